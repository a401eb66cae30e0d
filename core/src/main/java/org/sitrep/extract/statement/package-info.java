/**
 * Who said what: proposals of the neural reader and of rules, completed and checked, become statements. Knows
 * {@code document}, {@code claim} and the lexicon; no other extractor.
 */
@NullMarked
package org.sitrep.extract.statement;

import org.jspecify.annotations.NullMarked;
