package org.sitrep.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.article.Article;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

/**
 * What a claim is found by: the facets that all kinds share. A function of its reading alone.
 *
 * @param type class of the cue ({@code none} without one), type of the event, unit of the figure, stance; in lower case
 * @param modality of an event; of a statement whether it was said or is held ({@link #MANNERS})
 * @param by ids of those who speak, act, assert or hold
 * @param to ids of those to whom it is said or done, or towards whom one stands
 * @param days its own time, else when the article was published; unknown if neither is known
 * @param words of its fields, by which it is searched
 */
public record Row(
        Kind kind,
        String type,
        Optional<String> modality,
        List<String> by,
        List<String> to,
        Optional<PlaceMention> place,
        Interval days,
        double confidence,
        String words) {
    private static final String SAID = "said";
    private static final String HELD = "held";

    /** How a statement is made: in words, or as what somebody is told to hold. */
    public static final List<String> MANNERS = List.of(SAID, HELD);

    /** The four kinds of claims. */
    public enum Kind {
        STATEMENT(0),
        EVENT(1),
        FIGURE(2),
        POSITION(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** "statement" */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** "a statement", "an event" */
        public String article() {
            return (this == EVENT ? "an " : "a ") + word();
        }

        /** What a record keeps for it. */
        public int code() {
            return code;
        }
    }

    public Row {
        by = List.copyOf(by);
        to = List.copyOf(to);
    }

    /** One row a claim, in the order of {@link Reading#claims}. */
    public static List<Row> of(Reading reading) {
        Maker maker = maker(reading);
        return reading.claims().stream().map(maker::row).toList();
    }

    /** The row of one claim of a reading. */
    public static Row of(Reading reading, Claim claim) {
        return maker(reading).row(claim);
    }

    private static Maker maker(Reading reading) {
        Article article = reading.document().article();
        return new Maker(
                reading,
                article.text(),
                new Interval(article.published().earliest(), article.published().latest()));
    }

    /** A saying, or what somebody is told to hold; of a cue of no known class neither is known. */
    private static Optional<String> manner(Statement.Cue cue) {
        if (cue.held()) {
            return Optional.of(HELD);
        }
        return cue.isSaying() ? Optional.of(SAID) : Optional.empty();
    }

    /** Stands between the words of two fields: a word of its own (FTS5 takes private use for letters), so that no phrase runs over it. */
    private static final String BETWEEN = " \ue000 ";

    private record Maker(Reading reading, String text, Interval published) {
        Row row(Claim claim) {
            return claim.match(this::statement, this::event, this::figure, this::position);
        }

        private Row statement(Statement s) {
            List<Span> spans = new ArrayList<>(s.content());
            s.speaker().ifPresent(speaker -> spans.add(0, speaker.party().span()));
            s.cue().ifPresent(cue -> spans.add(cue.span()));
            return new Row(
                    Kind.STATEMENT,
                    s.cue().map(cue -> name(cue.kind())).orElse("none"),
                    s.cue().flatMap(Row::manner),
                    s.speaker().flatMap(speaker -> speaker.party().actor()).stream()
                            .toList(),
                    s.addressee().flatMap(Party::actor).stream().toList(),
                    Optional.empty(),
                    days(s.time()),
                    s.found().confidence(),
                    words(spans));
        }

        private Row event(Event e) {
            List<Span> spans = new ArrayList<>(List.of(e.trigger()));
            e.actors().forEach(party -> spans.add(party.span()));
            e.recipients().forEach(party -> spans.add(party.span()));
            e.place().ifPresent(place -> spans.add(place.span()));
            return new Row(
                    Kind.EVENT,
                    name(e.type()),
                    Optional.of(name(e.modality())),
                    ids(e.actors()),
                    ids(e.recipients()),
                    e.place(),
                    days(e.time().map(Event.When::interval)),
                    e.found().confidence(),
                    words(spans));
        }

        private Row figure(Figure f) {
            List<Span> spans = new ArrayList<>(List.of(f.span()));
            f.place().ifPresent(place -> spans.add(place.span()));
            return new Row(
                    Kind.FIGURE,
                    name(f.unit()),
                    Optional.empty(),
                    asserter(f.assertedBy()).stream().toList(),
                    List.of(),
                    f.place(),
                    days(f.period().or(() -> f.asOf().map(Event.When::interval))),
                    f.found().confidence(),
                    words(spans));
        }

        private Row position(Position p) {
            List<Span> spans = new ArrayList<>(List.of(p.holder().span()));
            p.toward().ifPresent(party -> spans.add(party.span()));
            p.object().ifPresent(spans::add);
            p.strength().map(Position.Strength::words).ifPresent(spans::add);
            p.condition().ifPresent(spans::add);
            return new Row(
                    Kind.POSITION,
                    name(p.stance()),
                    Optional.empty(),
                    p.holder().actor().stream().toList(),
                    p.toward().flatMap(Party::actor).stream().toList(),
                    Optional.empty(),
                    days(p.time()),
                    p.found().confidence(),
                    words(spans));
        }

        private Interval days(Optional<Interval> own) {
            return own.filter(Interval::isKnown).orElse(published);
        }

        private Optional<String> asserter(Asserter asserter) {
            if (asserter instanceof Asserter.Named named) {
                return named.party().actor();
            }
            return asserter instanceof Asserter.By by
                    ? reading.statements().stream()
                            .filter(s -> s.id().equals(by.statement()))
                            .findFirst()
                            .flatMap(Statement::speaker)
                            .flatMap(speaker -> speaker.party().actor())
                    : Optional.empty();
        }

        private static List<String> ids(List<Party> parties) {
            return parties.stream()
                    .flatMap(party -> party.actor().stream())
                    .distinct()
                    .toList();
        }

        private static String name(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }

        private String words(List<Span> spans) {
            return spans.stream().map(span -> Names.spaced(span.in(text))).collect(Collectors.joining(BETWEEN));
        }
    }
}
