package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.formats.Json;
import org.sitrep.ledger.store.Dump;
import org.sitrep.reading.ArticleReader;
import org.sitrep.reading.Reading;

/** Corrections by command, over two articles of our own. */
class CorrectTest {
    private static final String ONE = "The mayor of Brenmark said on Monday that 12 people had been killed when rebels"
            + " shelled the market in Dalen. The union condemned the attack. Shops in Brenmark were closed.";
    private static final String TWO =
            "Rebels shelled the market in Dalen on Monday, and 12 people were killed, the mayor of"
                    + " Brenmark said. Anna Okoro promised help.";

    @TempDir
    static Path folder;

    private static ArticleReader reader;
    private static Path fresh;

    private Path record;

    @BeforeAll
    static void add() throws IOException {
        reader = Readers.open(Optional.empty(), Wanted.USUAL, opened -> {});
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                "{\"id\":\"one\",\"published\":\"2031-03-04\",\"outlet\":\"Herald\",\"text\":\"" + ONE + "\"}\n"
                        + "{\"id\":\"two\",\"published\":\"2031-03-05\",\"outlet\":\"Post\",\"text\":\"" + TWO
                        + "\"}\n");
        fresh = folder.resolve("fresh.sitrep");
        Run added = run(Map.of(), "add", "-r", fresh.toString(), articles.toString());
        assertThat(added.exit()).as(added.err()).isEqualTo(Exit.DONE);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @BeforeEach
    void copy() throws IOException {
        record = folder.resolve("record.sitrep");
        Files.deleteIfExists(record);
        Files.copy(fresh, record);
    }

    private static Run run(Map<String, String> environment, String... arguments) {
        BiFunction<Article, Trace, Reading> read = reader::read;
        return Run.of(Run.Setting.PIPE.with(environment).traced(read), arguments);
    }

    /** The command, with the record behind it. */
    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-r", record.toString()));
        return run(Map.of("SITREP_AUTHOR", "Anna"), all.toArray(String[]::new));
    }

    private Run done(String... arguments) {
        Run run = run(arguments);
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.DONE);
        return run;
    }

    private void refused(String message, String... arguments) {
        List<String> before = Dump.kept(record);
        Run run = run(arguments);
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(message).doesNotContain("internal fault");
        assertThat(run.out()).isEmpty();
        assertThat(Dump.kept(record)).isEqualTo(before);
    }

    private List<String> ids(String... query) {
        return run(query).lines().stream()
                .map(line -> (String) Json.at(Json.object(line), "id"))
                .toList();
    }

    private String id(String kind, String article, String... query) {
        List<String> all = new ArrayList<>(List.of(kind, "source:" + article));
        all.addAll(List.of(query));
        List<String> ids = ids(all.toArray(String[]::new));
        assertThat(ids).as("%s of %s", kind, article).isNotEmpty();
        return ids.get(0);
    }

    private long number(String... query) {
        return run(query).lines().stream().filter(line -> !line.isBlank()).count();
    }

    /** Says it, sees it after all is made again, is refused the opposite, and takes it back. */
    private void bonded(String of, String list, String what, String opposite, int more) {
        long before = number(list, "--json");
        done("correct", what, "--" + of, "one", "two");
        refused("says the opposite; undo it first", "correct", opposite, "--" + of, "two", "one");
        done("rebuild");
        assertThat(number(list, "--json")).isEqualTo(before + more);
        done("undo", Integer.toString(run("log", "--json").lines().size()));
        assertThat(number(list, "--json")).isEqualTo(before);
    }

    @Test
    void originsAndStoriesAreMergedAndSplit() {
        bonded("origin", "origins", "merge", "split", -1);
        bonded("origin", "origins", "split", "merge", 0);
        bonded("story", "stories", "split", "merge", 1);
        bonded("story", "stories", "merge", "split", 0);
        assertThat(run("log", "--json").out())
                .contains("\"what\":\"join\",\"level\":\"origin\"")
                .contains("\"what\":\"part\",\"level\":\"story\"");
        done("correct", "merge", "--origin", "one", "two");
        refused("first 'sitrep correct split --origin one two'", "correct", "split", "--story", "one", "two");
        refused("has no article nowhere; 'sitrep sources' and", "correct", "merge", "--story", "one", "nowhere");
        refused("these are one article; name two", "correct", "merge", "--story", "one", "one");
        refused("wants two articles, by their ids or keys", "correct", "split", "--story", "one");
        refused("'sitrep correct reject' has no option '--story'", "correct", "reject", "--story", "one");
        refused("'sitrep correct edit' has no option '--origin'", "correct", "edit", "--origin", "one");
        refused("exclude one another", "correct", "merge", "--origin", "--story", "a", "b");
    }

    @Test
    void rejectedUndoneAndLogged() {
        List<String> untouched = Dump.derived(record);
        String figure = id("figures", "one", "type:killed");
        Run rejected = done("correct", "reject", figure, "--because", "a guess");
        assertThat(rejected.out()).startsWith("correction 1: reject figure \"12 people\" of article ");
        assertThat(ids("figures", "source:one")).doesNotContain(figure);
        assertThat(done("show", figure).out()).contains("! rejected (correction 1, Anna, 2031-03-09: a guess)");
        assertThat(done("show", "one").out()).contains("rejected (correction 1, Anna, 2031-03-09: a guess)");
        assertThat(done("show", "--json", "one").out()).contains("\"corrections\":[{\"no\":1,\"what\":\"rejected\"");
        assertThat(done("undo", "1").out()).startsWith("correction 2: undo 1 (reject figure");
        assertThat(Dump.derived(record)).isEqualTo(untouched);
        List<String> log = done("log").lines();
        assertThat(log).hasSize(2);
        Map<String, Object> first = Json.object(log.get(0));
        assertThat(Json.at(first, "author")).isEqualTo("Anna");
        assertThat(Json.at(first, "at")).isEqualTo("2031-03-09T12:00:00Z");
        assertThat(Json.at(first, "because")).isEqualTo("a guess");
        assertThat(Json.at(first, "change", "what")).isEqualTo("reject");
        assertThat(log.get(0)).contains("\"undone_by\":2");
        refused("was undone already, by 2", "undo", "1");
        refused("there is no correction 9", "undo", "9");
        refused("N is the number of a correction", "undo", "x");
        done("undo", "2");
        assertThat(ids("figures", "source:one")).doesNotContain(figure);
    }

    @Test
    void editedFieldsAreMarkedWithTheValueBefore() {
        String event = id("events", "one", "shelled");
        Run edited = done("correct", "edit", event, "place=Brenmark", "modality=denied", "actor=the union");
        assertThat(edited.lines())
                .contains("correction 2: edit event \"shelled\" of article " + event.substring(0, 16)
                        + ": modality = denied, was happened");
        assertThat(ids("events", "modality:denied", "place:Brenmark")).containsExactly(event);
        assertThat(done("show", event).out())
                .contains("place corrected, was Dalen")
                .contains("modality corrected, was happened");
        assertThat(done("show", "--json", event).out()).contains("\"was\":\"happened\",\"is\":\"denied\"");
        List<String> corrected = Dump.derived(record);
        Run rebuilt = done("rebuild");
        assertThat(rebuilt.err()).contains("is made again from 2 articles and 3 corrections");
        assertThat(Dump.derived(record)).isEqualTo(corrected);

        String figure = id("figures", "one", "type:killed");
        done("correct", "edit", figure, "low=10", "best=11", "high=20");
        refused("must not fall", "correct", "edit", figure, "low=30");
        refused("a figure has no 'modality'", "correct", "edit", figure, "modality=denied");
        refused("is no number", "correct", "edit", figure, "best=many");
        refused("names no place 'Atlantis'; it names", "correct", "edit", event, "place=Atlantis");
        refused("edit wants a claim and one or more FIELD=VALUE", "correct", "edit", event);
        refused("says so already", "correct", "edit", event, "modality=denied");
        refused("there is no claim nosuch.e1", "correct", "edit", "nosuch.e1", "modality=denied");
    }

    @Test
    void mergedAndSplitClaims() {
        String one = id("events", "one", "shelled");
        String other = id("events", "two", "shelled");
        done("correct", "split", one, other);
        assertThat(entry(one)).doesNotContain(other);
        refused("says the opposite; undo it first", "correct", "merge", other, one);
        done("undo", "1");
        done("correct", "merge", other, one);
        assertThat(entry(one)).contains(other);
        Run why = done("why", one);
        assertThat(why.out()).contains("one with " + other + ": correction 3");
        refused("are never one entry", "correct", "merge", one, id("figures", "two"));
        refused("these are one claim", "correct", "merge", one, one);
    }

    private String entry(String id) {
        Object entry = Json.at(Json.object(done("why", "--json", id).out()), "entry");
        return String.valueOf(entry);
    }

    @Test
    void aDateHasTheArticleReadAgain() {
        List<String> untouched = everything();
        String event = id("events", "two", "shelled");
        assertThat(done("show", event).out()).contains("2031-03-03");
        assertThat(done("correct", "date", "two", "2031-04-02").out())
                .contains("date of article two (" + event.substring(0, 16) + ") = 2031-04-02, was 2031-03-05");
        assertThat(done("show", id("events", "two", "shelled")).out())
                .contains("2031-03-31")
                .doesNotContain("2031-03-03");
        assertThat(done("show", "two").out())
                .contains("correction 1 by Anna says 2031-04-02")
                .contains("date of publication corrected, was 2031-03-05");
        refused("says so already", "correct", "date", "two", "2031-04-02");
        refused("is no date", "correct", "date", "two", "soon");
        refused("there is no article nosuch", "correct", "date", "nosuch", "2031");
        done("undo", "1");
        assertThat(everything()).isEqualTo(untouched);
    }

    /** All that is found, and the articles. */
    private List<String> everything() {
        List<String> lines = new ArrayList<>(done("search").lines());
        lines.sort(null);
        lines.add(done("show", "--json", "one").out());
        lines.add(done("show", "--json", "two").out());
        return lines;
    }

    @Test
    void anAliasIsAnActorsNameEverywhere() {
        assertThat(ids("search", "by:\"Anna Okoro\"", "source:one")).isEmpty();
        done("correct", "alias", "The Union", "Anna Okoro");
        List<String> found = ids("search", "by:\"Anna Okoro\"", "source:one");
        assertThat(found).isNotEmpty();
        assertThat(done("show", found.get(0)).out()).contains("\"The union\" said to be ");
        assertThat(done("log").out()).doesNotContain("rests_on_nothing");
        refused("names one actor 'Nobody'", "correct", "alias", "The Union", "Nobody");
        Run unknown = done("correct", "alias", "The Guild", "Anna Okoro");
        assertThat(unknown.err()).contains("no article names anybody The Guild so far");
        assertThat(done("log").lines().get(1)).contains("\"rests_on_nothing\":true");
    }

    @Test
    void noCorrectionIsWithoutAnAuthor() {
        String figure = id("figures", "one");
        Run user = run(Map.of(), "correct", "reject", figure, "-r", record.toString());
        assertThat(user.exit()).as(user.err()).isEqualTo(Exit.DONE);
        assertThat(done("log").out()).contains("\"author\":\"nobody\"");
        refused("who corrects?", "undo", "1", "--author", " ");
        done("undo", "1", "--author", "Berta");
        assertThat(done("log").out()).contains("\"author\":\"Berta\"");
        Run none = Run.of("log", "-r", fresh.toString());
        assertThat(none.exit()).isEqualTo(Exit.NOTHING);
        assertThat(none.err()).contains("nothing was corrected in");
        Run missing = Run.of(
                "correct", "reject", "a.s1", "-r", folder.resolve("none.sitrep").toString());
        assertThat(missing.exit()).isEqualTo(Exit.USAGE);
        assertThat(missing.err()).contains("there is no record");
        assertThat(folder.resolve("none.sitrep")).doesNotExist();
    }

    @Test
    void whyTellsWordsRulesStepsAndEntry() {
        String event = id("events", "one", "shelled");
        Run why = done("why", event);
        assertThat(why.out())
                .contains(event)
                .contains("Found by ")
                .contains("% sure; read by Sitrep ")
                .contains("This version reads it as the record has it")
                .contains("The steps of its sentence")
                .contains("+ ");
        Map<String, Object> json = Json.object(done("why", "--json", event).out());
        assertThat(Json.at(json, "claim", "trigger", "text")).isEqualTo("shelled");
        assertThat(Json.at(json, "this_version")).isEqualTo("same");
        assertThat(Json.at(json, "notes", 0, "why")).asString().isNotEmpty();
        assertThat(Json.at(json, "entry", "claims", 0, "id")).isNotNull();
        Run none = run("why", "nosuch.s1");
        assertThat(none.exit()).isEqualTo(Exit.NOTHING);
        done("correct", "reject", event);
        assertThat(done("why", event).out())
                .contains("! rejected (correction 1")
                .doesNotContain("Told by");
    }
}
