/** Versions of an article: what stood at its address before and later, and what was changed. */
@NullMarked
package org.sitrep.ledger.version;

import org.jspecify.annotations.NullMarked;
