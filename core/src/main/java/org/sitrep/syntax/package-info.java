/** Questions about words in a UD tree that annotators and extractors share. Knows the document only. */
@NullMarked
package org.sitrep.syntax;

import org.jspecify.annotations.NullMarked;
