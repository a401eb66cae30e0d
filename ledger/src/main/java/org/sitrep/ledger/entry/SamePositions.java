package org.sitrep.ledger.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Position;
import org.sitrep.ledger.entry.Agreement.Verdict;

/** Two reports of one position: the same stance of the same holder, about the same or towards the same, at times that can be one. */
final class SamePositions implements Sameness<Told> {
    /** Share of the shorter object's words; set by reason. */
    private static final double MOST = 0.6;

    private static Position position(Told told) {
        return (Position) told.claim();
    }

    @Override
    public Told prepared(Told told) {
        return told;
    }

    @Override
    public String block(Told told) {
        return position(told).stance().name();
    }

    @Override
    public Optional<List<String>> same(Told a, Told b) {
        Agreement agreement = agreement(a, b);
        return !agreement.isContradicted()
                        && agreement.has("holder")
                        && (agreement.has("object") || agreement.has("toward"))
                ? Optional.of(agreement.shared())
                : Optional.empty();
    }

    @Override
    public boolean compatible(Told a, Told b) {
        return !agreement(a, b).isContradicted();
    }

    private static Agreement agreement(Told a, Told b) {
        Position one = position(a);
        Position other = position(b);
        return new Agreement()
                .field("holder", Fields.parties(a, List.of(one.holder()), b, List.of(other.holder())))
                .field(
                        "toward",
                        Fields.parties(
                                a,
                                one.toward().stream().toList(),
                                b,
                                other.toward().stream().toList()))
                .field("object", object(a, one, b, other))
                .field("when", Fields.days(a.row().days(), b.row().days()));
    }

    /** Objects of one story in other words are open: they may or may not be one. */
    private static Verdict object(Told a, Position one, Told b, Position other) {
        if (one.object().isEmpty() || other.object().isEmpty()) {
            return Verdict.OPEN;
        }
        Set<String> as = Fields.words(a, one.object().get());
        Set<String> bs = Fields.words(b, other.object().get());
        return Fields.containment(as, bs) >= MOST ? Verdict.SAME : Verdict.DIFFERENT;
    }
}
