package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.export.ExportFormat;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Wording;
import org.sitrep.ledger.store.ByDayJson;
import org.sitrep.ledger.store.Facets;
import org.sitrep.ledger.store.FacetsJson;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;

/** {@code /api/v1} itself: what there is; {@code /facets}: what claims are; {@code /days}: of which days. */
final class Overview {
    /** Claims that are counted for facets, the newest: a second's work at most. */
    private static final int FACETED = 100_000;

    /** The same where only some claims are asked for: there are many such questions, and each is answered anew. */
    private static final int NARROWED = 10_000;

    /** Actors that are told by name too: each costs the reading of an article. */
    private static final int NAMED = 12;

    private final Records records;
    private final Settings settings;

    Overview(Records records, Settings settings) {
        this.records = records;
        this.settings = settings;
    }

    void add(RoutesConfig routes) {
        routes.get(Server.API, this::overview);
        routes.get(Server.API + "/facets", this::facets);
        routes.get(Server.API + "/days", this::days);
        routes.get(
                Server.API + "/openapi.yaml",
                request -> request.contentType("application/yaml; charset=utf-8")
                        .result(Overview.class.getResourceAsStream("openapi.yaml")));
    }

    private void overview(Context request) {
        Asked.nothingBut(request, Set.of());
        records.with(store -> {
            String state = store.state();
            if (!Answer.isKnown(request, records.identity(store), settings.version())) {
                Answer.json(
                        request,
                        records.answers()
                                .of(
                                        request,
                                        state,
                                        () -> line(
                                                store,
                                                settings.name(),
                                                settings.version(),
                                                settings.writer().isPresent())));
            }
            return true;
        });
    }

    private void days(Context request) {
        Filter filter = Asked.all(request);
        records.with(store -> {
            String state = store.state();
            if (!Answer.isKnown(request, records.identity(store), settings.version())) {
                Answer.json(
                        request,
                        records.answers().of(request, state, () -> ByDayJson.line(store.days(filter, FACETED))));
            }
            return true;
        });
    }

    /** What there is, as one object of JSON. */
    static String line(Store store, String name, String version, boolean writable) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("version", version);
            json.field("state", store.state());
            json.field("name", name);
            json.field("record", Keys.hash(name, store.first().orElse("")));
            json.field("writable", writable);
            json.number("articles", (double) store.articles());
            json.number("undated", (double) store.undated());
            json.number("unnamed", (double) store.unnamed());
            json.object("claims", () -> {
                for (Row.Kind kind : Row.Kind.values()) {
                    json.number(kind.word(), (double)
                            store.found(Filter.ALL.ofKind(kind), 0).total());
                }
            });
            json.strings("lists", Views.all().stream().map(View::name).toList());
            json.strings("exports", formats());
        });
        return json.finish();
    }

    static List<String> formats() {
        return Arrays.stream(ExportFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void facets(Context request) {
        Asked asked = Asked.some(request);
        records.with(store -> {
            String state = store.state();
            if (!Answer.isKnown(request, records.identity(store), settings.version())) {
                Answer.json(request, records.answers().of(request, state, () -> facets(store, asked)));
            }
            return true;
        });
    }

    private static String facets(Store store, Asked asked) {
        Facets facets =
                store.facets(asked.filter(), asked.filter().equals(Filter.ALL) ? FACETED : NARROWED, asked.limit());
        Set<String> named = facets.of(Facets.Field.ACTOR).stream()
                .limit(NAMED)
                .map(Facets.Value::name)
                .collect(Collectors.toSet());
        return FacetsJson.line(
                facets,
                id -> Optional.of(id)
                        .filter(named::contains)
                        .flatMap(store::actor)
                        .map(Wording.Actor::name));
    }
}
