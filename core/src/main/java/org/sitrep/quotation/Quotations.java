package org.sitrep.quotation;

import java.util.List;
import org.sitrep.document.Quotation;

/** Finds quotations by their marks. */
public final class Quotations {
    private Quotations() {}

    /** The quotations of a text, in order of their opening marks. */
    public static List<Quotation> of(String text) {
        return List.of();
    }
}
