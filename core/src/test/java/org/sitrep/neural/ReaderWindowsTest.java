package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Segmentation;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;

/** The shared network gets here what it got in training: {@code training/reader/fixtures.py} printed what is expected. */
final class ReaderWindowsTest {
    private static final Path FIXTURES = Path.of("../training/reader/fixtures/windows.txt");

    private static final WordPiece WORD_PIECE = WordPiece.read(TestReader.FILES.bytes("vocab.txt"));

    @Test
    void windowsAreThoseOfTraining() throws IOException {
        List<String> lines = Files.readAllLines(FIXTURES, StandardCharsets.UTF_8);
        int windows = 0;
        for (int at = 0; at < lines.size(); ) {
            String text = TextLines.plain(lines.get(at++).substring("text\t".length()));
            Segmentation segmentation = Segmenter.segment(text, Quotations.of(text));
            assertThat("cut\t" + TextLines.cut(text, segmentation)).isEqualTo(lines.get(at++));
            List<String> expected = new ArrayList<>();
            while (at < lines.size() && lines.get(at).startsWith("window\t")) {
                expected.add(lines.get(at++));
            }
            List<String> found = ReaderWindows.of(ReaderText.of(text, segmentation, WORD_PIECE)).stream()
                    .map(ReaderWindowsTest::line)
                    .toList();
            assertThat(found).as(text).isEqualTo(expected);
            windows += found.size();
        }
        assertThat(windows).isEqualTo(22);
    }

    /** Nothing is lost however long words, sentences and paragraphs are: each word stands in one window, and each window fits. */
    @Test
    void everyWordStandsInOneWindow() {
        Random random = new Random(5);
        List<String> pieces = List.of(
                "a ", "Krasnobrodskaya ", "1999-2000/31 ", "..........", ". ", "; ", "\n", "x\u0301".repeat(150));
        for (int round = 0; round < 60; round++) {
            StringBuilder made = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                made.append(pieces.get(random.nextInt(pieces.size())).repeat(1 + random.nextInt(400)));
            }
            String text = made.toString();
            ReaderText words = ReaderText.of(text, Segmenter.segment(text, List.of()), WORD_PIECE);
            int at = 0;
            for (ReaderWindow window : ReaderWindows.of(words)) {
                assertThat(window.first()).isEqualTo(at);
                assertThat(window.end()).isGreaterThan(at);
                assertThat(new ReaderInputs(window).length).isLessThanOrEqualTo(ReaderWindows.LONGEST);
                at = window.end();
            }
            assertThat(at).isEqualTo(words.size());
        }
    }

    private static String line(ReaderWindow window) {
        ReaderInputs in = new ReaderInputs(window);
        return "window\t" + window.first() + "\t" + window.end() + "\t"
                + List.of(in.ids, in.casing, in.quote, in.first, in.last, in.sentence, in.paragraph).stream()
                        .map(numbers ->
                                Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\t"));
    }
}
