package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.document.Document;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.rule.PatternWords;
import org.sitrep.text.Span;
import org.sitrep.time.Tense;

/**
 * Events of which it is known when they were: disasters, wars, agreements come unannounced, so whoever names them
 * writes later; elections, debates and games are announced, so the words beside them must tell. A time beside an event
 * ("last month's earthquake in ...") tells how much later.
 */
final class Events {
    /** Between the two parts of a name, which stand in either order. */
    private static final String GAP = "...";

    /** Words between them. */
    private static final int NEAR = 9;

    /** Characters between an event and a time that tells when it was. */
    private static final int BESIDE = 24;

    private static final Pattern AHEAD = Pattern.compile(
            "(?<![\\w\\p{L}])(?:ahead of|before|upcoming|forthcoming|run-?up to|leading up to|preparing for|prepares? for|looming|until|next \\w+'s|in advance of|days? (?:away )?from)"
                    + " (?:the |this |next |\\w+day(?: night)?(?:'s|’s) |\\w+ ){0,2}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile(
            "(?<![\\w\\p{L}])(?:after|following|since|in the wake of|aftermath of|won|lost|last (?:night|week|month|year)(?:'s|’s)) (?:the |\\w+day(?: night)?(?:'s|’s) |\\w+ ){0,2}$",
            Pattern.CASE_INSENSITIVE);

    /** "Tuesday's devastating". */
    private static final Pattern TIME_FIRST = Pattern.compile(
            "(?:'s|’s)?(?: (?!(?:in|of|for|to|with|is|was|as|by|and|on|the|a|that)(?![\\w\\p{L}]))[\\w-]+){0,2} ?");

    /** "that struck on". */
    private static final Pattern EVENT_FIRST = Pattern.compile(
            " (?:(?:in|on|of|that|which|struck|hit|rocked|shook|devastated|occurred|happened|back|began|ended|took|place|it|early|late) )*");

    private record Event(boolean announced, LocalDate from, LocalDate to, List<String> needs, List<String> shorts) {
        /** Whether the other words that make the name mean this event stand in a text: of "A+B" both. */
        boolean fits(String text) {
            return needs.isEmpty()
                    || needs.stream()
                            .anyMatch(need -> Stream.of(need.split("\\+")).allMatch(text::contains));
        }
    }

    private final Elapsed elapsed = new Elapsed();
    /** A name that is the begin of a longer date. */
    private static final Pattern IN_DATE = Pattern.compile("[/.-]\\d");

    /** The year of what a name means, right behind it. */
    private static final Pattern OF_YEAR =
            Pattern.compile("(?: (?:in|at|on|of) (?:the )?[A-Z]\\w+)?,? (?:of|in) (?:[A-Z]\\w+ )?(\\d{4})(?!\\d)");

    /** Characters in which such a year is looked for. */
    private static final int YEAR_WITHIN = 40;

    private final PhraseIndex<String> names = new PhraseIndex<>();
    private final Map<String, List<Event>> events = new LinkedHashMap<>();
    private final PhraseIndex<String> shorts = new PhraseIndex<>();
    /** By the first part of a name in two parts, its second parts. */
    private final Map<String, List<Apart>> apart = new HashMap<>();

    private final PhraseIndex<String> parts = new PhraseIndex<>();

    /** "earthquake ... Haiti". */
    private record Apart(String name, List<String> second) {}

    Events() {
        Set<String> added = new HashSet<>();
        Set<String> addedShorts = new HashSet<>();
        for (Table.Row row : Table.english("dating-events.tsv").rows()) {
            LocalDate from = LocalDate.parse(row.get("from"));
            LocalDate to = row.get("to").isEmpty() ? from : LocalDate.parse(row.get("to"));
            row.list("short").stream().filter(addedShorts::add).forEach(word -> shorts.add(word, word));
            for (String name : row.list("names")) {
                if (added.add(name)) {
                    name(name);
                }
                events.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(new Event(
                                row.get("kind").equals("announced"), from, to, row.list("needs"), row.list("short")));
            }
        }
    }

    private void name(String name) {
        int gap = name.indexOf(GAP);
        if (gap < 0) {
            names.add(name, name);
            return;
        }
        String first = name.substring(0, gap);
        if (!apart.containsKey(first)) {
            parts.add(first, first);
        }
        apart.computeIfAbsent(first, part -> new ArrayList<>())
                .add(new Apart(name, PatternWords.keys(name.substring(gap + GAP.length()))));
    }

    /** Names whose two parts stand near each other. */
    private List<PhraseIndex.Found<String>> apart(Clues clues) {
        List<PhraseIndex.Found<String>> found = new ArrayList<>();
        PatternWords words = clues.words();
        for (PhraseIndex.Found<String> first : parts.in(clues.text(), words)) {
            for (Apart name : apart.getOrDefault(first.meaning(), List.of())) {
                int size = name.second().size();
                for (int i = Math.max(0, first.first() - NEAR);
                        i < Math.min(words.size() - size, first.end() + NEAR);
                        i++) {
                    boolean same = Character.isUpperCase(
                            clues.text().charAt(words.span(i).start()));
                    for (int k = 0; same && k < size; k++) {
                        same = words.key(i + k).equals(name.second().get(k));
                    }
                    if (same) {
                        found.add(new PhraseIndex.Found<>(first.span(), first.first(), first.end(), name.name()));
                        break;
                    }
                }
            }
        }
        return found;
    }

    List<Constraint> constraints(Clues clues) {
        List<Constraint> found = new ArrayList<>();
        Map<String, Set<Event>> called = new HashMap<>();
        List<Span> taken = new ArrayList<>();
        List<PhraseIndex.Found<String>> all = new ArrayList<>(names.in(clues.text(), clues.words()));
        all.addAll(apart(clues));
        for (PhraseIndex.Found<String> named : all) {
            List<Event> meant = events.getOrDefault(named.meaning(), List.of()).stream()
                    .filter(event -> event.fits(clues.text()) && isMeant(clues, named.span(), event))
                    .toList();
            if (!meant.isEmpty()) {
                taken.add(named.span());
                told(clues, named, meant, found);
                meant.forEach(event -> event.shorts()
                        .forEach(word -> called.computeIfAbsent(word, w -> new LinkedHashSet<>())
                                .add(event)));
            }
        }
        for (PhraseIndex.Found<String> word : shorts.in(clues.text(), clues.words())) {
            if (taken.stream().anyMatch(span -> span.overlaps(word.span()))) {
                continue;
            }
            List<Event> meant = List.copyOf(called.getOrDefault(word.meaning(), Set.of()));
            for (Clues.Told told : clues.timesNear(word.span(), BESIDE)) {
                beside(clues, word, told, meant, false).ifPresent(found::add);
            }
        }
        for (Clues.Told told : clues.times()) { // "ten years after the 2003 invasion"
            if (told.isNamedIn(clues.text())
                    && isNaming(clues.document(), told.span())
                    && taken.stream().noneMatch(span -> span.overlaps(told.span()))) {
                elapsed.of(clues, told.span(), told.first(), told.last()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Not "9/11/1985", a day, nor "the earthquake in Haiti of 1842", of another year. */
    private static boolean isMeant(Clues clues, Span name, Event event) {
        String behind = clues.text().substring(name.end(), Math.min(clues.text().length(), name.end() + YEAR_WITHIN));
        Matcher year = OF_YEAR.matcher(behind);
        boolean other = year.lookingAt()
                && Integer.parseInt(year.group(1)) < event.from().getYear();
        return !other && !IN_DATE.matcher(behind).lookingAt();
    }

    /** "the 2003 invasion": what is called by its year or day. */
    private static boolean isNaming(Document document, Span time) {
        return document.headOf(time)
                .flatMap(document::head)
                .filter(noun -> noun.upos() == Upos.NOUN && noun.span().start() >= time.end())
                .isPresent();
    }

    private void told(Clues clues, PhraseIndex.Found<String> named, List<Event> meant, List<Constraint> found) {
        LocalDate first =
                meant.stream().map(Event::from).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last =
                meant.stream().map(Event::to).max(Comparator.naturalOrder()).orElseThrow();
        String before = clues.before(named.span().start(), 60);
        boolean announced = meant.stream().allMatch(Event::announced);
        boolean ahead = announced && AHEAD.matcher(before).find();
        boolean behind = !announced || BEHIND.matcher(before).find();
        if (ahead) {
            found.add(new Constraint(Days.until(last), Strength.USUAL, "event-ahead", "it lies ahead", named.span()));
        } else if (behind) {
            found.add(Constraint.since(first, Strength.CERTAIN, "event", "it has happened", named.span()));
        }
        elapsed(clues, named, meant).ifPresent(found::add);
        for (Clues.Told told : clues.timesNear(named.span(), BESIDE)) {
            beside(clues, named, told, meant, ahead).ifPresent(found::add);
        }
    }

    /** Of a name that may mean several, the days that any of them leaves. */
    private Optional<Constraint> elapsed(Clues clues, PhraseIndex.Found<String> named, List<Event> meant) {
        List<Constraint> each = meant.stream()
                .flatMap(event -> elapsed.of(clues, named.span(), event.from(), event.to()).stream())
                .toList();
        return each.stream()
                .findFirst()
                .map(one -> new Constraint(
                        Days.of(each.stream()
                                .flatMap(other -> other.days().stretches().stream())
                                .toList()),
                        one.strength(),
                        one.rule(),
                        one.why(),
                        one.span()));
    }

    private static Optional<Constraint> beside(
            Clues clues, PhraseIndex.Found<String> named, Clues.Told told, List<Event> meant, boolean ahead) {
        int from = Math.min(named.span().end(), told.span().end());
        int to = Math.max(named.span().start(), told.span().start());
        if (to < from) {
            return Optional.empty();
        }
        String between = clues.text().substring(from, to);
        boolean first = told.span().start() < named.span().start();
        if (!(first ? TIME_FIRST : EVENT_FIRST).matcher(between).matches()) {
            return Optional.empty();
        }
        List<Days.Stretch> stretches = new ArrayList<>();
        for (Event event : meant) {
            boolean coming = ahead || told.tense() == Tense.FUTURE;
            if (!event.announced() || !coming) {
                Distance.after(told.value(), event.from(), event.to()).ifPresent(stretches::add);
            }
            if (event.announced()) {
                Distance.before(told.value(), event.from(), event.to()).ifPresent(stretches::add);
            }
        }
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Constraint(
                        Days.of(stretches),
                        Strength.USUAL,
                        "event-when",
                        "says how long before or after it",
                        Span.cover(named.span(), told.span())));
    }
}
