package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.formats.Json;
import org.sitrep.ledger.view.ById;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;

/** The commands of a record, over the dossier as the whole program reads it. */
class RecordTest {
    private static final Path DOSSIER = Path.of("..", "examples", "dossier");

    @TempDir
    static Path folder;

    private static Run added;

    @BeforeAll
    static void add() {
        added = Run.of(
                Run.Setting.PIPE.with(Readers.load()), "add", "--record", file(), "--no-progress", DOSSIER.toString());
    }

    private static String file() {
        return folder.resolve("ostrel.sitrep").toString();
    }

    private static Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--record", file()));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void addTellsWhatTheRecordHasAndDoesNothingTwice() {
        assertThat(added.exit()).as(added.err()).isEqualTo(Exit.DONE);
        assertThat(added.out()).isEmpty();
        assertThat(added.err())
                .contains("19 articles added; ")
                .contains(" has 19 articles: ")
                .contains(" statements, ");
        Run again = run("add", DOSSIER.toString());
        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(again.err()).contains("0 articles added, 19 already there; ");
    }

    /** The articles backwards, on three threads and in a file of another place: the same to the byte. */
    @Test
    void orderAndThreadsChangeNothing() throws IOException {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(DOSSIER)) {
            for (Path path : files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(path));
            }
        }
        Collections.reverse(lines);
        Path backwards = Files.write(folder.resolve("backwards.jsonl"), lines);
        String other = folder.resolve("backwards.sitrep").toString();
        Run run = Run.of(
                Run.Setting.PIPE.with(Readers.load()),
                "add",
                "--jobs",
                "3",
                "--no-progress",
                "--record",
                other,
                DOSSIER.resolve("undated.txt").toString(),
                backwards.toString(),
                DOSSIER.resolve("interview.txt").toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
        for (String command : List.of("search --csv", "origins", "stories", "timeline", "search --facets")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
            String expected = run(words.toArray(String[]::new)).out();
            words.addAll(List.of("--record", other));
            assertThat(Run.of(words.toArray(String[]::new)).out())
                    .as(command)
                    .isEqualTo(expected)
                    .isNotEmpty();
        }
    }

    @Test
    void facetsTellWhatWasFound() {
        Run run = run("search", "--facets", "type:deny");
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
        Map<String, Object> facets = Json.object(run.out());
        assertThat(Json.at(facets, "total")).isEqualTo(Json.at(facets, "type", 0, "claims"));
        assertThat(Json.at(facets, "type", 0, "value")).isEqualTo("deny");
        Run told = Run.of(Run.Setting.TERMINAL, "search", "--record", file(), "--facets", "type:deny");
        assertThat(told.out()).contains("\ntype\n").contains("  deny\n").contains("\nactor\n");
    }

    @Test
    void anotherTableOfActorsReadsAgain() throws IOException {
        Path own = Files.writeString(folder.resolve("mine.tsv"), "id\tname\ttype\nME\tBrenmark Watch\torganization\n");
        Path other = folder.resolve("other.sitrep");
        Path text = Files.writeString(folder.resolve("a.txt"), "The rebels left the town on Monday.");
        for (String expected : List.of("1 article added", "0 articles added, 1 already there")) {
            assertThat(Run.of("add", "--record", other.toString(), text.toString())
                            .err())
                    .contains(expected);
        }
        for (String expected : List.of("0 articles added, 1 read again (", "0 articles added, 1 already there")) {
            Run run = Run.of("add", "--actors", own.toString(), "--record", other.toString(), text.toString());
            assertThat(run.err()).contains(expected).contains(" has 1 article: ");
        }
    }

    @Test
    void aListHasAsManyLinesAsItCounts() {
        for (String kind : List.of("statements", "events", "figures", "positions", "search")) {
            String count = run(kind, "--count").out().strip();
            assertThat(Integer.parseInt(count)).as(kind).isPositive();
            assertThat(run(kind).lines()).as(kind).hasSize(Integer.parseInt(count));
            Run csv = run(kind, "--csv");
            assertThat(csv.out()).startsWith("id,kind,type,");
            assertThat(rows(csv.out())).as(kind).isEqualTo(Integer.parseInt(count) + 1);
        }
    }

    /** Lines of CSV, but those inside quotation marks. */
    static long rows(String csv) {
        long rows = 0;
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            quoted ^= csv.charAt(i) == '"';
            rows += !quoted && csv.charAt(i) == '\n' ? 1 : 0;
        }
        return rows;
    }

    @Test
    void whatIsFoundCanBeShown() {
        Run found = run("search", "speaker:OLF", "type:deny");
        assertThat(found.exit()).as(found.err()).isEqualTo(Exit.DONE);
        for (String line : found.lines()) {
            Map<String, Object> object = Json.object(line);
            String id = (String) Json.at(object, "id");
            assertThat(Json.at(object, "claim", "cue", "class")).isEqualTo("deny");
            assertThat(run("show", "--json", id).out().strip()).isEqualTo(line);
            assertThat(run("show", id).out()).contains(id).contains("denied");
            String article = (String) Json.at(object, "article", "id");
            assertThat(run("show", article).out()).contains("Who said what");
        }
    }

    @Test
    void optionsAndFieldsAskTheSame() {
        assertThat(run("statements", "--by", "OLF", "--after", "2031").out())
                .isEqualTo(
                        run("search", "kind:statement", "by:OLF", "after:2031").out())
                .isNotEmpty();
        assertThat(run("search", "\"hit a market\"").out())
                .isEqualTo(run("search", "hit a market", "\"hit a market\"").out());
    }

    @Test
    void whatArticlesHaveToDoWithOneAnother() {
        assertThat(run("origins").lines())
                .hasSizeBetween(2, 18)
                .anySatisfy(line -> assertThat(line).contains("mpa-0303").contains("herald-0303"))
                .allSatisfy(line ->
                        assertThat(Json.at(Json.object(line), "articles")).isNotNull());
        assertThat(run("stories").lines())
                .hasSizeBetween(1, 18)
                .allSatisfy(line -> assertThat(line).contains("\"story\":"));
        assertThat(run("timeline").lines())
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line).contains("\"date\":\"2031-03-03\""));
        for (View<?> view : Views.all()) {
            String list = view.name();
            int count = Integer.parseInt(run(list, "--count").out().strip());
            assertThat(run(list).lines()).as(list).hasSize(count);
            assertThat(run(list, "--limit", "1").lines()).as(list).hasSize(1);
            assertThat(rows(run(list, "--csv").out())).as(list).isGreaterThan(count);
            Run none = run(list, "--by", "OLF", "--after", "2050");
            assertThat(none.exit()).as(list).isEqualTo(Exit.NOTHING);
            assertThat(none.out()).as(list).isEmpty();
        }
        assertThat(run("conflicts", "--by", "Dario Kelm").lines()).hasSize(1);
        assertThat(run("conflicts").out()).contains("19 against 31 civilians");
        assertThat(run("entries", "kind:figure", "--csv").out()).startsWith("entry,origins,articles,claims,why,");
        assertThat(run("entries", "--json", "--csv").exit()).isEqualTo(Exit.USAGE);
        Run told = Run.of(Run.Setting.TERMINAL, "timeline", "--record", file());
        assertThat(told.out()).contains("2031-03-03 \u00b7 ").contains(" origins");
    }

    /** The first of each list that gives ids, by the id: as the list tells it, and why it is one. */
    @Test
    void whatAListTellsCanBeAskedForAlone() {
        List<String> asked = new ArrayList<>();
        for (View<?> view : Views.all()) {
            if (!(view instanceof ById<?> list)) {
                continue;
            }
            String name = view.name();
            String line = run(name, "--limit", "1").out();
            String id = Json.object(line).values().iterator().next().toString();
            assertThat(id).as(name).hasSize(17).startsWith(String.valueOf(list.letter()));
            asked.add(id.substring(0, 1));
            assertThat(run("show", "--json", id).out()).as(name).isEqualTo(line);
            assertThat(run("why", "--json", id).out()).as(name).isEqualTo(line);
            String shown = run("show", id).out();
            assertThat(shown).as(name).startsWith(id + " \u00b7 ");
            assertThat(run(name, "--text", "--limit", "1").out()).as(name).isEqualTo(shown + "\n");
            Run why = run("why", id);
            assertThat(why.exit()).as(why.err()).isEqualTo(Exit.DONE);
            assertThat(why.out().replaceAll("\\s+", " ").strip())
                    .as(name)
                    .isEqualTo((shown + view.explanation()).replaceAll("\\s+", " "));
            for (String command : List.of("show", "why")) {
                Run none = run(command, list.letter() + "0000000000000000");
                assertThat(none.exit()).as(name).isEqualTo(Exit.NOTHING);
                assertThat(none.out()).as(name).isEmpty();
                assertThat(none.err()).contains("'sitrep entries', 'conflicts' and the other lists");
            }
        }
        assertThat(asked).hasSize(7).doesNotHaveDuplicates();
        String entry = Json.at(Json.object(run("entries", "--limit", "1").out()), "entry")
                .toString();
        assertThat(run("why", entry).out()).contains("one with ").contains(": same ");
        String origin = Json.at(Json.object(run("origins", "--limit", "1").out()), "origin")
                .toString();
        assertThat(run("why", origin).out()).contains("(copy of ");
    }

    @Test
    void nothingFoundAndNothingThereAreTold() {
        Run none = run("search", "no-such-word-at-all");
        assertThat(none.exit()).isEqualTo(Exit.NOTHING);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("nothing of that in");
        assertThat(run("show", "no-such").exit()).isEqualTo(Exit.NOTHING);
        Run wrong = run("search", "after:yesterday");
        assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
        assertThat(wrong.err()).contains("is no date such as 2022");
        Run missing = Run.of("search", "--record", folder.resolve("none.sitrep").toString());
        assertThat(missing.exit()).isEqualTo(Exit.USAGE);
        assertThat(missing.err()).contains("there is no record").contains("sitrep add --record");
        assertThat(missing.err()).doesNotContain("internal fault");
    }

    @Test
    void aTerminalGetsTheNewestTwenty() {
        Run run = Run.of(Run.Setting.TERMINAL, "search", "--record", file(), "--color", "never");
        assertThat(run.err()).contains("sitrep: 20 of ").contains("shows all");
        assertThat(run.out()).contains(" % sure").contains("published");
    }
}
