package org.sitrep.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.article.Published;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.document.NumberMention;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

/**
 * What a reading holds of one kind, a line each, as the examples of word lists write it: the words, a colon, what they
 * are. docs/rules.md tells the kinds and shows a line of each.
 */
final class RecordLines {
    private static final Map<String, Function<Reading, Stream<String>>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("cue", RecordLines::cues),
            Map.entry("speaker", RecordLines::speakers),
            Map.entry("role", RecordLines::roles),
            Map.entry("chain", RecordLines::chains),
            Map.entry("addressee", RecordLines::addressees),
            Map.entry("medium", RecordLines::media),
            Map.entry("stance", RecordLines::stances),
            Map.entry("condition", RecordLines::conditions),
            Map.entry("strength", RecordLines::strengths),
            Map.entry("figure", RecordLines::figures),
            Map.entry("event", RecordLines::events),
            Map.entry("deed", RecordLines::deeds),
            Map.entry("weapon", RecordLines::weapons),
            Map.entry("victim", RecordLines::victims),
            Map.entry("number", RecordLines::numbers),
            Map.entry("place", RecordLines::places),
            Map.entry("actor", RecordLines::actors),
            Map.entry("published", RecordLines::published)));

    private static final Map<Figure.Kind, String> KINDS_OF_COUNTS =
            Map.of(Figure.Kind.INCREMENT, " more", Figure.Kind.TOTAL, " in total");

    private static final String BETWEEN = "; ";

    private RecordLines() {}

    /** The kinds of record there are lines of. */
    static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** The records of a kind, in text order. */
    static List<String> of(String kind, Reading reading) {
        Function<Reading, Stream<String>> lines = KINDS.get(kind);
        if (lines == null) {
            throw new IllegalArgumentException(kind + " is none of " + kinds());
        }
        return lines.apply(reading).toList();
    }

    /** The lines as one cell. */
    static String cell(List<String> lines) {
        return String.join(BETWEEN, lines);
    }

    /** The lines that a cell names. */
    static List<String> lines(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(BETWEEN, -1));
    }

    private static Stream<String> cues(Reading reading) {
        return reading.statements().stream()
                .flatMap(statement -> statement.cue().stream())
                .map(cue -> in(reading, cue.span()) + ": " + lower(cue.kind()) + (cue.held() ? ", held" : ""));
    }

    private static Stream<String> speakers(Reading reading) {
        return reading.statements().stream()
                .map(statement -> statement
                                .speaker()
                                .map(speaker -> in(reading, speaker.party().span()))
                                .orElse("nobody")
                        + statement
                                .cue()
                                .map(cue -> ": " + in(reading, cue.span()))
                                .orElse(""));
    }

    private static Stream<String> roles(Reading reading) {
        return reading.statements().stream()
                .flatMap(statement -> statement.speaker().stream())
                .map(speaker -> speaker.role().orElse("")
                        + speaker.affiliation().map(of -> " of " + of).orElse(""));
    }

    private static Stream<String> chains(Reading reading) {
        return reading.statements().stream()
                .flatMap(statement -> statement.chain().stream())
                .map(link ->
                        lower(link.relation()) + ": " + in(reading, link.party().span()));
    }

    private static Stream<String> addressees(Reading reading) {
        return reading.statements().stream()
                .flatMap(statement -> statement.addressee().stream())
                .map(party -> in(reading, party.span()));
    }

    private static Stream<String> conditions(Reading reading) {
        return reading.positions().stream()
                .flatMap(position -> position.condition().stream())
                .map(condition -> in(reading, condition));
    }

    private static Stream<String> strengths(Reading reading) {
        return reading.positions().stream()
                .flatMap(position -> position
                        .strength()
                        .map(strength -> lower(position.stance()) + ": " + lower(strength.degree()) + " "
                                + in(reading, strength.words()))
                        .stream());
    }

    private static Stream<String> media(Reading reading) {
        return reading.statements().stream()
                .flatMap(statement -> statement.medium().stream())
                .map(medium -> lower(medium.kind()) + ": " + in(reading, medium.span()));
    }

    private static Stream<String> stances(Reading reading) {
        return reading.positions().stream()
                .map(position -> in(reading, position.holder().span()) + ": " + lower(position.stance())
                        + target(reading, position));
    }

    private static String target(Reading reading, Position position) {
        return position.toward()
                .map(Party::span)
                .or(position::object)
                .map(span -> " " + in(reading, span))
                .orElse("");
    }

    private static Stream<String> figures(Reading reading) {
        return reading.figures().stream()
                .map(figure -> in(reading, figure.span()) + ": " + lower(figure.unit()) + " "
                        + range(figure.low(), figure.best(), figure.high())
                        + KINDS_OF_COUNTS.getOrDefault(figure.kind(), ""));
    }

    private static Stream<String> events(Reading reading) {
        return reading.events().stream()
                .map(event ->
                        in(reading, event.trigger()) + ": " + lower(event.type()) + " " + lower(event.modality()));
    }

    private static Stream<String> deeds(Reading reading) {
        return reading.events().stream()
                .map(event -> in(reading, event.trigger()) + ": " + named(reading, event.actors()) + "> "
                        + named(reading, event.recipients()).strip());
    }

    private static Stream<String> weapons(Reading reading) {
        return reading.events().stream()
                .flatMap(event -> event.harm().weapons().stream()
                        .map(weapon -> in(reading, event.trigger()) + ": " + in(reading, weapon.span()) + " "
                                + lower(weapon.kind())));
    }

    private static Stream<String> victims(Reading reading) {
        return reading.events().stream()
                .flatMap(event -> event.harm().victims().stream()
                        .map(victim -> in(reading, event.trigger()) + ": "
                                + in(reading, victim.party().span()) + " " + lower(victim.effect())));
    }

    private static String named(Reading reading, List<Party> parties) {
        return parties.stream().map(party -> in(reading, party.span()) + " ").collect(Collectors.joining("+ "));
    }

    private static Stream<String> numbers(Reading reading) {
        return reading.document().numbers().stream()
                .map(number -> in(
                                reading,
                                number.bound()
                                        .map(bound -> Span.cover(number.span(), bound))
                                        .orElse(number.span()))
                        + ": " + lower(number.form()) + " "
                        + (number.form() == NumberMention.Form.SHARE
                                ? parts(number)
                                : range(number.low(), number.best(), number.high())));
    }

    /** 1/3, where the share is one part; .667 where it is several. */
    private static String parts(NumberMention share) {
        double value = share.best().orElse(share.low().orElse(share.high().orElse(0)));
        long whole = Math.round(1 / value);
        return Math.abs(whole * value - 1) < 1e-9
                ? "1/" + whole
                : String.format(Locale.ROOT, "%.3f", value).substring(1);
    }

    private static Stream<String> places(Reading reading) {
        return reading.document().places().stream()
                .map(place -> in(reading, place.span()) + ": " + place.name()
                        + place.country().map(country -> " " + country).orElse("") + " " + lower(place.level())
                        + (place.point().isPresent() ? "" : " without point"));
    }

    private static Stream<String> actors(Reading reading) {
        return reading.document().actors().stream()
                .map(actor -> in(reading, actor.span()) + ": " + lower(actor.type())
                        + actor.actor().map(id -> " " + id).orElse(""));
    }

    private static Stream<String> published(Reading reading) {
        Published published = reading.document().article().published();
        return published.basis() == Published.Basis.UNKNOWN
                ? Stream.of()
                : Stream.of(lower(published.basis()) + ": "
                        + published.earliest().map(LocalDate::toString).orElse("") + ".."
                        + published.latest().map(LocalDate::toString).orElse(""));
    }

    /** 12; 12.. (or more); ..12 (or fewer); ..12.. (about); 12..20 (from, to). */
    private static String range(OptionalDouble low, OptionalDouble best, OptionalDouble high) {
        if (low.isPresent() && low.equals(high)) {
            return plain(low);
        }
        return plain(low) + ".."
                + (best.isPresent() && !best.equals(low) && !best.equals(high) ? plain(best) + ".." : "") + plain(high);
    }

    private static String plain(OptionalDouble value) {
        return value.isEmpty()
                ? ""
                : java.math.BigDecimal.valueOf(value.getAsDouble())
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String in(Reading reading, Span span) {
        return span.in(reading.document().text());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
