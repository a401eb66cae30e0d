/** All that is derived from a set of readings, each thing once and only when it is asked for. */
@NullMarked
package org.sitrep.ledger.across;

import org.jspecify.annotations.NullMarked;
