/**
 * Patterns over words, written in YAML with examples that are executed. Knows {@code text}, {@code article},
 * {@code document} and {@code lexicon}; knows nothing of what its users make of a match.
 */
@NullMarked
package org.sitrep.rule;

import org.jspecify.annotations.NullMarked;
