package org.sitrep.export.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.Event;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.export.Account;
import org.sitrep.export.Exported;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Rows;
import org.sitrep.export.Selected;
import org.sitrep.export.Source;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.entry.Place;

/**
 * Entities of FollowTheMoney, one JSON object a line: articles, the actors with an id that take part, and events as entries of the record. Every
 * property is a list of strings.
 */
public final class FollowTheMoney {
    private static final List<String> LOST = List.of(
            Account.CHANGED,
            "statements, figures and positions: FollowTheMoney has no schema for what somebody only said",
            "who did it and to whom: both are \"involved\"",
            "actors without an id, and countries, which are no legal entities: only in the summary, the words of the article",
            "coordinates and the precision of places and times: a date is as long as it is sure",
            "an Event is an event that happened: others are left out");

    /** What an actor is, where all mentions agree; else a legal entity, if at all. */
    private static final Map<ActorMention.Type, String> SCHEMA = new EnumMap<>(Map.of(
            ActorMention.Type.PERSON, "Person",
            ActorMention.Type.ORGANIZATION, "Organization",
            ActorMention.Type.GOVERNMENT, "PublicBody",
            ActorMention.Type.GROUP, "Organization",
            ActorMention.Type.COLLECTIVE, "LegalEntity"));

    private FollowTheMoney() {}

    public static Exported of(Selected selected) {
        Rows articles = Rows.create();
        return articles.filled(() -> of(selected, articles));
    }

    private static Exported of(Selected selected, Rows articles) {
        Actors actors = new Actors();
        Set<String> seen = new HashSet<>();
        Leaving leaving = Leaving.of(selected, Leaving.entries(Leaving::unplain), (rows, place, happening) -> {
            happening.items().forEach(item -> article(articles, seen, item.source()));
            happening.real().forEach(item -> actors.add(place, item));
            rows.add(place, cells(happening));
        });
        Map<String, Actor> entities = actors.all();
        Iterable<String> lines = () -> Stream.of(
                        articles.sorted().stream().map(cells -> cells.get(0)),
                        entities.entrySet().stream().map(actor -> actor(actor.getKey(), actor.getValue())),
                        leaving.rows().sorted().stream().map(cells -> event(cells, entities.keySet())))
                .flatMap(some -> some)
                .map(line -> line + "\n")
                .iterator();
        return new Exported(
                List.of(Exported.File.lines("ftm.jsonl", lines)),
                leaving.account(leaving.rows().size(), LOST),
                () -> {
                    articles.close();
                    leaving.close();
                });
    }

    private record Actor(Map<String, Place> names, Set<ActorMention.Type> types) {
        /** Names by the event that has them first, those of one event as it has them. */
        List<String> ordered() {
            return names.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Who takes part in what happened; countries and documents are no entities. */
    private static final class Actors {
        private final Map<String, Actor> actors = new TreeMap<>();

        void add(Place event, Item item) {
            parties(item)
                    .forEach(party -> Sides.mention(item, party).ifPresent(mention -> {
                        Actor actor = actors.computeIfAbsent(
                                party.actor().orElseThrow(),
                                id -> new Actor(new LinkedHashMap<>(), EnumSet.noneOf(ActorMention.Type.class)));
                        String name = Source.line(party.name());
                        Place known = actor.names().get(name);
                        if (known == null || event.compareTo(known) < 0) {
                            actor.names().remove(name);
                            actor.names().put(name, event);
                        }
                        actor.types().add(mention.type());
                    }));
        }

        Map<String, Actor> all() {
            actors.values()
                    .removeIf(actor -> actor.types().contains(ActorMention.Type.COUNTRY)
                            || actor.types().contains(ActorMention.Type.DOCUMENT));
            return actors;
        }
    }

    private static Stream<Party> parties(Item item) {
        Event event = Happening.event(item);
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .filter(party -> party.actor().isPresent());
    }

    private interface Properties {
        void into(Map<String, List<String>> properties);
    }

    private static String entity(String id, String schema, Properties filled) {
        Map<String, List<String>> properties = new TreeMap<>();
        filled.into(properties);
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("id", id);
            json.field("schema", schema);
            json.object(
                    "properties",
                    () -> properties.forEach((name, values) -> {
                        List<String> known = values.stream()
                                .filter(value -> !value.isBlank())
                                .distinct()
                                .toList();
                        if (!known.isEmpty()) {
                            json.strings(name, known);
                        }
                    }));
        });
        return json.finish();
    }

    private static List<String> list(Optional<String> value) {
        return value.stream().map(Source::line).toList();
    }

    private static String articleId(Source source) {
        return "sitrep-article-" + source.key();
    }

    /** One line an article: its events come one after the other or it is there already. */
    private static void article(Rows articles, Set<String> seen, Source source) {
        if (seen.add(source.key())) {
            articles.add(new Place(source.key(), 0), List.of(article(source)));
        }
    }

    private static String article(Source source) {
        return entity(articleId(source), "Article", properties -> {
            properties.put(
                    "name",
                    List.of(Source.line(
                            source.article().title().orElse(source.article().id()))));
            properties.put("title", list(source.article().title()));
            properties.put("publisher", list(source.article().outlet()));
            properties.put("sourceUrl", list(source.article().url()));
            properties.put(
                    "publishedAt", list(source.article().published().day().map(Object::toString)));
        });
    }

    private static String actor(String id, Actor actor) {
        String schema = actor.types().size() == 1
                ? SCHEMA.getOrDefault(actor.types().iterator().next(), "LegalEntity")
                : "LegalEntity";
        return entity(actorId(id), schema, properties -> properties.put("name", actor.ordered()));
    }

    private static String actorId(String id) {
        return "sitrep-actor-" + id.toLowerCase(Locale.ROOT);
    }

    /** An event as cells: its id, who is involved, and its properties, each with its name before it; the values of one have line ends between. */
    private static List<String> cells(Happening happening) {
        Item lead = happening.lead();
        Event event = Happening.event(lead);
        Map<String, List<String>> properties = new TreeMap<>();
        properties.put(
                "name", List.of(event.type().name() + ": " + lead.source().words(event.trigger())));
        properties.put("summary", List.of(lead.source().words(lead.sentence())));
        properties.put("date", list(date(happening)));
        properties.put(
                "location", list(happening.where().map(where -> where.place().name())));
        properties.put(
                "country",
                list(happening
                        .where()
                        .flatMap(where -> where.place().country())
                        .map(country -> country.toLowerCase(Locale.ROOT))));
        properties.put(
                "proof",
                happening.items().stream()
                        .map(item -> articleId(item.source()))
                        .distinct()
                        .toList());
        properties.put("recordId", List.of(happening.id()));
        properties.put(
                "publisher", happening.outlets().stream().map(Source::line).toList());
        List<String> cells = new ArrayList<>();
        cells.add("sitrep-event-" + happening.id());
        cells.add(happening.real().stream()
                .flatMap(FollowTheMoney::parties)
                .map(party -> party.actor().orElseThrow())
                .distinct()
                .collect(Collectors.joining("\n")));
        properties.forEach((name, values) -> {
            cells.add(name);
            cells.add(String.join("\n", values));
        });
        return cells;
    }

    private static String event(List<String> cells, Set<String> actors) {
        return entity(cells.get(0), "Event", properties -> {
            properties.put(
                    "involved",
                    Stream.of(cells.get(1).split("\n", -1))
                            .filter(actors::contains)
                            .map(FollowTheMoney::actorId)
                            .distinct()
                            .sorted()
                            .toList());
            for (int i = 2; i < cells.size(); i += 2) {
                properties.put(cells.get(i), List.of(cells.get(i + 1).split("\n", -1)));
            }
        });
    }

    /** The day; the month or the year if all its days are in one. */
    private static Optional<String> date(Happening happening) {
        var days = happening.days();
        if (days.earliest().isEmpty() || days.latest().isEmpty()) {
            return Optional.empty();
        }
        String first = days.earliest().get().toString();
        String last = days.latest().get().toString();
        for (int length : new int[] {10, 7, 4}) {
            if (first.substring(0, length).equals(last.substring(0, length))) {
                return Optional.of(first.substring(0, length));
            }
        }
        return Optional.empty();
    }
}
