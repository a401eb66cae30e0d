package org.sitrep.ledger.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Span;

/**
 * Which words of a text stand right behind one that turns them round, by {@code turning-words.tsv} (and which have an opposite, {@code opposites.tsv}): "not to <i>leave</i>", "withdrew its <i>promise</i> to <i>send</i> <i>tanks</i>".
 * Who says that they will leave and who says that they will not use the same words and say opposite things.
 *
 * @param isTurned whether anything is turned round
 * @param first the plain words right behind such a word
 * @param turned the next ones too, as far as they stand nowhere else
 * @param straight the other plain words
 */
record Turned(boolean isTurned, Set<String> first, Set<String> turned, Set<String> straight) {
    /** Plain words that "not" reaches: set by reason, for three are what is done to whom. */
    private static final int REACH = 3;

    /** What is planned is not done: only with "to", for plans are also things. */
    private static final String NOT_YET = "not yet";

    private static final Map<String, String> TURNING = read();

    /** Behind "not" or "no": "not only", "no fewer than" turn nothing. */
    private static final Set<String> NOTHING =
            Set.of("only", "just", "merely", "fewer", "less", "more", "doubt", "later", "sooner");

    Turned {
        first = Set.copyOf(first);
        turned = Set.copyOf(turned);
        straight = Set.copyOf(straight);
    }

    private record Opposites(String one, String other) {}

    private static final List<Opposites> OPPOSITES = EntryTables.table("opposites.tsv").rows().stream()
            .map(row -> new Opposites(row.get("one"), row.get("other")))
            .toList();

    private static Map<String, String> read() {
        return EntryTables.table("turning-words.tsv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("word"), row -> row.get("kind")));
    }

    /** Of some spans of an article. */
    static Turned of(String text, List<Span> spans) {
        Set<String> first = new HashSet<>();
        Set<String> turned = new HashSet<>();
        Set<String> straight = new HashSet<>();
        boolean any = false;
        for (Span span : spans) {
            String own = span.in(text);
            for (Span sentence : Sentences.of(own)) {
                any |= sort(Words.of(sentence.in(own)), first, turned, straight);
            }
        }
        first.removeAll(straight);
        turned.removeAll(straight);
        return new Turned(any, first, turned, straight);
    }

    /** Whether any word turns. */
    private static boolean sort(List<Word> words, Set<String> first, Set<String> turned, Set<String> straight) {
        boolean any = false;
        int left = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1).form() : "";
            String kind = TURNING.getOrDefault(word.form(), "");
            boolean turns = kind.equals(NOT_YET) ? next.equals("to") : !kind.isEmpty() && !NOTHING.contains(next);
            if (word.kind() == Word.Kind.PLAIN && !Fields.isEmpty(word.form())) {
                if (left == REACH) {
                    first.add(word.form());
                }
                (left > 0 ? turned : straight).add(word.form());
                left--;
            }
            if (turns) {
                any = true;
                left = REACH;
            }
        }
        return any;
    }

    /** Whether one says the opposite of a word of the other; or turns what the other, in which nothing is turned, says straight; or one right behind a word that turns. Symmetric. */
    boolean isAgainst(Turned other) {
        return turns(other) || other.turns(this) || OPPOSITES.stream().anyMatch(pair -> areOpposed(pair, other));
    }

    /** One has the one word and not its opposite, the other the other: "northern", "southern". */
    private boolean areOpposed(Opposites pair, Turned other) {
        return (says(pair.one(), pair.other()) && other.says(pair.other(), pair.one()))
                || (says(pair.other(), pair.one()) && other.says(pair.one(), pair.other()));
    }

    private boolean says(String word, String opposite) {
        return has(word) && !has(opposite);
    }

    private boolean has(String word) {
        return straight.contains(word) || turned.contains(word);
    }

    private boolean turns(Turned other) {
        Set<String> mine = other.isTurned ? first : turned;
        return mine.stream().anyMatch(other.straight::contains);
    }
}
