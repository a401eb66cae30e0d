package org.sitrep.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.reading.Reading;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/** Tells claims, each as a line of what, a line of words and a line of details. */
final class ClaimText {
    /** A name that its words repeat but for one of these need not be told. */
    private static final Set<String> ARTICLES = Set.of("", "the", "a", "an");

    private static final String DASH = " \u2013 ";

    private final Sheet sheet;
    private final String prefix;
    private final String text;
    private final List<Statement> statements;
    private final CodePoints codePoints;
    private final Function<String, List<String>> remarks;

    /** @param prefix stands before the ids of claims */
    ClaimText(Sheet sheet, Reading reading, String prefix) {
        this(sheet, reading, prefix, id -> List.of());
    }

    /** @param remarks what else is to be told of the claim with an id, a line each */
    ClaimText(Sheet sheet, Reading reading, String prefix, Function<String, List<String>> remarks) {
        this.remarks = remarks;
        this.sheet = sheet;
        this.prefix = prefix;
        this.text = reading.document().text();
        this.statements = reading.statements();
        this.codePoints = new CodePoints(text);
    }

    void statement(Statement statement) {
        List<String> who = new ArrayList<>();
        who.add(statement.speaker().map(this::speaker).orElse("(speaker not named)"));
        statement.cue().ifPresent(cue -> who.add(words(cue.span())));
        statement.addressee().ifPresent(to -> who.add("to " + words(to.span())));
        head(statement.id(), String.join(DASH, who) + ":");
        sheet.line(4, Style.PLAIN, said(statement));
        List<String> details = new ArrayList<>();
        details.add(lower(statement.form()));
        statement.medium().ifPresent(medium -> details.add(lower(medium.kind()) + ": " + words(medium.span())));
        for (Statement.Link link : statement.chain()) {
            details.add((link.inherited() ? "(as above) " : "") + lower(link.relation()) + " "
                    + words(link.party().span()));
        }
        statement.time().ifPresent(time -> addDays(details, "", time));
        statement.within().ifPresent(outer -> details.add("within " + outer));
        Span whole = statement.content().stream().reduce(Span::cover).orElseThrow();
        details(statement.id(), details, whole, statement.found());
    }

    private String speaker(Statement.Speaker speaker) {
        String who = named(speaker.party());
        List<String> office = new ArrayList<>();
        speaker.role().map(Printable::line).ifPresent(office::add);
        speaker.affiliation().map(Printable::line).ifPresent(office::add);
        return office.isEmpty() ? who : who + " (" + String.join(", ", office) + ")";
    }

    private String named(Party party) {
        String words = words(party.span());
        String name = Printable.line(party.name());
        boolean told = words.regionMatches(true, words.length() - name.length(), name, 0, name.length())
                && ARTICLES.contains(words.substring(0, words.length() - name.length())
                        .strip()
                        .toLowerCase(Locale.ROOT));
        return told ? words : words + " = " + name;
    }

    /** The words as the source has them: with its quotation marks, and with none where it has none. */
    private String said(Statement statement) {
        List<String> parts = new ArrayList<>();
        for (Span content : statement.content()) {
            int start = content.start();
            int end = content.end();
            for (Span quoted : statement.quoted()) {
                start = quoted.start() == content.start() && isMark(start - 1) ? start - 1 : start;
                end = quoted.end() == content.end() && isMark(end) ? end + 1 : end;
            }
            parts.add(words(new Span(start, end)));
        }
        return String.join(" \u2026 ", parts);
    }

    private boolean isMark(int offset) {
        return offset >= 0
                && offset < text.length()
                && "\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb".indexOf(text.charAt(offset)) >= 0;
    }

    void event(Event event) {
        StringBuilder what = new StringBuilder(event.type().name());
        event.mode().ifPresent(mode -> what.append(" (").append(mode).append(')'));
        what.append(", ").append(lower(event.modality())).append(": ").append(words(event.trigger()));
        head(event.id(), what.toString());
        String actors = parties(event.actors());
        String recipients = parties(event.recipients());
        sheet.line(4, Style.PLAIN, recipients.isEmpty() ? actors : actors + " \u2192 " + recipients);
        event.harm().victims().stream()
                .collect(Collectors.groupingBy(Harm.Victim::effect, TreeMap::new, Collectors.toList()))
                .forEach((effect, victims) -> sheet.line(
                        4,
                        Style.PLAIN,
                        lower(effect) + ": "
                                + parties(
                                        victims.stream().map(Harm.Victim::party).toList())));
        List<String> details = new ArrayList<>();
        if (!event.harm().weapons().isEmpty()) {
            details.add("with "
                    + String.join(
                            ", ",
                            event.harm().weapons().stream()
                                    .map(weapon -> words(weapon.span()))
                                    .toList()));
        }
        event.place().ifPresent(place -> details.add(place(place)));
        event.time().ifPresent(time -> addWhen(details, "", time));
        event.heldBy().ifPresent(holder -> details.add(lower(event.modality()) + " by " + words(holder.span())));
        details.add(asserter(event.assertedBy()));
        details(event.id(), details, event.evidence().span(), event.found());
    }

    void figure(Figure figure) {
        head(figure.id(), words(figure.span()));
        List<String> details = new ArrayList<>();
        details.add(lower(figure.unit()));
        amount(figure).ifPresent(details::add);
        if (figure.kind() != Figure.Kind.UNKNOWN) {
            details.add(lower(figure.kind()));
        }
        figure.place().ifPresent(place -> details.add(place(place)));
        figure.period().ifPresent(period -> addDays(details, "", period));
        figure.asOf().ifPresent(asOf -> addWhen(details, "as of ", asOf));
        details.add(asserter(figure.assertedBy()));
        details(figure.id(), details, figure.span(), figure.found());
    }

    void position(Position position) {
        List<String> stand = new ArrayList<>();
        stand.add(named(position.holder()));
        stand.add(lower(position.stance()));
        position.toward().ifPresent(toward -> stand.add("toward " + words(toward.span())));
        String line = String.join(DASH, stand);
        head(position.id(), position.object().isPresent() ? line + ":" : line);
        position.object().ifPresent(object -> sheet.line(4, Style.PLAIN, words(object)));
        position.strength()
                .ifPresent(strength ->
                        sheet.line(4, Style.PLAIN, lower(strength.degree()) + ": " + words(strength.words())));
        position.condition().ifPresent(condition -> sheet.line(4, Style.PLAIN, "condition: " + words(condition)));
        List<String> details = new ArrayList<>();
        position.statement().ifPresent(statement -> details.add("from " + statement));
        position.event().ifPresent(event -> details.add("from " + event));
        position.time().ifPresent(time -> addDays(details, "", time));
        details(position.id(), details, position.evidence().span(), position.found());
    }

    private void head(String local, String line) {
        String id = prefix + local;
        sheet.line(2, Style.STRONG, Printable.line(id) + "  " + line);
    }

    private void details(String id, List<String> details, Span span, Found found) {
        List<String> all = new ArrayList<>(details);
        all.add("characters " + codePoints.at(span.start()) + "-" + codePoints.at(span.end()));
        all.add(Math.round(found.confidence() * 100) + " % sure");
        sheet.items(4, Style.FAINT, all);
        remarks.apply(id).forEach(remark -> sheet.line(4, Style.NOTICE, "! " + Printable.line(remark)));
    }

    private String words(Span span) {
        return Printable.line(span.in(text));
    }

    private String parties(List<Party> parties) {
        return String.join(
                ", ", parties.stream().map(party -> words(party.span())).toList());
    }

    private static String place(PlaceMention place) {
        return "in " + Printable.line(place.name())
                + place.country().map(country -> " (" + country + ")").orElse("");
    }

    private String asserter(Asserter asserter) {
        if (asserter instanceof Asserter.Named named) {
            return "says " + words(named.party().span());
        }
        return asserter instanceof Asserter.By by ? "says " + speakerOf(by.statement()) : "says the article";
    }

    private String speakerOf(String id) {
        Optional<Statement.Speaker> speaker = statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .flatMap(Statement::speaker);
        return speaker.map(known -> words(known.party().span()) + " (" + id + ")")
                .orElse("the speaker of " + id);
    }

    /** "10", "10 or more", "20 to 30, best 25". */
    private static Optional<String> amount(Figure figure) {
        OptionalDouble low = figure.low();
        OptionalDouble best = figure.best();
        OptionalDouble high = figure.high();
        if (low.isEmpty() && high.isEmpty()) {
            return best.isEmpty() ? Optional.empty() : Optional.of(number(best));
        }
        if (low.equals(high)) {
            return Optional.of(number(low));
        }
        String range = low.isEmpty()
                ? "up to " + number(high)
                : high.isEmpty() ? number(low) + " or more" : number(low) + " to " + number(high);
        return Optional.of(best.isEmpty() || best.equals(low) ? range : range + ", best " + number(best));
    }

    private static String number(OptionalDouble number) {
        double value = number.getAsDouble();
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : JsonSink.plain(value);
    }

    private static void addDays(List<String> details, String label, Interval interval) {
        if (interval.isKnown()) {
            details.add(label + days(interval.earliest(), interval.latest()));
        }
    }

    private void addWhen(List<String> details, String label, Event.When when) {
        if (when.interval().isKnown()) {
            addDays(details, label, when.interval());
        } else {
            when.span().ifPresent(span -> details.add(label + words(span) + " (day unknown)"));
        }
    }

    static String days(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        if (earliest.equals(latest)) {
            return earliest.map(LocalDate::toString).orElse("");
        }
        return earliest.map(LocalDate::toString).orElse("?") + ".."
                + latest.map(LocalDate::toString).orElse("?");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
