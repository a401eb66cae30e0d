package org.sitrep.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.article.Article;
import org.sitrep.claim.Claim;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.version.Versions;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/** One claim as a page of HTML that needs no script: its words, the paragraph they stand in, its fields, and where it is from. */
final class ClaimPage {
    /** The sheet of these pages: a file of its own, for the policy allows no style inside a page. */
    static final String SHEET = """
            :root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --soft: #5a564e; --rule: #d9d4c7; --mark: #dcebf6; --link: #0b4f8a; }
            @media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --paper: #16181a; --soft: #b4afa4; --rule: #383b3e; --mark: #173348; --link: #8cc4f2; } }
            body { font: 17px/1.55 Charter, Georgia, 'Times New Roman', serif; color: var(--ink); background: var(--paper); max-width: 44em; margin: 0 auto; padding: 1.5em 1.2em 3em; overflow-wrap: anywhere; }
            h1 { font-size: 1.5em; line-height: 1.25; } h2 { font-size: 1.1em; margin: 1.6em 0 .4em; border-bottom: 1px solid var(--rule); }
            header, footer, dl, nav { font-family: system-ui, 'Helvetica Neue', Arial, sans-serif; font-size: .9em; }
            a { color: var(--link); } blockquote { margin: 1em 0; padding-left: 1em; border-left: 4px solid var(--link); font-size: 1.15em; }
            mark { background: var(--mark); color: inherit; } dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25em 1em; } dt { color: var(--soft); } dd { margin: 0; }
            .soft { color: var(--soft); } @media print { nav { display: none; } }
            """;

    /** What the page tells in other words already. */
    private static final Set<String> TOLD = Set.of(
            "id",
            "words",
            "start",
            "end",
            "confidence",
            "title",
            "kind",
            "article",
            "published_earliest",
            "published_latest");

    private final Recorded article;
    private final Claim claim;
    private final CodePoints points;
    private final StringBuilder out = new StringBuilder();

    private ClaimPage(Recorded article, Claim claim) {
        this.article = article;
        this.claim = claim;
        this.points = new CodePoints(article.text());
    }

    /**
     * The page.
     *
     * @param versions of the article
     * @param base where the other pages lie
     * @param json where the claim lies as JSON
     */
    static String of(Recorded article, Claim claim, Versions versions, String base, String json) {
        ClaimPage page = new ClaimPage(article, claim);
        page.write(versions, base, json);
        return page.out.toString();
    }

    private void write(Versions versions, String base, String json) {
        Row row = Row.of(article.reading(), claim);
        Article of = article.reading().document().article();
        String id = article.key() + "." + claim.id();
        String outlet = of.outlet().orElse(of.id());
        Span words = Cells.span(claim);
        String title = head(row, words);
        String query = base.equals("/") ? "source?key=" : "source/?key=";
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text(title + " - " + outlet))
                .append("</title>\n<link rel=\"stylesheet\" href=\"")
                .append(base)
                .append("record.css\">\n")
                .append("<link rel=\"icon\" href=\"")
                .append(base)
                .append("icon.svg\">\n")
                .append("<link rel=\"alternate\" type=\"application/json\" href=\"")
                .append(text(json))
                .append("\">\n")
                .append("</head>\n<body>\n<header><nav aria-label=\"Record\"><a href=\"")
                .append(base)
                .append("\">Sitrep</a></nav></header>\n<main>\n")
                .append("<h1>")
                .append(isolated(title))
                .append("</h1>\n")
                .append("<blockquote>")
                .append(words(words))
                .append("</blockquote>\n<h2>In the article</h2>\n");
        paragraph(words);
        out.append("<h2>What was read from it</h2>\n<dl>\n");
        List<String> cells = Cells.of(article, claim, row);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty() && !TOLD.contains(Cells.NAMES.get(i))) {
                field(Cells.NAMES.get(i).replace('_', ' '), isolated(cells.get(i)));
            }
        }
        field(
                "found by",
                text(claim.found().by()) + ", " + Math.round(claim.found().confidence() * 100)
                        + " % sure that the article says so; not that it is so");
        field(
                "article",
                "<a href=\"" + base + query + text(article.key()) + "&amp;claim=" + text(id) + "\">"
                        + isolated(of.title().orElse(of.id())) + "</a>");
        field(
                "characters",
                points.at(words.start()) + " to " + points.at(words.end()) + " of article " + article.key());
        field("published", text(published(of)));
        out.append("</dl>\n");
        items("What became of the article", versions.remarks(article, claim));
        items(
                "What people changed",
                article.marks(claim.id()).stream().map(CorrectionText::line).toList());
        out.append("</main>\n<footer><p class=\"soft\">Record ")
                .append(text(id))
                .append(". <a href=\"")
                .append(text(json))
                .append(
                        "\">JSON</a>. Machine-made: it was reported or asserted by those named, and nobody checked whether it is so.</p></footer>\n</body>\n</html>\n");
    }

    private void items(String head, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("<h2>").append(head).append("</h2>\n<ul>\n");
            lines.forEach(line -> out.append("<li>").append(isolated(line)).append("</li>\n"));
            out.append("</ul>\n");
        }
    }

    private static String published(Article of) {
        String first = of.published().earliest().map(Object::toString).orElse("");
        String last = of.published().latest().map(Object::toString).orElse("");
        String days = first.equals(last) ? first : first + ".." + last;
        String basis = of.published().basis().name().toLowerCase(Locale.ROOT);
        return days.isEmpty() ? "unknown" : days + " (" + basis + ")";
    }

    private void field(String name, String html) {
        out.append("<dt>").append(name).append("</dt><dd>").append(html).append("</dd>\n");
    }

    /** "Statement: Valk told", "Figure: killed". */
    private String head(Row row, Span words) {
        String kind = row.kind().word();
        List<String> told = new ArrayList<>();
        claim.visit(
                s -> s.speaker()
                        .ifPresent(speaker -> told.add(exact(speaker.party().span()))),
                e -> e.actors().forEach(party -> told.add(exact(party.span()))),
                f -> told.add(exact(words)),
                p -> told.add(exact(p.holder().span())));
        String who = String.join(", ", told).replaceAll("\\s+", " ");
        String cut = who.codePointCount(0, who.length()) > 80
                ? who.substring(0, who.offsetByCodePoints(0, 79)) + "\u2026"
                : who;
        // the class of a word of saying says little to a reader; whether it was said at all says much
        String how = row.kind() == Row.Kind.STATEMENT
                ? row.modality().orElse(row.type())
                : row.type() + row.modality().map(modality -> ", " + modality).orElse("");
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + (cut.isEmpty() ? "" : ": " + cut) + " ("
                + how + ")";
    }

    private String exact(Span span) {
        return span.in(article.text());
    }

    private void paragraph(Span words) {
        Span around = paragraph(article.text(), words);
        out.append("<p dir=\"auto\">")
                .append(piece("span", new Span(around.start(), words.start())))
                .append(piece("mark", words))
                .append(piece("span", new Span(words.end(), around.end())))
                .append("</p>\n");
    }

    private static Span paragraph(String text, Span words) {
        int from = text.lastIndexOf('\n', Math.max(0, words.start() - 1)) + 1;
        int end = text.indexOf('\n', words.end());
        return new Span(Math.min(from, words.start()), end < 0 ? text.length() : end);
    }

    /** The paragraph around a claim's words, for a program: {@code {"paragraph":{"start":..,"end":..,"text":".."}}}. */
    static String context(Recorded article, Claim claim) {
        JsonSink json = new JsonSink(article.text());
        json.object(() -> {
            json.span("paragraph", paragraph(article.text(), Cells.span(claim)));
            json.field("untrusted", true);
        });
        return json.finish();
    }

    private String piece(String tag, Span span) {
        return span.start() == span.end() ? "" : "<" + tag + data(span) + ">" + text(exact(span)) + "</" + tag + ">";
    }

    private String data(Span span) {
        return " data-key=\"" + article.key() + "\" data-start=\"" + points.at(span.start()) + "\" data-end=\""
                + points.at(span.end()) + "\"";
    }

    private String words(Span span) {
        return "<bdi dir=\"auto\"" + data(span) + ">" + text(exact(span)) + "</bdi>";
    }

    private static String isolated(String foreign) {
        return "<bdi dir=\"auto\">" + text(foreign) + "</bdi>";
    }

    /** Foreign text as text; a carriage return is written so that a browser does not make a line feed of it. */
    static String text(String foreign) {
        return foreign.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\r", "&#13;");
    }
}
