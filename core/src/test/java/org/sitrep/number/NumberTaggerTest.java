package org.sitrep.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.NumberMention;
import org.sitrep.document.Sentence;
import org.sitrep.document.TimeMention;
import org.sitrep.text.Span;

class NumberTaggerTest {
    private static final NumberTagger TAGGER = new NumberTagger();

    private static Document document(String text) {
        List<Sentence> sentences = List.of(new Sentence(0, new Span(0, text.length()), 0, 0, 0));
        return new Document(
                Article.ofText("t", text),
                new Document.Syntax(List.of(), List.of(), sentences, List.of(), List.of(), List.of()));
    }

    /** Each mention as {@code span (low,best,high) FORM 'bound'}; CARDINAL and an absent bound are left out. */
    private static String shown(String text, NumberMention mention) {
        String form = mention.form() == NumberMention.Form.CARDINAL ? "" : " " + mention.form();
        String bound = mention.bound().map(span -> " '" + span.in(text) + "'").orElse("");
        return mention.span().in(text) + " (" + shown(mention.low()) + "," + shown(mention.best()) + ","
                + shown(mention.high()) + ")" + form + bound;
    }

    private static String shown(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double v = value.getAsDouble();
        return v == Math.rint(v)
                ? String.format(Locale.ROOT, "%.0f", v)
                : v < 1 ? String.format(Locale.ROOT, "%.3f", v) : Double.toString(v);
    }

    private static void check(String text, String... expected) {
        List<String> found = new ArrayList<>();
        TAGGER.mentions(document(text)).forEach(mention -> found.add(shown(text, mention)));
        assertThat(found).as(text).containsExactly(expected);
    }

    @Test
    void readsDigits() {
        check("1,000 people", "1,000 (1000,1000,1000)");
        check("12\u00a0500 people and 10 000 houses", "12\u00a0500 (12500,12500,12500)", "10 000 (10000,10000,10000)");
        check("10,00,000 voters", "10,00,000 (1000000,1000000,1000000)");
        check("7.5 tonnes of flour", "7.5 (7.5,7.5,7.5)");
        check("1.2 million people", "1.2 million (1200000,1200000,1200000)");
        check("2000 miners walked out", "2000 (2000,2000,2000)");
        check("3rd division, 21st floor", "3rd (3,3,3) ORDINAL", "21st (21,21,21) ORDINAL");
        check("a 10,000-strong force", "10,000 (10000,10000,10000)");
        check("the 28-member council", "28 (28,28,28)");
        check("5 lakh people", "5 lakh (500000,500000,500000)");
    }

    @Test
    void readsWords() {
        check("Twenty-five men", "Twenty-five (25,25,25)");
        check("two hundred and six men", "two hundred and six (206,206,206)");
        check("one thousand two hundred ninety men", "one thousand two hundred ninety (1290,1290,1290)");
        check("a hundred men and a dozen boys", "a hundred (100,100,100)", "a dozen (12,12,12)");
        check("two dozen boys", "two dozen (24,24,24)");
        check("half a million people", "half a million (500000,500000,500000)");
        check("half-a-dozen tents", "half-a-dozen (6,6,6)");
        check("one and a half million people", "one and a half million (1500000,1500000,1500000)");
        check("a million and a half people", "a million and a half (1500000,1500000,1500000)");
        check("three and four were found", "three (3,3,3)", "four (4,4,4)");
        check("the third man", "third (3,3,3) ORDINAL");
    }

    @Test
    void readsVagueWordsAsLeastValues() {
        check("dozens of people", "dozens (24,,) VAGUE");
        check("scores of people", "scores (40,,) VAGUE");
        check("tens of thousands of people", "tens of thousands (20000,,) VAGUE");
        check("hundreds of thousands fled", "hundreds of thousands (200000,,) VAGUE");
        check("several people and a few dogs", "several (3,,) VAGUE", "a few (2,,) VAGUE");
        check("several hundred people", "several hundred (300,,) VAGUE");
        check("a few dozen people", "a few dozen (24,,) VAGUE");
        check("a couple of shots, a couple dozen men", "a couple (2,,) VAGUE", "a couple dozen (24,,) VAGUE");
        check("a couple was killed");
        check("a handful of people", "a handful (2,,) VAGUE");
        check("many people", "many (2,,) VAGUE");
        check("how many people, as many people");
        check("millions of people", "millions (2000000,,) VAGUE");
    }

    @Test
    void readsNone() {
        check("no casualties", "no (0,0,0)");
        check("no one was hurt", "no one (0,0,0)");
        check("None of them was hurt", "None (0,0,0)");
        check("no more than 5 men", "5 (,,5) 'no more than'");
        check("\"No,\" she said");
    }

    @Test
    void readsBounds() {
        check("At least 10 soldiers", "10 (10,,) 'At least'");
        check("more than 50 men", "50 (50,,) 'more than'");
        check("over 50 men", "50 (50,,) 'over'");
        check("nearly 1,000 men", "1,000 (,1000,1000) 'nearly'");
        check("about 30 men", "30 (,30,) 'about'");
        check("some 300 men", "300 (,300,) 'some'");
        check("up to 40 men", "40 (,,40) 'up to'");
        check("as many as 40 men", "40 (,,40) 'as many as'");
        check("fewer than 20 men", "20 (,,20) 'fewer than'");
        check("10 or more men", "10 (10,,) 'or more'");
        check("20 or so men", "20 (,20,) 'or so'");
        check("50-plus men and 60+ women", "50 (50,,) '-plus'", "60 (60,,) '+'");
        check("exactly 12 men", "12 (12,12,12) 'exactly'");
        check("at least another 12 men", "12 (12,,) 'at least'");
        check("an estimated 500 men", "500 (,500,) 'an estimated'");
        check("at least several hundred men", "several hundred (300,,) VAGUE 'at least'");
        check("more than a dozen men", "a dozen (12,,) 'more than'");
        check("at least about 50 men", "50 (50,,) 'at least'");
        check("5 dead, at least 3 hurt", "5 (5,5,5)", "3 (3,,) 'at least'");
    }

    @Test
    void readsRanges() {
        check("between 20 and 30 men", "20 and 30 (20,,30) 'between'");
        check("20 to 30 men", "20 to 30 (20,,30)");
        check("20-30 men", "20-30 (20,,30)");
        check("from 5 to 7 men", "5 to 7 (5,,7) 'from'");
        check("two or three men", "two or three (2,,3)");
        check("20 to 30 million people", "20 to 30 million (20000000,,30000000)");
        check("four to five hundred men", "four to five hundred (400,,500)");
        check("The toll rose from 5 to 7", "5 (5,5,5)", "7 (7,7,7)");
        check("an estimated 200 to 300 men", "200 to 300 (200,,300) 'an estimated'");
        check("voted 52 to 48", "52 (52,52,52)", "48 (48,48,48)");
    }

    @Test
    void readsSharesAndMoney() {
        check(
                "50 percent, 7.5 per cent and 3%",
                "50 percent (50,50,50) PERCENT", "7.5 per cent (7.5,7.5,7.5) PERCENT", "3% (3,3,3) PERCENT");
        check("$5 million", "$5 million (5000000,5000000,5000000) MONEY");
        check("US$12.5m", "US$12.5m (12500000,12500000,12500000) MONEY");
        check("£2bn", "£2bn (2000000000,2000000000,2000000000) MONEY");
        check("300 million euros", "300 million euros (300000000,300000000,300000000) MONEY");
        check("more than 40 million US dollars", "40 million US dollars (40000000,,) MONEY 'more than'");
        check("EUR 40 million", "EUR 40 million (40000000,40000000,40000000) MONEY");
        check("$5-10 million", "$5-10 million (5000000,,10000000) MONEY");
        check("millions of dollars", "millions of dollars (2000000,,) MONEY");
        check("500 pounds of flour", "500 (500,500,500)");
        check(
                "two-thirds of them, one in five, nine out of 10 men",
                "two-thirds (0.667,0.667,0.667) SHARE",
                "one in five (0.200,0.200,0.200) SHARE",
                "nine out of 10 (0.900,0.900,0.900) SHARE");
        check(
                "nearly half of them, half the men",
                "half (,0.500,0.500) SHARE 'nearly'",
                "half (0.500,0.500,0.500) SHARE");
        check("more than a third of them", "a third (0.333,,) SHARE 'more than'");
        check("a half mile, a quarter past, a third man", "third (3,3,3) ORDINAL");
    }

    @Test
    void leavesNamesAlone() {
        check("the T-72, an F-16, flight MH17 and COVID-19");
        check("Resolution 1325, No. 10, Article 5 and Brigade 93");
        check("a 28-year-old man, an 18-month campaign");
        check("Anna Bell, 38, of Brick");
        check("at 10:30, on 12/05, version 1.2.3, at 5 p.m.");
        check("call 555-1234 or see https://example.org/2/3 or www.example.org/7, box 12@example.org");
        check("one of the men and one another");
        check("in 2014 and 1999");
        check("a 155mm shell, the 1990s");
        check("the 7-Eleven store, the fourth one, which one", "fourth (4,4,4) ORDINAL");
        check("they won 3-1");
        check("1. First item", "First (1,1,1) ORDINAL");
    }

    @Test
    void leavesTimesAlone() {
        String text = "12 May: 12 men";
        Document document = document(text)
                .withTimes(List.of(
                        new TimeMention(new Span(0, 6), TimeMention.Type.DATE, "XXXX-05-12", Interval.UNKNOWN)));
        assertThat(TAGGER.mentions(document)).extracting(NumberMention::span).containsExactly(new Span(8, 10));
    }

    @Test
    void neverThrowsAndKeepsItsPromises() {
        String[] pieces = {
            "1", ",", "000", " ", "a", "hundred", "and", "half", "-", "to", "$", "%", "dozens", "of", "no", "one",
                    "more than",
            "million", "\u00a0", "between", "5", "2014", ".", "or", "few", "€", "\ud83d\ude00", "th", "F", "9", "from",
                    "(", "in", "every",
            "third", "at least", "twenty", "bn", "'s", "'", "some", "\n"
        };
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 3000; round++) {
            StringBuilder built = new StringBuilder();
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++) {
                built.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            String text = built.toString();
            int last = 0;
            for (NumberMention mention : TAGGER.mentions(document(text))) {
                assertThat(mention.span().start()).as(text).isGreaterThanOrEqualTo(last);
                assertThat(mention.span().end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(mention.low().orElse(0))
                        .as(text)
                        .isLessThanOrEqualTo(mention.best().orElse(Double.MAX_VALUE));
                assertThat(mention.best().orElse(mention.low().orElse(0)))
                        .as(text)
                        .isLessThanOrEqualTo(mention.high().orElse(Double.MAX_VALUE));
                last = mention.span().end();
                found++;
            }
        }
        assertThat(found).as("mentions of all texts").isGreaterThan(1000);
    }
}
