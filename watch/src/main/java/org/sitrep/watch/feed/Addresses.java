package org.sitrep.watch.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Addresses as feeds write them. */
public final class Addresses {
    /** Longer ones are no addresses of articles. */
    private static final int LONGEST = 2000;

    private Addresses() {}

    /**
     * An address that can be fetched, in one spelling: absolute, host in lower case, no fragment, none of the parameters by which readers are counted.
     *
     * @param base what a relative one is relative to
     */
    public static Optional<String> of(String written, URI base) {
        String bare = written.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = base.resolve(new URI(escaped(bare)));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https"))
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = query(uri.getRawQuery() == null ? "" : uri.getRawQuery());
            boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT)
                    + (usual ? "" : ":" + uri.getPort()) + path + (query.isEmpty() ? "" : "?" + query));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What browsers mend: characters that an address must not have. */
    private static String escaped(String address) {
        StringBuilder out = new StringBuilder(address.length() + 16);
        address.codePoints().forEach(c -> {
            if (c <= ' ' || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return URI.create(out.toString()).toASCIIString();
    }

    private static String query(String raw) {
        return Arrays.stream(raw.split("&", -1))
                .filter(part -> !part.isEmpty() && !counts(part.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
    }

    /** What newsletters, search engines and social networks add. */
    private static boolean counts(String parameter) {
        return parameter.startsWith("utm_") || parameter.startsWith("fbclid=") || parameter.startsWith("gclid=");
    }
}
