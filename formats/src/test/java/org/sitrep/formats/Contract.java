package org.sitrep.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a printed line against the contract in {@code contract.txt}: fields, their order and types, that every span
 * equals its text by code points, that ids are unique and references resolve.
 */
public final class Contract {
    private static final Map<String, List<Field>> OBJECTS = load();

    private record Field(String name, boolean optional, String type) {}

    private final int[] text;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> references = new ArrayList<>();

    private Contract(String text) {
        this.text = text.codePoints().toArray();
    }

    /** What is wrong with the line of an article of this text; empty if nothing is. */
    public static List<String> problems(String line, String text) {
        Map<String, Object> object = Json.object(line);
        Contract contract = new Contract(text);
        boolean failure = object.size() == 1;
        contract.object(failure ? "failure" : "reading", object, "");
        for (String reference : contract.references) {
            if (!contract.ids.contains(reference)) {
                contract.problems.add("nothing has the id " + reference);
            }
        }
        return contract.problems;
    }

    private static Map<String, List<Field>> load() {
        Map<String, List<Field>> objects = new LinkedHashMap<>();
        try (InputStream in = Contract.class.getResourceAsStream("contract.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> objects.put(line.substring(0, line.indexOf(' ')), fields(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return objects;
    }

    private static List<Field> fields(String line) {
        List<Field> fields = new ArrayList<>();
        for (String word : List.of(line.split(" ", -1)).subList(1, line.split(" ", -1).length)) {
            if (word.equals("+span")) {
                fields.add(new Field("start", false, "int"));
                fields.add(new Field("end", false, "int"));
                fields.add(new Field("text", false, "string"));
            } else {
                String name = word.substring(0, word.indexOf(':'));
                boolean optional = name.endsWith("?");
                fields.add(new Field(
                        optional ? name.substring(0, name.length() - 1) : name,
                        optional,
                        word.substring(word.indexOf(':') + 1)));
            }
        }
        return fields;
    }

    private void object(String kind, Map<String, Object> object, String where) {
        List<String> known = new ArrayList<>();
        for (Field field : OBJECTS.getOrDefault(kind, List.of())) {
            if (object.containsKey(field.name)) {
                known.add(field.name);
                value(field.type, Json.at(object, field.name), where + "." + field.name);
            } else if (!field.optional) {
                problem(where, "has no " + field.name);
            }
        }
        if (!known.equals(List.copyOf(object.keySet()))) {
            problem(where, "has " + object.keySet() + ", not " + known + " in this order");
        }
        if (object.containsKey("page_start")) {
            piece(object, where);
        } else if (object.containsKey("start")) {
            span(object, where);
        }
    }

    /** Characters of the text, and of the page that they were taken out of. */
    private void piece(Map<String, Object> piece, String where) {
        int start = Json.integer(piece, "start");
        int length = Json.integer(piece, "length");
        if (start < 0 || length < 1 || start + length > text.length) {
            problem(where, "lies outside the text: " + piece);
        }
        if (Json.integer(piece, "page_start") < 0 || Json.integer(piece, "page_length") < length) {
            problem(where, "is not in the page: " + piece);
        }
    }

    private void span(Map<String, Object> span, String where) {
        int start = Json.integer(span, "start");
        int end = Json.integer(span, "end");
        if (start < 0 || end < start || end > text.length) {
            problem(where, "lies outside the text: " + start + "-" + end);
        } else if (!new String(text, start, end - start).equals(span.get("text"))) {
            problem(where, "is not its text: " + span);
        }
    }

    @SuppressWarnings("unchecked")
    private void value(String type, Object value, String where) {
        if (type.endsWith("/null")) {
            if (value != Json.NULL) {
                value(type.substring(0, type.length() - 5), value, where);
            }
        } else if (type.startsWith("[")) {
            int i = 0;
            for (Object item : (List<Object>) value) {
                value(type.substring(1, type.length() - 1), item, where + "[" + i++ + "]");
            }
        } else if (type.equals("mention")) {
            object("mention." + ((Map<String, Object>) value).get("kind"), (Map<String, Object>) value, where);
        } else if (type.equals("asserter")) {
            asserter(value, where);
        } else if (OBJECTS.containsKey(type)) {
            object(type, (Map<String, Object>) value, where);
        } else if (!isSimple(type, value)) {
            problem(where, "is no " + type + ": " + value);
        }
    }

    private void asserter(Object value, String where) {
        if (!(value instanceof String reference)) {
            value("party", value, where);
        } else if (!reference.equals("author")) {
            references.add(reference);
        }
    }

    private boolean isSimple(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "id" -> ids.add((String) value);
            case "ref" -> references.add((String) value);
            case "bool" -> value instanceof Boolean;
            case "date" -> isDate((String) value);
            case "country" -> ((String) value).matches("[A-Z]{2}");
            case "int" ->
                value instanceof Json.Numeral number && number.spelling().matches("-?\\d+");
            case "number" -> isPlain(value);
            case "probability" ->
                isPlain(value)
                        && ((Json.Numeral) value).value().compareTo(BigDecimal.ONE) <= 0
                        && ((Json.Numeral) value).value().signum() >= 0
                        && ((Json.Numeral) value).value().scale() <= 4;
            default -> List.of(type.replace("=", "").split("\\|", -1)).contains(value);
        };
    }

    private static boolean isPlain(Object value) {
        return value instanceof Json.Numeral number && number.spelling().matches("-?\\d+(\\.\\d*[1-9])?");
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void problem(String where, String what) {
        problems.add((where.isEmpty() ? "the line" : where) + " " + what);
    }
}
