/** Quotations by their marks alone, on raw characters. Knows text and document; no words, no sentences, no model. */
@NullMarked
package org.sitrep.quotation;

import org.jspecify.annotations.NullMarked;
