/**
 * Time expressions and what they mean (TIMEX3). Knows documents, rules and word lists; never looks at a clock: the
 * day from which relative expressions count is the article's.
 */
@NullMarked
package org.sitrep.time;

import org.jspecify.annotations.NullMarked;
