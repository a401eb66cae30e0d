package org.sitrep.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/** The words that name roles: titles before names and nouns for what people are. */
final class RoleWords {
    private final Titles titles = new Titles();
    private final Map<String, Titles.Gender> nouns = new HashMap<>();
    /** What a name beside a noun is, where it is not whom one serves. */
    private final Map<String, Beside> beside = new HashMap<>();

    /** What somebody's role has to do with whom it is named with. */
    enum Beside {
        /** "Norvik analyst", "a critic of Norvik". */
        ABOUT,
        /** "Ambassador to Norvik". */
        POSTED
    }

    RoleWords() {
        for (Table.Row row : Table.english("role-nouns.tsv").rows()) {
            nouns.put(row.get("noun").toLowerCase(Locale.ROOT), Titles.Gender.of(row.get("gender")));
            if (!row.get("beside").isEmpty()) {
                beside.put(row.get("noun"), row.constant("beside", Beside.class));
            }
        }
    }

    /** Whether a noun tells what one knows of or is against, not whom one serves. */
    boolean isAbout(Token noun) {
        return of(noun).filter(Beside.ABOUT::equals).isPresent();
    }

    /** Whether a preposition behind a role names whom one serves. */
    boolean isServing(Token noun, String preposition) {
        return of(noun).map(kind -> kind == Beside.ABOUT
                        ? !Set.of("of", "to", "in", "from").contains(preposition)
                        : !preposition.equals("to") && !preposition.equals("in"))
                .orElse(true);
    }

    private Optional<Beside> of(Token noun) {
        return Optional.ofNullable(beside.get(noun.lemma().toLowerCase(Locale.ROOT)));
    }

    boolean isNoun(Token token) {
        return nouns.containsKey(token.lemma().toLowerCase(Locale.ROOT))
                || nouns.containsKey(token.form().toLowerCase(Locale.ROOT));
    }

    /** The longest title whose last word is the one before {@code end}; not a mere honorific such as "Mr". */
    Optional<Span> titleBefore(List<Token> tokens, int end) {
        for (int n = Math.min(titles.mostWords(), end); n > 0; n--) {
            Span span =
                    Span.cover(tokens.get(end - n).span(), tokens.get(end - 1).span());
            if (tokens.get(end - n).sentence() == tokens.get(end - 1).sentence()
                    && title(tokens, end - n, end)
                            .filter(title -> title.kind() != Titles.Kind.HONORIFIC)
                            .isPresent()) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private Optional<Titles.Title> title(List<Token> tokens, int from, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < end; i++) {
            boolean joined = i > from
                    && tokens.get(i).span().start() == tokens.get(i - 1).span().end();
            words.append(i > from && !joined ? " " : "").append(tokens.get(i).form());
        }
        return titles.of(words.toString());
    }

    /** What the words around a name say of the person's gender. */
    Titles.Gender gender(Token token) {
        Titles.Gender byNoun = nouns.get(token.form().toLowerCase(Locale.ROOT));
        return byNoun != null
                ? byNoun
                : titles.of(token.form()).map(Titles.Title::gender).orElse(Titles.Gender.ANY);
    }
}
