/**
 * What people changed in a record, and what a reading is with it: a pure function that stands between readings and everything made of
 * them. Knows neither who corrects nor when: both are handed in. Knows nothing of databases.
 */
@NullMarked
package org.sitrep.ledger.correction;

import org.jspecify.annotations.NullMarked;
