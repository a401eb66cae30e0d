package org.sitrep.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Found;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.ledger.Recorded;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

class DependencesTest {
    private static final Span START = new Span(0, 1);

    private static final String CEASEFIRE =
            "the army of Karsia would keep the ceasefire along the river until talks begin in Oska";
    private static final String CEASEFIRE_TOLD =
            "Karsia's army would keep the ceasefire along the river until the talks in Oska begin";
    private static final String PRISONERS =
            "forty prisoners were handed over at the northern bridge under the eyes of the Red Crescent";
    private static final String HARVEST =
            "farmers had lost most of their harvest because nobody dared to work in the mined fields";

    /** An article whose statements are these, each through a source, or through none if the source is empty. */
    private static Recorded article(String id, String source, String... contents) {
        String text = String.join(".\n", contents);
        List<Statement> statements = new ArrayList<>();
        for (String content : contents) {
            Span span = new Span(text.indexOf(content), text.indexOf(content) + content.length());
            List<Statement.Link> chain = source.isEmpty()
                    ? List.of()
                    : List.of(new Statement.Link(
                            new Party(START, Optional.of(source), source), Statement.Relation.REPORTS, true));
            statements.add(statement("s" + statements.size(), text, span, Optional.empty(), Optional.empty(), chain));
        }
        return recorded(id, text, statements);
    }

    private static Statement statement(
            String id,
            String text,
            Span span,
            Optional<Statement.Speaker> speaker,
            Optional<Statement.Medium> medium,
            List<Statement.Link> chain) {
        return new Statement(
                id,
                Statement.Form.INDIRECT,
                speaker,
                Optional.empty(),
                List.of(span),
                List.of(),
                Optional.empty(),
                medium,
                chain,
                Optional.empty(),
                Optional.empty(),
                Evidence.of(span, text),
                new Found(0.9, "test"));
    }

    private static Recorded recorded(String id, String text, List<Statement> statements) {
        Document.Syntax none = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return Recorded.of(
                new Reading(new Document(Article.ofText(id, text), none), statements, List.of(), List.of(), List.of()));
    }

    private static void check(Recorded one, Recorded other, boolean dependent) {
        assertThat(Dependences.link(one, other).isPresent()).isEqualTo(dependent);
        assertThat(Dependences.link(other, one)).isEqualTo(Dependences.link(one, other));
        assertThat(Origins.of(List.of(one, other))).hasSize(dependent ? 1 : 2);
    }

    @Test
    void theSameContentAfterTheSameAgencyIsOneOrigin() {
        check(article("a", "KNA", CEASEFIRE), article("b", "KNA", CEASEFIRE_TOLD), true);
        check(article("a", "KNA", CEASEFIRE, PRISONERS), article("b", "KNA", CEASEFIRE_TOLD, HARVEST), true);
    }

    @Test
    void oneAgencyOnDifferentMattersIsNot() {
        check(article("a", "KNA", CEASEFIRE), article("b", "KNA", PRISONERS), false);
        check(article("a", "KNA", CEASEFIRE, PRISONERS, HARVEST), article("b", "KNA", CEASEFIRE_TOLD, "x", "y"), false);
    }

    @Test
    void theSameContentAfterTwoAgenciesOrNoneIsNot() {
        check(article("a", "KNA", CEASEFIRE), article("b", "OSKA-PRESS", CEASEFIRE_TOLD), false);
        check(article("a", "", CEASEFIRE), article("b", "", CEASEFIRE_TOLD), false);
    }

    @Test
    void theReasonNamesTheSource() {
        Link link = Dependences.link(article("a", "KNA", CEASEFIRE), article("b", "KNA", CEASEFIRE_TOLD))
                .orElseThrow();
        assertThat(link.why()).isEqualTo(Reason.Why.CHAIN);
        assertThat(link.source()).isEqualTo("KNA");
        assertThat(link.shared()).isEqualTo(1);
    }

    @Test
    void theSameLetterIsOneOriginAndTheSameSpeakerIsNot() {
        check(letter("a", CEASEFIRE, true), letter("b", CEASEFIRE_TOLD, true), true);
        check(letter("a", CEASEFIRE, true), letter("b", HARVEST, true), false);
        check(letter("a", CEASEFIRE, false), letter("b", CEASEFIRE_TOLD, false), false);
        assertThat(Dependences.link(letter("a", CEASEFIRE, true), letter("b", CEASEFIRE_TOLD, true))
                        .orElseThrow()
                        .why())
                .isEqualTo(Reason.Why.DOCUMENT);
    }

    private static Recorded letter(String id, String content, boolean isLetter) {
        Span span = new Span(0, content.length());
        Optional<Statement.Speaker> speaker = Optional.of(new Statement.Speaker(
                new Party(START, Optional.of("ILSE-MARO"), "Ilse Maro"), Optional.empty(), Optional.empty()));
        Optional<Statement.Medium> medium =
                isLetter ? Optional.of(new Statement.Medium(START, Statement.Medium.Kind.LETTER)) : Optional.empty();
        return recorded(id, content, List.of(statement("s1", content, span, speaker, medium, List.of())));
    }
}
