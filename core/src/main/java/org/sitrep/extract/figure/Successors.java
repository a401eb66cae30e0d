package org.sitrep.extract.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.NumberMention;
import org.sitrep.document.Token;

/**
 * One more of those just counted: "two soldiers were killed and a third was wounded". Where the number before does not lead up to
 * the ordinal, or it is a share ("a third of the fighters"), there is none.
 */
final class Successors {
    private static final Set<Unit> HARM = Set.of(Unit.KILLED, Unit.INJURED, Unit.MISSING, Unit.DETAINED, Unit.AFFECTED);

    private final Document document;
    private final Effects effects;

    Successors(Document document, Effects effects) {
        this.document = document;
        this.effects = effects;
    }

    /** The one that an ordinal adds to those counted before it, with what happened to them. */
    Optional<Candidate> of(NumberMention ordinal, Candidate before) {
        Optional<Token> head = document.headOf(ordinal.span()).filter(word -> isOne(word) && follows(word, before));
        boolean next = ordinal.best().isPresent()
                && ordinal.best().getAsDouble() == before.counted().value() + 1;
        if (head.isEmpty() || !next || !HARM.contains(before.effect().unit())) {
            return Optional.empty();
        }
        OptionalDouble one = OptionalDouble.of(1);
        NumberMention number =
                new NumberMention(ordinal.span(), Optional.empty(), one, one, one, NumberMention.Form.CARDINAL);
        Token word = head.get();
        Counted counted =
                new Counted(number, word, Optional.empty(), word, ordinal.span(), Optional.of(ordinal.span()));
        return effects.of(counted)
                .filter(effect -> HARM.contains(effect.unit()) && !effect.weak())
                .map(effect -> new FigureEffect(effect.unit(), Individuals.RULE, effect.predicate(), false))
                .map(effect -> new Candidate(counted, effect));
    }

    /** "A third", and no third of anything. */
    private boolean isOne(Token word) {
        boolean article = document.child(word, "det")
                .filter(det -> Set.of("a", "the").contains(EffectLexicon.lemma(det)))
                .isPresent();
        return article
                && (word.is("nsubj") || word.is("obj"))
                && document.child(word, "nmod").isEmpty();
    }

    private static boolean follows(Token word, Candidate before) {
        int sentences = word.sentence() - before.counted().numeric().sentence();
        return sentences >= 0
                && sentences <= 1
                && before.counted().span().end() <= word.span().start();
    }
}
