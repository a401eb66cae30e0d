package org.sitrep.report;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report is of. It stands in the report itself, so that the report can be checked.
 *
 * @param since first day
 * @param until last day
 * @param about an actor, a place or a query; everything if empty
 */
public record Ask(Optional<LocalDate> since, Optional<LocalDate> until, Optional<String> about) {
    private static final Pattern LINE =
            Pattern.compile("<!-- sitrep-report since=([0-9-]*) until=([0-9-]*) about=([^ ]*) -->");

    /** Whether it asks for all of a record. */
    public boolean isEverything() {
        return since.isEmpty() && until.isEmpty() && about.isEmpty();
    }

    /** The queries whose claims it is of. One has a field or quotation marks; else a name is an actor, a place, or words. */
    public List<String> queries() {
        String days = since.map(day -> " after:" + day).orElse("")
                + until.map(day -> " before:" + day).orElse("");
        return about
                .map(name -> name.contains(":") || name.contains("\"")
                        ? List.of(name)
                        : List.of("actor:\"" + name + "\"", "place:\"" + name + "\"", "\"" + name + "\""))
                .orElse(List.of(""))
                .stream()
                .map(query -> query + days)
                .toList();
    }

    /** The line that keeps it, the same in every format; what is foreign in it is percent-encoded. */
    String line() {
        return "<!-- sitrep-report since=" + since.map(LocalDate::toString).orElse("") + " until="
                + until.map(LocalDate::toString).orElse("") + " about="
                + about.map(text ->
                                URLEncoder.encode(text, StandardCharsets.UTF_8).replace("-", "%2D"))
                        .orElse("")
                + " -->";
    }

    /** What a report says it is of; nothing if it is no report. */
    public static Optional<Ask> of(String report) {
        Matcher line = LINE.matcher(report);
        if (!line.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Ask(
                    day(line.group(1)),
                    day(line.group(2)),
                    Optional.of(URLDecoder.decode(line.group(3), StandardCharsets.UTF_8))
                            .filter(text -> !text.isEmpty())));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
