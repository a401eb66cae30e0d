package org.sitrep.modality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Modality;
import org.sitrep.reading.Reading;
import org.sitrep.reading.Shipped;

/** What whole readings tell as real: the sentences of {@code sentences.tsv}, half of which tell of real events. */
final class RealityTest {
    /** One line of the table; its columns are explained at its head. */
    record Case(String kind, String text, String events, String figures, String stances) {
        @Override
        public String toString() {
            return kind + ": " + text;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsReal(Case line) {
        Reading reading = Shipped.read(line.text());
        assertThat(wrongEvents(line, reading.events())).as(line.toString()).isEmpty();
        assertThat(reading.figures().stream().map(RealityTest::shown).collect(Collectors.joining("; ")))
                .as("figures of %s", line)
                .isEqualTo(line.figures());
        if (!line.stances().equals("*")) {
            assertThat(reading.positions().stream()
                            .map(position -> lower(position.stance()))
                            .collect(Collectors.joining("; ")))
                    .as("positions of %s", line)
                    .isEqualTo(line.stances());
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(RealityTest.class.getResourceAsStream("sentences.tsv"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
    }

    private static List<String> wrongEvents(Case line, List<Event> events) {
        Map<String, Modality> found = new LinkedHashMap<>();
        events.forEach(event -> found.put(firstWord(line.text(), event), event.modality()));
        List<String> wrong = new ArrayList<>();
        for (String wanted : line.events().split("; ", -1)) {
            int space = wanted.lastIndexOf(' ');
            if (space > 0) {
                String word = wanted.substring(0, space);
                Modality modality = found.remove(word);
                if (!fits(wanted.substring(space + 1), modality)) {
                    wrong.add(wanted + " is " + modality);
                }
            }
        }
        found.forEach((word, modality) -> {
            if (Reality.isReal(modality)) {
                wrong.add(word + " is told as real");
            }
        });
        return wrong;
    }

    private static String firstWord(String text, Event event) {
        return event.trigger().in(text).split(" ", 2)[0];
    }

    private static boolean fits(String wanted, @Nullable Modality modality) {
        boolean real = modality != null && Reality.isReal(modality);
        return switch (wanted) {
            case "*" -> true;
            case "real" -> real;
            case "unreal" -> !real;
            default -> modality != null && lower(modality).equals(wanted);
        };
    }

    private static String shown(Figure figure) {
        String low = number(figure.low());
        String best = number(figure.best());
        String high = number(figure.high());
        String value = !best.isEmpty()
                ? (low.equals(high) && !low.isEmpty() ? best : "~" + best)
                : high.isEmpty() ? ">=" + low : low.isEmpty() ? "<=" + high : low + "-" + high;
        return lower(figure.unit()) + " " + value;
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", value.getAsDouble());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
