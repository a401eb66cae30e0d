package org.sitrep.ledger.version;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.ledger.words.Sentences;

/**
 * What was changed from one text to another, sentence by sentence.
 *
 * @param gone sentences that the other has not, or not there
 * @param fresh sentences that the first had not, or not there
 */
public record Difference(List<String> gone, List<String> fresh) {
    /** Beyond so many sentences times sentences that differ, all between the first and the last change are told as changed. */
    private static final long MOST_CELLS = 4_000_000;

    public Difference {
        gone = List.copyOf(gone);
        fresh = List.copyOf(fresh);
    }

    /** By the longest common run of sentences (in order, with gaps); white space makes no difference. */
    public static Difference of(String before, String after) {
        List<String> one = sentences(before);
        List<String> other = sentences(after);
        int head = 0;
        while (head < Math.min(one.size(), other.size()) && one.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(one.size(), other.size()) - head
                && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        return middle(one.subList(head, one.size() - tail), other.subList(head, other.size() - tail));
    }

    private static Difference middle(List<String> one, List<String> other) {
        if ((long) one.size() * other.size() > MOST_CELLS) {
            return new Difference(one, other);
        }
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<String> gone = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                gone.add(one.get(i++));
            } else {
                fresh.add(other.get(j++));
            }
        }
        gone.addAll(one.subList(i, one.size()));
        fresh.addAll(other.subList(j, other.size()));
        return new Difference(gone, fresh);
    }

    static List<String> sentences(String text) {
        return Sentences.of(text).stream()
                .map(span -> span.in(text).replaceAll("\\s+", " "))
                .toList();
    }
}
