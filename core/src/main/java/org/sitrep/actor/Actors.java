package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Interval;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/**
 * The actors known by name: states, governments, organisations, groups, outlets and a few persons. Immutable.
 *
 * <p>Ids: states have their ISO 3166-1 alpha-3 code; what belongs to one has that code and a part ({@code UKR-GOV}).
 */
public final class Actors {
    /** PLOVER sector of the press. */
    static final String JOURNALISM = "JRN";

    private static final String GOVERNMENT = "-GOV";

    private final Map<String, Actor> byId;
    private final Map<String, List<Meaning>> names;
    private final Map<String, List<String>> demonyms;
    private final Map<String, String> seats;
    private final Map<String, List<String>> capitals;
    private final Set<String> own;

    private Actors(Loading loading) {
        byId = Collections.unmodifiableMap(loading.byId);
        names = loading.names();
        demonyms = Collections.unmodifiableMap(loading.demonyms);
        seats = Collections.unmodifiableMap(loading.seats);
        capitals = Collections.unmodifiableMap(loading.capitals);
        own = loading.ranks.entrySet().stream()
                .filter(rank -> rank.getValue() > Loading.OURS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The actors that lie beside the program. */
    public static Actors english() {
        return load(List.of());
    }

    /**
     * The actors that lie beside the program and, after them, those of further tables: a later line replaces an earlier
     * one with the same id, and takes over its names.
     *
     * @param further tables with the columns id, name, type and, if wanted, country, sector, nouns, aliases, weak,
     *     from, to
     */
    public static Actors load(List<Table> further) {
        List<Table> tables = new ArrayList<>(
                List.of(Table.english("countries.tsv"), Table.english("outlets.tsv"), Table.english("actors.tsv")));
        tables.addAll(further);
        Loading loading = new Loading();
        tables.forEach(loading::add);
        Table.english("ambiguous-names.tsv").rows().forEach(loading::ambiguous);
        Table.english("metonyms.tsv").rows().forEach(row -> loading.seats.put(row.get("name"), row.get("id")));
        return new Actors(loading);
    }

    /**
     * A user's own table of actors, looked through before it is used.
     *
     * @throws LexiconException naming its faults by file and line
     */
    public static void check(Table own) {
        OwnActorTable.check(own);
    }

    /** All actors, by id. */
    public Collection<Actor> all() {
        return byId.values();
    }

    /** The actor with an id; every state has a government, {@code KEN-GOV}, whether it is listed or not. */
    public Optional<Actor> byId(String id) {
        Actor listed = byId.get(id);
        if (listed == null && id.endsWith(GOVERNMENT)) {
            return Optional.ofNullable(byId.get(id.substring(0, id.length() - GOVERNMENT.length())))
                    .filter(state -> state.type() == ActorMention.Type.COUNTRY)
                    .map(Actors::governmentOf);
        }
        return Optional.ofNullable(listed);
    }

    private static Actor governmentOf(Actor state) {
        return new Actor(
                state.id() + GOVERNMENT,
                "government of " + state.name(),
                ActorMention.Type.GOVERNMENT,
                state.country(),
                state.sector(),
                List.of(),
                List.of(),
                List.of("government"),
                Interval.UNKNOWN);
    }

    /** Whether an actor stands in a further table, which a user gave. */
    boolean isOwn(String id) {
        return own.contains(id);
    }

    /** The states whose people or things a word names: "Ukrainian", "Ukrainians", "Congolese" (two). */
    public List<Actor> byDemonym(String form) {
        return demonyms.getOrDefault(form, List.of()).stream().map(byId::get).toList();
    }

    List<Meaning> meanings(String name) {
        return names.getOrDefault(name, List.of());
    }

    Collection<String> allNames() {
        return names.keySet();
    }

    Collection<String> allDemonyms() {
        return demonyms.keySet();
    }

    /** Whom a capital or another seat stands for, by name; an empty id if for nobody in particular. */
    Map<String, String> seats() {
        return seats;
    }

    /** The names and demonyms of the state whose capital a name is; none of other names. */
    List<String> namesOfItsState(String capital) {
        return capitals.getOrDefault(capital, List.of());
    }

    /** The lists while they are read. */
    private static final class Loading {
        /** Tables that lie beside the program. */
        private static final int OURS = 3;

        private final Map<String, Actor> byId = new TreeMap<>();
        private final Map<String, List<String>> demonyms = new TreeMap<>();
        private final Map<String, String> seats = new TreeMap<>();
        private final Map<String, List<String>> capitals = new TreeMap<>();
        private final Map<String, List<Meaning>> ambiguous = new LinkedHashMap<>();
        /** Rank of the table an actor comes from: the later wins a disputed name. */
        private final Map<String, Integer> ranks = new HashMap<>();

        private int tables;

        private void add(Table table) {
            tables++;
            for (Row row : table.rows()) {
                if (ActorTables.areCountries(table)) {
                    addCountry(row);
                } else {
                    add(ActorTables.areOutlets(table) ? ActorTables.outlet(table, row) : ActorTables.actor(table, row));
                }
            }
        }

        private void add(Actor actor) {
            byId.put(actor.id(), actor);
            ranks.put(actor.id(), tables);
        }

        private void addCountry(Row row) {
            Actor state = ActorTables.country(row);
            add(state);
            for (String form : row.list("demonyms")) {
                demonyms.computeIfAbsent(form, k -> new ArrayList<>()).add(state.id());
            }
            if (!row.get("capital").isEmpty()) {
                seats.putIfAbsent(row.get("capital"), state.id() + GOVERNMENT);
                List<String> called = new ArrayList<>(state.names());
                called.addAll(row.list("demonyms"));
                capitals.putIfAbsent(row.get("capital"), called);
            }
        }

        private void ambiguous(Row row) {
            ambiguous
                    .computeIfAbsent(row.get("name"), k -> new ArrayList<>())
                    .add(Meaning.inCompany(row.get("id"), row.list("needs")));
        }

        private Map<String, List<Meaning>> names() {
            Map<String, List<Meaning>> names = new TreeMap<>();
            for (Actor actor : byId.values()) {
                actor.names().forEach(name -> put(names, name, Meaning.always(actor.id())));
                actor.weak().forEach(name -> put(names, name, Meaning.weak(actor.id())));
            }
            ambiguous.forEach((name, meanings) -> {
                boolean own = names.getOrDefault(name, List.of()).stream().anyMatch(m -> rank(m) > OURS);
                if (!own) {
                    names.put(name, meanings);
                }
            });
            return Collections.unmodifiableMap(names);
        }

        private int rank(Meaning meaning) {
            return ranks.getOrDefault(meaning.actor(), 0);
        }

        private void put(Map<String, List<Meaning>> names, String name, Meaning meaning) {
            List<Meaning> meanings = names.computeIfAbsent(name, k -> new ArrayList<>());
            if (!meanings.isEmpty() && rank(meanings.get(0)) > rank(meaning)) {
                return;
            }
            if (!meanings.isEmpty() && rank(meanings.get(0)) < rank(meaning)) {
                meanings.clear();
            }
            if (!meanings.contains(meaning)) {
                meanings.add(meaning);
            }
        }
    }
}
