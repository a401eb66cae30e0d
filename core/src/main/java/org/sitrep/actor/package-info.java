/**
 * Who acts and speaks: finds mentions of actors, tells which are the same, and what role they hold. May not know what
 * was said or done.
 */
@NullMarked
package org.sitrep.actor;

import org.jspecify.annotations.NullMarked;
