package org.sitrep.intake.html;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Page;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;

/** Articles out of pages. A line of an expected text is a block or a row; those of a page stand one below the other. */
class PageReaderTest {
    private static final PageReader READER = new PageReader();
    private static final String BLANK = "\\s|\u00a0";
    private static final String FIRST =
            "The army shelled a village near the border on Tuesday, killing five people, the governor said.";
    private static final String SECOND =
            "Residents spent the night in cellars, and water was cut off until the morning.";
    private static final String OTHER =
            "Two ministers met in the capital on Monday, and neither of them spoke to the press.";

    @Test
    void menusBannersRelatedArticlesAndCommentsAreLeftOut() {
        checkText(body("<nav><a href=/>Home</a> <a href=/w>World</a></nav>" + p(FIRST) + p(SECOND)), FIRST, SECOND);
        checkText(body("<div class=cookie-banner>" + p(OTHER) + "</div>" + p(FIRST) + p(SECOND)), FIRST, SECOND);
        checkText(body(p(FIRST) + "<div class=related-posts>" + p(OTHER) + "</div>" + p(SECOND)), FIRST, SECOND);
        checkText(
                body("<article>" + p(FIRST) + p(SECOND) + "</article><div id=comments>" + p(OTHER) + "</div>"),
                FIRST,
                SECOND);
        checkText(
                body("<div>" + p(FIRST) + p(SECOND) + "<h3>Related articles</h3><ul><li><a href=/a>" + OTHER
                        + "</a></li></ul></div>"),
                FIRST,
                SECOND);
        checkText(
                body("<div>" + p(FIRST) + p("<a href=/a>Read also: Ministers meet in the capital</a>") + p(SECOND)
                        + "</div>"),
                FIRST,
                SECOND);
        checkText(
                body("<article>" + p(FIRST) + "<figure><figcaption>" + OTHER + "</figcaption></figure>" + p(SECOND)
                        + "</article>"),
                FIRST,
                SECOND);
        checkText(
                body(p(FIRST) + p(SECOND) + "<p style='display: none'>" + OTHER + "</p><p hidden>" + OTHER + "</p>"),
                FIRST,
                SECOND);
    }

    @Test
    void anArticleGoesOnBehindWhatInterruptsIt() {
        String box = "<div class=box><h3><a href=/x>Five towns lost to the flood</a></h3></div>";
        checkText(body("<div>" + p(FIRST) + box + p(SECOND) + p(OTHER) + "</div>"), FIRST, SECOND, OTHER);
        checkText(
                body("<div>" + p(FIRST) + "<h4>Related</h4>" + p(SECOND) + p(OTHER) + "</div>"), FIRST, SECOND, OTHER);
    }

    @Test
    void structureIsKept() {
        checkText(
                body("<article><h1>Village shelled</h1>" + p(FIRST)
                        + "<h2>What is known</h2><ul><li>Five dead</li><li>Twelve injured</li></ul><blockquote><p>"
                        + SECOND + "</p></blockquote></article>"),
                FIRST,
                "What is known",
                "Five dead",
                "Twelve injured",
                SECOND);
        checkText(
                body("<article>" + p(FIRST) + "<table><tr><th>Town<th>Killed<tr><td>Aden<td>3<tr><td>Taiz<td>2</table>"
                        + p(SECOND) + "</article>"),
                FIRST,
                "Town\tKilled",
                "Aden\t3",
                "Taiz\t2",
                SECOND);
        checkText(body("<div>" + FIRST + "<br><br>" + SECOND + "</div>"), FIRST, SECOND);
        checkText(
                body("<table><tr><td><a href=/>Home</a></td><td>" + p(FIRST) + p(SECOND) + "</td></tr></table>"),
                FIRST,
                SECOND);
    }

    @Test
    void whatOpensAnArticleBelongsToIt() {
        checkText(
                body(
                        "<header><h1>Village shelled</h1><p class=standfirst>Five people died in the night as the front moved closer.</p></header><div class=article-body>"
                                + p(FIRST) + p(SECOND) + "</div>"),
                "Five people died in the night as the front moved closer.",
                FIRST,
                SECOND);
        checkText(
                page(
                        "<title>Village shelled | The Daily</title>",
                        "<article><h1>Village shelled</h1>" + p(FIRST) + p(SECOND) + "</article>"),
                FIRST,
                SECOND);
    }

    @Test
    void aPageThatNamesItsArticleLikeClutterKeepsIt() {
        checkText(body("<div class=sidebar>" + p(FIRST) + p(SECOND) + "</div>"), FIRST, SECOND);
        checkText(
                body("<div class=widget><div class=entry-content>" + p(FIRST) + p(SECOND)
                        + "</div></div><div class=footer>" + p(OTHER) + "</div>"),
                FIRST,
                SECOND);
        checkText(body("<p>Short note.</p>"), "Short note.");
    }

    @Test
    void metadata() {
        checkSaid(
                page(
                        "<title>A | The Daily</title><meta property=og:title content='Village &amp; town shelled'><meta property=og:site_name content='The Daily'><meta name=author content='By Ann Lee'>",
                        p(FIRST)),
                "Village & town shelled / The Daily / Ann Lee / -");
        checkSaid(
                page("<title>Village shelled - The Daily</title>", "<h1>Village shelled</h1>" + p(FIRST)),
                "Village shelled / - / - / -");
        checkSaid(
                page(
                        "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"x\"},{\"@type\":\"NewsArticle\",\"headline\":\"Village shelled\",\n \"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Chu\"}],\"publisher\":{\"name\":\"The Daily\"},\"dateModified\":\"2021-05-04\"}]}</script>",
                        p(FIRST)),
                "Village shelled / The Daily / Ann Lee, Bo Chu / 2021-05-04");
        checkSaid(
                page(
                        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Cut\", \"author\":</script>",
                        p(FIRST)),
                "Cut / - / - / -");
    }

    @Test
    void dateOfPublication() {
        checkDate(
                page("<meta property=article:published_time content=2021-05-03T22:00:00Z>", p(FIRST)),
                "2021-05-03 metadata");
        checkDate(page("<meta property=article:modified_time content=2021-05-04>", p(FIRST)), "unknown");
        checkDate(
                body("<article><h1>Shelled</h1><time datetime=2021-05-03>today</time>" + p(FIRST) + "</article>"),
                "2021-05-03 metadata");
        checkDate(body("<div class=byline>By Ann Lee, May 3, 2021</div>" + p(FIRST)), "2021-05-03 header");
        checkDate(
                body("<p>Published: 3 May 2021. Updated: 5 May 2021</p><div>" + p(FIRST) + p(SECOND) + "</div>"),
                "2021-05-03 header");
        checkDate(body("<div class=related><time datetime=2019-01-01></time></div>" + p(FIRST)), "unknown");
        checkDate(
                body(
                        p(
                                "The talks of 3 May 2015 had failed before the army shelled the village once more, the governor said.")),
                "unknown");
        assertThat(read(body(p(FIRST)), "https://news.example/2021/05/03/shelled")
                        .published()
                        .basis())
                .isEqualTo(Published.Basis.URL);
        assertThat(read(body(p(FIRST)), "https://news.example/id/20213").published())
                .isEqualTo(Published.unknown());
    }

    @Test
    void daysThatContradictAreKept() {
        Published published = read(
                        page(
                                "<meta property=article:published_time content=2021-05-03>",
                                "<div class=date>4 May 2021</div>" + p(FIRST)),
                        "https://news.example/2021/05/03/shelled")
                .published();
        assertThat(published.reasons())
                .extracting(reason -> reason.earliest().orElseThrow().toString())
                .containsExactly("2021-05-03", "2021-05-04");
        assertThat(published.reasons().get(0).why())
                .isEqualTo("meta article:published_time says published: 2021-05-03 (0.93)");
    }

    @Test
    void bothReadingsOfADayInFiguresAreTold() {
        String html = page("<html lang=en>", "<div class=date>3/4/2019</div>" + p(FIRST));
        assertThat(read(html, "").published().reasons())
                .extracting(reason -> reason.earliest().orElseThrow().toString())
                .containsExactly("2019-03-04", "2019-04-03");
        assertThat(read(html, "https://news.example/2019/04/03/shelled")
                        .published()
                        .day()
                        .map(Object::toString))
                .contains("2019-04-03");
    }

    @Test
    void eachPieceStandsWhereItSays() {
        checkPieces(page(
                "<title>x</title>",
                "<div>"
                        + p(
                                "The &ldquo;army&rdquo; shelled   a\n village &amp; a caf&eacute; near \ud83d\ude80 the border, <b>killing</b> five people.")
                        + p(SECOND) + "</div>"));
        checkPieces("\ud83d\ude80" + body("<div>" + FIRST + "<br>\r\n<br>" + SECOND + " &#128640; &lt;end&gt;</div>"));
    }

    @Test
    void piecesOfAnythingStandWhereTheySay() {
        Random random = new Random(11);
        List<String> parts = List.of(
                "<p>",
                "</p>",
                "<div class=a>",
                "</div>",
                "<b>",
                "</b>",
                "<li>",
                "<table><tr><td>",
                "</table>",
                "&amp;",
                "&nbsp;",
                "&notit;",
                "&",
                "\r\n",
                " ",
                "word ",
                FIRST,
                "\ud83d\ude80",
                "\u00ad",
                "<!-- x -->",
                "<pre>",
                "</pre>",
                "<",
                "&#x41;",
                "<a href=/x>",
                "</a>");
        for (int i = 0; i < 300; i++) {
            StringBuilder page = new StringBuilder();
            for (int k = random.nextInt(60); k >= 0; k--) {
                page.append(parts.get(random.nextInt(parts.size())));
            }
            checkPieces(page.toString());
        }
    }

    @Test
    void charsetBySignBeforeGuess() {
        String text = "caf\u00e9 \u201cquoted\u201d \u2014 " + FIRST;
        checkBytes(text, body(p(text)).getBytes(UTF_8), "");
        checkBytes(text, ("\ufeff" + body(p(text))).getBytes(UTF_16BE), "");
        checkBytes(text, body(p(text)).getBytes(Charset.forName("windows-1252")), "text/html; charset=ISO-8859-1");
        checkBytes(text, page("<meta charset=windows-1252>", p(text)).getBytes(Charset.forName("windows-1252")), "");
        checkBytes(text, page("<meta charset=iso-8859-1>", p(text)).getBytes(UTF_8), "");
        checkBytes(text, body(p(text)).getBytes(UTF_16LE), "");
        checkBytes(
                text,
                page("<!-- <meta charset=koi8-r> --><meta charset=windows-1252>", p(text))
                        .getBytes(Charset.forName("windows-1252")),
                "");
        String russian =
                "\u0410\u0440\u043c\u0438\u044f \u043e\u0431\u0441\u0442\u0440\u0435\u043b\u044f\u043b\u0430 \u0441\u0435\u043b\u043e, \u043f\u043e\u0433\u0438\u0431\u043b\u0438 \u043f\u044f\u0442\u044c \u0447\u0435\u043b\u043e\u0432\u0435\u043a, \u0441\u043e\u043e\u0431\u0449\u0438\u043b \u0433\u0443\u0431\u0435\u0440\u043d\u0430\u0442\u043e\u0440 \u0432\u043e \u0432\u0442\u043e\u0440\u043d\u0438\u043a.";
        checkBytes(russian, body(p(russian)).getBytes(Charset.forName("windows-1251")), "");
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static String body(String body) {
        return page("", body);
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static Article read(String html, String url) {
        return READER.read(
                html,
                "00",
                new PageReader.Given(
                        "p.html", Optional.of("p"), Optional.of(url).filter(u -> !u.isEmpty()), Optional.empty()),
                List.of());
    }

    private static void checkText(String html, String... blocks) {
        assertThat(read(html, "").text().lines().filter(line -> !line.isEmpty()))
                .containsExactlyElementsOf(Arrays.asList(blocks));
    }

    private static void checkSaid(String html, String expected) {
        Article article = read(html, "");
        Page page = article.page().orElseThrow();
        assertThat(
                        List.of(
                                        article.title(),
                                        article.outlet(),
                                        page.byline(),
                                        page.modified().map(Object::toString))
                                .stream()
                                .map(said -> said.orElse("-"))
                                .collect(Collectors.joining(" / ")))
                .isEqualTo(expected);
    }

    private static void checkDate(String html, String expected) {
        Published published = read(html, "").published();
        String basis = published.basis().name().toLowerCase(java.util.Locale.ROOT);
        assertThat(published.day().map(day -> day + " " + basis).orElse(basis))
                .as(html)
                .isEqualTo(expected);
    }

    /** Fetched on a day; what it is dated by then, and what is said of that. */
    private static void checkFetched(String html, String fetched, String expected, String warned) {
        Article article = READER.read(
                html,
                "00",
                new PageReader.Given(
                        "p.html",
                        Optional.of("p"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.parse(fetched))),
                List.of());
        assertThat(article.published().day().map(Object::toString).orElse("-")).isEqualTo(expected);
        assertThat(article.warnings().stream()
                        .filter(warning -> warning.code().equals("future-date"))
                        .map(warning -> warning.message().replaceFirst(",.*", ""))
                        .collect(Collectors.joining()))
                .isEqualTo(warned);
    }

    @Test
    void aDayThatHadNotComeIsNoneOfPublication() {
        String says = "<meta property=\"article:published_time\" content=\"2099-03-01\">";
        String near = p(FIRST) + p(SECOND) + "<p>Published 4 March 2031</p>";
        String told = "meta article:published_time says 2099-03-01";
        checkFetched(page(says, p(FIRST) + p(SECOND)), "2031-03-05", "-", told);
        checkFetched(page(says, near), "2031-03-05", "2031-03-04", told);
        checkFetched(page("", near), "2031-03-05", "2031-03-04", "");
        checkFetched(page("", near), "2031-03-03", "2031-03-04", "");
        checkFetched(page("", near), "2031-03-02", "-", "text says 2031-03-04");
        assertThat(read(page(says, near), "").published().day())
                .as("nobody knows when it was fetched")
                .contains(LocalDate.of(2099, 3, 1));
        assertThat(READER.read(
                                page(says, near),
                                "00",
                                new PageReader.Given(
                                        "p",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(LocalDate.of(2031, 3, 5))),
                                List.of())
                        .published()
                        .reasons())
                .as("kept beside")
                .anyMatch(reason -> reason.why().contains("2099-03-01"));
    }

    private static String story(int level, String title, String... paragraphs) {
        return "<article><h" + level + ">" + title + "</h" + level + ">"
                + Stream.of(paragraphs).map(PageReaderTest::p).collect(Collectors.joining()) + "</article>";
    }

    /** What a page is told to hold, if it holds several articles. */
    private static void checkSeveral(String html, String told, String... blocks) {
        checkText(html, blocks);
        assertThat(read(html, "").warnings().stream()
                        .filter(warning -> warning.code().equals("several-articles"))
                        .map(Warning::message)
                        .collect(Collectors.joining()))
                .endsWith(told)
                .satisfies(message -> assertThat(message.isEmpty()).isEqualTo(told.isEmpty()));
    }

    @Test
    void ofArticlesSideBySideTheOneWithThePagesTitleIsRead() {
        String title = "<title>Bridge is repaired - The Courier</title>";
        String bridge = story(1, "Bridge is repaired", FIRST, SECOND, FIRST + " " + SECOND);
        String talks = story(1, "Ministers meet again", OTHER, OTHER + " " + SECOND, OTHER + " " + OTHER, OTHER);
        String read = "the one with its title was read";
        String[] ofBridge = {FIRST, SECOND, FIRST + " " + SECOND};
        checkSeveral(page(title, bridge + talks), read, ofBridge);
        checkSeveral(page(title, talks + bridge), read, ofBridge);
        checkSeveral(page(title, "<main>" + bridge + "<hr>" + talks + talks + "</main>"), read, ofBridge);
        checkSeveral(page(title, bridge), "", ofBridge);
        checkSeveral(page(title, bridge + story(3, "Ministers meet", OTHER)), "", ofBridge);
        checkSeveral(
                page(title, bridge + story(2, "What it cost", OTHER, OTHER + " " + SECOND, OTHER)),
                "",
                FIRST,
                SECOND,
                FIRST + " " + SECOND,
                "What it cost",
                OTHER,
                OTHER + " " + SECOND,
                OTHER);
    }

    @Test
    void articlesSideBySideOfWhichNoneHasThePagesTitleAreToldToBeMixed() {
        String live = "<title>Live: the war on Tuesday</title>";
        String posts = story(2, "Bridge is repaired", FIRST, SECOND, FIRST, SECOND)
                + story(2, "Ministers meet again", OTHER, OTHER, SECOND, OTHER);
        checkSeveral(
                page(live, "<main><h1>Live: the war on Tuesday</h1>" + posts + "</main>"),
                "2 of them are in one text: who said what when may be mixed",
                "Bridge is repaired",
                FIRST,
                SECOND,
                FIRST,
                SECOND,
                "Ministers meet again",
                OTHER,
                OTHER,
                SECOND,
                OTHER);
    }

    private static void checkBytes(String expected, byte[] bytes, String contentType) {
        Article article = READER.read(
                bytes,
                new PageReader.Given(
                        "p.html",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(contentType).filter(type -> !type.isEmpty())));
        assertThat(article.text()).isEqualTo(expected);
    }

    /** The characters of a piece are those of the page, but for what the page writes as an entity; and pieces go in order. */
    private static void checkPieces(String html) {
        Article article = read(html, "");
        int[] text = article.text().codePoints().toArray();
        int[] source = html.codePoints().toArray();
        int end = 0;
        int covered = 0;
        for (Page.Piece piece : article.page().orElseThrow().pieces()) {
            assertThat(piece.start()).as(html).isGreaterThanOrEqualTo(end);
            String there = new String(source, piece.pageStart(), piece.pageLength());
            String here = new String(text, piece.start(), piece.length());
            if (!there.startsWith("&") || piece.length() == piece.pageLength()) {
                assertThat(here.replaceAll(BLANK, "x")).as(html).isEqualTo(there.replaceAll(BLANK, "x"));
            }
            end = piece.start() + piece.length();
            covered += piece.length();
        }
        long words = article.text()
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .count();
        assertThat((long) covered).as("all of %s", html).isGreaterThanOrEqualTo(words);
    }
}
