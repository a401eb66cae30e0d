/** Lists of what is derived across articles, each told as text, as JSON and as a table. */
@NullMarked
package org.sitrep.ledger.view;

import org.jspecify.annotations.NullMarked;
