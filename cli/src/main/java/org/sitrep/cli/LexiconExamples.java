package org.sitrep.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;
import org.sitrep.lexicon.TableCheck;
import org.sitrep.reading.Reading;

/**
 * Sentences that show what lines of word lists do, each read by itself by the whole program. They stand in a column of
 * the list ({@code columns.tsv} says what they must give), or in a file of examples beside it: {@code
 * cues.examples.tsv} holds those of {@code cues.tsv}, a text and all it must give of one kind of record; none for a
 * counter-example. {@link Frames} are sentences with slots.
 */
final class LexiconExamples {
    /** How the name of a file of examples ends. */
    static final String ENDING = ".examples.tsv";

    private static final String TEXT = "text";

    private final List<Example> examples = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /** By the name of the file that must touch a list's lines. */
    private final Map<String, Touched> lists = new LinkedHashMap<>();

    private final List<Frames> frames = new ArrayList<>();

    /**
     * A sentence to read.
     *
     * @param file where it stands
     * @param kind the kind of record it gives
     * @param wanted exactly the lines it must give, or, if {@code among}, one word that one of its lines must have
     */
    private record Example(String file, Row row, String text, String kind, String wanted, boolean among) {
        Reading read(BiFunction<Article, Trace, Reading> reader) {
            return reader.apply(Article.ofText("example", text), Trace.NONE);
        }

        Optional<String> problem(Reading reading) {
            List<String> read = RecordLines.of(kind, reading);
            boolean holds = among
                    ? read.stream().anyMatch(line -> List.of(line.split(" ")).contains(wanted))
                    : read.equals(RecordLines.lines(wanted));
            if (holds) {
                return Optional.empty();
            }
            return Optional.of(String.valueOf(row.error("\"" + text + "\" must give " + named(wanted)
                            + (among ? " among its " + kind + "s" : "") + ", but gives " + named(RecordLines.cell(read))
                            + ": mend the line of the word list that decides it, or the example if it is read rightly")
                    .getMessage()));
        }

        private String named(String lines) {
            return lines.isEmpty() ? "no " + kind : "\"" + lines + "\"";
        }
    }

    /** Whether a file holds examples of a word list. */
    static boolean isFile(String name) {
        return name.endsWith(ENDING);
    }

    /** Takes the sentences of a column of a word list. */
    void addColumn(Table table, TableCheck.Shown shown) {
        for (Row row : table.rows()) {
            String text = row.get(shown.column());
            if (!text.isEmpty()) {
                examples.add(new Example(table.name(), row, text, shown.kind(), row.get(shown.cell()), true));
            }
        }
    }

    /** Takes a word list each line of which a sentence of its file of examples must touch. */
    void mustTouch(Table table, String column) {
        String file = table.name().replace(".tsv", ENDING);
        lists.put(file, new Touched(table, column, file));
    }

    /** Takes the sentences of a file of examples. */
    void addFile(Table table) {
        List<String> columns = table.columns();
        if (columns.size() != 2
                || !columns.get(0).equals(TEXT)
                || !RecordLines.kinds().contains(columns.get(1))) {
            problems.add(table.name() + ": the columns must be '" + TEXT + "' and one of " + RecordLines.kinds()
                    + ", not " + columns);
            return;
        }
        Map<String, Integer> lines = new HashMap<>();
        for (Row row : table.rows()) {
            Integer first = lines.putIfAbsent(row.get(TEXT), row.line());
            if (first != null) {
                problems.add(String.valueOf(
                        row.error("this text is already in line " + first).getMessage()));
            }
            examples.add(new Example(table.name(), row, row.get(TEXT), columns.get(1), row.get(columns.get(1)), false));
        }
    }

    /** Takes the sentences with slots that must prove cells of a word list. */
    void addFrames(Frames sentences) {
        frames.add(sentences);
        problems.addAll(sentences.idle());
    }

    /** How many there are; of those with slots, how many cells they are for. */
    int size() {
        return examples.size()
                + frames.stream()
                        .mapToInt(sentences -> sentences.cells().size())
                        .sum();
    }

    /**
     * Reads all examples, several at once, each as an article of its own.
     *
     * @param reader may be called by several threads
     * @param done is told after each how many were read
     * @return what is wrong, in the order the examples were added
     */
    List<String> problems(BiFunction<Article, Trace, Reading> reader, IntConsumer done) {
        AtomicInteger read = new AtomicInteger();
        List<Optional<String>> found = examples.parallelStream()
                .map(example -> {
                    Reading reading = example.read(reader);
                    Optional<String> problem = example.problem(reading);
                    Optional.ofNullable(lists.get(example.file())).ifPresent(list -> list.by(reading.document()));
                    done.accept(read.incrementAndGet());
                    return problem;
                })
                .toList();
        List<Supplier<Optional<String>>> cells = frames.stream()
                .flatMap(sentences -> sentences.cells().stream()
                        .<Supplier<Optional<String>>>map(cell -> () -> sentences.problem(cell, reader)))
                .toList();
        List<Optional<String>> unproven = cells.parallelStream()
                .map(cell -> {
                    Optional<String> problem = cell.get();
                    done.accept(read.incrementAndGet());
                    return problem;
                })
                .toList();
        return Stream.of(
                        problems.stream(),
                        Stream.concat(found.stream(), unproven.stream()).flatMap(Optional::stream),
                        lists.values().stream().flatMap(list -> list.problems().stream()))
                .flatMap(lines -> lines)
                .toList();
    }
}
