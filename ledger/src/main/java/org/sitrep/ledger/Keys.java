package org.sitrep.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sitrep.article.Article;

/** Names that depend on content alone, so that they are the same in every record, whatever came first. */
public final class Keys {
    /** Letters and digits without those that are easily taken for one another (Crockford's base 32, in lower case). */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    /** 16 letters of 5 bits: of a million names two agree by chance once in two trillion records. */
    private static final int LENGTH = 16;

    private Keys() {}

    /** The key of an article: its text, and what tells it from a copy elsewhere (its id, address and outlet). */
    public static String of(Article article) {
        return hash(
                article.text(),
                article.id(),
                article.url().orElse(""),
                article.outlet().orElse(""));
    }

    /** 80 bits of the SHA-256 of some parts, in base 32. */
    public static String hash(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            for (int shift = 24; shift >= 0; shift -= 8) {
                digest.update((byte) (bytes.length >>> shift)); // lengths between the parts: "a", "bc" is not "ab", "c"
            }
            digest.update(bytes);
        }
        byte[] hash = digest.digest();
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int two = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
            key.append(ALPHABET.charAt(two >>> (11 - bit % 8) & 31));
        }
        return key.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
