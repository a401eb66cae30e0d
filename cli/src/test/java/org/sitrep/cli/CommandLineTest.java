package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String ARTICLE = "{\"id\":\"x\",\"text\":\"words\"}\n";

    @Test
    void exitCodesAndTheStreamTheySpeakOn() {
        check(Exit.DONE, "A checkable record", "", "--help");
        check(Exit.DONE, "sitrep ", "", "--version");
        check(Exit.DONE, "Read articles", "", "read", "--help");
        check(Exit.USAGE, "", "Missing command");
        check(Exit.USAGE, "", "Try 'sitrep rules --help'.", "rules");
        check(Exit.USAGE, "", "Missing command", "rules");
        check(Exit.USAGE, "", "'sitrep read' wants PATH", "read");
        check(Exit.USAGE, "", "'sitrep read' has no option '--nonsense'", "read", "--nonsense", "-");
        check(Exit.USAGE, "", "--published", "read", "--published", "yesterday", "-");
        check(Exit.USAGE, "", "--published", "read", "--published", "2031-02-30", "-");
        check(Exit.USAGE, "", "--jobs must be at least 1", "read", "--jobs", "0", "-");
        check(Exit.USAGE, "", "--format", "read", "--format", "xml", "-");
        check(Exit.USAGE, "", "--device", "read", "--device", "tpu", "-");
        check(Exit.SOME_FAILED, "\"unreadable\"", "does not exist", "read", "no-such-file.txt");
    }

    @Test
    void whatCannotBeIsToldWithWhatCan() {
        refused("search --limit abc", "--limit cannot be 'abc': that is no whole number such as 20");
        refused("timeline --limit 2.5", "--limit cannot be '2.5': that is no whole number such as 20");
        refused("search --limit 99999999999", "--limit cannot be '99999999999': that is too large");
        refused("search --limit=", "--limit cannot be '': that is no whole number such as 20");
        refused("serve --port http", "--port cannot be 'http': that is no whole number such as 20");
        refused("open --port x", "--port cannot be 'x': that is no whole number such as 20");
        refused("read --jobs all -", "--jobs cannot be 'all': that is no whole number such as 20");
        refused("search --limit", "--limit wants a value: --limit=N");
        refused("search --limit --csv", "--limit wants a value: --limit=N");
        refused("stories --speaker", "--speaker wants a value: --speaker=NAME");
        refused("search -r", "--record wants a value: --record=FILE");
        refused("search --limit=3 --limit=4", "--limit can be given once");
        refused("search --csv=maybe", "--csv takes no value: leave '=maybe' out");
        refused("places --color=red", "--color cannot be 'red': there are auto, always, never");
        refused("read --format xml -", "--format cannot be 'xml': there are text, json");
        refused("read --device tpu -", "--device cannot be 'tpu': there are cpu, cuda");
        refused("report --format pdf", "--format cannot be 'pdf': there are md, html");
        refused("export --format xls", "--format cannot be 'xls': there are csv, jsonl, parquet, ");
        refused("export --format", "--format wants a value: --format=FORMAT, one of csv, jsonl, parquet, ");
        refused("export", "'sitrep export' wants --format=FORMAT, one of csv, jsonl, parquet, ");
        for (String day : List.of("read --published x -", "add --since x -", "explain --published x a")) {
            refused(day, ": 'x' is not a day such as 2026-03-01");
        }
        refused("report --until x", "--until: 'x' is no date such as 2022, 2022-01 or 2022-01-31");
        refused("report --since 2031-01..2031-02", "--since: '2031-01..2031-02' is no date such as 2022");
        refused("watch --every soon", "--every: 'soon' is no time such as 90s, 15m or 6h");
        refused("watch --pause 1y", "--pause: '1y' is no time such as 90s, 15m or 6h");
        refused("read --lang English -", "--lang: 'English' is no tag of a language such as en or pt-BR");
        refused("read --about & -", "--about: '&': ");
        refused("serve foo", "'foo' is too much: 'sitrep serve' takes options only");
        refused("open a b", "'b' is too much: 'sitrep open' takes no more than RECORD");
        refused("correct date", "'sitrep correct date' wants ARTICLE and DATE");
        refused("correct merge --origin --story a b", "--origin and --story exclude one another; give one of them");
        refused("raed", "'sitrep' has no command 'raed'");
    }

    private static void refused(String line, String message) {
        Run run = Run.of(line.split(" ", -1));
        assertThat(run.exit()).as(line).isEqualTo(Exit.USAGE);
        assertThat(run.out()).as(line).isEmpty();
        assertThat(run.err()).as(line).contains(message).doesNotContain("Invalid value", "not an int", "field ");
    }

    @Test
    void aMistypedWordIsGuessed() {
        check(Exit.USAGE, "", "Did you mean 'read'?", "red");
        check(Exit.USAGE, "", "Did you mean 'read'?", "raed", "article.txt");
        check(Exit.USAGE, "", "Did you mean 'rules'?", "rule", "check");
        check(Exit.USAGE, "", "Did you mean 'check'?", "rules", "chekc");
        check(Exit.USAGE, "", "Did you mean '--published'?", "read", "--pubished=2031-03-01", "-");
        check(Exit.USAGE, "", "Did you mean '--jobs'?", "read", "--jbos", "2", "-");
        check(Exit.USAGE, "", "Did you mean '--text'?", "read", "--txt", "-");
        check(Exit.USAGE, "", "Did you mean '--version'?", "--verson");
        assertThat(Run.of("xyzzy").err()).doesNotContain("Did you mean");
        assertThat(Run.of("read", "--nonsense", "-").err()).doesNotContain("Did you mean");
    }

    @Test
    void examplesOfWordListsThatDoNotShowTheirLineAreTold() {
        check(Exit.USAGE, "", "no word list or rule file 'nix.tsv'", "rules", "check", "nix.tsv");
        Run one = Run.of("rules", "check", "stance-nouns.tsv");
        assertThat(one.out()).contains("\n1 word list, ").contains(", 0 rule files: ");
        Run run = Run.of("rules", "check");
        assertThat(run.exit()).isEqualTo(Exit.CHECK_FAILED);
        assertThat(run.lines())
                .as("a reader that claims nothing")
                .anyMatch(line ->
                        line.matches("event_triggers\\.tsv:\\d+: \"Soldiers abandoned the outpost\\.\" must give"
                                + " \"retreat\" among its events, but gives no event: mend the line .*"));
        assertThat(run.err()).isEmpty();
    }

    private static void check(int exit, String out, String err, String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.exit())
                .as("exit code of %s: %s", String.join(" ", arguments), run)
                .isEqualTo(exit);
        assertThat(run.out()).contains(out);
        assertThat(run.err()).contains(err).doesNotContain("Exception", "\tat ");
        assertThat(out.isEmpty() && !run.out().isEmpty())
                .as("says %s on stdout", run.out())
                .isFalse();
    }

    @Test
    void aTerminalGetsTextAndAPipeJson() {
        checkFormat(Run.Setting.PIPE, true);
        checkFormat(Run.Setting.TERMINAL, false);
        checkFormat(Run.Setting.PIPE, false, "--format", "text");
        checkFormat(Run.Setting.TERMINAL, true, "--format=json");
        checkFormat(Run.Setting.TERMINAL, true, "--format=JSON");
    }

    private static void checkFormat(Run.Setting setting, boolean json, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "read";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = "-";
        assertThat(Run.of(setting.reading(ARTICLE), arguments).out().startsWith("{"))
                .isEqualTo(json);
    }

    @Test
    void coloursOnlyWhereTheyAreWanted() {
        checkColour(Run.Setting.TERMINAL, true);
        checkColour(Run.Setting.PIPE, false);
        checkColour(Run.Setting.TERMINAL.with(Map.of("NO_COLOR", "1")), false);
        checkColour(Run.Setting.TERMINAL.with(Map.of("NO_COLOR", "")), true);
        checkColour(Run.Setting.PIPE.with(Map.of("CLICOLOR_FORCE", "1")), true);
        checkColour(Run.Setting.PIPE.with(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")), false);
        checkColour(Run.Setting.PIPE.with(Map.of("CLICOLOR_FORCE", "0")), false);
        checkColour(Run.Setting.PIPE, true, "--color=always");
        checkColour(Run.Setting.TERMINAL, false, "--color=never");
    }

    private static void checkColour(Run.Setting setting, boolean coloured, String... options) {
        String option = options.length == 0 ? "--color=auto" : options[0];
        String out = Run.of(setting.reading(ARTICLE), "read", "--format=text", option, "-")
                .out();
        assertThat(out.contains("\u001b")).isEqualTo(coloured);
    }

    @Test
    void aReaderThatGoesAwayIsNoFault() {
        checkOutput("Broken pipe", Exit.DONE, "");
        checkOutput(
                "No space left on device", Exit.INTERNAL, "sitrep: cannot write the output: No space left on device");
    }

    private static void checkOutput(String fault, int exit, String message) {
        ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(fault);
            }
        };
        InputStream in = new java.io.ByteArrayInputStream(ARTICLE.getBytes(UTF_8));
        Console console =
                new Console(in, out, new PrintStream(err, true, UTF_8), false, false, 80, Map.of(), "nobody", Run.NOON);
        assertThat(Sitrep.run(console, device -> (article, trace) -> Readers.empty(article), "read", "-"))
                .isEqualTo(exit);
        assertThat(err.toString(UTF_8).strip()).isEqualTo(message);
    }

    /** What is asked for is done, and how it went is told, though nobody reads the list. */
    @Test
    void aReaderThatGoesAwayEndsNoWork(@TempDir Path folder) throws IOException {
        Path articles = Files.writeString(folder.resolve("a.jsonl"), ARTICLE + ARTICLE.replace("\"x\"", "\"y\""));
        String record = folder.resolve("a.sitrep").toString();
        unread(Exit.DONE, "adding goes on without it", "add", "--list", "--record", record, articles.toString());
        assertThat(Run.of("articles", "--count", "--record", record).out()).isEqualTo("2\n");
        Path report = Files.writeString(folder.resolve("report.md"), "none");
        unread(Exit.CHECK_FAILED, ": 1 fault", "check", "--record", record, report.toString());
    }

    private static void unread(int exit, String message, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Console console = new Console(
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, UTF_8),
                false,
                false,
                80,
                Map.of(),
                "nobody",
                Run.NOON);
        assertThat(Sitrep.run(console, device -> (article, trace) -> Readers.empty(article), arguments))
                .as(err.toString(UTF_8))
                .isEqualTo(exit);
        assertThat(err.toString(UTF_8)).contains(message);
    }

    @Test
    void aWarningTellsWhichArticleOfAFile(@TempDir Path folder) throws IOException {
        Path articles = Files.writeString(folder.resolve("many.jsonl"), ARTICLE + "{\"id\":\"void\",\"text\":\"\"}\n");
        assertThat(Run.of("add", "--record", folder.resolve("a.sitrep").toString(), articles.toString())
                        .err())
                .contains("many.jsonl (article void): the text is empty");
        Path alone = Files.writeString(folder.resolve("void.txt"), "");
        assertThat(Run.of("add", "--record", folder.resolve("b.sitrep").toString(), alone.toString())
                        .err())
                .contains("void.txt: ");
    }

    @Test
    void aDeviceThatCannotBeUsedIsToldWithWhatToDo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = silent(err);
        int exit = Sitrep.run(
                console,
                device -> Readers.open(Optional.empty(), device, reader -> {})::read,
                "read",
                "--device",
                "cuda",
                "-");
        assertThat(exit).isEqualTo(Exit.INTERNAL);
        assertThat(err.toString(UTF_8).strip())
                .isEqualTo(
                        "sitrep: cannot read on this device: the models have no 'reader-batch.onnx', which alone runs on a"
                                + " GPU: put there what 'python3 -m reader.export' made (docs/neural-reader.md), or read on the CPU");
    }

    @Test
    void aTrainedNetworkThatCannotBeUsedIsToldWithWhatToDo(@TempDir Path folder) throws IOException {
        Path graph = folder.resolve("reader.int8.onnx");
        checkTrained(graph, "there is no file '" + graph + "'");
        Files.writeString(graph, "no graph");
        checkTrained(graph, "there is no file '" + folder.resolve("labels.txt") + "'");
        Files.writeString(folder.resolve("labels.txt"), "NOUN\nNN\ndep root\nO B-PER I-PER\nO\n");
        checkTrained(graph, "model file 'reader.onnx' cannot be loaded: ");
        try (InputStream shipped = Readers.class.getResourceAsStream("/org/sitrep/models/reader.onnx")) {
            Files.copy(shipped, graph, StandardCopyOption.REPLACE_EXISTING);
        }
        checkTrained(graph, "the labels name 3 entity tags, but the network tells ");
        Files.writeString(folder.resolve("labels.txt"), "THING\nNN\ndep root\nO B-PER I-PER\nO\n");
        checkTrained(graph, "line 1 of reader-labels.txt should name universal parts of speech: ");
    }

    /** No input, no output, and what is told on standard error. */
    private static Console silent(OutputStream err) {
        return new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, UTF_8),
                false,
                false,
                80,
                Map.of(),
                "nobody",
                Run.NOON);
    }

    private static void checkTrained(Path graph, String what) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = silent(err);
        int exit = Sitrep.run(
                console, device -> Readers.open(Optional.of(graph), device, reader -> {})::read, "read", "-");
        assertThat(exit).isEqualTo(Exit.INTERNAL);
        assertThat(err.toString(UTF_8))
                .startsWith("sitrep: cannot load what reads: SITREP_READER is '" + graph + "': " + what)
                .endsWith("; name a graph that 'python3 -m reader.export' made, with its labels.txt beside it, or unset"
                        + " SITREP_READER\n")
                .hasLineCount(1);
    }

    @Test
    void aFaultOfTheProgramIsToldWithoutAStackTraceUnlessAskedFor() {
        Run.Setting setting = Run.Setting.PIPE.reading(ARTICLE);
        Run run = Run.of(
                setting.with(article -> {
                    throw new IllegalStateException("boom");
                }),
                "read",
                "-");
        assertThat(run.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(run.out()).contains("\"internal\"", "boom", "--debug");
        assertThat(run.err()).doesNotContain("\tat ");
        Run debug = Run.of(
                Run.Setting.PIPE.reading(ARTICLE).with(article -> {
                    throw new IllegalStateException("boom");
                }),
                "read",
                "--debug",
                "-");
        assertThat(debug.err()).contains("\tat org.sitrep");
    }
}
