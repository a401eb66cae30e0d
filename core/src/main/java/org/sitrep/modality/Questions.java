package org.sitrep.modality;

import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Direct and indirect questions: what is asked is not said. */
public final class Questions {
    private static final Set<String> WHETHER = Set.of("whether", "if");
    private static final Set<String> MEASURED = Set.of("many", "much", "often", "far");

    private Questions() {}

    /** Whether the content of a statement is a question: "whether they had fled", "Did they flee?". */
    public static boolean isAsked(Document document, Span content) {
        Optional<Token> head = document.headOf(content);
        boolean indirect = head.filter(clause -> isIndirect(document, clause)).isPresent();
        return indirect || content.in(document.text()).stripTrailing().endsWith("?");
    }

    /** "Did the admiral say it was sunk?": who asks does not know; "why did he say so?" takes it for granted. */
    public static boolean isWhether(Document document, Token verb) {
        Optional<Token> subject = document.child(verb, "nsubj");
        boolean inverted = subject.isPresent()
                && document.children(verb).stream()
                        .anyMatch(child ->
                                child.is("aux") && child.index() < subject.get().index());
        boolean open = document.children(verb).stream()
                .anyMatch(child -> child.xpos().startsWith("W") && child.index() < verb.index());
        if (!inverted || open) {
            return false;
        }
        for (int i = verb.index() + 1; i < document.tokens().size(); i++) {
            Token next = document.token(i);
            if (next.form().startsWith("?")) {
                return true;
            }
            if (next.sentence() != verb.sentence() || next.form().equals(".")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a question mark ends the clause. */
    static boolean isMarked(Document document, Token clause) {
        for (Token child : Words.children(document, clause, "punct")) {
            if (child.form().startsWith("?")) {
                return true;
            }
        }
        return false;
    }

    /** A clause that is asked about, as the complement of another: "whether", "if", "how many". */
    public static boolean isIndirect(Document document, Token clause) {
        for (Token child : document.children(clause)) {
            if (child.is("mark") && WHETHER.contains(Words.lemma(child))) {
                return true;
            }
        }
        Optional<Token> before = firstWord(document, clause);
        return before.filter(first -> Words.lemma(first).equals("how")
                        && !first.isRoot()
                        && MEASURED.contains(Words.lemma(document.token(first.head()))))
                .isPresent();
    }

    /** "who had attacked", "why they fled": asks for a part of what is taken as real. */
    static boolean isForPart(Document document, Token clause) {
        return firstWord(document, clause)
                .filter(first -> first.xpos().startsWith("W") && !WHETHER.contains(Words.lemma(first)))
                .isPresent();
    }

    private static Optional<Token> firstWord(Document document, Token clause) {
        return document.subtree(clause).stream()
                .filter(token -> !token.is("punct"))
                .findFirst();
    }
}
