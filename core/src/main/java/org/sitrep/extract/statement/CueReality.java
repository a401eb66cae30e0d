package org.sitrep.extract.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * Whether the act of speaking is real: what somebody "did not say", "would need to approve" or "might announce" was not
 * said, approved or announced, and is no statement.
 */
final class CueReality {
    private static final Set<String> UNREAL =
            Set.of("would", "could", "may", "might", "should", "must", "can", "will", "shall", "'ll", "’ll", "ought");

    private static final Set<String> NEGATION = Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "nobody");

    /** "I would like", "she would prefer": wishes that are real. */
    private static final Set<String> POLITE = Set.of("like", "love", "prefer", "hope", "argue", "say");

    private static final Set<String> SEMI_MODAL = Set.of("need", "have", "ought", "fail");

    private CueReality() {}

    static boolean isUnreal(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (verb.isEmpty()) {
            return false;
        }
        Span cue = proposal.cue().get();
        return isUnreal(document, verb.get()) || governed(document, verb.get(), cue);
    }

    /** "would need to approve": the verb above, still inside the cue, takes the modal. */
    private static boolean governed(Document document, Token verb, Span cue) {
        Optional<Token> head = document.head(verb).filter(h -> verb.is("xcomp"));
        return head.isPresent()
                && (cue.contains(head.get().span())
                        || SEMI_MODAL.contains(head.get().lemma()))
                && (isUnreal(document, head.get())
                        || SEMI_MODAL.contains(head.get().lemma()));
    }

    private static boolean isUnreal(Document document, Token verb) {
        for (Token child : document.children(verb)) {
            String lemma = child.form().toLowerCase(Locale.ROOT);
            boolean modal = child.is("aux")
                    && UNREAL.contains(lemma)
                    && !(lemma.equals("would") && POLITE.contains(verb.lemma()));
            boolean negated =
                    (child.is("advmod") || child.is("det")) && NEGATION.contains(lemma) && !isNotOnly(document, child);
            boolean conditional = child.is("mark") && (lemma.equals("if") || lemma.equals("unless"));
            if (modal || negated || conditional) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotOnly(Document document, Token negation) {
        int next = negation.index() + 1;
        return next < document.tokens().size() && document.token(next).form().equalsIgnoreCase("only");
    }
}
