package org.sitrep.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, each asked for by its type, and where the object stands, so that a fault can be named:
 * {@code events[3].trigger}.
 */
public final class JsonFields {
    /** Deeper than any reading (five), shallow enough for any stack. */
    private static final int DEPTH = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    /** From here on not every whole number is a double: 2^53. */
    private static final double EXACT = 9_007_199_254_740_992.0;

    private final Map<String, Object> fields;
    private final String path;

    /** A field that is missing or is not what it should be. */
    public static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String why;

        Fault(String path, String what) {
            super(path + " " + what);
            why = (path.isEmpty() ? "the line " : path + " ") + what;
        }

        /** Where, and what is wrong. */
        public String why() {
            return why;
        }
    }

    private JsonFields(Map<String, Object> fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /**
     * The object of one line.
     *
     * @throws Fault where it is not one JSON object
     */
    public static JsonFields of(String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            Object value = parser.nextToken() == null ? null : value(parser);
            if (!(value instanceof Map) || parser.nextToken() != null) {
                throw new Fault("", "is not one JSON object");
            }
            return new JsonFields(cast(value), "");
        } catch (IOException e) {
            throw new Fault("", "is not valid JSON");
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new HashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> {
                double number = parser.getDoubleValue();
                yield Math.abs(number) < EXACT ? (Object) number : new BigInteger(parser.getText());
            }
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    @SuppressWarnings("unchecked") // only value() makes them
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public Fault fault(String name, String what) {
        return new Fault(at(name), what);
    }

    /** The names that it has, those of nothing too. */
    public Set<String> names() {
        return Set.copyOf(fields.keySet());
    }

    public boolean has(String name) {
        return fields.get(name) != null;
    }

    private <T> Optional<T> typed(String name, Class<T> type, String what) {
        Object value = fields.get(name);
        if (value instanceof BigInteger large && type.equals(Double.class)) {
            value = large.doubleValue();
        }
        if (value != null && !type.isInstance(value)) {
            throw fault(name, "is not " + what);
        }
        return Optional.ofNullable(type.cast(value));
    }

    private <T> T needed(String name, Optional<T> value) {
        return value.orElseThrow(() -> fault(name, "is missing"));
    }

    public Optional<String> optionalString(String name) {
        return typed(name, String.class, "a string");
    }

    public String string(String name) {
        return needed(name, optionalString(name));
    }

    public boolean bool(String name) {
        return needed(name, typed(name, Boolean.class, "true or false"));
    }

    /** What is there only where it is true. */
    public boolean flag(String name) {
        return typed(name, Boolean.class, "true or false").orElse(false);
    }

    public OptionalDouble optionalNumber(String name) {
        Optional<Double> value = typed(name, Double.class, "a number");
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /** A whole number of any size, in digits. */
    public Optional<String> optionalDigits(String name) {
        Object value = fields.get(name);
        return value instanceof BigInteger large
                ? Optional.of(large.toString())
                : optionalNumber(name).stream().mapToObj(JsonSink::plain).findFirst();
    }

    public double number(String name) {
        return needed(name, typed(name, Double.class, "a number"));
    }

    public Optional<Integer> optionalInteger(String name) {
        return typed(name, Double.class, "a number").map(value -> {
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                throw fault(name, "is not a whole number");
            }
            return (int) (double) value;
        });
    }

    public int integer(String name) {
        return needed(name, optionalInteger(name));
    }

    /** A constant of a type, written in lower case or as it is. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = string(name);
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fault(name, "is '" + value + "', which is no " + type.getSimpleName());
        }
    }

    public Optional<JsonFields> optionalObject(String name) {
        return typed(name, Map.class, "an object").map(value -> new JsonFields(cast(value), at(name)));
    }

    boolean isObject(String name) {
        return fields.get(name) instanceof Map;
    }

    public JsonFields object(String name) {
        return needed(name, optionalObject(name));
    }

    public List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        List<?> list = needed(name, typed(name, List.class, "a list"));
        for (int i = 0; i < list.size(); i++) {
            String where = at(name) + "[" + i + "]";
            if (!(list.get(i) instanceof Map<?, ?> object)) {
                throw new Fault(where, "is not an object");
            }
            objects.add(new JsonFields(cast(object), where));
        }
        return objects;
    }

    public List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        for (Object value : needed(name, typed(name, List.class, "a list"))) {
            if (!(value instanceof String string)) {
                throw fault(name, "holds something that is not a string");
            }
            strings.add(string);
        }
        return strings;
    }
}
