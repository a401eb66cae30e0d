package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.text.ArabicArticle;

/**
 * The words of a person's name, and when two names may be one person's.
 *
 * @param words as written, without suffixes such as "Jr."
 */
record PersonName(List<String> words) {
    private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

    PersonName {
        words = List.copyOf(words);
    }

    /** Cuts a name at white space; commas and suffixes go. */
    static PersonName of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.strip().split("[\\s\\u00a0]+", -1)) {
            String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            if (!bare.isEmpty() && (words.isEmpty() || !SUFFIXES.contains(bare))) {
                words.add(bare);
            }
        }
        return new PersonName(words);
    }

    boolean isFull() {
        return words.size() > 1;
    }

    /** By what family names are compared first: names whose last words differ in it are not one person's. */
    String lastKey() {
        return words.isEmpty() ? "" : key(words.get(words.size() - 1));
    }

    String first() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** Whether this is the end of a longer name ("Lima" and "de Lima" of "Ana de Lima"). */
    boolean isFamilyNameOf(PersonName full) {
        int n = words.size();
        if (n == 0 || n >= full.words.size()) {
            return false;
        }
        List<String> end = full.words.subList(full.words.size() - n, full.words.size());
        for (int i = 1; i < n; i++) {
            if (!end.get(i).equalsIgnoreCase(words.get(i))) {
                return false;
            }
        }
        return key(end.get(0)).equals(key(words.get(0)));
    }

    /** Whether this is the given name alone of a longer name. */
    boolean isGivenNameOf(PersonName full) {
        return words.size() == 1 && full.isFull() && full.words.get(0).equals(words.get(0));
    }

    /** Whether two full names share given and family name and no middle name of theirs differs. */
    boolean agreesWith(PersonName other) {
        if (!isFull() || !other.isFull() || !words.get(0).equalsIgnoreCase(other.words.get(0))) {
            return false;
        }
        List<String> mine = words.subList(1, words.size() - 1);
        List<String> theirs = other.words.subList(1, other.words.size() - 1);
        boolean sameEnd = key(words.get(words.size() - 1)).equals(key(other.words.get(other.words.size() - 1)));
        return sameEnd && (mine.isEmpty() || theirs.isEmpty() || agree(mine, theirs));
    }

    private static boolean agree(List<String> mine, List<String> theirs) {
        if (mine.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            String a = withoutStop(mine.get(i));
            String b = withoutStop(theirs.get(i));
            boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
            if (!initial && !a.equalsIgnoreCase(b)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutStop(String word) {
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /** The article comes and goes before a family name: al-Assad, Assad. */
    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int hyphen = lower.indexOf('-');
        boolean article = hyphen > 0 && hyphen < lower.length() - 1 && ArabicArticle.is(lower.substring(0, hyphen));
        return article ? lower.substring(hyphen + 1) : lower;
    }
}
