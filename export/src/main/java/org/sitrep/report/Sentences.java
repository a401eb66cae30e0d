package org.sitrep.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.PlaceMention;
import org.sitrep.export.Field;
import org.sitrep.export.Item;
import org.sitrep.report.Line.Citation;
import org.sitrep.report.Line.Kind;
import org.sitrep.text.Span;

/** Sentences over claims: each takes its words from one claim, and cites it and what else tells the same. */
final class Sentences {
    /** So many articles are cited for one sentence, each of another origin; the others are counted. */
    private static final int CITED = 3;

    private Sentences() {}

    /** "Assault ("shelled") by ..., against ..., in ..., on 2031-03-03: said to have happened, by the account of ...; 2 independent origins." */
    static Line event(List<Item> items, Item lead) {
        Event event = (Event) lead.claim();
        StringBuilder out = new StringBuilder(Words.event(event.type()))
                .append(' ')
                .append(Words.quoted(lead.source().words(event.trigger())));
        String who = Words.names(lead, event.actors());
        String whom = Words.names(lead, event.recipients());
        if (!who.isEmpty()) {
            out.append(who.equals(whom) ? ", of " : ", by ").append(who); // talks are of all that take part
        }
        if (!whom.isEmpty() && !whom.equals(who)) {
            out.append(", ").append(Words.joining(event.type())).append(' ').append(whom);
        }
        place(out, event.place());
        String days = event.time().map(time -> Words.days(time.interval())).orElse("");
        out.append(days.isEmpty() ? "" : ", " + days)
                .append(": ")
                .append(Words.modality(event.modality()))
                .append(account(lead.source().asserter(event.assertedBy())));
        return sentence(out, items, lead);
    }

    private static void place(StringBuilder out, Optional<PlaceMention> place) {
        place.ifPresent(where -> out.append(", place: ").append(where.name()));
    }

    private static String account(Optional<String> asserter) {
        return asserter.map(name -> ", by the account of " + name).orElse("");
    }

    /** "Ilse Tarrand, mayor, "told": "The shells came ...", in their own words." */
    static Line statement(List<Item> items, Item lead) {
        Statement statement = (Statement) lead.claim();
        StringBuilder out = new StringBuilder(statement
                .speaker()
                .map(speaker -> Words.capital(Words.name(lead, speaker.party()))
                        + speaker.role().map(role -> ", " + role).orElse("")
                        + speaker.affiliation().map(whose -> ", " + whose).orElse(""))
                .orElse("Somebody who is not named"));
        statement
                .cue()
                .ifPresent(cue ->
                        out.append(", ").append(Words.quoted(lead.source().words(cue.span()))));
        out.append(": ");
        List<String> parts = statement.content().stream()
                .map(lead.source()::words)
                .map(Words::quoted)
                .toList();
        out.append(String.join(" ... ", parts));
        out.append(
                switch (statement.form()) {
                    case DIRECT -> " (quoted)";
                    case INDIRECT -> " (as the article puts it)";
                    case MIXED -> " (partly quoted)";
                });
        return sentence(out, items, lead);
    }

    /** "Killed: 12 or more, "At least 12 people", place: ..., 2031-03-03, by the account of local officials." */
    static Line figure(List<Item> items, Item lead) {
        Figure figure = (Figure) lead.claim();
        StringBuilder out = new StringBuilder(Words.capital(Words.lower(figure.unit())))
                .append(": ")
                .append(range(figure))
                .append(Words.quoted(lead.source().words(figure.span())));
        if (figure.kind() != Figure.Kind.UNKNOWN) {
            out.append(figure.kind() == Figure.Kind.TOTAL ? ", a total" : ", on top of others");
        }
        place(out, figure.place());
        String period = figure.period().map(Words::days).orElse("");
        String day = figure.asOf().map(time -> Words.days(time.interval())).orElse("");
        out.append(period.isEmpty() ? "" : ", in the time " + period)
                .append(day.isEmpty() ? "" : ", as of " + day)
                .append(account(lead.source().asserter(figure.assertedBy())));
        return sentence(out, items, lead);
    }

    /** "12", "12 or more", "at most 40", "30 to 40"; empty if the number is not known. */
    static String range(Figure figure) {
        OptionalDouble low = figure.low();
        OptionalDouble high = figure.high();
        if (low.isPresent() && high.isPresent()) {
            String least = Field.plain(low.getAsDouble());
            String most = Field.plain(high.getAsDouble());
            return (least.equals(most) ? least : least + " to " + most) + ", ";
        }
        if (low.isPresent()) {
            return Field.plain(low.getAsDouble()) + " or more, ";
        }
        return high.isPresent() ? "at most " + Field.plain(high.getAsDouble()) + ", " : "";
    }

    /** "The OLF (Ostrel Liberation Front) accuses the army: "...", on the condition "..."." */
    static Line position(List<Item> items, Item lead) {
        Position position = (Position) lead.claim();
        StringBuilder out = new StringBuilder(Words.capital(Words.name(lead, position.holder())))
                .append(' ')
                .append(Words.stance(position.stance()));
        position.toward().ifPresent(party -> out.append(", toward ").append(Words.name(lead, party)));
        position.object()
                .ifPresent(object ->
                        out.append(": ").append(Words.quoted(lead.source().words(object))));
        position.condition()
                .ifPresent(condition -> out.append(", on the condition ")
                        .append(Words.quoted(lead.source().words(condition))));
        String days = position.time().map(Words::days).orElse("");
        out.append(days.isEmpty() ? "" : ", " + days);
        return sentence(out, items, lead);
    }

    /** How many tell it, and where. */
    private static Line sentence(StringBuilder out, List<Item> items, Item lead) {
        long origins =
                items.stream().map(item -> item.source().origin()).distinct().count();
        long articles =
                items.stream().map(item -> item.source().key()).distinct().count();
        out.append("; ").append(Words.counted((int) origins, "independent origin"));
        out.append(articles > origins ? ", " + Words.counted((int) articles, "article") + "." : ".");
        return new Line(Kind.SENTENCE, out.toString(), citations(items, lead));
    }

    /** The lead, and articles of other origins. */
    static List<Citation> citations(List<Item> items, Item lead) {
        List<Citation> citations = new ArrayList<>();
        Set<String> origins = new LinkedHashSet<>();
        List<Item> ordered = new ArrayList<>(List.of(lead));
        ordered.addAll(items);
        for (Item item : ordered) {
            if (citations.size() < CITED && origins.add(item.source().origin())) {
                citations.add(citation(item));
            }
        }
        return citations;
    }

    static Citation citation(Item item) {
        return new Citation(item.source(), item.id(), Optional.of(sentence(item)));
    }

    /** The sentence of the claim; all that a statement of several sentences covers. */
    private static Span sentence(Item item) {
        return item.sentence().contains(item.span()) ? item.sentence() : Span.cover(item.sentence(), item.span());
    }
}
