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
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;

/** The mode of an assault by what it is done with ({@code event_means.tsv}): "a dynamite attack", "killed by a bomb". */
final class Means {
    private static final Set<String> WITH = Set.of("with", "by", "in", "from", "during", "using");

    private final Map<String, String> modes = new HashMap<>();

    Means(Table table) {
        for (Table.Row row : table.rows()) {
            for (String lemma : row.list("lemmas")) {
                modes.put(lemma, row.get("mode"));
            }
        }
    }

    static Means english() {
        return new Means(Table.english("event_means.tsv"));
    }

    /** The mode, if the words around the trigger name one kind of means. */
    Optional<String> of(Document document, Token trigger) {
        Set<String> found = new HashSet<>();
        boolean verb = Words.isVerb(trigger);
        if (verb) {
            Subjects.doers(document, trigger).forEach(subject -> add(document, subject, found));
        }
        for (Token child : document.children(trigger)) {
            boolean describes = child.is("compound") || child.is("amod");
            boolean with = (child.is("obl") || child.is("nmod")) && WITH.contains(Words.preposition(document, child));
            if (verb ? with : with || describes) {
                add(document, child, found);
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The word itself, and what a noun is made of: "the bomb explosion", "a sniper's bullet". */
    private void add(Document document, Token word, Set<String> found) {
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
}
