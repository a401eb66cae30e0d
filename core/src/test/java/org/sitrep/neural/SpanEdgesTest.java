package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Attribution;
import org.sitrep.text.Span;

final class SpanEdgesTest {
    @Test
    void wordsAreNotCut() {
        check("pro-[Russian rebels] {said} <so>", "pro-Russian rebels {said} so");
        check("[he] {said} <the U.S.->led force", "he {said} the U.S.-led");
        check("[he] {said} <2015-11>-29", "he {said} 2015-11-29");
        check("[he] {said} <Russian>-backed men", "he {said} Russian-backed");
    }

    @Test
    void clausesStayApart() {
        check("[he] {said} <so> - and left", "he {said} so");
        check("<so>-[he] {said}", "he {said} so");
    }

    @Test
    void wholeWordsOfContentMayMeet() {
        check("[he] {said} <well>-<known men>", "he {said} well-known men");
    }

    /** In the text, [] holds the source, {} the cue and each <> a piece of content. */
    private static void check(String marked, String expected) {
        StringBuilder plain = new StringBuilder();
        int[] start = new int[128];
        Span source = new Span(0, 0);
        Span cue = source;
        List<Span> content = new java.util.ArrayList<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '[', '{', '<' -> start[c] = plain.length();
                case ']' -> source = new Span(start['['], plain.length());
                case '}' -> cue = new Span(start['{'], plain.length());
                case '>' -> content.add(new Span(start['<'], plain.length()));
                default -> plain.append(c);
            }
        }
        String text = plain.toString();
        Attribution found = new SpanEdges(text, TestReader.segment(text))
                .snap(new Attribution(cue, Optional.of(source), content, 1));
        assertThat(found.source().orElseThrow().in(text) + " {" + found.cue().in(text) + "} "
                        + found.content().stream().map(s -> s.in(text)).collect(Collectors.joining(" | ")))
                .isEqualTo(expected);
    }
}
