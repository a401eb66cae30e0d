package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.sitrep.claim.Claim;
import org.sitrep.formats.ReadingJson;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.StoreException;
import org.sitrep.ledger.version.Later;
import org.sitrep.ledger.version.Versions;

/** {@code /articles/KEY}, its text, and {@code /claims/ID}: by the names that never change. */
final class Articles {
    private final Records records;
    private final String version;

    Articles(Records records, String version) {
        this.records = records;
        this.version = version;
    }

    void add(RoutesConfig routes) {
        routes.get(Server.API + "/articles/{key}", this::article);
        routes.get(Server.API + "/articles/{key}/text", this::text);
        routes.get(Server.API + "/claims/{id}", this::claim);
    }

    static Recorded find(Store store, String key) {
        try {
            return store.article(key).orElseThrow(() -> Problem.notFound("the record has no article " + key));
        } catch (StoreException e) {
            throw e.kind() == StoreException.Kind.MACHINE ? e : Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** The whole reading: text, mentions, claims, and what people corrected. */
    private void article(Context request) {
        Asked.nothingBut(request, Set.of());
        records.with(store -> {
            Recorded article = find(store, request.pathParam("key"));
            if (!Answer.isKnown(request, records.identity(store), version)) {
                request.contentType(Answer.JSON).result(ReadingJson.line(article.reading(), true, sink -> {
                    CorrectionJson.marks(sink, article.marks());
                    Versions.of(store, article).json(sink);
                }));
            }
            return true;
        });
    }

    /** A key is made of the text, so that it never stands for another. */
    private void text(Context request) {
        Asked.nothingBut(request, Set.of());
        records.with(store -> {
            Recorded article = find(store, request.pathParam("key"));
            boolean whole = article.key().equals(request.pathParam("key"));
            request.header("Cache-Control", whole ? "private, max-age=31536000, immutable" : "no-cache");
            request.contentType("text/plain; charset=utf-8").result(article.text());
            return true;
        });
    }

    /** A claim in its article. */
    record Found(Recorded article, Claim claim) {}

    /** The claim with an id; refuses what is none. */
    static Found claim(Store store, String id) {
        int stop = id.indexOf('.');
        if (stop < 1) {
            throw Problem.badRequest("'" + id + "' is no claim's id, as 4k2m7x.s3 is");
        }
        Recorded article = find(store, id.substring(0, stop));
        return article.reading().claims().stream()
                .filter(one -> one.id().equals(id.substring(stop + 1)))
                .findFirst()
                .map(claim -> new Found(article, claim))
                .orElseThrow(() -> Problem.notFound("the record has no claim " + id
                        + "; it may have been rejected: /articles/" + article.key() + " tells"));
    }

    static String json(Store store, Found found) {
        Recorded article = found.article();
        return ReadingJson.line(article.reading(), found.claim(), article.key(), sink -> {
            Claims.account(sink, article.reading(), found.claim());
            new Later(store).json(sink, article, found.claim());
            CorrectionJson.marks(sink, article.marks(found.claim().id()));
        });
    }

    private void claim(Context request) {
        Asked.nothingBut(request, Set.of());
        records.with(store -> {
            Found found = claim(store, request.pathParam("id"));
            if (!Answer.isKnown(request, records.identity(store), version)) {
                request.contentType(Answer.JSON).result(json(store, found));
            }
            return true;
        });
    }
}
