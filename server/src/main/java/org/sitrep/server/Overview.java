package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.export.ExportFormat;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.store.Facets;
import org.sitrep.ledger.store.FacetsJson;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;

/** {@code /api/v1} itself: what there is; {@code /facets}: what claims are; {@code /corrections}: what people changed. */
final class Overview {
    /** Claims that are counted for facets, the newest: a second's work at most. */
    private static final int FACETED = 100_000;

    private final Records records;
    private final String version;

    Overview(Records records, String version) {
        this.records = records;
        this.version = version;
    }

    void add(RoutesConfig routes) {
        routes.get(Server.API, this::overview);
        routes.get(Server.API + "/facets", this::facets);
        routes.get(Server.API + "/corrections", this::corrections);
        routes.get(
                Server.API + "/openapi.yaml",
                request -> request.contentType("application/yaml; charset=utf-8")
                        .result(Overview.class.getResourceAsStream("openapi.yaml")));
    }

    private void overview(Context request) {
        Asked.nothingBut(request, Set.of());
        records.with(store -> {
            String state = store.state();
            if (!Answer.isKnown(request, state, version)) {
                JsonSink json = new JsonSink("");
                json.object(() -> {
                    json.field("version", version);
                    json.field("state", state);
                    json.number("articles", (double) store.articles());
                    json.object("claims", () -> {
                        for (Row.Kind kind : Row.Kind.values()) {
                            json.number(kind.word(), (double)
                                    store.found(Filter.ALL.ofKind(kind), 0).total());
                        }
                    });
                    json.strings("lists", Views.all().stream().map(View::name).toList());
                    json.strings("exports", formats());
                });
                request.contentType(Answer.JSON).result(json.finish());
            }
            return true;
        });
    }

    static List<String> formats() {
        return Arrays.stream(ExportFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void facets(Context request) {
        Asked asked = Asked.some(request);
        records.with(store -> {
            if (!Answer.isKnown(request, store.state(), version)) {
                Facets facets = store.facets(asked.filter(), FACETED, asked.limit());
                request.contentType(Answer.JSON).result(FacetsJson.line(facets));
            }
            return true;
        });
    }

    private void corrections(Context request) {
        Asked.nothingBut(request, Set.of());
        records.with(store -> {
            if (!Answer.isKnown(request, store.state(), version)) {
                Corrections corrections = store.corrections();
                Set<Long> idle = store.idle();
                List<String> lines = corrections.all().stream()
                        .map(one -> CorrectionJson.line(one, corrections.undoneBy(one.no()), idle.contains(one.no())))
                        .toList();
                Answer.page(request, lines, lines.size(), Optional.empty());
            }
            return true;
        });
    }
}
