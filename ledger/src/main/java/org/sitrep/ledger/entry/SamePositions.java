package org.sitrep.ledger.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Position;
import org.sitrep.ledger.entry.Agreement.Verdict;

/**
 * Two reports of one position: the same stance of the same holder, about the same or towards the same, at times that can be one. Names that each object has and the
 * other lacks make them two ({@link Named}), and so do words that one turns round ({@link Turned}).
 */
final class SamePositions implements Sameness<SamePositions.Held> {
    /** Share of the shorter object's words; set by reason. */
    private static final double MOST = 0.6;

    /**
     * A position as it is compared.
     *
     * @param object its words; empty if it has none
     * @param names of the object
     * @param turned what of it is turned round
     */
    record Held(
            Told told, List<Who> holder, List<Who> toward, Optional<Set<String>> object, Named names, Turned turned) {}

    private static Position position(Told told) {
        return (Position) told.claim();
    }

    @Override
    public Held prepared(Told told) {
        Position position = position(told);
        return new Held(
                told,
                Who.of(told, List.of(position.holder())),
                Who.of(told, position.toward().stream().toList()),
                position.object().map(object -> Fields.words(told, object)),
                Named.of(told, position.object().stream().toList()),
                Turned.of(told.text(), position.object().stream().toList()));
    }

    /** Both must have one holder. */
    @Override
    public void likely(List<Held> all, SharedWords.Pairs each) {
        SharedFields.pairs(
                all.stream().map(held -> List.of(Who.keys(held.holder()))).toList(), 1, each);
    }

    @Override
    public String block(Told told) {
        return position(told).stance().name();
    }

    @Override
    public Optional<List<String>> same(Held a, Held b) {
        Agreement agreement = agreement(a, b);
        return !agreement.isContradicted()
                        && agreement.has("holder")
                        && (agreement.has("object") || agreement.has("toward"))
                ? Optional.of(agreement.shared())
                : Optional.empty();
    }

    @Override
    public boolean compatible(Held a, Held b) {
        return !agreement(a, b).isContradicted();
    }

    private static Agreement agreement(Held a, Held b) {
        return new Agreement()
                .field("holder", Who.compared(a.holder(), b.holder()))
                .field("toward", Who.compared(a.toward(), b.toward()))
                .field("object", object(a, b))
                .field("when", Fields.days(a.told().row().days(), b.told().row().days()));
    }

    /** A position without an object is open: it may or may not be about the same. */
    private static Verdict object(Held a, Held b) {
        if (a.object().isEmpty() || b.object().isEmpty()) {
            return Verdict.OPEN;
        }
        boolean same = Fields.containment(a.object().get(), b.object().get()) >= MOST
                && !a.names().part(b.names())
                && !a.turned().isAgainst(b.turned());
        return same ? Verdict.SAME : Verdict.DIFFERENT;
    }
}
