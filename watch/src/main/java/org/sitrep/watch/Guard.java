package org.sitrep.watch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be asked: http and https on usual ports of public addresses. Only a feed that was itself named on the command line by a private address,
 * written as numbers or as {@code localhost}, may be asked there, and send us to nothing else than the same host and port; what foreign bytes name
 * (lists of feeds, entries, redirects) may not be private. Link-local addresses, where clouds keep their
 * secrets (169.254.169.254), are never asked.
 */
final class Guard {
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+\\]|localhost");

    private Guard() {}

    /** Tells the address at which an URI is to be asked, or that it must not be: {@link #check}, but for tests with several hosts on one machine. */
    interface Check {
        InetAddress of(URI uri, Optional<URI> named) throws FetchException;
    }

    /** Host and port. */
    static String origin(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port(uri);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    /**
     * The address at which an URI is to be asked: this one and no other, for a name may mean another the next time.
     *
     * @param named the feed that a person named, and that leads there; empty if nobody did
     * @throws FetchException if it must not be asked, or nobody knows its name
     */
    static InetAddress check(URI uri, Optional<URI> named) throws FetchException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https"))
                || uri.getHost() == null
                || uri.getRawUserInfo() != null) {
            throw never("is no address of a page");
        }
        boolean own = named.filter(feed -> origin(uri).equals(origin(feed))
                        && LITERAL.matcher(feed.getHost()).matches())
                .isPresent();
        int port = port(uri);
        if (port < 1 || port > 65_535 || (port < 1024 && port != 80 && port != 443 && !own)) {
            throw never("is on port " + port + ", where no pages are");
        }
        InetAddress[] all = addresses(uri.getHost());
        Optional<InetAddress> hidden =
                Arrays.stream(all).filter(one -> !isPublic(one)).findFirst();
        boolean local = Arrays.stream(all).anyMatch(InetAddress::isLinkLocalAddress);
        if (hidden.isPresent() && (!own || local)) {
            throw never(
                    "is on a private address, which is asked only for a feed that is itself named there on the command line, in numbers");
        }
        return all[0];
    }

    private static InetAddress[] addresses(String host) throws FetchException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new FetchException(FetchException.Kind.LATER, "has a host that nobody knows at the moment");
        }
    }

    private static FetchException never(String why) {
        return new FetchException(FetchException.Kind.NEVER, why);
    }

    /** Whether an address is one of the public Internet (IANA's special-purpose registries for IPv4 and IPv6). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic(b, 0) : address instanceof Inet6Address && isPublicSix(b);
    }

    private static boolean isPublic(byte[] b, int at) {
        int one = b[at] & 0xff;
        int two = b[at + 1] & 0xff;
        int three = b[at + 2] & 0xff;
        return !(one == 0
                || one == 10
                || one == 127
                || one >= 224
                || (one == 100 && two >= 64 && two < 128)
                || (one == 169 && two == 254)
                || (one == 172 && two >= 16 && two < 32)
                || (one == 192 && two == 168)
                || (one == 192 && two == 0 && (three == 0 || three == 2))
                || (one == 192 && two == 88 && three == 99)
                || (one == 198 && (two == 18 || two == 19))
                || (one == 198 && two == 51 && three == 100)
                || (one == 203 && two == 0 && three == 113));
    }

    /** Of IPv6 2000::/3 is public, but for documentation, tunnels, and what holds a private IPv4 address. */
    private static boolean isPublicSix(byte[] b) {
        int first = ((b[0] & 0xff) << 8) | (b[1] & 0xff);
        int second = ((b[2] & 0xff) << 8) | (b[3] & 0xff);
        if (first == 0x0064 && second == 0xff9b) {
            boolean wellKnown = Arrays.equals(b, 4, 12, new byte[8], 0, 8);
            return wellKnown && isPublic(b, 12);
        }
        if (first == 0x2002) {
            return isPublic(b, 2);
        }
        boolean special = (first == 0x2001 && (second < 0x0200 || second == 0x0db8)) || first == 0x3fff;
        return first >= 0x2000 && first < 0x4000 && !special;
    }
}
