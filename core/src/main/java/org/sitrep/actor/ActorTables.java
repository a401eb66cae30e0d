package org.sitrep.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Interval;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/** Reads actors from the tables of the lexicon. */
final class ActorTables {
    /** Sector of states in PLOVER: acts of a state are acts of its government. */
    private static final String STATE = "GOV";

    private static final Map<String, List<String>> NOUNS_OF_OUTLETS = Table.english("outlet-nouns.tsv").rows().stream()
            .filter(row -> !row.get("kind").isEmpty())
            .collect(Collectors.groupingBy(
                    row -> row.get("kind"), Collectors.mapping(row -> row.get("noun"), Collectors.toList())));

    private static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    /** ISO 3166-1 alpha-2, and Kosovo's usual code, which is not in the standard. */
    private static final Set<String> COUNTRIES =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toUnmodifiableSet());

    /** Codes in common use that the standard does not have. */
    private static final Map<String, String> COMMON_CODES = Map.of("UK", "GB", "EL", "GR");

    private ActorTables() {}

    static boolean areCountries(Table table) {
        return table.columns().contains("iso2");
    }

    static boolean areOutlets(Table table) {
        return table.columns().contains("kind");
    }

    /** The state of a line of {@code countries.tsv}. */
    static Actor country(Row row) {
        List<String> names = new ArrayList<>(List.of(row.get("name")));
        row.list("aliases").forEach(alias -> addOnce(names, alias.startsWith("The ") ? alias.substring(4) : alias));
        return new Actor(
                iso3(row.get("iso2")),
                row.get("name"),
                ActorMention.Type.COUNTRY,
                Optional.of(row.get("iso2")),
                Optional.of(STATE),
                names,
                List.of(),
                List.of(),
                Interval.UNKNOWN);
    }

    /**
     * ISO 3166-1 alpha-3 of a country.
     *
     * @param iso2 ISO 3166-1 alpha-2; {@code XK}, which is not in the standard, gives the usual {@code XKX}
     */
    private static String iso3(String iso2) {
        try {
            String iso3 = new Locale.Builder().setRegion(iso2).build().getISO3Country();
            return iso3.isEmpty() ? iso2 : iso3;
        } catch (MissingResourceException e) {
            return iso2 + "X";
        }
    }

    /** The news outlet of a line of {@code outlets.tsv}. */
    static Actor outlet(Table table, Row row) {
        String kind = row.get("kind");
        if (!NOUNS_OF_OUTLETS.containsKey(kind)) {
            throw row.error("'" + kind + "' is none of "
                    + NOUNS_OF_OUTLETS.keySet().stream().sorted().toList());
        }
        List<String> weak = row.list("weak");
        return new Actor(
                row.get("id"),
                row.get("name"),
                ActorMention.Type.ORGANIZATION,
                filled(row.get("country")),
                Optional.of(Actors.JOURNALISM),
                names(table, row, weak),
                weak,
                NOUNS_OF_OUTLETS.getOrDefault(kind, List.of()),
                Interval.UNKNOWN);
    }

    /** The actor of a line of {@code actors.tsv} or of a user's own table, which may leave out columns. */
    static Actor actor(Table table, Row row) {
        String country = get(table, row, "country");
        if (!ID.matcher(row.get("id")).matches()) {
            throw row.error("'" + row.get("id") + "' is no id: capital letters and digits, joined by hyphens");
        }
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            String meant = COMMON_CODES.getOrDefault(country, "KE");
            throw row.error("'" + country + "' is no country: two capital letters of ISO 3166-1, such as " + meant);
        }
        List<String> weak = list(table, row, "weak");
        Stream.concat(names(table, row, weak).stream(), weak.stream())
                .filter(name -> name.codePoints().noneMatch(Character::isLetterOrDigit))
                .forEach(name -> {
                    throw row.error("'" + name + "' is no name: it has no letter");
                });
        return new Actor(
                row.get("id"),
                row.get("name"),
                row.constant("type", ActorMention.Type.class),
                filled(country),
                filled(get(table, row, "sector")),
                names(table, row, weak),
                weak,
                list(table, row, "nouns"),
                inUse(table, row));
    }

    private static Interval inUse(Table table, Row row) {
        Optional<LocalDate> from = bound(row, get(table, row, "from"), true);
        Optional<LocalDate> to = bound(row, get(table, row, "to"), false);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw row.error("'to' is before 'from'");
        }
        return new Interval(from, to);
    }

    private static List<String> names(Table table, Row row, List<String> weak) {
        List<String> names = new ArrayList<>();
        if (!weak.contains(row.get("name"))) {
            names.add(row.get("name"));
        }
        list(table, row, "aliases").forEach(alias -> addOnce(names, alias));
        return names;
    }

    private static void addOnce(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private static Optional<LocalDate> bound(Row row, String cell, boolean first) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (cell.length() == 4) {
                int year = Integer.parseInt(cell);
                return Optional.of(first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
            }
            if (cell.length() == 7) {
                YearMonth month = YearMonth.parse(cell);
                return Optional.of(first ? month.atDay(1) : month.atEndOfMonth());
            }
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeException | NumberFormatException e) {
            throw row.error("'" + cell + "' is no YYYY, YYYY-MM or YYYY-MM-DD");
        }
    }

    private static String get(Table table, Row row, String column) {
        return table.columns().contains(column) ? row.get(column) : "";
    }

    private static List<String> list(Table table, Row row, String column) {
        return table.columns().contains(column) ? row.list(column) : List.of();
    }

    private static Optional<String> filled(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
