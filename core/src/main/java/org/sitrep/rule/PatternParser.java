package org.sitrep.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.Upos;

/**
 * Reads the pattern language.
 *
 * <pre>
 * choice   := sequence ('|' sequence)*
 * sequence := element*
 * element  := '(' choice ')'            one of several
 *           | '[' choice ']'            may be left out
 *           | '{' name ':' choice '}'   captured under a name
 *           | '&lt;' name '&gt;'              a pattern defined above
 *           | '@' ['~'] table ['.' class]   an entry of a lexicon table; with ~ compared by lemma
 *           | '~' lemma                 a token with this lemma
 *           | '/' tag '/'               a token with this UPOS or Penn tag
 *           | '...' [number]            up to so many words, 5 if not said, within the sentence
 *           | KIND                      a mention, in capitals
 *           | word                      the word itself, whatever its case; '\' before a sign of the language
 * </pre>
 */
final class PatternParser {
    /** Longest gap a pattern may ask for: longer ones match by accident. */
    static final int MOST_GAP = 30;

    private static final int USUAL_GAP = 5;
    private static final String SIGNS = "()[]{}<>|";

    private static final Set<String> PENN = Set.of(
            "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT",
            "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ",
            "WDT", "WP", "WP$", "WRB", "HYPH", "NFP", "ADD", "AFX", "GW");

    private static final Set<String> UPOS =
            Arrays.stream(Upos.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** What names in a pattern stand for; each call throws {@link RuleException} at the place if there is no such thing. */
    interface Names {
        Element defined(String name, Location place);

        WordClass words(String table, String wordClass, Location place);

        void checkKind(String kind, Location place);
    }

    private final String pattern;
    private final Location place;
    private final Names names;
    private int at;

    private PatternParser(String pattern, Location place, Names names) {
        this.pattern = pattern;
        this.place = place;
        this.names = names;
    }

    /**
     * Reads one pattern.
     *
     * @param place where its first character stands
     * @throws RuleException if it is not a pattern, or one that matches no words at all
     */
    static Element parse(String pattern, Location place, Names names) {
        PatternParser parser = new PatternParser(pattern, place, names);
        Element read = parser.choice();
        if (parser.at < pattern.length()) {
            throw parser.error("'" + pattern.charAt(parser.at) + "' closes nothing");
        }
        checkNames(read, new HashSet<>(), place);
        return read;
    }

    private Element choice() {
        List<Element> options = new ArrayList<>();
        options.add(sequence());
        while (peek() == '|') {
            at++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new Element.Choice(options);
    }

    private Element sequence() {
        List<Element> parts = new ArrayList<>();
        skipSpace();
        while (at < pattern.length() && ")]}|".indexOf(peek()) < 0) {
            parts.add(element());
            skipSpace();
        }
        if (parts.isEmpty()) {
            throw error("there is nothing to match here");
        }
        return parts.size() == 1 ? parts.get(0) : new Element.Sequence(parts);
    }

    private Element element() {
        int start = at;
        switch (peek()) {
            case '(' -> {
                return closed(')');
            }
            case '[' -> {
                return new Element.Maybe(closed(']'));
            }
            case '{' -> {
                return capture();
            }
            case '<' -> {
                int end = pattern.indexOf('>', at);
                if (end < 0) {
                    throw error("'<' without '>'");
                }
                at = end + 1;
                return names.defined(pattern.substring(start + 1, end).strip(), place.right(start));
            }
            default -> {
                return word(plainWord(), place.right(start), pattern.charAt(start) == '\\');
            }
        }
    }

    private Element closed(char sign) {
        at++;
        Element inner = choice();
        if (peek() != sign) {
            throw error("'" + sign + "' is missing");
        }
        at++;
        return inner;
    }

    private Element capture() {
        int colon = pattern.indexOf(':', at);
        String name = colon < 0 ? "" : pattern.substring(at + 1, colon).strip();
        if (!isName(name)) {
            throw error("a capture is written {name: pattern}, the name in small letters");
        }
        at = colon;
        return new Element.Capture(name, closed('}'));
    }

    private String plainWord() {
        StringBuilder word = new StringBuilder();
        while (at < pattern.length() && peek() != ' ' && peek() != '\n' && SIGNS.indexOf(peek()) < 0) {
            if (peek() == '\\' && at + 1 < pattern.length()) {
                at++;
            }
            word.append(peek());
            at++;
        }
        if (word.length() == 0) {
            throw error("'" + peek() + "' opens nothing; write '\\" + peek() + "' for the sign itself");
        }
        return word.toString();
    }

    private Element word(String word, Location where, boolean escaped) {
        if (!escaped && word.length() > 1) {
            char first = word.charAt(0);
            if (first == '@') {
                return entry(word.substring(1), where);
            }
            if (first == '~') {
                return new Element.Lemma(word.substring(1).toLowerCase(Locale.ROOT));
            }
            if (first == '/') {
                return tagged(word, where);
            }
            if (word.startsWith("...")) {
                return gap(word.substring(3), where);
            }
            if (isKind(word)) {
                names.checkKind(word, where);
                return new Element.Mention(word);
            }
        }
        List<Element> literals = new ArrayList<>();
        for (String key : PatternWords.keys(word)) {
            literals.add(new Element.Literal(key));
        }
        return literals.size() == 1 ? literals.get(0) : new Element.Sequence(literals);
    }

    private Element entry(String reference, Location where) {
        boolean byLemma = reference.startsWith("~");
        String name = byLemma ? reference.substring(1) : reference;
        int point = name.indexOf('.');
        String table = point < 0 ? name : name.substring(0, point);
        return new Element.Entry(names.words(table, point < 0 ? "" : name.substring(point + 1), where), byLemma);
    }

    private static Element tagged(String word, Location where) {
        String tag = word.endsWith("/") ? word.substring(1, word.length() - 1) : "";
        if (!UPOS.contains(tag) && !PENN.contains(tag)) {
            throw new RuleException(where, "'" + word + "' is not a tag: write /NOUN/ (UPOS) or /VBD/ (Penn Treebank)");
        }
        return new Element.Tagged(tag);
    }

    private static Element gap(String number, Location where) {
        if (number.isEmpty()) {
            return new Element.Gap(USUAL_GAP);
        }
        int most = number.length() < 3 && number.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(number)
                : 0;
        if (most < 1 || most > MOST_GAP) {
            throw new RuleException(where, "a gap is '...' or '...7', at most " + MOST_GAP);
        }
        return new Element.Gap(most);
    }

    private static boolean isKind(String word) {
        return Character.isLetter(word.charAt(0)) && word.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '-');
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    /** Refuses a name that one way through the pattern could give twice. */
    private static Set<String> checkNames(Element element, Set<String> before, Location place) {
        Set<String> names = new HashSet<>(before);
        if (element instanceof Element.Capture capture) {
            if (!names.add(capture.name())) {
                throw new RuleException(place, "'" + capture.name() + "' is captured twice");
            }
            names.addAll(checkNames(capture.inner(), names, place));
        } else if (element instanceof Element.Maybe maybe) {
            names.addAll(checkNames(maybe.inner(), names, place));
        } else if (element instanceof Element.Choice choice) {
            for (Element option : choice.options()) {
                names.addAll(checkNames(option, before, place));
            }
        } else if (element instanceof Element.Sequence sequence) {
            for (Element part : sequence.parts()) {
                names.addAll(checkNames(part, names, place));
            }
        }
        return names;
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : '\0';
    }

    private void skipSpace() {
        while (at < pattern.length() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    private RuleException error(String what) {
        return new RuleException(place.right(at), what + " in pattern \"" + pattern + "\"");
    }
}
