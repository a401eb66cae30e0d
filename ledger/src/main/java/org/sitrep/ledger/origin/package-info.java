/**
 * Which articles are one text or rest on one source, and so count once. Knows texts and what was read from them; nothing of stories, entries
 * or stores.
 */
@NullMarked
package org.sitrep.ledger.origin;

import org.jspecify.annotations.NullMarked;
