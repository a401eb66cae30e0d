package org.sitrep.ledger.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.ledger.Invented;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

class TimelineTest {
    /** 2015-03-04 or 2015-03. */
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d)(-\\d\\d)?");

    /** An article, published on 2015-04-09, in which days and months are written as numbers. */
    private static Recorded article(String id, String text) {
        List<TimeMention> times = new ArrayList<>();
        Matcher time = TIME.matcher(text);
        while (time.find()) {
            LocalDate first = LocalDate.parse(time.group(1) + (time.group(2) == null ? "-01" : time.group(2)));
            LocalDate last = time.group(2) == null ? first.plusMonths(1).minusDays(1) : first;
            times.add(new TimeMention(
                    new Span(time.start(), time.end()), TimeMention.Type.DATE, time.group(), Interval.of(first, last)));
        }
        Document.Syntax none = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Article article =
                Article.ofText(id, text).withPublished(Published.on(LocalDate.of(2015, 4, 9), Published.Basis.GIVEN));
        return Recorded.of(
                new Reading(new Document(article, none).withTimes(times), List.of(), List.of(), List.of(), List.of()));
    }

    private static void check(String expected, String... texts) {
        List<Recorded> articles = new ArrayList<>();
        for (String text : texts) {
            articles.add(article("a" + articles.size(), text));
        }
        assertThat(Timeline.of(articles, Origins.of(articles)).stream()
                        .map(day -> day.date() + ":" + day.origins())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void daysAreRankedByOrigins() {
        check(
                "2015-03-04:2 2015-03-03:1",
                "The dam at Tarn broke on 2015-03-04. The talks failed on 2015-03-03.",
                "People of Tarn fled from the flood on 2015-03-04.");
        check("");
    }

    @Test
    void copiesCountOnce() {
        String text = "On 2015-03-07 the talks failed. " + Invented.text(3, 100);
        check(
                "2015-03-08:2 2015-03-07:1",
                text,
                text + " KNA",
                "The dam at Tarn broke on 2015-03-08.",
                "People fled the flood in Tarn on 2015-03-08.");
    }

    @Test
    void amongEqualsTheDayThatIsToldOfMoreComesFirst() {
        check("2015-03-07:1 2015-03-04:1", "It broke on 2015-03-04. On 2015-03-07 they met; 2015-03-07 was wet.");
    }

    /** The articles are of 2015-04-09. */
    @Test
    void amongEqualsTheDayThatIsLookedBackOnComesFirst() {
        check("2015-04-01:1 2015-04-02:1", "They met on 2015-04-02, and 2015-04-02 was wet. It broke on 2015-04-01.");
        check("2015-04-02:1 2015-04-03:1", "They met on 2015-04-02. It broke on 2015-04-03.");
    }

    @Test
    void aMonthIsNoDayAndTheArticlesOwnDateAtItsHeadIsNoMention() {
        check("", "It broke in 2015-03.");
        check("2015-03-04:1", "Tarn, 2015-04-09\nIt broke on 2015-03-04.");
        check("2015-04-09:1", Invented.text(1, 80) + " It broke on 2015-04-09.");
    }

    @Test
    void sentencesAreExactSpansOfDifferentOriginsThatDoNotRepeatOneAnother() {
        List<Recorded> articles = List.of(
                article("a", "Rain fell. The dam above Tarn broke on 2015-03-04 after a week of rain. Nobody came."),
                article("b", "After a week of rain the dam above Tarn broke on 2015-03-04."),
                article("c", "On 2015-03-04 the governor of Karsia asked the army for boats to help Tarn."));
        List<Day> days = Timeline.of(articles, Origins.of(articles));
        assertThat(days).hasSize(1);
        List<String> quoted = days.get(0).sentences().stream()
                .map(cited -> cited.span().in(text(articles, cited.key())))
                .toList();
        assertThat(quoted).hasSize(2).anyMatch(s -> s.contains("broke")).anyMatch(s -> s.contains("boats"));
        assertThat(quoted).allMatch(s -> s.contains("2015-03-04") && s.endsWith("."));
    }

    private static String text(List<Recorded> articles, String key) {
        return articles.stream()
                .filter(article -> article.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void orderAndRepetitionChangeNothing() {
        List<Recorded> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String day = " On 2015-03-" + (10 + i % 9) + " the bridge at Tarn was closed for the " + i + "th time.";
            articles.add(article("a" + i, Invented.text(i / 2, 30) + day));
        }
        List<Day> expected = Timeline.of(articles, Origins.of(articles));
        Random random = new Random(9);
        for (int round = 0; round < 10; round++) {
            List<Recorded> shuffled = new ArrayList<>(articles);
            shuffled.addAll(articles.subList(0, random.nextInt(40)));
            Collections.shuffle(shuffled, random);
            assertThat(Timeline.of(shuffled, Origins.of(shuffled))).isEqualTo(expected);
        }
    }

    @Test
    void aDayIsALineWithOffsetsInCodePoints() {
        Recorded article = article("a", "\ud83d\ude00 Flood!\nThe dam broke on 2015-03-04.");
        Day day = Timeline.of(List.of(article), Origins.of(List.of(article))).get(0);
        assertThat(DayJson.line(day, key -> article))
                .isEqualTo(
                        "{\"date\":\"2015-03-04\",\"origins\":1,\"sentences\":[{\"article\":\"a\",\"start\":9,\"end\":37,"
                                + "\"text\":\"The dam broke on 2015-03-04.\"}]}");
    }
}
