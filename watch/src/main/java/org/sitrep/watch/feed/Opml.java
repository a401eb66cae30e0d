package org.sitrep.watch.feed;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A list of feeds as readers of feeds write it (OPML 1, 2): every {@code xmlUrl} in it. */
public final class Opml {
    private static final URI NOWHERE = URI.create("http://invalid/");

    private Opml() {}

    /**
     * The addresses in it, each once.
     *
     * @throws FeedException if there is none
     */
    public static List<String> read(String text) throws FeedException {
        Document document = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(64));
        Set<String> feeds = new LinkedHashSet<>();
        for (Element outline : document.getElementsByTag("outline")) {
            String url = outline.attributes().getIgnoreCase("xmlUrl");
            if (!url.isBlank() && url.contains("://")) {
                Addresses.of(url, NOWHERE).ifPresent(feeds::add);
            }
        }
        if (feeds.isEmpty()) {
            throw new FeedException("names no feed: there is no <outline xmlUrl=\"http...\"> in it");
        }
        return List.copyOf(feeds);
    }
}
