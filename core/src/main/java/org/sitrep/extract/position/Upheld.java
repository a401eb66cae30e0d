package org.sitrep.extract.position;

import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Commitment;
import org.sitrep.modality.Negation;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;

/**
 * Whether a stance holds where its predicate stands: "we have decided to back them" does, "we refuse to back them", "it was a mistake to back
 * them", "some say we back them" and "we used to back them" do not. Goes from the predicate up to the cue. A stance in the words
 * of somebody who does not take it is the worst mistake there is, and so what is not understood does not hold.
 */
final class Upheld {
    private static final Commitment COMMITMENT = Commitment.english();

    /** Marks of a clause that supposes, and does not say. */
    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "lest", "than");

    private static final Set<String> IMPERSONAL = Set.of("it", "there", "that", "this", "what");

    private final Document document;
    private final Speaker speaker;

    Upheld(Document document, Speaker speaker) {
        this.document = document;
        this.speaker = speaker;
    }

    boolean is(Token predicate, Stance stance) {
        if (Past.isOver(document, predicate, stance)) {
            return false;
        }
        Optional<Token> subject = Subjects.of(document, predicate);
        Token at = predicate;
        while (!at.isRoot() && !isCue(at)) {
            Token head = document.token(at.head());
            boolean said = isCue(head) && speaker.statement().form() == Statement.Form.DIRECT;
            if (!said && (!holds(at, head) || isAnothers(head, at, subject))) {
                return false;
            }
            at = head;
        }
        return true;
    }

    private boolean isCue(Token word) {
        return speaker.statement()
                .cue()
                .filter(cue -> cue.span().overlaps(word.span()))
                .isPresent();
    }

    private boolean holds(Token word, Token head) {
        if (word.is("conj") || word.is("parataxis") || word.is("appos") || word.is("discourse")) {
            return true;
        }
        if (StanceWords.english().is(StanceWords.Use.DISTANCING, head)) {
            return false;
        }
        boolean clause = Words.isVerb(word)
                || word.upos() == Upos.ADJ
                || document.child(word, "cop").isPresent();
        if (!clause) {
            return isNounUpheld(word, head);
        }
        if (document.children(word).stream()
                .anyMatch(child -> child.is("mark") && SUPPOSING.contains(Words.lower(child)))) {
            return false;
        }
        if (!isOpen(word)) {
            boolean told =
                    word.is("ccomp") || word.is("csubj") || word.relation().equals("acl");
            return !told || (COMMITMENT.isToClause(document, head) && !Negation.ofClause(document, head));
        }
        if (word.is("advcl") && Negation.ofClause(document, head)) {
            return false; // "we are not here to condemn them"
        }
        if (word.relation().equals("acl")) {
            return word.xpos().equals("VBN") || (COMMITMENT.isToOpen(document, head, word) && speaker.owns(word, head));
        }
        return COMMITMENT.isToOpen(document, head, word) || isPhrasal(head, word);
    }

    /** Without a subject of its own. */
    private boolean isOpen(Token clause) {
        return document.child(clause, "nsubj").isEmpty() && Words.isTenseless(document, clause);
    }

    /** "be going to", "be able to", "have got to". */
    private boolean isPhrasal(Token head, Token clause) {
        return head.upos() == Upos.AUX && clause.is("xcomp");
    }

    private boolean isNounUpheld(Token noun, Token head) {
        boolean governed = noun.is("obj") || noun.is("obl") || noun.is("nmod");
        return !Past.isEnded(document, noun) && (!governed || COMMITMENT.isToNoun(document, head, noun));
    }

    /** "Some say we back them", "they want us to back them": the words or the wish of others. */
    private boolean isAnothers(Token head, Token word, Optional<Token> subject) {
        boolean clause = word.is("ccomp") || word.is("xcomp") || word.is("advcl");
        return clause
                && Words.isVerb(head)
                && document.child(head, "nsubj")
                        .filter(other -> subject.filter(other::equals).isEmpty()
                                && !IMPERSONAL.contains(Words.lower(other))
                                && !speaker.is(other))
                        .isPresent()
                && !(word.is("advcl") && !isOpen(word));
    }
}
