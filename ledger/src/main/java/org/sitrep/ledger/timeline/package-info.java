/** What happened when, by how many origins tell of it. Knows readings and {@code origin}; nothing of stories, entries or stores. */
@NullMarked
package org.sitrep.ledger.timeline;

import org.jspecify.annotations.NullMarked;
