package org.sitrep.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.article.Article;
import org.sitrep.article.Warning;
import org.sitrep.document.Document;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

class ReadingJsonTest {
    @TempDir
    Path folder;

    @Test
    void everyFieldKeepsTheContract() {
        for (Article article : List.of(Article.ofText("sample", Samples.TEXT), Samples.withMetadata())) {
            assertThat(Contract.problems(ReadingJson.line(Samples.reading(article), false), Samples.TEXT))
                    .isEmpty();
        }
    }

    @Test
    void printsTheContractCharacterForCharacter() {
        String line = ReadingJson.line(Samples.reading(Samples.withMetadata()), false);
        Golden.check(Path.of("src/test/resources/org/sitrep/formats/reading.jsonl"), line + "\n");
    }

    @Test
    void offsetsAreCodePointsOfTheFileWithoutItsByteOrderMark() throws Exception {
        Path file = folder.resolve("report.txt");
        Files.writeString(file, "\ufeff" + Samples.TEXT, StandardCharsets.UTF_8);
        Decoded decoded = Charsets.decode(Files.readAllBytes(file));
        Article article = Article.ofText("id", ((Decoded.Text) decoded).text());
        assertThat(article.text()).isEqualTo(Samples.TEXT);

        Map<String, Object> printed = Json.object(ReadingJson.line(Samples.reading(article), true));
        int[] characters = Files.readString(file).substring(1).codePoints().toArray();
        Object content = Json.at(printed, "statements", 0, "content", 0);
        int start = Json.integer(content, "start");
        int end = Json.integer(content, "end");
        assertThat(new String(characters, start, end - start))
                .isEqualTo(Json.at(content, "text"))
                .isEqualTo("\u201cWe will send aid if asked \ud83d\udc4d.\u201d");
        assertThat(start).isEqualTo(Samples.TEXT.indexOf('\u201c') - 1);
        assertThat(Json.at(printed, "article", "text")).isEqualTo(Samples.TEXT);
    }

    @Test
    void refusalIsALineOfItsOwn() {
        String line = ReadingJson.line(new Incoming.Refused("a/b.txt", Warning.of("binary", "is not text")));
        assertThat(line)
                .isEqualTo(
                        "{\"article\":{\"path\":\"a/b.txt\",\"warnings\":[{\"code\":\"binary\",\"message\":\"is not text\"}]}}");
        assertThat(Contract.problems(line, "")).isEmpty();
    }

    @Test
    void numbersAreSpeltWithoutExponentAndNeedlessFraction() {
        check(0, "0");
        check(-0.0, "0");
        check(7000, "7000");
        check(1e12, "1000000000000");
        check(0.25, "0.25");
        check(1.0E-7, "0.0000001");
        check(-30.5, "-30.5");
    }

    private static void check(double value, String expected) {
        assertThat(JsonSink.plain(value)).isEqualTo(expected);
    }

    @Test
    void halfOfASurrogatePairIsReplacedAndNothingIsThrown() {
        Article article = Samples.warned(
                "x", "a\ud83d b \ude80 \ud83d\ude80", new Warning("cut", "cut", Optional.of(new Span(0, 8))));
        Document.Syntax nothing = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Reading reading = new Reading(new Document(article, nothing), List.of(), List.of(), List.of(), List.of());
        assertThat(ReadingJson.line(reading, true)).contains("\"text\":\"a\ufffd b \ufffd \ud83d\ude80\"");
    }

    @Test
    void theValidatorSeesFaults() {
        String good = ReadingJson.line(Samples.reading(), false);
        checkFault(good.replace("\"text\":\"told\"", "\"text\":\"tolt\""), "is not its text");
        checkFault(good.replace("\"pledge\"", "\"pledges\""), "is no support|oppose");
        checkFault(good.replace(":0.9123,", ":0.91234,"), "is no probability");
        checkFault(good.replace(":7000", ":7000.0"), "is no number");
        checkFault(good.replace(",\"radius_km\":3", ""), "has no radius_km");
        checkFault(good.replace("\"radius_km\":3", "\"radius_km\":3.5"), "is no int");
        checkFault(good.replace("\"sector\":\"GOV\",\"country\":\"XX\"", "\"country\":\"Vale\""), "is no country");
        checkFault(good.replace("\"id\":\"s2\"", "\"id\":\"s1\""), "is no id");
        checkFault(good.replace("\"within\":\"s1\"", "\"within\":\"s9\""), "nothing has the id s9");
        checkFault(good.replace("\"cue\":null,", ""), "has no cue");
        checkFault(good.replace("\"quoted\"", "\"quotes\""), "not [");
        checkFault(good.replace("2031-03-03\",\"latest", "2031-3-3\",\"latest"), "is no date");
    }

    private static void checkFault(String line, String expected) {
        assertThat(Contract.problems(line, Samples.TEXT)).anyMatch(problem -> problem.contains(expected));
    }
}
