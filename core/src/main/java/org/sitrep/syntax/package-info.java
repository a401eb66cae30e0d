/** Questions about words in a UD tree that several extractors ask: each is decided here once. Knows the document only. */
@NullMarked
package org.sitrep.syntax;

import org.jspecify.annotations.NullMarked;
