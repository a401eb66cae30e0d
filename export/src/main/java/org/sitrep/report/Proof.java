package org.sitrep.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Figure;
import org.sitrep.formats.ReadingParser;
import org.sitrep.ledger.Keys;
import org.sitrep.reading.Reading;

/** Proves that a record quotes its articles, and a report its record. Each fault says where it is and what is wrong. */
public final class Proof {
    /** The id of a claim or of an article in a line of a report. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:`|<code>)([0-9a-z]{16}(?:\\.[a-z][0-9]+)?)(?:`|</code>)");

    private Proof() {}

    /**
     * What is wrong with one reading of a record: it cannot be read, a span's text is not what stands there, its article is not the one it is
     * kept for, or it refers to a statement it does not have. Nothing if all is well.
     *
     * @param key of the article it is kept for
     * @param line as it is kept
     */
    public static List<String> reading(String key, String line) {
        ReadingParser.Parsed parsed = ReadingParser.parse(line);
        if (parsed instanceof ReadingParser.Parsed.Refused refused) {
            return List.of(key + ": " + refused.why());
        }
        Reading reading = ((ReadingParser.Parsed.Read) parsed).reading();
        List<String> faults = new ArrayList<>();
        String own = Keys.of(reading.document().article());
        if (!own.equals(key)) {
            faults.add(key + ": the article is another one, " + own + ": its text, id, address or outlet was changed");
        }
        Set<String> ids = new HashSet<>();
        reading.claims().forEach(claim -> {
            if (!ids.add(claim.id())) {
                faults.add(key + "." + claim.id() + ": two claims have this id");
            }
        });
        Set<String> statements = new HashSet<>();
        reading.statements().forEach(statement -> statements.add(statement.id()));
        for (Claim claim : reading.claims()) {
            if (claim instanceof Figure figure) {
                figure.partOf()
                        .filter(whole -> reading.figures().stream().noneMatch(f -> f.id().equals(whole)))
                        .ifPresent(whole -> faults.add(
                                key + "." + claim.id() + ": is part of a figure " + whole + " that is not there"));
            }
            references(claim)
                    .filter(id -> !statements.contains(id))
                    .forEach(id -> faults.add(
                            key + "." + claim.id() + ": refers to a statement " + id + " that is not there"));
        }
        return faults;
    }

    private static Stream<String> references(Claim claim) {
        return claim.match(
                s -> s.within().stream(),
                e -> Stream.concat(by(e.assertedBy()), e.derivedFrom().stream()),
                f -> by(f.assertedBy()),
                p -> p.statement().stream());
    }

    private static Stream<String> by(Asserter asserter) {
        return asserter instanceof Asserter.By by ? Stream.of(by.statement()) : Stream.empty();
    }

    /** How many spans with their texts a reading has. */
    public static int spans(String line) {
        return (int) Pattern.compile("\"start\":").matcher(line).results().count();
    }

    /**
     * What is wrong with a report: each line that is not one of those that its record gives for the same question.
     *
     * @param name of the report, for people
     * @param report as it is
     * @param expected the same report, made now from the record
     */
    public static List<String> report(String name, String report, String expected) {
        Set<String> allowed = new HashSet<>(Arrays.asList(expected.split("\n", -1)));
        Map<String, Set<String>> byReference = new HashMap<>();
        allowed.forEach(line -> references(line)
                .forEach(reference -> byReference
                        .computeIfAbsent(reference, key -> new LinkedHashSet<>())
                        .add(line)));
        List<String> faults = new ArrayList<>();
        String[] lines = report.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!allowed.contains(lines[i])) {
                faults.add(name + ":" + (i + 1) + ": " + why(lines[i], byReference) + ": " + shown(lines[i]));
            }
        }
        return faults;
    }

    private static List<String> references(String line) {
        List<String> references = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(line);
        while (matcher.find()) {
            references.add(matcher.group(1));
        }
        return references;
    }

    private static String why(String line, Map<String, Set<String>> byReference) {
        List<String> references = references(line);
        if (references.isEmpty()) {
            return "no line of a report on this record";
        }
        return references.stream()
                .filter(reference -> !byReference.containsKey(reference))
                .findFirst()
                .map(reference -> "cites " + reference + ", which the record has not, or not for this question")
                .orElse("not what the record says of " + String.join(", ", references));
    }

    private static String shown(String line) {
        return line.length() > 160 ? line.substring(0, 160) + "..." : line;
    }
}
