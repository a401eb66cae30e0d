package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Sentence;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.quotation.Quotations;
import org.sitrep.rule.PlainDocument;
import org.sitrep.segment.Segmenter;
import org.sitrep.text.Span;

class TimeTaggerTest {
    private static final TimeTagger TAGGER = new TimeTagger();
    /** A Wednesday. */
    private static final String DAY = "2009-08-19";

    private static Document document(String text, Published published) {
        Article article = Article.ofText("t", text).withPublished(published);
        Segmentation segmentation = Segmenter.segment(text, Quotations.of(text));
        return PlainDocument.of(article, segmentation);
    }

    private static Published on(String day) {
        return day.isEmpty() ? Published.unknown() : Published.on(LocalDate.parse(day), Published.Basis.GIVEN);
    }

    private static String show(Document document) {
        return TAGGER.mentions(document).stream()
                .map(mention -> mention.span().in(document.text()) + " = " + mention.value())
                .collect(Collectors.joining("; "));
    }

    private static void check(String text, String published, String expected) {
        assertThat(show(document(text, on(published)))).as(text).isEqualTo(expected);
    }

    private static void check(String text, String expected) {
        check(text, DAY, expected);
    }

    private static void none(String text) {
        check(text, DAY, "");
    }

    @Test
    void datesInAllFormats() {
        check("He came on November 15, 2017.", "November 15, 2017 = 2017-11-15");
        check("He came on 15 November 2017.", "15 November 2017 = 2017-11-15");
        check("He was shot on Nov. 15 and will be buried by Nov. 20.", "Nov. 15 = 2008-11-15; Nov. 20 = 2009-11-20");
        check("He came on Nov 15, 2017.", "Nov 15, 2017 = 2017-11-15");
        check("He came on 15/11/2017, she on 15.11.2017.", "15/11/2017 = 2017-11-15; 15.11.2017 = 2017-11-15");
        check("He came on 5/6/2008.", "5/6/2008 = 2008-XX-XX");
        check("He came on 2017-03-14.", "2017-03-14 = 2017-03-14");
        check("He came on the 15th of May.", "the 15th of May = 2009-05-15");
        check("He came Friday, 7 August 1998.", "Friday, 7 August 1998 = 1998-08-07");
        check("He came on Monday, Aug. 24.", "Monday, Aug. 24 = 2009-08-24");
        check("He arrived on November 15th.", "November 15th = 2008-11-15");
        check("He came on February 31.", "");
    }

    @Test
    void monthsYearsAndLongerStretches() {
        check("It grew in January 1998 and in May.", "January 1998 = 1998-01; May = 2009-05");
        check(
                "It grew since 2008, in mid-2009 and by the end of 2010.",
                "2008 = 2008; mid-2009 = 2009; the end of 2010 = 2010");
        check("In the 1990s and the late 1980s it grew.", "the 1990s = 199; the late 1980s = 198");
        check("It was built in the 11th century.", "the 11th century = 10");
        check("In the summer of 2008 and last winter it froze.", "the summer of 2008 = 2008-SU; last winter = 2008-WI");
        check("In the third quarter of 2008 it fell.", "the third quarter of 2008 = 2008-Q3");
        check("It lost money in fiscal 1989.", "fiscal 1989 = 1989");
        check("By the year two thousand and eight it grew.", "the year two thousand and eight = 2008");
        check("In the first half of last year it fell.", "the first half of last year = 2008-H1");
    }

    @Test
    void weekdaysFollowTheTense() {
        check("He resigned on Monday.", "Monday = 2009-08-17");
        check("He will resign on Monday.", "Monday = 2009-08-24");
        check("The talks are planned for Friday.", "Friday = 2009-08-21");
        check("He was shot Wednesday.", "Wednesday = 2009-08-19");
        check("The truce holds until Sunday.", "Sunday = 2009-08-23");
        checkParsed("They extended-VBD-0-root it-PRP-2-obj Friday-NNP-2-obl", "Friday = 2009-08-14");
        checkParsed("They extended-VBD-0-root it-PRP-2-obj to-IN-5-case Friday-NNP-2-obl", "Friday = 2009-08-21");
        checkParsed("The-DT-2-det deadline-NN-4-nsubj is-VBZ-4-cop Thursday-NNP-0-root", "Thursday = 2009-08-20");
        checkParsed("He-PRP-2-nsubj died-VBD-0-root in-IN-4-case September-NNP-2-obl", "September = 2008-09");
        checkParsed("He-PRP-3-nsubj will-MD-3-aux go-VB-0-root in-IN-5-case July-NNP-3-obl", "July = 2010-07");
        checkParsed(
                "They-PRP-2-nsubj met-VBD-0-root from-IN-4-case Wednesday-NNP-2-obl to-IN-6-case Monday-NNP-2-obl",
                "Wednesday = 2009-08-12; Monday = 2009-08-17");
        checkParsed(
                "They-PRP-3-nsubj will-MD-3-aux meet-VB-0-root from-IN-5-case Friday-NNP-3-obl to-IN-7-case Wednesday-NNP-3-obl",
                "Friday = 2009-08-21; Wednesday = 2009-08-26");
        check("He was named head, effective Jan. 20.", "Jan. 20 = 2009-01-20");
        check("He was named head, effective Nov. 20.", "Nov. 20 = 2009-11-20");
        check("He was named head on Nov. 20.", "Nov. 20 = 2008-11-20");
        check(
                "Last Wednesday he left, next Monday he returns.",
                "Last Wednesday = 2009-08-12; next Monday = 2009-08-24");
        check("On Friday last week he left.", "Friday last week = 2009-08-14");
    }

    @Test
    void timesOfTheDay() {
        check("They met Wednesday morning.", "Wednesday morning = 2009-08-19TMO");
        check("They met last night and tonight.", "last night = 2009-08-18TNI; tonight = 2009-08-19TNI");
        check(
                "It began at 10:30 a.m. and ended at 3 p.m. EST.",
                "10:30 a.m. = 2009-08-19T10:30; 3 p.m. EST = 2009-08-19T15:00");
        check("It began at noon on Friday.", "noon on Friday = 2009-08-14T12:00");
        check("On May 5 it rained. At 5pm it stopped.", "May 5 = 2009-05-05; 5pm = 2009-05-05T17:00");
        check("It began at 0735 GMT.", "0735 GMT = 2009-08-19T07:35");
        check("It began in the early hours of Sunday.", "the early hours of Sunday = 2009-08-16TMO");
    }

    @Test
    void wordsThatPoint() {
        check(
                "He left yesterday, she comes tomorrow, we stay today.",
                "yesterday = 2009-08-18; tomorrow = 2009-08-20; today = 2009-08-19");
        check(
                "He now leads, recently came and soon goes.",
                "now = PRESENT_REF; recently = PAST_REF; soon = FUTURE_REF");
        check("He had previously read its quarterly report on future plans.", "");
        check("Sales fell in the latest quarter.", "the latest quarter = 2009-Q2");
        check("Late last month and early this year it rained.", "Late last month = 2009-07; early this year = 2009");
        check("Last week and next month it may rain.", "Last week = 2009-W33; next month = 2009-09");
        check(
                "Two days ago it rained, three weeks ago it froze.",
                "Two days ago = 2009-08-17; three weeks ago = 2009-W31");
        check(
                "On March 3, 2008 he fell. Three weeks later he died.",
                "March 3, 2008 = 2008-03-03; Three weeks later = 2008-W13");
        check("In 2009 he won. The following year he lost.", "2009 = 2009; The following year = 2010");
        check(
                "He was born in the second quarter, up from a year earlier.",
                "the second quarter = 2009-Q2; a year earlier = 2008-Q2");
    }

    @Test
    void quartersAndFiscalYears() {
        String second = "In the second quarter it earned $3 million. ";
        check(second + "In the 2008 period it had lost.", "the second quarter = 2009-Q2; the 2008 period = 2008-Q2");
        check(
                second + "The latest period had a gain, unlike last year's quarter.",
                "the second quarter = 2009-Q2; The latest period = 2009-Q2; last year's quarter = 2008-Q2");
        check(
                second + "In the first nine months it lost, unlike in the 2008 period.",
                "the second quarter = 2009-Q2; the first nine months = P9M; the 2008 period = P9M");
        check("The 2008 period was bad.", "The 2008 period = 2008");
        check(
                second + "In the six months it grew from a year earlier.",
                "the second quarter = 2009-Q2; the six months = P6M; a year earlier = 2008");
        check("For the quarter ended July 31 it lost.", "the quarter = 2009-Q2; July 31 = 2009-07-31");
        checkInterval("the quarter ended July 31", "2009-05-01..2009-07-31");
        checkInterval("the fiscal third quarter ended July 31", "2009-05-01..2009-07-31");
        check(
                "In its fiscal third quarter ended July 31 it lost.",
                "its fiscal third quarter = 2009-Q3; July 31 = 2009-07-31");
        checkInterval("the fiscal third quarter", "unknown");
        check(
                "It lost in its fiscal first quarter. Sales fell for the quarter ended June 30.",
                "its fiscal first quarter = 2009-Q1; the quarter = 2009-Q1; June 30 = 2009-06-30");
        checkInterval("fiscal 2008", "2007-02-01..2009-11-30");
        check(
                "For the quarter ended July 31 it lost; a year earlier it had gained.",
                "the quarter = 2009-Q2; July 31 = 2009-07-31; a year earlier = 2008-Q2");
    }

    @Test
    void lengthsAndRepetitions() {
        check(
                "It took a month, two and a half years and 24 hours.",
                "a month = P1M; two and a half years = P2Y6M; 24 hours = PT24H");
        check("A 10-day siege and an eight-year war.", "10-day = P10D; eight-year = P8Y");
        check("In the past five years and over the next month.", "the past five years = P5Y; the next month = P1M");
        check("Several weeks of fighting, for years.", "Several weeks = PXW; years = PXY");
        check(
                "Every day, each Monday, annually and twice a year.",
                "Every day = P1D; each Monday = XXXX-WXX-1; annually = P1Y; twice a year = P1Y");
        check("On Fridays they pray.", "Fridays = XXXX-WXX-5");
        check("They fly on Tuesday nights.", "Tuesday nights = XXXX-WXX-2TNI");
        check("They fly on Monday and Tuesday nights.", "Monday = XXXX-WXX-1TNI; Tuesday = XXXX-WXX-2TNI");
        check("The gate is watched 24 hours a day.", "24 hours a day = P1D");
        check(
                "It cost $3 million a year ago, now $2 million a year.",
                "a year ago = 2008; now = PRESENT_REF; a year = P1Y");
    }

    @Test
    void rangesShareWhatIsSaidOnce() {
        check("From April to June 2008 it rained.", "April = 2008-04; June 2008 = 2008-06");
        check("Between Dec. 19 and Feb. 22, 2008 it rained.", "Dec. 19 = 2007-12-19; Feb. 22, 2008 = 2008-02-22");
        check(
                "It rained between 10 p.m. and midnight on Sunday.",
                "10 p.m. = 2009-08-16T22:00; midnight on Sunday = 2009-08-16T24:00");
        check("The war of 1914-18, and of 2008-2009.", "1914 = 1914; 18 = 1918; 2008 = 2008; 2009 = 2009");
        check("They met on April 6-8, 2008.", "April 6 = 2008-04-06; 8 = 2008-04-08");
        check("Between 2008 and 2010 it rained.", "2008 = 2008; 2010 = 2010");
        check("They met on April 6 and 8, 2008.", "April 6 = 2008-04-06; 8 = 2008-04-08");
        check("On April 6 and 8 guards fled.", "April 6 = 2009-04-06");
        check("It fell in the second and third quarters of 2008.", "second = 2008-Q2; third = 2008-Q3");
    }

    @Test
    void holidays() {
        check(
                "On Christmas Day 2008 and New Year's Eve 2008 they fought.",
                "Christmas Day 2008 = 2008-12-25; New Year's Eve 2008 = 2008-12-31");
        check(
                "On Thanksgiving 2008 and Good Friday 2010 they rested.",
                "Thanksgiving 2008 = 2008-11-27; Good Friday 2010 = 2010-04-02");
        check("During Ramadan they fast.", "Ramadan = XXXX-XX-XX");
        check("During Ramadan 2024 they fast.", "Ramadan 2024 = 2024-XX-XX");
    }

    @Test
    void whatIsNoTime() {
        none("It may rain, he may march, and she may second it. May I?");
        none("The March for Peace was large, and Theresa May spoke.");
        none("The 28 member states sent 2009 soldiers and 1,989 people.");
        none("Fallujah 2 and Resolution 1973 and resolutions 1970 and 1973.");
        none("A three-year-old boy and a woman aged 52 years.");
        none("He won a second term in the second round, 10:30.");
        none("It costs $1990 or 2.5 percent. Call 555-1990.");
        none("Three quarters of all homes on the 1900 block.");
        none("The Sunday Times and USA Today reported it.");
        none("He said so on the programme 99 Minutes, and at high noon of his fame on This Week.");
        check("A Look Back at Last Year", "Last Year = 2008");
        none("Come as soon as you can, shortly after.");
        none("See http://example.org/2008/05/06/x for more.");
    }

    @Test
    void withoutADayOfPublicationValuesStaySymbolic() {
        check("He left on Wednesday in February.", "", "Wednesday = XXXX-WXX-3; February = XXXX-02");
        check(
                "He left yesterday, last month, this week.",
                "",
                "yesterday = DCT-1D; last month = DCT-1M; this week = DCT+0W");
        check("He left two years ago, last weekend.", "", "two years ago = DCT-2Y; last weekend = DCT-1WE");
        check("He left three days later at 5 p.m.", "", "three days later = REF+3D; 5 p.m. = XXXX-XX-XXT17:00");
        check("He left Monday night on Nov. 15.", "", "Monday night = XXXX-WXX-1TNI; Nov. 15 = XXXX-11-15");
        check("In the third quarter of last year he left.", "", "the third quarter of last year = DCT-1Y-Q3");
        check("He left a decade ago, last decade.", "", "a decade ago = DCT-1E; last decade = DCT-1E");
        check("On May 5, 2008 he left. A week later he came.", "", "May 5, 2008 = 2008-05-05; A week later = 2008-W20");
    }

    @Test
    void intervalsAreDays() {
        checkInterval("last month", "2009-07-01..2009-07-31");
        checkInterval("late last month", "2009-07-21..2009-07-31");
        checkInterval("earlier this month", "2009-08-01..2009-08-19");
        checkInterval("last week", "2009-08-10..2009-08-16");
        checkInterval("early 2008", "2008-01-01..2008-05-01");
        checkInterval("the past five years", "2004-08-19..2009-08-19");
        checkInterval("5/6/2008", "2008-05-06..2008-06-05");
        checkInterval("two days", "unknown");
        checkInterval("recently", "unknown");
    }

    /** By Umm al-Qura Ramadan of 2009 began on 22 August, and both feasts of 2024 were on 10 April and 16 June. */
    @Test
    void whatTheMoonDecidesIsKnownToADay() {
        checkInterval("Ramadan", "2009-08-21..2009-09-20");
        checkInterval("Ramadan 2024", "2024-03-10..2024-04-10");
        checkInterval("Eid al-Fitr 2024", "2024-04-09..2024-04-11");
        checkInterval("Eid al-Adha 2024", "2024-06-15..2024-06-17");
        checkInterval("Ramadan 2030", "unknown"); // begins twice, in January and in December
        assertThat(IslamicDays.in(2200, "hijri-09")).isEmpty(); // beyond the calendar
    }

    private static void checkInterval(String text, String expected) {
        assertThat(show(TAGGER.mentions(document("It fell in " + text + ".", on(DAY)))
                        .get(0)
                        .interval()))
                .as(text)
                .isEqualTo(expected);
    }

    private static String show(Interval interval) {
        return interval.isKnown()
                ? interval.earliest().map(Object::toString).orElse("")
                        + ".."
                        + interval.latest().map(Object::toString).orElse("")
                : "unknown";
    }

    @Test
    void anIntervalOfPublicationGivesTheDaysOfBothEnds() {
        Published week = new Published(
                Optional.of(LocalDate.of(2009, 8, 28)),
                Optional.of(LocalDate.of(2009, 9, 2)),
                Published.Basis.INFERRED,
                List.of());
        List<TimeMention> mentions = TAGGER.mentions(document("It fell yesterday, last month and last year.", week));
        assertThat(mentions.stream().map(mention -> mention.value() + " " + show(mention.interval())))
                .containsExactly(
                        "DCT-1D 2009-08-27..2009-09-01",
                        "DCT-1M 2009-07-01..2009-08-31",
                        "2008 2008-01-01..2008-12-31");
    }

    @Test
    void daysAreCountedFromWhatIsNamed() {
        check("He left two days before Christmas 2008.", "two days before Christmas 2008 = 2008-12-23");
        check("He left the day after Monday's vote.", "the day after Monday = 2009-08-18");
        check("He left two days before Christmas.", "", "two days before Christmas = XXXX-12-25-2D");
        check("It rained for two days after May 5.", "two days = P2D; May 5 = 2009-05-05");
        check("Two days after the truce they came.", "Two days = P2D");
    }

    @Test
    void soonAfterWhatIsToldIsNotTheFuture() {
        checkParsed("He soon-RB-3-advmod left-VBD-0-root", "");
        checkParsed("He will-MD-4-aux soon-RB-4-advmod leave-VB-0-root", "soon = FUTURE_REF");
    }

    @Test
    void theGoverningVerbDecidesWhereThereIsAParse() {
        String said = "He say-VBD-0-root that they will-MD-6-aux meet-VB-2-ccomp Friday-NNP-6-obl";
        checkParsed(said.replace("say-", "said-"), "Friday = 2009-08-21");
        checkParsed(
                "They met-VBD-0-root after Tuesday-NNP-6-nmod:poss 's-POS-4-case vote-NN-2-obl",
                "Tuesday = 2009-08-18");
        checkParsed(
                "They agreed-VBD-0-root to-IN-5-case a-DT-5-det truce-NN-2-obl from-IN-7-case Friday-NNP-2-obl",
                "Friday = 2009-08-21");
        checkParsed("They plan-VBD-0-root to-TO-4-mark meet-VB-2-xcomp Friday-NNP-4-obl", "Friday = 2009-08-21");
        checkParsed("They are-VBP-3-aux planned-VBN-0-root for-IN-5-case Friday-NNP-3-obl", "Friday = 2009-08-21");
    }

    /** Words as form, or form-tag-head-relation with the head counted from 1. */
    private static void checkParsed(String parse, String expected) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String word : parse.split(" ", -1)) {
            String[] cells = word.split("-", -1);
            boolean plain = cells.length == 1;
            int start = text.length();
            text.append(cells[0]).append(' ');
            String tag = plain ? "DT" : cells[1];
            Upos upos = tag.startsWith("V") ? Upos.VERB : tag.startsWith("NN") ? Upos.PROPN : Upos.X;
            Span span = new Span(start, start + cells[0].length());
            int head = plain ? 0 : Integer.parseInt(cells[2]) - 1;
            String lemma = cells[0].startsWith("plan")
                    ? "plan"
                    : cells[0].equals("agreed") || cells[0].equals("extended")
                            ? cells[0].substring(0, cells[0].length() - (cells[0].startsWith("a") ? 1 : 2))
                            : cells[0].toLowerCase(java.util.Locale.ROOT);
            tokens.add(new Token(tokens.size(), span, cells[0], lemma, upos, tag, head, plain ? "dep" : cells[3], 0));
        }
        Span all = new Span(0, text.length());
        Document document = new Document(
                Article.ofText("t", text.toString()).withPublished(on(DAY)),
                new Document.Syntax(
                        List.of(all),
                        List.of(),
                        List.of(new Sentence(0, all, 0, tokens.size(), 0)),
                        tokens,
                        List.of(),
                        List.of()));
        assertThat(show(document)).as(parse).isEqualTo(expected);
    }

    @Test
    void mentionsOfRandomTextLieInsideInOrderAndStayTheSame() {
        Random random = new Random(11);
        List<String> words = List.of(
                "in",
                "the",
                "last",
                "next",
                "Monday",
                "May",
                "2008",
                "15",
                "15th",
                "1990s",
                "a",
                "year",
                "years",
                "ago",
                "later",
                "10:30",
                "p.m.",
                ",",
                "-",
                "of",
                "quarter",
                "third",
                "'",
                "’",
                "98",
                "half",
                "and",
                "two",
                "99999999999",
                "0",
                "31",
                "century",
                "Easter",
                "every",
                "night",
                "31/12/2008",
                "\n",
                "\u00a0",
                "😀",
                "9999");
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(25); k > 0; k--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            Document document = document(text.toString(), on(i % 3 == 0 ? "" : DAY));
            List<TimeMention> mentions = TAGGER.mentions(document);
            int end = 0;
            for (TimeMention mention : mentions) {
                assertThat(mention.span().start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                assertThat(mention.span().isEmpty()).isFalse();
                assertThat(mention.value()).as(text.toString()).isNotEmpty();
                end = mention.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
            assertThat(TAGGER.mentions(document.withTimes(mentions))).isEqualTo(mentions);
        }
    }
}
