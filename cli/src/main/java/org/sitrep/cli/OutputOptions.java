package org.sitrep.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** In which form a list is printed and how much of it: the same for all lists of a record. */
final class OutputOptions {
    private static final int SHORT = 20;

    @Option(
            names = {"--json", "--jsonl"},
            description = "One JSON object a line. Default: so to a pipe or file, text to a terminal.")
    private boolean json;

    @Option(names = "--csv", description = "A table with a line of names, safe to open in a spreadsheet.")
    private boolean csv;

    @Option(names = "--text", description = "Readable text, to a pipe or file too.")
    private boolean text;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many. Default: " + SHORT + " as text, else all.")
    private @Nullable Integer limit;

    @Option(names = "--count", description = "Only how many there are.")
    private boolean count;

    /** What goes to standard output. */
    enum Form {
        TEXT,
        JSON,
        CSV
    }

    /**
     * The options of a command, checked.
     *
     * @param limit how many are shown at most
     * @param count whether only their number is wanted
     */
    record Output(Form form, int limit, boolean count) {
        /** Tells on standard error if not all are shown. */
        void tellRest(Console console, long shown, long total) {
            if (form == Form.TEXT && total > shown) {
                console.err()
                        .println("sitrep: " + shown + " of " + total + " are shown; --limit " + total + " shows all");
            }
        }
    }

    /**
     * What these options ask for.
     *
     * @throws ParameterException if they contradict one another
     */
    Output checked(Console console, CommandLine command) {
        if (List.of(json, csv, text).stream().filter(given -> given).count() > 1) {
            throw new ParameterException(command, "--json, --csv and --text exclude one another");
        }
        if (limit != null && limit < 0) {
            throw new ParameterException(command, "--limit must be at least 0, not " + limit);
        }
        Form form = json ? Form.JSON : csv ? Form.CSV : text || console.outIsTerminal() ? Form.TEXT : Form.JSON;
        return new Output(form, limit != null ? limit : form == Form.TEXT ? SHORT : Integer.MAX_VALUE, count);
    }
}
