package org.sitrep.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final Optional<URI> PUBLIC = Optional.of(URI.create("http://8.8.8.8/feed"));

    @Test
    void onlyPublicAddressesArePublic() throws UnknownHostException {
        for (String hidden : List.of(
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "100::1",
                "3fff::1",
                "5f00::1")) {
            assertThat(Guard.isPublic(InetAddress.getByName(hidden))).as(hidden).isFalse();
        }
        for (String open : List.of(
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "64:ff9b::808:808",
                "2002:808:808::1")) {
            assertThat(Guard.isPublic(InetAddress.getByName(open))).as(open).isTrue();
        }
    }

    @Test
    void whatAFeedMayNotLeadTo() {
        for (String hostile : List.of(
                "http://127.0.0.1/",
                "http://localhost/",
                "http://localhost:8080/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[fe80::1%25lo]/",
                "http://169.254.169.254/latest/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "https://192.168.0.1/",
                "http://8.8.8.8:22/",
                "http://8.8.8.8:25/",
                "http://8.8.8.8:0/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "gopher://8.8.8.8/",
                "http://user:word@8.8.8.8/",
                "jar:http://8.8.8.8!/")) {
            assertThatThrownBy(() -> Guard.check(URI.create(hostile), PUBLIC))
                    .as(hostile)
                    .isInstanceOf(FetchException.class);
            assertThatThrownBy(() -> Guard.check(URI.create(hostile), Optional.empty()))
                    .as(hostile)
                    .isInstanceOf(FetchException.class);
        }
    }

    @Test
    void aFeedThatWasGivenByAPrivateAddressMayLeadToItselfAlone() throws FetchException {
        Optional<URI> own = Optional.of(URI.create("http://127.0.0.1:81/feed"));
        assertThat(Guard.check(URI.create("http://127.0.0.1:81/page"), own)).isNotNull();
        assertThat(Guard.check(URI.create("http://8.8.8.8/page"), own)).isNotNull();
        assertThat(Guard.check(URI.create("http://8.8.8.8:8080/page"), own)).isNotNull();
        for (String other : List.of(
                "http://127.0.0.1:8080/", "http://127.0.0.2:81/", "http://localhost:81/", "http://10.0.0.1:81/")) {
            assertThatThrownBy(() -> Guard.check(URI.create(other), own))
                    .as(other)
                    .isInstanceOf(FetchException.class);
        }
    }

    @Test
    void aFeedThatSomebodyElsesListNamesMayNotBePrivate() {
        URI listed = URI.create("http://127.0.0.1:8080/feed");
        assertThatThrownBy(() -> Guard.check(listed, Optional.empty()))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("named there on the command line");
    }

    @Test
    void whereCloudsKeepTheirSecretsNobodyAsks() {
        for (String secret : List.of(
                "http://169.254.169.254/feed", "http://[fe80::1]/feed", "http://[::ffff:169.254.169.254]/feed")) {
            assertThatThrownBy(() -> Guard.check(URI.create(secret), Optional.of(URI.create(secret))))
                    .as(secret)
                    .isInstanceOf(FetchException.class);
        }
    }

    @Test
    void aNameThatMeansAPrivateAddressIsRefusedAlsoForTheFeedItself() {
        // only numbers and localhost are what a person typed in full knowledge: ip6-localhost stands in most hosts
        // files
        URI named = URI.create("http://ip6-localhost:8081/feed");
        assertThatThrownBy(() -> Guard.check(named, Optional.of(named))).isInstanceOf(FetchException.class);
    }
}
