package org.sitrep.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.reading.Shipped;

/** Whose a clause is: first which word is its subject, then who does it. */
final class SubjectsTest {
    @Test
    void aClauseWithoutASubjectHasThatOfTheClauseAbove() {
        check("Norway condemned the raid and sent aid.", "sent", "Norway", "Norway");
        check("Norway wants to help Kenya.", "help", "Norway", "Norway");
        check("Norway urged Kenya to help Somalia.", "help", "Kenya", "Kenya");
        check("Kenya was urged to help Somalia.", "help", "Kenya", "Kenya");
        check("Norway promised Kenya to help Somalia.", "help", "Norway", "Norway");
    }

    @Test
    void whoUndergoesIsTheSubjectAndNotTheDoer() {
        check("Three men were arrested by soldiers.", "arrested", "men", "soldiers");
        check("Three men were arrested by Friday.", "arrested", "men", "");
    }

    @Test
    void whoIsKilledInTheShellingOfATownShellsNobody() {
        check("Five civilians were killed in shelling of Kherson on Tuesday, the mayor said.", "shelling", "", "");
    }

    @Test
    void aRelativePronounStandsForItsNoun() {
        check("The rebels who attacked the town fled.", "attacked", "who", "rebels");
    }

    private static void check(String text, String verb, String subject, String doers) {
        Document document = Shipped.read(text).document();
        Token predicate = document.tokens().stream()
                .filter(token -> token.form().equals(verb))
                .findFirst()
                .orElseThrow();
        assertThat(words(Subjects.of(document, predicate).stream().toList()))
                .as("subject of '%s' in: %s", verb, text)
                .isEqualTo(subject);
        assertThat(words(Subjects.doers(document, predicate)))
                .as("doers of '%s' in: %s", verb, text)
                .isEqualTo(doers);
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(Token::form).collect(Collectors.joining(" "));
    }
}
