package org.sitrep.ledger.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.origin.Origin;

/** Makes the lists, each with what most origins have first. */
public final class Directory {
    private final List<Recorded> articles;
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
    public Directory(
            Collection<Recorded> articles, List<Origin> origins, Predicate<Told> chosen, boolean withMentions) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        this.articles = List.copyOf(byKey.values());
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
        for (Recorded article : articles) {
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
        }
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
        for (Recorded article : articles) {
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
        }
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

    /** Outlets. */
    public List<KnownSource> sources() {
        Map<String, List<Recorded>> outlets = new TreeMap<>();
        for (Recorded article : articles) {
            if (withMentions || !claims(article).isEmpty()) {
                outlets.computeIfAbsent(article(article).outlet().orElse(""), outlet -> new ArrayList<>())
                        .add(article);
            }
        }
        Map<String, Long> outletsOfOrigin = new HashMap<>();
        Map<String, String> outletOf = new HashMap<>();
        articles.forEach(
                article -> outletOf.put(article.key(), article(article).outlet().orElse("")));
        for (Origin origin : origins) {
            outletsOfOrigin.put(
                    origin.id(),
                    origin.keys().stream()
                            .map(key -> outletOf.getOrDefault(key, ""))
                            .distinct()
                            .count());
        }
        List<KnownSource> sources = new ArrayList<>();
        outlets.forEach((outlet, own) -> sources.add(source(outlet, own, outletsOfOrigin)));
        sources.sort(Comparator.comparingInt((KnownSource source) -> -source.articles())
                .thenComparing(KnownSource::outlet));
        return sources;
    }

    private KnownSource source(String outlet, List<Recorded> own, Map<String, Long> outletsOfOrigin) {
        Tally tally = new Tally();
        own.forEach(article ->
                claims(article).forEach(told -> tally.add(told.row().kind().word(), article.key())));
        List<String> originIds = own.stream()
                .map(article -> originOf.getOrDefault(article.key(), article.key()))
                .toList();
        List<LocalDate> days = own.stream()
                .flatMap(article -> article(article).published().day().stream())
                .sorted()
                .toList();
        return new KnownSource(
                outlet,
                own.size(),
                (int) originIds.stream().distinct().count(),
                (int) originIds.stream()
                        .filter(origin -> outletsOfOrigin.getOrDefault(origin, 1L) > 1)
                        .count(),
                tally.count("statement"),
                tally.count("event"),
                tally.count("figure"),
                tally.count("position"),
                days.isEmpty() ? Optional.empty() : Optional.of(days.get(0)),
                days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1)));
    }

    private static Article article(Recorded article) {
        return article.reading().document().article();
    }
}
