package org.sitrep.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.rule.PatternWords;
import org.sitrep.text.Span;

/**
 * PhraseIndex by their first word, each with what it stands for. A word with a capital in the phrase needs one in the text;
 * "the {@code London} Olympics" is not found in "the london olympics".
 */
final class PhraseIndex<T> {
    /**
     * A phrase found.
     *
     * @param first its first word in the {@link PatternWords} searched
     * @param end one past its last word
     */
    record Found<T>(Span span, int first, int end, T meaning) {}

    private record Entry<T>(List<String> keys, List<Boolean> capitals, T meaning) {}

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    void add(String phrase, T meaning) {
        List<String> keys = PatternWords.keys(phrase);
        List<Boolean> capitals = new ArrayList<>();
        int from = 0;
        String lower = phrase.toLowerCase(java.util.Locale.ROOT);
        for (String key : keys) {
            int at = Math.max(from, lower.indexOf(key, from));
            capitals.add(at < phrase.length() && Character.isUpperCase(phrase.charAt(at)));
            from = at + key.length();
        }
        byFirst.computeIfAbsent(keys.get(0), first -> new ArrayList<>())
                .add(new Entry<>(keys, List.copyOf(capitals), meaning));
    }

    /** All that stand in a text, none left out where they overlap, in text order. */
    List<Found<T>> in(String text, PatternWords words) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (Entry<T> entry : byFirst.getOrDefault(words.key(i), List.of())) {
                if (matches(text, words, i, entry)) {
                    int end = i + entry.keys().size();
                    found.add(new Found<>(words.span(i, end), i, end, entry.meaning()));
                }
            }
        }
        return found;
    }

    private static boolean matches(String text, PatternWords words, int first, Entry<?> entry) {
        int size = entry.keys().size();
        if (first + size > words.size() || continuesName(text, words, first)) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            boolean capital =
                    Character.isUpperCase(text.charAt(words.span(first + k).start()));
            if (!words.key(first + k).equals(entry.keys().get(k))
                    || (entry.capitals().get(k) && !capital)) {
                return false;
            }
        }
        return true;
    }

    /** "Iraq war" in "Iran-Iraq war" is another; in "post-Brexit" it is the same. */
    private static boolean continuesName(String text, PatternWords words, int first) {
        return first > 1
                && words.key(first - 1).equals("-")
                && words.span(first - 1).end() == words.span(first).start()
                && words.span(first - 2).end() == words.span(first - 1).start()
                && Character.isUpperCase(text.charAt(words.span(first - 2).start()));
    }
}
