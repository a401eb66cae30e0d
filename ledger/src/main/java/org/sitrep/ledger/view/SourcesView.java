package org.sitrep.ledger.view;

import java.util.List;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.directory.KnownSource;

/** {@code sitrep sources}. */
final class SourcesView extends Table<KnownSource> {
    @Override
    public String name() {
        return "sources";
    }

    @Override
    public String header() {
        return "List outlets, and how much of theirs is their own.";
    }

    @Override
    public String explanation() {
        return "Outlets with their articles, the independent origins of those, how many share an origin with another outlet, and their claims.";
    }

    @Override
    List<Column<KnownSource>> table() {
        return List.of(
                Column.words("source", 32, KnownSource::outlet),
                Column.number("articles", KnownSource::articles),
                Column.number("origins", KnownSource::origins),
                Column.number("shared", KnownSource::shared),
                Column.number("statements", KnownSource::statements),
                Column.number("events", KnownSource::events),
                Column.number("figures", KnownSource::figures),
                Column.number("positions", KnownSource::positions),
                Column.words(
                        "first",
                        10,
                        source -> source.first().map(Object::toString).orElse("")),
                Column.words(
                        "last",
                        10,
                        source -> source.last().map(Object::toString).orElse("")));
    }

    @Override
    public List<KnownSource> list(Across across, Chosen chosen) {
        return chosen.directory(across).sources();
    }
}
