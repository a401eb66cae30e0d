package org.sitrep.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.lexicon.Table;

/**
 * The entries of a lexicon table, or those of one class of it, as a tree of words. The entry is the table's first
 * column; the class is its column {@code class}.
 */
final class WordClass {
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private boolean ends;
    }

    private final Node root = new Node();

    /**
     * The entries of one class of a table; none if it has no such class.
     *
     * @param name class of the entries wanted, or empty for all
     */
    static WordClass of(Table table, String name) {
        WordClass words = new WordClass();
        for (Table.Row row : table.rows()) {
            if (name.isEmpty() || row.list("class").contains(name)) {
                words.add(row.get(table.columns().get(0)));
            }
        }
        return words;
    }

    private void add(String entry) {
        Node node = root;
        for (String key : PatternWords.keys(entry)) {
            node = node.next.computeIfAbsent(key, k -> new Node());
        }
        node.ends = node != root;
    }

    boolean isEmpty() {
        return root.next.isEmpty();
    }

    /** The words entries begin with. */
    Set<String> first() {
        return root.next.keySet();
    }

    /**
     * Where entries that begin at a word end.
     *
     * @param limit first word that may not be touched
     * @return indexes one past the last word, ascending
     */
    int[] ends(PatternWords words, int at, int limit) {
        List<Integer> found = new ArrayList<>(1);
        Node node = root;
        for (int i = at; i < limit; i++) {
            Node next = node.next.get(words.key(i));
            if (next == null) {
                break;
            }
            node = next;
            if (node.ends) {
                found.add(i + 1);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** As {@link #ends}, but compares the lemmas of whole tokens. */
    int[] endsByLemma(PatternWords words, int at, int limit) {
        List<Integer> found = new ArrayList<>(1);
        Node node = root;
        int i = at;
        while (i < limit && words.startsToken(i)) {
            Node next = node;
            for (String key : PatternWords.keys(words.lemma(i))) {
                next = next == null ? null : next.next.get(key);
            }
            i = words.tokenEnd(i);
            if (next == null || next == node || i > limit) {
                break;
            }
            node = next;
            if (node.ends) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
