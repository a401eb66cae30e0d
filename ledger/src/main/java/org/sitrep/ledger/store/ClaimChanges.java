package org.sitrep.ledger.store;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.correction.Change;
import org.sitrep.ledger.correction.ClaimRef;
import org.sitrep.ledger.correction.Correction;
import org.sitrep.ledger.correction.CorrectionException;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.correction.Wording;

/** Changes of claims as people ask for them, by ids and {@code FIELD=VALUE}: for the command line and for the API. */
public final class ClaimChanges {
    private ClaimChanges() {}

    /** These claims are wrong. */
    public static List<Change> rejects(Store store, List<String> ids) {
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            changes.add(new Change.Reject(ref(CalledClaim.needed(store, id))));
        }
        return changes;
    }

    /**
     * Fields of a claim are others.
     *
     * @throws CorrectionException if a field or value makes no sense, or the claim was rejected
     */
    public static List<Change> edits(Store store, String id, List<String> fields) {
        if (fields.isEmpty()) {
            throw new CorrectionException("edit wants a claim and one or more FIELD=VALUE");
        }
        CalledClaim called = CalledClaim.needed(store, id);
        if (called.now().isEmpty()) {
            throw new CorrectionException(called.id() + " was rejected; 'sitrep undo' takes that back: "
                    + called.marks().stream().map(CorrectionText::line).toList());
        }
        return new Wording(called.asRead(), called.read(), store::actor).edits(fields);
    }

    /**
     * Two claims tell the same, or never do.
     *
     * @throws CorrectionException if they are no two claims of one kind
     */
    public static List<Change> tie(Store store, List<String> ids, boolean merge) {
        if (ids.size() != 2) {
            throw new CorrectionException((merge ? "merge" : "split") + " wants two claims");
        }
        ClaimRef first = ref(CalledClaim.needed(store, ids.get(0)));
        ClaimRef second = ref(CalledClaim.needed(store, ids.get(1)));
        if (first.equals(second)) {
            throw new CorrectionException("these are one claim");
        }
        if (first.kind() != second.kind()) {
            throw new CorrectionException(
                    first.kind().article() + " and " + second.kind().article() + " are never one entry");
        }
        return List.of(merge ? new Change.Merge(first, second) : new Change.Split(first, second));
    }

    /** The ids, in their article, of claims that went with a rejected one because they rest on it. */
    public static List<String> gone(Store store, Correction correction) {
        if (!(correction.change() instanceof Change.Reject reject)) {
            return List.of();
        }
        return store.article(reject.claim().article()).stream()
                .flatMap(article -> article.marks().stream())
                .filter(mark -> mark.no() == correction.no() && mark.kind() == Mark.Kind.REJECTED)
                .map(Mark::claim)
                .skip(1)
                .toList();
    }

    private static ClaimRef ref(CalledClaim called) {
        return ClaimRef.of(called.asRead(), called.read());
    }
}
