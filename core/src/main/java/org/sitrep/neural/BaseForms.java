package org.sitrep.neural;

import java.util.function.Predicate;

/**
 * Undoes regular English inflection. Where spelling leaves a choice ("hoped": hop or hope), a list of common words decides if
 * it knows just one, else the rules of spelling (Quirk et al., A Comprehensive Grammar of the English Language, 3.5-3.10, 5.79-5.82).
 */
final class BaseForms {
    private final Predicate<String> isWord;

    BaseForms(Predicate<String> isWord) {
        this.isWord = isWord;
    }

    /** The base of a noun's plural or a verb's third person. */
    String ofPlural(String form) {
        if (form.length() < 4 || !form.endsWith("s") || form.endsWith("ss") || form.endsWith("'s")) {
            return form;
        }
        String cut = form.substring(0, form.length() - 1);
        if (form.endsWith("ies")) {
            return form.length() == 4 ? cut : choose(form.substring(0, form.length() - 3) + "y", cut);
        }
        if (endsWithAny(form, "sses", "shes", "ches", "xes", "zzes")) {
            return form.substring(0, form.length() - 2);
        }
        if (endsWithAny(form, "oes", "ses", "zes")) {
            return choose(cut, form.substring(0, form.length() - 2));
        }
        return form.endsWith("us") || form.endsWith("is") ? form : cut;
    }

    /** The base of a comparative or superlative in -er or -est. */
    String ofDegree(String form) {
        if (form.endsWith("er") && form.length() > 4) {
            return stemmed(form.substring(0, form.length() - 2));
        }
        return form.endsWith("est") && form.length() > 5 ? stemmed(form.substring(0, form.length() - 3)) : form;
    }

    /**
     * The base of a verb form.
     *
     * @param ending "ed" or "ing"; a form without it is its own base
     */
    String ofParticiple(String form, String ending) {
        if (form.endsWith("eed") && form.length() > 4) {
            return form.substring(0, form.length() - 1);
        }
        String stem = form.endsWith(ending) ? form.substring(0, form.length() - ending.length()) : "";
        return hasVowel(stem) ? stemmed(stem) : form;
    }

    private String stemmed(String stem) {
        int last = stem.length() - 1;
        if (last < 1) {
            return stem;
        }
        if (stem.endsWith("i")) {
            return choose(stem.substring(0, last) + "y", stem);
        }
        if (isDouble(stem)) {
            String single = stem.substring(0, last);
            return "lsfz".indexOf(stem.charAt(last)) >= 0 ? choose(stem, single) : choose(single, stem);
        }
        String longer = stem + "e";
        return wantsE(stem) ? choose(longer, stem) : choose(stem, longer);
    }

    /** The first, unless only the second is a common word. */
    private String choose(String first, String second) {
        return !isWord.test(first) && isWord.test(second) ? second : first;
    }

    /** Whether spelling tells that an -e fell away between this stem and its ending. */
    private static boolean wantsE(String stem) {
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        char before = stem.charAt(last - 1);
        if (end == 'e' || "wxyhio".indexOf(end) >= 0) {
            return false;
        }
        if ("vzcu".indexOf(end) >= 0 || endsWithAny(stem, "dg", "rg", "lg", "eng", "ns", "rs", "ps", "ls")) {
            return true;
        }
        if (end == 'l' && !isVowel(before)) {
            return "rw".indexOf(before) < 0;
        }
        if (!isVowel(before)) {
            return false;
        }
        boolean twoVowels = last > 1
                && isVowel(stem.charAt(last - 2))
                && !(stem.charAt(last - 2) == 'u' && last > 2 && stem.charAt(last - 3) == 'q');
        if (twoVowels) {
            return end == 's' || endsWithAny(stem, "creat", "iat", "uat", "uad", "ieg");
        }
        return !hasVowel(stem.substring(0, last - 1))
                || end == 's'
                || !endsWithAny(
                        stem, "er", "or", "ar", "en", "on", "an", "el", "al", "et", "it", "om", "em", "op", "ow", "ay");
    }

    private static boolean isDouble(String stem) {
        int last = stem.length() - 1;
        return stem.charAt(last) == stem.charAt(last - 1) && !isVowel(stem.charAt(last));
    }

    private static boolean hasVowel(String stem) {
        return stem.chars().anyMatch(c -> isVowel((char) c));
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
