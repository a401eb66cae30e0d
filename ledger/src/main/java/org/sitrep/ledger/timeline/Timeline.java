package org.sitrep.ledger.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sitrep.ledger.Readings;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * The days a set of articles tells of, ranked by how many origins mention them (Martschat and Markert 2018 count mentions; copies make them
 * many), with the sentences that tell of them. A pure function of the set.
 */
public final class Timeline {
    /** The news of a week is about itself; what is still told later mattered (docs/decisions/0010). */
    private static final int WEEK = 7;

    private Timeline() {}

    /** The days, best first; an article that is given twice counts once. */
    public static List<Day> of(Collection<Recorded> articles, List<Origin> origins) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        return of(
                one -> byKey.values().forEach(one),
                origins,
                key -> Optional.ofNullable(byKey.get(key)).map(Recorded::text).orElse(""));
    }

    /**
     * The same of articles that need not be held.
     *
     * @param origins of the same articles
     * @param text of the article with this key
     */
    public static List<Day> of(Readings articles, List<Origin> origins, Function<String, String> text) {
        Map<String, Integer> originOf = new HashMap<>();
        for (int origin = 0; origin < origins.size(); origin++) {
            for (String key : origins.get(origin).keys()) {
                originOf.put(key, origin);
            }
        }
        Map<LocalDate, Telling> days = new TreeMap<>();
        articles.each(article -> {
            Integer origin = originOf.get(article.key());
            if (origin != null) {
                tell(article, origin, days);
            }
        });
        List<Day> ranked = new ArrayList<>();
        days.forEach((date, telling) -> ranked.add(telling.day(date, text)));
        ranked.sort(Day.RANK);
        return ranked;
    }

    /** Whether an article was published so long after a day that it looks back on it. */
    private static boolean looksBack(Recorded article, LocalDate day) {
        return article.reading()
                .document()
                .article()
                .published()
                .earliest()
                .filter(published -> ChronoUnit.DAYS.between(day, published) > WEEK)
                .isPresent();
    }

    private static void tell(Recorded article, int origin, Map<LocalDate, Telling> days) {
        List<Dated> dated = Dated.of(article.reading());
        if (dated.isEmpty()) {
            return;
        }
        SpanIndex<Span> sentences = SpanIndex.of(Sentences.of(article.text()), span -> span);
        Map<LocalDate, Map<Span, Integer>> claims = new HashMap<>();
        for (Dated one : dated) {
            Telling telling = days.computeIfAbsent(one.date(), date -> new Telling());
            telling.count(origin, looksBack(article, one.date()));
            for (Span sentence : sentences.overlapping(one.span())) {
                claims.computeIfAbsent(one.date(), date -> new HashMap<>())
                        .merge(sentence, one.isClaim() ? 1 : 0, Integer::sum);
                break;
            }
        }
        claims.forEach((date, found) -> found.forEach((sentence, n) ->
                days.computeIfAbsent(date, d -> new Telling()).add(new Sentence(origin, article.key(), sentence, n))));
    }
}
