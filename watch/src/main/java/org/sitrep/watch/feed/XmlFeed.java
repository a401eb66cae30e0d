package org.sitrep.watch.feed;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** RSS 0.9 to 2.0, Atom and (news) sitemaps, read as a stream: no document type, no entities but those of characters, no great depth. */
final class XmlFeed {
    /** Elements within one another: the feeds of all kinds have less than ten, XHTML in Atom some dozen. */
    private static final int DEPTH = 256;

    /** Names of one item that are looked at, below it. */
    private static final int LEVELS = 3;

    private static final Map<String, String> SPACES = Map.of(
            "", "",
            "http://www.w3.org/2005/Atom", "",
            "http://purl.org/rss/1.0/", "",
            "http://my.netscape.com/rdf/simple/0.9/", "",
            "http://www.sitemaps.org/schemas/sitemap/0.9", "",
            "http://purl.org/dc/elements/1.1/", "dc:",
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://www.google.com/schemas/sitemap-news/0.9", "news:");
    /** How far to look for the declaration, in bytes: it stands at the very beginning. */
    private static final int HEAD = 200;

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");

    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed", "urlset");

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** What relative addresses are relative to (XML Base), of the feed and of each open element. */
    private final Deque<URI> bases = new ArrayDeque<>();

    private final XMLStreamReader in;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int passedOver;
    private boolean isCut;
    private String root = "";

    /** Of the item that is being read: what stands in it, by names and attributes; null outside of any. */
    private @Nullable Map<String, StringBuilder> fields;

    private int itemDepth;

    private XmlFeed(URI base, XMLStreamReader in) {
        this.bases.push(base);
        this.in = in;
    }

    static Feed read(byte[] bytes, URI base) throws FeedException {
        try {
            return new XmlFeed(base, reader(bytes)).read();
        } catch (XMLStreamException e) {
            throw new FeedException("is no XML that can be read (" + why(e) + ")");
        }
    }

    /** What is UTF-8 by what it says, or says nothing, is decoded here: at a byte that is none the JDK's parser ends, and writes on standard error. */
    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        boolean wide = head.indexOf(0) >= 0 || head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe");
        Matcher declared = ENCODING.matcher(head);
        boolean other = declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8");
        return wide || other
                ? factory().createXMLStreamReader(new ByteArrayInputStream(bytes))
                : factory().createXMLStreamReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // a JDK of 24 or later stops at 100 on its own; how deep a feed may be is ours to say, the same on every JDK
        factory.setProperty("jdk.xml.maxElementDepth", 2 * DEPTH);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("it names another file");
        });
        return factory;
    }

    private Feed read() throws FeedException {
        Optional<String> damage = Optional.empty();
        try {
            while (in.hasNext() && !isCut) {
                take(in.next());
            }
        } catch (XMLStreamException e) {
            damage = Optional.of("is broken (" + why(e) + ")");
        } catch (
                RuntimeException
                        e) { // the JDK's parser on broken input: ArrayIndexOutOfBounds, XNIException and others
            damage = Optional.of("is broken");
        }
        if (root.isEmpty()) {
            throw new FeedException(damage.orElse("holds no element"));
        }
        return new Feed(items.values().stream().toList(), passedOver, isCut, damage);
    }

    private static String why(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        int from = message.indexOf("Message: ");
        String bare = from < 0 ? message : message.substring(from + "Message: ".length());
        String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ": ";
        return line + bare.substring(0, Math.min(200, bare.length()));
    }

    private void take(int event) throws XMLStreamException, FeedException {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new XMLStreamException("a DOCTYPE is not read");
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(in.getText());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                text(Parser.unescapeEntities("&" + in.getLocalName() + ";", true));
            default -> {} // comments and instructions say nothing
        }
    }

    private void start() throws XMLStreamException, FeedException {
        String space = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        String name = SPACES.getOrDefault(space, "?:") + in.getLocalName();
        if (path.isEmpty()) {
            root(in.getLocalName());
        }
        if (path.size() >= DEPTH) {
            throw new XMLStreamException("elements are more than " + DEPTH + " deep");
        }
        if (fields == null
                && (name.equals("item") || name.equals("entry") || (root.equals("urlset") && name.equals("url")))) {
            isCut = items.size() == Feed.MOST;
            fields = new HashMap<>();
            itemDepth = path.size() + 1;
        }
        path.addLast(name);
        bases.push(based());
        if (fields != null) {
            attributes(fields);
        }
    }

    private URI based() {
        URI outer = bases.element();
        String own = in.getAttributeValue(XML, "base");
        try {
            return own == null ? outer : outer.resolve(own.strip());
        } catch (IllegalArgumentException e) {
            return outer; // no address: as if it were not there
        }
    }

    private void root(String name) throws FeedException {
        if (name.equals("sitemapindex")) {
            throw new FeedException("is a list of sitemaps; watch the one of them that has the news");
        }
        if (name.equals("opml")) {
            throw new FeedException("is a list of feeds; give it by --opml");
        }
        if (!ROOTS.contains(name)) {
            throw new FeedException(
                    "is no feed: its first element is '" + name.substring(0, Math.min(40, name.length())) + "'");
        }
        root = name;
    }

    /** Atom's link: {@code <link rel="alternate" href="...">}; RSS: {@code <guid isPermaLink="false">}, {@code <source url="...">}. */
    private void attributes(Map<String, StringBuilder> of) {
        String key = key();
        if (key.equals("link")) {
            String rel = attribute("rel");
            String href = attribute("href");
            if (!href.isEmpty() && (rel.isEmpty() || rel.equals("alternate"))) {
                of.computeIfAbsent(
                        "link@href",
                        any -> new StringBuilder(
                                Addresses.of(href, bases.element()).orElse(href)));
            }
        } else if (key.equals("guid")) {
            of.put("guid@isPermaLink", new StringBuilder(attribute("isPermaLink")));
        }
    }

    private String attribute(String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The names below the item. */
    private String key() {
        return path.stream().skip(itemDepth).limit(LEVELS).collect(Collectors.joining("/"));
    }

    private void text(String text) {
        if (fields != null && path.size() > itemDepth) {
            fields.computeIfAbsent(key(), any -> new StringBuilder()).append(text);
        }
    }

    private void end() {
        if (fields != null && path.size() == itemDepth) {
            Optional<Item> item = item(fields);
            item.ifPresent(one -> items.putIfAbsent(one.url(), one));
            passedOver += item.isEmpty() ? 1 : 0;
            fields = null;
        }
        path.removeLast();
        bases.pop();
    }

    /** What Atom calls {@code updated} is when the entry was last changed: no day of publication, as on a page. */
    private Optional<Item> item(Map<String, StringBuilder> of) {
        boolean permanent = !value(of, "guid@isPermaLink").equalsIgnoreCase("false");
        String changed = Stream.of(
                        "title",
                        "description",
                        "summary",
                        "content",
                        "content:encoded",
                        "updated",
                        "modified",
                        "lastmod",
                        "pubDate")
                .map(key -> value(of, key))
                .collect(Collectors.joining("\n"));
        return Stream.of(
                        value(of, "link@href"),
                        value(of, "link"),
                        value(of, "loc"),
                        permanent && value(of, "guid").contains("://") ? value(of, "guid") : "")
                .flatMap(written -> Addresses.of(written, bases.element()).stream())
                .findFirst()
                .map(url -> new Item(
                        url,
                        first(of, "title", "news:news/news:title", "dc:title").map(XmlFeed::plain),
                        first(of, "pubDate", "published", "issued", "dc:date", "news:news/news:publication_date")
                                .flatMap(FeedDays::day),
                        first(of, "source", "source/title", "news:news/news:publication/news:name")
                                .map(XmlFeed::plain),
                        changed));
    }

    private static Optional<String> first(Map<String, StringBuilder> of, String... keys) {
        return Stream.of(keys)
                .map(key -> value(of, key))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String value(Map<String, StringBuilder> of, String key) {
        StringBuilder value = of.get(key);
        return value == null ? "" : value.toString().strip();
    }

    /** Titles are often HTML written as text. */
    static String plain(String title) {
        String text = title.indexOf('<') >= 0 || title.indexOf('&') >= 0
                ? Jsoup.parse(title).text()
                : title;
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.substring(0, flat.offsetByCodePoints(0, Math.min(500, flat.codePointCount(0, flat.length()))));
    }
}
