package org.sitrep.ledger.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sitrep.article.Article;
import org.sitrep.document.ActorMention;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Readings;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.origin.Origin;

/** Makes the lists, each with what most origins have first. */
public final class Directory {
    private final Readings articles;
    private final Map<String, String> originOf = new HashMap<>();
    private final List<Origin> origins;
    private final Predicate<Told> chosen;
    private final boolean withMentions;

    /**
     * A directory of some articles.
     *
     * @param origins of the same articles
     * @param chosen which claims count
     * @param withMentions whether what is only named, in no claim, counts too
     */
    public Directory(Readings articles, List<Origin> origins, Predicate<Told> chosen, boolean withMentions) {
        this.articles = articles;
        this.origins = List.copyOf(origins);
        this.chosen = chosen;
        this.withMentions = withMentions;
        origins.forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin.id())));
    }

    /** Actors with an id. */
    public List<KnownActor> actors() {
        Map<String, Tally> tallies = new TreeMap<>();
        Map<String, Tally> names = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        articles.each(article -> {
            String key = article.key();
            for (ActorMention mention : article.reading().document().actors()) {
                mention.actor().ifPresent(actor -> {
                    of(names, actor).add(mention.name(), key);
                    types.putIfAbsent(actor, mention.type().name().toLowerCase(Locale.ROOT));
                    if (withMentions) {
                        of(tallies, actor).add("mention", key);
                    }
                });
            }
            for (Told told : claims(article)) {
                Row row = told.row();
                row.by().forEach(actor -> of(tallies, actor).add(row.kind().word(), key));
                row.to()
                        .forEach(actor ->
                                of(tallies, actor).add("to " + row.kind().word(), key));
            }
        });
        List<KnownActor> actors = new ArrayList<>();
        tallies.forEach((actor, tally) -> actors.add(new KnownActor(
                actor,
                types.getOrDefault(actor, ""),
                mostFirst(of(names, actor)),
                tally.count("statement"),
                tally.count("event"),
                tally.count("to event"),
                tally.count("position"),
                tally.count("figure"),
                tally.count("to position"),
                tally.articles(),
                tally.origins(originOf))));
        actors.sort(Comparator.comparingInt((KnownActor actor) -> -actor.origins())
                .thenComparingInt(actor -> -actor.articles())
                .thenComparing(KnownActor::id));
        return actors;
    }

    private List<Told> claims(Recorded article) {
        return Told.of(article).stream().filter(chosen).toList();
    }

    private static Tally of(Map<String, Tally> tallies, String name) {
        return tallies.computeIfAbsent(name, key -> new Tally());
    }

    private static List<String> mostFirst(Tally names) {
        return names.counts().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> name) -> -name.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Places by name and country. */
    public List<KnownPlace> places() {
        Map<String, Tally> tallies = new TreeMap<>();
        Map<String, PlaceMention> first = new TreeMap<>();
        articles.each(article -> {
            if (withMentions) {
                for (PlaceMention place : article.reading().document().places()) {
                    first.putIfAbsent(name(place), place);
                    of(tallies, name(place)).add("mention", article.key());
                }
            }
            for (Told told : claims(article)) {
                told.row().place().ifPresent(place -> {
                    first.putIfAbsent(name(place), place);
                    of(tallies, name(place)).add(told.row().kind().word(), article.key());
                });
            }
        });
        List<KnownPlace> places = new ArrayList<>();
        first.forEach((name, place) -> {
            Tally tally = of(tallies, name);
            places.add(new KnownPlace(
                    place,
                    tally.count("mention"),
                    tally.count("event"),
                    tally.count("figure"),
                    tally.articles(),
                    tally.origins(originOf)));
        });
        places.sort(Comparator.comparingInt((KnownPlace place) -> -place.origins())
                .thenComparingInt(place -> -place.articles())
                .thenComparing(place -> name(place.place())));
        return places;
    }

    private static String name(PlaceMention place) {
        return place.name() + " " + place.country().orElse("") + " " + place.level();
    }

    /** What is known of an outlet so far. */
    private static final class Outlet {
        private final Tally claims = new Tally();
        private final List<String> keys = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
    }

    /** Outlets. */
    public List<KnownSource> sources() {
        Map<String, Outlet> outlets = new TreeMap<>();
        Map<String, String> outletOf = new HashMap<>();
        articles.each(article -> {
            String name = article(article).outlet().orElse("");
            outletOf.put(article.key(), name);
            List<Told> claims = claims(article);
            if (withMentions || !claims.isEmpty()) {
                Outlet outlet = outlets.computeIfAbsent(name, key -> new Outlet());
                outlet.keys.add(article.key());
                claims.forEach(told -> outlet.claims.add(told.row().kind().word(), article.key()));
                article(article).published().day().ifPresent(outlet.days::add);
            }
        });
        Map<String, Long> outletsOfOrigin = new HashMap<>();
        for (Origin origin : origins) {
            outletsOfOrigin.put(
                    origin.id(),
                    origin.keys().stream()
                            .map(key -> outletOf.getOrDefault(key, ""))
                            .distinct()
                            .count());
        }
        List<KnownSource> sources = new ArrayList<>();
        outlets.forEach((name, outlet) -> sources.add(source(name, outlet, outletsOfOrigin)));
        sources.sort(Comparator.comparingInt((KnownSource source) -> -source.articles())
                .thenComparing(KnownSource::outlet));
        return sources;
    }

    private KnownSource source(String name, Outlet outlet, Map<String, Long> outletsOfOrigin) {
        List<String> originIds =
                outlet.keys.stream().map(key -> originOf.getOrDefault(key, key)).toList();
        List<LocalDate> days = outlet.days.stream().sorted().toList();
        return new KnownSource(
                name,
                outlet.keys.size(),
                (int) originIds.stream().distinct().count(),
                (int) originIds.stream()
                        .filter(origin -> outletsOfOrigin.getOrDefault(origin, 1L) > 1)
                        .count(),
                outlet.claims.count("statement"),
                outlet.claims.count("event"),
                outlet.claims.count("figure"),
                outlet.claims.count("position"),
                days.isEmpty() ? Optional.empty() : Optional.of(days.get(0)),
                days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1)));
    }

    private static Article article(Recorded article) {
        return article.reading().document().article();
    }
}
