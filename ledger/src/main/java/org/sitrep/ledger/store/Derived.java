package org.sitrep.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Corrections;

/** The rows by which the claims of readings are found. */
final class Derived {
    private final Handle handle;
    private final Dialect dialect;
    private final Terms terms;
    private final Tallies tallies;

    Derived(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
        this.terms = new Terms(handle);
        this.tallies = new Tallies(handle);
    }

    /** At the start of each transaction that writes. */
    void begin() {
        dialect.lock(handle);
        terms.begin();
        tallies.clear();
    }

    /** Once it has ended well. */
    void committed() {
        terms.committed();
    }

    /** Takes all rows away; terms stay, for another process may rely on their numbers. */
    void clear() {
        for (String table : List.of("party", "spread", "tally", "claim", "name", "digest", "source")) {
            handle.execute("DELETE FROM " + table);
        }
        handle.execute(dialect.clearWords());
        terms.clear();
    }

    /** A reading with its number. */
    record Numbered(long seq, Addition addition) {}

    /**
     * The rows of the newest readings of articles, in place of those of older ones.
     *
     * @param before the corrections of which the older rows were made
     */
    void replace(List<Numbered> added, Corrections before) {
        Map<String, Numbered> newest = new TreeMap<>();
        added.forEach(one -> newest.put(one.addition().key(), one));
        if (newest.isEmpty()) {
            return;
        }
        newest.keySet().forEach(article -> remove(article, before));
        number(newest.values());
        sources(newest.values());
        digests(newest.values());
        names(newest.values().stream().map(Numbered::addition).toList(), 1);
        claims(newest.values());
    }

    /** Numbers the terms of each reading before those of the next, so that it does not matter which are added together. */
    private void number(Collection<Numbered> added) {
        added.stream().sorted(Comparator.comparingLong(Numbered::seq)).forEach(one -> {
            new TreeSet<>(one.addition().names()).forEach(name -> terms.of(name.actor()));
            one.addition().article().outlet().ifPresent(terms::of);
            for (Row row : one.addition().rows()) {
                terms.of(row.type());
                row.modality().ifPresent(terms::of);
                row.place().map(PlaceMention::name).ifPresent(terms::of);
                row.place().flatMap(PlaceMention::country).ifPresent(terms::of);
                actors(row).forEach(terms::of);
            }
        });
    }

    private void remove(String article, Corrections before) {
        Optional<Long> older = handle.createQuery("SELECT seq FROM source WHERE article = :article")
                .bind("article", article)
                .mapTo(Long.class)
                .findOne();
        older.ifPresent(seq -> remove(seq, before));
    }

    private void remove(long seq, Corrections before) {
        Addition older = handle.createQuery("SELECT line, version FROM reading WHERE seq = :seq")
                .bind("seq", seq)
                .map((row, context) ->
                        Addition.ofKept(Lines.unpacked(row.getBytes(1)), row.getBytes(1), row.getString(2)))
                .one()
                .corrected(before);
        names(List.of(older), -1);
        handle.execute("DELETE FROM name WHERE n <= 0");
        handle.execute("DELETE FROM words WHERE rowid IN (SELECT no FROM claim WHERE seq = ?)", seq);
        for (Row row : older.rows()) {
            for (String actor : actors(row)) {
                handle.execute(
                        "DELETE FROM party WHERE actor = ? AND claim IN (SELECT no FROM claim WHERE seq = ?)",
                        terms.of(actor),
                        seq);
            }
        }
        tallies.remove(seq);
        handle.execute("DELETE FROM spread WHERE no IN (SELECT no FROM claim WHERE seq = ?)", seq);
        handle.execute("DELETE FROM claim WHERE seq = ?", seq);
        handle.execute("DELETE FROM digest WHERE seq = ?", seq);
        handle.execute("DELETE FROM source WHERE seq = ?", seq);
    }

    private void sources(Iterable<Numbered> added) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO source (seq, article, id, folded, path, url, outlet, title, earliest, latest, characters)"
                        + " VALUES (:seq, :article, :id, :folded, :path, :url, :outlet, :title, :earliest, :latest, :characters)");
        for (Numbered one : added) {
            Article article = one.addition().article();
            batch.bind("seq", one.seq())
                    .bind("article", one.addition().key())
                    .bind("id", article.id())
                    .bind("folded", article.id().toLowerCase(Locale.ROOT))
                    .bind("path", article.path())
                    .bind("url", article.url())
                    .bind("outlet", article.outlet())
                    .bind("title", article.title())
                    .bind("earliest", day(article.published().earliest()))
                    .bind("latest", day(article.published().latest()))
                    .bind("characters", article.text().length())
                    .add();
        }
        batch.execute();
    }

    private void digests(Iterable<Numbered> added) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO digest (seq, fingerprint, bag) VALUES (:seq, :fingerprint, :bag)");
        for (Numbered one : added) {
            batch.bind("seq", one.seq())
                    .bind("fingerprint", one.addition().fingerprint())
                    .bind("bag", one.addition().bag())
                    .add();
        }
        batch.execute();
    }

    private void names(List<Addition> added, int sign) {
        Map<Addition.Name, Long> counts = added.stream()
                .flatMap(one -> one.names().stream())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        PreparedBatch batch = handle.prepareBatch("INSERT INTO name (folded, actor, n) VALUES (:folded, :actor, :n)"
                + " ON CONFLICT (folded, actor) DO UPDATE SET n = name.n + excluded.n");
        counts.forEach((name, n) -> batch.bind("folded", name.folded())
                .bind("actor", terms.of(name.actor()))
                .bind("n", sign * n)
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** A row with the number of its claim. */
    private record Claimed(long no, long seq, Optional<String> outlet, Row row) {}

    /** In the order of the numbers, which both the table and the index of words want. */
    private void claims(Iterable<Numbered> added) {
        List<Claimed> all = new ArrayList<>();
        for (Numbered one : added) {
            List<Row> rows = one.addition().rows();
            Optional<String> outlet = one.addition().article().outlet();
            for (int i = 0; i < rows.size(); i++) {
                long no = ClaimNumber.of(rows.get(i).days().latest(), one.seq(), i);
                all.add(new Claimed(no, one.seq(), outlet, rows.get(i)));
            }
        }
        all.sort(Comparator.comparingLong(Claimed::no));
        if (!all.isEmpty()) {
            claims(all);
            tallies(all);
            words(all);
            parties(all);
        }
    }

    private void claims(List<Claimed> all) {
        String sql =
                "INSERT INTO claim (no, seq, kind, type, modality, place, country, outlet, actors, earliest, latest,"
                        + " confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Batch.write(handle, sql, all, (claimed, batch) -> {
            Row row = claimed.row();
            batch.number(claimed.no())
                    .number(claimed.seq())
                    .number(row.kind().code())
                    .number(terms.of(row.type()))
                    .number(row.modality().map(terms::of))
                    .number(row.place().map(PlaceMention::name).map(terms::of))
                    .number(row.place().flatMap(PlaceMention::country).map(terms::of))
                    .number(claimed.outlet().map(terms::of))
                    .text(numbers(actors(row)))
                    .number(row.days().earliest().map(LocalDate::toEpochDay))
                    .number(row.days().latest().map(LocalDate::toEpochDay))
                    .number(Math.round(row.confidence() * 1000));
        });
    }

    private void tallies(List<Claimed> all) {
        List<Claimed> spread = new ArrayList<>();
        for (Claimed claimed : all) {
            Row row = claimed.row();
            Optional<LocalDate> earliest = row.days().earliest();
            tallies.add(row.kind().code(), terms.of(row.type()), claimed.no(), earliest.isPresent());
            if (earliest.isPresent() && isSpread(earliest.get(), row.days().latest())) {
                spread.add(claimed);
            }
        }
        tallies.write();
        Batch.write(
                handle,
                "INSERT INTO spread (no, earliest, kind, type) VALUES (?, ?, ?, ?)",
                spread,
                (claimed, batch) -> batch.number(claimed.no())
                        .number(claimed.row().days().earliest().map(LocalDate::toEpochDay))
                        .number(claimed.row().kind().code())
                        .number(terms.of(claimed.row().type())));
    }

    private static boolean isSpread(LocalDate earliest, Optional<LocalDate> latest) {
        return latest.isEmpty() || latest.get().toEpochDay() - earliest.toEpochDay() > Tallies.NEAR;
    }

    private void words(List<Claimed> all) {
        Batch.write(
                handle,
                "INSERT INTO words (rowid, text) VALUES (?, " + dialect.textValue() + ")",
                all,
                (claimed, batch) -> batch.number(claimed.no())
                        .text(Optional.of(dialect.text(Tokens.of(claimed.row().words())))));
    }

    private record Taking(long actor, int role, long claim) {}

    private void parties(List<Claimed> all) {
        List<Taking> parties = new ArrayList<>();
        for (Claimed claimed : all) {
            claimed.row().by().forEach(actor -> parties.add(new Taking(terms.of(actor), 0, claimed.no())));
            claimed.row().to().forEach(actor -> parties.add(new Taking(terms.of(actor), 1, claimed.no())));
        }
        Batch.write(
                handle,
                "INSERT INTO party (actor, role, claim) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                parties,
                (party, batch) ->
                        batch.number(party.actor()).number(party.role()).number(party.claim()));
    }

    /** Each once. */
    private static Set<String> actors(Row row) {
        return Stream.concat(row.by().stream(), row.to().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> numbers(Set<String> actors) {
        return actors.isEmpty()
                ? Optional.empty()
                : Optional.of(actors.stream()
                        .map(actor -> Long.toString(terms.of(actor)))
                        .collect(Collectors.joining(" ")));
    }

    private static @Nullable Long day(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).orElse(null);
    }
}
