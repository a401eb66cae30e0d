/** Word lists as data: tab-separated tables with a header, found by name. Knows no other package. */
@NullMarked
package org.sitrep.lexicon;

import org.jspecify.annotations.NullMarked;
