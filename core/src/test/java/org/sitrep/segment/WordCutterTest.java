package org.sitrep.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.quotation.Quotations;

class WordCutterTest {
    /** The expected words, a space between two. */
    private static void check(String text, String expected) {
        String words = Segmenter.segment(text, Quotations.of(text)).sentences().stream()
                .flatMap(sentence -> sentence.words().stream())
                .map(word -> word.in(text).replace(' ', '_'))
                .collect(Collectors.joining(" "));
        assertThat(words).as(text).isEqualTo(expected);
    }

    @Test
    void cliticsAreWords() {
        check("don't", "do n't");
        check("can’t", "ca n’t");
        check("NATO's allies'", "NATO 's allies '");
        check("They'd've gone; we'll see, I'm sure.", "They 'd 've gone ; we 'll see , I 'm sure .");
        check("cannot gonna", "can not gon na");
        check("the U.S.'s army", "the U.S. 's army");
        check("rock 'n' roll in the '90s, tell 'em", "rock 'n' roll in the '90s , tell 'em");
        check("Qa'ida O'Brien coup d'état o'clock", "Qa'ida O'Brien coup d'état o'clock");
        check("SOLDIERS DIDN'T", "SOLDIERS DID N'T");
        check("the 1980's", "the 1980's");
        check("in 2008's war", "in 2008 's war");
    }

    @Test
    void hyphensDivideSaveAfterPrefixes() {
        check("Russian-backed", "Russian - backed");
        check("pro-Russian rebels", "pro-Russian rebels");
        check("anti-aircraft non-aligned co-operation e-mail", "anti-aircraft non-aligned co-operation e-mail");
        check("the Under-Secretary, Non-Aligned states", "the Under - Secretary , Non-Aligned states");
        check("a 22-year-old", "a 22 - year - old");
        check("T-72 tanks", "T - 72 tanks");
        check("the U.S.-led coalition", "the U.S. - led coalition");
        check("the U.S-led coalition", "the U.S - led coalition");
        check("peace—at last", "peace — at last");
        check("peace -- at last", "peace -- at last");
    }

    @Test
    void numbersAreWholeAndUnitsApart() {
        check("1,000 7.5 10:30 1/2 9/11", "1,000 7.5 10:30 1/2 9/11");
        check("$1.5bn, €20m and US$5", "$ 1.5 bn , € 20 m and US$ 5");
        check("15% of 5km at 7:30pm", "15 % of 5 km at 7:30 pm");
        check("10-15 men, 2014-2022", "10 - 15 men , 2014 - 2022");
        check("+380 44, .45 calibre", "+380 44 , .45 calibre");
        check("2014-11-29", "2014-11-29");
        check("[12,13]", "[ 12 , 13 ]");
    }

    @Test
    void addressesAreWhole() {
        check("Censor.NET reports.", "Censor.NET reports .");
        check("Censor.Net, Lenta.ru", "Censor.Net , Lenta.ru");
        check(
                "See https://example.org/a_(b)?c=d, or mail a.b@example.com.",
                "See https://example.org/a_(b)?c=d , or mail a.b@example.com .");
        check("(www.example.com)", "( www.example.com )");
        check("@minister #ceasefire", "@minister #ceasefire");
        check("Novosti.Pl, Gazeta.RU, vesti.kz, bild.de", "Novosti.Pl , Gazeta.RU , vesti.kz , bild.de");
        check(
                "They left.In Kyiv it rained.It ended.No one came.",
                "They left . In Kyiv it rained . It ended . No one came .");
        check("He saw Moscow.It was May.US troops left.", "He saw Moscow . It was May . US troops left .");
        check("They left.Ukraine stayed.PM Lima spoke.", "They left . Ukraine stayed . PM Lima spoke .");
        check("They left.The army stayed.", "They left . The army stayed .");
    }

    @Test
    void abbreviationsKeepTheirPeriod() {
        check("Mr. Smith and Gen. J. K. Jones", "Mr. Smith and Gen. J. K. Jones");
        check("at 9 a.m. on Jan. 5", "at 9 a.m. on Jan. 5");
        check("No. 3. He said no.", "No. 3 . He said no .");
        check("tanks, guns, etc.", "tanks , guns , etc.");
        check("He left. We go.", "He left . We go .");
    }

    @Test
    void marksStandAlone() {
        check("``We go,'' he said...", "`` We go , '' he said ...");
        check("\"We go!?\" (he)", "\" We go !? \" ( he )");
        check("«Так»", "« Так »");
        check("to\"de-escalate tensions,\"", "to \" de-escalate tensions , \"");
    }

    @Test
    void invisibleCharactersDivideOrVanish() {
        check("\ufeffWe\u200bgo\u00a0now", "We go now");
        check("cafe\u0301 so\u00adlid", "cafe\u0301 so\u00adlid");
        check("ok 👍🏽👨‍👩‍👧 🇺🇦🇵🇱", "ok 👍🏽 👨‍👩‍👧 🇺🇦 🇵🇱");
        assertThat(Segmenter.segment("\u200d \ufeff\u0000", List.of()).sentences())
                .isEmpty();
    }
}
