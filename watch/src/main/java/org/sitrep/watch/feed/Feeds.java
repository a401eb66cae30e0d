package org.sitrep.watch.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads a feed of any kind. */
public final class Feeds {
    private Feeds() {}

    /**
     * What stands in it.
     *
     * @param base address that it was fetched from
     * @throws FeedException if it is none
     */
    public static Feed read(byte[] bytes, URI base) throws FeedException {
        boolean marked = bytes.length >= 3
                && (bytes[0] & 0xff) == 0xef
                && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
        int from = marked ? 3 : 0;
        while (from < bytes.length
                && (bytes[from] == ' ' || bytes[from] == '\n' || bytes[from] == '\r' || bytes[from] == '\t')) {
            from++;
        }
        if (from == bytes.length) {
            throw new FeedException("is empty");
        }
        byte[] bare = from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
        if (bare[0] == '{') {
            return JsonFeed.read(bare, base);
        }
        String head =
                new String(bare, 0, Math.min(bare.length, 200), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            throw new FeedException("is a web page, no feed; look on it for the address of its feed");
        }
        return XmlFeed.read(bare, base);
    }
}
