package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Figure.Kind;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.claim.Found;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.NumberMention;
import org.sitrep.document.NumberMention.Form;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Reality;
import org.sitrep.text.Span;

/** The figures of one document. */
final class DocumentFigures {
    /** Version of the rules, part of {@link Found#by()}. */
    private static final String VERSION = "figures-1";

    /** What a count of none is worth recording of. */
    private static final Set<Unit> ZERO_UNITS =
            Set.of(Unit.KILLED, Unit.INJURED, Unit.MISSING, Unit.DETAINED, Unit.DISPLACED, Unit.AFFECTED);

    /** Rules whose predicate is a thing and no happening, so that its clause must tell. */
    private static final Set<String> NAMED_RULES = Set.of("noun", "compound", "members", "money", "toll");

    private record Candidate(Counted counted, FigureEffect effect) {}

    private final Document document;
    private final CountedPhrases phrases;
    private final Effects effects;
    private final SharedEffects parts;
    private final NounFigures nouns;
    private final Reality reality;
    private final Assertion assertion;
    private final Circumstances circumstances;
    private final RuleConfidence confidence;

    DocumentFigures(
            Document document,
            List<Statement> statements,
            EffectLexicon lexicon,
            ContextWords words,
            RuleConfidence confidence,
            Reality reality) {
        this.confidence = confidence;
        this.document = document;
        this.phrases = new CountedPhrases(document);
        this.effects = new Effects(document, lexicon, words);
        this.parts = new SharedEffects(document);
        this.nouns = new NounFigures(document, lexicon);
        this.reality = reality;
        this.assertion = new Assertion(document, statements);
        this.circumstances = new Circumstances(document, words);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Optional<Candidate> last = Optional.empty();
        for (NumberMention number : document.numbers()) {
            Optional<Candidate> before = last;
            Optional<Counted> counted = isCount(number) ? phrases.of(number) : Optional.empty();
            Optional<Candidate> candidate =
                    counted.flatMap(c -> effect(c, before).map(effect -> new Candidate(c, effect)));
            if (candidate.isPresent() && !isNoneOfThose(candidate.get(), before)) {
                last = candidate;
                if (isReal(candidate.get())) {
                    figures.add(figure("f" + (figures.size() + 1), candidate.get()));
                }
            }
        }
        return List.copyOf(figures);
    }

    private Optional<FigureEffect> effect(Counted counted, Optional<Candidate> before) {
        if (counted.number().form() == Form.MONEY) {
            return nouns.of(counted);
        }
        return effects.of(counted)
                .or(() -> before.flatMap(whole -> parts.of(counted, whole.counted(), whole.effect())))
                .or(() -> nouns.of(counted));
    }

    /** "arrested 12 people, none of them foreigners": the same verb, so nothing about none. */
    private static boolean isNoneOfThose(Candidate candidate, Optional<Candidate> before) {
        return isNone(candidate.counted().number())
                && before.filter(b ->
                                b.effect().predicate().equals(candidate.effect().predicate()))
                        .isPresent();
    }

    private static boolean isNone(NumberMention number) {
        return number.high().isPresent() && number.high().getAsDouble() == 0;
    }

    private static boolean isCount(NumberMention number) {
        boolean valued = number.low().isPresent()
                || number.best().isPresent()
                || number.high().isPresent();
        return valued && number.form() != Form.ORDINAL && number.form() != Form.PERCENT;
    }

    private boolean isReal(Candidate candidate) {
        NumberMention number = candidate.counted().number();
        boolean none = isNone(number);
        Unit unit = candidate.effect().unit();
        if (none && !ZERO_UNITS.contains(unit)) {
            return false;
        }
        Token predicate = candidate.effect().predicate();
        if (!NAMED_RULES.contains(candidate.effect().rule())) {
            return !reality.isDoubtful(document, predicate, none);
        }
        Token clause = clause(predicate);
        boolean doubtful = reality.isDoubtful(document, clause, none) || reality.isHedged(document, predicate);
        return !doubtful;
    }

    /** The verb above a noun, or the noun itself where it is the predicate or there is no verb. */
    private Token clause(Token noun) {
        Token at = noun;
        while (!at.isRoot()
                && at.upos() != Upos.VERB
                && document.child(at, "cop").isEmpty()) {
            at = document.token(at.head());
        }
        return at;
    }

    private Figure figure(String id, Candidate candidate) {
        Counted counted = candidate.counted();
        FigureEffect effect = candidate.effect();
        NumberMention number = counted.number();
        Span span = counted.span();
        Span words = counted.words().orElse(effect.predicate().span());
        boolean beside = counted.words().isEmpty() && words.start() >= span.end() && words.start() - span.end() <= 1;
        Span whole = beside ? Span.cover(span, words) : span;
        Span sentence = document.sentenceOf(counted.numeric()).span();
        // a body has its members wherever and whenever the clause has it act
        boolean members = effect.unit() == Unit.MEMBERS;
        return new Figure(
                id,
                whole,
                words.in(document.text()),
                effect.unit(),
                number.low(),
                number.best(),
                number.high(),
                bound(number),
                members ? Kind.TOTAL : circumstances.kind(counted, effect),
                members ? Optional.empty() : circumstances.period(counted, effect.predicate()),
                circumstances.asOf(counted),
                members ? Optional.empty() : circumstances.place(counted, effect.predicate()),
                assertion.of(counted, effect),
                Evidence.of(Span.cover(sentence, whole), document.text()),
                new Found(confidence.of(effect.rule()), VERSION + ":" + effect.rule()));
    }

    /** The bounding words; a vague number bounds itself ("dozens"). */
    private Optional<String> bound(NumberMention number) {
        Optional<Span> span =
                number.form() == Form.VAGUE ? number.bound().or(() -> Optional.of(number.span())) : number.bound();
        return span.map(words -> words.in(document.text()));
    }
}
