/**
 * Keeps a record in a database: what was added, for ever, and beside it rows by which claims are found, which can be made again from
 * what was added. The one place of the ledger that touches files. Knows nothing of what is the same across articles.
 */
@NullMarked
package org.sitrep.ledger.store;

import org.jspecify.annotations.NullMarked;
