/** Tests of the events, and a tool that prints them for the scorers. */
@NullMarked
package org.sitrep.extract.event;

import org.jspecify.annotations.NullMarked;
