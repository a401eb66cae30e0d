package org.sitrep.ledger.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sitrep.ledger.Names;
import org.sitrep.ledger.origin.Fingerprint;
import org.sitrep.ledger.story.Bag;

/** What a record knows of its articles without reading them: by their newest readings. */
final class SourceTable {
    /** Stands behind every letter of a key. */
    private static final String BEHIND = "~";

    /** Numbers that are asked for at a time: both databases take more. */
    private static final int BATCH = 500;

    private final Handle handle;

    SourceTable(Handle handle) {
        this.handle = handle;
    }

    /** The newest reading of each article, by their keys. */
    List<Long> seqs() {
        return handle.createQuery("SELECT seq FROM source ORDER BY article")
                .mapTo(Long.class)
                .list();
    }

    /** The newest reading of an article. */
    Optional<Long> seq(String key) {
        return handle.createQuery("SELECT seq FROM source WHERE article = :article")
                .bind("article", key)
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * The newest reading of the article whose key begins so, or whose own id it is.
     *
     * @throws StoreException if several do
     */
    Optional<Long> seqOf(String keyOrId) {
        List<Long> found = handle.createQuery(
                        "SELECT seq FROM source WHERE (article >= :head AND article < :behind) OR id = :id ORDER BY article LIMIT 2")
                .bind("head", keyOrId)
                .bind("behind", keyOrId + BEHIND)
                .bind("id", keyOrId)
                .mapTo(Long.class)
                .list();
        if (found.size() > 1) {
            throw new StoreException("several articles of the record are called " + keyOrId + "; give more of the key");
        }
        return found.stream().findFirst();
    }

    /** The keys of articles by the numbers of their newest readings. */
    Map<Long, String> keys(List<Long> seqs) {
        Map<Long, String> keys = new HashMap<>();
        for (int from = 0; from < seqs.size(); from += BATCH) {
            handle.createQuery("SELECT seq, article FROM source WHERE seq IN (<seqs>)")
                    .bindList("seqs", seqs.subList(from, Math.min(seqs.size(), from + BATCH)))
                    .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                    .forEach(one -> keys.put(one.getKey(), one.getValue()));
        }
        return keys;
    }

    /** What all articles are called, by key. */
    List<Store.Called> called() {
        return handle.createQuery("SELECT article, id, outlet, title FROM source ORDER BY article")
                .map((row, context) -> new Store.Called(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4))))
                .list();
    }

    List<Fingerprint> fingerprints() {
        return handle.createQuery("SELECT s.article, d.fingerprint FROM source s JOIN digest d ON d.seq = s.seq")
                .map((row, context) -> Fingerprint.of(row.getString(1), row.getBytes(2)))
                .list();
    }

    List<Bag> bags() {
        return handle.createQuery("SELECT s.article, d.bag FROM source s JOIN digest d ON d.seq = s.seq")
                .map((row, context) -> Bag.of(row.getString(1), row.getBytes(2)))
                .list();
    }

    /** Ids of the actors that articles call so, or whose id it is; two of them if there are more. */
    List<String> actors(String nameOrId) {
        return handle.createQuery("SELECT t.text FROM name n JOIN term t ON t.no = n.actor WHERE n.folded = :name"
                        + " UNION SELECT t.text FROM term t WHERE t.text = :id"
                        + " AND (EXISTS (SELECT 1 FROM party WHERE actor = t.no)"
                        + " OR EXISTS (SELECT 1 FROM name WHERE actor = t.no)) LIMIT 2")
                .bind("name", Names.folded(nameOrId))
                .bind("id", nameOrId)
                .mapTo(String.class)
                .list();
    }
}
