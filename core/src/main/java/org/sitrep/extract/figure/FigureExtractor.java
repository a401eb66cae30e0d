package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.sitrep.text.Span;

/**
 * Reads the figures of an article: a number, what it counts and what happened to it, by predicate and argument.
 * A count that is only possible, planned, asked about or denied is no figure. "No casualties" is a figure of zero.
 *
 * <p>Thread-safe.
 */
public final class FigureExtractor {
    /** Version of the rules, part of {@link Found#by()}. */
    private static final String VERSION = "figures-1";

    /** What a count of none is worth recording of. */
    private static final Set<Unit> ZERO_UNITS =
            Set.of(Unit.KILLED, Unit.INJURED, Unit.MISSING, Unit.DETAINED, Unit.DISPLACED, Unit.AFFECTED);

    /** Share of right figures by rule. */
    private static final Map<String, Double> CONFIDENCE = Map.ofEntries(Map.entry("passive", 0.9));

    private final EffectLexicon lexicon = new EffectLexicon();
    private final ContextWords words = new ContextWords();

    /**
     * The figures in text order.
     *
     * @param document with its numbers, and its times, places and actors as far as they are known
     * @param statements of the same document
     */
    public List<Figure> figures(Document document, List<Statement> statements) {
        CountedPhrases phrases = new CountedPhrases(document);
        Effects effects = new Effects(document, lexicon, words);
        NounFigures nouns = new NounFigures(document, lexicon);
        Reality reality = new Reality(document, words);
        Assertion assertion = new Assertion(document, statements);
        Circumstances circumstances = new Circumstances(document, words);
        List<Figure> figures = new ArrayList<>();
        for (NumberMention number : document.numbers()) {
            Optional<Counted> counted = isCount(number) ? phrases.of(number) : Optional.empty();
            Optional<Effect> effect = counted.flatMap(c ->
                    number.form() == Form.MONEY ? nouns.of(c) : effects.of(c).or(() -> nouns.of(c)));
            if (effect.isPresent() && isReal(number, effect.get(), reality)) {
                String id = "f" + (figures.size() + 1);
                figures.add(figure(document, id, counted.get(), effect.get(), circumstances, assertion));
            }
        }
        return List.copyOf(figures);
    }

    private static boolean isCount(NumberMention number) {
        boolean valued = number.low().isPresent()
                || number.best().isPresent()
                || number.high().isPresent();
        return valued && number.form() != Form.ORDINAL && number.form() != Form.PERCENT;
    }

    private static boolean isReal(NumberMention number, Effect effect, Reality reality) {
        boolean zero = number.high().isPresent() && number.high().getAsDouble() == 0;
        boolean countable = ZERO_UNITS.contains(effect.unit());
        return (!zero || countable) && !reality.isUnreal(effect.predicate());
    }

    private static Figure figure(
            Document document,
            String id,
            Counted counted,
            Effect effect,
            Circumstances circumstances,
            Assertion assertion) {
        NumberMention number = counted.number();
        Span span = counted.span();
        Span words = counted.words().orElse(effect.predicate().span());
        boolean beside = counted.words().isEmpty() && words.start() >= span.end() && words.start() - span.end() <= 1;
        Span whole = beside ? Span.cover(span, words) : span;
        Optional<String> bound = number.bound()
                .map(b -> b.in(document.text()))
                .or(() -> number.form() == Form.VAGUE
                        ? Optional.of(number.span().in(document.text()))
                        : Optional.empty());
        boolean members = effect.unit() == Unit.MEMBERS;
        Span sentence = document.sentenceOf(counted.numeric()).span();
        return new Figure(
                id,
                whole,
                words.in(document.text()),
                effect.unit(),
                number.low(),
                number.best(),
                number.high(),
                bound,
                members ? Kind.TOTAL : circumstances.kind(counted, effect),
                circumstances.period(counted, effect.predicate()),
                circumstances.asOf(counted),
                circumstances.place(counted, effect.predicate()),
                assertion.of(counted, effect),
                Evidence.of(Span.cover(sentence, whole), document.text()),
                new Found(CONFIDENCE.getOrDefault(effect.rule(), 0.8), VERSION + ":" + effect.rule()));
    }
}
