package org.sitrep.extract.figure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.extract.figure.EffectLexicon.Entry;
import org.sitrep.extract.figure.EffectLexicon.Part;
import org.sitrep.syntax.Words;

/** Some of those who are called by what happened to them: "the dead include four children", "12 women were among those killed". */
final class Among {
    static final String RULE = "among";

    private static final Set<String> INCLUDING = Set.of("include", "comprise");

    /** What the whole is called by tells it of each one; of casualties nobody knows which are dead. */
    private static final Set<Unit> OF_EACH =
            EnumSet.of(Unit.KILLED, Unit.INJURED, Unit.MISSING, Unit.DETAINED, Unit.DISPLACED);

    private static final Set<String> DEFINITE = Set.of("the", "those", "these");

    private final Document document;
    private final EffectLexicon lexicon;

    Among(Document document, EffectLexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
    }

    Optional<FigureEffect> of(Counted counted) {
        Token node = counted.node();
        while (node.is("conj") && !node.isRoot()) {
            node = document.token(node.head());
        }
        Token some = node;
        Optional<Token> head = document.head(some);
        if (document.child(some, "cop").isPresent()) { // "the dead were 11 men"
            return document.child(some, "nsubj").flatMap(whole -> effect(whole, some));
        }
        if (some.is("obj")
                && head.filter(verb -> INCLUDING.contains(Words.lemma(verb))).isPresent()) {
            return document.child(head.get(), "nsubj").flatMap(whole -> effect(whole, head.get()));
        }
        boolean among = some.is("nsubj")
                && head.filter(whole -> document.child(whole, "cop").isPresent()
                                && Words.preposition(document, whole).equals("among"))
                        .isPresent();
        return among ? effect(head.get(), head.get()) : Optional.empty();
    }

    private Optional<FigureEffect> effect(Token whole, Token predicate) {
        boolean definite = DEFINITE.contains(Words.lower(whole))
                || document.child(whole, "det")
                        .filter(det -> DEFINITE.contains(Words.lower(det)))
                        .isPresent();
        return definite
                ? unit(whole).filter(OF_EACH::contains).map(unit -> new FigureEffect(unit, RULE, predicate, false))
                : Optional.empty();
    }

    private Optional<Unit> unit(Token whole) {
        return Stream.concat(entries(whole, Part.NOUN), entries(whole, Part.ADJECTIVE))
                .findFirst()
                .or(() -> document.child(whole, "acl") // "those killed"
                        .filter(participle -> participle.xpos().equals("VBN"))
                        .flatMap(participle -> entries(participle, Part.VERB)
                                .filter(entry -> entry.role().equals("object"))
                                .findFirst()))
                .flatMap(Entry::unit);
    }

    private Stream<Entry> entries(Token word, Part part) {
        return lexicon.entries(part, word).stream().filter(entry -> entry.with().isEmpty());
    }
}
