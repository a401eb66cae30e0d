package org.sitrep.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.sitrep.claim.Event;
import org.sitrep.claim.Statement;
import org.sitrep.document.Interval;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Selected;
import org.sitrep.export.Source;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.origin.Reason;
import org.sitrep.report.Line.Citation;
import org.sitrep.report.Line.Kind;

/** The lines of a situation report. A pure function of what was chosen: claims of one entry are one sentence, copies count once. */
public final class Report {
    private final Selected selected;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Reason> reasons = new HashMap<>();

    private Report(Selected selected) {
        this.selected = selected;
    }

    public static List<Line> of(Selected selected, Ask ask) {
        Report report = new Report(selected);
        report.head(ask);
        report.events();
        report.statements();
        report.figures();
        report.positions();
        report.disputed();
        report.unknown();
        report.sources();
        return List.copyOf(report.lines);
    }

    private void add(Kind kind, String text) {
        lines.add(Line.of(kind, text));
    }

    private void section(String title) {
        add(Kind.SECTION, title);
    }

    private void head(Ask ask) {
        add(
                Kind.TITLE,
                "Situation report"
                        + ask.about().map(about -> ": " + Source.line(about)).orElse(""));
        String since = ask.since().map(day -> "from " + day).orElse("from the first");
        String until = ask.until().map(day -> "to " + day).orElse("to the last");
        add(
                Kind.NOTE,
                "Of what was told or published " + since + " " + until + " day of the record, both days included.");
        long origins =
                selected.sources().stream().map(Source::origin).distinct().count();
        List<String> counts = new ArrayList<>();
        for (Row.Kind kind : Row.Kind.values()) {
            counts.add(Words.counted(selected.of(kind).size(), kind.word()));
        }
        add(
                Kind.SENTENCE,
                Words.counted(selected.sources().size(), "article") + " of "
                        + Words.counted((int) origins, "independent origin") + ": " + String.join(", ", counts) + ".");
        add(
                Kind.NOTE,
                "Every sentence is made by a fixed template from claims that were read by a program, and cites the words of an article. What is "
                        + "told here is what articles and people say, not what is true. Copies of one text count once.");
    }

    /** Claims of one entry, and the one that tells most. */
    private record Group(List<Item> items, Item lead) {}

    private List<Group> groups(Row.Kind kind, Predicate<Item> wanted) {
        List<Group> groups = new ArrayList<>();
        for (List<Item> entry : selected.entries(kind)) {
            List<Item> items = entry.stream().filter(wanted).toList();
            if (!items.isEmpty()) {
                groups.add(new Group(items, lead(kind, items)));
            }
        }
        return groups;
    }

    private static Item lead(Row.Kind kind, List<Item> items) {
        return kind == Row.Kind.EVENT
                ? new Happening(items).lead()
                : items.stream()
                        .max(Comparator.comparingInt(item -> item.row().words().length()))
                        .orElseThrow();
    }

    private static Interval day(Group group) {
        return new Happening(group.items()).days();
    }

    private void events() {
        section("What happened");
        Map<String, List<Group>> days = new TreeMap<>();
        for (Group group : groups(Row.Kind.EVENT, Happening::isReal)) {
            String day = Words.days(day(group));
            days.computeIfAbsent(day.isEmpty() ? "~" : day, key -> new ArrayList<>())
                    .add(group);
        }
        days.forEach((day, groups) -> {
            add(Kind.HEAD, day.equals("~") ? "On a day that is not told" : day);
            groups.forEach(group -> lines.add(Sentences.event(group.items(), group.lead())));
        });
        none(days.isEmpty());
        section("What is announced, asked for, threatened or only supposed");
        List<Group> others =
                groups(Row.Kind.EVENT, item -> switch (Happening.event(item).modality()) {
                    case PLANNED, PROMISED, PROPOSED, DEMANDED, THREATENED, HYPOTHETICAL -> true;
                    case HAPPENED, ONGOING, DENIED, NEGATED, UNKNOWN -> false;
                });
        others.forEach(group -> lines.add(Sentences.event(group.items(), group.lead())));
        none(others.isEmpty());
    }

    private void none(boolean none) {
        if (none) {
            add(Kind.NOTE, "Nothing of that was found.");
        }
    }

    private void statements() {
        section("Who said what");
        Map<String, List<Group>> speakers = new TreeMap<>();
        for (Group group : groups(Row.Kind.STATEMENT, item -> speaker(item).isPresent())) {
            speakers.computeIfAbsent(speaker(group.lead()).orElseThrow(), key -> new ArrayList<>())
                    .add(group);
        }
        speakers.forEach((name, groups) -> {
            add(Kind.HEAD, name);
            groups.forEach(group -> lines.add(Sentences.statement(group.items(), group.lead())));
        });
        none(speakers.isEmpty());
    }

    private static Optional<String> speaker(Item item) {
        return ((Statement) item.claim())
                .speaker()
                .map(speaker -> Words.capital(Source.line(speaker.party().name())));
    }

    private void figures() {
        section("Figures");
        each(groups(Row.Kind.FIGURE, item -> true), Sentences::figure);
    }

    private void positions() {
        section("Positions, and where they changed");
        lines.addAll(Disputes.changes(selected, selected.whole().across().strips()));
        each(groups(Row.Kind.POSITION, item -> true), Sentences::position);
    }

    private void each(List<Group> groups, BiFunction<List<Item>, Item, Line> sentence) {
        groups.stream()
                .sorted(Comparator.comparing((Group group) -> group.lead().row().type()))
                .forEach(group -> lines.add(sentence.apply(group.items(), group.lead())));
        none(groups.isEmpty());
    }

    private void disputed() {
        section("What is disputed");
        int before = lines.size();
        lines.addAll(Disputes.conflicts(selected, selected.whole().across().conflicts()));
        if (lines.size() > before) {
            add(Kind.HEAD, "What is denied");
        }
        for (Group group :
                groups(Row.Kind.EVENT, item -> switch (Happening.event(item).modality()) {
                    case DENIED, NEGATED -> true;
                    default -> false;
                })) {
            lines.add(Sentences.event(group.items(), group.lead()));
        }
        for (Group group : groups(Row.Kind.STATEMENT, item -> item.row().type().equals("deny"))) {
            lines.add(Sentences.statement(group.items(), group.lead()));
        }
        none(lines.size() == before);
    }

    private void unknown() {
        section("What is unknown");
        List<Group> real = groups(Row.Kind.EVENT, Happening::isReal);
        add(
                Kind.SENTENCE,
                "Of " + Words.counted(real.size(), "event") + " said to have happened, "
                        + without(
                                real,
                                e -> e.time()
                                        .map(Event.When::interval)
                                        .filter(Interval::isKnown)
                                        .isEmpty())
                        + " have no day, " + without(real, e -> e.place().isEmpty()) + " no place, "
                        + without(real, e -> e.actors().isEmpty()) + " nobody who did it.");
        List<Group> speechless =
                groups(Row.Kind.STATEMENT, item -> speaker(item).isEmpty());
        speechless.forEach(group -> lines.add(Sentences.statement(group.items(), group.lead())));
        for (Group group : groups(
                Row.Kind.EVENT,
                item -> item.row().modality().filter("unknown"::equals).isPresent())) {
            lines.add(Sentences.event(group.items(), group.lead()));
        }
        for (Source source : selected.sources()) {
            if (source.article().published().day().isEmpty()) {
                lines.add(new Line(
                        Kind.SENTENCE,
                        "The day of publication is not known: " + title(source) + ".",
                        List.of(new Citation(source, source.key(), Optional.empty()))));
            }
        }
    }

    /** How many entries lack something in all their claims. */
    private static int without(List<Group> groups, Predicate<Event> lacks) {
        return (int) groups.stream()
                .filter(group -> group.items().stream().map(Happening::event).allMatch(lacks))
                .count();
    }

    private static String title(Source source) {
        return source.article().title().map(Source::line).map(Words::quoted).orElse("an article without a head");
    }

    private void reasons() {
        selected.whole().across().origins().stream()
                .filter(origin -> origin.members().size() > 1)
                .flatMap(origin -> origin.members().stream())
                .forEach(member -> member.reason().ifPresent(reason -> reasons.put(member.key(), reason)));
    }

    private void sources() {
        reasons();
        section("Sources");
        Map<String, List<Source>> origins = new LinkedHashMap<>();
        selected.sources()
                .forEach(source -> origins.computeIfAbsent(source.origin(), origin -> new ArrayList<>())
                        .add(source));
        origins.forEach((origin, sources) -> {
            if (sources.size() > 1) {
                add(Kind.HEAD, Words.counted(sources.size(), "article") + " of one origin: together they count once");
            }
            sources.forEach(source -> lines.add(new Line(
                    Kind.SENTENCE,
                    title(source) + why(source) + ".",
                    List.of(new Citation(source, source.key(), Optional.empty())))));
        });
    }

    /** Why an article belongs to an origin with others. */
    private String why(Source source) {
        return Optional.ofNullable(reasons.get(source.key()))
                .map(reason -> ", "
                        + switch (reason.why()) {
                            case COPY -> "shares " + Math.round(reason.share() * 100) + " % of its text with ";
                            case CHAIN -> "rests on the same source as ";
                            case DOCUMENT -> "rests on the same document as ";
                            case VERSION -> "stood at the same address as ";
                            case CORRECTION -> "said to be of one origin (" + reason.source() + ") with ";
                        }
                        + selected.whole().source(reason.with()).article().id())
                .orElse("");
    }
}
