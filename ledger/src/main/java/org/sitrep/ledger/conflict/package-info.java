/**
 * Where independent reports contradict each other: other numbers for one thing, happened and denied, other days, places or actors of one event.
 * An invented conflict is worse than one missed: whatever can be explained by another part, another day, an update, a rounding or a copy is
 * none. A pure function of the readings, their origins and stories. docs/decisions/0011 gives each rule its reason.
 */
@NullMarked
package org.sitrep.ledger.conflict;

import org.jspecify.annotations.NullMarked;
