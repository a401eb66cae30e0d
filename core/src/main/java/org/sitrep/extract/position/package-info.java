/**
 * Where somebody stands: positions read from statements, their classes and the predicates of what was said. Knows
 * {@code document}, {@code claim} and the lexicon; no other extractor.
 */
@NullMarked
package org.sitrep.extract.position;

import org.jspecify.annotations.NullMarked;
