package org.sitrep.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, strings, numbers as they are spelled, booleans and {@link #NULL}. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** What stands for null, so that there is none. */
    public static final Object NULL = "null".toCharArray();

    /** A number with its spelling, so that a test can see an exponent or a needless fraction. */
    public record Numeral(String spelling) {
        public BigDecimal value() {
            return new BigDecimal(spelling);
        }
    }

    private Json() {}

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(String line) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            parser.nextToken();
            Map<String, Object> object = (Map<String, Object>) value(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one value on the line");
            }
            return object;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value under a path of field names and list indexes; there must be one. */
    public static Object at(Object root, Object... path) {
        Object value = root;
        for (Object step : path) {
            Object next = value instanceof List<?> list
                    ? list.get((Integer) step)
                    : value instanceof Map<?, ?> map ? map.get(step) : null;
            if (next == null) {
                throw new IllegalArgumentException("nothing at " + List.of(path) + " of " + root);
            }
            value = next;
        }
        return value;
    }

    public static int integer(Object root, Object... path) {
        return ((Numeral) at(root, path)).value().intValueExact();
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            default -> parser.getText();
        };
    }

    private static Map<String, Object> fields(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.put(name, value(parser)) != null) {
                throw new IllegalArgumentException("field " + name + " twice");
            }
        }
        return object;
    }

    private static List<Object> items(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }
}
