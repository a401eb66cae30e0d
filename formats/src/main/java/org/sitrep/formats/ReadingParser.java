package org.sitrep.formats;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.article.Article;
import org.sitrep.article.Page;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.TimeMention;
import org.sitrep.reading.Reading;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/**
 * Reads back what {@link ReadingJson} printed with the article's text: {@code line(parse(line))} is the same line. A reading that was
 * read back has its mentions and claims and no words of its own: no sentences, tokens or quotations. The evidence of its claims is the
 * range of their own spans. Every span is checked against its text.
 */
public final class ReadingParser {
    /** What a line holds: a reading, or why it holds none. */
    public sealed interface Parsed {
        /** A reading. */
        record Read(Reading reading) implements Parsed {}

        /**
         * A line that cannot be taken.
         *
         * @param why which field, and what is wrong with it
         */
        record Refused(String why) implements Parsed {}
    }

    private final String text;
    private final CodePoints codePoints;
    private final Map<String, String> names = new HashMap<>();

    private ReadingParser(String text) {
        this.text = text;
        this.codePoints = new CodePoints(text);
    }

    /** The reading of one line; never throws on any line. */
    public static Parsed parse(String line) {
        try {
            JsonFields fields = JsonFields.of(line);
            JsonFields article = fields.object("article");
            if (!article.has("id")) {
                return new Parsed.Refused("the line tells of an input that could not be read");
            }
            if (!article.has("text")) {
                return new Parsed.Refused("the article's text is not in it; print it by 'sitrep read --text'");
            }
            return new Parsed.Read(new ReadingParser(article.string("text")).reading(fields, article));
        } catch (JsonFields.Fault e) {
            return new Parsed.Refused(e.why());
        }
    }

    private Reading reading(JsonFields fields, JsonFields article) {
        List<TimeMention> times = new ArrayList<>();
        List<PlaceMention> places = new ArrayList<>();
        List<ActorMention> actors = new ArrayList<>();
        for (JsonFields mention : fields.objects("mentions")) {
            switch (mention.string("kind")) {
                case "time" -> times.add(time(mention));
                case "place" -> places.add(place(mention));
                case "actor" -> actors.add(actor(mention));
                default -> throw mention.fault("kind", "is neither time nor place nor actor");
            }
        }
        Document document = new Document(article(article), NO_WORDS)
                .withTimes(times)
                .withPlaces(places)
                .withActors(actors);
        ClaimParser claims = new ClaimParser(this);
        return new Reading(
                document,
                fields.objects("statements").stream().map(claims::statement).toList(),
                fields.objects("events").stream().map(claims::event).toList(),
                fields.objects("figures").stream().map(claims::figure).toList(),
                fields.objects("positions").stream().map(claims::position).toList());
    }

    private static final Document.Syntax NO_WORDS =
            new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private Article article(JsonFields fields) {
        JsonFields published = fields.object("published");
        return new Article(
                fields.string("id"),
                fields.string("path"),
                fields.optionalString("url"),
                fields.optionalString("outlet"),
                fields.optionalString("title"),
                fields.optionalString("language"),
                new Published(
                        day(published, "earliest"),
                        day(published, "latest"),
                        published.constant("basis", Published.Basis.class),
                        published.objects("reasons").stream().map(this::reason).toList()),
                text,
                fields.optionalObject("page").map(this::page),
                fields.objects("warnings").stream()
                        .map(w -> new Warning(w.string("code"), w.string("message"), optionalSpan(w)))
                        .toList());
    }

    private Page page(JsonFields fields) {
        return new Page(
                fields.string("sha256"),
                fields.optionalString("byline"),
                day(fields, "modified"),
                fields.objects("pieces").stream()
                        .map(piece -> new Page.Piece(
                                piece.integer("start"),
                                piece.integer("length"),
                                piece.integer("page_start"),
                                piece.integer("page_length")))
                        .toList());
    }

    private Published.Reason reason(JsonFields fields) {
        return new Published.Reason(
                fields.string("why"), optionalSpan(fields), day(fields, "earliest"), day(fields, "latest"));
    }

    private TimeMention time(JsonFields fields) {
        return new TimeMention(
                span(fields),
                fields.constant("type", TimeMention.Type.class),
                fields.string("value"),
                interval(fields));
    }

    PlaceMention place(JsonFields fields) {
        Optional<PlaceMention.Point> point = fields.has("lat")
                ? Optional.of(new PlaceMention.Point(
                        fields.optionalInteger("geonames"), fields.number("lat"), fields.number("lon")))
                : Optional.empty();
        return new PlaceMention(
                span(fields),
                fields.string("name"),
                point,
                fields.optionalString("country"),
                fields.constant("level", PlaceMention.Level.class),
                fields.optionalInteger("radius_km").map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private ActorMention actor(JsonFields fields) {
        Optional<String> id = fields.optionalString("actor");
        String name = fields.string("name");
        id.ifPresent(known -> names.putIfAbsent(known, name));
        return new ActorMention(
                span(fields),
                NO_HEAD,
                id,
                name,
                fields.constant("type", ActorMention.Type.class),
                fields.optionalString("sector"),
                fields.optionalString("country"));
    }

    /** There are no words it could be an index of. */
    private static final int NO_HEAD = -1;

    /** The name of an actor in this article, else the words. */
    String name(Optional<String> actor, Span span) {
        return actor.map(names::get).orElseGet(() -> span.in(text));
    }

    Interval interval(JsonFields fields) {
        return new Interval(day(fields, "earliest"), day(fields, "latest"));
    }

    private static Optional<LocalDate> day(JsonFields fields, String name) {
        return fields.optionalString(name).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw fields.fault(name, "is '" + value + "', which is no day such as 2015-02-06");
            }
        });
    }

    Optional<Span> optionalSpan(JsonFields fields) {
        return fields.has("start") ? Optional.of(span(fields)) : Optional.empty();
    }

    /** The span of an object with {@code start}, {@code end} and {@code text}. */
    Span span(JsonFields fields) {
        int from = fields.integer("start");
        int to = fields.integer("end");
        if (from < 0 || to < from || codePoints.utf16(to) > text.length()) {
            throw fields.fault("start", "and end, " + from + " to " + to + ", are no range of the text");
        }
        Span span = new Span(codePoints.utf16(from), codePoints.utf16(to));
        if (!Unicode.wellFormed(span.in(text)).equals(fields.string("text"))) {
            throw fields.fault("text", "is not what the article has from " + from + " to " + to);
        }
        return span;
    }

    String text() {
        return text;
    }
}
