package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The persons an article names in full, to know them again by part of the name. */
final class People {
    /** One person: all full names met, the listed actor if it is one, and where it is first named. */
    private record Person(String id, String name, List<PersonName> names, Optional<Actor> listed, int since) {}

    /** Who a name stands for. */
    record Known(Optional<String> id, String name, Optional<Actor> listed) {}

    private final List<Person> persons = new ArrayList<>();

    void addListed(Actor actor, int offset) {
        if (persons.stream().noneMatch(person -> person.id.equals(actor.id()))) {
            List<PersonName> names = new ArrayList<>();
            actor.names().stream()
                    .map(PersonName::of)
                    .filter(PersonName::isFull)
                    .forEach(names::add);
            persons.add(new Person(actor.id(), actor.name(), names, Optional.of(actor), offset));
        }
    }

    void add(PersonName name, String written, int offset) {
        Optional<String> id = Ids.of(written);
        if (!name.isFull() || id.isEmpty()) {
            return;
        }
        for (Person person : persons) {
            if (person.id.equals(id.get()) || person.names.stream().anyMatch(name::agreesWith)) {
                person.names.add(name);
                return;
            }
        }
        persons.add(new Person(id.get(), written, new ArrayList<>(List.of(name)), Optional.empty(), offset));
    }

    /** Whether a single name is the family name of somebody named in full. */
    boolean hasFamilyName(PersonName name) {
        return persons.stream().anyMatch(person -> person.names.stream().anyMatch(name::isFamilyNameOf));
    }

    /**
     * Who is meant: the only person with this full name, family name or given name, in that order. A single name that
     * nobody bears in full is its own id. Of several bearers it is the only one named so far; else it has no id.
     */
    Known find(PersonName name, String written, int offset) {
        List<Person> bearers = new ArrayList<>();
        if (name.isFull()) {
            collect(bearers, other -> other.agreesWith(name) || other.equals(name));
        }
        if (bearers.isEmpty()) {
            collect(bearers, name::isFamilyNameOf);
        }
        if (bearers.isEmpty()) {
            collect(bearers, name::isGivenNameOf);
        }
        if (bearers.size() > 1 && bearers.stream().anyMatch(person -> person.since < offset)) {
            bearers.removeIf(person -> person.since >= offset);
        }
        if (bearers.size() == 1) {
            Person person = bearers.get(0);
            return new Known(Optional.of(person.id), person.name, person.listed);
        }
        return new Known(bearers.isEmpty() ? Ids.of(written) : Optional.empty(), written, Optional.empty());
    }

    private void collect(List<Person> into, Predicate<PersonName> test) {
        persons.stream().filter(person -> person.names.stream().anyMatch(test)).forEach(into::add);
    }
}
