package org.sitrep.segment;

import java.util.BitSet;
import java.util.List;
import org.sitrep.document.Quotation;

/**
 * Which characters open and which close a quotation.
 *
 * @param opening offsets of the first character of each opening mark
 * @param closing offsets of the last character of each closing mark
 */
record QuoteMarks(BitSet opening, BitSet closing) {
    static QuoteMarks of(List<Quotation> quotations) {
        BitSet opening = new BitSet();
        BitSet closing = new BitSet();
        for (Quotation quotation : quotations) {
            if (quotation.span().start() < quotation.inner().start()) {
                opening.set(quotation.span().start());
            }
            if (quotation.closed()) {
                closing.set(quotation.span().end() - 1);
            }
        }
        return new QuoteMarks(opening, closing);
    }
}
