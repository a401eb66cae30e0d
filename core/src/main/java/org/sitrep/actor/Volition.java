package org.sitrep.actor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/** Whether a name stands where somebody with a mind stands: who says, wants, is warned. */
final class Volition {
    private final Set<String> verbs = new HashSet<>();
    private final Set<String> addressing = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> adjectives = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    Volition() {
        for (Row row : Table.english("volition.tsv").rows()) {
            switch (row.get("kind")) {
                case "verb" -> {
                    verbs.add(row.get("lemma"));
                    if (!row.get("object").isEmpty()) {
                        addressing.add(row.get("lemma"));
                    }
                }
                case "noun" -> nouns.add(row.get("lemma"));
                case "adjective" -> adjectives.add(row.get("lemma"));
                case "text" -> texts.add(row.get("lemma"));
                default -> throw row.error("kind must be verb, noun, adjective or text");
            }
        }
    }

    /** Whether a text does this: "the report says", "the data show". */
    boolean isDoneByTexts(Token verb) {
        return verbs.contains(verb.lemma()) || texts.contains(verb.lemma());
    }

    boolean isOf(Document document, Token name) {
        Optional<Token> governor = document.head(name);
        if (governor.isEmpty()) {
            return false;
        }
        Token head = governor.get();
        return switch (name.relation()) {
            case "nsubj" -> verbs.contains(head.lemma()) || adjectives.contains(head.lemma());
            case "nsubj:pass" -> // "Kyiv is determined": a participle to the parser
                addressing.contains(head.lemma())
                        || adjectives.contains(head.form().toLowerCase(Locale.ROOT));
            case "obj", "iobj" -> addressing.contains(head.lemma());
            case "nmod:poss" -> nouns.contains(head.lemma());
            case "obl:agent" -> verbs.contains(head.lemma());
            case "obl" ->
                verbs.contains(head.lemma())
                        && document.child(name, "case")
                                .filter(c -> c.lemma().equals("by"))
                                .isPresent();
            case "conj" -> !head.is("conj") && isOf(document, head);
            default -> false;
        };
    }
}
