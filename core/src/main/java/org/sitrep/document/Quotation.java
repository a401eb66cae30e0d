package org.sitrep.document;

import java.util.OptionalInt;
import org.sitrep.text.Span;

/**
 * A stretch between quotation marks, found by characters alone.
 *
 * @param span with its marks
 * @param inner without them
 * @param level 0 for an outer quotation, 1 for one inside it, and so on
 * @param closed whether a closing mark was found
 * @param continues index into {@link Document#quotations()} of the quotation in an earlier paragraph that
 *     this one re-opens (the mark repeated at each paragraph, as in newspapers)
 */
public record Quotation(Span span, Span inner, int level, boolean closed, OptionalInt continues) {}
