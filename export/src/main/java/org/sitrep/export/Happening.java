package org.sitrep.export;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.ledger.Row;

/**
 * An event as all its chosen claims tell it. Each fact is taken from one claim that says the event is real, the one that tells it best.
 *
 * @param items its claims, in order; copies and repetitions are among them
 */
public record Happening(List<Item> items) {
    private static final Set<Modality> REAL = EnumSet.of(Modality.HAPPENED, Modality.ONGOING);
    private static final Set<Modality> DENIED = EnumSet.of(Modality.DENIED, Modality.NEGATED);
    /** The most precise first. */
    private static final List<Level> PRECISION =
            List.of(Level.SITE, Level.TOWN, Level.DISTRICT, Level.AREA, Level.REGION, Level.COUNTRY);

    public static List<Happening> of(Selected selected) {
        return selected.entries(Row.Kind.EVENT).stream().map(Happening::new).toList();
    }

    public static Event event(Item item) {
        return (Event) item.claim();
    }

    public static boolean isReal(Item item) {
        return REAL.contains(event(item).modality());
    }

    public String id() {
        return items.get(0).entry();
    }

    /** The claims that say it happened or goes on. */
    public List<Item> real() {
        return items.stream().filter(Happening::isReal).toList();
    }

    /** How many claims say it did not happen. */
    public int denials() {
        return (int) items.stream()
                .filter(item -> DENIED.contains(event(item).modality()))
                .count();
    }

    /** Whether an article says in its own voice that it is so. */
    public boolean isOfAnArticle() {
        return real().stream().anyMatch(item -> event(item).assertedBy() instanceof Asserter.Author);
    }

    /** The real claim that tells most of who, whom, where and when. */
    public Item lead() {
        return real().stream().max(Comparator.comparingInt(Happening::told)).orElseGet(() -> items.get(0));
    }

    private static int told(Item item) {
        Event event = event(item);
        return (event.actors().isEmpty() ? 0 : 2)
                + (event.recipients().isEmpty() ? 0 : 2)
                + (event.place().isPresent() ? 1 : 0)
                + (event.time().isPresent() ? 1 : 0)
                + (event.assertedBy() instanceof Asserter.Author ? 1 : 0);
    }

    /** The most precise place, and the claim that tells it. */
    public Optional<Where> where() {
        return real().stream()
                .flatMap(item -> event(item).place().map(place -> new Where(item.source(), place)).stream())
                .min(Comparator.comparingInt(
                                (Where where) -> PRECISION.indexOf(where.place().level()))
                        .thenComparing(where -> where.place().point().isEmpty()));
    }

    /** The sharpest interval of days; unknown if no claim has its own. */
    public Interval days() {
        return real().stream()
                .flatMap(item -> event(item).time().map(Event.When::interval).stream())
                .filter(days -> days.earliest().isPresent() && days.latest().isPresent())
                .min(Comparator.comparingLong(TimePrecision::length))
                .orElse(Interval.UNKNOWN);
    }

    /** Who answers for it: "article" or names, with "; " between. */
    public String asserters() {
        return real().stream()
                .map(item -> item.source().asserter(event(item).assertedBy()).orElse("article"))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    public List<String> origins() {
        return items.stream().map(item -> item.source().origin()).distinct().toList();
    }

    public List<String> outlets() {
        return items.stream()
                .flatMap(item -> item.source().article().outlet().stream())
                .distinct()
                .toList();
    }

    /** The sentence of the leading claim. */
    public String quote() {
        return lead().source().words(lead().sentence());
    }

    /** Where that sentence stands: key of the article and code points, {@code 4k2m7x@120-180}. */
    public String sentence() {
        Item lead = lead();
        return lead.source().key() + "@" + lead.source().point(lead.sentence().start()) + "-"
                + lead.source().point(lead.sentence().end());
    }

    /** 31 bits of the id, for layouts whose ids are numbers. */
    public int number() {
        int number = 7;
        for (int i = 0; i < id().length(); i++) {
            number = number * 31 + id().charAt(i);
        }
        return number & Integer.MAX_VALUE;
    }

    /** Latitude or longitude of the place; none of an area, which has no middle. */
    public OptionalDouble degrees(ToDoubleFunction<PlaceMention.Point> of) {
        Optional<PlaceMention.Point> point = where().map(Where::place)
                .filter(place -> place.level() != Level.AREA)
                .flatMap(PlaceMention::point);
        return point.isPresent() ? OptionalDouble.of(of.applyAsDouble(point.get())) : OptionalDouble.empty();
    }

    /** The place, with its country as ISO 3166-1 alpha-2 where known. */
    public record Where(Source source, PlaceMention place) {
        /** "near", "outside", "12 km from": the place is a landmark, not the spot. */
        private static final java.util.regex.Pattern NEARBY = java.util.regex.Pattern.compile(
                "(?i)\\b(near|outside|around|beyond|close to|from|(?:north|south|east|west)\\w* of)\\s+(?:the\\s+)?(?:\\w+\\s+of\\s+)?$");

        /** Kilometres around a known point that UCDP GED's precision 2 allows; a ridge or forest can be larger. */
        private static final int WIDE = 25;

        /** Whether a site is so large that its point is no spot. */
        public boolean isWide() {
            return place.radius().orElse(0) > WIDE;
        }

        public boolean isNearby() {
            int start = place.span().start();
            String before = source.text().substring(Math.max(0, start - 40), start);
            return NEARBY.matcher(before).find();
        }
    }
}
