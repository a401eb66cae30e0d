package org.sitrep.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What articles are to be about: {@code Ukraine & (ceasefire | shelling) & !football}. A word stands for itself in any case and without accents, with a
 * star behind it for all that begin so, in quotation marks for a phrase; side by side two words are both needed. Immutable.
 */
public final class About {
    /** Deeper brackets are a slip. */
    private static final int DEPTH = 32;

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([&|!()])|\"([^\"]*)\"|([^\\s&|!()\"]+))");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A part of the question. */
    private sealed interface Part {
        record Phrase(List<String> words) implements Part {}

        record Beginning(String word) implements Part {}

        record Not(Part part) implements Part {}

        record All(List<Part> parts) implements Part {}

        record Any(List<Part> parts) implements Part {}
    }

    /** The words of a text, in order, as a set, and sorted for beginnings. */
    private record Words(List<String> inOrder, Set<String> all, TreeSet<String> sorted) {
        static Words of(String text) {
            List<String> words = words(text);
            return new Words(words, new HashSet<>(words), new TreeSet<>(words));
        }
    }

    private final Part part;

    private About(Part part) {
        this.part = part;
    }

    /**
     * Reads a question.
     *
     * @throws IllegalArgumentException if it is none: what is wrong and where
     */
    public static About of(String question) {
        Parser parser = new Parser(question);
        Part part = parser.any(0);
        if (parser.at < parser.tokens.size()) {
            throw parser.wrong("there is a ')' too many");
        }
        return new About(part);
    }

    /** Whether a text is about it. */
    public boolean matches(String text) {
        return matches(part, Words.of(text));
    }

    private static boolean matches(Part part, Words words) {
        if (part instanceof Part.Phrase phrase) {
            return phrase.words.size() == 1
                    ? words.all.contains(phrase.words.get(0))
                    : words.all.containsAll(phrase.words)
                            && Collections.indexOfSubList(words.inOrder, phrase.words) >= 0;
        }
        if (part instanceof Part.Beginning beginning) {
            String next = words.sorted.ceiling(beginning.word);
            return next != null && next.startsWith(beginning.word);
        }
        if (part instanceof Part.Not not) {
            return !matches(not.part, words);
        }
        if (part instanceof Part.All all) {
            return all.parts.stream().allMatch(one -> matches(one, words));
        }
        return ((Part.Any) part).parts.stream().anyMatch(one -> matches(one, words));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).results().map(word -> word.group()).toList();
    }

    /** Recursive descent: any of all of words. */
    private static final class Parser {
        private final List<String> tokens = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private int at;

        Parser(String question) {
            Matcher matcher = TOKEN.matcher(question);
            int end = 0;
            while (end < question.length() && matcher.find(end) && matcher.start() == end) {
                tokens.add(matcher.group().strip());
                places.add(end);
                end = matcher.end();
            }
            if (!question.substring(end).isBlank()) {
                throw new IllegalArgumentException("a quotation mark at character " + (end + 1) + " is never closed");
            }
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException(
                        "it asks for nothing; give words such as 'Ukraine & (ceasefire | shelling)'");
            }
        }

        Part any(int depth) {
            if (depth > DEPTH) {
                throw wrong("brackets are nested too deeply");
            }
            List<Part> parts = new ArrayList<>(List.of(all(depth)));
            while (is("|")) {
                at++;
                parts.add(all(depth));
            }
            return parts.size() == 1 ? parts.get(0) : new Part.Any(List.copyOf(parts));
        }

        private Part all(int depth) {
            List<Part> parts = new ArrayList<>(List.of(one(depth)));
            while (at < tokens.size() && !is("|") && !is(")")) {
                at += is("&") ? 1 : 0;
                parts.add(one(depth));
            }
            return parts.size() == 1 ? parts.get(0) : new Part.All(List.copyOf(parts));
        }

        private Part one(int depth) {
            if (at >= tokens.size()) {
                throw wrong("a word is missing at the end");
            }
            if (is("!")) {
                at++;
                if (depth > DEPTH) {
                    throw wrong("brackets are nested too deeply");
                }
                return new Part.Not(one(depth + 1));
            }
            if (is("(")) {
                at++;
                Part part = any(depth + 1);
                if (!is(")")) {
                    throw wrong("a ')' is missing");
                }
                at++;
                return part;
            }
            if (is("&") || is("|") || is(")")) {
                throw wrong("a word is missing before '" + tokens.get(at) + "'");
            }
            return word(tokens.get(at++));
        }

        private Part word(String token) {
            List<String> words = words(token);
            if (words.isEmpty()) {
                at--;
                throw wrong("'" + token + "' has no letter");
            }
            return token.endsWith("*") && words.size() == 1 ? new Part.Beginning(words.get(0)) : new Part.Phrase(words);
        }

        private boolean is(String mark) {
            return at < tokens.size() && tokens.get(at).equals(mark);
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(
                    what + (at < places.size() ? " (at character " + (places.get(at) + 1) + ")" : ""));
        }
    }
}
