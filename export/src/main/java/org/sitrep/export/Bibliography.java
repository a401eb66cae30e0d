package org.sitrep.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.article.Article;
import org.sitrep.formats.JsonSink;

/** The articles as a bibliography: BibTeX, and CSL-JSON for Zotero, Pandoc and their like. */
public final class Bibliography {
    private static final List<String> LOST = List.of(
            "the claims: only the articles they are of",
            "an article that may be of several days has no date, but its year, and month if they are known");

    private Bibliography() {}

    public static Exported bibtex(Selected selected) {
        return new Exported(
                List.of(Exported.File.lines("sources.bib", Pass.mapped(selected.sources(), Bibliography::entry))),
                Account.all("articles", selected.sources().size(), LOST));
    }

    public static Exported csl(Selected selected) {
        return new Exported(
                List.of(Exported.listed(
                        "sources.csl.json",
                        "[\n",
                        List.of(Pass.mapped(selected.sources(), Bibliography::item)),
                        "]\n")),
                Account.all("articles", selected.sources().size(), LOST));
    }

    /** Year, month and day as far as all days of the interval share them. */
    static List<Integer> date(Article article) {
        Optional<LocalDate> first = article.published().earliest();
        Optional<LocalDate> last = article.published().latest();
        if (first.isEmpty()
                || last.isEmpty()
                || first.get().getYear() != last.get().getYear()) {
            return List.of();
        }
        LocalDate day = first.get();
        if (day.getMonthValue() != last.get().getMonthValue()) {
            return List.of(day.getYear());
        }
        return day.equals(last.get())
                ? List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                : List.of(day.getYear(), day.getMonthValue());
    }

    /** Which article of the record it is, and what a reader who looks for its page must know. */
    private static String note(Source source) {
        StringBuilder note =
                new StringBuilder("Sitrep article ").append(source.article().id());
        source.versions()
                .later()
                .ifPresent(later -> note.append("; changed since, now ").append(later.article()));
        source.versions()
                .goneSince()
                .ifPresent(since -> note.append("; its page is gone, first at ").append(since));
        return note.toString();
    }

    private static String entry(Source source) {
        Article article = source.article();
        StringBuilder out = new StringBuilder("@article{").append(source.key());
        List<Integer> date = date(article);
        field(out, "title", article.title());
        field(out, "journal", article.outlet());
        field(out, "year", date.stream().findFirst().map(year -> Integer.toString(year)));
        field(out, "month", date.size() > 1 ? Optional.of(Integer.toString(date.get(1))) : Optional.empty());
        field(out, "day", date.size() > 2 ? Optional.of(Integer.toString(date.get(2))) : Optional.empty());
        raw(out, "url", article.url().map(url -> url.replaceAll("[\\s{}\\\\]", "")));
        field(out, "langid", article.language());
        field(out, "note", Optional.of(note(source)));
        return out.append("\n}\n\n").toString();
    }

    private static void field(StringBuilder out, String name, Optional<String> value) {
        raw(out, name, value.map(text -> latex(Source.line(text))));
    }

    private static void raw(StringBuilder out, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank())
                .ifPresent(text -> out.append(",\n  ")
                        .append(name)
                        .append(" = {")
                        .append(text)
                        .append('}'));
    }

    /** What means something to LaTeX stands for itself. */
    static String latex(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{' -> out.append("\\textbraceleft{}"); // BibTeX counts braces, whatever stands before them
                case '}' -> out.append("\\textbraceright{}");
                case '&', '%', '$', '#', '_' -> out.append('\\').append(c);
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                default -> out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static String item(Source source) {
        Article article = source.article();
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("id", source.key());
            json.field("type", "article-newspaper");
            json.field("title", article.title());
            json.field("container-title", article.outlet());
            List<Integer> date = date(article);
            if (!date.isEmpty()) {
                json.object("issued", () -> json.wholeNumbers("date-parts", date));
            }
            json.field("URL", article.url());
            json.field("language", article.language());
            json.field("note", note(source));
        });
        return json.finish();
    }
}
