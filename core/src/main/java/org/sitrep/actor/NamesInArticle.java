package org.sitrep.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The listed names and the words for peoples of one article, each without overlaps and in text order. */
final class NamesInArticle {
    private final String text;
    private final List<NamedSpan> names;
    private final List<NamedSpan> peoples;
    private final Map<Integer, NamedSpan> nameAt = new HashMap<>();
    private final Map<Integer, NamedSpan> peopleAt = new HashMap<>();

    NamesInArticle(String text, List<NamedSpan> names, List<NamedSpan> peoples) {
        this.text = text;
        this.names = List.copyOf(names);
        this.peoples = List.copyOf(peoples);
        names.forEach(name -> nameAt.put(name.span().start(), name));
        peoples.forEach(people -> peopleAt.put(people.span().start(), people));
    }

    String text() {
        return text;
    }

    List<NamedSpan> names() {
        return names;
    }

    List<NamedSpan> peoples() {
        return peoples;
    }

    /** The name that begins at an offset. */
    Optional<NamedSpan> nameAt(int offset) {
        return Optional.ofNullable(nameAt.get(offset));
    }

    /** The word for a people ("Ukrainian") that begins at an offset. */
    Optional<NamedSpan> peopleAt(int offset) {
        return Optional.ofNullable(peopleAt.get(offset));
    }
}
