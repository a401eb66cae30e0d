package org.sitrep.watch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Whatever bytes a feed, a list of feeds or a robots.txt is, it gives items or a reason; {@code JAZZER_FUZZ=1 mvn test -Dtest=FeedFuzzTest} searches for more. */
class FeedFuzzTest {
    @FuzzTest
    void anyBytesGiveItemsOrAReason(byte[] bytes) {
        try {
            Feed feed = Feeds.read(bytes, URI.create("http://a.example/feed"));
            for (Item item : feed.items()) {
                URI uri = URI.create(item.url());
                assertThat(uri.getScheme()).matches("https?");
                assertThat(uri.getHost()).isNotEmpty();
            }
        } catch (FeedException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Opml.read(text).forEach(URI::create);
        } catch (FeedException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
        RobotRules.of(text, "sitrep").allow("/a?b");
    }
}
