package org.sitrep.modality;

import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;

/** Short sentences that take the one before them back: "That is false." */
final class Rebuttals {
    private static final Set<String> POINTING = Set.of("that", "this", "it", "none");
    private static final Set<String> REPORTS =
            Set.of("claim", "report", "allegation", "statement", "accusation", "story");
    /** Longest such sentence, in words; longer ones are about more. */
    private static final int LENGTH = 7;

    private final Signatures signatures;

    Rebuttals(Signatures signatures) {
        this.signatures = signatures;
    }

    /** Whether the sentence after a word says that the word's own is not so. */
    boolean follow(Document document, Token word) {
        int next = document.sentenceOf(word).end();
        if (next >= document.tokens().size()) {
            return false;
        }
        Sentence sentence = document.sentenceOf(document.token(next));
        if (sentence.end() - sentence.first() > LENGTH) {
            return false;
        }
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = document.token(i);
            if (token.isRoot()) {
                return isVerdict(document, token);
            }
        }
        return false;
    }

    private boolean isVerdict(Document document, Token predicate) {
        boolean present = Words.children(document, predicate, "cop").stream()
                .anyMatch(
                        copula -> Set.of("is", "'s", "’s", "was", "are", "were").contains(Words.lower(copula)));
        boolean about = document.child(predicate, "nsubj")
                .filter(subject -> POINTING.contains(Words.lower(subject)) || REPORTS.contains(Words.lemma(subject)))
                .isPresent();
        return present
                && about
                && !Negation.ofClause(document, predicate)
                && signatures
                        .effect(document, predicate, "subj")
                        .filter(effect -> effect == Effect.NEGATED)
                        .isPresent();
    }
}
