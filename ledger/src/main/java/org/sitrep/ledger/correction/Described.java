package org.sitrep.ledger.correction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Days;

/** What a field of a claim says, in words for people. */
final class Described {
    private final String text;

    /** @param text of the article */
    Described(String text) {
        this.text = text;
    }

    /** Nothing where the field is empty. */
    Optional<String> field(Claim claim, Field field) {
        return claim.match(
                s -> statement(s, field),
                e -> event(e, field),
                f -> figure(f, field),
                (Position p) -> position(p, field));
    }

    private Optional<String> statement(Statement s, Field field) {
        return switch (field) {
            case TYPE -> s.cue().map(cue -> lower(cue.kind()));
            case BY -> s.speaker().map(speaker -> party(speaker.party()));
            case TO -> s.addressee().map(this::party);
            case TIME -> s.time().flatMap(Described::days);
            default -> Optional.empty();
        };
    }

    private Optional<String> event(Event e, Field field) {
        return switch (field) {
            case TYPE -> Optional.of(lower(e.type()));
            case BY -> parties(e.actors());
            case TO -> parties(e.recipients());
            case MODALITY -> Optional.of(lower(e.modality()));
            case PLACE -> e.place().map(PlaceMention::name);
            case TIME -> e.time().map(Event.When::interval).flatMap(Described::days);
            default -> Optional.empty();
        };
    }

    private Optional<String> figure(Figure f, Field field) {
        return switch (field) {
            case TYPE -> Optional.of(lower(f.unit()));
            case BY ->
                Optional.of(
                        f.assertedBy() instanceof Asserter.Named named
                                ? party(named.party())
                                : f.assertedBy() instanceof Asserter.By by
                                        ? "the speaker of " + by.statement()
                                        : "the article");
            case PLACE -> f.place().map(PlaceMention::name);
            case TIME -> f.period().or(() -> f.asOf().map(Event.When::interval)).flatMap(Described::days);
            case LOW -> number(f.low());
            case BEST -> number(f.best());
            case HIGH -> number(f.high());
            case COUNTS -> Optional.of(lower(f.kind()));
            default -> Optional.empty();
        };
    }

    private Optional<String> position(Position p, Field field) {
        return switch (field) {
            case TYPE -> Optional.of(lower(p.stance()));
            case BY -> Optional.of(party(p.holder()));
            case TO -> p.toward().map(this::party);
            case TIME -> p.time().flatMap(Described::days);
            default -> Optional.empty();
        };
    }

    private Optional<String> parties(List<Party> parties) {
        return parties.isEmpty()
                ? Optional.empty()
                : Optional.of(parties.stream().map(this::party).collect(Collectors.joining("; ")));
    }

    /** "the mayor = OKORO": the words, and the actor they stand for. */
    private String party(Party party) {
        String words = party.span().in(text).replaceAll("\\s+", " ");
        return party.actor().map(id -> words + " = " + id).orElse(words);
    }

    private static Optional<String> days(Interval interval) {
        return interval.isKnown() ? Optional.of(Days.written(interval)) : Optional.empty();
    }

    private static Optional<String> number(OptionalDouble number) {
        return number.isPresent()
                ? Optional.of(BigDecimal.valueOf(number.getAsDouble())
                        .stripTrailingZeros()
                        .toPlainString())
                : Optional.empty();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
