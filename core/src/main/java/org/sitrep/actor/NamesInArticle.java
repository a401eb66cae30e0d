package org.sitrep.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.text.Span;

/** The listed names and the words for peoples of one article, each without overlaps and in text order. */
final class NamesInArticle {
    /** Characters within which two actors are both fresh in mind: about three sentences. */
    private static final int NEAR = 400;

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
        Actor last = null;
        for (int i = names.size() - 1; i >= 0; i--) {
            NamedSpan name = names.get(i);
            if (name.span().end() > offset
                    || !name.isResolved()
                    || !name.actor().nouns().contains(noun)) {
                continue;
            }
            if (last == null) {
                last = name.actor();
            } else if (!last.equals(name.actor()) && offset - name.span().end() < NEAR) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(last);
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
