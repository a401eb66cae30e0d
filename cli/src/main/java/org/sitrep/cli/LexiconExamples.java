package org.sitrep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;
import org.sitrep.reading.Reading;

/** Reads the example sentences of word lists: each must give what its line says. */
final class LexiconExamples {
    /** Whether a reading of its example shows a line, by table. */
    private static final Map<String, BiPredicate<Row, Reading>> SHOWN = Map.of(
            "event_triggers.tsv",
            (row, reading) -> reading.events().stream()
                    .anyMatch(event -> event.type().name().equalsIgnoreCase(row.get("type"))));

    private LexiconExamples() {}

    /** The lines that their examples do not show. */
    static List<String> problems(Table table, Function<Article, Reading> reader) {
        BiPredicate<Row, Reading> shown = SHOWN.get(table.name());
        if (shown == null) {
            return List.of(table.name() + ": nothing executes its examples; name what they show in the command"
                    + " 'rules check'");
        }
        List<String> problems = new ArrayList<>();
        for (Row row : table.rows()) {
            String example = row.get("example");
            if (!example.isEmpty() && !shown.test(row, reader.apply(Article.ofText("example", example)))) {
                problems.add(String.valueOf(row.error("the example \"" + example + "\" does not show it")
                        .getMessage()));
            }
        }
        return problems;
    }
}
