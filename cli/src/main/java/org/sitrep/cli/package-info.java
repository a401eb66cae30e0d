/** The command {@code sitrep}: the only package that wires, prints and exits. */
@NullMarked
package org.sitrep.cli;

import org.jspecify.annotations.NullMarked;
