package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Asserter;
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
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.modality.Reality;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** The figures of one document. */
final class DocumentFigures {
    /** Version of the rules, part of {@link Found#by()}. */
    private static final String VERSION = "figures-1";

    /** What a count of none is worth recording of. */
    private static final Set<Unit> ZERO_UNITS =
            Set.of(Unit.KILLED, Unit.INJURED, Unit.MISSING, Unit.DETAINED, Unit.DISPLACED, Unit.AFFECTED);

    /** That none were found does not tell that nobody died. */
    private static final Set<String> BODIES = Set.of("body", "corpse", "remains");

    /** Those who are called by what was done to them before. */
    private static final Set<String> CAPTIVES = Set.of("captive", "detainee", "hostage", "inmate", "prisoner");

    /** "Casualties passed the 1,000 mark": what was passed is no count of anybody. */
    private static final Set<String> MARKS = Set.of("mark", "milestone", "threshold");

    /** Rules whose predicate is a thing and no happening, so that its clause must tell. */
    private static final Set<String> NAMED_RULES = Set.of("noun", "compound", "members", "money", "toll");

    /** How many sentences from "three were shot" it is told who of them died. */
    private static final int DEATH_WINDOW = 4;

    private final Document document;
    private final CountedPhrases phrases;
    private final Effects effects;
    private final SharedEffects parts;
    private final NounFigures nouns;
    private final Successors successors;
    private final Individuals individuals;
    private final ContextWords words;
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
        this.words = words;
        this.phrases = new CountedPhrases(document);
        this.effects = new Effects(document, lexicon, words);
        this.parts = new SharedEffects(document);
        this.nouns = new NounFigures(document, lexicon, words);
        this.successors = new Successors(document, effects);
        this.individuals = new Individuals(document, lexicon, effects, words);
        this.reality = reality;
        this.assertion = new Assertion(document, statements);
        this.circumstances = new Circumstances(document, words);
    }

    List<Figure> figures() {
        List<Candidate> found = new ArrayList<>(counted());
        found.addAll(individuals.candidates(found, this::isReal));
        found.sort(Comparator.comparing(candidate -> candidate.counted().span()));
        List<Figure> figures = new ArrayList<>();
        Map<Candidate, Figure> told = new HashMap<>();
        Optional<Candidate> before = Optional.empty();
        for (Candidate candidate : found) {
            FigureEffect effect = survived(candidate, found)
                    ? candidate.effect()
                    : candidate.effect().of(Unit.AFFECTED);
            Candidate kept = new Candidate(candidate.counted(), effect);
            String id = "f" + (figures.size() + 1);
            Optional<Candidate> whole = parts.whole(candidate, found);
            Optional<String> partOf = whole.map(all -> "f" + (found.indexOf(all) + 1));
            figures.add(figure(id, kept, partOf, whole.map(told::get), before));
            told.put(candidate, figures.get(figures.size() - 1));
            CircumstanceNotes.tell(document, candidate.counted(), figures.get(figures.size() - 1));
            before = Optional.of(kept);
        }
        return List.copyOf(figures);
    }

    /** Of those who were shot some may have died, and then the count is not one of injured: "shot five, killing three". */
    private static boolean survived(Candidate shot, List<Candidate> all) {
        int sentence = shot.counted().numeric().sentence();
        return !shot.effect().weak()
                || all.stream()
                        .noneMatch(other -> other.effect().unit() == Unit.KILLED
                                && other.counted().value() > 0
                                && other.counted().value() <= shot.counted().value()
                                && Math.abs(other.counted().numeric().sentence() - sentence) <= DEATH_WINDOW);
    }

    /** What numbers count. */
    private List<Candidate> counted() {
        List<Candidate> found = new ArrayList<>();
        Optional<Candidate> last = Optional.empty();
        for (NumberMention number : document.numbers()) {
            Optional<Candidate> before = last;
            if (number.form() == Form.ORDINAL) {
                before.flatMap(counted -> successors.of(number, counted))
                        .filter(this::isReal)
                        .ifPresent(found::add);
            }
            Optional<Counted> counted = isCount(number) ? phrases.of(number) : Optional.empty();
            Optional<Candidate> candidate = counted.flatMap(
                            c -> effect(c, before).map(effect -> new Candidate(c, effect)))
                    .filter(c -> !isNoun(c, MARKS) && !isOfEach(c.counted()));
            if (candidate.isPresent() && !isNoneOfThose(candidate.get(), before)) {
                last = candidate;
                if (isReal(candidate.get())) {
                    found.add(candidate.get());
                    note(number, true, candidate.get().effect().rule());
                } else {
                    note(number, false, candidate.get().effect().rule() + ", but it is not said to be so");
                }
            } else {
                note(
                        number,
                        false,
                        counted.isEmpty() ? "counts nothing" : "no word tells what happened to what it counts");
            }
        }
        return found;
    }

    private void note(NumberMention number, boolean kept, String why) {
        document.note(Trace.Step.FIGURE, number.span(), kept, () -> why);
    }

    private Optional<FigureEffect> effect(Counted counted, Optional<Candidate> before) {
        if (counted.number().form() == Form.MONEY) {
            return nouns.of(counted);
        }
        return effects.of(counted)
                .or(() -> before.flatMap(first -> Gapped.of(document, counted, first)))
                .or(() -> before.flatMap(whole -> parts.of(counted, whole.counted(), whole.effect())))
                .or(() -> before.flatMap(part -> effects.total(counted, part.counted(), part.effect())))
                .map(effect -> Effects.isFatal(document, counted) ? effect.of(Unit.KILLED) : effect)
                .or(() -> nouns.of(counted));
    }

    /** "The villages lost ten men each": so many of one only, and of how many is not told here. */
    private boolean isOfEach(Counted counted) {
        Token node = counted.node();
        int next = document.tokensIn(counted.span()).stream()
                        .mapToInt(Token::index)
                        .max()
                        .orElse(node.index())
                + 1;
        boolean after = next < document.tokens().size()
                && document.token(next).sentence() == node.sentence()
                && EffectLexicon.lemma(document.token(next)).equals("each");
        return after
                || document.children(node).stream()
                        .anyMatch(child -> child.index() > node.index()
                                && EffectLexicon.lemma(child).equals("each"));
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

    /** "Many were hurt" names no number, no more than "people were hurt" does. */
    private boolean isCount(NumberMention number) {
        boolean valued = number.low().isPresent()
                || number.best().isPresent()
                || number.high().isPresent();
        boolean many = number.span().in(document.text()).equalsIgnoreCase("many");
        return valued && !many && number.form() != Form.ORDINAL;
    }

    private boolean isReal(Candidate candidate) {
        NumberMention number = candidate.counted().number();
        if (Exempt.is(document, candidate.counted())) {
            return false;
        }
        boolean none = isNone(number);
        Unit unit = candidate.effect().unit();
        Token predicate = candidate.effect().predicate();
        // "no hostages were harmed": there were some, and nothing tells how many
        boolean called = isNoun(candidate, CAPTIVES);
        if (none && (called || !ZERO_UNITS.contains(unit) || isOfDegree(predicate) || isNoun(candidate, BODIES))) {
            return false;
        }
        if (!NAMED_RULES.contains(candidate.effect().rule())) {
            return !reality.isDoubtful(document, telling(predicate), none);
        }
        Token clause = clause(predicate);
        boolean doubtful = reality.isDoubtful(document, clause, none) || reality.isHedged(document, predicate);
        return !doubtful;
    }

    private static boolean isNoun(Candidate candidate, Set<String> lemmas) {
        return candidate
                .counted()
                .noun()
                .filter(noun -> lemmas.contains(EffectLexicon.lemma(noun)))
                .isPresent();
    }

    /** "nobody was seriously hurt", "no major injuries": some may have been hurt. */
    private boolean isOfDegree(Token predicate) {
        return document.children(predicate).stream().anyMatch(child -> words.is(child, "degree"));
    }

    /** "left two men wounded", "remain missing": the state is as real as the verb. */
    private Token telling(Token predicate) {
        Optional<Token> verb = document.head(predicate);
        boolean bare = predicate.is("xcomp") && !Words.isInfinitive(document, predicate);
        return bare && verb.filter(v -> words.is(v, "leaving")).isPresent() ? verb.get() : predicate;
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

    /** "Five died and another 12 were wounded": more than the five, but all of the wounded. */
    private Kind kind(Candidate candidate, Optional<Candidate> before) {
        Kind kind = circumstances.kind(candidate.counted(), candidate.effect());
        boolean others = before.filter(
                        b -> b.effect().unit() != candidate.effect().unit()
                                && b.counted().numeric().sentence()
                                        == candidate.counted().numeric().sentence())
                .isPresent();
        return kind == Kind.INCREMENT && others ? Kind.UNKNOWN : kind;
    }

    private Figure figure(
            String id,
            Candidate candidate,
            Optional<String> partOf,
            Optional<Figure> whole,
            Optional<Candidate> before) {
        Counted counted = candidate.counted();
        FigureEffect effect = candidate.effect();
        NumberMention number = counted.number();
        Span span = counted.span();
        Span words = counted.words().orElse(effect.predicate().span());
        boolean beside = counted.words().isEmpty() && words.start() >= span.end() && words.start() - span.end() <= 1;
        Span all = beside ? Span.cover(span, words) : span;
        Span sentence = document.sentenceOf(counted.numeric()).span();
        // a body has its members wherever and whenever the clause has it act
        boolean members = effect.unit() == Unit.MEMBERS;
        return new Figure(
                id,
                all,
                words.in(document.text()),
                effect.unit(),
                number.low(),
                number.best(),
                number.high(),
                bound(number),
                members ? Kind.TOTAL : kind(candidate, before),
                partOf,
                members ? Optional.empty() : circumstances.period(counted, effect),
                circumstances.asOf(counted, effect),
                members ? Optional.empty() : circumstances.place(counted, effect.predicate()),
                asserter(counted, effect, whole),
                Evidence.of(Span.cover(sentence, all), document.text()),
                new Found(confidence.of(effect.rule()), VERSION + ":" + effect.rule()));
    }

    /** "..., 14 of whom are missing": whoever tells of all tells of some of them in the same sentence. */
    private Asserter asserter(Counted counted, FigureEffect effect, Optional<Figure> whole) {
        Asserter own = assertion.of(counted, effect);
        Span sentence = document.sentenceOf(counted.numeric()).span();
        return own.equals(Asserter.AUTHOR)
                ? whole.filter(figure -> sentence.contains(figure.span()))
                        .map(Figure::assertedBy)
                        .orElse(own)
                : own;
    }

    /** The bounding words; a vague number bounds itself ("dozens"). */
    private Optional<String> bound(NumberMention number) {
        Optional<Span> span =
                number.form() == Form.VAGUE ? number.bound().or(() -> Optional.of(number.span())) : number.bound();
        return span.map(words -> words.in(document.text()));
    }
}
