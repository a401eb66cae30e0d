package org.sitrep.ledger.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.document.Interval;
import org.sitrep.ledger.entry.Agreement.Verdict;

/**
 * Two reports of one event: the same type and rung (what happened or is denied, what was planned, what was asked for), and three of
 * trigger, who, whom, where and when the same, one of them who or whom or where; nothing different. Keyed merging after Bugert et al. 2021 (features
 * carry over where trained models do not) and MELTT (Donnay et al. 2019: window in space and time, and type).
 */
final class SameEvents implements Sameness {
    private static final int ENOUGH = 3;

    /** How far an event has come; those that happened and those that are denied stand together, to be seen as a conflict. */
    private enum Rung {
        REAL,
        PLANNED,
        ASKED,
        THREATENED,
        SUPPOSED;

        static Rung of(Modality modality) {
            return switch (modality) {
                case HAPPENED, ONGOING, DENIED, NEGATED, UNKNOWN -> REAL;
                case PLANNED, PROMISED -> PLANNED;
                case PROPOSED, DEMANDED -> ASKED;
                case THREATENED -> THREATENED;
                case HYPOTHETICAL -> SUPPOSED;
            };
        }
    }

    private static Event event(Told told) {
        return (Event) told.claim();
    }

    @Override
    public String block(Told told) {
        return event(told).type() + " " + Rung.of(event(told).modality());
    }

    @Override
    public Optional<List<String>> same(Told a, Told b) {
        Agreement agreement = agreement(a, b);
        boolean anchored = agreement.has("who") || agreement.has("whom") || agreement.has("where");
        return !agreement.isContradicted() && anchored && agreement.size() >= ENOUGH
                ? Optional.of(agreement.shared())
                : Optional.empty();
    }

    @Override
    public boolean compatible(Told a, Told b) {
        return !agreement(a, b).isContradicted();
    }

    private static Agreement agreement(Told a, Told b) {
        Event one = event(a);
        Event other = event(b);
        return new Agreement()
                .field("trigger", stem(a, one).equals(stem(b, other)) ? Verdict.SAME : Verdict.OPEN)
                .field("who", Fields.parties(a, one.actors(), b, other.actors()))
                .field("whom", Fields.parties(a, one.recipients(), b, other.recipients()))
                .field("where", Fields.place(one.place(), other.place()))
                .field("when", Fields.days(own(one), own(other)));
    }

    private static Interval own(Event event) {
        return event.time().map(Event.When::interval).orElse(Interval.UNKNOWN);
    }

    /** The head of a word that its forms share; a crude one: "shelled", "shelling". */
    private static String stem(Told told, Event event) {
        String word = event.trigger().in(told.text()).toLowerCase(Locale.ROOT);
        String bare = word.replaceFirst("(?:ings?|ed|es|s)$", "");
        return bare.length() >= 3 ? bare : word;
    }
}
