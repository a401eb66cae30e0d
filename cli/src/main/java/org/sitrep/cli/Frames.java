package org.sitrep.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;
import org.sitrep.reading.Reading;

/**
 * Sentences with slots, each for all lines of a word list that are of one kind: {@code number-words.frames.tsv} holds those
 * of {@code number-words.tsv}. A cell is proven when one of the frames for it, its slots filled from the line, gives what
 * the frame states. docs/rules.md tells how they are written.
 */
final class Frames {
    /** How the name of a file of frames ends. */
    static final String ENDING = ".frames.tsv";

    /** At the end of a cell: there may be other records too. */
    private static final String MORE = "...";

    private static final Pattern SLOT = Pattern.compile("(?:\\b([Aa])n? )?\\{(\\w+)(?::(\\w+))?}");

    /** A cell of a list that must be proven; of a cell with several values each. */
    record Cell(Row row, String column, String value) {}

    private record Condition(String column, List<String> values) {
        static Condition of(Row frame, String written) {
            int equals = written.indexOf('=');
            if (equals < 0) {
                throw frame.error("'" + written + "' should be COLUMN=VALUE");
            }
            return new Condition(
                    written.substring(0, equals),
                    List.of(written.substring(equals + 1).split(",", -1)));
        }

        boolean fits(Cell cell) {
            return fits(column.equals(cell.column) ? cell.value : cell.row.get(column));
        }

        private boolean fits(String value) {
            return values.stream()
                    .anyMatch(wanted -> wanted.startsWith("*")
                            ? !value.isEmpty() && value.endsWith(wanted.substring(1))
                            : wanted.equals(value));
        }
    }

    /**
     * A sentence with slots.
     *
     * @param records what it gives, by kind
     * @param why words that {@code sitrep explain} must say of it; empty if it does not matter
     */
    private record Frame(Row row, List<Condition> conditions, String text, Map<String, String> records, String why) {
        boolean fits(Cell cell) {
            return conditions.stream().anyMatch(condition -> condition.column.equals(cell.column))
                    && conditions.stream().allMatch(condition -> condition.fits(cell));
        }
    }

    private final Table list;
    private final Map<String, Boolean> columns;
    private final String file;
    private final Inflection inflection;
    private final List<Frame> frames = new ArrayList<>();

    /**
     * The frames of a list.
     *
     * @param columns whose cells they must prove, and whether empty ones too
     */
    Frames(Table list, Map<String, Boolean> columns, Table file, Inflection inflection) {
        this.list = list;
        this.columns = new LinkedHashMap<>(columns);
        this.file = file.name();
        this.inflection = inflection;
        List<String> kinds = new ArrayList<>(file.columns());
        boolean why = kinds.remove("why");
        boolean wellHeaded = kinds.remove("for") && kinds.remove("text") && !kinds.isEmpty();
        if (!wellHeaded || !RecordLines.kinds().containsAll(kinds)) {
            throw new LexiconException(
                    file.name(),
                    1,
                    "the columns must be 'for', 'text', some of " + RecordLines.kinds()
                            + " and, if you need it, 'why', not " + file.columns());
        }
        for (Row row : file.rows()) {
            List<Condition> conditions = row.list("for").stream()
                    .map(written -> Condition.of(row, written))
                    .toList();
            Map<String, String> records = new LinkedHashMap<>();
            kinds.forEach(kind -> records.put(kind, row.get(kind)));
            frames.add(new Frame(row, conditions, row.get("text"), records, why ? row.get("why") : ""));
        }
    }

    /** What must be proven. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Row row : list.rows()) {
            columns.forEach((column, always) -> {
                row.list(column).forEach(value -> cells.add(new Cell(row, column, value)));
                if (always && row.get(column).isEmpty()) {
                    cells.add(new Cell(row, column, ""));
                }
            });
        }
        return cells;
    }

    /** Frames that no line of the list is for. */
    List<String> idle() {
        Set<Frame> used = new HashSet<>();
        for (Cell cell : cells()) {
            frames.stream().filter(frame -> frame.fits(cell)).forEach(used::add);
        }
        return frames.stream()
                .filter(frame -> !used.contains(frame))
                .map(frame -> message(frame.row, "no line of " + list.name() + " is like this; it proves nothing"))
                .toList();
    }

    /** What keeps a cell from being proven; empty if a frame proves it. */
    Optional<String> problem(Cell cell, BiFunction<Article, Trace, Reading> reader) {
        List<String> failures = new ArrayList<>();
        for (Frame frame : frames) {
            if (frame.fits(cell)) {
                Optional<String> failure = failure(frame, cell, reader);
                if (failure.isEmpty()) {
                    return Optional.empty();
                }
                failures.add(failure.get());
            }
        }
        String found = failures.isEmpty() ? "no line of it is for such a cell" : String.join("; ", failures);
        return Optional.of(message(
                cell.row,
                "no frame of " + file + " shows " + cell.column + " '" + cell.value + "': " + found
                        + ": mend what is read wrongly, write this line a frame of its own, or take the cell out"));
    }

    private Optional<String> failure(Frame frame, Cell cell, BiFunction<Article, Trace, Reading> reader) {
        String text = filled(frame, frame.text, cell);
        List<String> notes = new ArrayList<>();
        Trace trace = frame.why.isEmpty() ? Trace.NONE : note -> notes.add(note.why());
        Reading reading = reader.apply(Article.ofText("example", text), trace);
        for (Map.Entry<String, String> record : frame.records.entrySet()) {
            List<String> read = RecordLines.of(record.getKey(), reading);
            List<String> wanted = new ArrayList<>(RecordLines.lines(filled(frame, record.getValue(), cell)));
            boolean holds = wanted.remove(MORE) ? read.containsAll(wanted) : read.equals(wanted);
            if (!holds) {
                return Optional.of("\"" + text + "\" gives "
                        + (read.isEmpty() ? "no " + record.getKey() : "\"" + RecordLines.cell(read) + "\""));
            }
        }
        String why = filled(frame, frame.why, cell);
        boolean told = why.isEmpty() || notes.stream().anyMatch(note -> tells(note, why));
        return told ? Optional.empty() : Optional.of("\"" + text + "\" is not explained by '" + why + "'");
    }

    /** A note names one word of several, the verb of "called off". */
    private static boolean tells(String note, String why) {
        Matcher named = Pattern.compile("'(\\S+) [^']+'").matcher(why);
        return note.contains(why)
                || note.contains(named.replaceAll("'$1'"))
                || note.contains(why.replaceAll("'[^']+ (\\S+)'", "'$1'"));
    }

    /** A text with its slots filled from a line. */
    private String filled(Frame frame, String text, Cell cell) {
        Matcher slot = SLOT.matcher(text);
        return slot.replaceAll(found -> {
            String word = word(frame, found.group(2), found.group(3), cell);
            boolean vowel = word.matches("(?i)[aeiou].*");
            String article = found.group(1) == null ? "" : found.group(1) + (vowel ? "n " : " ");
            return Matcher.quoteReplacement(article + word);
        });
    }

    /** What a slot holds: {@code {prep}} of "for=planned" is "for", {@code {prep:value}} is "planned". */
    private String word(Frame frame, String slot, String ending, Cell cell) {
        String column = slot.toLowerCase(Locale.ROOT);
        String value = column.equals(cell.column) ? cell.value : cell.row.get(column);
        int equals = value.indexOf('=');
        String word = equals < 0 ? value : value.substring(0, equals);
        try {
            String form = ending == null
                    ? word
                    : ending.equals("value") ? value.substring(equals + 1) : inflection.form(word, ending);
            return slot.equals(column) || form.isEmpty()
                    ? form
                    : slot.equals(column.toUpperCase(Locale.ROOT))
                            ? form.toUpperCase(Locale.ROOT)
                            : form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
        } catch (IllegalArgumentException e) {
            throw frame.row.error(String.valueOf(e.getMessage()));
        }
    }

    private static String message(Row row, String what) {
        return String.valueOf(row.error(what).getMessage());
    }

    /** Whether a file holds frames of a word list. */
    static boolean isFile(String name) {
        return name.endsWith(ENDING);
    }
}
