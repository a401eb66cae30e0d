package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.formats.JsonFields;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionException;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.store.Changes;
import org.sitrep.ledger.store.ClaimChanges;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.StoreException;

/** {@code /corrections}: what people changed, and changing it; {@code /changes}: what became of a record since one of its states. */
final class Corrected {
    private final Records records;
    private final Settings settings;

    /** One correction at a time: a record has one writer. */
    private final Object writing = new Object();

    Corrected(Records records, Settings settings) {
        this.records = records;
        this.settings = settings;
    }

    void add(RoutesConfig routes) {
        routes.get(Server.API + "/corrections", this::corrections);
        routes.post(Server.API + "/corrections", this::correct);
        routes.get(Server.API + "/changes", this::changes);
    }

    private void corrections(Context request) {
        Asked.nothingBut(request, Set.of());
        records.with(store -> {
            if (!Answer.isKnown(request, records.identity(store), settings.version())) {
                Corrections corrections = store.corrections();
                Set<Long> idle = store.idle();
                List<String> lines = corrections.all().stream()
                        .map(one -> CorrectionJson.line(one, corrections.undoneBy(one.no()), idle.contains(one.no())))
                        .toList();
                Answer.json(request, Answer.page(lines, lines.size(), Optional.empty()));
            }
            return true;
        });
    }

    private void changes(Context request) {
        Asked.nothingBut(request, Set.of("since", "limit"));
        String since = Asked.once(request, "since").orElse("0-0");
        int limit = Asked.limit(request);
        records.with(store -> {
            Changes changes = changes(store, since, limit);
            if (!Answer.isKnown(request, records.identity(store), settings.version())) {
                request.contentType(Answer.JSON).result(json(changes));
            }
            return true;
        });
    }

    private static Changes changes(Store store, String since, int limit) {
        try {
            Changes changes = store.changes(since, limit);
            String state = store.state();
            if (part(since, 0) > part(state, 0) || part(since, 1) > part(state, 1)) {
                throw new Problem(
                        410,
                        "No such state",
                        "the record was never at " + since + ", it is at " + state
                                + ": it is another, or was made anew; begin with since=0-0");
            }
            return changes;
        } catch (StoreException e) {
            throw e.kind() == StoreException.Kind.MACHINE ? e : Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** Of a state the number of its last reading, or of its last correction. */
    private static long part(String state, int part) {
        return Long.parseLong(state.split("-", 3)[part]);
    }

    private static String json(Changes changes) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.objects("read", changes.read(), read -> {
                json.field("article", read.article().key());
                json.field("id", read.article().id());
                json.field("outlet", read.article().outlet());
                json.field("title", read.article().title());
                json.field("version", read.version());
            });
            json.objects("corrected", changes.corrected(), one -> {
                json.number("no", (double) one.no());
                json.field("at", Optional.of(one.at()));
                json.field("author", one.author());
                json.field("what", CorrectionText.line(one));
            });
            json.field("next", changes.next());
            json.number("total", (double) changes.total());
        });
        return json.finish();
    }

    /** What a request wants changed. */
    private record Wish(
            String what,
            List<String> claims,
            List<String> set,
            Optional<Integer> correction,
            String author,
            Optional<String> why) {
        static Wish of(Context request) {
            String type = Optional.ofNullable(request.contentType()).orElse("");
            if (!type.matches("(?i)application/json\\s*(;.*)?")) {
                throw new Problem(
                        415,
                        "No JSON",
                        "send application/json: {\"what\":\"reject\",\"claims\":[\"4k2m7x.s3\"],\"author\":\"Ana\"}");
            }
            try {
                JsonFields body = JsonFields.of(request.body());
                String what = body.string("what");
                return new Wish(
                        what,
                        what.equals("undo") ? List.of() : body.strings("claims"),
                        body.has("set") ? body.strings("set") : List.of(),
                        body.optionalInteger("correction"),
                        body.string("author").strip(),
                        body.optionalString("why").map(String::strip).filter(words -> !words.isEmpty()));
            } catch (JsonFields.Fault e) {
                throw Problem.badRequest(e.why());
            }
        }

        List<Change> changes(Store store) {
            return switch (what) {
                case "reject" -> {
                    if (claims.isEmpty()) {
                        throw Problem.badRequest("reject wants one or more claims");
                    }
                    yield ClaimChanges.rejects(store, claims);
                }
                case "edit" -> {
                    if (claims.size() != 1) {
                        throw Problem.badRequest("edit wants one claim");
                    }
                    yield ClaimChanges.edits(store, claims.get(0), set);
                }
                case "merge", "split" -> ClaimChanges.tie(store, claims, what.equals("merge"));
                case "undo" -> List.of(undo(store.corrections()));
                default -> throw Problem.badRequest("'" + what + "' is none of reject, edit, merge, split, undo");
            };
        }

        /** A server has no reader of articles, and the times of an article count from its date. */
        private Change undo(Corrections corrections) {
            int no = correction.orElseThrow(() -> Problem.badRequest(
                    "undo wants the number of a correction: {\"what\":\"undo\",\"correction\":3,\"author\":\"Ana\"}"));
            Change.Undo undo = new Change.Undo(no);
            corrections.check(undo);
            if (corrections.meant(undo) instanceof Change.Date) {
                throw Problem.badRequest(
                        "correction " + no + " is of a date, with which the article is read again: 'sitrep undo " + no
                                + "' at the terminal does");
            }
            return undo;
        }
    }

    private void correct(Context request) {
        Asked.nothingBut(request, Set.of());
        mayWrite(request);
        Wish wish = Wish.of(request);
        if (wish.author().isEmpty()) {
            throw Problem.badRequest("who corrects? give an author");
        }
        synchronized (writing) {
            try (Store store = Store.open(settings.record(), Store.Mode.CHANGE)) {
                List<Correction> made = store.correct(
                        wish.changes(store),
                        wish.author(),
                        settings.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                        wish.why(),
                        Optional.empty());
                request.status(201).contentType(Answer.JSON).result(json(store, made));
            } catch (CorrectionException e) {
                throw Problem.badRequest(String.valueOf(e.getMessage()));
            } catch (StoreException e) {
                throw e.kind() == StoreException.Kind.MACHINE ? e : Problem.notFound(String.valueOf(e.getMessage()));
            }
        }
    }

    private static String json(Store store, List<Correction> made) {
        JsonSink json = new JsonSink("");
        json.object(() -> json.objects("corrections", made, one -> {
            json.number("no", (double) one.no());
            json.field("what", CorrectionText.line(one));
            json.strings("gone", ClaimChanges.gone(store, one));
        }));
        return json.finish();
    }

    private void mayWrite(Context request) {
        String token = settings.writer()
                .orElseThrow(
                        () -> new Problem(
                                403,
                                "Read-only",
                                "this server changes nothing; 'sitrep open' and 'sitrep serve --writable' do, and 'sitrep correct'"));
        String given = Optional.ofNullable(request.header("Authorization")).orElse("");
        if (!MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8))) {
            request.header("WWW-Authenticate", "Bearer");
            throw new Problem(401, "Who asks?", "corrections want the token: Authorization: Bearer TOKEN");
        }
    }
}
