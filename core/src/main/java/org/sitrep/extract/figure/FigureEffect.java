package org.sitrep.extract.figure;

import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Token;

/**
 * What happened to those who are counted.
 *
 * @param rule id of the rule that found it
 * @param predicate the word that says so
 * @param weak whether it gives way to any other
 */
record FigureEffect(Unit unit, String rule, Token predicate, boolean weak) {
    /** The same of another unit. */
    FigureEffect of(Unit other) {
        return new FigureEffect(other, rule, predicate, false);
    }
}
