package org.sitrep.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.actor.Actors;
import org.sitrep.formats.ActorsFile;
import org.sitrep.ledger.Keys;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option {@code --actors}. */
final class OwnActors {
    /** Begins what {@link #mark} gives. */
    static final String MARK = "+actors-";

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = "Actors of your own, which win over ours: a table with the columns id, name, type, and if "
                    + "wanted country, sector, nouns, aliases, weak, from, to, separated by tabs (docs/rules.md).")
    private @Nullable Path file;

    /** The tables named; a fault in one ends the command. */
    List<Table> tables(CommandLine command) {
        if (file == null) {
            return List.of();
        }
        try {
            Table table = ActorsFile.read(file);
            Actors.check(table);
            return List.of(table);
        } catch (LexiconException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    /** What tells readings with these actors from those without: empty, or a mark of the table's cells. */
    String mark(CommandLine command) {
        StringBuilder mark = new StringBuilder();
        for (Table table : tables(command)) {
            String[] cells = table.rows().stream()
                    .flatMap(row -> table.columns().stream().map(row::get))
                    .toArray(String[]::new);
            mark.append(MARK).append(Keys.hash(cells));
        }
        return mark.toString();
    }
}
