package org.sitrep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.TableCheck;
import org.sitrep.reading.Reading;
import org.sitrep.rule.RuleCheck;
import org.sitrep.rule.RuleException;
import org.sitrep.time.TimeTagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep rules}: what those who add words and rules need. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        header = "Check word lists and rules.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
final class RulesCommand implements Runnable {
    /** The check of each rule file: only who uses a file knows what its rules shall give. */
    private static final Map<String, Supplier<List<RuleCheck.Problem>>> CHECKS =
            new TreeMap<>(Map.of("time.yaml", TimeTagger::ruleProblems));

    private final Console console;
    private final Supplier<BiFunction<Article, Trace, Reading>> reader;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RulesCommand(Console console, Supplier<BiFunction<Article, Trace, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: try 'sitrep rules check'");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header = "Load all word lists and rules and execute the rules' examples.",
            description = {
                "",
                "Prints each problem as file, line and what to mend. Run it after changing a TSV or YAML file "
                        + "below core/src/main/resources."
            },
            optionListHeading = "%nOptions:%n",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {" 0:all is well", " 4:there are problems"})
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..*",
                            description = "only the examples of these, such as stances.tsv or time.yaml; else of all")
                    List<String> only) {
        List<String> files = EnglishData.names("lexicon", ".tsv");
        List<String> tables = files.stream().filter(name -> !isBeside(name)).toList();
        List<String> rules = EnglishData.names("rules", ".yaml");
        List<String> asked = only == null ? List.of() : only;
        for (String file : asked) {
            if (!tables.contains(file) && !rules.contains(file)) {
                throw new ParameterException(
                        spec.subcommands().get("check"),
                        "There is no word list or rule file '" + file + "': one of those below core/src/main/resources"
                                + " is meant, such as stances.tsv or time.yaml");
            }
        }
        List<String> problems = new ArrayList<>();
        TableCheck check = TableCheck.english();
        check.tables().stream()
                .filter(name -> !tables.contains(name))
                .forEach(name -> problems.add("columns.tsv: there is no table " + name));
        LexiconExamples examples = new LexiconExamples();
        for (String name : files) {
            String table = name.replace(LexiconExamples.ENDING, ".tsv").replace(Frames.ENDING, ".tsv");
            if (!tables.contains(table)) {
                problems.add(name + ": there is no word list " + table);
                continue;
            }
            if (asked.isEmpty() || asked.contains(table)) {
                checkTable(name, check, examples, problems);
            }
        }
        check.framed().stream()
                .map(name -> name.replace(".tsv", Frames.ENDING))
                .filter(name -> !files.contains(name))
                .forEach(name -> problems.add(name + ": missing, but columns.tsv asks for frames"));
        List<String> checked = tables.stream()
                .filter(name -> asked.isEmpty() || asked.contains(name))
                .toList();
        List<String> run = rules.stream()
                .filter(name -> asked.isEmpty() || asked.contains(name))
                .toList();
        run.forEach(name -> checkRules(name, problems));
        problems.addAll(problems(examples));
        problems.forEach(this::print);
        print(count(checked.size(), "word list") + ", " + count(examples.size(), "example") + ", "
                + count(run.size(), "rule file") + ": "
                + (problems.isEmpty() ? "all is well" : count(problems.size(), "problem")));
        return problems.isEmpty() ? Exit.DONE : Exit.CHECK_FAILED;
    }

    private List<String> problems(LexiconExamples examples) {
        Progress.Mode mode = console.errIsTerminal() ? Progress.Mode.BAR : Progress.Mode.NONE;
        Progress progress = new Progress(console.err(), mode, "example", System::nanoTime);
        List<String> problems = examples.problems(reader.get(), done -> {
            synchronized (progress) {
                progress.show(done, 0, OptionalDouble.of((double) done / examples.size()));
            }
        });
        progress.hide();
        return problems;
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** Whether a file holds sentences for a word list. */
    private static boolean isBeside(String name) {
        return LexiconExamples.isFile(name) || Frames.isFile(name);
    }

    private static void checkTable(String name, TableCheck check, LexiconExamples examples, List<String> problems) {
        try {
            Table table = Table.english(name);
            if (LexiconExamples.isFile(name)) {
                examples.addFile(table);
            } else if (Frames.isFile(name)) {
                Table list = Table.english(name.replace(Frames.ENDING, ".tsv"));
                examples.addFrames(new Frames(list, check.framed(list), table, Inflection.english()));
            } else {
                problems.addAll(check.problems(table));
                check.examples(table).ifPresent(shown -> examples.addColumn(table, shown));
                check.touched(table).ifPresent(column -> examples.mustTouch(table, column));
            }
        } catch (LexiconException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private static void checkRules(String name, List<String> problems) {
        Supplier<List<RuleCheck.Problem>> check = CHECKS.get(name);
        if (check == null) {
            problems.add(name + ": nothing uses this file; remove it, or name its check in the command 'rules check'");
            return;
        }
        try {
            check.get().forEach(problem -> problems.add(problem.toString()));
        } catch (RuleException | LexiconException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private void print(String line) {
        console.print(line + "\n");
    }
}
