package org.sitrep.intake.html;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.sitrep.article.Article;
import org.sitrep.article.Page;
import org.sitrep.article.Warning;
import org.sitrep.formats.Decoded;

/** Takes the article out of a page: its text with where it stood, and what the page says of it. Immutable, thread-safe. */
public final class PageReader {
    /** Deeper elements are taken as if they stood at this depth: no page that people read is so deep. */
    private static final int DEPTH = 512;

    /** A byline is a name or a few. */
    private static final int LONGEST_BYLINE = 200;

    private final Clutter clutter = Clutter.load();
    private final Sayings sayings = Sayings.load();
    private final WrittenDates written = WrittenDates.load();

    /**
     * What is known of a page without reading it.
     *
     * @param id of the article, if it has one
     * @param url where it was fetched
     * @param contentType value of that HTTP header, as fetched
     * @param fetched the day, if that is known: no page is of a later one
     */
    public record Given(
            String path,
            Optional<String> id,
            Optional<String> url,
            Optional<String> contentType,
            Optional<LocalDate> fetched) {
        /** Of a page that was fetched nobody knows when. */
        public Given(String path, Optional<String> id, Optional<String> url, Optional<String> contentType) {
            this(path, id, url, contentType, Optional.empty());
        }
    }

    /** The article of a page as it was fetched or saved. */
    public Article read(byte[] bytes, Given given) {
        Decoded.Text text = PageBytes.decode(bytes, given.contentType());
        return read(text.text(), Hash.of(bytes), given, text.warnings());
    }

    /**
     * The article of a page as characters.
     *
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public Article read(String html, String sha256, Given given, List<Warning> odd) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEPTH);
        Document document = Jsoup.parse(html, given.url().orElse(""), parser);
        List<Said> said = Gathering.of(document, sayings);
        List<String> titles = titles(said);
        MainText.Found found = MainText.of(
                Layout.of(document, html),
                clutter,
                new Head(
                        titles,
                        titlesOfPage(said),
                        surest(said, Said.Field.DESCRIPTION).orElse("")));
        PageText text = PageText.of(found.blocks());
        Optional<String> url = given.url().or(() -> surest(said, Said.Field.URL).filter(PageReader::isAddress));
        Optional<String> declared = surest(said, Said.Field.LANGUAGE);
        Dates dates = Dates.of(said, url, found.lines(), declared.orElse(""), given.fetched(), written, sayings);
        List<Warning> warnings = new ArrayList<>(odd);
        if (text.text().isBlank()) {
            warnings.add(Warning.of("empty", "no article was found on the page"));
        }
        dates.tooLate().ifPresent(warnings::add);
        found.several().ifPresent(warnings::add);
        return new Article(
                given.id().orElseGet(() -> Hash.ofText(text.text())),
                given.path(),
                url,
                surest(said, Said.Field.OUTLET).or(() -> url.flatMap(PageReader::host)),
                titles.stream().findFirst(),
                declared.map(PageReader::tag),
                dates.asPublished(),
                text.text(),
                Optional.of(new Page(
                        sha256,
                        surest(said, Said.Field.BYLINE).map(PageReader::name).filter(name -> !name.isEmpty()),
                        dates.modified().map(Dates.Candidate::day),
                        text.codePointPieces(html))),
                warnings);
    }

    /** All titles a page gives, the surest first; a first heading is one if the page's title has it too, or there is no other. */
    private static List<String> titles(List<Said> said) {
        Set<String> titles = new LinkedHashSet<>();
        List<Said> given = bySurety(said, Said.Field.TITLE).toList();
        String tag = given.stream()
                .filter(one -> one.where().equals("title"))
                .map(Said::value)
                .findFirst()
                .orElse("");
        given.stream()
                .filter(one -> !one.where().equals("h1") || Head.plain(tag).contains(Head.plain(one.value())))
                .forEach(one -> titles.add(one.value()));
        given.forEach(one -> titles.add(one.value()));
        return List.copyOf(titles);
    }

    /** Titles in the head of the page, where no other article has its own. */
    private static List<String> titlesOfPage(List<Said> said) {
        return bySurety(said, Said.Field.TITLE)
                .filter(one -> one.where().equals("title") || one.where().startsWith("meta "))
                .map(Said::value)
                .toList();
    }

    private static Stream<Said> bySurety(List<Said> said, Said.Field field) {
        return said.stream()
                .filter(one -> one.field() == field)
                .sorted(Comparator.comparingDouble(one -> -one.surety()));
    }

    private static Optional<String> surest(List<Said> said, Said.Field field) {
        return bySurety(said, field).map(Said::value).findFirst();
    }

    private static boolean isAddress(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(host -> host.startsWith("www.") ? host.substring(4) : host);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code en_US} as a BCP 47 tag. */
    private static String tag(String language) {
        return language.strip().replace('_', '-');
    }

    /** "By A. Writer" without its preposition; what is an address or a paragraph is no name. */
    private static String name(String byline) {
        String name = byline.strip().replaceFirst("^(?i)(by|von|par|por|di|door|autor:?|author:?)\\s+", "");
        return name.length() > LONGEST_BYLINE || name.toLowerCase(Locale.ROOT).startsWith("http") ? "" : name;
    }
}
