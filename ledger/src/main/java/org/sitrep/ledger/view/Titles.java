package org.sitrep.ledger.view;

import java.util.Optional;
import java.util.function.Function;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.store.Store.Called;

/** What things are called for people. */
final class Titles {
    private Titles() {}

    /** An article's id, outlet and title. */
    static String of(Called article) {
        Function<Optional<String>, String> after =
                part -> part.map(text -> ", " + text).orElse("");
        return Printable.line(article.id() + after.apply(article.outlet()) + after.apply(article.title()));
    }

    /** "1 article", "2 articles". */
    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
