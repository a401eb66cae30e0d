package org.sitrep.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TableCheckTest {
    private static final String COLUMNS = """
            table\tcolumn\tkey\tholds\tvalues\tframed
            words.tsv\tword\tyes\ttext
            words.tsv\tpos\tyes\tone\tnoun|verb
            words.tsv\tclasses\t\tsome?\tSAY|ASK
            words.tsv\tlat\t\tnumber?
            """;

    private static final String HEADER = "# a table\nword\tpos\tclasses\tlat\n";

    @Test
    void eachKindOfFaultIsToldWithFileAndLine() throws IOException {
        check(HEADER + "say\tverb\tSAY|ASK\t-1.5\nsay\tnoun");
        check(HEADER + "say\tverb\nask\tverb\nsay\tverb", "words.tsv:5: say, verb is already in line 3");
        check(HEADER + "say\tadverb", "words.tsv:3: 'adverb' in column 'pos' is none of [noun, verb]");
        check(HEADER + "say\tverb\tSAY|CRY", "words.tsv:3: 'SAY|CRY' in column 'classes' is none of [SAY, ASK]");
        check(HEADER + "say\tverb\t\tnorth", "words.tsv:3: 'north' in column 'lat' is no number");
        check(HEADER + "\tverb", "words.tsv:3: column 'word' is empty");
        check("word\tpos\tclasses\tlat\tmood\n", "words.tsv: column 'mood' is none of [word, pos, classes, lat]");
        check("word\tpos\tclasses\tlat\tpos\n", "words.tsv: column 'pos' is there twice");
        check("word\tpos\tclasses\n", "words.tsv: there is no column 'lat'");
        assertThat(new TableCheck(table("columns.tsv", COLUMNS)).problems(table("new.tsv", "word\nsay")))
                .containsExactly("new.tsv: nothing in columns.tsv says what its columns hold");
    }

    @Test
    void theWordsThatExamplesMustHaveStandInAColumn() throws IOException {
        TableCheck check = new TableCheck(table(
                "columns.tsv",
                "table\tcolumn\tkey\tholds\tvalues\tframed\na.tsv\tlemma\tyes\ttouched\nb.tsv\tlemma\tyes\ttext"));
        assertThat(check.touched(table("a.tsv", "lemma\nsay"))).contains("lemma");
        assertThat(check.touched(table("b.tsv", "lemma\nsay"))).isEmpty();
    }

    private static void check(String words, String... problems) throws IOException {
        TableCheck check = new TableCheck(table("columns.tsv", COLUMNS));
        assertThat(check.problems(table("words.tsv", words))).containsExactly(problems);
    }

    private static Table table(String name, String lines) throws IOException {
        return Table.read(name, new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }
}
