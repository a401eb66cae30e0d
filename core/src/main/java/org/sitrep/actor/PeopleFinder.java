package org.sitrep.actor;

import java.util.Optional;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

/** The people of a state by their name: "Ukrainians", "the Turks". Not its government: {@code UKR-PEOPLE}. */
final class PeopleFinder {
    private static final String CIVILIANS = "CVL";

    private PeopleFinder() {}

    static void find(Document document, NamesInArticle names, Mentions into) {
        for (NamedSpan people : names.peoples()) {
            Optional<Token> head = document.headOf(people.span());
            boolean plural = head.isPresent()
                    && (head.get().xpos().equals("NNPS") || head.get().xpos().equals("NNS"))
                    && !head.get().is("compound");
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
}
