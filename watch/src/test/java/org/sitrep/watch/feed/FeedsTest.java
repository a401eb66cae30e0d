package org.sitrep.watch.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedsTest {
    private static final URI BASE = URI.create("http://a.example/news/feed.xml");

    private static Feed read(String feed) {
        return read(feed.getBytes(UTF_8));
    }

    private static Feed read(byte[] bytes) {
        try {
            return Feeds.read(bytes, BASE);
        } catch (FeedException e) {
            throw new AssertionError(e);
        }
    }

    /** Address, title, day and publisher of each item. */
    private static void check(String feed, String... expected) {
        assertThat(read(feed).items().stream()
                        .map(item -> item.url() + " | " + item.title().orElse("") + " | "
                                + item.published().map(Object::toString).orElse("")
                                + item.publisher().map(by -> " | " + by).orElse(""))
                        .toList())
                .containsExactly(expected);
        assertThat(read(feed).damage()).isEmpty();
    }

    private static void refused(String feed, String why) {
        assertThatThrownBy(() -> Feeds.read(feed.getBytes(UTF_8), BASE))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void rss() {
        check(
                """
                <?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Channel</title><link>http://a.example/</link>
                <item><title>Talks &amp;amp; &lt;b&gt;threats&lt;/b&gt;</title><link>http://A.example/1?utm_source=rss&amp;id=4#top</link>
                  <media:title>Picture</media:title><pubDate>Sat, 01 Mar 2031 23:30:00 -0500</pubDate></item>
                <item><title><![CDATA[No link]]></title><guid>http://a.example/2</guid><dc:date>2031-03-02T01:00:00Z</dc:date></item>
                <item><title>No address</title><guid isPermaLink="false">77</guid></item>
                <item><title>Relative</title><link> /3 </link><source url="http://b.example/f">B &#8220;News&#8221;</source></item>
                <item><title>Again</title><link>http://a.example/1?id=4&amp;fbclid=x</link></item>
                </channel></rss>""",
                "http://a.example/1?id=4 | Talks & threats | 2031-03-01",
                "http://a.example/2 | No link | 2031-03-02",
                "http://a.example/3 | Relative |  | B \u201cNews\u201d");
        assertThat(read("<rss><channel><item><title>x</title></item></channel></rss>")
                        .passedOver())
                .isEqualTo(1);
    }

    @Test
    void rdf() {
        check("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="x"><title>C</title></channel>
                <item rdf:about="http://a.example/1"><title>One</title><link>http://a.example/1</link><dc:date>2031-03-01</dc:date></item>
                </rdf:RDF>""", "http://a.example/1 | One | 2031-03-01");
    }

    @Test
    void atom() {
        check("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><link href="http://a.example/"/>
                <entry><title type="html">One &amp;amp; all</title><link rel="edit" href="/e"/><link rel="alternate" href="../1"/>
                  <updated>2031-03-02T10:00:00Z</updated><published>2031-03-01T10:00:00Z</published>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text <a href="/no">link</a></p></div></content></entry>
                <entry><title>Two</title><link href="http://b.example/2"/><updated>2031-03-03T10:00:00Z</updated>
                  <source><title>The Courier</title><link href="http://b.example/"/></source></entry></feed>""", "http://a.example/1 | One & all | 2031-03-01", "http://b.example/2 | Two |  | The Courier");
    }

    @Test
    void relativeAddressesAreRelativeToTheNearestBase() {
        check(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.example/en/"><entry><title>One</title><link href="1"/></entry>
                <entry xml:base="news/"><title>Two</title><link href="2"/></entry>
                <entry><title>Three</title><link xml:base="http://c.example/" href="3"/><content xml:base="http://no.example/"/></entry>
                <entry xml:base=":no address:"><title>Four</title><link href="4"/></entry>
                <entry xml:base="file:///etc/"><title>Five</title><link href="passwd"/></entry>
                <entry><title>Six</title><link href="http://d.example/6"/></entry></feed>""",
                "http://b.example/en/1 | One | ",
                "http://b.example/en/news/2 | Two | ",
                "http://c.example/3 | Three | ",
                "http://b.example/en/4 | Four | ",
                "http://d.example/6 | Six | ");
        check(
                "<rss xml:base='http://b.example/x/'><channel><item xml:base='y/'><title>One</title><link>1</link></item></channel></rss>",
                "http://b.example/x/y/1 | One | ");
    }

    @Test
    void newsSitemap() {
        check("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>http://a.example/1</loc><news:news><news:publication><news:name>The Courier</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2031-03-01</news:publication_date><news:title>One</news:title></news:news></url>
                <url><loc>http://a.example/2</loc><lastmod>2031-03-02</lastmod></url></urlset>""", "http://a.example/1 | One | 2031-03-01 | The Courier", "http://a.example/2 |  | ");
    }

    @Test
    void jsonFeed() {
        check("""
                {"version":"https://jsonfeed.org/version/1.1","title":"T","authors":[{"name":"x"}],
                "items":[{"id":"1","url":"http://a.example/1","title":"One","date_published":"2031-03-01T10:00:00-05:00","tags":["items"]},
                {"id":"http://a.example/2","content_html":"<p>x</p>"},{"id":"3"}, 7]}""", "http://a.example/1 | One | 2031-03-01", "http://a.example/2 |  | ");
    }

    @Test
    void whatIsNoFeedIsRefusedInWords() {
        refused("", "is empty");
        refused(" \n", "is empty");
        refused("<!DOCTYPE html><html>", "is a web page");
        refused("<opml version=\"2.0\"></opml>", "by --opml");
        refused(
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"></sitemapindex>",
                "is a list of sitemaps");
        refused("<svg></svg>", "its first element is 'svg'");
        refused("hello", "is broken");
        refused("{\"a\":1}", "no \"items\"");
        refused("{", "broken JSON");
    }

    @Test
    void charsets() {
        String feed =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>Caf\u00e9</title><link>/1</link></item></channel></rss>";
        assertThat(read(feed.getBytes(ISO_8859_1)).items().get(0).title()).contains("Caf\u00e9");
        assertThat(read(feed.replace("ISO-8859-1", "UTF-16").getBytes(UTF_16))
                        .items()
                        .get(0)
                        .title())
                .contains("Caf\u00e9");
        assertThat(read("\ufeff \n" + feed.replace("ISO-8859-1", "UTF-8"))
                        .items()
                        .get(0)
                        .title())
                .contains("Caf\u00e9");
    }

    /** The JDK's parser would end there, and write on standard error. */
    @Test
    void aByteThatIsNoCharacterIsOneThatNobodyKnows() {
        byte[] bytes =
                "<rss><channel><item><title>Caf?</title><link>/1</link></item><item><link>/2</link></item></channel></rss>"
                        .replace('?', '\u00e9')
                        .getBytes(ISO_8859_1);
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            assertThat(read(bytes).items()).hasSize(2);
            assertThat(read(bytes).items().get(0).title()).contains("Caf\ufffd");
            assertThat(read(bytes).damage()).isEmpty();
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void aBrokenFeedGivesWhatStoodBefore() {
        String item = "<item><title>One</title><link>/1</link></item>";
        for (String broken : List.of("<item><title>AT & T</title>", "<item", "</nothing>", "\u0000", "<a b=c>", "&;")) {
            Feed feed = read("<rss><channel>" + item + broken);
            assertThat(feed.items()).as(broken).hasSize(1);
            assertThat(feed.damage()).as(broken).isPresent();
        }
    }

    @Test
    void entitiesOfHtmlAreCharacters() {
        check(
                "<rss><channel><item><title>A&nbsp;B &eacute; &zzz;</title><link>/1</link></item></channel></rss>",
                "http://a.example/1 | A B \u00e9 &zzz; | ");
    }

    @Test
    void noDocumentTypeIsRead() {
        String laughs =
                "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        refused(
                "<?xml version=\"1.0\"?>" + laughs
                        + "<rss><channel><item><title>&b;&c;</title><link>/1</link></item></channel></rss>",
                "DOCTYPE");
    }

    @Test
    void depthAndSizeAreBounded() {
        String deep = "<rss><channel><item><title>One</title><link>/1</link></item>" + "<a>".repeat(200_000);
        assertThat(read(deep).damage())
                .hasValueSatisfying(why -> assertThat(why).contains("256 deep"));
        assertThat(read(deep).items()).hasSize(1);
        StringBuilder many = new StringBuilder("<rss><channel>");
        for (int i = 0; i < 60_000; i++) {
            many.append("<item><link>/").append(i).append("</link></item>");
        }
        Feed cut = read(many.toString());
        assertThat(cut.items()).hasSize(Feed.MOST);
        assertThat(cut.damage())
                .as("so that it is not asked for whole each time")
                .isEmpty();
        assertThat(cut.trouble())
                .hasValueSatisfying(why -> assertThat(why).startsWith("has more than 50,000 entries; "));
        String json = "{\"items\":["
                + many.toString()
                        .replaceAll("<rss><channel>|</link></item>$", "")
                        .replaceAll("(</link></item>)?<item><link>/(\\d+)", ",{\"url\":\"/$2\"}")
                        .substring(1)
                + "]}";
        assertThat(read(json).items()).hasSize(Feed.MOST);
        assertThat(read(json).isCut()).isTrue();
        String whole = json.substring(0, json.indexOf(",{\"url\":\"/" + Feed.MOST + "\"}")) + "]}";
        assertThat(read(whole).items()).hasSize(Feed.MOST);
        assertThat(read(whole).trouble()).isEmpty();
        assertThat(read("<rss><channel><item><title>" + "x".repeat(5_000_000)
                                + "</title><link>/1</link></item></channel></rss>")
                        .items()
                        .get(0)
                        .title()
                        .orElseThrow())
                .hasSize(500);
    }

    @Test
    void daysAsFeedsWriteThem() {
        for (String written : List.of(
                "Sat, 01 Mar 2031 10:00:00 GMT",
                "1 Mar 31",
                "Saturday, 1 March 2031 10:00 EST",
                "2031-03-01",
                "2031-03-01T23:59:59.123+11:00",
                " 2031-03-01 10:00 ")) {
            assertThat(FeedDays.day(written)).as(written).hasToString("Optional[2031-03-01]");
        }
        for (String none : List.of("", "yesterday", "2031-13-01", "31 Feb 2031", "1 Foo 2031", "20310301")) {
            assertThat(FeedDays.day(none)).as(none).isEmpty();
        }
    }

    @Test
    void addressesInOneSpelling() {
        String[][] cases = {
            {"HTTP://A.Example:80", "http://a.example/"},
            {"https://a.example:443/x", "https://a.example/x"},
            {"//b.example/x", "http://b.example/x"},
            {"http://a.example/a b|c", "http://a.example/a%20b%7Cc"},
            {"http://a.example/caf\u00e9", "http://a.example/caf%C3%A9"},
            {"http://a.example/?gclid=1&utm_medium=x", "http://a.example/"},
            {"http://a.example/?q=utm_x", "http://a.example/?q=utm_x"}
        };
        for (String[] one : cases) {
            assertThat(Addresses.of(one[0], BASE)).as(one[0]).isEqualTo(Optional.of(one[1]));
        }
        for (String none : List.of(
                "",
                "mailto:a@b.example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "http://",
                "http://u:p@a.example/",
                "http://a.example/" + "x".repeat(3000),
                "http://[::1",
                "ftp://a.example/")) {
            assertThat(Addresses.of(none, BASE)).as(none).isEmpty();
        }
    }

    @Test
    void opml() throws FeedException {
        assertThat(
                        Opml.read(
                                "<opml version='2.0'><body><outline text='News'><outline xmlUrl='http://a.example/f?a=1&amp;b=2'/>"
                                        + "<outline type='rss' xmlurl='http://b.example/'/><outline xmlUrl='http://b.example/'/><outline xmlUrl='/no'/></outline></body></opml>"))
                .containsExactly("http://a.example/f?a=1&b=2", "http://b.example/");
        assertThatThrownBy(() -> Opml.read("<opml/>")).hasMessageContaining("names no feed");
    }

    @Test
    void robots() {
        String text =
                "\ufeffUser-agent: other\nDisallow: /\n\nUser-Agent: Sitrep/1.0\nUser-agent: two # both\nDisallow: /private\nAllow: /private/open$\n"
                        + "Disallow: /*.pdf\nCrawl-delay: 2.5\n\nUser-agent: *\nDisallow: /\nCrawl-Delay: 9";
        RobotRules ours = RobotRules.of(text, "sitrep");
        assertThat(ours.pause()).hasToString("Optional[PT2.5S]");
        assertThat(ours.allow("/")).isTrue();
        assertThat(ours.allow("/privates")).isFalse();
        assertThat(ours.allow("/private/open")).isTrue();
        assertThat(ours.allow("/private/open/x")).isFalse();
        assertThat(ours.allow("/a/b.pdf?x")).isFalse();
        assertThat(RobotRules.of(text, "nobody").allow("/x")).isFalse();
        assertThat(RobotRules.of("", "sitrep").allow("/x")).isTrue();
        assertThat(RobotRules.of("User-agent: *\nDisallow:\n", "sitrep").allow("/x"))
                .isTrue();
        assertThat(RobotRules.of("User-agent: *\nDisallow: /a\nAllow: /a\n", "sitrep")
                        .allow("/a"))
                .as("of two as long the milder")
                .isTrue();
        assertThat(RobotRules.of("<html><body>404</body></html>", "sitrep").allow("/x"))
                .isTrue();
        assertThat(RobotRules.of("User-agent: *\nDisallow: " + "/*a".repeat(150), "sitrep")
                        .allow("/" + "a".repeat(1900) + "b"))
                .isTrue();
    }
}
