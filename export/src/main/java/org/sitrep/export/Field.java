package org.sitrep.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A column and how a cell of it is made.
 *
 * @param <T> what a row is made of
 * @param cell empty if unknown
 */
public record Field<T>(Column column, Function<T, String> cell) {
    public static <T> Field<T> text(String name, String description, Function<T, String> cell) {
        return new Field<>(new Column(name, Column.Type.TEXT, description), cell);
    }

    public static <T> Field<T> known(String name, String description, Function<T, Optional<String>> cell) {
        return text(name, description, row -> cell.apply(row).orElse(""));
    }

    public static <T> Field<T> integer(String name, String description, ToIntFunction<T> cell) {
        return new Field<>(
                new Column(name, Column.Type.INTEGER, description), row -> Integer.toString(cell.applyAsInt(row)));
    }

    public static <T> Field<T> number(String name, String description, Function<T, OptionalDouble> cell) {
        return new Field<>(new Column(name, Column.Type.NUMBER, description), row -> {
            OptionalDouble value = cell.apply(row);
            return value.isPresent() ? plain(value.getAsDouble()) : "";
        });
    }

    public static <T> Field<T> day(String name, String description, Function<T, Optional<LocalDate>> cell) {
        return new Field<>(
                new Column(name, Column.Type.DATE, description),
                row -> cell.apply(row).map(LocalDate::toString).orElse(""));
    }

    /** A column of a layout that the record has nothing for. */
    public static <T> Field<T> empty(String name) {
        return text(name, "The record has nothing for it: always empty.", row -> "");
    }

    /** Without exponent, and without a fraction of zero. */
    public static String plain(double value) {
        return value == 0
                ? "0"
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
