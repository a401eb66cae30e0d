/** One published text as it was read. Knows only {@code text}. */
@NullMarked
package org.sitrep.article;

import org.jspecify.annotations.NullMarked;
