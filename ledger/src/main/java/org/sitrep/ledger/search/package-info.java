/** From what a person types to a {@link org.sitrep.ledger.Filter}. Knows no store. */
@NullMarked
package org.sitrep.ledger.search;

import org.jspecify.annotations.NullMarked;
