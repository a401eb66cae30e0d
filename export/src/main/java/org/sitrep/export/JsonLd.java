package org.sitrep.export;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Statement;
import org.sitrep.formats.JsonSink;
import org.sitrep.text.Span;

/**
 * Claims as W3C Web Annotations (w3.org/TR/annotation-model): each targets the characters of its article by a quotation and by positions in code
 * points, and has a body of schema.org; PROV tells what it was derived from, and by what.
 */
public final class JsonLd {
    /** Characters of the text around a quotation, by which it is found again where positions have moved. */
    private static final int AROUND = 32;

    private static final String CONTEXT = "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\","
            + "{\"schema\":\"https://schema.org/\",\"prov\":\"http://www.w3.org/ns/prov#\","
            + "\"sitrep\":\"urn:sitrep:term:\","
            + "\"schema:datePublished\":{\"@type\":\"schema:Date\"},"
            + "\"prov:wasDerivedFrom\":{\"@type\":\"@id\"},"
            + "\"prov:wasGeneratedBy\":{\"@type\":\"@id\"},"
            + "\"sitrep:later\":{\"@type\":\"@id\"},"
            + "\"schema:isPartOf\":{\"@type\":\"@id\"}}],\n\"@graph\":[\n";

    private JsonLd() {}

    public static Exported of(Selected selected) {
        List<Iterable<String>> nodes = List.of(
                Pass.mapped(selected.sources(), JsonLd::article),
                () -> selected.items().stream()
                        .map(item -> item.claim().found().by())
                        .distinct()
                        .sorted()
                        .map(JsonLd::activity)
                        .iterator(),
                Pass.mapped(selected.items(), JsonLd::annotation));
        return new Exported(
                List.of(Exported.listed("claims.jsonld", CONTEXT, nodes, "]}\n")),
                Account.all(
                        "claims",
                        selected.items().size(),
                        List.of(
                                "the texts of the articles: annotations point into them by position, and carry their own words",
                                "schema.org has no terms for modality, stance, bounds of a number and places within claims: they have terms of urn:sitrep:term:",
                                "which claims are one entry across articles is told by sitrep:entry alone; why, by 'sitrep why'")));
    }

    private static String urn(String what, String id) {
        return "urn:sitrep:" + what + ":" + encoded(id);
    }

    /** What may not stand in a URN (RFC 8141) is percent-encoded. */
    private static String encoded(String id) {
        StringBuilder out = new StringBuilder();
        for (byte b : id.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~+:".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }

    private static String article(Source source) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("id", urn("article", source.key()));
            json.strings("type", List.of("schema:NewsArticle", "prov:Entity"));
            json.field("schema:identifier", source.article().id());
            json.field("schema:headline", source.article().title());
            source.article()
                    .outlet()
                    .ifPresent(outlet -> json.object("schema:publisher", () -> {
                        json.field("type", "schema:Organization");
                        json.field("schema:name", outlet);
                    }));
            json.field("schema:url", source.article().url());
            json.field("schema:inLanguage", source.article().language());
            json.field("schema:datePublished", source.article().published().day());
            json.field("sitrep:origin", source.origin());
            changed(json, source);
        });
        return json.finish();
    }

    /** The article that stands at its address now, and since when the address has none of them. */
    private static void changed(JsonSink json, Source source) {
        source.versions().later().ifPresent(later -> json.field("sitrep:later", urn("article", later.article())));
        json.field("sitrep:pageGone", source.versions().goneSince());
    }

    private static String activity(String by) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("id", urn("found-by", by));
            json.field("type", "prov:Activity");
            json.field("schema:name", by);
        });
        return json.finish();
    }

    private static String annotation(Item item) {
        Source source = item.source();
        JsonSink json = new JsonSink(source.text());
        json.object(() -> {
            json.field("id", urn("claim", item.id()));
            json.field("type", "Annotation");
            json.field("motivation", "describing");
            json.object("body", () -> body(json, item));
            json.objects("target", spans(item), span -> target(json, source, span));
            json.field("prov:wasDerivedFrom", urn("article", source.key()));
            json.field(
                    "prov:wasGeneratedBy", urn("found-by", item.claim().found().by()));
            json.probability("sitrep:confidence", item.claim().found().confidence());
            json.field("sitrep:entry", item.entry());
            source.versions()
                    .keeps(source.recorded(), item.claim())
                    .ifPresent(stands -> json.field("sitrep:stands", stands));
        });
        return json.finish();
    }

    private static List<Span> spans(Item item) {
        return item.claim()
                .match(
                        Statement::content,
                        e -> List.of(e.trigger()),
                        f -> List.of(f.span()),
                        p -> p.object()
                                .map(object -> List.of(p.holder().span(), object))
                                .orElse(List.of(p.holder().span())));
    }

    private static void target(JsonSink json, Source source, Span span) {
        json.field("source", urn("article", source.key()));
        json.objects("selector", List.of("TextQuoteSelector", "TextPositionSelector"), type -> {
            json.field("type", type);
            if (type.equals("TextQuoteSelector")) {
                json.field("exact", source.exact(span));
                json.field("prefix", source.exact(new Span(whole(source, span.start() - AROUND), span.start())));
                json.field("suffix", source.exact(new Span(span.end(), whole(source, span.end() + AROUND))));
            } else {
                json.number("start", source.point(span.start()));
                json.number("end", source.point(span.end()));
            }
        });
    }

    /** An offset inside the text that cuts no surrogate pair. */
    private static int whole(Source source, int offset) {
        int at = Math.max(0, Math.min(source.text().length(), offset));
        boolean cuts = at > 0
                && at < source.text().length()
                && Character.isLowSurrogate(source.text().charAt(at));
        return cuts ? at - 1 : at;
    }

    private static void body(JsonSink json, Item item) {
        Source source = item.source();
        item.claim()
                .visit(
                        s -> statement(json, item, s),
                        event -> {
                            json.field("type", "schema:Claim");
                            json.field("schema:text", source.words(item.sentence()));
                            json.field("sitrep:type", event.type().name());
                            json.field("sitrep:modality", event.modality());
                            names(json, "sitrep:actor", item.words(event.actors()));
                            names(json, "sitrep:recipient", item.words(event.recipients()));
                            event.place().ifPresent(place -> json.field("sitrep:place", place.name()));
                            author(json, source.asserter(event.assertedBy()));
                        },
                        figure -> {
                            json.field("type", "schema:Claim");
                            json.field("schema:text", source.words(figure.span()));
                            json.field("sitrep:unit", figure.unit());
                            json.number("sitrep:low", figure.low());
                            json.number("sitrep:best", figure.best());
                            json.number("sitrep:high", figure.high());
                            author(json, source.asserter(figure.assertedBy()));
                        },
                        position -> {
                            json.field("type", "schema:Claim");
                            json.field("schema:text", source.words(item.sentence()));
                            json.field("sitrep:stance", position.stance());
                            json.field(
                                    "sitrep:holder",
                                    source.words(position.holder().span()));
                            position.toward()
                                    .ifPresent(party -> json.field("sitrep:toward", source.words(party.span())));
                        });
    }

    /** Words in quotation marks are a quotation, others a claim that is reported. */
    private static void statement(JsonSink json, Item item, Statement statement) {
        json.field("type", statement.quoted().isEmpty() ? "schema:Claim" : "schema:Quotation");
        json.field(
                "schema:text",
                String.join(
                        " ... ",
                        statement.content().stream().map(item.source()::words).toList()));
        statement
                .speaker()
                .ifPresent(speaker ->
                        json.object(statement.quoted().isEmpty() ? "schema:author" : "schema:spokenByCharacter", () -> {
                            json.field("type", "schema:Thing");
                            json.field(
                                    "schema:name",
                                    item.source().words(speaker.party().span()));
                            json.field("schema:identifier", speaker.party().actor());
                        }));
        statement.cue().ifPresent(cue -> json.field("sitrep:cue", cue.kind()));
    }

    private static void names(JsonSink json, String term, String names) {
        if (!names.isEmpty()) {
            json.field(term, names);
        }
    }

    private static void author(JsonSink json, Optional<String> asserter) {
        asserter.ifPresent(name -> json.object("schema:author", () -> {
            json.field("type", "schema:Thing");
            json.field("schema:name", name);
        }));
    }
}
