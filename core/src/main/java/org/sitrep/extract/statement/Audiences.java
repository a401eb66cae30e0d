package org.sitrep.extract.statement;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/** Who can be spoken to: persons and bodies, named or not. "Urged calm" is said to nobody. */
final class Audiences {
    private static final Set<String> NOUNS = nouns();

    private static final Pattern NOBODY = Pattern.compile("it|.*sel(f|ves)");

    /** What one tells that is nobody: "told the truth". */
    private static final Set<String> TOLD = Set.of("truth", "lie", "story", "tale", "joke", "time", "fact", "thing");

    private Audiences() {}

    private static Set<String> nouns() {
        Set<String> nouns = new HashSet<>();
        Table.english("audiences.tsv").rows().forEach(row -> nouns.add(row.get("word")));
        Table.english("outlet-nouns.tsv").rows().forEach(row -> nouns.add(row.get("noun")));
        Table.english("role-nouns.tsv").rows().forEach(row -> nouns.add(row.get("noun")));
        Table.english("type-nouns.tsv").rows().forEach(row -> nouns.add(row.get("noun")));
        Table.english("group-nouns.tsv").rows().forEach(row -> nouns.add(row.get("form")));
        for (Table.Row row : Table.english("figure-nouns.tsv").rows()) {
            boolean person = row.list("kind").stream()
                    .anyMatch(kind -> Set.of("person", "male", "female", "military", "member")
                            .contains(kind));
            if (person) {
                nouns.add(row.get("word"));
            }
        }
        return Set.copyOf(nouns);
    }

    /** Whether a noun or pronoun names somebody. */
    static boolean isActor(Document document, Token noun) {
        return switch (noun.upos()) {
            case PRON ->
                noun.xpos().equals("PRP") && !NOBODY.matcher(Words.lower(noun)).matches();
            case PROPN -> document.timesIn(noun.span()).isEmpty();
            case NOUN ->
                isNamed(document, noun) || NOUNS.contains(Words.lemma(noun)) || NOUNS.contains(Words.lower(noun));
            default -> false;
        };
    }

    /** Whether it may be told something: whoever is not known as a thing that is told. */
    static boolean mayBeTold(Document document, Token noun) {
        return isActor(document, noun)
                || (noun.upos() == Upos.NOUN
                        && !TOLD.contains(Words.lemma(noun))
                        && document.timesIn(noun.span()).isEmpty());
    }

    private static boolean isNamed(Document document, Token noun) {
        return document.actorHeadedBy(noun)
                .filter(actor -> actor.type() != ActorMention.Type.DOCUMENT)
                .isPresent();
    }
}
