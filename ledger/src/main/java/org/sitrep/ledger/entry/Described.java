package org.sitrep.ledger.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.document.ActorMention;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.lexicon.Table;

/**
 * What an article says that somebody is: the reader's nouns for people ({@code role-nouns.tsv}) before the name, "rebel commander Ivan Tokar", and what is set beside it, "Ivan Tokar, a baker". Two people can have one
 * name; where two articles call them by other roles, nothing shows that they mean one.
 */
final class Described {
    private static final Set<String> ROLES = Table.english("role-nouns.tsv").rows().stream()
            .map(row -> row.get("noun").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Words before a name: "former rebel field commander". */
    private static final int BEFORE = 4;
    /** Words behind its comma: ", a baker", ", the head of the city's council". */
    private static final int BEHIND = 6;

    private static final Pattern APPOSED = Pattern.compile(", (?:an?|the|one) ");
    /** Characters that so many words may take. */
    private static final int WINDOW = 80;

    private Described() {}

    /** The words by which an article says what somebody is, in small letters. */
    static Set<String> roles(Told told, String actor) {
        String text = told.text();
        Set<String> roles = new HashSet<>();
        for (ActorMention mention : told.source().reading().document().actors()) {
            if (mention.actor().filter(actor::equals).isPresent()) {
                List<Word> own = Words.of(mention.span().in(text));
                List<Word> before = Words.of(clause(text, mention.span().start()));
                roles(own, roles);
                roles(before.subList(Math.max(0, before.size() - BEFORE), before.size()), roles);
                String behind = text.substring(
                        mention.span().end(),
                        Math.min(text.length(), mention.span().end() + WINDOW));
                if (APPOSED.matcher(behind).lookingAt()) {
                    Words.of(behind.substring(2).split("[,.;:]", 2)[0]).stream()
                            .limit(BEHIND)
                            .map(Word::form)
                            .filter(word -> !Fields.isEmpty(word))
                            .forEach(roles::add);
                }
            }
        }
        return roles;
    }

    /** What stands before an offset since the last mark or line. */
    private static String clause(String text, int end) {
        String before = text.substring(Math.max(0, end - WINDOW), end);
        String[] parts = before.split("[,.;:\\n]", -1);
        return parts[parts.length - 1];
    }

    private static void roles(List<Word> words, Set<String> into) {
        words.stream().map(Word::form).filter(ROLES::contains).forEach(into::add);
    }

    /** Whether both articles say who somebody is, and no word of it is the same. */
    static boolean areApart(Told a, Told b, String actor) {
        Set<String> one = roles(a, actor);
        Set<String> other = roles(b, actor);
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }
}
