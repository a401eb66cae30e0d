package org.sitrep.neural;

import java.util.Locale;
import org.sitrep.document.Upos;

/** Dictionary forms of English words. */
final class Lemmatizer {
    String lemma(String form, Upos upos, String xpos) {
        return upos == Upos.PROPN ? form : form.toLowerCase(Locale.ROOT);
    }
}
