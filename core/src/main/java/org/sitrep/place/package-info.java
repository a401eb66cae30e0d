/** Places: the gazetteer, and which words of an article name one. Knows {@code text}, {@code document}, {@code lexicon}. */
@NullMarked
package org.sitrep.place;

import org.jspecify.annotations.NullMarked;
