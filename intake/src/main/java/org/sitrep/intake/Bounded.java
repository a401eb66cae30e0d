package org.sitrep.intake;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.sitrep.formats.Incoming;

/** Ends an input that gives nothing but refusals: a few packed bytes can hold millions of lines that are no articles. Not thread-safe. */
final class Bounded implements Articles {
    /** Refusals in a row; a list of articles that is damaged in some place goes on behind it. */
    static final int MOST = 10_000;

    private final String name;
    private final Articles articles;
    private int row;

    /** @param articles closed with this */
    Bounded(String name, Articles articles) {
        this.name = name;
        this.articles = articles;
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        if (row > MOST) {
            return Optional.empty();
        }
        Optional<Incoming> next = articles.next();
        row = next.filter(Incoming.Refused.class::isInstance).isPresent() ? row + 1 : 0;
        return row > MOST
                ? Optional.of(Incoming.Refused.of(
                        name,
                        "damaged",
                        "holds more than " + MOST + " entries in a row that are no articles; the rest was not read"))
                : next;
    }

    @Override
    public Map<String, Integer> passedOver() {
        return articles.passedOver();
    }

    @Override
    public void close() throws IOException {
        articles.close();
    }
}
