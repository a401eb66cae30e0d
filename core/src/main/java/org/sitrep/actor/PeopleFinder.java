package org.sitrep.actor;

import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

/** The people of a state by their name: "Ukrainians", "the Turks". Not its government: {@code UKR-PEOPLE}. */
final class PeopleFinder {
    private static final Set<String> PLACES = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent");
    private static final String CIVILIANS = "CVL";

    private PeopleFinder() {}

    static void find(Document document, NamesInArticle names, Mentions into) {
        for (NamedSpan people : names.peoples()) {
            Optional<Token> head = document.headOf(people.span());
            boolean plural = head.isPresent()
                    && (isPlural(head.get()) || isTheAdjective(document, head.get()))
                    && !head.get().is("compound")
                    && !isSome(document, head.get());
            if (plural && people.isResolved()) {
                into.add(
                        people.span(),
                        Optional.of(people.actor().id() + "-PEOPLE"),
                        people.form(),
                        new Mentions.Traits(
                                ActorMention.Type.GROUP,
                                Optional.of(CIVILIANS),
                                people.actor().country()));
            }
        }
    }

    private static boolean isPlural(Token token) {
        return token.xpos().equals("NNPS") || token.xpos().equals("NNS");
    }

    /** "the French refused": an adjective in the place of a noun. */
    private static boolean isTheAdjective(Document document, Token token) {
        return PLACES.contains(token.relation())
                && token.index() > 0
                && document.token(token.index() - 1).head() == token.index()
                && document.token(token.index() - 1).lemma().equals("the");
    }

    /** "black Americans", "African Americans": some of a people are not the people. */
    private static boolean isSome(Document document, Token token) {
        return document.children(token).stream()
                .anyMatch(child -> child.index() < token.index() && (child.is("amod") || child.is("compound")));
    }
}
