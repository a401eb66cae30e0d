package org.sitrep.export.layout;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.export.Account;
import org.sitrep.export.DataPackage;
import org.sitrep.export.Exported;
import org.sitrep.export.Field;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Rows;
import org.sitrep.export.Selected;
import org.sitrep.export.Table;
import org.sitrep.export.Tabular;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Place;

/**
 * Events that become rows of a layout, and why others do not. They are looked at in parts of the record and their rows wait in a file, so that no more is
 * held than a part.
 */
final class Leaving implements Closeable {
    static final String NOT_REAL =
            "not said to have happened (planned, promised, demanded, threatened, supposed, denied, or unknown)";
    static final String DENIED = "said to have happened and denied: this layout cannot show both";
    static final String SAID = "said by somebody, not by an article itself: this layout cannot show by whom";

    private final Rows rows = Rows.create();
    private final Map<String, Left> left = new HashMap<>();
    private int chosen;
    private int others;
    private int claims;

    /**
     * An event, and why it becomes no row.
     *
     * @param place of the entry it is of, by which rows stand in order
     */
    record Event(Place place, Happening happening, Optional<String> reason) {
        static Event of(Happening happening, Optional<String> reason) {
            return new Event(Place.of(happening.items().get(0).told()), happening, reason);
        }
    }

    /** So many claims were left out for one reason, the first of them here. */
    private record Left(Place first, int claims) {
        Left and(Left other) {
            return new Left(first.compareTo(other.first) <= 0 ? first : other.first, claims + other.claims);
        }
    }

    /** Is handed what becomes a row. */
    interface Kept {
        void in(Rows rows, Place place, Happening happening);
    }

    private Leaving() {}

    /**
     * Sorts the chosen events of each part.
     *
     * @param events of a part, in their order
     */
    static Leaving of(Selected selected, Function<Selected, Stream<Event>> events, Kept kept) {
        Leaving leaving = new Leaving();
        return leaving.rows.filled(() -> {
            selected.parts(part -> {
                leaving.chosen += part.items().size();
                leaving.others += part.items().size() - part.of(Row.Kind.EVENT).size();
                events.apply(part).forEach(event -> leaving.sort(event, kept));
            });
            return leaving;
        });
    }

    private void sort(Event event, Kept kept) {
        int size = event.happening().items().size();
        if (event.reason().isPresent()) {
            left.merge(event.reason().get(), new Left(event.place(), size), Left::and);
            return;
        }
        claims += size;
        kept.in(rows, event.place(), event.happening());
    }

    /** Entries as rows of one table. */
    static Exported table(
            Selected selected,
            String name,
            String title,
            List<Field<Happening>> fields,
            DataPackage.Shape shape,
            Function<Selected, Stream<Event>> events,
            List<String> lost) {
        Leaving leaving =
                of(selected, events, (rows, place, happening) -> rows.add(place, Table.cells(fields, happening)));
        Table table = new Table(name, title, fields.stream().map(Field::column).toList(), leaving.rows.sorted());
        return Tabular.layout(name, table, shape, leaving.account(leaving.rows.size(), lost), leaving);
    }

    /** Entries, each one event. */
    static Function<Selected, Stream<Event>> entries(Function<Happening, Optional<String>> reason) {
        return part -> Happening.of(part).stream().map(happening -> Event.of(happening, reason.apply(happening)));
    }

    /** Claim by claim, for layouts whose rows are events of one article; their rows say no more than that it happened. */
    static Stream<Event> claims(Selected part) {
        return Happening.of(part).stream()
                .flatMap(happening -> happening.items().stream().map(item -> claim(happening, item)));
    }

    private static Event claim(Happening happening, Item item) {
        Happening alone = new Happening(List.of(item));
        return new Event(
                Place.of(happening.items().get(0).told()),
                alone,
                unplain(happening).or(() -> unplain(alone)));
    }

    /** For layouts with a column for what is not certain. */
    static Optional<String> unreal(Happening happening) {
        return happening.real().isEmpty() ? Optional.of(NOT_REAL) : Optional.empty();
    }

    /** For layouts whose rows say no more than that it happened. */
    static Optional<String> unplain(Happening happening) {
        if (happening.real().isEmpty()) {
            return Optional.of(NOT_REAL);
        }
        if (happening.denials() > 0) {
            return Optional.of(DENIED);
        }
        return happening.isOfAnArticle() ? Optional.empty() : Optional.of(SAID);
    }

    Rows rows() {
        return rows;
    }

    Account account(int written, List<String> lost) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        if (others > 0) {
            reasons.put("statements, figures and positions: this layout has events only", others);
        }
        left.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().first()))
                .forEach(one -> reasons.put(one.getKey(), one.getValue().claims()));
        return new Account("claims", chosen, claims, written, reasons, lost);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
