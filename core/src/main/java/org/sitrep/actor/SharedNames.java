package org.sitrep.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.actor.Pieces.Piece;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * Names that bodies of many states bear: "Ministry of Fisheries", "3rd Brigade", "Democratic Party". Two articles may mean two of
 * them, so their id is made with the state that the text says they belong to ({@code KEN-MINISTRY-OF-FISHERIES}), or there is none.
 */
final class SharedNames {
    private final Set<String> words = new HashSet<>();

    SharedNames() {
        Table.english("shared-names.tsv").rows().forEach(row -> words.add(row.get("word")));
    }

    /** Whether nothing in a name, the word for a state or people before it apart, tells one body from another. */
    boolean isShared(String name) {
        List<Piece> pieces = Pieces.of(name);
        return pieces.stream().anyMatch(piece -> Character.isLetter(piece.text().codePointAt(0)))
                && pieces.stream().allMatch(piece -> !piece.isWord() || isCommon(piece.text()));
    }

    private boolean isCommon(String word) {
        return words.contains(word) || word.matches("\\d+(st|nd|rd|th)?|s");
    }

    /**
     * The name without the state or people at its edge: "Kenyan Ministry of Fisheries", "Ministry of Fisheries of Kenya".
     *
     * @param span of the name in the text
     */
    static Span withoutOwner(Document document, NamesInArticle names, Span span) {
        List<Token> tokens = document.tokensIn(span);
        Optional<NamedSpan> opening = owner(names, span.start());
        int first = 0;
        int end = tokens.size();
        while (opening.isPresent()
                && first < end
                && (tokens.get(first).span().start() < opening.get().span().end()
                        || tokens.get(first).xpos().equals("POS"))) {
            first++;
        }
        int of = closing(names, tokens);
        end = of > first ? of : end;
        return first < end
                ? Span.cover(tokens.get(first).span(), tokens.get(end - 1).span())
                : span;
    }

    /** Where the "of" of "of Kenya" at the end of a name stands among its words; negative if it has none. */
    private static int closing(NamesInArticle names, List<Token> tokens) {
        int of = tokens.size() - 1;
        while (of > 0 && !tokens.get(of).form().equals("of")) {
            of--;
        }
        int at = of + 1;
        if (of > 0 && at < tokens.size() && tokens.get(at).form().equals("the")) {
            at++;
        }
        return of > 0
                        && at < tokens.size()
                        && owner(names, tokens.get(at).span().start())
                                .filter(owner -> isName(names, owner)
                                        && owner.span().end()
                                                >= tokens.get(tokens.size() - 1)
                                                        .span()
                                                        .end())
                                .isPresent()
                ? of
                : -1;
    }

    /** The state a body belongs to by the words directly at its name: "Kenya's", "the Kenyan" before, "of Kenya" behind it. */
    static Optional<Actor> owner(Document document, NamesInArticle names, Span span) {
        List<Token> tokens = document.tokensIn(span);
        int first = tokens.get(0).index();
        int before = first - 1;
        if (before >= 0 && document.token(before).xpos().equals("POS")) {
            before--;
        }
        int behind = tokens.get(tokens.size() - 1).index() + 1;
        Optional<Actor> opening = owner(names, span.start()).map(NamedSpan::actor);
        if (opening.isPresent()) {
            return opening;
        }
        if (closing(names, tokens) > 0) {
            return owner(names, tokens.get(tokens.size() - 1).span().start()).map(NamedSpan::actor);
        }
        if (before >= 0 && document.token(before).sentence() == tokens.get(0).sentence()) {
            Optional<NamedSpan> owner =
                    owner(names, document.token(before).span().start());
            boolean possessed =
                    before < first - 1 || owner.filter(o -> !isName(names, o)).isPresent();
            if (owner.isPresent() && possessed) {
                return owner.map(NamedSpan::actor);
            }
        }
        if (behind + 1 < document.tokens().size()
                && document.token(behind).form().equals("of")) {
            int at = document.token(behind + 1).form().equals("the") ? behind + 2 : behind + 1;
            return at < document.tokens().size()
                    ? owner(names, document.token(at).span().start())
                            .filter(owner -> isName(names, owner))
                            .map(NamedSpan::actor)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isName(NamesInArticle names, NamedSpan owner) {
        return names.nameAt(owner.span().start()).filter(owner::equals).isPresent();
    }

    /** A state named, or meant by the word for its people, at an offset. */
    private static Optional<NamedSpan> owner(NamesInArticle names, int offset) {
        return names.nameAt(offset)
                .or(() -> names.peopleAt(offset))
                .filter(NamedSpan::isResolved)
                .filter(owner -> owner.actor().type() == ActorMention.Type.COUNTRY);
    }
}
