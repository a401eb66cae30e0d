package org.sitrep.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Quotation;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Segmentation.Segment;
import org.sitrep.quotation.Quotations;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

class SegmenterPropertiesTest {
    private static final String[] PIECES = {
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "''",
        "``",
        "«",
        "»",
        "„",
        " ",
        " ",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\u2028",
        "\u0085",
        ".",
        "...",
        "…",
        "?",
        "!",
        ",",
        ";",
        ":",
        "-",
        "—",
        "(",
        ")",
        "[",
        "]",
        "&",
        "/",
        "@",
        "#",
        "$",
        "€",
        "%",
        "*",
        "We",
        "go",
        "U.S.",
        "Mr.",
        "J.",
        "p.m.",
        "No.",
        "don't",
        "cannot",
        "soldiers'",
        "NATO's",
        "The",
        "said",
        "1,000",
        "7.5",
        "5'",
        "10\"",
        "10:30",
        "pro-",
        "Russian-backed",
        "https://a.example/b?c=(d)",
        "a@b.example",
        "www.x.org",
        "Censor.NET",
        "e\u0301",
        "\u200b",
        "\u200d",
        "\u00ad",
        "\ufeff",
        "\u0000",
        "\ud83d",
        "\udc4d",
        "👍🏽",
        "👨‍👩‍👧",
        "🇺🇦",
        "\ufe0f",
        "\u0301",
        "Київ",
        "和",
        "\ud835\udc00",
        "•",
        "[1]",
        "US$5",
        "25bn",
        "'90s",
        "\t",
        "\u00a0",
        "\uffff"
    };

    private static Segmentation segment(String text) {
        return Segmenter.segment(text, Quotations.of(text));
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int n = random.nextInt(60);
        for (int i = 0; i < n; i++) {
            if (random.nextInt(12) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    @Test
    void spansAreOrderedDisjointAndCoverAllThatShows() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            Segmentation segmentation = segment(text);
            int at = 0;
            for (Segment sentence : segmentation.sentences()) {
                Span paragraph = segmentation.paragraphs().get(sentence.paragraph());
                assertThat(paragraph.contains(sentence.span())).as(text).isTrue();
                assertThat(sentence.words()).as(text).isNotEmpty();
                assertThat(sentence.span().start())
                        .isEqualTo(sentence.words().get(0).start());
                assertThat(sentence.span().end())
                        .isEqualTo(sentence.words()
                                .get(sentence.words().size() - 1)
                                .end());
                for (Span word : sentence.words()) {
                    assertThat(word.isEmpty()).as(text).isFalse();
                    assertNothingShows(text, at, word.start());
                    at = word.end();
                }
            }
            assertNothingShows(text, at, text.length());
        }
    }

    private static void assertNothingShows(String text, int from, int to) {
        assertThat(from).as(text).isLessThanOrEqualTo(to);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            assertThat(Characters.isSpace(c) || Characters.isInvisible(c))
                    .as("U+%04x of %s", (int) c, text)
                    .isTrue();
        }
    }

    @Test
    void moreParagraphsOnlyShiftOffsets() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            String one = random(random).replaceAll("[\"“”‘’'«»„`]", "");
            String other = random(random).replaceAll("[\"“”‘’'«»„`]", "");
            List<Span> expected = new ArrayList<>(spans(segment(one), 0));
            expected.addAll(spans(segment(other), one.length() + 2));
            assertThat(spans(segment(one + "\n\n" + other), 0))
                    .as(one + "\n\n" + other)
                    .isEqualTo(expected);
        }
    }

    private static List<Span> spans(Segmentation segmentation, int shift) {
        List<Span> spans = new ArrayList<>();
        for (Segment sentence : segmentation.sentences()) {
            for (Span word : sentence.words()) {
                spans.add(new Span(word.start() + shift, word.end() + shift));
            }
            spans.add(new Span(sentence.span().start() + shift, sentence.span().end() + shift));
        }
        return spans;
    }

    @Test
    void quotationsAreOrderedNestedAndInsideTheirParagraph() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            List<Quotation> quotations = Quotations.of(text);
            List<Span> paragraphs = segment(text).paragraphs();
            for (int q = 0; q < quotations.size(); q++) {
                Quotation quotation = quotations.get(q);
                Span span = quotation.span();
                assertThat(span.contains(quotation.inner())).as(text).isTrue();
                assertThat(quotation.inner().trimmed(text).isEmpty()).as(text).isFalse();
                assertThat(paragraphs.stream().filter(p -> p.contains(span)).count())
                        .isEqualTo(1);
                assertThat(quotation.continues().orElse(-1)).as(text).isLessThan(q);
                int above = 0;
                for (Quotation earlier : quotations.subList(0, q)) {
                    assertThat(earlier.span().start()).as(text).isLessThanOrEqualTo(span.start());
                    boolean around = earlier.inner().contains(span);
                    assertThat(around || !earlier.span().overlaps(span))
                            .as(text)
                            .isTrue();
                    above += around ? 1 : 0;
                }
                assertThat(quotation.level()).as(text).isEqualTo(above);
            }
        }
    }

    @Test
    void longSentencesAreCut() {
        String text = "the army left the town; ".repeat(100).trim() + ".";
        assertThat(segment(text).sentences())
                .allSatisfy(sentence -> assertThat(sentence.words()).hasSizeLessThanOrEqualTo(180));
        assertThat(segment(text).sentences().get(0).span().in(text)).endsWith(";");
        String names =
                "Krasnobrodskaya, ".repeat(70).trim(); // 140 words, but more pieces than a window of the reader takes
        assertThat(segment(names).sentences())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence.span().in(names)).endsWith(","));
    }

    @Test
    void fiveMegabytesOfOneLine() {
        String piece = "Gen. Orel said: \"We go.\" 'Now,' he said; the soldiers' homes aren't safe. ";
        int n = 5_000_000 / piece.length();
        assertThat(segment(piece.repeat(n)).sentences()).hasSize(2 * n);
    }

    /** A step that looks back or ahead without bound would need minutes here. */
    @Test
    void longMonotonousLines() {
        for (String piece : List.of(
                "a",
                "\"a ",
                "a\" ",
                "“a",
                " 'a",
                "'",
                ". ",
                "J. ",
                "1.",
                "a.",
                "a-",
                "(",
                "@a",
                "http://",
                "👍",
                "a_",
                "\"Why?\" A")) {
            String text = piece.repeat(200_000 / piece.length());
            Segmentation segmentation = segment(text);
            assertThat(segmentation.sentences()).as(piece).isNotEmpty();
            assertThat(segmentation.sentences().get(0).span().start())
                    .as("%s begins where the text does", piece)
                    .isEqualTo(text.length() - text.stripLeading().length());
        }
    }

    /** Repeated groups of a pattern are recursive calls in Java. */
    @Test
    void addressesOfThousandsOfParts() {
        for (String begin : List.of("a@b", "a", "www", "http://a", "@a", "1")) {
            for (String part : List.of(".c", "/c", "-1", "_c")) {
                String text = begin + part.repeat(50_000);
                List<Segment> sentences = segment(text).sentences();
                assertThat(sentences.get(sentences.size() - 1).span().end())
                        .as(begin + part)
                        .isEqualTo(text.length());
            }
        }
    }
}
