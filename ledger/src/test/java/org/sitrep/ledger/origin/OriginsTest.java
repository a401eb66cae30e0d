package org.sitrep.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitrep.ledger.Invented;
import org.sitrep.ledger.Recorded;

class OriginsTest {
    /** Which of some texts, by their place, are one origin. */
    private static void check(List<String> texts, String expected) {
        List<Recorded> articles = new ArrayList<>();
        Map<String, Integer> places = new TreeMap<>();
        for (String text : texts) {
            Recorded article = Invented.article("a" + articles.size(), text);
            places.put(article.key(), articles.size());
            articles.add(article);
        }
        TreeSet<String> found = new TreeSet<>();
        for (Origin origin : Origins.of(articles)) {
            found.add(origin.keys().stream().map(places::get).sorted().toList().toString());
        }
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    private static final String ONE = Invented.text(1, 200);
    private static final String TWO = Invented.text(2, 200);
    private static final String THREE = Invented.text(3, 100);

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }

    @Test
    void copiesAreOneOriginAndWhatIsAloneIsOneToo() {
        check(List.of(ONE, half(ONE), TWO), "[0, 1] [2]");
        check(List.of(half(ONE), ONE + " And more.", "A new head.\n" + ONE, TWO, THREE), "[0, 1, 2] [3] [4]");
        check(List.of(), "");
    }

    @Test
    void aDigestDoesNotMakeItsTextsOne() {
        check(
                List.of(ONE, THREE, ONE + "\n" + TWO.substring(0, 300) + "\n" + THREE + Invented.text(4, 200)),
                "[0, 2] [1]");
        check(List.of(ONE, half(ONE), ONE + "\n" + TWO + "\n" + Invented.text(4, 200)), "[0, 1, 2]");
    }

    @Test
    void whatStandsOnManyPagesJoinsNone() {
        String furniture =
                "Fast lines for trade and data wherever you work. A sober way to rule and to risk. The next shelf of law books is"
                        + " ready for you today, and so is the newest guide to every market of the north";
        List<String> pages = new ArrayList<>();
        for (int i = 10; i < 15; i++) {
            pages.add(Invented.text(i, 200) + "\n" + furniture);
        }
        pages.add(furniture);
        check(pages, "[0] [1] [2] [3] [4] [5]");
    }

    @Test
    void eachMembershipHasItsReason() {
        Recorded whole = Invented.article("whole", ONE);
        Recorded cut = Invented.article("cut", half(ONE));
        List<Origin> origins = Origins.of(List.of(whole, cut));
        assertThat(origins).hasSize(1);
        for (Origin.Member member : origins.get(0).members()) {
            Reason reason = member.reason().orElseThrow();
            assertThat(reason.why()).isEqualTo(Reason.Why.COPY);
            assertThat(reason.with()).isNotEqualTo(member.key());
            assertThat(reason.share())
                    .isBetween(
                            member.key().equals(cut.key()) ? 0.97 : 0.4,
                            member.key().equals(cut.key()) ? 1.0 : 0.6);
        }
        assertThat(OriginJson.line(origins.get(0), key -> key.equals(cut.key()) ? "cut" : "whole"))
                .startsWith("{\"origin\":\"o")
                .contains("\"articles\":[", "\"why\":\"copy\"", "\"with\":\"whole\"");
    }

    @Test
    void orderAndRepetitionChangeNothing() {
        List<Recorded> articles = corpus();
        List<Origin> expected = Origins.of(articles);
        Random random = new Random(11);
        for (int round = 0; round < 10; round++) {
            List<Recorded> shuffled = new ArrayList<>(articles);
            shuffled.addAll(articles.subList(0, random.nextInt(articles.size())));
            Collections.shuffle(shuffled, random);
            assertThat(Origins.of(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void aGrowingRecordFindsTheSame() {
        List<Recorded> articles = corpus();
        Map<String, Sketch> kept = new TreeMap<>();
        Map<String, Recorded> texts = new TreeMap<>();
        List<Link> links = new ArrayList<>();
        for (Recorded article : articles) {
            Sketch sketch = Sketch.of(article.text());
            kept.forEach((key, other) -> {
                if (sketch.resembles(other)) {
                    Origins.link(article, texts.getOrDefault(key, article)).ifPresent(links::add);
                }
            });
            kept.put(article.key(), sketch);
            texts.put(article.key(), article);
        }
        assertThat(Origins.of(kept.keySet(), links)).isEqualTo(Origins.of(articles));
        Collections.shuffle(links, new Random(3));
        assertThat(Origins.of(kept.keySet(), links)).isEqualTo(Origins.of(articles));
    }

    @Test
    void manyCopiesOfOneTextAreOneOrigin() {
        List<Recorded> articles = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            articles.add(Invented.article("copy" + i, "Desk " + i + ". " + ONE));
        }
        assertThat(Origins.of(articles)).hasSize(1);
    }

    private static List<Recorded> corpus() {
        List<Recorded> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = Invented.text(i, 120 + i);
            articles.add(Invented.article("whole" + i, text));
            if (i % 2 == 0) {
                articles.add(Invented.article("cut" + i, half(text)));
            }
            if (i % 5 == 0) {
                articles.add(Invented.article("digest" + i, text + "\n" + Invented.text(i + 1, 121 + i)));
            }
        }
        return articles;
    }
}
