package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The persons an article names in full, to know them again by part of the name. */
final class People {
    /** One person: all full names met, and the listed actor if it is one. */
    private record Person(int number, String id, String name, List<PersonName> names, Optional<Actor> listed) {}

    /** Who a name stands for. */
    record Known(Optional<String> id, String name, Optional<Actor> listed) {}

    private final Map<String, Person> byId = new HashMap<>();

    /** The persons who bear a name, by {@link PersonName#lastKey}. */
    private final Map<String, List<Person>> byLastKey = new HashMap<>();

    private final Map<String, List<Person>> byFirst = new HashMap<>();

    void addListed(Actor actor) {
        if (!byId.containsKey(actor.id())) {
            Person person = person(actor.id(), actor.name(), Optional.of(actor));
            actor.names().stream()
                    .map(PersonName::of)
                    .filter(PersonName::isFull)
                    .forEach(name -> addName(person, name));
        }
    }

    void add(PersonName name, String written) {
        Optional<String> id = Ids.of(written);
        if (!name.isFull() || id.isEmpty()) {
            return;
        }
        Person person = Stream.concat(
                        Optional.ofNullable(byId.get(id.get())).stream(),
                        bearers(byLastKey, name.lastKey(), name::agreesWith))
                .min(Comparator.comparingInt(Person::number))
                .orElseGet(() -> person(id.get(), written, Optional.empty()));
        addName(person, name);
    }

    private Person person(String id, String name, Optional<Actor> listed) {
        Person person = new Person(byId.size(), id, name, new ArrayList<>(), listed);
        byId.put(id, person);
        return person;
    }

    private void addName(Person person, PersonName name) {
        if (!person.names.contains(name)) {
            person.names.add(name);
            byLastKey.computeIfAbsent(name.lastKey(), key -> new ArrayList<>()).add(person);
            byFirst.computeIfAbsent(name.first(), key -> new ArrayList<>()).add(person);
        }
    }

    /** Whether a single name is the family name of somebody named in full. */
    boolean hasFamilyName(PersonName name) {
        return bearers(byLastKey, name.lastKey(), name::isFamilyNameOf)
                .findAny()
                .isPresent();
    }

    /**
     * Who is meant: the only person with this full name, family name or given name, in that order. A single name that
     * nobody bears in full is its own id. Of several bearers it may be any, wherever they are named: it has no id.
     */
    Known find(PersonName name, String written) {
        List<Person> bearers = new ArrayList<>();
        if (name.isFull()) {
            bearers(byLastKey, name.lastKey(), other -> other.agreesWith(name) || other.equals(name))
                    .forEach(bearers::add);
        }
        if (bearers.isEmpty()) {
            bearers(byLastKey, name.lastKey(), name::isFamilyNameOf).forEach(bearers::add);
        }
        if (bearers.isEmpty()) {
            bearers(byFirst, name.first(), name::isGivenNameOf).forEach(bearers::add);
        }
        if (bearers.size() == 1) {
            Person person = bearers.get(0);
            return new Known(Optional.of(person.id), person.name, person.listed);
        }
        return new Known(bearers.isEmpty() ? Ids.of(written) : Optional.empty(), written, Optional.empty());
    }

    /** The persons filed under a key one of whose names passes a test, each once. */
    private static Stream<Person> bearers(Map<String, List<Person>> filed, String key, Predicate<PersonName> test) {
        return filed.getOrDefault(key, List.of()).stream()
                .distinct()
                .filter(person -> person.names.stream().anyMatch(test));
    }
}
