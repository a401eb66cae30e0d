@NullMarked
package org.sitrep.neural;

import org.jspecify.annotations.NullMarked;
