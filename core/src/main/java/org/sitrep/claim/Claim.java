package org.sitrep.claim;

import java.util.function.Consumer;
import java.util.function.Function;

/** What one article asserts, with the words that say so. */
public sealed interface Claim permits Statement, Event, Figure, Position {
    /** Unique within one reading; the same text and version give the same id. */
    String id();

    Evidence evidence();

    Found found();

    /** One exhaustive case analysis (Java 17 has no pattern switch over sealed types). */
    default <T> T match(
            Function<Statement, T> statement,
            Function<Event, T> event,
            Function<Figure, T> figure,
            Function<Position, T> position) {
        if (this instanceof Statement s) {
            return statement.apply(s);
        }
        if (this instanceof Event e) {
            return event.apply(e);
        }
        if (this instanceof Figure f) {
            return figure.apply(f);
        }
        return position.apply((Position) this);
    }

    /** The same for what gives nothing back. */
    default void visit(
            Consumer<Statement> statement,
            Consumer<Event> event,
            Consumer<Figure> figure,
            Consumer<Position> position) {
        Runnable run = match(
                s -> () -> statement.accept(s),
                e -> () -> event.accept(e),
                f -> () -> figure.accept(f),
                p -> () -> position.accept(p));
        run.run();
    }
}
