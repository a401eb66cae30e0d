package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.search.Field;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every name of every field of a query is an option of every list, and asks the same there. */
class FilterOptionsTest {
    private static final Path READINGS =
            Path.of("..", "ledger", "src", "test", "resources", "org", "sitrep", "ledger", "store", "dossier.jsonl");

    /** A value of each that some claim of the dossier has and others have not. */
    private static final Map<Field, String> VALUES = Map.ofEntries(
            Map.entry(Field.KIND, "events"),
            Map.entry(Field.BY, "Tervia"),
            Map.entry(Field.SPEAKER, "UN"),
            Map.entry(Field.HOLDER, "Tervia"),
            Map.entry(Field.TO, "Tervia"),
            Map.entry(Field.ACTOR, "?"),
            Map.entry(Field.TYPE, "deny"),
            Map.entry(Field.CLASS, "Deny"),
            Map.entry(Field.UNIT, "killed"),
            Map.entry(Field.STANCE, "condemn"),
            Map.entry(Field.MODALITY, "denied"),
            Map.entry(Field.PLACE, "Brenmark"),
            Map.entry(Field.AFTER, "2031-03-04"),
            Map.entry(Field.BEFORE, "2031-03-04"),
            Map.entry(Field.SOURCE, "Karven Herald"),
            Map.entry(Field.DATED, "no"),
            Map.entry(Field.SURE, "0.9"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void add() throws IOException {
        try (Store store = Store.open(folder.resolve("dossier.sitrep"), Store.Mode.ADD)) {
            for (String line : Files.readAllLines(READINGS)) {
                store.append(line, "test");
            }
        }
    }

    private static Stream<String> lists() {
        return Stream.of(
                        Stream.of("search", "export"),
                        Stream.of(Row.Kind.values()).map(kind -> kind.word() + "s"),
                        Views.all().stream().map(View::name))
                .flatMap(names -> names);
    }

    @Test
    void everyListHasThemAll() {
        CommandLine sitrep = Sitrep.commandLine(Run.CONSOLE, device -> (article, trace) -> Readers.empty(article));
        assertThat(lists()).contains("statements", "conflicts", "origins", "timeline", "actors", "sources");
        lists().forEach(list -> {
            CommandSpec spec =
                    Objects.requireNonNull(sitrep.getSubcommands().get(list)).getCommandSpec();
            for (Field field : Field.values()) {
                for (String name : field.names()) {
                    OptionSpec option = spec.findOption("--" + name);
                    assertThat(option).as("%s --%s", list, name).isNotNull();
                    assertThat(option.description()).containsExactly(field.meaning());
                }
            }
        });
    }

    private static Run run(String command, String... more) {
        List<String> all =
                new ArrayList<>(List.of(command, "--csv", "--record", folder.resolve("dossier.sitrep") + ""));
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void anOptionAsksWhatItsFieldAsks() {
        int everything = run("search").lines().size();
        assertThat(VALUES).containsOnlyKeys(Field.values());
        VALUES.forEach((field, value) -> field.names().forEach(name -> {
            String query = name + ":\"" + value + "\"";
            Run asked = run("search", query);
            assertThat(asked.exit()).as("%s: %s", query, asked.err()).isEqualTo(Exit.DONE);
            assertThat(asked.lines()).as(query).hasSizeBetween(2, everything - 1);
            assertThat(run("search", "--" + name, value)).as(name).isEqualTo(asked);
            assertThat(run("entries", "--" + name, value)).as(name).isEqualTo(run("entries", query));
        }));
    }

    @Test
    void oneOfSeveralValuesAndAllFields() {
        check("--type killed --type injured", "unit:killed,injured");
        check("--speaker UN --by Tervia", "speaker:UN,Tervia");
        check("--stance condemn --until 2031-03-05 --actor Tervia", "stance:condemn before:2031-03-05 actor:Tervia");
    }

    /** The one who speaks is who holds a position and who asserts a number. */
    @Test
    void aSpeakerOfWhatIsListed() {
        assertThat(run("positions", "--speaker", "UN")).isEqualTo(run("positions", "holder:UN"));
        assertThat(run("figures", "speaker:UN")).isEqualTo(run("figures", "by:UN"));
        assertThat(run("statements", "speaker:UN")).isEqualTo(run("search", "speaker:UN"));
        check("--speaker UN --stance request", "holder:UN stance:request");
    }

    private static void check(String options, String query) {
        assertThat(run("search", options.split(" ", -1))).as(options).isEqualTo(run("search", query.split(" ", -1)));
        assertThat(run("search", options.split(" ", -1)).out()).as(options).isNotEmpty();
    }

    @Test
    void whatNoClaimCanBeIsRefused() {
        refused("events --stance condemn", "'sitrep events' tells no positions; ask 'sitrep positions'");
        refused("search --stance killed", "stance:killed is none; there are support, oppose, ");
        refused("search --class say --unit killed", "unit: is of a figure, another field of a statement");
        refused("events --speaker UN", "'sitrep events' tells no statements; ask 'sitrep statements'");
        refused("origins --after soon", "after:soon is no date such as 2022, 2022-01 or 2022-01-31");
        refused("places --sure much", "sure:much is no share from 0 to 1");
        refused("sources --until 2031 --before 2032", "before: can be given once, not as 2031 and 2032");
    }

    private static void refused(String line, String why) {
        String[] words = line.split(" ", 2);
        Run run = run(words[0], words[1].split(" ", -1));
        assertThat(run.exit()).as(line).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(why).contains("Try 'sitrep " + words[0] + " --help'.");
    }
}
