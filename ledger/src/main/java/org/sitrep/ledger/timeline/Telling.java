package org.sitrep.ledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sitrep.ledger.words.CommonWords;

/** All that is told of one day. */
final class Telling {
    private static final CommonWords COMMON = CommonWords.load();

    private static final int SENTENCES = 3;

    /** A headline may be shorter; a list run together is longer. */
    private static final int FEW_WORDS = 5;

    private static final int MANY_WORDS = 60;

    /** What a claim dated to the day adds to a sentence, in the unit of its mean word: it tells of the day, and does not only name it. */
    private static final double CLAIM = 0.5;

    private final Set<Integer> origins = new HashSet<>();
    private final Set<Integer> lookingBack = new HashSet<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private int told;

    void count(int origin, boolean looksBack) {
        origins.add(origin);
        if (looksBack) {
            lookingBack.add(origin);
        }
        told++;
    }

    void add(Sentence sentence) {
        sentences.add(sentence);
    }

    Day day(LocalDate date, Function<String, String> text) {
        return new Day(date, origins.size(), lookingBack.size(), told, best(text));
    }

    private record Scored(Sentence sentence, List<String> words, double score) {
        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble((Scored s) -> -s.score).thenComparing(Scored::sentence, Sentence.ORDER);
    }

    /** Sentences whose words most origins use of this day: each of another origin, none that says the same again. */
    private List<Day.Citation> best(Function<String, String> text) {
        Map<String, Set<Integer>> users = new HashMap<>();
        Map<Sentence, List<String>> words = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (Sentence sentence : sentences) {
            String article = texts.computeIfAbsent(sentence.article(), text);
            List<String> own = sentence.words(article);
            words.put(sentence, own);
            own.forEach(
                    word -> users.computeIfAbsent(word, w -> new HashSet<>()).add(sentence.origin()));
        }
        List<Scored> scored = new ArrayList<>();
        words.forEach((sentence, own) -> scored.add(new Scored(sentence, own, score(sentence, own, users))));
        scored.sort(Scored.BEST_FIRST);
        List<Scored> chosen = new ArrayList<>();
        for (Scored next : scored) {
            if (chosen.size() < SENTENCES && chosen.stream().noneMatch(one -> isCovered(next, one))) {
                chosen.add(next);
            }
        }
        return chosen.stream().map(one -> one.sentence().citation()).toList();
    }

    private static boolean isCovered(Scored next, Scored chosen) {
        return next.sentence().origin() == chosen.sentence().origin()
                || Sentence.areAlike(next.words(), chosen.words());
    }

    /** The mean, over its words, of how rare a word is and how many of the origins use it; less for what is no sentence. */
    private double score(Sentence sentence, List<String> words, Map<String, Set<Integer>> users) {
        double sum = 0;
        for (String word : new TreeSet<>(words)) {
            sum += -Math.log(COMMON.share(word))
                    * users.getOrDefault(word, Set.of()).size()
                    / origins.size();
        }
        double mean = sum / Math.max(FEW_WORDS, words.size()) + CLAIM * Math.min(2, sentence.claims());
        return words.size() < FEW_WORDS || words.size() > MANY_WORDS ? mean / 4 : mean;
    }
}
