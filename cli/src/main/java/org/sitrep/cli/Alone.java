package org.sitrep.cli;

import java.util.Optional;
import org.sitrep.formats.Sheet;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.ById;
import org.sitrep.ledger.view.Views;

/** Tells one thing of a list alone, as its list tells it: an entry, a conflict, an origin and their like. */
final class Alone {
    /** What is said where an id is of nothing, after what tells the ids of claims. */
    static final String WHERE_ELSE = "'sitrep entries', 'conflicts' and the other lists those of what they list";

    private final Console console;
    private final boolean json;
    private final boolean coloured;

    /**
     * @param json whether it is told as a line of JSON, else as text
     */
    Alone(Console console, boolean json, boolean coloured) {
        this.console = console;
        this.json = json;
        this.coloured = coloured;
    }

    /** As its list does; empty if nothing in any list has the id. */
    Optional<String> shown(Store store, String id) {
        return Views.of(id).flatMap(view -> told(store, view, id, false));
    }

    /** The same, and below it what makes one of that list, for its parts tell their reasons. JSON is that of the list. */
    Optional<String> explained(Store store, String id) {
        return Views.of(id).flatMap(view -> told(store, view, id, true));
    }

    private <T> Optional<String> told(Store store, ById<T> view, String id, boolean explained) {
        Watching watching = new Watching(console);
        try {
            Across across = Across.portioned(store, watching);
            return view.find(across, id)
                    .map(thing -> json ? view.json(across, thing) + "\n" : text(view, across, thing, explained));
        } finally {
            watching.hide();
        }
    }

    private <T> String text(ById<T> view, Across across, T thing, boolean explained) {
        Sheet sheet = new Sheet(console.columns(), coloured);
        view.text(across, thing, sheet);
        if (explained) {
            sheet.blank();
            sheet.line(0, Sheet.Style.PLAIN, view.explanation());
        }
        return sheet.toString();
    }
}
