package org.sitrep.actor;

import java.util.HashMap;
import java.util.Map;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/** What titles, role nouns and given names say of the gender of a document's persons. */
final class Genders {
    private static final RoleWords ROLES = new RoleWords();
    private static final Map<String, Titles.Gender> GIVEN_NAMES = givenNames();

    private final Map<String, Titles.Gender> known = new HashMap<>();

    private Genders() {}

    private static Map<String, Titles.Gender> givenNames() {
        Map<String, Titles.Gender> names = new HashMap<>();
        for (Row row : Table.english("given-names.tsv").rows()) {
            names.put(row.get("name"), Titles.Gender.of(row.get("gender")));
        }
        return names;
    }

    /** Whether men or women are called so by their first name. */
    static boolean isGivenName(String name) {
        return GIVEN_NAMES.containsKey(name);
    }

    /** The genders of all persons of a document; words beside the name go before the name itself. */
    static Genders of(Document document) {
        Genders genders = new Genders();
        Map<String, Titles.Gender> byName = new HashMap<>();
        for (ActorMention mention : document.actors()) {
            if (mention.type() == ActorMention.Type.PERSON) {
                String key = Coreference.key(mention);
                Titles.Gender beside = beside(mention, document);
                if (beside != Titles.Gender.ANY) {
                    genders.known.putIfAbsent(key, beside);
                }
                Titles.Gender given = given(mention);
                if (given != Titles.Gender.ANY) {
                    byName.putIfAbsent(key, given);
                }
            }
        }
        byName.forEach(genders.known::putIfAbsent);
        return genders;
    }

    private static Titles.Gender beside(ActorMention mention, Document document) {
        int first = document.tokensIn(mention.span()).get(0).index();
        Titles.Gender before = first > 0 ? ROLES.gender(document.token(first - 1)) : Titles.Gender.ANY;
        if (before != Titles.Gender.ANY) {
            return before;
        }
        for (Token token : document.tokensIn(mention.span())) {
            if (ROLES.gender(token) != Titles.Gender.ANY) {
                return ROLES.gender(token); // "the spokeswoman", "Mrs Lee"
            }
        }
        for (Token child : document.children(document.token(mention.head()))) {
            if (child.is("appos")) {
                return ROLES.gender(child);
            }
        }
        return Titles.Gender.ANY;
    }

    /** Of a first name before a family name; "Hale" alone or "Rose" alone tells nothing. */
    private static Titles.Gender given(ActorMention mention) {
        String name = mention.name();
        int space = name.indexOf(' ');
        return space < 0 ? Titles.Gender.ANY : GIVEN_NAMES.getOrDefault(name.substring(0, space), Titles.Gender.ANY);
    }

    /** Takes down that a pronoun means the mention: whom "he" took up is not "she" later. */
    void told(ActorMention mention, String pronoun) {
        if (pronoun.equals("he") || pronoun.equals("she")) {
            known.putIfAbsent(
                    Coreference.key(mention), pronoun.equals("he") ? Titles.Gender.MALE : Titles.Gender.FEMALE);
        }
    }

    /** Whether anything tells if the mention is a man or a woman. */
    boolean isKnown(ActorMention mention) {
        return known.containsKey(Coreference.key(mention));
    }

    /** Whether a pronoun may mean the mention as far as gender goes: only what is known speaks against it. */
    boolean fit(ActorMention mention, String pronoun) {
        Titles.Gender gender = known.getOrDefault(Coreference.key(mention), Titles.Gender.ANY);
        return switch (pronoun) {
            case "he" -> gender != Titles.Gender.FEMALE;
            case "she" -> gender != Titles.Gender.MALE;
            default -> true;
        };
    }
}
