package org.sitrep.ledger.view;

import java.util.List;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.directory.KnownActor;

/** {@code sitrep actors}. */
final class ActorsView extends Table<KnownActor> {
    @Override
    public String name() {
        return "actors";
    }

    @Override
    public String header() {
        return "List who speaks, acts and is spoken of.";
    }

    @Override
    public String explanation() {
        return "Who is known by an id, with how many claims there are of each kind, and in how many articles and independent origins.";
    }

    @Override
    List<Column<KnownActor>> table() {
        return List.of(
                Column.words("actor", 28, KnownActor::id),
                Column.words("name", 28, KnownActor::name),
                Column.words("type", 0, KnownActor::type),
                Column.number("statements", KnownActor::statements),
                Column.number("acts", KnownActor::acts),
                Column.number("undergone", KnownActor::undergone),
                Column.number("positions", KnownActor::positions),
                Column.number("figures", KnownActor::figures),
                Column.number("toward", KnownActor::toward),
                Column.number("articles", KnownActor::articles),
                Column.number("origins", KnownActor::origins),
                Column.words("names", 0, actor -> String.join("; ", actor.names())));
    }

    @Override
    public List<KnownActor> list(Across across, Chosen chosen) {
        return chosen.directory(across).actors();
    }
}
