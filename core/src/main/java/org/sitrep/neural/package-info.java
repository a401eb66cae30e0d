/**
 * The neural reader: two small transformer encoders run by ONNX Runtime give words their tags, heads and entities,
 * and texts their attributions. Knows {@code text}, {@code document} and {@code lexicon}; knows no files, only streams.
 */
@NullMarked
package org.sitrep.neural;

import org.jspecify.annotations.NullMarked;
