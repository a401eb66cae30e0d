package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.extract.figure.Individual.Reference;

/**
 * The killed and injured whom a text tells of one by one: "a man was shot dead" is one killed, "Ana Bell and her son
 * died in the blaze" are two. Whoever is taken up again is not counted again, and who died of wounds is not injured.
 */
final class Individuals {
    static final String RULE = "single";

    /** How far from a death its cause is looked for, in sentences: people die of illness too. */
    private static final int CAUSE_WINDOW = 2;

    private record Victim(Individual individual, FigureEffect effect) {}

    private final Document document;
    private final PersonPhrases phrases;
    private final Effects effects;
    private final ContextWords words;

    Individuals(Document document, EffectLexicon lexicon, Effects effects, ContextWords words) {
        this.document = document;
        this.phrases = new PersonPhrases(document, lexicon);
        this.effects = effects;
        this.words = words;
    }

    /**
     * The candidates in text order.
     *
     * @param counted those found by their numbers
     * @param real whether a candidate is said to be real
     */
    List<Candidate> candidates(List<Candidate> counted, Predicate<Candidate> real) {
        List<Victim> victims = new ArrayList<>();
        for (Individual individual : phrases.phrases()) {
            effects.of(individual.counted())
                    .filter(effect -> isTold(effect, individual))
                    .map(effect -> new FigureEffect(effect.unit(), RULE, effect.predicate(), false))
                    .filter(effect -> real.test(new Candidate(individual.counted(), effect)))
                    .ifPresent(effect -> victims.add(new Victim(individual, effect)));
        }
        List<Victim> killed = of(victims, Unit.KILLED);
        List<Victim> injured = of(victims, Unit.INJURED);
        injured.removeIf(one -> killed.stream().anyMatch(other -> mayBeOne(one, other)));
        List<Candidate> found = new ArrayList<>();
        found.addAll(distinct(killed, isCounted(counted, Unit.KILLED)));
        found.addAll(distinct(injured, isCounted(counted, Unit.INJURED)));
        return found;
    }

    private static List<Victim> of(List<Victim> victims, Unit unit) {
        return new ArrayList<>(victims.stream()
                .filter(victim -> victim.effect().unit() == unit)
                .toList());
    }

    private static boolean isCounted(List<Candidate> counted, Unit unit) {
        return counted.stream()
                .anyMatch(candidate ->
                        candidate.effect().unit() == unit && candidate.counted().value() > 0);
    }

    /** Whether the effect is a killing or an injury for certain, no illness, and no habit: "a driver dies every day". */
    private boolean isTold(FigureEffect effect, Individual individual) {
        boolean harm = effect.unit() == Unit.KILLED || effect.unit() == Unit.INJURED;
        return harm && !effect.weak() && !isHabit(effect.predicate(), individual) && !isIllness(effect.predicate());
    }

    private boolean isHabit(Token predicate, Individual individual) {
        boolean headline =
                document.child(individual.counted().node(), "det").isEmpty() && individual.reference() == Reference.NEW;
        Optional<Token> auxiliary = document.child(predicate, "aux:pass");
        String tense = auxiliary.orElse(predicate).xpos();
        boolean present = (tense.equals("VBZ") || tense.equals("VBP"))
                && document.child(predicate, "aux")
                        .filter(aux -> !aux.equals(auxiliary.orElse(aux)))
                        .isEmpty();
        return present && !headline && !words.is(predicate, "state");
    }

    private boolean isIllness(Token predicate) {
        if (!words.is(predicate, "natural")) {
            return false;
        }
        int from = Math.max(0, predicate.sentence() - CAUSE_WINDOW);
        int to = Math.min(document.sentences().size() - 1, predicate.sentence() + CAUSE_WINDOW);
        boolean violent = false;
        for (int i = from; i <= to; i++) {
            Sentence sentence = document.sentences().get(i);
            for (Token token : document.tokensOf(sentence)) {
                if (i == predicate.sentence() && words.is(token, "illness")) {
                    return true;
                }
                violent |= !token.equals(predicate) && words.is(token, "violence");
            }
        }
        return !violent;
    }

    /** Whether the injured may be the killed: nothing tells them apart, and one of them is taken up from before. */
    private boolean mayBeOne(Victim injured, Victim killed) {
        Individual one = injured.individual();
        Individual other = killed.individual();
        if (one.gender().conflicts(other.gender())) {
            return false;
        }
        if (!one.names().isEmpty() && !other.names().isEmpty()) {
            return one.names().stream().anyMatch(other.names()::contains);
        }
        boolean together = injured.effect().predicate().sentence()
                        == killed.effect().predicate().sentence()
                && !isPronoun(one)
                && !isPronoun(other);
        boolean fresh = one.reference() == Reference.NEW && other.reference() == Reference.NEW;
        return !together && !fresh;
    }

    private static boolean isPronoun(Individual individual) {
        return individual.counted().node().xpos().equals("PRP");
    }

    /** Without those who are told of again. */
    private static List<Candidate> distinct(List<Victim> victims, boolean counted) {
        List<Candidate> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int nameless = 0;
        for (Victim victim : victims) {
            Individual individual = victim.individual();
            boolean again = switch (individual.reference()) {
                case NEW -> false;
                case NAMED ->
                    counted || individual.names().stream().anyMatch(names::contains) || nameless >= individual.size();
                case KNOWN -> counted || !found.isEmpty();
            };
            if (!again) {
                found.add(new Candidate(individual.counted(), victim.effect()));
            }
            boolean introduces = individual.names().stream().noneMatch(names::contains);
            if (individual.reference() == Reference.NAMED && introduces) {
                nameless = Math.max(0, again ? nameless - individual.size() : nameless);
            } else if (!again) {
                nameless += individual.size();
            }
            names.addAll(individual.names());
        }
        return found;
    }
}
