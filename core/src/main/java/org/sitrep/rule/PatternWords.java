package org.sitrep.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.NumberMention;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.Quotation;
import org.sitrep.document.Sentence;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * A document as patterns see it: runs of letters and digits, and every other sign for itself. Tokens are split
 * further ("third-quarter" is three words, "p.m." four), so that a pattern does not depend on how a segmenter
 * treats hyphens and points. Immutable.
 */
public final class PatternWords {
    private static final int[] NONE = {};

    private final List<Token> tokens;
    private final Span[] spans;
    private final String[] keys;
    private final int[] token;
    /** Word at which each sentence begins, and the number of words at the end. */
    private final int[] sentences;

    /** By the word they begin with: where the mentions of each kind end. */
    private final Map<Integer, Map<String, int[]>> mentions;

    private PatternWords(
            List<Token> tokens,
            Span[] spans,
            String[] keys,
            int[] token,
            int[] sentences,
            Map<Integer, Map<String, int[]>> mentions) {
        this.tokens = tokens;
        this.spans = spans;
        this.keys = keys;
        this.token = token;
        this.sentences = sentences;
        this.mentions = mentions;
    }

    /** The words of a document with all mentions it carries. */
    public static PatternWords of(Document document) {
        String text = document.text();
        List<Span> spans = new ArrayList<>();
        List<Integer> token = new ArrayList<>();
        int[] sentences = new int[document.sentences().size() + 1];
        for (Sentence sentence : document.sentences()) {
            sentences[sentence.index()] = spans.size();
            for (Token word : document.tokensOf(sentence)) {
                for (Span piece : pieces(text, word.span())) {
                    spans.add(piece);
                    token.add(word.index());
                }
            }
        }
        sentences[sentences.length - 1] = spans.size();
        String[] keys = spans.stream().map(span -> key(span.in(text))).toArray(String[]::new);
        int[] tokenOf = token.stream().mapToInt(Integer::intValue).toArray();
        PatternWords plain =
                new PatternWords(document.tokens(), spans.toArray(new Span[0]), keys, tokenOf, sentences, Map.of());
        return plain.withMentionsOf(document);
    }

    private PatternWords withMentionsOf(Document document) {
        Map<String, List<Span>> kinds = new HashMap<>();
        kinds.put("TIME", document.times().stream().map(TimeMention::span).toList());
        kinds.put("NUMBER", document.numbers().stream().map(NumberMention::span).toList());
        kinds.put("ACTOR", document.actors().stream().map(ActorMention::span).toList());
        kinds.put("PLACE", document.places().stream().map(PlaceMention::span).toList());
        kinds.put(
                "QUOTATION", document.quotations().stream().map(Quotation::span).toList());
        for (Entity entity : document.entities()) {
            kinds.computeIfAbsent(entity.type().name(), type -> new ArrayList<>())
                    .add(entity.span());
        }
        return with(kinds);
    }

    /**
     * The same words with more mentions to match.
     *
     * @param kinds spans by kind; one that does not begin and end with a word, or leaves its sentence, is not seen
     */
    public PatternWords with(Map<String, List<Span>> kinds) {
        Map<Integer, Map<String, int[]>> all = new HashMap<>();
        mentions.forEach((word, ends) -> all.put(word, new TreeMap<>(ends)));
        kinds.forEach((kind, list) -> {
            for (Span span : list) {
                int first = from(span.start());
                int end = from(span.end());
                if (first < end
                        && spans[first].start() == span.start()
                        && spans[end - 1].end() == span.end()
                        && end <= sentenceEnd(first)) {
                    all.computeIfAbsent(first, word -> new TreeMap<>())
                            .merge(kind, new int[] {end}, PatternWords::joined);
                }
            }
        });
        return new PatternWords(tokens, spans, keys, token, sentences, all);
    }

    private static int[] joined(int[] some, int[] one) {
        int[] both = Arrays.copyOf(some, some.length + 1);
        both[some.length] = one[0];
        return both;
    }

    /** The words of some characters: runs of letters and digits with their marks, other signs one by one. */
    static List<Span> pieces(String text, Span range) {
        List<Span> found = new ArrayList<>(1);
        int start = range.start();
        for (int i = range.start(); i < range.end(); ) {
            int c = text.codePointAt(i);
            int next = Math.min(range.end(), i + Character.charCount(c));
            if (!isInner(c)) {
                if (start < i) {
                    found.add(new Span(start, i));
                }
                if (!Characters.isSpace(c)) {
                    found.add(new Span(i, next));
                }
                start = next;
            }
            i = next;
        }
        if (start < range.end()) {
            found.add(new Span(start, range.end()));
        }
        return found;
    }

    private static boolean isInner(int c) {
        int type = Character.getType(c);
        return Characters.isWord(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    /** A word as it is compared: lower case, apostrophes and dashes as on a typewriter. */
    static String key(String word) {
        if (word.codePointCount(0, word.length()) == 1) {
            int c = word.codePointAt(0);
            if (Characters.isApostrophe(c)) {
                return "'";
            }
            if (Characters.isDash(c)) {
                return "-";
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    /** The keys of the words of a text. */
    public static List<String> keys(String text) {
        return pieces(text, new Span(0, text.length())).stream()
                .map(span -> key(span.in(text)))
                .toList();
    }

    /** How many words there are; they are numbered from 0. */
    public int size() {
        return keys.length;
    }

    public int sentenceCount() {
        return sentences.length - 1;
    }

    /** The first word of a sentence; of the sentence after the last: the number of words. */
    public int sentenceStart(int sentence) {
        return sentences[sentence];
    }

    private int sentenceEnd(int word) {
        return sentences[tokens.get(token[word]).sentence() + 1];
    }

    /** A word as patterns compare it: in lower case, apostrophes and dashes as on a typewriter. */
    public String key(int word) {
        return keys[word];
    }

    public Span span(int word) {
        return spans[word];
    }

    /** The span from one word to before another. */
    public Span span(int first, int end) {
        return new Span(spans[first].start(), spans[end - 1].end());
    }

    boolean startsToken(int word) {
        return word == 0 || token[word - 1] != token[word];
    }

    /** One past the last word of the token this word is in. */
    int tokenEnd(int word) {
        int end = word + 1;
        while (end < token.length && token[end] == token[word]) {
            end++;
        }
        return end;
    }

    String lemma(int word) {
        return tokens.get(token[word]).lemma().toLowerCase(Locale.ROOT);
    }

    boolean hasTag(int word, String tag) {
        Token at = tokens.get(token[word]);
        return at.upos().name().equals(tag) || at.xpos().equals(tag);
    }

    /** Where the mentions of a kind that begin at a word end, one past their last word. */
    int[] ends(String kind, int word) {
        return mentions.getOrDefault(word, Map.of()).getOrDefault(kind, NONE);
    }

    /** The kinds of mention that begin at a word. */
    Set<String> kindsAt(int word) {
        return mentions.getOrDefault(word, Map.of()).keySet();
    }

    /** The first word that begins at an offset or later. */
    private int from(int offset) {
        int low = 0;
        int high = spans.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans[middle].start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
