package org.sitrep.formats;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.article.Warning;

/** Half characters: surrogates without their other half, which no file can hold and no JSON should. */
public final class Unicode {
    private Unicode() {}

    /** The text with each unpaired surrogate replaced by U+FFFD: as long as before, in code points too. */
    public static String wellFormed(String text) {
        int first = firstUnpaired(text, 0);
        if (first < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int i = first; i >= 0; i = firstUnpaired(text, i + 1)) {
            mended.setCharAt(i, '\ufffd');
        }
        return mended.toString();
    }

    /** The same with a warning, if anything was replaced. */
    public static Decoded.Text repaired(String text, List<Warning> warnings) {
        String mended = wellFormed(text);
        if (mended.equals(text)) {
            return new Decoded.Text(text, warnings);
        }
        List<Warning> all = new ArrayList<>(warnings);
        all.add(Warning.of("unpaired-surrogate", "holds halves of characters, which became U+FFFD"));
        return new Decoded.Text(mended, all);
    }

    private static int firstUnpaired(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
