package org.sitrep.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Statement;
import org.sitrep.lexicon.Table;
import org.sitrep.reading.Shipped;
import org.sitrep.text.Span;

/**
 * Who says it, to whom, through what and by whose account: each line of {@code parts.tsv} is what a careful reader would write
 * down of one statement. A text stands once; lines without one are other statements of it. ¶ parts paragraphs.
 */
class AttributionPartsTest {
    private static final String NONE = "-";

    @Test
    void partsAreAsAReaderWouldHaveThem() throws IOException {
        List<String> wrong = new ArrayList<>();
        String text = "";
        for (Table.Row row : table().rows()) {
            text = row.get("text").isEmpty() ? text : row.get("text").replace("¶", "\n\n");
            String expected =
                    String.join(" | ", row.get("speaker"), row.get("addressee"), row.get("medium"), row.get("chain"));
            String found = parts(text, row.get("cue"));
            if (!found.equals(expected)) {
                wrong.add(row.line() + ": " + text + "\n  expected " + expected + "\n  found    " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Table table() throws IOException {
        try (InputStream in = Objects.requireNonNull(AttributionPartsTest.class.getResourceAsStream("parts.tsv"))) {
            return Table.read("parts.tsv", in);
        }
    }

    private static String parts(String text, String cue) {
        return Shipped.read(text).statements().stream()
                .filter(statement ->
                        words(text, statement.cue().map(Statement.Cue::span)).contains(cue))
                .findFirst()
                .map(statement -> parts(text, statement))
                .orElse("no such statement");
    }

    private static String parts(String text, Statement statement) {
        String chain = statement.chain().stream()
                .map(link -> (link.inherited() ? "inherited " : "") + lower(link.relation()) + " "
                        + link.party().span().in(text))
                .collect(Collectors.joining("; "));
        return String.join(
                " | ",
                statement.speaker().map(s -> speaker(text, s)).orElse(NONE),
                words(text, statement.addressee().map(party -> party.span())),
                statement
                        .medium()
                        .map(medium ->
                                lower(medium.kind()) + ": " + medium.span().in(text))
                        .orElse(NONE),
                chain.isEmpty() ? NONE : chain);
    }

    /** The words; of a pronoun that was resolved also whom it means. */
    private static String speaker(String text, Statement.Speaker speaker) {
        String words = speaker.party().span().in(text);
        String name = speaker.party().name();
        boolean pronoun = words.matches("(?i)he|she|it|they|who|which|that");
        return pronoun && !name.equals(words) ? words + " = " + name : words;
    }

    private static String words(String text, Optional<Span> span) {
        return span.map(s -> s.in(text)).orElse(NONE);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
