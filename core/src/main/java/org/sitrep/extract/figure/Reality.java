package org.sitrep.extract.figure;

import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/**
 * Whether the text says that something happened, and not that it could, should, did not or will. Walks from the
 * word up the tree as far as its own assertion reaches: to the clause that somebody says, or that is presupposed.
 */
final class Reality {
    private final Document document;
    private final ContextWords words;

    Reality(Document document, ContextWords words) {
        this.document = document;
        this.words = words;
    }

    boolean isUnreal(Token predicate) {
        if (isQuestion(predicate)) {
            return true;
        }
        Token at = predicate;
        while (true) {
            if (isModified(at)) {
                return true;
            }
            if (at.isRoot()) {
                return false;
            }
            Token head = document.token(at.head());
            boolean unrealHead = words.is(head, "unreal");
            if (isDefinite(at) && !unrealHead && !words.is(head, "causal")) {
                return false;
            }
            if (at.is("ccomp")) {
                return unrealHead;
            }
            if (unrealHead && !at.relation().equals("nsubj") && !at.is("conj") && !isPresupposed(at)) {
                return true;
            }
            if (isPresupposed(at) || at.is("parataxis") || (at.is("conj") && isOwnClause(at))) {
                return false;
            }
            at = head;
        }
    }

    /** Whether money is only possible: promised money is a figure of the promise, so nothing above the first verb counts. */
    boolean isConditional(Token money) {
        Token at = money;
        while (!isModified(at)) {
            if (at.isRoot() || at.upos() == Upos.VERB) {
                return isQuestion(money);
            }
            at = document.token(at.head());
        }
        return true;
    }

    private boolean isQuestion(Token token) {
        Sentence sentence = document.sentenceOf(token);
        return document.token(sentence.end() - 1).form().endsWith("?");
    }

    /** Modal, negated, conditional, an infinitive whose governor does not make it real, or an unreal adjective on it. */
    private boolean isModified(Token token) {
        for (Token child : document.children(token)) {
            boolean modal = child.is("aux") && child.xpos().equals("MD");
            boolean negated = child.is("advmod") && isNegation(child.lemma());
            boolean mark = (child.is("mark") || child.is("case")) && words.is(child, "unreal-mark");
            boolean adjective = child.is("amod") && words.is(child, "unreal-adjective");
            boolean infinitive = child.is("mark") && child.lemma().equals("to") && !isRealInfinitive(token);
            if (modal || negated || mark || adjective || infinitive) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNegation(String lemma) {
        return lemma.equals("not") || lemma.equals("n't") || lemma.equals("n’t") || lemma.equals("never");
    }

    /** "forced them to flee", "is believed to have killed". */
    private boolean isRealInfinitive(Token verb) {
        for (Token child : document.children(verb)) {
            if (child.is("aux") && child.lemma().equals("have")) {
                return true;
            }
        }
        return !verb.isRoot() && words.is(document.token(verb.head()), "real-infinitive");
    }

    /** Relative and other clauses that the reader is taken to accept whatever stands above them. */
    private boolean isPresupposed(Token token) {
        if (token.is("acl")) {
            return !isExistential(document.token(token.head()));
        }
        if (!token.is("advcl")) {
            return false;
        }
        for (Token child : document.children(token)) {
            if (child.is("mark") || (child.is("advmod") && child.xpos().startsWith("W"))) {
                return true;
            }
        }
        return false;
    }

    /** "the murder of eight people" is taken to have happened, whatever is done about it; "could cause the death" is not. */
    private boolean isDefinite(Token token) {
        boolean the = document.child(token, "det")
                .filter(det -> det.lemma().equalsIgnoreCase("the"))
                .isPresent();
        return the && token.upos() == Upos.NOUN;
    }

    /** "there might be people wounded": the participle is as real as the sentence. */
    private boolean isExistential(Token noun) {
        return !noun.isRoot()
                && document.child(document.token(noun.head()), "expl").isPresent();
    }

    private boolean isOwnClause(Token token) {
        return token.upos() == Upos.VERB
                && document.child(token, "nsubj").isPresent()
                && document.child(token, "aux").isPresent();
    }
}
