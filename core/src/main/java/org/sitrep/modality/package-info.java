/**
 * Whether a text says that something is real: the one place that decides it for events, figures and positions. Knows the
 * document, the lexicon and the names of the modalities; no extractor.
 */
@NullMarked
package org.sitrep.modality;

import org.jspecify.annotations.NullMarked;
