package org.sitrep.ledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private Timeline() {}

    /**
     * The days, best first.
     *
     * @param origins of the same articles
     */
    public static List<Day> of(Collection<Recorded> articles, List<Origin> origins) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        Map<LocalDate, Telling> days = new TreeMap<>();
        for (int origin = 0; origin < origins.size(); origin++) {
            for (String key : origins.get(origin).keys()) {
                Recorded article = Optional.ofNullable(byKey.get(key))
                        .orElseThrow(() -> new IllegalArgumentException("no article " + key));
                tell(article, origin, days);
            }
        }
        List<Day> ranked = new ArrayList<>();
        days.forEach((date, telling) -> ranked.add(telling.day(date)));
        ranked.sort(Day.RANK);
        return ranked;
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
            telling.count(origin);
            for (Span sentence : sentences.overlapping(one.span())) {
                claims.computeIfAbsent(one.date(), date -> new HashMap<>())
                        .merge(sentence, one.isClaim() ? 1 : 0, Integer::sum);
                break;
            }
        }
        claims.forEach((date, found) -> found.forEach((sentence, n) ->
                days.computeIfAbsent(date, d -> new Telling()).add(new Sentence(origin, article, sentence, n))));
    }
}
