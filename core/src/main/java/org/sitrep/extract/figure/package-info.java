/** Counts of what happened to people and things. Knows documents and claims, not the other extractors. */
@NullMarked
package org.sitrep.extract.figure;

import org.jspecify.annotations.NullMarked;
