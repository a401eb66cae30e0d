package org.sitrep.ledger.strip;

import java.util.Map;
import org.sitrep.claim.Position.Stance;

/** For or against. */
enum Leaning {
    FOR,
    AGAINST,
    ASKING,
    /** Praise, recognition and accusation are single acts: nobody who stops praising has changed sides. */
    NONE;

    private static final Map<Stance, Leaning> OF = Map.of(
            Stance.PROPOSE, FOR,
            Stance.SUPPORT, FOR,
            Stance.PLEDGE, FOR,
            Stance.CONCERN, AGAINST,
            Stance.OPPOSE, AGAINST,
            Stance.REJECT, AGAINST,
            Stance.CONDEMN, AGAINST,
            Stance.THREATEN, AGAINST,
            Stance.REQUEST, ASKING,
            Stance.DEMAND, ASKING);

    static Leaning of(Stance stance) {
        return OF.getOrDefault(stance, NONE);
    }

    boolean isOpposite(Leaning other) {
        return (this == FOR && other == AGAINST) || (this == AGAINST && other == FOR);
    }
}
