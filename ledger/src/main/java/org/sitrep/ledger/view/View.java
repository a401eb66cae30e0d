package org.sitrep.ledger.view;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.sitrep.formats.Sheet;
import org.sitrep.ledger.across.Across;

/**
 * A list of things of one kind.
 *
 * @param <T> one thing
 */
public interface View<T> {
    /** As it is asked for: "conflicts". */
    String name();

    /** What it tells, in a sentence. */
    String header();

    /** What one must know to understand it. */
    String explanation();

    /** Names of the columns of {@link #rows}. */
    List<String> columns();

    /** What stands above the first one on a terminal; empty for nothing. */
    default String head() {
        return "";
    }

    /**
     * On what a thing rests: where claims stand ({@link org.sitrep.ledger.entry.Told#at}), or keys of articles. It is one of those that rest on some claims if any of
     * them, or of their articles, is among these. Empty for a thing that is another if other claims are chosen, since it counts them.
     */
    default Collection<String> rests(T thing) {
        return List.of();
    }

    /** The things that rest on what is chosen. */
    List<T> list(Across across, Chosen chosen);

    /** Hands the same over, in any order. */
    default void each(Across across, Chosen chosen, Consumer<T> each) {
        list(across, chosen).forEach(each);
    }

    /** Tells one to people. */
    void text(Across across, T thing, Sheet sheet);

    /** A line of JSON, without line end. */
    String json(Across across, T thing);

    /** One row, or one a part. */
    List<List<String>> rows(Across across, T thing);
}
