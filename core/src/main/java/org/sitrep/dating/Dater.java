package org.sitrep.dating;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Published.Basis;
import org.sitrep.article.Published.Reason;
import org.sitrep.article.Warning;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.document.Document;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Trace;
import org.sitrep.rule.PatternWords;
import org.sitrep.text.Span;
import org.sitrep.time.HeaderDate;
import org.sitrep.time.TimeTagger;

/**
 * Finds when an article was published: what the input gives, else what stands at its head, else what its address and
 * its words leave. Where a day is given or stated, what newspapers usually do is not asked, and what contradicts the
 * day is a warning. Thread safe.
 */
public final class Dater {
    /** The code of the warnings about constraints that do not fit one another. */
    public static final String CONFLICT = "date-conflict";

    /** Rules about facts of the world; that papers do otherwise than they usually do is no contradiction. */
    private static final Set<String> OF_THE_WORLD = Set.of("office-held", "members", "event-when", "event-elapsed");

    /** Days from a dateline to the paper it is printed in: over a weekend at most; a guess on the safe side. */
    private static final int PRINTED_AFTER = 3;

    private final TimeTagger times;
    private final World world = new World();

    public Dater(TimeTagger times) {
        this.times = times;
    }

    /** The article of a document with times: with its publication as far as it can be known, and what speaks against. */
    public Article dated(Document document) {
        Article article = document.article();
        List<Constraint> all = constraints(document);
        Intersection left = Intersection.of(heard(all));
        Published published = article.published().basis() == Basis.UNKNOWN ? published(left) : article.published();
        if (document.isTraced()) {
            tell(document, left);
            passedOver(document, all);
        }
        return article.withPublished(published)
                .withWarnings(Stream.of(
                                article.warnings().stream(),
                                warnings(document.text(), left),
                                unusual(document.text(), all, left),
                                weekdays(document))
                        .flatMap(warnings -> warnings)
                        .toList());
    }

    private static void tell(Document document, Intersection left) {
        List<Constraint> needed = needed(left);
        for (Constraint reason : left.reasons()) {
            String more = needed.contains(reason) ? "" : "; another says it closer";
            note(document, reason, more.isEmpty(), reason.rule() + ", " + reason.why() + ": " + days(reason) + more);
        }
        for (Intersection.Conflict conflict : left.conflicts()) {
            Constraint aside = conflict.aside();
            note(
                    document,
                    aside,
                    false,
                    aside.rule() + ", " + aside.why() + ": " + days(aside) + "; set aside, as it does not fit");
        }
    }

    /** Days, months and years of the calendar that leave the day of publication open. */
    private static void passedOver(Document document, List<Constraint> all) {
        document.times().stream()
                .filter(time -> Clues.named(time).isPresent())
                .filter(time -> all.stream()
                        .noneMatch(reason ->
                                reason.span().filter(time.span()::overlaps).isPresent()))
                .forEach(
                        time -> document.note(
                                Trace.Step.DATE,
                                time.span(),
                                false,
                                () ->
                                        "dates nothing: it is no header and no dateline, and its verb does not tell whether it had come"));
    }

    private static void note(Document document, Constraint about, boolean kept, String why) {
        document.note(Trace.Step.DATE, about.span().orElse(new Span(0, 0)), kept, () -> why);
    }

    /** One for each thing that does not fit; that the same words stand in the text again is not told again. */
    private static Stream<Warning> warnings(String text, Intersection left) {
        Map<String, Warning> warnings = new LinkedHashMap<>();
        for (Intersection.Conflict conflict : left.conflicts()) {
            Constraint aside = conflict.aside();
            String words = aside.span().map(span -> span.in(text)).orElse(aside.why());
            warnings.computeIfAbsent(aside.rule() + " " + words, key -> warning(text, conflict));
        }
        return warnings.values().stream();
    }

    /** What is said of the world and usually not on the day that is given or stated: an office held at another time. */
    private static Stream<Warning> unusual(String text, List<Constraint> all, Intersection left) {
        Map<String, Warning> warnings = new LinkedHashMap<>();
        for (Constraint constraint : left.isStated() ? all : List.<Constraint>of()) {
            boolean fits = constraint.strength() != Strength.USUAL
                    || !OF_THE_WORLD.contains(constraint.rule())
                    || !constraint.days().and(left.days()).isEmpty();
            if (!fits) {
                String words = constraint.span().map(span -> span.in(text)).orElse(constraint.why());
                warnings.computeIfAbsent(words, key -> unusual(text, constraint));
            }
        }
        return warnings.values().stream();
    }

    private static Warning unusual(String text, Constraint constraint) {
        return new Warning(
                CONFLICT,
                said(text, constraint)
                        + " does not fit the day of publication; if that day is right, somebody has a former"
                        + " office or the text speaks of another time",
                constraint.span());
    }

    /** "Monday, 4 March 2031", which is a Tuesday: one of them is wrong, and nobody knows which. */
    private Stream<Warning> weekdays(Document document) {
        return document.times().stream()
                .flatMap(time -> Clues.named(time)
                        .filter(days -> days.first().equals(days.last()))
                        .filter(days -> time.span()
                                .in(document.text())
                                .chars()
                                .anyMatch(Character::isDigit)) // not "the day after Monday"
                        .filter(days -> times.weekday(document, time)
                                .filter(day -> !day.equals(days.first().getDayOfWeek()))
                                .isPresent())
                        .map(days -> weekday(document.text(), time, days.first()))
                        .stream());
    }

    private static Warning weekday(String text, TimeMention time, LocalDate day) {
        return new Warning(
                CONFLICT,
                "\"" + time.span().in(text) + "\" at "
                        + text.codePointCount(0, time.span().start()) + ": " + day + " is a "
                        + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + "; the date is kept, so compare it with another source",
                Optional.of(time.span()));
    }

    /** All constraints of a document with times, in no order. */
    List<Constraint> constraints(Document document) {
        Article article = document.article();
        List<Constraint> found = new ArrayList<>();
        if (article.published().basis() != Basis.UNKNOWN) {
            found.add(new Constraint(
                    days(article.published()), Strength.GIVEN, "given", "the date that was given", Optional.empty()));
        }
        boolean given = article.published().basis() != Basis.UNKNOWN;
        HeaderDate.of(article.text()).ifPresent(date -> found.add(header(date, given)));
        article.url().flatMap(Stamps::addressed).ifPresent(found::add);
        List<Clues.Told> told = document.times().stream()
                .map(mention -> new Clues.Told(mention, times.tense(document, mention.span()), Clues.named(mention)))
                .toList();
        Clues clues = new Clues(document, PatternWords.of(document), told);
        List<Constraint> stamps = Stamps.constraints(clues);
        found.addAll(stamps);
        found.addAll(Narrated.constraints(clues.without(stamps)));
        found.addAll(world.constraints(clues));
        return found;
    }

    private static Days days(Published published) {
        return Days.between(
                published.earliest().orElse(LocalDate.MIN), published.latest().orElse(LocalDate.MAX));
    }

    /** Beside a day that is given a dateline tells when it was written, which may be some days before. */
    private static Constraint header(HeaderDate date, boolean given) {
        String rule = date.basis() == Basis.DATELINE ? "dateline" : "header";
        if (given && date.basis() == Basis.DATELINE) {
            return new Constraint(
                    Days.between(date.day(), date.day().plusDays(PRINTED_AFTER)),
                    Strength.STATED,
                    rule,
                    "a date at the head of the text",
                    Optional.of(date.span()));
        }
        return Constraint.on(date.day(), Strength.STATED, rule, "a date at the head of the text", date.span());
    }

    /** Where somebody says the day, habits are not asked. */
    private static List<Constraint> heard(List<Constraint> all) {
        boolean said = all.stream().anyMatch(constraint -> constraint.strength().compareTo(Strength.ADDRESS) <= 0);
        return all.stream()
                .filter(constraint -> !said || constraint.strength() != Strength.USUAL)
                .toList();
    }

    private static Published published(Intersection left) {
        List<Constraint> reasons = needed(left);
        if (reasons.isEmpty()) {
            return Published.unknown();
        }
        Constraint strongest = reasons.get(0);
        Basis basis = switch (strongest.strength()) {
            case GIVEN -> Basis.GIVEN;
            case STATED -> strongest.rule().equals("dateline") ? Basis.DATELINE : Basis.HEADER;
            case ADDRESS -> Basis.URL;
            case CERTAIN, USUAL -> Basis.INFERRED;
        };
        return new Published(
                left.days().earliest(),
                left.days().latest(),
                basis,
                reasons.stream().map(Dater::reason).toList());
    }

    /** The reasons without which the first or the last day would be another; the weakest are asked first. */
    private static List<Constraint> needed(Intersection left) {
        List<Constraint> needed = new ArrayList<>(left.reasons());
        for (int i = needed.size() - 1; i >= 0; i--) {
            Constraint asked = needed.remove(i);
            Days without = Intersection.of(needed).days();
            boolean same = without.earliest().equals(left.days().earliest())
                    && without.latest().equals(left.days().latest());
            if (!same) {
                needed.add(i, asked);
            }
        }
        return needed;
    }

    private static Reason reason(Constraint constraint) {
        return new Reason(
                constraint.why(),
                constraint.span(),
                constraint.days().earliest(),
                constraint.days().latest());
    }

    private static Warning warning(String text, Intersection.Conflict conflict) {
        String against = conflict.against().stream()
                .map(constraint -> said(text, constraint))
                .collect(Collectors.joining(", "));
        return new Warning(
                CONFLICT,
                said(text, conflict.aside()) + " does not fit " + against
                        + " and was set aside; if it is right, give the date of publication",
                conflict.aside().span());
    }

    /** "Treasury Secretary Dalen" (2009-01-26..2013-03-11). */
    private static String said(String text, Constraint constraint) {
        String words = constraint
                .span()
                .map(span -> "\"" + span.in(text) + "\" at " + text.codePointCount(0, span.start()))
                .orElse(constraint.why());
        return words + " (" + days(constraint) + ")";
    }

    private static String days(Constraint constraint) {
        return constraint.days().earliest().map(LocalDate::toString).orElse("") + ".."
                + constraint.days().latest().map(LocalDate::toString).orElse("");
    }
}
