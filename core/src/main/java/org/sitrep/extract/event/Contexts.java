package org.sitrep.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/** PLOVER contexts by the words of an event's own phrase ({@code event_contexts.tsv}). */
final class Contexts {
    private final Map<String, String> byWord = new HashMap<>();

    private final Set<String> weapons;

    /** @param weapons what people are attacked with */
    Contexts(Table table, Table weapons) {
        this.weapons = weapons.rows().stream().map(row -> row.get("words")).collect(Collectors.toSet());
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
        return new Contexts(Table.english("event_contexts.tsv"), Table.english("weapons.tsv"));
    }

    /** The contexts of a trigger and the words right below it, sorted. */
    List<String> of(Document document, Token trigger) {
        Set<String> found = new TreeSet<>();
        add(document, trigger, found);
        for (Token child : document.children(trigger)) {
            if (!Words.isVerb(child)) {
                add(document, child, found);
                for (Token below : document.children(child)) {
                    if (below.is("compound") || below.is("amod")) {
                        add(document, below, found);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** Of two words that are a weapon the last alone tells nothing: "tear gas", "poison gas". */
    private void add(Document document, Token token, Set<String> found) {
        String before = token.index() == 0 ? "" : Words.lemma(document.token(token.index() - 1));
        String joined = before + " " + Words.lemma(token);
        String context = weapons.contains(joined) ? byWord.get(joined) : byWord.get(Words.lemma(token));
        if (context != null) {
            found.add(context);
        }
    }
}
