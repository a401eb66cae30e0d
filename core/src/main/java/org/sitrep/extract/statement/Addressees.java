package org.sitrep.extract.statement;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement.Cue;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Phrases;
import org.sitrep.text.Span;

/** To whom it was said: "told X", "warned X against", "urged X to". */
final class Addressees {
    private static final Set<CueClass> DIRECTED =
            EnumSet.of(CueClass.WARN, CueClass.DEMAND, CueClass.REQUEST, CueClass.PROPOSE);

    private static final Set<String> TELLING =
            Set.of("tell", "inform", "assure", "remind", "reassure", "ask", "notify", "advise", "brief", "promise");

    private Addressees() {}

    static Optional<Party> of(Document document, Cue cue, Proposal proposal) {
        Optional<Token> verb = Cues.head(document, cue.span());
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        boolean directed = DIRECTED.contains(cue.kind()) || TELLING.contains(cue.lemma());
        for (Token child : document.children(verb.get())) {
            boolean urged = directed && child.is("obj") && isActor(document, child);
            boolean told = (child.is("iobj") || isTo(document, child)) && isOutside(document, child, proposal);
            if (urged || told) {
                return Optional.of(Parties.of(document, Phrases.named(document, child)));
            }
        }
        return Optional.empty();
    }

    private static boolean isActor(Document document, Token noun) {
        return document.actorHeadedBy(noun).isPresent();
    }

    /** "said to reporters" */
    private static boolean isTo(Document document, Token child) {
        return child.is("obl")
                && document.child(child, "case")
                        .filter(c -> c.lemma().equals("to"))
                        .isPresent()
                && isActor(document, child);
    }

    private static boolean isOutside(Document document, Token noun, Proposal proposal) {
        Span span = Phrases.named(document, noun);
        return !proposal.contentOverlaps(span)
                && proposal.source().filter(span::overlaps).isEmpty();
    }
}
