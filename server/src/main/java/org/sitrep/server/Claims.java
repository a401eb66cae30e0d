package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.formats.Csv;
import org.sitrep.formats.JsonSink;
import org.sitrep.formats.ReadingJson;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.store.Cursor;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.version.Later;
import org.sitrep.reading.Reading;

/** {@code /claims}, of all kinds, and {@code /statements}, {@code /events}, {@code /figures}, {@code /positions}: by page, or whole as a file. */
final class Claims {
    /** Claims that are read at a time for a file. */
    private static final int BATCH = 500;

    /** Claims of which the least sure are told, the newest: a second's work at most. */
    private static final int LOOKED_AT = 100_000;

    private final Records records;
    private final String version;

    Claims(Records records, String version) {
        this.records = records;
        this.version = version;
    }

    void add(RoutesConfig routes) {
        add(routes, "claims", Optional.empty());
        routes.get(Server.API + "/unsure", this::unsure);
        for (Row.Kind kind : Row.Kind.values()) {
            add(routes, kind.word() + "s", Optional.of(kind));
        }
    }

    /** For who looks at them again: the least sure first. */
    private void unsure(Context request) {
        Asked asked = Asked.some(request);
        records.with(store -> {
            String state = store.state();
            if (!Answer.isKnown(request, records.identity(store), version)) {
                Answer.json(request, records.answers().of(request, state, () -> {
                    Hits found = store.unsure(asked.filter(), LOOKED_AT, asked.limit());
                    return Answer.page(all(store, found), found.total(), Optional.empty());
                }));
            }
            return true;
        });
    }

    private void add(RoutesConfig routes, String name, Optional<Row.Kind> kind) {
        routes.get(Server.API + "/" + name, request -> page(request, kind));
        routes.get(Server.API + "/" + name + ".jsonl", request -> file(request, name, kind, false));
        routes.get(Server.API + "/" + name + ".csv", request -> file(request, name, kind, true));
    }

    private static Filter of(Filter asked, Optional<Row.Kind> kind) {
        return kind.map(asked::ofKind).orElse(asked);
    }

    static String json(Hits.Hit hit, Later later) {
        return ReadingJson.line(
                hit.source().reading(), hit.claim(), hit.source().key(), json -> {
                    account(json, hit.source().reading(), hit.claim());
                    later.json(json, hit.source(), hit.claim());
                });
    }

    /** What those who take part are called elsewhere in the article, by their ids: "the statement" is of the ministers. */
    private static void names(JsonSink json, Reading reading, Claim claim) {
        List<Party> parties = new ArrayList<>();
        claim.visit(
                statement -> statement.addressee().ifPresent(parties::add),
                event -> {
                    parties.addAll(event.actors());
                    parties.addAll(event.recipients());
                    event.heldBy().ifPresent(parties::add);
                },
                figure -> {},
                position -> {
                    parties.add(position.holder());
                    position.toward().ifPresent(parties::add);
                });
        Map<String, String> names = new TreeMap<>();
        for (Party party : parties) {
            party.actor()
                    .filter(id -> !party.name()
                            .equals(party.span().in(reading.document().text())))
                    .ifPresent(id -> names.put(id, party.name()));
        }
        if (!names.isEmpty()) {
            json.object("names", () -> names.forEach(json::field));
        }
    }

    /** Who speaks in the statement by which an event or a figure is asserted, and what those who take part are called. */
    static void account(JsonSink json, Reading reading, Claim claim) {
        names(json, reading, claim);
        Optional<Asserter> asserter = claim.match(
                s -> Optional.empty(),
                event -> Optional.of(event.assertedBy()),
                figure -> Optional.of(figure.assertedBy()),
                p -> Optional.empty());
        asserter.filter(Asserter.By.class::isInstance)
                .map(by -> ((Asserter.By) by).statement())
                .flatMap(id -> reading.statements().stream()
                        .filter(statement -> statement.id().equals(id))
                        .findFirst())
                .flatMap(Statement::speaker)
                .ifPresent(speaker -> json.object("account", () -> {
                    json.span(speaker.party().span());
                    json.field("actor", speaker.party().actor());
                }));
    }

    private static List<String> all(Store store, Hits found) {
        Later later = new Later(store);
        return found.shown().stream().map(hit -> json(hit, later)).toList();
    }

    private void page(Context request, Optional<Row.Kind> kind) {
        Asked asked = Asked.page(request);
        Optional<Cursor> behind = asked.cursor()
                .map(given -> Cursor.of(given)
                        .orElseThrow(() -> Problem.badRequest("cursor is none that an earlier page gave as 'next'")));
        records.with(store -> {
            String state = store.state();
            if (!Answer.isKnown(request, records.identity(store), version)) {
                Answer.json(request, records.answers().of(request, state, () -> {
                    Hits found = store.found(of(asked.filter(), kind), asked.limit(), behind);
                    return Answer.page(
                            all(store, found), found.total(), found.next().map(Cursor::toString));
                }));
            }
            return true;
        });
    }

    private void file(Context request, String name, Optional<Row.Kind> kind, boolean csv) {
        Filter filter = of(Asked.all(request), kind);
        records.with(store -> {
            if (!Answer.isKnown(request, records.identity(store), version)) {
                Answer.stream(
                        request,
                        csv ? Answer.CSV : Answer.JSON_LINES,
                        Optional.of(name + (csv ? ".csv" : ".jsonl")),
                        out -> write(store, filter, csv, out));
            }
            return true;
        });
    }

    private static void write(Store store, Filter filter, boolean csv, OutputStream out) throws java.io.IOException {
        if (csv) {
            out.write(Csv.line(Later.COLUMNS).getBytes(StandardCharsets.UTF_8));
        }
        Optional<Cursor> at = Optional.empty();
        Later later = new Later(store);
        do {
            Hits page = store.found(filter, BATCH, at);
            for (Hits.Hit hit : page.shown()) {
                String line = csv ? Csv.line(later.cells(hit)) : json(hit, later) + "\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
            at = page.next();
        } while (at.isPresent());
    }
}
