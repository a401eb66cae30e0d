/** Paragraphs, sentences and words by characters and small word lists. Knows text, document and lexicon; no model. */
@NullMarked
package org.sitrep.segment;

import org.jspecify.annotations.NullMarked;
