package org.sitrep.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/** One line of JSON in the making, about one text. What is unknown is left out. Not thread-safe. */
public final class JsonSink {
    private static final JsonFactory JSON = new JsonFactory();

    private final StringWriter out = new StringWriter();
    private final JsonGenerator json;
    private final String text;
    private final CodePoints codePoints;

    public JsonSink(String text) {
        this.text = text;
        this.codePoints = new CodePoints(text);
        try {
            json = JSON.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A string in memory cannot fail, so that callers need not know of it. */
    private void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the line; nothing may be written after it. */
    public String finish() {
        write(json::close);
        return out.toString();
    }

    public void object(Runnable fields) {
        write(json::writeStartObject);
        fields.run();
        write(json::writeEndObject);
    }

    public void object(String name, Runnable fields) {
        write(() -> json.writeFieldName(name));
        object(fields);
    }

    public <T> void objects(String name, List<T> items, Consumer<T> fields) {
        write(() -> json.writeArrayFieldStart(name));
        items.forEach(item -> object(() -> fields.accept(item)));
        write(json::writeEndArray);
    }

    public void strings(String name, List<String> items) {
        write(() -> json.writeArrayFieldStart(name));
        items.forEach(item -> write(() -> json.writeString(Unicode.wellFormed(item))));
        write(json::writeEndArray);
    }

    /** A list of numbers: {@code [12.5, 40]}. */
    public void numbers(String name, List<Double> items) {
        write(() -> json.writeArrayFieldStart(name));
        items.forEach(item -> write(() -> json.writeNumber(plain(item))));
        write(json::writeEndArray);
    }

    /** A list with one list of whole numbers: {@code [[2031, 3, 3]]}. */
    public void wholeNumbers(String name, List<Integer> items) {
        write(() -> {
            json.writeArrayFieldStart(name);
            json.writeStartArray();
        });
        items.forEach(item -> write(() -> json.writeNumber(item)));
        write(() -> {
            json.writeEndArray();
            json.writeEndArray();
        });
    }

    public void nothing(String name) {
        write(() -> json.writeNullField(name));
    }

    public void field(String name, String value) {
        write(() -> json.writeStringField(name, Unicode.wellFormed(value)));
    }

    public void field(String name, Optional<?> value) {
        value.ifPresent(known -> field(name, known.toString()));
    }

    /** A constant, in lower case. */
    public void field(String name, Enum<?> constant) {
        field(name, constant.name().toLowerCase(Locale.ROOT));
    }

    public void field(String name, boolean value) {
        write(() -> json.writeBooleanField(name, value));
    }

    /** A number without exponent and without a fraction of zero. */
    public void number(String name, double value) {
        write(() -> {
            json.writeFieldName(name);
            json.writeNumber(plain(value));
        });
    }

    public void number(String name, OptionalDouble value) {
        if (value.isPresent()) {
            number(name, value.getAsDouble());
        }
    }

    /** A probability, to four digits. */
    public void probability(String name, double value) {
        number(
                name,
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue());
    }

    static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The fields of a span, its offsets in code points. */
    public void span(Span span) {
        write(() -> {
            json.writeNumberField("start", codePoints.at(span.start()));
            json.writeNumberField("end", codePoints.at(span.end()));
        });
        field("text", span.in(text));
    }

    public void span(String name, Span span) {
        object(name, () -> span(span));
    }

    public void span(String name, Optional<Span> span) {
        span.ifPresent(known -> span(name, known));
    }
}
