/** Offsets into a text and nothing else. Knows no other package. */
@NullMarked
package org.sitrep.text;

import org.jspecify.annotations.NullMarked;
