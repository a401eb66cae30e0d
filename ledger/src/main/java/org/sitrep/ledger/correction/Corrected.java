package org.sitrep.ledger.correction;

import java.util.List;
import org.sitrep.ledger.Recorded;

/**
 * A reading with its corrections.
 *
 * @param idle numbers of corrections that hold but found nothing in the reading to correct
 */
public record Corrected(Recorded recorded, List<Long> idle) {
    public Corrected {
        idle = List.copyOf(idle);
    }
}
