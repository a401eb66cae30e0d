/**
 * Writes claims of a record for other programs: tables, documents of the web, bibliographies. A pure function of what was chosen: the same
 * claims give the same bytes. What a format cannot hold is counted in its {@link org.sitrep.export.Account}. Knows nothing of stores.
 */
@NullMarked
package org.sitrep.export;

import org.jspecify.annotations.NullMarked;
