/** Which articles tell of the same happening. Knows texts, dates and {@code origin}; nothing of timelines, entries or stores. */
@NullMarked
package org.sitrep.ledger.story;

import org.jspecify.annotations.NullMarked;
