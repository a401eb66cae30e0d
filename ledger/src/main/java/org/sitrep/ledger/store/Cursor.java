package org.sitrep.ledger.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place behind a claim in a list of the newest first: the list goes on there, whatever was added before it meanwhile.
 *
 * @param day of the claim's number, see {@link ClaimNumber#day}
 * @param article key of its article
 * @param number the claim's number
 */
public record Cursor(long day, String article, long number) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})\\.([0-9a-z]{1,64})\\.(\\d{1,19})");

    /** As it was written by {@link #toString}; empty if it was not. */
    public static Optional<Cursor> of(String written) {
        try {
            Matcher parts =
                    FORM.matcher(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.ISO_8859_1));
            return parts.matches()
                    ? Optional.of(
                            new Cursor(Long.parseLong(parts.group(1)), parts.group(2), Long.parseLong(parts.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) { // no base64, or a number beyond all numbers
            return Optional.empty();
        }
    }

    /** In letters that need no escape in an address. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + "." + article + "." + number).getBytes(StandardCharsets.ISO_8859_1));
    }
}
