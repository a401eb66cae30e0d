package org.sitrep.extract.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;

/** The mode of an assault by what it is done with ({@code event_means.tsv}): "a dynamite attack", "killed by a bomb". */
final class Means {
    private static final Set<String> WITH = Set.of("with", "by", "in", "from", "during", "using");

    /** Where something happens rather than with what: "attacked in a mine". */
    private static final Set<String> WHERE = Set.of("in", "from", "during");

    private final Map<String, String> modes = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** @param weapons {@code weapons.tsv}, whose column {@code use} tells which words mean other things too */
    Means(Table table, Table weapons) {
        weapons.rows().stream()
                .filter(row -> !row.get("use").isEmpty())
                .forEach(row -> ambiguous.add(row.get("words")));
        for (Table.Row row : table.rows()) {
            for (String lemma : row.list("lemmas")) {
                modes.put(lemma, row.get("mode"));
            }
        }
    }

    static Means english() {
        return new Means(Table.english("event_means.tsv"), Table.english("weapons.tsv"));
    }

    /**
     * The mode, if the words around the trigger name one kind of means.
     *
     * @param withObject whether the object of the verb is what it is done with: "fired tear gas"
     */
    Optional<String> of(Document document, Token trigger, boolean withObject) {
        Set<String> found = new HashSet<>();
        boolean verb = Words.isVerb(trigger);
        if (!verb) {
            found.addAll(joined(document, trigger));
        }
        if (verb) {
            if (withObject) {
                Objects.of(document, trigger).forEach(object -> add(document, Words.measured(document, object), found));
            }
            Subjects.doers(document, trigger).forEach(subject -> add(document, subject, found));
        }
        for (Token child : document.children(trigger)) {
            boolean describes = child.is("compound") || child.is("amod");
            String preposition = Words.preposition(document, child);
            boolean where = WHERE.contains(preposition) && ambiguous.contains(Words.lemma(child));
            boolean with = (child.is("obl") || child.is("nmod")) && WITH.contains(preposition) && !where;
            if (verb ? with : with || describes) {
                add(document, child, found);
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The word with what stands before it, else itself, else what it is made of: "a suicide bomber", "the bomb explosion". */
    private void add(Document document, Token word, Set<String> found) {
        Set<String> joined = joined(document, word);
        if (!joined.isEmpty()) {
            found.addAll(joined);
            return;
        }
        for (String lemma : List.of(Words.lower(word), Words.lemma(word))) {
            Optional.ofNullable(modes.get(lemma)).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            Words.children(document, word, "compound").stream()
                    .map(part -> modes.get(Words.lemma(part)))
                    .filter(mode -> mode != null)
                    .forEach(found::add);
        }
    }

    private Set<String> joined(Document document, Token word) {
        Set<String> joined = new HashSet<>();
        for (Token part : document.children(word)) {
            if (part.is("compound") || part.is("amod")) {
                Optional.ofNullable(modes.get(Words.lemma(part) + " " + Words.lemma(word)))
                        .ifPresent(joined::add);
            }
        }
        return joined;
    }
}
