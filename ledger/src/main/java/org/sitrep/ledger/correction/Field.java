package org.sitrep.ledger.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.ledger.Row;

/** What can be edited of a claim; named as in a search, or as the kind of claim calls it. */
public enum Field {
    TYPE,
    BY,
    TO,
    MODALITY,
    PLACE,
    TIME,
    LOW,
    BEST,
    HIGH,
    /** Whether a figure is a total or what came on top of one. */
    COUNTS;

    /** "modality" */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOf(Row.Kind kind) {
        return switch (this) {
            case TYPE, BY, TIME -> true;
            case TO -> kind != Row.Kind.FIGURE;
            case MODALITY -> kind == Row.Kind.EVENT;
            case PLACE -> kind == Row.Kind.EVENT || kind == Row.Kind.FIGURE;
            case LOW, BEST, HIGH, COUNTS -> kind == Row.Kind.FIGURE;
        };
    }

    private List<String> names() {
        return switch (this) {
            case TYPE -> List.of("type", "class", "unit", "stance");
            case BY -> List.of("by", "speaker", "actor", "holder");
            case TO -> List.of("to", "addressee", "recipient", "toward");
            default -> List.of(word());
        };
    }

    /** The field of a claim that is called so. */
    static Optional<Field> named(String name, Row.Kind kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.isOf(kind) && field.names().contains(lower))
                .findFirst();
    }

    /** "type, by, to, time" */
    static String names(Row.Kind kind) {
        return String.join(
                ", ",
                Arrays.stream(values())
                        .filter(field -> field.isOf(kind))
                        .map(Field::word)
                        .toList());
    }
}
