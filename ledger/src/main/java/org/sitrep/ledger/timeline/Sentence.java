package org.sitrep.ledger.timeline;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Span;

/**
 * A sentence that tells of a day.
 *
 * @param origin of its article, by place in the list
 * @param article its key
 * @param claims how many claims of that day begin in it
 */
record Sentence(int origin, String article, Span span, int claims) {
    static final Comparator<Sentence> ORDER =
            Comparator.comparing((Sentence sentence) -> sentence.article).thenComparing(Sentence::span);

    Day.Citation citation() {
        return new Day.Citation(article, span);
    }

    /** @param text of its article */
    List<String> words(String text) {
        return Words.of(span.in(text)).stream().map(word -> word.form()).toList();
    }

    /** Whether one says most of what the other says. */
    static boolean areAlike(List<String> one, List<String> other) {
        Set<String> fewer = new HashSet<>(one.size() <= other.size() ? one : other);
        int size = fewer.size();
        fewer.retainAll(new HashSet<>(one.size() <= other.size() ? other : one));
        return fewer.size() > 0.6 * size;
    }
}
