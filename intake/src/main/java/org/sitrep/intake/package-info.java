/** Everything that comes in: files, folders, pages, archives. Knows the types of core and formats, not how a reading is made. */
@NullMarked
package org.sitrep.intake;

import org.jspecify.annotations.NullMarked;
