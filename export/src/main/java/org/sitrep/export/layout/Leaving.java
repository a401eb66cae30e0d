package org.sitrep.export.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.export.Account;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Selected;
import org.sitrep.ledger.Row;

/** Events that are rows of a layout, and why others are not. */
final class Leaving {
    static final String NOT_REAL =
            "not said to have happened (planned, promised, demanded, threatened, supposed, denied, or unknown)";
    static final String DENIED = "said to have happened and denied: this layout cannot show both";
    static final String SAID = "said by somebody, not by an article itself: this layout cannot show by whom";

    private final List<Happening> kept = new ArrayList<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();

    private Leaving() {}

    /** Sorts the chosen events. */
    static Leaving of(Selected selected, Function<Happening, Optional<String>> reason) {
        return of(selected, Happening.of(selected), reason);
    }

    /**
     * Sorts them as they were put together.
     *
     * @param happenings all chosen events, each once
     */
    static Leaving of(Selected selected, List<Happening> happenings, Function<Happening, Optional<String>> reason) {
        Leaving leaving = others(selected);
        happenings.forEach(happening -> leaving.sort(happening, reason.apply(happening)));
        return leaving;
    }

    /** Sorts them claim by claim, for layouts whose rows are events of one article; their rows say no more than that it happened. */
    static Leaving ofClaims(Selected selected) {
        Leaving leaving = others(selected);
        for (Happening happening : Happening.of(selected)) {
            for (Item item : happening.items()) {
                Happening alone = new Happening(List.of(item));
                leaving.sort(alone, unplain(happening).or(() -> unplain(alone)));
            }
        }
        return leaving;
    }

    private void sort(Happening happening, Optional<String> reason) {
        reason.ifPresentOrElse(
                why -> left.merge(why, happening.items().size(), Integer::sum), () -> kept.add(happening));
    }

    private static Leaving others(Selected selected) {
        Leaving leaving = new Leaving();
        int others = selected.items().size() - selected.of(Row.Kind.EVENT).size();
        if (others > 0) {
            leaving.left.put("statements, figures and positions: this layout has events only", others);
        }
        return leaving;
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

    List<Happening> kept() {
        return List.copyOf(kept);
    }

    Account account(Selected selected, int rows, List<String> lost) {
        int claims =
                kept.stream().mapToInt(happening -> happening.items().size()).sum();
        return new Account("claims", selected.items().size(), claims, rows, left, lost);
    }
}
