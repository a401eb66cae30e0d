package org.sitrep.modality;

import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Modality;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;

/**
 * Clauses of time are as real as what they date: "before they fled" happened where the main clause did, and may never
 * happen where that lies ahead ("would not talk before they laid down their arms").
 */
final class TimeClauses {
    private static final Set<String> AHEAD = Set.of("before", "until", "till", "unless");
    private static final Set<String> MARKS =
            Set.of("before", "until", "till", "unless", "after", "once", "when", "whenever", "as soon as", "while");
    /** Under these a past tense may stand for what lies ahead: "would leave after they had fled". */
    private static final Set<String> PAST_MODALS = Set.of("would", "'d", "’d", "could", "might", "should");

    private static final Set<String> PRESENT_PERFECT = Set.of("has", "have", "'ve", "’ve");

    private TimeClauses() {}

    /** Whether a clause is an adverbial one with a tense and a conjunction of time. */
    static boolean isOne(Document document, Token clause) {
        boolean adverbial = clause.is("advcl") && !Words.isTenseless(document, clause);
        return adverbial && MARKS.contains(mark(document, clause));
    }

    /** The conjunction, also where the parser takes "when" for an adverb. */
    static String mark(Document document, Token clause) {
        String mark = Words.preposition(document, clause);
        if (mark.isEmpty()) {
            for (Token child : document.children(clause)) {
                if (child.is("advmod") && MARKS.contains(Words.lemma(child))) {
                    return Words.lemma(child);
                }
            }
        }
        return mark;
    }

    /**
     * What the clause is worth.
     *
     * @param value what it says of itself
     * @param main status of the main clause; empty if that is not understood
     */
    static Effect effect(
            Document document, Token clause, Token head, Optional<Modality> value, Optional<Modality> main) {
        String mark = mark(document, clause);
        boolean ahead = AHEAD.contains(mark);
        boolean past = value.filter(v -> v == Modality.HAPPENED).isPresent();
        if (mark.equals("unless") || !past) {
            boolean free = ahead || main.filter(m -> !Reality.isReal(m)).isPresent();
            return free ? Effect.HYPOTHETICAL : Effect.REAL;
        }
        if (main.filter(Reality::isReal).isPresent()) {
            return Effect.FACT;
        }
        if (ahead) {
            return beforeUnreal(document, mark, head, main);
        }
        boolean open = hasAuxiliary(document, head, PAST_MODALS) || hasAuxiliary(document, clause, PRESENT_PERFECT);
        return open && isLater(main) ? Effect.HYPOTHETICAL : Effect.FACT;
    }

    /** "did not stop until they fled" says that they fled, "did not stop before they fled" leaves it open. */
    private static Effect beforeUnreal(Document document, String mark, Token head, Optional<Modality> main) {
        boolean governed = head.is("xcomp") || head.is("acl") || head.is("advcl");
        boolean modal = document.children(head).stream()
                .anyMatch(child -> child.is("aux") && child.xpos().equals("MD"));
        boolean plain = main.filter(m -> m == Modality.NEGATED).isPresent() && !modal && !governed;
        if (plain) {
            return mark.equals("before") ? Effect.UNKNOWN : Effect.FACT;
        }
        return isLater(main) ? Effect.HYPOTHETICAL : Effect.UNKNOWN;
    }

    private static boolean isLater(Optional<Modality> main) {
        return main.filter(m -> m != Modality.UNKNOWN && m != Modality.DENIED).isPresent();
    }

    private static boolean hasAuxiliary(Document document, Token verb, Set<String> forms) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("aux") && forms.contains(Words.lower(child)));
    }
}
