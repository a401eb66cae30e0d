/** Readers of articles and writers of readings. Knows the types of core, not how a reading is made. */
@NullMarked
package org.sitrep.formats;

import org.jspecify.annotations.NullMarked;
