/** What one article asserts. Knows {@code text} and {@code document}, not how claims are found. */
@NullMarked
package org.sitrep.claim;

import org.jspecify.annotations.NullMarked;
