package org.sitrep.export.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitrep.claim.Event;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.export.Exported;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Selected;
import org.sitrep.export.Source;
import org.sitrep.formats.JsonSink;

/**
 * Entities of FollowTheMoney, one JSON object a line: articles, the actors with an id that take part, and events as entries of the record. Every
 * property is a list of strings.
 */
public final class FollowTheMoney {
    private static final List<String> LOST = List.of(
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
        Leaving leaving = Leaving.of(selected, Leaving::unplain);
        List<String> lines = new ArrayList<>();
        Set<Source> cited = new LinkedHashSet<>();
        leaving.kept().forEach(happening -> happening.items().forEach(item -> cited.add(item.source())));
        cited.stream()
                .sorted(java.util.Comparator.comparing(Source::key))
                .forEach(source -> lines.add(article(source)));
        Map<String, Actor> actors = actors(leaving.kept());
        actors.forEach((id, actor) -> lines.add(actor(id, actor)));
        leaving.kept().forEach(happening -> lines.add(event(happening, actors)));
        return new Exported(
                List.of(Exported.File.lines(
                        "ftm.jsonl", lines.stream().map(line -> line + "\n").toList())),
                leaving.account(selected, leaving.kept().size(), LOST));
    }

    private record Actor(Set<String> names, Set<ActorMention.Type> types) {}

    private static Map<String, Actor> actors(List<Happening> happenings) {
        Map<String, Actor> actors = new TreeMap<>();
        for (Happening happening : happenings) {
            for (Item item : happening.real()) {
                parties(item)
                        .forEach(party -> Sides.mention(item, party).ifPresent(mention -> {
                            Actor actor = actors.computeIfAbsent(
                                    party.actor().orElseThrow(),
                                    id -> new Actor(new LinkedHashSet<>(), EnumSet.noneOf(ActorMention.Type.class)));
                            actor.names().add(Source.line(party.name()));
                            actor.types().add(mention.type());
                        }));
            }
        }
        actors.values()
                .removeIf(actor -> actor.types().contains(ActorMention.Type.COUNTRY)
                        || actor.types().contains(ActorMention.Type.DOCUMENT));
        return actors;
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
        return entity(actorId(id), schema, properties -> properties.put("name", List.copyOf(actor.names())));
    }

    private static String actorId(String id) {
        return "sitrep-actor-" + id.toLowerCase(Locale.ROOT);
    }

    private static String event(Happening happening, Map<String, Actor> actors) {
        Item lead = happening.lead();
        Event event = Happening.event(lead);
        return entity("sitrep-event-" + happening.id(), "Event", properties -> {
            properties.put(
                    "name", List.of(event.type().name() + ": " + lead.source().words(event.trigger())));
            properties.put("summary", List.of(lead.source().words(lead.sentence())));
            properties.put("date", list(date(happening)));
            properties.put(
                    "location",
                    list(happening.where().map(where -> where.place().name())));
            properties.put(
                    "country",
                    list(happening
                            .where()
                            .flatMap(where -> where.place().country())
                            .map(country -> country.toLowerCase(Locale.ROOT))));
            properties.put(
                    "involved",
                    happening.real().stream()
                            .flatMap(FollowTheMoney::parties)
                            .map(party -> party.actor().orElseThrow())
                            .filter(actors::containsKey)
                            .map(FollowTheMoney::actorId)
                            .distinct()
                            .sorted()
                            .toList());
            properties.put(
                    "proof",
                    happening.items().stream()
                            .map(item -> articleId(item.source()))
                            .distinct()
                            .toList());
            properties.put("recordId", List.of(happening.id()));
            properties.put("publisher", happening.outlets());
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
