/** Who and what the articles name, and who publishes them, counted. A pure function of readings and origins. */
@NullMarked
package org.sitrep.ledger.directory;

import org.jspecify.annotations.NullMarked;
