/**
 * The same thing across articles. Claims are merged where fields agree and none contradicts; each merge says which. A wrong merge is worse
 * than none: what is not known to be the same stays apart. A pure function of the readings, their origins and stories.
 */
@NullMarked
package org.sitrep.ledger.entry;

import org.jspecify.annotations.NullMarked;
