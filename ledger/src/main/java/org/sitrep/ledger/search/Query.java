package org.sitrep.ledger.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Classes of cues; "none" is a statement without a word that attributes it. */
    private static final List<String> CLASSES = names(Stream.concat(Stream.of(CueClass.values()), Stream.of("none")));

    private static final List<String> UNITS = names(Stream.of(Figure.Unit.values()));

    private static final List<String> STANCES = names(Stream.of(Position.Stance.values()));

    /** What a value can be, where it is one of a few. */
    private static final Map<Field, List<String>> POSSIBLE = Map.of(
            Field.CLASS,
            CLASSES,
            Field.UNIT,
            UNITS,
            Field.STANCE,
            STANCES,
            Field.TYPE,
            names(Stream.of(CLASSES, names(Stream.of(EventType.values())), UNITS, STANCES)
                    .flatMap(List::stream)),
            Field.MODALITY,
            names(Stream.concat(Stream.of(Modality.values()), Row.MANNERS.stream())));

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
    private boolean spoken;

    private Query() {}

    /**
     * The filter that a query asks for.
     *
     * @throws QueryException if a value cannot be what its field takes, or a quotation mark is not closed
     */
    public static Filter parse(String text) {
        return parse(text, Optional.empty());
    }

    private static Filter parse(String text, Optional<Row.Kind> usual) {
        Query query = new Query();
        for (String part : parts(text)) {
            query.add(part);
        }
        return query.filter(usual);
    }

    /**
     * The filter of a query and of fields given beside it: their values stand for themselves, whatever signs they hold.
     *
     * @param fields values by the names of fields
     * @throws QueryException as above
     */
    public static Filter parse(String text, Map<String, List<String>> fields) {
        return parse(text, fields, Optional.empty());
    }

    /**
     * The same where claims of one kind are listed: a speaker is the one of their holders, or of those who assert them.
     *
     * @param usual the kind that is listed; the filter asks for it only where a speaker is given and nothing else tells the kind
     * @throws QueryException as above
     */
    public static Filter parse(String text, Map<String, List<String>> fields, Optional<Row.Kind> usual) {
        StringBuilder whole = new StringBuilder(text);
        fields.forEach((field, values) -> values.forEach(value -> whole.append(' ')
                .append(field)
                .append(":\"")
                .append(value.replaceAll("[\"\u201c\u201d]", " "))
                .append('"')));
        return parse(whole.toString(), usual);
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
            known(name, bare(one), POSSIBLE.get(field.get()));
            values.computeIfAbsent(field.get().base(), f -> new ArrayList<>()).add(bare(one));
        }
        spoken |= field.get() == Field.SPEAKER;
        kind(field.get(), all).ifPresent(kind -> {
            if (implied.filter(other -> other != kind).isPresent()) {
                throw new QueryException(name + ": is of a " + kind.word() + ", another field of a "
                        + implied.get().word() + ", and no claim is both");
            }
            implied = Optional.of(kind);
        });
    }

    /** The kind of claims that a field with these values asks for, if for one. Who speaks holds positions too, and asserts figures. */
    private static Optional<Row.Kind> kind(Field field, List<String> values) {
        if (field != Field.MODALITY) {
            return field.kind().filter(kind -> field != Field.SPEAKER);
        }
        boolean manners = values.stream()
                .map(value -> bare(value).toLowerCase(Locale.ROOT))
                .allMatch(Row.MANNERS::contains);
        return Optional.of(manners ? Row.Kind.STATEMENT : Row.Kind.EVENT);
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
            throw new QueryException(part.substring(0, part.indexOf(':')) + ": is no field; there are "
                    + String.join(", ", Field.all())
                    + "; words with a colon stand in quotation marks");
        }
    }

    private static String bare(String part) {
        return part.replace("\"", "").strip();
    }

    private Filter filter(Optional<Row.Kind> usual) {
        Optional<Row.Kind> asked = one(Field.KIND).map(Query::kind);
        if (asked.isPresent() && implied.isPresent() && !asked.equals(implied)) {
            throw new QueryException("kind:" + asked.get().word() + " and a field of a "
                    + implied.get().word() + " exclude one another");
        }
        Optional<Row.Kind> kind = asked.or(() -> implied).or(() -> speakers(usual));
        if (spoken && kind.equals(Optional.of(Row.Kind.EVENT))) {
            throw new QueryException("speaker: is of no event, for nobody speaks one; who acts in it is by:");
        }
        Optional<LocalDate> after = one(Field.AFTER).map(value -> days(Field.AFTER, value)[0]);
        Optional<LocalDate> before = one(Field.BEFORE).map(value -> days(Field.BEFORE, value)[1]);
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

    /** The kind of what a speaker is asked for and nothing else tells. */
    private Optional<Row.Kind> speakers(Optional<Row.Kind> usual) {
        return Optional.of(usual.filter(kind -> kind != Row.Kind.EVENT).orElse(Row.Kind.STATEMENT))
                .filter(kind -> spoken);
    }

    /** A value that no claim has would silently find nothing. */
    private static void known(String field, String value, @Nullable List<String> all) {
        if (all != null && !all.contains(value.toLowerCase(Locale.ROOT))) {
            throw new QueryException(field + ":" + value + " is none; there are " + String.join(", ", all));
        }
    }

    private List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    private Optional<String> one(Field field) {
        List<String> given = all(field);
        if (given.size() > 1) {
            throw new QueryException(field.usual() + ": can be given once, not as " + String.join(" and ", given));
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
    private static LocalDate[] days(Field field, String value) {
        Interval days = Optional.of(value)
                .filter(one -> !one.contains(".."))
                .flatMap(Days::of)
                .orElseThrow(() -> new QueryException(
                        field.usual() + ":" + value + " is no date such as 2022, 2022-01 or 2022-01-31"));
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
