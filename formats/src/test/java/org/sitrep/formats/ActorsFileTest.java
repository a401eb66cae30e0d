package org.sitrep.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.actor.Actors;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

class ActorsFileTest {
    private static final String COLUMNS = "id\tname\ttype\taliases\tcountry\tsector\tfrom\tto\n";

    @Test
    void threeColumnsInAnyOrderAreEnough() {
        Table table = ActorsFile.read(
                "mine.tsv", "\ufeff# ours\r\ntype\tid\tname\r\n\r\ngroup\tX-1\tThe X\r\n".getBytes(UTF_8));
        assertThat(table.columns()).containsExactly("type", "id", "name");
        assertThat(table.rows())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.get("name")).isEqualTo("The X"));
    }

    @Test
    void faultsAreToldWithFileAndLineAndWhatToDo() {
        check("", "mine.tsv: is empty: its first line names the columns, id, name and type at least");
        check("id,name,type\n", "mine.tsv: has one column only: its cells must be separated by tabs");
        check("id\tname\n", "mine.tsv: there is no column 'type'");
        check("id\tname\ttype\tname\n", "mine.tsv: column 'name' is there twice");
        check(
                "id\tname\ttype\tcolour\n",
                "mine.tsv: column 'colour' is none of [id, name, type, country, sector, nouns, aliases, weak, from, to,"
                        + " source, note]");
        check(COLUMNS + "A\tAda\n", "mine.tsv:2: column 'type' is empty");
        check(
                COLUMNS + "A\tAda\tpersonne\n",
                "mine.tsv:2: 'personne' in column 'type' is none of [collective, government, group, organization,"
                        + " person]");
        check(
                COLUMNS + "ada\tAda\tperson\n",
                "mine.tsv:2: 'ada' is no id: capital letters and digits, joined by hyphens");
        check(
                COLUMNS + "A\tAda\tperson\t\tKenya\n",
                "mine.tsv:2: 'Kenya' is no country: two capital letters of ISO 3166-1, such as KE");
        check(COLUMNS + "A\tAda\tperson\t\t\tArmy\n", "mine.tsv:2: 'Army' in column 'sector' is none of [AGR, BUS,");
        check(COLUMNS + "A\tAda\tperson\t\t\t\t1.2.2031\n", "mine.tsv:2: '1.2.2031' is no YYYY, YYYY-MM or YYYY-MM-DD");
        check(COLUMNS + "A\tAda\tperson\t\t\t\t2032\t2031\n", "mine.tsv:2: 'to' is before 'from'");
        check(COLUMNS + "A\tAda\tperson\t...\n", "mine.tsv:2: '...' is no name: it has no letter");
        check(COLUMNS + "A\tAda\tperson\n\nA\tAda B\tperson\n", "mine.tsv:4: A is already in line 2");
        check(COLUMNS + "A\tAda\tbird\n\tBo\tperson\n", "mine.tsv:2: 'bird' in column 'type' is none of");
        check(COLUMNS + "A\tAda\tbird\n\tBo\tperson\n", "\nmine.tsv:3: column 'id' is empty");
        check(COLUMNS + "A\tAda\tbird\n".repeat(10), "\n(and 11 more)");
        check(
                COLUMNS + "A\t\"Ada, Bo\"\tperson\n",
                "mine.tsv:2: the cell \"Ada, Bo\" is in quotation marks: take them off");
        check(COLUMNS + "A\tAda\tperson\t\t\t\t\t\tx\n", "mine.tsv:2: has 9 cells, the header names 8");
    }

    @Test
    void otherCharactersThanUtf8AreToldByLine() {
        assertThatThrownBy(() -> ActorsFile.read("mine.tsv", (COLUMNS + "A\tZo\u00eb\tperson\n").getBytes(ISO_8859_1)))
                .isInstanceOf(LexiconException.class)
                .hasMessage("mine.tsv:2: is not UTF-8: save the file as UTF-8 text");
    }

    @Test
    void filesThatCannotBeReadAreTold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.tsv");
        assertThatThrownBy(() -> ActorsFile.read(file))
                .isInstanceOf(LexiconException.class)
                .hasMessage(file + ": there is no such file");
        assertThatThrownBy(() -> ActorsFile.read(folder))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith(folder + ": cannot be read");
        Files.writeString(file, COLUMNS + "A\tAda\tperson\n");
        assertThat(ActorsFile.read(file).rows()).hasSize(1);
    }

    private static void check(String text, String message) {
        assertThatThrownBy(() -> Actors.check(ActorsFile.read("mine.tsv", text.getBytes(UTF_8))))
                .as(text)
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(message);
    }
}
