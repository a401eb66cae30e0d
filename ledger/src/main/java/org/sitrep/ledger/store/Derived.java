package org.sitrep.ledger.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.document.ActorMention;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;

/** The rows by which the claims of one reading are found. */
final class Derived {
    /** Claims of one reading are numbered from {@code seq * PER_READING}; a text of five million characters has fewer. */
    static final long PER_READING = 1L << 16;

    /** Pronouns at the head of a sentence, which have a capital and are no names. */
    private static final Set<String> PRONOUNS = Set.of(
            "I", "He", "She", "It", "We", "You", "They", "His", "Her", "Its", "Our", "Their", "Who", "Which", "This",
            "That");

    private final Handle handle;
    private final Map<String, Long> terms = new HashMap<>();

    Derived(Handle handle) {
        this.handle = handle;
    }

    /** Takes all rows away. */
    void clear() {
        for (String table : List.of("party", "claim", "name", "term", "source")) {
            handle.execute("DELETE FROM " + table);
        }
        handle.execute("INSERT INTO words (words) VALUES ('delete-all')");
        terms.clear();
    }

    /** The rows of an article's newest reading, in place of those of an older one. */
    void replace(long seq, Recorded recorded) {
        Optional<Long> older = handle.createQuery("SELECT seq FROM source WHERE article = :article")
                .bind("article", recorded.key())
                .mapTo(Long.class)
                .findOne();
        older.ifPresent(this::remove);
        source(seq, recorded);
        names(recorded);
        claims(seq, Row.of(recorded.reading()));
    }

    private void remove(long seq) {
        long from = seq * PER_READING;
        long to = from + PER_READING;
        handle.execute("DELETE FROM words WHERE rowid >= ? AND rowid < ?", from, to);
        handle.execute("DELETE FROM party WHERE claim >= ? AND claim < ?", from, to);
        handle.execute("DELETE FROM claim WHERE no >= ? AND no < ?", from, to);
        handle.execute("DELETE FROM source WHERE seq = ?", seq);
    }

    private void source(long seq, Recorded recorded) {
        Article article = recorded.reading().document().article();
        handle.createUpdate(
                        "INSERT INTO source (seq, article, id, path, url, outlet, title, earliest, latest, characters)"
                                + " VALUES (:seq, :article, :id, :path, :url, :outlet, :title, :earliest, :latest, :characters)")
                .bind("seq", seq)
                .bind("article", recorded.key())
                .bind("id", article.id())
                .bind("path", article.path())
                .bind("url", article.url())
                .bind("outlet", article.outlet())
                .bind("title", article.title())
                .bind("earliest", day(article.published().earliest()))
                .bind("latest", day(article.published().latest()))
                .bind("characters", article.text().length())
                .execute();
    }

    private void names(Recorded recorded) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT OR IGNORE INTO name (folded, actor) VALUES (:folded, :actor)");
        String text = recorded.text();
        for (ActorMention mention : recorded.reading().document().actors()) {
            mention.actor().ifPresent(actor -> {
                name(batch, mention.name(), actor);
                name(batch, mention.span().in(text), actor);
            });
        }
        batch.execute();
    }

    /** A name has a capital, which "he" and "the rebels" have not. */
    private void name(PreparedBatch batch, String words, String actor) {
        String name = words.replaceFirst("^[Tt]he\\s+", "").replaceAll("\\s+", " ");
        if (name.codePoints().anyMatch(Character::isUpperCase) && !PRONOUNS.contains(name)) {
            batch.bind("folded", name.toLowerCase(Locale.ROOT))
                    .bind("actor", term(actor))
                    .add();
        }
    }

    private void claims(long seq, List<Row> rows) {
        PreparedBatch claims = handle.prepareBatch(
                "INSERT INTO claim (no, kind, type, modality, place, country, earliest, latest, confidence)"
                        + " VALUES (:no, :kind, :type, :modality, :place, :country, :earliest, :latest, :confidence)");
        PreparedBatch parties =
                handle.prepareBatch("INSERT OR IGNORE INTO party (actor, role, claim) VALUES (:actor, :role, :claim)");
        PreparedBatch words = handle.prepareBatch("INSERT INTO words (rowid, text) VALUES (:no, :text)");
        long no = seq * PER_READING;
        for (Row row : rows) {
            claims.bind("no", no)
                    .bind("kind", row.kind().code())
                    .bind("type", term(row.type()))
                    .bind("modality", row.modality().map(this::term))
                    .bind("place", row.place().map(PlaceMention::name).map(this::term))
                    .bind("country", row.place().flatMap(PlaceMention::country).map(this::term))
                    .bind("earliest", day(row.days().earliest()))
                    .bind("latest", day(row.days().latest()))
                    .bind("confidence", Math.round(row.confidence() * 1000))
                    .add();
            words.bind("no", no).bind("text", row.words()).add();
            party(parties, no, 0, row.by());
            party(parties, no, 1, row.to());
            no++;
        }
        claims.execute();
        words.execute();
        parties.execute();
    }

    private void party(PreparedBatch batch, long claim, int role, List<String> actors) {
        for (String actor : actors) {
            batch.bind("actor", term(actor))
                    .bind("role", role)
                    .bind("claim", claim)
                    .add();
        }
    }

    private long term(String text) {
        return terms.computeIfAbsent(text, this::storedTerm);
    }

    private Long storedTerm(String text) {
        return handle.createQuery("SELECT no FROM term WHERE text = :text")
                .bind("text", text)
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> handle.createUpdate("INSERT INTO term (text) VALUES (:text)")
                        .bind("text", text)
                        .executeAndReturnGeneratedKeys("no")
                        .mapTo(Long.class)
                        .one());
    }

    private static @Nullable Long day(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).orElse(null);
    }
}
