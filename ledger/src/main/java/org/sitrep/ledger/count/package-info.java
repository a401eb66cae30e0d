/**
 * Figures that can be set beside each other: who is counted, where, on which day, as of when. Says nothing where the text does not: a place
 * that is not told is not guessed from the article. A function of readings; knows nothing of what is the same or in conflict.
 */
@NullMarked
package org.sitrep.ledger.count;

import org.jspecify.annotations.NullMarked;
