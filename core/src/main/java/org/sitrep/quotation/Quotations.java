package org.sitrep.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.sitrep.document.Quotation;
import org.sitrep.text.Lines;
import org.sitrep.text.Span;

/** Finds quotations by their marks. */
public final class Quotations {
    private Quotations() {}

    /**
     * The quotations of a text, in order of their start; those of a higher level follow the one they lie in. Double
     * marks (straight, curly, low, angular, pairs of single ones) and single ones; apostrophes, feet and inches are
     * none. One never closed ends with its paragraph, or where the next one opens, and is marked so. Where the next
     * paragraph repeats the mark it continues the first; where it does not, but closes a quotation it never opened,
     * {@code span} and {@code inner} of the second part start together at the start of that paragraph.
     *
     * <p>Takes time proportional to the text; never fails.
     */
    public static List<Quotation> of(String text) {
        List<Span> paragraphs = Lines.of(text);
        Pairing pairing = new Pairing(text);
        List<Mark> here = paragraphs.isEmpty() ? List.of() : Marks.of(text, paragraphs.get(0));
        for (int p = 0; p < paragraphs.size(); p++) {
            boolean last = p + 1 == paragraphs.size();
            List<Mark> next = last ? List.of() : Marks.of(text, paragraphs.get(p + 1));
            pairing.read(
                    paragraphs.get(p),
                    here,
                    next,
                    last ? -1 : paragraphs.get(p + 1).start());
            here = next;
        }
        return quotations(text, pairing.all());
    }

    private static List<Quotation> quotations(String text, List<Open> all) {
        int[] index = new int[all.size()];
        Arrays.fill(index, -1);
        List<Quotation> quotations = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Open open = all.get(i);
            if (!open.isEnded()
                    || new Span(open.innerStart, open.innerEnd).trimmed(text).isEmpty()) {
                continue;
            }
            while (!ends.isEmpty() && ends.get(ends.size() - 1) <= open.start) {
                ends.remove(ends.size() - 1);
            }
            int earlier = open.continues < 0 ? -1 : index[open.continues];
            index[i] = quotations.size();
            quotations.add(new Quotation(
                    new Span(open.start, open.end),
                    new Span(open.innerStart, open.innerEnd),
                    ends.size(),
                    open.isClosed(),
                    earlier < 0 ? OptionalInt.empty() : OptionalInt.of(earlier)));
            ends.add(open.end);
        }
        return quotations;
    }
}
