package org.sitrep.segment;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.lexicon.Table;

/** Web addresses, e-mail addresses, handles, telephone numbers and dates of digits: one word each. */
final class Addresses {
    private static final Set<String> DOMAIN_WORDS = WordParts.of(WordParts.Kind.DOMAIN_WORD);

    /** Top-level domains: the generic ones, and the codes of countries. */
    private static final Set<String> DOMAINS = domains();

    private static final Pattern LINK =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.]{1,11}://|[Ww][Ww][Ww]\\.|mailto:)\\S{1,4000}");
    private static final Pattern MAIL = Pattern.compile("[\\w.%+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+");
    private static final Pattern HANDLE = Pattern.compile("[@#]\\p{L}[\\p{L}\\p{N}_]{0,63}");
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,62}+(?:\\.[\\p{L}\\p{N}_-]{1,62}+){1,6}+");
    private static final Pattern DIGITS = Pattern.compile(
            "(?:(?:\\+?\\d{1,3}[-.])?(?:\\d{3}[-.])?\\d{3}[-.]\\d{4}|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}-\\d{2}-\\d{2})(?![\\w-])");
    private static final Pattern SMILEY = Pattern.compile("[:;=]['-]?[)(DPp/\\\\|\\[\\]]+(?!\\w)");

    private Addresses() {}

    private static Set<String> domains() {
        Set<String> domains = new HashSet<>(WordParts.of(WordParts.Kind.DOMAIN));
        domains.addAll(DOMAIN_WORDS);
        for (Table.Row row : Table.english("countries.tsv").rows()) {
            domains.add(row.get("iso2").toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(domains);
    }

    /** Whether a chunk holds a sign that an address needs. */
    static boolean likely(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '@' || c == ':' || c == '#' || c == '-') {
                return true;
            }
        }
        return false;
    }

    /** The end of the address at {@code i}, or {@code i}. */
    static int end(String text, int i, int end) {
        int stop = match(LINK, text, i, end);
        if (stop > i) {
            return trimmed(text, i, stop);
        }
        stop = match(MAIL, text, i, end);
        if (stop > i) {
            return stop;
        }
        stop = Math.max(match(HANDLE, text, i, end), match(DIGITS, text, i, end));
        return stop > i ? stop : host(text, i, end);
    }

    /** The end of the smiley at {@code i}, or {@code i}. */
    static int smiley(String text, int i, int end) {
        return match(SMILEY, text, i, end);
    }

    private static int match(Pattern pattern, String text, int i, int end) {
        Matcher matcher = pattern.matcher(text).region(i, end);
        return matcher.lookingAt() ? matcher.end() : i;
    }

    /** An address does not end with the punctuation of its sentence. */
    private static int trimmed(String text, int start, int stop) {
        int end = stop;
        boolean bracket = text.substring(start, stop).indexOf('(') >= 0;
        while (end > start + 1
                && ".,;:!?'\"”’)]}>»…".indexOf(text.charAt(end - 1)) >= 0
                && !(bracket && text.charAt(end - 1) == ')')) {
            end--;
        }
        return end;
    }

    /** {@code Censor.NET}, {@code example.com/page}: labels with a known domain at their end. */
    private static int host(String text, int i, int end) {
        int stop = match(HOST, text, i, end);
        if (stop == i) {
            return i;
        }
        int dot = text.lastIndexOf('.', stop - 1);
        String label = text.substring(dot + 1, stop);
        if (!isDomain(label, text.codePointAt(i))) {
            return i;
        }
        if (stop < end && text.charAt(stop) == '/') {
            return trimmed(text, i, Math.min(end, stop + 4000));
        }
        return stop;
    }

    /**
     * In small letters, or in capitals or with a capital where the address begins with one too and the label is no
     * other word: the full stop of {@code They left.In Kyiv} and {@code said.US troops} only lacks its space.
     */
    private static boolean isDomain(String label, int first) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (!DOMAINS.contains(lower)) {
            return false;
        }
        boolean written = label.equals(label.toUpperCase(Locale.ROOT))
                || label.equals(Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        return label.equals(lower) || (written && Character.isUpperCase(first) && !DOMAIN_WORDS.contains(lower));
    }
}
