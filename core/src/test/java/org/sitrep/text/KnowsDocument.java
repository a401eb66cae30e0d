package org.sitrep.text;

import org.sitrep.document.Upos;

/** Breaks the order of the layers on purpose. */
public final class KnowsDocument {
    private KnowsDocument() {}

    public static Object run() {
        return Upos.NOUN;
    }
}
