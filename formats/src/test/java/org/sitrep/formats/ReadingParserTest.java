package org.sitrep.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.formats.ReadingParser.Parsed;
import org.sitrep.text.CodePoints;

class ReadingParserTest {
    private static final String LINE = ReadingJson.line(Samples.reading(Samples.withMetadata()), true);

    @Test
    void aPrintedLineIsReadBackWhole() {
        for (Article article : List.of(Article.ofText("sample", Samples.TEXT), Samples.withMetadata())) {
            String line = ReadingJson.line(Samples.reading(article), true);
            assertThat(ReadingParser.parse(line)).isInstanceOf(Parsed.Read.class);
            assertThat(ReadingJson.line(((Parsed.Read) ReadingParser.parse(line)).reading(), true))
                    .isEqualTo(line);
        }
    }

    /** Readings of before 0.2 have no radius, and no country of an actor. */
    @Test
    void aReadingWithoutLaterFieldsIsReadBackWithoutThem() {
        String older = LINE.replace(",\"radius_km\":3", "").replace(",\"sector\":\"GOV\",\"country\":\"XX\"", "");
        assertThat(older).doesNotContain("radius_km").hasSizeLessThan(LINE.length() - 60);
        Parsed.Read read = (Parsed.Read) ReadingParser.parse(older);
        assertThat(read.reading().document().places().get(0).radius()).isEmpty();
        assertThat(ReadingJson.line(read.reading(), true)).isEqualTo(older);
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        refused("", "the line is not one JSON object");
        refused("[]", "the line is not one JSON object");
        refused("{} {}", "the line is not one JSON object");
        refused("{\"article\":", "the line is not valid JSON");
        refused("{\"a\":".repeat(40) + "1" + "}".repeat(40), "the line is not valid JSON");
        refused("{}", "article is missing");
        refused("{\"article\":7}", "article is not an object");
        refused("{\"article\":{\"path\":\"x\",\"warnings\":[]}}", "the line tells of an input that could not be read");
        refused(
                ReadingJson.line(Samples.reading(Samples.withMetadata()), false),
                "the article's text is not in it; print it by 'sitrep read --text'");
        changed("\"statements\":", "\"other\":", "statements is missing");
        changed("\"form\":\"direct\"", "\"form\":\"sung\"", "statements[0].form is 'sung', which is no Form");
        changed("\"confidence\":0.9", "\"confidence\":1.9", "confidence is not in 0 to 1");
        changed("\"content\":[{\"start\":", "\"content\":[{\"start\":9", "are no range of the text");
        changed("\"earliest\":\"2", "\"earliest\":\"x2", "which is no day such as 2015-02-06");
    }

    private static void refused(String line, String why) {
        assertThat(ReadingParser.parse(line)).isEqualTo(new Parsed.Refused(why));
    }

    private static void changed(String part, String by, String why) {
        assertThat(LINE).contains(part);
        String line = LINE.replaceFirst(java.util.regex.Pattern.quote(part), by);
        assertThat(ReadingParser.parse(line))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.why()).contains(why));
    }

    @Test
    void aSpanWhoseWordsAreOthersIsRefused() {
        changed("\"lemma\":\"tell\"", "\"lemma\":7", "lemma is not a string");
        changed(
                "\"text\":\"\u201cWe will",
                "\"text\":\"\u201cWe shall",
                "statements[0].content[0].text is not what the article has");
        changed("\"end\":54", "\"end\":53", "statements[0].cue.text is not what the article has from 50 to 53");
        changed("\"end\":54", "\"end\":54.5", "statements[0].cue.end is not a whole number");
        changed("\"end\":54", "\"end\":1e99", "statements[0].cue.end is not a whole number");
    }

    @Test
    void codePointsAndBack() {
        for (String text : List.of("", "abc", "\ud83d\udc4d", "a\ud83d\udc4db\ud83d\udc4d\ud83d\udc4dc", "\udc4da")) {
            CodePoints points = new CodePoints(text);
            int n = text.codePointCount(0, text.length());
            for (int i = 0; i <= n; i++) {
                assertThat(points.utf16(i)).as(text + " " + i).isEqualTo(text.offsetByCodePoints(0, i));
                assertThat(points.at(points.utf16(i))).isEqualTo(i);
            }
        }
    }

    /** Any line is read or refused; what was read prints a line that keeps the contract of its fields and spans. */
    @FuzzTest(maxDuration = "5m")
    void anyLineIsReadOrRefused(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        if (ReadingParser.parse(line) instanceof Parsed.Read read) {
            String printed = ReadingJson.line(read.reading(), true);
            assertThat(((Parsed.Read) ReadingParser.parse(printed)).reading().statements())
                    .isEqualTo(read.reading().statements());
        }
    }
}
