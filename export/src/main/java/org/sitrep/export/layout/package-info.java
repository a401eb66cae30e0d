/**
 * The record in layouts of research data sets. A row never says more than the record: what did not happen, or is only said by somebody where
 * the layout cannot say by whom, is left out and counted; what is unknown stays empty. Knows {@code export}; nothing of stores.
 */
@NullMarked
package org.sitrep.export.layout;

import org.jspecify.annotations.NullMarked;
