package org.sitrep.ledger.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * Which words of a text stand right behind one that turns them round, by {@code turning-words.tsv}: "not to <i>leave</i>", "withdrew its <i>promise</i> to <i>send</i> <i>tanks</i>".
 * Who says that they will leave and who says that they will not use the same words and say opposite things.
 *
 * @param isTurned whether anything is turned round
 * @param turned plain words right behind such a word and nowhere else
 * @param straight the other plain words
 */
record Turned(boolean isTurned, Set<String> turned, Set<String> straight) {
    /** Plain words that "not" reaches: set by reason, for three are what is done to whom. */
    private static final int REACH = 3;

    private static final Set<String> TURNING = read();

    /** Behind "not" or "no": "not only", "no fewer than" turn nothing. */
    private static final Set<String> NOTHING =
            Set.of("only", "just", "merely", "fewer", "less", "more", "doubt", "later", "sooner");

    Turned {
        turned = Set.copyOf(turned);
        straight = Set.copyOf(straight);
    }

    private static Set<String> read() {
        return table().rows().stream().map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());
    }

    /** The table of words that turn. */
    static Table table() {
        String name = "turning-words.tsv";
        try (InputStream in = Turned.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "it does not lie beside the program");
            }
            return Table.read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of some spans of an article. */
    static Turned of(String text, List<Span> spans) {
        Set<String> turned = new HashSet<>();
        Set<String> straight = new HashSet<>();
        boolean any = false;
        for (Span span : spans) {
            String own = span.in(text);
            for (Span sentence : Sentences.of(own)) {
                any |= sort(Words.of(sentence.in(own)), turned, straight);
            }
        }
        turned.removeAll(straight);
        return new Turned(any, turned, straight);
    }

    /** Whether any word turns. */
    private static boolean sort(List<Word> words, Set<String> turned, Set<String> straight) {
        boolean any = false;
        int left = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean turns = TURNING.contains(word.form())
                    && (i + 1 == words.size()
                            || !NOTHING.contains(words.get(i + 1).form()));
            if (turns) {
                any = true;
                left = REACH;
            } else if (word.kind() == Word.Kind.PLAIN && !Fields.isEmpty(word.form())) {
                (left > 0 ? turned : straight).add(word.form());
                left--;
            }
        }
        return any;
    }

    /** Whether one turns what the other, in which nothing is turned, says straight. Symmetric. */
    boolean isAgainst(Turned other) {
        return isTurned != other.isTurned
                && (turned.stream().anyMatch(other.straight::contains)
                        || other.turned.stream().anyMatch(straight::contains));
    }
}
