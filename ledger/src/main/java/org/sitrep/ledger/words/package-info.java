/**
 * Words and sentences of a text by characters alone, for comparing articles: a reading that was read back has none of its own. Knows only
 * {@code text} and how a table is read.
 */
@NullMarked
package org.sitrep.ledger.words;

import org.jspecify.annotations.NullMarked;
