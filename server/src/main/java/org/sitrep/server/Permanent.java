package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.version.Versions;

/** {@code /r/ID}: the page of one claim, for ever, without JavaScript. */
final class Permanent {
    private final Records records;
    private final Optional<TokenForm> entry;
    private final String version;

    Permanent(Records records, Optional<String> token, String version) {
        this.records = records;
        this.entry = token.map(TokenForm::new);
        this.version = version;
    }

    void add(RoutesConfig routes) {
        routes.get("/r/{id}", this::page);
        entry.ifPresent(one -> routes.post("/r/{id}", one::open));
        routes.get("/record.css", request -> {
            byte[] sheet = ClaimPage.SHEET.getBytes(StandardCharsets.UTF_8);
            if (!Answer.isKnown(request, sheet, "no-cache")) {
                request.contentType("text/css; charset=utf-8").result(sheet);
            }
        });
    }

    private void page(Context request) {
        Asked.nothingBut(request, Set.of());
        if (entry.isPresent() && !entry.get().isOpen(request)) {
            entry.get().ask(request);
            return;
        }
        String id = request.pathParam("id");
        records.with(store -> {
            Articles.Found found = Articles.claim(store, id);
            if (!Answer.isKnown(request, records.identity(store), version)) {
                Recorded article = found.article();
                Claim claim = found.claim();
                request.contentType("text/html; charset=utf-8")
                        .result(ClaimPage.of(
                                article,
                                claim,
                                Versions.of(store, article),
                                "/",
                                Server.API + "/claims/" + article.key() + "." + claim.id()));
            }
            return true;
        });
    }
}
