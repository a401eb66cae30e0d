package org.sitrep.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

/**
 * Any bytes are rules, or a word list, or are refused in one message that names the file. The normal build runs the kept inputs;
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=RuleFuzzTest} looks for new ones.
 */
class RuleFuzzTest {
    private static final Table WORDS = table(
            "words.tsv",
            "words\tclass\nhigh representative\trole\nminister\trole|post\nsay\tcue\n"
                    .getBytes(StandardCharsets.UTF_8));

    private static Table table(String name, byte[] bytes) {
        try {
            return Table.read(name, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void anyBytesAreRulesOrAreRefused(byte[] bytes) {
        try {
            Rules rules = RuleFile.load("mine.yaml", new ByteArrayInputStream(bytes), name -> {
                if (!name.equals("words.tsv")) {
                    throw new LexiconException("there is no word list " + name);
                }
                return WORDS;
            });
            assertThat(rules).isNotNull();
        } catch (RuleException e) {
            assertThat(e).hasMessageStartingWith("mine.yaml:");
        }
    }

    @FuzzTest(maxDuration = "10m")
    void anyBytesAreAWordListOrAreRefused(byte[] bytes) {
        try {
            assertThat(table("mine.tsv", bytes).rows())
                    .allSatisfy(row -> assertThat(row.line()).isPositive());
        } catch (LexiconException e) {
            assertThat(e).hasMessageStartingWith("mine.tsv");
        }
    }
}
