package org.sitrep.ledger.count;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Modality;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.count.CountingWords.Means;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.words.Dateline;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Span;

/**
 * A figure and what its sentence tells of it.
 *
 * @param where its own place, else that of the events of its sentence, else the one place that its sentence names
 * @param isTied whether the place is its own, stands beside it, is that of an event or a country before it, so that it is hardly meant for
 *     something else
 * @param when the days on which what is counted happened: its own period, else that of the events of its sentence
 * @param asOf the day it holds for: its own, else the day of publication
 * @param happenings kinds of happenings that its sentence names
 * @param named names in the sentence that a place may have: of places, and after "in", "of" and their like; in small letters
 * @param scenes names right behind a happening, in small letters: "shelling of Brenmark"
 * @param setting the country that the article names most, where it has a majority
 * @param checked whether its sentence says "confirmed" or "suspected"; empty if neither
 * @param doubts why another number would not contradict it
 */
public record Count(
        Told told,
        Population population,
        Range range,
        Optional<PlaceMention> where,
        boolean isTied,
        Interval when,
        Interval asOf,
        Set<Happening> happenings,
        Set<String> named,
        Set<String> scenes,
        Optional<String> setting,
        Optional<Boolean> checked,
        Set<Doubt> doubts) {
    /** Why a number is none that another could contradict. */
    public enum Doubt {
        /** "Dozens". */
        VAGUE,
        /** "Feared". */
        UNSURE,
        /** "Four of them". */
        PART,
        /** "Three more". */
        INCREMENT,
        /** "A man", or none. */
        ONE,
        /** "Every year". */
        HABIT,
        /** Beside a day long before. */
        LONG_AGO,
        /** Denied, planned or only supposed. */
        UNREAL
    }

    public Count {
        named = Set.copyOf(named);
        scenes = Set.copyOf(scenes);
        happenings = Set.copyOf(happenings);
        doubts = Set.copyOf(doubts);
    }

    /** Fields of a figure that hold its number. */
    private static final Set<String> NUMBERS = Set.of("low", "best", "high");

    private static final Happenings HAPPENINGS = Happenings.load();
    /** A sentence that names a day further back than this tells of something else, in days. */
    private static final long LONG_AGO = 45;

    private static final CountingWords KNOWN = CountingWords.load();

    /** Between a number and its place: "people in", "dead and wounded in". */
    private static final Pattern NEXT = Pattern.compile("\\s+(?:\\w+\\s+){0,3}in\\s+(?:the\\s+)?");

    private static final Set<String> BEFORE_PLACES = Set.of("of", "in", "at", "near", "around", "outside");

    private static final Set<String> BEHIND_HAPPENINGS = Set.of("of", "in", "at", "near", "on", "against");

    /** Modalities of what is said to be so. */
    private static final Set<Modality> REAL = Set.of(Modality.HAPPENED, Modality.ONGOING, Modality.UNKNOWN);

    /** The figures of an article that have a number. */
    public static List<Count> of(Recorded article) {
        List<Told> figures = Told.of(article).stream()
                .filter(told -> told.row().kind() == Row.Kind.FIGURE)
                .filter(told -> Range.isGiven((Figure) told.claim()))
                .toList();
        if (figures.isEmpty()) {
            return List.of();
        }
        List<Span> sentences = Sentences.of(article.text());
        List<Count> counts = new ArrayList<>();
        for (Told told : figures) {
            Figure figure = (Figure) told.claim();
            Span sentence = sentences.stream()
                    .filter(span -> span.contains(figure.span()))
                    .findFirst()
                    .orElse(figure.span());
            counts.add(of(article, told, figure, sentence));
        }
        return counts;
    }

    private static Count of(Recorded article, Told told, Figure figure, Span sentence) {
        List<Event> events = article.reading().events().stream()
                .filter(event -> sentence.contains(event.trigger()))
                .toList();
        List<Word> own = Words.of(figure.span().in(article.text()));
        List<Word> all = Words.of(sentence.in(article.text()));
        boolean real = events.stream()
                .filter(event -> concerns(event, figure))
                .allMatch(event -> REAL.contains(event.modality()));
        Interval asOf = asOf(article, figure);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        add(doubts, Doubt.UNREAL, !real);
        add(doubts, Doubt.ONE, figure.best().orElse(2) <= 1);
        add(doubts, Doubt.LONG_AGO, isLongAgo(article, sentence, asOf));
        add(doubts, Doubt.INCREMENT, figure.kind() == Figure.Kind.INCREMENT);
        add(doubts, Doubt.PART, KNOWN.any(own, Means.PART));
        add(doubts, Doubt.VAGUE, KNOWN.any(own, Means.VAGUE));
        add(doubts, Doubt.UNSURE, KNOWN.any(all, Means.UNSURE));
        add(doubts, Doubt.HABIT, KNOWN.any(all, Means.HABIT));
        Where where = where(article, figure, events, sentence);
        return new Count(
                told,
                Population.of(Words.of(figure.counted()), KNOWN),
                Range.of(figure),
                where.place(),
                where.isTied(),
                when(figure, events),
                asOf,
                HAPPENINGS.of(all),
                named(article, sentence, all),
                scenes(all),
                setting(article),
                KNOWN.any(all, Means.UNCHECKED)
                        ? Optional.of(false)
                        : KNOWN.any(all, Means.CHECKED) ? Optional.of(true) : Optional.empty(),
                doubts);
    }

    private static Set<String> named(Recorded article, Span sentence, List<Word> words) {
        Set<String> named = new TreeSet<>();
        for (PlaceMention place : article.reading().document().places()) {
            if (sentence.contains(place.span())) {
                named.add(place.span().in(article.text()).toLowerCase(Locale.ROOT));
            }
        }
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).kind() == Word.Kind.NAME
                    && BEFORE_PLACES.contains(words.get(i - 1).form())) {
                named.add(words.get(i).form());
            }
        }
        return named;
    }

    private static Set<String> scenes(List<Word> words) {
        Set<String> scenes = new TreeSet<>();
        for (int i = 2; i < words.size(); i++) {
            int before = words.get(i - 1).form().equals("the") && i > 2 ? i - 2 : i - 1;
            if (words.get(i).kind() == Word.Kind.NAME
                    && BEHIND_HAPPENINGS.contains(words.get(before).form())
                    && !HAPPENINGS.of(List.of(words.get(before - 1))).isEmpty()) {
                scenes.add(words.get(i).form());
            }
        }
        return scenes;
    }

    private static Optional<String> setting(Recorded article) {
        Map<String, Long> countries = article.reading().document().places().stream()
                .flatMap(place -> place.country().stream())
                .collect(Collectors.groupingBy(country -> country, TreeMap::new, Collectors.counting()));
        long all = countries.values().stream().mapToLong(Long::longValue).sum();
        return countries.entrySet().stream()
                .filter(country -> country.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isLongAgo(Recorded article, Span sentence, Interval asOf) {
        return asOf.earliest().isPresent()
                && article.reading().document().times().stream()
                        .filter(time -> sentence.contains(time.span()))
                        .flatMap(time -> time.interval().latest().stream())
                        .anyMatch(day ->
                                day.plusDays(LONG_AGO).isBefore(asOf.earliest().get()));
    }

    private static void add(Set<Doubt> doubts, Doubt doubt, boolean holds) {
        if (holds) {
            doubts.add(doubt);
        }
    }

    /** The figure counts whom it was done to, or stands beside its word. */
    private static boolean concerns(Event event, Figure figure) {
        return Stream.concat(
                        Stream.of(event.trigger()), event.recipients().stream().map(party -> party.span()))
                .anyMatch(span -> span.overlaps(figure.span()));
    }

    private record Where(Optional<PlaceMention> place, boolean isTied) {}

    private static Where where(Recorded article, Figure figure, List<Event> events, Span sentence) {
        if (figure.place().isPresent()) {
            return new Where(figure.place(), true);
        }
        int dateline = Dateline.end(article.text(), sentence);
        List<PlaceMention> places = article.reading().document().places().stream()
                .filter(place -> sentence.contains(place.span()) && place.span().end() > dateline)
                .toList();
        Optional<PlaceMention> next = places.stream()
                .filter(place -> place.span().start() > figure.span().end())
                .findFirst()
                .filter(place -> NEXT.matcher(article.text()
                                .substring(figure.span().end(), place.span().start()))
                        .matches());
        if (next.isPresent()) {
            return new Where(next, true);
        }
        List<PlaceMention> told = only(events.stream().flatMap(event -> event.place().stream()));
        List<PlaceMention> best = told.isEmpty() ? only(places.stream()) : told;
        if (best.size() != 1) {
            return new Where(Optional.empty(), false);
        }
        PlaceMention only = best.get(0);
        boolean before = only.level() == PlaceMention.Level.COUNTRY
                && only.span().end() <= figure.span().start();
        return new Where(Optional.of(only), before || !told.isEmpty());
    }

    /** One of each name. */
    private static List<PlaceMention> only(Stream<PlaceMention> places) {
        return List.copyOf(places.collect(
                        Collectors.toMap(PlaceMention::name, place -> place, (a, b) -> a, java.util.LinkedHashMap::new))
                .values());
    }

    /** The one day that is told of a running total is the day it stood at. */
    private static boolean isStand(Figure figure) {
        return figure.kind() == Figure.Kind.TOTAL
                && figure.period()
                        .filter(days ->
                                days.earliest().isPresent() && days.earliest().equals(days.latest()))
                        .isPresent();
    }

    private static Interval when(Figure figure, List<Event> events) {
        if (figure.period().isPresent() && !isStand(figure)) {
            return figure.period().get();
        }
        List<Interval> told = events.stream()
                .filter(event -> concerns(event, figure))
                .flatMap(event -> event.time().stream())
                .map(Event.When::interval)
                .filter(Interval::isKnown)
                .distinct()
                .toList();
        return told.size() == 1 ? told.get(0) : Interval.UNKNOWN;
    }

    private static Interval asOf(Recorded article, Figure figure) {
        var published = article.reading().document().article().published();
        return figure.asOf()
                .map(Event.When::interval)
                .filter(Interval::isKnown)
                .or(() -> figure.period().filter(days -> isStand(figure)))
                .orElseGet(() -> new Interval(published.earliest(), published.latest()));
    }

    /** The number of a figure as its article puts it, and what people set in its place: {@code 19 (corrected: low 31, high 31)}. */
    public static String words(Told told) {
        String written = ((Figure) told.claim()).span().in(told.text()).replaceAll("\\s+", " ");
        String corrected = told.source().marks(told.claim().id()).stream()
                .filter(mark -> mark.kind() == Mark.Kind.EDITED && NUMBERS.contains(mark.field()))
                .map(mark -> mark.field() + " " + mark.after().orElse("none"))
                .collect(Collectors.joining(", "));
        return corrected.isEmpty() ? written : written + " (corrected: " + corrected + ")";
    }

    /** Whether another number of the same would contradict it. */
    public boolean isFirm() {
        return doubts.isEmpty();
    }

    public Figure figure() {
        return (Figure) told.claim();
    }
}
