/**
 * The neural reader: a small transformer encoder run by ONNX Runtime gives words their tags, heads, entities and events,
 * and texts their attributions. Knows {@code text}, {@code document} and {@code lexicon}; knows no files, only streams.
 */
@NullMarked
package org.sitrep.neural;

import org.jspecify.annotations.NullMarked;
