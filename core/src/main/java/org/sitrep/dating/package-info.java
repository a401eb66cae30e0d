/**
 * When an article was published, as far as its own words tell: constraints, each with its reason in the text, and what
 * they leave together. Knows documents, times and word lists; never looks at a clock.
 */
@NullMarked
package org.sitrep.dating;

import org.jspecify.annotations.NullMarked;
