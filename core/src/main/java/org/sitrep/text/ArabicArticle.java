package org.sitrep.text;

import java.util.Set;

/** The Arabic article as English writes it in front of names, with the sound it takes on: {@code al-Assad}, {@code ash-Shabab}. */
public final class ArabicArticle {
    private static final Set<String> FORMS = Set.of("al", "el", "ad", "as", "ash", "ar", "at", "an", "az", "ez");

    private ArabicArticle() {}

    /** Whether a word in small letters is the article. */
    public static boolean is(String word) {
        return FORMS.contains(word);
    }
}
