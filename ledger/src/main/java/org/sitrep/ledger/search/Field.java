package org.sitrep.ledger.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.ledger.Row;

/**
 * What can be asked of claims, by whatever names: fields of a query, options of commands, parameters of the API. This table is the only place
 * that has them; a field that narrows another to one kind of claims stands behind it.
 */
public enum Field {
    KIND("kind", "KIND", "statement, event, figure or position."),
    BY("by", "NAME", "Who speaks, acts, holds or asserts: a name, or an id."),
    SPEAKER(
            BY,
            "speaker",
            Row.Kind.STATEMENT,
            "Who speaks: statements, unless another field asks for figures or positions."),
    HOLDER(BY, "holder", Row.Kind.POSITION, "Who holds: only positions."),
    TO("to toward recipient addressee", "NAME", "To whom it is said or done, or towards whom."),
    ACTOR("actor", "NAME", "Whoever takes part, on either side; ? where nobody has an id."),
    TYPE(
            "type",
            "TYPE",
            "Class of the cue, type of the event, unit of the figure, stance: deny, ASSAULT, killed, pledge."),
    CLASS(TYPE, "class", Row.Kind.STATEMENT, "Class of the cue, such as deny: only statements."),
    UNIT(TYPE, "unit", Row.Kind.FIGURE, "What is counted, such as killed: only figures."),
    STANCE(TYPE, "stance", Row.Kind.POSITION, "How they stand, such as pledge: only positions."),
    MODALITY(
            "modality",
            "MODALITY",
            "Of events: happened, planned, denied, ...; of statements said (they said so) or held (hopes, fears, backs)."),
    PLACE("place country", "PLACE", "A place's name, or a country by its two letters."),
    AFTER("after from", "DATE", "That day, month or year, or later: 2022, 2022-01-31."),
    BEFORE("before until", "DATE", "That day, month or year, or earlier."),
    SOURCE("source outlet article", "NAME", "An outlet, or an article by its id or key."),
    DATED("dated", "no", "no: of no known day."),
    SURE("sure", "SHARE", "At least so sure, from 0 to 1.");

    private final String names;
    private final Optional<Field> narrows;
    private final Optional<Row.Kind> kind;
    private final String value;
    private final String meaning;

    Field(String names, String value, String meaning) {
        this.names = names;
        this.narrows = Optional.empty();
        this.kind = Optional.empty();
        this.value = value;
        this.meaning = meaning;
    }

    Field(Field narrows, String name, Row.Kind kind, String meaning) {
        this.names = name;
        this.narrows = Optional.of(narrows);
        this.kind = Optional.of(kind);
        this.value = narrows.value;
        this.meaning = meaning;
    }

    /** What it goes by, the usual name first. */
    public List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /** The usual one of its names. */
    public String usual() {
        return names().get(0);
    }

    /** What stands for its value in help: NAME, DATE. */
    public String value() {
        return value;
    }

    /** What it asks for, in a sentence for people. */
    public String meaning() {
        return meaning;
    }

    /** The only kind of claims that it asks for; empty if it asks for no one kind. */
    Optional<Row.Kind> kind() {
        return kind;
    }

    /** The field whose values these are: itself, or the one that it narrows. */
    Field base() {
        return narrows.orElse(this);
    }

    /** The field that has this name, in any case. */
    static Optional<Field> named(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(field -> field.names().contains(small))
                .findFirst();
    }

    /** Every name of every field. */
    public static List<String> all() {
        return Stream.of(values()).flatMap(field -> field.names().stream()).toList();
    }

    /** The usual name of each, without those that narrow another: what they ask can be asked by these. */
    public static List<String> wide() {
        return Stream.of(values())
                .filter(field -> field.base() == field)
                .map(Field::usual)
                .toList();
    }

    /** All of them in one line for people, other names in brackets: {@code by (speaker, holder), actor}. */
    public static String line() {
        return Stream.of(values())
                .filter(field -> field.base() == field)
                .map(field -> {
                    List<String> others = Stream.of(values())
                            .filter(other -> other.base() == field)
                            .flatMap(other -> other.names().stream())
                            .skip(1)
                            .toList();
                    return field.usual() + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
                })
                .collect(Collectors.joining(", "));
    }
}
