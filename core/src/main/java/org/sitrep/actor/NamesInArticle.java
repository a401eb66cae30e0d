package org.sitrep.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** The listed names and the words for peoples of one article, each without overlaps and in text order. */
final class NamesInArticle {
    /** Characters within which two actors are both fresh in mind: about three sentences. */
    private static final int NEAR = 400;

    private final String text;
    private final List<NamedSpan> names;
    private final List<NamedSpan> peoples;
    private final Map<Integer, NamedSpan> nameAt = new HashMap<>();
    private final Map<Integer, NamedSpan> peopleAt = new HashMap<>();

    /** The names of actors that are called by a noun. */
    private final Map<String, SpanIndex<NamedSpan>> calledBy = new HashMap<>();

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

    /** The first name that shares characters with a span. */
    Optional<NamedSpan> overlapping(Span span) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < names.size() && names.get(low).span().overlaps(span)
                ? Optional.of(names.get(low))
                : Optional.empty();
    }

    /**
     * Whom "the ..." means at an offset: the listed actor named before that is called by this noun. Of several the
     * last, unless another was named shortly before too.
     */
    Optional<Actor> called(String noun, int offset) {
        List<NamedSpan> before = calledBy.computeIfAbsent(noun, this::allCalled).before(offset);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Actor last = before.get(before.size() - 1).actor();
        for (int i = before.size() - 2; i >= 0; i--) {
            NamedSpan name = before.get(i);
            if (offset - name.span().end() >= NEAR) {
                break;
            }
            if (!last.equals(name.actor())) {
                return Optional.empty();
            }
        }
        return Optional.of(last);
    }

    private SpanIndex<NamedSpan> allCalled(String noun) {
        return SpanIndex.of(
                names.stream()
                        .filter(name ->
                                name.isResolved() && name.actor().nouns().contains(noun))
                        .toList(),
                NamedSpan::span);
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
