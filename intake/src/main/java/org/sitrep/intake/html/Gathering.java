package org.sitrep.intake.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Gathers what a page says of itself, from all the places of {@link Sayings}, in the order of the page. */
final class Gathering implements NodeFilter {
    private static final Set<String> BESIDE =
            Set.of("nav", "aside", "footer", "form", "svg", "style", "noscript", "template");

    /** A line of metadata is no longer than this, in characters. */
    private static final int LONGEST_LINE = 160;

    private static final Pattern IN_DATA = Pattern.compile(
            "\"(?:datePublished|date_published|publishedDate|published_date|publishedAt|published_at|publishDate|publish_date|publicationDate|firstPublished)\\\\?\"\\s*:\\s*\\\\?\"((?:19|20)\\d\\d-\\d\\d-\\d\\d)");

    private final Sayings sayings;
    private final List<Said> said = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();

    /** What the names of elements say; templates repeat them. */
    private final Map<String, Optional<Sayings.Kind>> named = new HashMap<>();

    private final Map<String, Boolean> beside = new HashMap<>();

    private Gathering(Sayings sayings) {
        this.sayings = sayings;
    }

    static List<Said> of(Document page, Sayings sayings) {
        Gathering gathering = new Gathering(sayings);
        NodeTraversor.filter(gathering, page);
        gathering.linked();
        return List.copyOf(gathering.said);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        Stopped.check();
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        switch (element.normalName()) {
            case "html" -> add(Said.Field.LANGUAGE, element.attr("lang"), "html lang", 0.8);
            case "title" -> add(Said.Field.TITLE, element.text(), "title", 0.6);
            case "h1" -> add(Said.Field.TITLE, brief(element), "h1", 0.75);
            case "meta" -> meta(element);
            case "link" -> {
                if (element.attr("rel").equalsIgnoreCase("canonical")) {
                    add(Said.Field.URL, element.attr("href"), "link canonical", 0.9);
                }
            }
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                    scripts.add(element.data());
                } else {
                    data(element.data());
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            case "time" -> time(element);
            default -> {
                return named(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void add(Said.Field field, String value, String where, double surety) {
        if (!value.isBlank()) {
            said.add(new Said(field, value.strip(), where, surety));
        }
    }

    private void add(Optional<Sayings.Kind> kind, String value, String where) {
        kind.ifPresent(known -> add(known.field(), value, where, known.surety()));
    }

    private void meta(Element meta) {
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = meta.attr(attribute);
            if (!name.isEmpty()) {
                Optional<Sayings.Kind> kind =
                        sayings.of("meta", name.strip()).or(() -> sayings.of("itemprop", name.strip()));
                add(kind, meta.attr("content"), "meta " + name.strip());
            }
        }
    }

    private void time(Element time) {
        String value = time.hasAttr("datetime") ? time.attr("datetime") : brief(time);
        Optional<Sayings.Kind> kind = sayings.of("itemprop", time.attr("itemprop"))
                .or(() -> time.hasAttr("pubdate")
                        ? Optional.of(new Sayings.Kind(Said.Field.PUBLISHED, 0.88))
                        : Optional.empty())
                .or(() -> sayings.ofNames(time.className()).filter(named -> named.field() != Said.Field.DATED));
        Sayings.Kind known = kind.orElse(new Sayings.Kind(Said.Field.DATED, 0.75));
        boolean dated = known.field() == Said.Field.PUBLISHED || known.field() == Said.Field.MODIFIED;
        add(dated ? known.field() : Said.Field.DATED, value, "time", known.surety());
    }

    private FilterResult named(Element element) {
        if (BESIDE.contains(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.attributesSize() == 0) {
            return FilterResult.CONTINUE;
        }
        String names = element.className() + " " + element.id();
        if (beside.computeIfAbsent(names, sayings::isBeside) && element.selectFirst("h1") == null) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String property = element.attr("itemprop");
        if (!property.isEmpty()) {
            String value = element.hasAttr("content")
                    ? element.attr("content")
                    : element.hasAttr("datetime") ? element.attr("datetime") : brief(element);
            add(sayings.of("itemprop", property), value, "itemprop " + property);
        }
        if (element.attr("rel").equals("author")) {
            add(Said.Field.BYLINE, brief(element), "rel author", 0.7);
        }
        Optional<Sayings.Kind> kind = named.computeIfAbsent(names, sayings::ofNames);
        if (kind.isPresent()) {
            boolean abbreviated = element.normalName().equals("abbr") && element.hasAttr("title");
            add(kind, abbreviated ? element.attr("title") : brief(element), "text of class " + names.strip());
        }
        return FilterResult.CONTINUE;
    }

    /** The day in the data that a page's own program is given. */
    private void data(String script) {
        Matcher matcher = IN_DATA.matcher(script);
        if (matcher.find()) {
            add(Said.Field.PUBLISHED, matcher.group(1), "script", 0.6);
        }
    }

    private void linked() {
        for (Map<String, List<String>> article : LinkedData.articles(scripts)) {
            article.forEach((name, values) -> {
                String value = name.equals("author") || name.equals("creator")
                        ? String.join(", ", values)
                        : values.isEmpty() ? "" : values.get(0);
                add(sayings.of("ld", name), value, "JSON-LD " + name);
            });
        }
    }

    /** The words of an element, if they are a line and not more. */
    static String brief(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText()).append(' ');
                    }
                    return text.length() > 4 * LONGEST_LINE ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                element);
        String line = text.toString().replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_LINE ? "" : line;
    }
}
