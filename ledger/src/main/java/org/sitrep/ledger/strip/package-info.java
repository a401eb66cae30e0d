/**
 * How somebody's line on somebody went: the positions of one holder on one target by date, what changed between two, and what became of a
 * promise. Nothing is called a change but where both speak of the same matter. A pure function of entries.
 */
@NullMarked
package org.sitrep.ledger.strip;

import org.jspecify.annotations.NullMarked;
