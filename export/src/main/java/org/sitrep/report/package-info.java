/**
 * A situation report: every line is a fixed frame, a template over claims, or words of an article, each sentence with its citations. And the proof:
 * whether a record's quotations are its articles' characters, and a report's lines what its record says. Knows {@code export} and {@code ledger}
 * but no stores; neither clock nor files.
 */
@NullMarked
package org.sitrep.report;

import org.jspecify.annotations.NullMarked;
