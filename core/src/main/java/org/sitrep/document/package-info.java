/** An article with its stand-off annotations. Knows {@code text} and {@code article}, not how annotations are made. */
@NullMarked
package org.sitrep.document;

import org.jspecify.annotations.NullMarked;
