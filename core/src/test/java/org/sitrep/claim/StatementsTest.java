package org.sitrep.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.text.Span;

class StatementsTest {
    @Test
    void theStatementInWhichNoOtherHoldsTheWordsIsTheInnermost() {
        Statement outer = statement("s1", "", new Span(0, 50));
        Statement inner = statement("s2", "s1", new Span(20, 50));
        check(new Span(30, 34), "s2", outer, inner);
        check(new Span(10, 14), "s1", outer, inner);
        check(new Span(60, 64), "-", outer, inner);
        check(new Span(18, 22), "s1", outer, inner);
    }

    @Test
    void aNestedStatementIsTheInnerOneHoweverLongItsPartsAre() {
        Statement outer = statement("s1", "", new Span(10, 30));
        check(new Span(20, 24), "s2", outer, statement("s2", "s1", new Span(10, 30)));
        check(new Span(20, 24), "s2", outer, statement("s2", "s1", new Span(15, 30), new Span(40, 70)));
    }

    @Test
    void ofStatementsThatAreNotNestedTheShorterIsTheInnermost() {
        check(new Span(20, 24), "s2", statement("s1", "", new Span(0, 50)), statement("s2", "", new Span(15, 30)));
    }

    private static void check(Span span, String expected, Statement... statements) {
        assertThat(new Statements(List.of(statements))
                        .innermost(span)
                        .map(Statement::id)
                        .orElse("-"))
                .isEqualTo(expected);
    }

    private static Statement statement(String id, String within, Span... content) {
        return new Statement(
                id,
                Statement.Form.INDIRECT,
                Optional.empty(),
                Optional.empty(),
                List.of(content),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Stream.of(within).filter(name -> !name.isEmpty()).findFirst(),
                new Evidence(content[0], "words"),
                new Found(1, "test"));
    }
}
