package org.sitrep.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.article.Page;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.claim.Claim;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.TimeMention;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

/** Prints a reading as one line of JSON, the contract of docs/data-model.md. Offsets are Unicode code points. */
public final class ReadingJson {
    private ReadingJson() {}

    /**
     * The reading without a line end.
     *
     * @param withText whether the article's whole text is printed too
     */
    public static String line(Reading reading, boolean withText) {
        return line(reading, withText, json -> {});
    }

    /**
     * The same, and what else is to be told of it.
     *
     * @param more writes further fields
     */
    public static String line(Reading reading, boolean withText, Consumer<JsonSink> more) {
        Document document = reading.document();
        JsonSink json = new JsonSink(document.text());
        ClaimJson claims = new ClaimJson(json);
        json.object(() -> {
            json.object("article", () -> article(json, document.article(), withText));
            json.objects("mentions", mentions(document, json), Runnable::run);
            json.objects("statements", reading.statements(), claims::statement);
            json.objects("events", reading.events(), claims::event);
            json.objects("figures", reading.figures(), claims::figure);
            json.objects("positions", reading.positions(), claims::position);
            more.accept(json);
        });
        return json.finish();
    }

    /**
     * One claim among those of other articles: who it is, of which article, and its fields as in a reading.
     *
     * @param article key of the article in its record
     */
    public static String line(Reading reading, Claim claim, String article) {
        return line(reading, claim, article, json -> {});
    }

    /**
     * The same, and what else is to be told of it.
     *
     * @param more writes further fields
     */
    public static String line(Reading reading, Claim claim, String article, Consumer<JsonSink> more) {
        Document document = reading.document();
        JsonSink json = new JsonSink(document.text());
        ClaimJson claims = new ClaimJson(json);
        String kind = claim.match(s -> "statement", e -> "event", f -> "figure", p -> "position");
        json.object(() -> {
            json.field("id", article + "." + claim.id());
            json.field("kind", kind);
            json.object("article", () -> {
                json.field("key", article);
                json.field("id", document.article().id());
                json.field("url", document.article().url());
                json.field("outlet", document.article().outlet());
                json.field("title", document.article().title());
                json.field("earliest", document.article().published().earliest());
                json.field("latest", document.article().published().latest());
            });
            json.object("claim", () -> claim.visit(claims::statement, claims::event, claims::figure, claims::position));
            more.accept(json);
        });
        return json.finish();
    }

    /** The line of an input that could not be read. */
    public static String line(Incoming.Refused refused) {
        return failed(refused.path(), List.of(refused.warning()));
    }

    /** The line of an input that gave no reading. */
    public static String failed(String path, List<Warning> warnings) {
        JsonSink json = new JsonSink("");
        json.object(() -> json.object("article", () -> {
            json.field("path", path);
            json.objects("warnings", warnings, warning -> warning(json, warning));
        }));
        return json.finish();
    }

    private static void article(JsonSink json, Article article, boolean withText) {
        json.field("id", article.id());
        json.field("path", article.path());
        json.field("url", article.url());
        json.field("outlet", article.outlet());
        json.field("title", article.title());
        json.field("language", article.language());
        json.object("published", () -> published(json, article.published()));
        article.page().ifPresent(page -> json.object("page", () -> page(json, page, withText)));
        if (withText) {
            json.field("text", article.text());
        }
        json.objects("warnings", article.warnings(), warning -> warning(json, warning));
    }

    /** Where the text stands in the page is of use with the text only. */
    private static void page(JsonSink json, Page page, boolean withText) {
        json.field("sha256", page.sha256());
        json.field("byline", page.byline());
        json.field("modified", page.modified());
        if (withText) {
            json.objects("pieces", page.pieces(), piece -> {
                json.number("start", piece.start());
                json.number("length", piece.length());
                json.number("page_start", piece.pageStart());
                json.number("page_length", piece.pageLength());
            });
        }
    }

    private static void published(JsonSink json, Published published) {
        json.field("earliest", published.earliest());
        json.field("latest", published.latest());
        json.field("basis", published.basis());
        json.objects("reasons", published.reasons(), reason -> {
            json.field("why", reason.why());
            reason.span().ifPresent(json::span);
            json.field("earliest", reason.earliest());
            json.field("latest", reason.latest());
        });
    }

    private static void warning(JsonSink json, Warning warning) {
        json.field("code", warning.code());
        json.field("message", warning.message());
        warning.span().ifPresent(json::span);
    }

    /** All mentions in text order, each as the writing of its fields. */
    static List<Runnable> mentions(Document document, JsonSink json) {
        List<Placed> all = new ArrayList<>();
        add(all, document.times(), TimeMention::span, time -> time(json, time));
        add(all, document.places(), PlaceMention::span, place -> {
            json.field("kind", "place");
            json.span(place.span());
            place(json, place);
        });
        add(all, document.actors(), ActorMention::span, actor -> actor(json, actor));
        add(all, document.references(), ActorMention::span, actor -> actor(json, actor));
        return all.stream()
                .sorted(Comparator.comparing(Placed::span))
                .map(Placed::fields)
                .toList();
    }

    private record Placed(Span span, Runnable fields) {}

    private static <T> void add(List<Placed> all, List<T> mentions, Function<T, Span> span, Consumer<T> fields) {
        mentions.forEach(mention -> all.add(new Placed(span.apply(mention), () -> fields.accept(mention))));
    }

    private static void time(JsonSink json, TimeMention time) {
        json.field("kind", "time");
        json.span(time.span());
        json.field("type", time.type().name());
        json.field("value", time.value());
        json.field("earliest", time.interval().earliest());
        json.field("latest", time.interval().latest());
    }

    /** The fields of a place after its span. */
    static void place(JsonSink json, PlaceMention place) {
        json.field("name", place.name());
        place.point().ifPresent(point -> {
            point.geonames().ifPresent(id -> json.number("geonames", id));
            json.number("lat", point.latitude());
            json.number("lon", point.longitude());
        });
        json.field("country", place.country());
        json.field("level", place.level());
        place.radius().ifPresent(radius -> json.number("radius_km", radius));
    }

    private static void actor(JsonSink json, ActorMention actor) {
        json.field("kind", "actor");
        json.span(actor.span());
        json.field("actor", actor.actor());
        json.field("name", actor.name());
        json.field("type", actor.type());
        json.field("sector", actor.sector());
        json.field("country", actor.country());
    }
}
