package org.sitrep.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Document;
import org.sitrep.quotation.Quotations;
import org.sitrep.rule.PlainDocument;
import org.sitrep.segment.Segmenter;
import org.sitrep.time.TimeTagger;

/** By words alone, without the neural reader; the examples beside the tables are read by the whole program. */
class DaterTest {
    private static final TimeTagger TIMES = new TimeTagger();
    private static final Dater DATER = new Dater(TIMES);

    private static Article dated(Article article) {
        Document document = PlainDocument.of(article, Segmenter.segment(article.text(), Quotations.of(article.text())));
        return DATER.dated(document.withTimes(TIMES.mentions(document)));
    }

    private static String shown(Published published) {
        return published.basis() == Published.Basis.UNKNOWN
                ? ""
                : published.basis().name().toLowerCase(Locale.ROOT) + " "
                        + published.earliest().map(Object::toString).orElse("") + ".."
                        + published.latest().map(Object::toString).orElse("");
    }

    private static void check(String text, String expected) {
        assertThat(shown(dated(Article.ofText("test", text)).published()))
                .as(text)
                .isEqualTo(expected);
    }

    private static void conflict(String text, String expected) {
        String warned = dated(Article.ofText("test", text)).warnings().stream()
                .map(warning -> warning.code() + " "
                        + warning.span().map(span -> span.in(text)).orElse(""))
                .collect(Collectors.joining("; "));
        assertThat(warned).as(text).isEqualTo(expected);
    }

    private static Article withUrl(String text, String url) {
        Article article = Article.ofText("test", text);
        return new Article(
                article.id(),
                article.path(),
                Optional.of(url),
                article.outlet(),
                article.title(),
                article.language(),
                article.published(),
                text,
                article.warnings());
    }

    @Test
    void withoutEvidenceItStaysUnknown() {
        check("", "");
        check("A man was hurt on Tuesday night when a crane fell in the port of Marov.", "");
        check("The port will be ready in a few years.", "");
    }

    @Test
    void pagesSayWhenTheyWerePublished() {
        check("The crane fell. (Published Monday, March 6, 2017) Nobody was hurt.", "header 2017-03-06..2017-03-06");
        check(
                "Crane falls in Marov Mon Mar 6, 2017 9:17 pm GMT (Agency) - A crane fell.",
                "header 2017-03-06..2017-03-06");
        check("By Ana Ruda Staff Writer March 6, 2017 MAROV -- A crane fell.", "header 2017-03-06..2017-03-06");
        check("A crane fell at 9:17 p.m. on March 6, 2017, police said.", "inferred 2017-03-06..2017-05-07");
        check("A crane fell. Last updated: March 6, 2017", "header 2017-02-27..2017-03-06");
        check("MAROV, March 6, 2017 (Agency) - A crane fell.", "dateline 2017-03-06..2017-03-06");
        check("MAROV, March 6, 2017: A crane fell.", "dateline 2017-03-06..2017-03-06");
        check("(Agency) Marov, 6 March 2017: A crane fell.", "dateline 2017-03-06..2017-03-06");
        // the day of what is told may stand so too
        check("Marov, 6 March 2017: A crane fell.", "");
        check("A crane fell. Copyright 2017 by Marov Broadcasting.", "inferred ..2018-12-31");
        check("A study published March 6, 2017 counts cranes.", "inferred 2017-03-06..");
        check("A crane fell. Then the port was updated: March 6, 2017 saw new ones.", "inferred 2017-03-06..");
    }

    @Test
    void addressesHoldDays() {
        check(
                "A crane fell. Read or share this story: https://news.example/2017/03/06/crane-falls/",
                "url 2017-03-06..2017-03-06");
        check("A crane fell, see https://news.example/2017/03/06/crane-falls/ for more.", "inferred 2017-03-06..");
        assertThat(shown(dated(withUrl("A crane fell.", "https://news.example/world/2017/03/06/crane"))
                        .published()))
                .isEqualTo("url 2017-03-06..2017-03-06");
        assertThat(shown(dated(withUrl("A crane fell.", "https://news.example/2017/03/crane-falls"))
                        .published()))
                .isEqualTo("url 2017-03-01..2017-03-31");
        assertThat(shown(dated(withUrl("A crane fell.", "https://news.example/2017/13/45/crane"))
                        .published()))
                .isEmpty();
    }

    @Test
    void whatIsNarratedHasHappened() {
        check("The crane was built in 2011 and fell in the storm.", "inferred 2011-01-01..");
        check("The crane was built in May 2011.", "inferred 2011-05-01..");
        check("The crane was bought on 3 May 2011.", "inferred 2011-05-03..");
        check("The crane was bought on 3-5 May 2011.", "inferred 2011-05-05..");
        check("The owners will meet on 3-5 May 2011.", "inferred ..2011-05-03");
        check("The owners will meet from 3 to 5 May 2011.", "inferred ..2011-05-03");
        check("The crane collapsed on Tuesday, May 3, 2011.", "inferred 2011-05-03..2011-07-04");
        check("The new crane will be ready by May 2011.", "inferred ..2011-05-31");
        check("The crane collapsed on Monday, May 3, 2011.", "inferred 2011-05-03..");
        check("The crane was to hold until 2030.", "");
    }

    @Test
    void whoLooksBackFromFurtherOnTellsNoNews() {
        check(
                "On Tuesday, May 3, 2011 the crane collapsed. Ten years later the port has none.",
                "inferred 2011-05-03..");
        check("The crane collapsed on Tuesday, May 3, 2011. Its crew, now old, still meet.", "inferred 2011-05-03..");
        check("The crane collapsed on Tuesday, May 3, 2011. The trial ended in 2014.", "inferred 2014-01-01..");
        check("The crane collapsed on Tuesday, May 3, 2011. The trial opens in 2014.", "inferred 2011-05-03..");
    }

    @Test
    void weekdaysFitSomeYearsOnly() {
        check(
                "President Barack Obama spoke after the crane collapsed on Saturday, Jan. 4.",
                "inferred 2014-01-04..2014-03-07");
    }

    @Test
    void distancesToKnownDays() {
        check("The crane fell in 2009, five years ago.", "inferred 2013-07-02..2015-10-27");
        check("The earthquake in Haiti last month destroyed the port.", "inferred 2010-02-01..2021-09-30");
        check("Tuesday's Haiti earthquake destroyed the port.", "inferred 2010-01-12..2010-01-19");
    }

    @Test
    void commentsComeLater() {
        check(
                "The crane fell in 2009. Comments: At 03:49 am on 03 Jun 2010, port_fan wrote: How sad.",
                "inferred 2010-05-03..2010-06-03");
    }

    @Test
    void conflictsAreReported() {
        conflict("MAROV, March 6, 2010 (Agency) - The crane collapsed on 3 May 2011.", "date-conflict 3 May 2011");
        conflict("MAROV, March 6, 2019 (Agency) - NATO's 28 member states met.", "date-conflict NATO's 28 member");
        conflict("MAROV, March 6, 2016 (Agency) - NATO's 28 member states met.", "");
        conflict("MAROV, March 6, 2031 (Agency) - The crane fell the day after Monday.", "");
        conflict("The crane fell on Monday, 4 March 2031.", "date-conflict Monday, 4 March 2031");
        conflict("The crane fell on Tuesday, 4 March 2031, and on Wed. 5 March 2031.", "");
        conflict(
                "President Barack Obama spoke. Treasury Secretary Robert Rubin thanked him.",
                "date-conflict Treasury Secretary Robert Rubin");
        conflict("President Barack Obama spoke. Secretary of State John Kerry thanked him.", "");
    }

    @Test
    void nothingThrowsOnRandomText() {
        Random random = new Random(5);
        String[] words = {
            "President", "Obama", "Published", ":", "2017-03-06", "May", "3,", "2011", "NATO's", "28", "members",
                    "https://x.y/2017/",
            "02/31/", "Merkel,", "59,", "five years ago", "in", "At 03:49", "wrote:", "\n", "99999",
                    "earthquake in Haiti", "XXXX", "("
        };
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            Published published =
                    dated(Article.ofText("random", text.toString())).published();
            published
                    .reasons()
                    .forEach(reason -> reason.span()
                            .ifPresent(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length())));
            if (published.earliest().isPresent() && published.latest().isPresent()) {
                assertThat(published.earliest().get())
                        .isBeforeOrEqualTo(published.latest().get());
            }
        }
    }

    /** {@code \b} looks back over all accents of a letter, in Java 17, at each of them: hours. */
    @Test
    void aLetterWithManyAccentsIsReadInTime() {
        check(
                "A crane fell. a" + "\u0301".repeat(100_000) + " Copyright 2017 by Marov Broadcasting.",
                "inferred ..2018-12-31");
    }
}
