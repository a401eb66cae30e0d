package org.sitrep.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/** PLOVER contexts by the words of an event's own phrase ({@code event_contexts.tsv}). */
final class Contexts {
    private final Map<String, String> byWord = new HashMap<>();

    Contexts(Table table) {
        for (Table.Row row : table.rows()) {
            if (!Codebook.english().isContext(row.get("context"))) {
                throw row.error("codebook.tsv has no context '" + row.get("context") + "'");
            }
            for (String lemma : row.list("lemmas")) {
                byWord.put(lemma, row.get("context"));
            }
        }
    }

    static Contexts english() {
        return new Contexts(Table.english("event_contexts.tsv"));
    }

    /** The contexts of a trigger and the words right below it, sorted. */
    List<String> of(Document document, Token trigger) {
        Set<String> found = new TreeSet<>();
        add(trigger, found);
        for (Token child : document.children(trigger)) {
            if (!Words.isVerb(child)) {
                add(child, found);
                for (Token below : document.children(child)) {
                    if (below.is("compound") || below.is("amod")) {
                        add(below, found);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private void add(Token token, Set<String> found) {
        String context = byWord.get(Words.lemma(token));
        if (context != null) {
            found.add(context);
        }
    }
}
