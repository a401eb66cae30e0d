package org.sitrep.intake.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.sitrep.lexicon.Table;

/**
 * Knows by names and words what on a page is not its article: {@code clutter.tsv}, whose examples stand in
 * {@code clutter.examples.tsv}. Immutable.
 */
final class Clutter {
    /** What the names of an element say. */
    enum Verdict {
        /** Nothing. */
        NONE,
        /** Clutter, unless most of the page is in it. */
        WEAK,
        /** Clutter, unless nearly all of the page is in it. */
        STRONG,
        /** What opens an article above its text. */
        LEAD,
        /** The text of the article. */
        BODY
    }

    /** What a line says of itself. */
    enum Line {
        NONE,
        /** It is no part of the article. */
        DROP,
        /** As a heading: neither is what follows up to the next heading. */
        SECTION
    }

    private static final Pattern WORDS = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+");

    /** Words behind the name of a body that leave it one. */
    private static final Set<String> WRAPS =
            Set.of("inner", "wrapper", "wrap", "container", "text", "block", "main", "1", "0");

    /** Longer ids are anchors made of a heading, not names of a part. */
    private static final int MOST_WORDS_OF_ID = 4;

    /** Names are compared by their beginnings where the table writes a star. */
    private record Name(List<String> words, boolean open, Verdict verdict) {
        /** Whether it stands there; the name of an article's body must end the name, or wrap it. */
        boolean stands(List<String> name, int at) {
            int end = at + words.size();
            if (end > name.size() || (verdict == Verdict.BODY && end < name.size() && !WRAPS.contains(name.get(end)))) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String word = name.get(at + i);
                boolean last = i == words.size() - 1;
                boolean fits = (last && open) ? word.startsWith(words.get(i)) : word.equals(words.get(i));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }

    /** By the first two letters. */
    private final Map<String, List<Name>> names;

    private final Pattern lines;
    private final Pattern sections;

    private Clutter(Map<String, List<Name>> names, Pattern lines, Pattern sections) {
        this.names = names;
        this.lines = lines;
        this.sections = sections;
    }

    /** The table beside the program. */
    static Clutter load() {
        try (InputStream in = Clutter.class.getResourceAsStream("clutter.tsv")) {
            Map<String, List<Name>> names = new HashMap<>();
            Map<String, List<String>> lines = new HashMap<>();
            for (Table.Row row :
                    Table.read("clutter.tsv", Objects.requireNonNull(in)).rows()) {
                for (String word : row.list("words")) {
                    if (row.get("where").equals("name")) {
                        boolean open = word.endsWith("*");
                        String plain = open ? word.substring(0, word.length() - 1) : word;
                        names.computeIfAbsent(beginning(plain), any -> new ArrayList<>())
                                .add(new Name(
                                        List.of(plain.split(" ", -1)), open, row.constant("means", Verdict.class)));
                    } else {
                        lines.computeIfAbsent(row.get("means"), any -> new ArrayList<>())
                                .add(word);
                    }
                }
            }
            return new Clutter(
                    Map.copyOf(names),
                    pattern(lines.getOrDefault("drop", List.of())),
                    pattern(lines.getOrDefault("section", List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole lines; a star stands for any characters. */
    private static Pattern pattern(List<String> words) {
        return Pattern.compile(
                words.stream()
                        .map(word -> List.of(word.split("\\*", -1)).stream()
                                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                                .collect(Collectors.joining(".*")))
                        .collect(Collectors.joining("|", "(?:", ")")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What class and id of an element say. */
    Verdict verdict(Element element) {
        if (element.attributesSize() == 0) {
            return Verdict.NONE;
        }
        Verdict named = ofNames(element.className());
        String id = element.id();
        if (id.isEmpty() || words(id).size() > MOST_WORDS_OF_ID) {
            return named;
        }
        Verdict identified = ofNames(id);
        return identified.compareTo(named) > 0 ? identified : named;
    }

    /** What the names in an attribute say; the article's own name wins. */
    Verdict ofNames(String attribute) {
        Verdict verdict = Verdict.NONE;
        if (attribute.isEmpty()) {
            return verdict;
        }
        for (String name : attribute.split("\\s+", -1)) {
            Verdict said = said(words(name));
            verdict = said.compareTo(verdict) > 0 ? said : verdict;
        }
        return verdict;
    }

    private Verdict said(List<String> name) {
        Verdict verdict = Verdict.NONE;
        for (int at = 0; at < name.size(); at++) {
            for (Name known : names.getOrDefault(beginning(name.get(at)), List.of())) {
                if (known.stands(name, at)) {
                    if (known.verdict == Verdict.NONE) {
                        return Verdict.NONE;
                    }
                    verdict = known.verdict.compareTo(verdict) > 0 ? known.verdict : verdict;
                }
            }
        }
        return verdict;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }

    /** {@code relatedPosts-list} is related, posts, list. */
    static List<String> words(String name) {
        return WORDS.matcher(name)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static final Pattern EDGES = Pattern.compile("^[\\P{L}&&[^©]]+|[\\s:…>»→.!?0-9()]+$");

    /** What a short line says of itself. */
    Line line(String text) {
        String line = text.strip();
        if (line.length() > 160) {
            return Line.NONE;
        }
        String bare = EDGES.matcher(line).replaceAll("");
        if (sections.matcher(bare).matches()) {
            return Line.SECTION;
        }
        return lines.matcher(bare).matches() ? Line.DROP : Line.NONE;
    }

    /** Whether the page itself hides an element from readers. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")
                || (element.attr("aria-hidden").equals("true")
                        && !element.className().contains("fallback-image"))) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && HIDING.matcher(style).find();
    }

    private static final Pattern HIDING =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
}
