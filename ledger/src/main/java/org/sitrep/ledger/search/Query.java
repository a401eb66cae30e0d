package org.sitrep.ledger.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Position;
import org.sitrep.document.Interval;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;

/**
 * The language of {@code sitrep search}: {@code speaker:NATO stance:pledge after:2022-01 "as long as"}. Words and phrases in quotation
 * marks must all stand in a claim; {@code field:value} narrows it, several values of one field (or {@code field:a,b}) are
 * alternatives. A value with blanks stands in quotation marks. {@code 10:30} and {@code http://} are words; a word before a colon that looks like a field and is
 * none is refused, and so is {@code -word} and {@code word*}, which elsewhere mean what is not to be had here.
 */
public final class Query {
    /** A query that makes no sense: what, and what would. */
    public static final class QueryException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        QueryException(String message) {
            super(message);
        }
    }

    /** What can be asked, with the names it goes by. */
    private enum Field {
        KIND("kind"),
        BY("by speaker holder"),
        TO("to target toward recipient addressee"),
        ACTOR("actor"),
        TYPE("type class stance unit"),
        MODALITY("modality"),
        PLACE("place country"),
        AFTER("after from"),
        BEFORE("before until"),
        SOURCE("source outlet article"),
        DATED("dated"),
        SURE("sure");

        private final String names;

        Field(String names) {
            this.names = names;
        }

        List<String> names() {
            return List.of(names.split(" ", -1));
        }

        static Optional<Field> named(String name) {
            for (Field field : values()) {
                if (field.names().contains(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    /** Fields that ask for a kind by their own name. */
    private static final Map<String, Row.Kind> IMPLIED = Map.of(
            "speaker", Row.Kind.STATEMENT,
            "class", Row.Kind.STATEMENT,
            "holder", Row.Kind.POSITION,
            "stance", Row.Kind.POSITION,
            "unit", Row.Kind.FIGURE,
            "modality", Row.Kind.EVENT);

    /** Of events; and whether a statement was said or is held. */
    private static final List<String> MODALITIES =
            names(Stream.concat(Stream.of(Modality.values()), Row.MANNERS.stream()));

    /** Of statements, events, figures and positions; "none" is a statement without a word that attributes it. */
    private static final List<String> TYPES = names(Stream.of(
                    Stream.of(CueClass.values()),
                    Stream.of("none"),
                    Stream.of(EventType.values()),
                    Stream.of(Figure.Unit.values()),
                    Stream.of(Position.Stance.values()))
            .flatMap(some -> some));

    private static List<String> names(Stream<?> constants) {
        return constants
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static final Pattern LEFT_OUT = Pattern.compile("-[\\p{L}\"].*");

    private static final Pattern OPEN = Pattern.compile("[^\"]*\\p{L}\\*");

    /** A word in small letters, a colon and something that begins like a value: {@code http://} and {@code 10:30} are words. */
    private static final Pattern MISSED = Pattern.compile("\\p{Ll}{3,}:[\\p{L}\\p{Nd}\"].*");

    private final List<String> words = new ArrayList<>();
    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);
    private Optional<Row.Kind> implied = Optional.empty();

    private Query() {}

    /** All names of fields, for help. */
    public static String fields() {
        return List.of(Field.values()).stream()
                .flatMap(field -> field.names().stream())
                .collect(Collectors.joining(", "));
    }

    /**
     * The filter that a query asks for.
     *
     * @throws QueryException if a value cannot be what its field takes, or a quotation mark is not closed
     */
    public static Filter parse(String text) {
        Query query = new Query();
        for (String part : parts(text)) {
            query.add(part);
        }
        return query.filter();
    }

    /**
     * The filter of a query and of fields given beside it: their values stand for themselves, whatever signs they hold.
     *
     * @param fields values by the names of fields
     * @throws QueryException as above
     */
    public static Filter parse(String text, Map<String, List<String>> fields) {
        StringBuilder whole = new StringBuilder(text);
        fields.forEach((field, values) -> values.forEach(value -> whole.append(' ')
                .append(field)
                .append(":\"")
                .append(value.replaceAll("[\"\u201c\u201d]", " "))
                .append('"')));
        return parse(whole.toString());
    }

    /** Parts between blanks; blanks between quotation marks belong to their part. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c)) {
                quoted = !quoted;
                part.append('"');
            } else if (Character.isWhitespace(c) && !quoted) {
                flush(parts, part);
            } else {
                part.append(c);
            }
        }
        if (quoted) {
            throw new QueryException("a quotation mark is not closed");
        }
        flush(parts, part);
        return parts;
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }

    private static void flush(List<String> parts, StringBuilder part) {
        if (part.length() > 0) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }

    private void add(String part) {
        int colon = part.indexOf(':');
        String name = colon > 0 ? part.substring(0, colon) : "";
        Optional<Field> field = Field.named(name);
        if (field.isEmpty()) {
            String phrase = bare(part);
            refuse(part);
            if (!phrase.isEmpty()) {
                words.add(phrase);
            }
            return;
        }
        String value = part.substring(colon + 1);
        List<String> all = value.startsWith("\"") ? List.of(bare(value)) : List.of(value.split(",", -1));
        for (String one : all) {
            if (one.isBlank()) {
                throw new QueryException(name + ": wants a value behind the colon");
            }
            values.computeIfAbsent(field.get(), f -> new ArrayList<>()).add(bare(one));
        }
        boolean manner = field.get() == Field.MODALITY && Row.MANNERS.containsAll(all);
        Row.Kind kind = manner ? Row.Kind.STATEMENT : IMPLIED.get(name.toLowerCase(Locale.ROOT));
        if (kind != null) {
            if (implied.filter(other -> other != kind).isPresent()) {
                throw new QueryException(name + ": is of a " + kind.word() + ", another field of a "
                        + implied.get().word() + ", and no claim is both");
            }
            implied = Optional.of(kind);
        }
    }

    /** What other search machines understand and this one does not would silently mean something else. */
    private static void refuse(String part) {
        if (LEFT_OUT.matcher(part).matches()) {
            throw new QueryException(part + ": words cannot be left out; narrow by fields (" + part.substring(1)
                    + " in quotation marks looks for the word)");
        }
        if (OPEN.matcher(part).matches()) {
            throw new QueryException(
                    part
                            + ": a word is looked for as it stands, not by its beginning; without the *, or in quotation marks");
        }
        if (MISSED.matcher(part).matches()) {
            throw new QueryException(part.substring(0, part.indexOf(':')) + ": is no field; there are " + fields()
                    + "; words with a colon stand in quotation marks");
        }
    }

    private static String bare(String part) {
        return part.replace("\"", "").strip();
    }

    private Filter filter() {
        Optional<Row.Kind> asked = one(Field.KIND).map(Query::kind);
        if (asked.isPresent() && implied.isPresent() && !asked.equals(implied)) {
            throw new QueryException("kind:" + asked.get().word() + " and a field of a "
                    + implied.get().word() + " exclude one another");
        }
        Optional<Row.Kind> kind = asked.or(() -> implied);
        all(Field.TYPE).forEach(value -> known("type", value, TYPES));
        all(Field.MODALITY).forEach(value -> known("modality", value, MODALITIES));
        Optional<LocalDate> after = one(Field.AFTER).map(value -> days(value)[0]);
        Optional<LocalDate> before = one(Field.BEFORE).map(value -> days(value)[1]);
        if (after.isPresent() && before.filter(after.get()::isAfter).isPresent()) {
            throw new QueryException("after:" + after.get() + " is later than before:" + before.get()
                    + ": no day is both; change one of them");
        }
        return new Filter(
                kind,
                words,
                all(Field.BY),
                all(Field.TO),
                all(Field.ACTOR),
                all(Field.TYPE),
                all(Field.MODALITY),
                all(Field.PLACE),
                after,
                before,
                all(Field.SOURCE),
                one(Field.DATED).map(Query::undated).orElse(false),
                one(Field.SURE).map(Query::share).orElse(0.0));
    }

    /** A value that no claim has would silently find nothing. */
    private static void known(String field, String value, List<String> all) {
        if (!all.contains(value.toLowerCase(Locale.ROOT))) {
            throw new QueryException(field + ":" + value + " is none; there are " + String.join(", ", all));
        }
    }

    private List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    private Optional<String> one(Field field) {
        List<String> given = all(field);
        if (given.size() > 1) {
            throw new QueryException(field.names().get(0) + ": can be given once");
        }
        return given.stream().findFirst();
    }

    private static Row.Kind kind(String value) {
        String singular = value.toLowerCase(Locale.ROOT).replaceAll("s$", "");
        for (Row.Kind kind : Row.Kind.values()) {
            if (kind.word().equals(singular)) {
                return kind;
            }
        }
        throw new QueryException("kind:" + value + " is none; there are statement, event, figure, position");
    }

    /** The first and the last day of a day, a month or a year. */
    static LocalDate[] days(String value) {
        Interval days = Optional.of(value)
                .filter(one -> !one.contains(".."))
                .flatMap(Days::of)
                .orElseThrow(
                        () -> new QueryException("'" + value + "' is no date such as 2022, 2022-01 or 2022-01-31"));
        return new LocalDate[] {days.earliest().orElseThrow(), days.latest().orElseThrow()};
    }

    private static boolean undated(String value) {
        if (value.equalsIgnoreCase("no")) {
            return true;
        }
        throw new QueryException("dated:" + value + " is none; dated:no asks for what has no day");
    }

    private static double share(String value) {
        try {
            double share = Double.parseDouble(value);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new QueryException("sure:" + value + " is no share from 0 to 1");
    }
}
