package org.sitrep.modality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Modality;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;

/** Adverbial clauses: conditions, purposes, and those that only add something real. */
final class AdverbialClauses {
    /** Conjunctions and prepositions of what need not be. */
    static final Set<String> CONDITIONS = Set.of(
            "if",
            "unless",
            "whether",
            "in case",
            "in the event",
            "provided",
            "providing",
            "should",
            "lest",
            "as long as",
            "so long as",
            "assuming",
            "supposing",
            "even if",
            "in case of",
            "in the event of");
    /** Conjunctions and prepositions of what was not. */
    static final Set<String> INSTEAD = Set.of("instead of", "rather than", "without", "short of");

    /** What they introduce is so, whatever becomes of the main clause. */
    private static final Set<String> CONCESSIONS = Set.of("although", "though", "even though", "whereas");

    private static final Set<String> REAL = Set.of(
            "when",
            "while",
            "whilst",
            "after",
            "as",
            "because",
            "since",
            "although",
            "though",
            "where",
            "once",
            "whereas",
            "until",
            "till",
            "by",
            "in",
            "on",
            "upon",
            "despite",
            "amid",
            "following",
            "during",
            "even though",
            "as if",
            "");

    private final Signatures signatures;

    AdverbialClauses(Signatures signatures) {
        this.signatures = signatures;
    }

    Effect effect(Document document, Token clause, Token head, Optional<Modality> value) {
        String mark = mark(document, clause);
        if (CONDITIONS.contains(mark) || isInverted(document, clause) || isBehindAuxiliary(clause, head)) {
            return Effect.HYPOTHETICAL;
        }
        if (INSTEAD.contains(mark) || isFarFrom(document, clause)) {
            return Effect.NEGATED;
        }
        if (Words.isInfinitive(document, clause)) {
            return signatures.effect(document, head, "inf").orElse(Effect.AIM);
        }
        boolean apart = clause.index() > 0
                && document.token(clause.index() - 1)
                        .form()
                        .equals(","); // "tried to take the bridge, shelling the town"
        boolean gerund = mark.isEmpty() && !apart && clause.xpos().equals("VBG") && clause.index() > head.index();
        Optional<Effect> governed = signatures.effect(document, head, gerund ? "ger" : "prep:" + mark);
        if (governed.filter(e -> !gerund || e.sets().isPresent()).isPresent() && Words.isTenseless(document, clause)) {
            return governed.get();
        }
        boolean past = value.filter(v -> v == Modality.HAPPENED).isPresent();
        if (mark.equals("before")) {
            return past ? Effect.FACT : Effect.UNKNOWN;
        }
        if (past && REAL.contains(mark)) {
            return Effect.FACT;
        }
        if (CONCESSIONS.contains(mark) && value.isPresent()) {
            return Effect.FACT;
        }
        if (REAL.contains(mark)) {
            return value.isPresent() && !mark.isEmpty() ? Effect.BESIDE : Effect.REAL;
        }
        return past && !mark.equals("for") ? Effect.REAL : Effect.UNCLEAR;
    }

    /** "Far from attacking the convoy, they protected it." */
    private static boolean isFarFrom(Document document, Token clause) {
        return Words.children(document, clause, "mark").stream()
                .anyMatch(from -> Words.lower(from).equals("from")
                        && from.index() > 0
                        && Words.lower(document.token(from.index() - 1)).equals("far"));
    }

    private static String mark(Document document, Token clause) {
        String mark = Words.preposition(document, clause);
        if (!mark.isEmpty()) {
            return mark;
        }
        boolean adverb = document.children(clause).stream()
                .anyMatch(
                        c -> c.is("advmod") && Set.of("when", "whenever", "if").contains(Words.lemma(c)));
        return adverb ? "when" : "";
    }

    /** The same where the parser hangs the clause on its auxiliary. */
    private static boolean isBehindAuxiliary(Token clause, Token head) {
        return head.is("aux")
                && head.index() < clause.index()
                && Words.lower(head).equals("had");
    }

    /** "Had they attacked", "Should they attack": a condition without "if". */
    private static boolean isInverted(Document document, Token clause) {
        for (Token child : document.children(clause)) {
            if (child.is("nsubj")) {
                return false;
            }
            if (child.is("aux")) {
                String form = child.form().toLowerCase(Locale.ROOT);
                return form.equals("had") || form.equals("should") || form.equals("were");
            }
        }
        return false;
    }
}
