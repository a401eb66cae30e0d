package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Recorded;

/** {@code /r/ID}: the page of one claim, for ever, without JavaScript. */
final class Permanent {
    private final Records records;
    private final String version;

    Permanent(Records records, String version) {
        this.records = records;
        this.version = version;
    }

    void add(RoutesConfig routes) {
        routes.get("/r/{id}", this::page);
        routes.get("/record.css", request -> {
            byte[] sheet = ClaimPage.SHEET.getBytes(StandardCharsets.UTF_8);
            if (!Answer.isKnown(request, sheet, "no-cache")) {
                request.contentType("text/css; charset=utf-8").result(sheet);
            }
        });
    }

    private void page(Context request) {
        Asked.nothingBut(request, Set.of());
        String id = request.pathParam("id");
        records.with(store -> {
            if (!Answer.isKnown(request, store.state(), version)) {
                Articles.Found found = Articles.claim(store, id);
                Recorded article = found.article();
                Claim claim = found.claim();
                request.contentType("text/html; charset=utf-8")
                        .result(ClaimPage.of(
                                article, claim, "/", Server.API + "/claims/" + article.key() + "." + claim.id()));
            }
            return true;
        });
    }
}
