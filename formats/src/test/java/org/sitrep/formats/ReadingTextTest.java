package org.sitrep.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.document.Document;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

class ReadingTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/sitrep/formats");

    @Test
    void tellsAReadingToPeople() {
        Reading reading = Samples.reading(Samples.withMetadata());
        Golden.check(GOLDEN.resolve("reading-80.txt"), new ReadingText(80, false).account(reading));
        Golden.check(GOLDEN.resolve("reading-40.txt"), new ReadingText(40, false).account(reading));
    }

    @Test
    void wrapsAtTheWidthOfTheTerminal() {
        for (int width : new int[] {30, 50, 79, 120}) {
            String account = new ReadingText(width, false).account(Samples.reading(Samples.withMetadata()));
            assertThat(account.lines().toList())
                    .hasSizeGreaterThan(10)
                    .allMatch(line -> Printable.columns(line) <= width);
        }
    }

    @Test
    void escapesOnlyWhenColoured() {
        Reading reading = Samples.reading(Samples.withMetadata());
        assertThat(new ReadingText(80, false).account(reading)).doesNotContain("\u001b");
        String coloured = new ReadingText(80, true).account(reading);
        assertThat(coloured).contains("\u001b[1m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(new ReadingText(80, false).account(reading));
    }

    @Test
    void hostileTextReachesNoTerminal() {
        String hostile = "\u001b]0;owned\u0007 \u009b31m \u202eevil\u0000 a\tb\r\n\u2028c";
        Document.Syntax nothing = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Article article = Samples.warned(hostile, hostile, Warning.of("odd", hostile));
        Reading reading = new Reading(new Document(article, nothing), List.of(), List.of(), List.of(), List.of());
        String account = new ReadingText(80, false).account(reading)
                + new ReadingText(80, false).account(Incoming.Refused.of(hostile, "odd", hostile));
        assertThat(account.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
        assertThat(account).contains("<U+001B>", "<U+009B>", "<U+202E>", "a b c");
    }

    @Test
    void anInferredDateTellsItsReasons() {
        String text = "\ud83d\ude00 President Dalen spoke in 2031.";
        Published published = new Published(
                Optional.of(LocalDate.of(2031, 1, 1)),
                Optional.empty(),
                Published.Basis.INFERRED,
                List.of(
                        new Published.Reason(
                                "names who took office then",
                                Optional.of(new Span(3, 18)),
                                Optional.of(LocalDate.of(2030, 5, 1)),
                                Optional.empty()),
                        new Published.Reason(
                                "only in some years", Optional.empty(), Optional.empty(), Optional.empty()),
                        new Published.Reason(
                                "tells what happened then",
                                Optional.of(new Span(28, 32)),
                                Optional.of(LocalDate.of(2031, 1, 1)),
                                Optional.empty())));
        Document.Syntax nothing = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Article article = Article.ofText("dalen", text).withPublished(published);
        Reading reading = new Reading(new Document(article, nothing), List.of(), List.of(), List.of(), List.of());
        assertThat(new ReadingText(80, false).account(reading)).contains("""
                published: 2031-01-01..? (inferred)
                  2030-05-01..? \u00b7 "President Dalen" 2-17 \u00b7 names who took office then
                  only in some years
                  2031-01-01..? \u00b7 "2031" 27-31 \u00b7 tells what happened then
                """);
    }

    @Test
    void quotationMarksAreThoseOfTheSource() {
        String account = new ReadingText(80, false).account(Samples.reading());
        assertThat(account).contains("\u201cWe will send aid if asked \ud83d\udc4d.\u201d");
        assertThat(account).contains("    At least 7,000 people fled Port Lurin\n");
    }
}
