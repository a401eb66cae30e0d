package org.sitrep.cli;

import java.util.Optional;
import java.util.function.BiFunction;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.dating.Dater;
import org.sitrep.document.Trace;
import org.sitrep.formats.Languages;
import org.sitrep.formats.ReadingJson;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.store.Addition;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.StoreException;
import org.sitrep.neural.Device;
import org.sitrep.reading.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Reads an article of a record again. */
final class Reread {
    @Mixin
    private final OwnActors actors = new OwnActors();

    /** What the options ask of the reader of articles. */
    Wanted wanted(CommandLine command) {
        return new Wanted(Device.CPU, actors.tables(command));
    }

    /** Names what a reading depends on beside its article. */
    String version(CommandLine command) {
        return Version.number() + actors.mark(command);
    }

    /** Whether an article was read with the table of actors that the options name, or with none as they name none. */
    boolean sameActors(CommandLine command, String version) {
        int mark = version.indexOf(OwnActors.MARK);
        String own = actors.mark(command);
        return mark < 0 ? own.isEmpty() : !own.isEmpty() && version.startsWith(own, mark);
    }

    /**
     * The article as it was before it was read: what reading found out about it is taken away.
     *
     * @param published what a correction says
     */
    static Article article(Article read, Optional<Published> published) {
        boolean given = read.published().basis() == Published.Basis.GIVEN
                || read.published().basis() == Published.Basis.METADATA;
        return read.withPublished(published.orElse(given ? read.published() : Published.unknown()))
                .withWarnings(read.warnings().stream()
                        .filter(warning -> !warning.code().equals(Dater.CONFLICT))
                        .toList());
    }

    /** An article in another language is not read. */
    static Reading read(Article article, BiFunction<Article, Trace, Reading> reader, Trace trace) {
        boolean foreign =
                article.warnings().stream().anyMatch(warning -> warning.code().equals(Languages.NOT_ENGLISH));
        return foreign ? Readers.empty(article) : reader.apply(article, trace);
    }

    /**
     * The article read with another date of publication, or with the one it had: "on Monday" counts from it.
     *
     * @param no number of the correction that has it read again
     * @throws StoreException if it was read with a table of actors that is not named now
     */
    Addition dated(
            CommandLine command,
            Store store,
            Recorded asRead,
            Optional<Published> published,
            long no,
            BiFunction<Article, Trace, Reading> reader) {
        String version = store.version(asRead.key()).orElse("");
        if (!sameActors(command, version)) {
            throw new StoreException(
                    "the times in the article count from its date, so that it is read again, and it was "
                            + (version.contains(OwnActors.MARK)
                                    ? "read with a table of actors of yours: name the same by --actors FILE"
                                    : "read without a table of actors: leave --actors away"));
        }
        Article article = article(asRead.reading().document().article(), published);
        return Addition.of(ReadingJson.line(read(article, reader, Trace.NONE), true), version(command) + "+date-" + no);
    }
}
