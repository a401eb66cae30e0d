package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.formats.Contract;
import org.sitrep.formats.Golden;
import picocli.CommandLine;

/** The documentation says what the program says. */
class CliPageTest {
    private static final Path PAGE = Path.of("..", "docs", "cli.md");
    private static final Path MODEL = Path.of("..", "docs", "data-model.md");
    private static final Pattern BLOCK = Pattern.compile("<!-- generated: (.*?) -->\n.*?<!-- end -->", Pattern.DOTALL);

    @Test
    void helpIsOnThePage() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        List<String> documented = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        while (block.find()) {
            String name = block.group(1);
            documented.add(name);
            block.appendReplacement(
                    page,
                    Matcher.quoteReplacement(
                            "<!-- generated: " + name + " -->\n```\n" + help(name) + "```\n<!-- end -->"));
        }
        block.appendTail(page);
        Golden.check(PAGE, page.toString());
        List<String> commands = new ArrayList<>();
        collect(Sitrep.commandLine(Run.CONSOLE, device -> (article, trace) -> Readers.empty(article)), commands);
        assertThat(documented).containsExactlyInAnyOrderElementsOf(commands);
    }

    private static String help(String name) {
        String[] words = (name.substring("sitrep".length()) + " --help").strip().split(" ", -1);
        return Run.of(words).out();
    }

    private static void collect(CommandLine command, List<String> names) {
        names.add(command.getCommandSpec().qualifiedName());
        command.getSubcommands().values().forEach(sub -> collect(sub, names));
    }

    @Test
    void theExampleOfTheDataModelIsWhatIsPrinted(@TempDir Path folder) throws IOException {
        String page = Files.readString(MODEL);
        String text = between(page, "The text is `", "` and");
        Path file = folder.resolve("aid.txt");
        Files.writeString(file, text);
        Run run = Run.of(
                Run.Setting.PIPE.with(Readers.load()),
                "read",
                "--format",
                "json",
                "--published",
                "2031-03-04",
                file.toString());
        String json = run.out().strip().replace(file.toString(), "aid.txt");
        assertThat(Contract.problems(json, text)).isEmpty();
        int start = page.indexOf("```json\n") + "```json\n".length();
        int end = page.indexOf("```", start);
        Golden.check(MODEL, page.substring(0, start) + inLines(json) + "\n" + page.substring(end));
    }

    /** One line a member of the whole, and one an item of its lists. */
    private static String inLines(String json) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            quoted ^= c == '"' && json.charAt(i - 1) != '\\';
            depth += quoted ? 0 : "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
            lines.append(c);
            if (!quoted && c == ',' && depth <= 2) {
                lines.append(depth == 1 ? "\n " : "\n  ");
            }
        }
        return lines.toString();
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    @Test
    void everyWarningIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        Pattern code =
                Pattern.compile("(?:Warning|Refused)\\.of\\(\\s*(?:name, |path, |file\\.name, )?\"([a-z0-9-]+)\"");
        for (Path source : sources()) {
            Matcher matcher = code.matcher(Files.readString(source));
            while (matcher.find()) {
                assertThat(page).as("%s of %s", matcher.group(1), source).contains("`" + matcher.group(1) + "`");
            }
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("formats", "cli")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(10);
        return sources;
    }
}
