/**
 * Events of the PLOVER ontology: triggers from a lexicon, roles from the parse, and for each whether it is said to be
 * real. Knows the document and the claims, no other extractor.
 */
@NullMarked
package org.sitrep.extract.event;

import org.jspecify.annotations.NullMarked;
