/** Quantities as written in running text. Knows documents and word lists, not what is counted. */
@NullMarked
package org.sitrep.number;

import org.jspecify.annotations.NullMarked;
