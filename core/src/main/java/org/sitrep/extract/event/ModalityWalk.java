package org.sitrep.extract.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Modality;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.extract.event.Signatures.Signature;

/**
 * Decides whether an event is said to be real by walking from its trigger to the root of the sentence and composing what
 * each governing word does to its complement (De Facto: Saurí and Pustejovsky 2012; TruthTeller: Lotan et al. 2013).
 * What is not understood is unknown.
 */
final class ModalityWalk {
    /**
     * The outcome.
     *
     * @param reported whether a word of saying stands above the event, so that the author does not assert it
     */
    record Outcome(Modality modality, boolean reported) {}

    private static final Set<String> CONDITIONS = Set.of(
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
    private static final Set<String> TEMPORAL = Set.of(
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
    private static final Set<String> INSTEAD = Set.of("instead of", "rather than", "without", "short of");
    private static final Set<String> REAL_PREPOSITIONS = Set.of(
            "after",
            "during",
            "following",
            "since",
            "amid",
            "amidst",
            "despite",
            "because of",
            "due to",
            "as a result of",
            "owing to",
            "thanks to",
            "by",
            "in",
            "at",
            "throughout",
            "such as",
            "including",
            "like",
            "as well as",
            "alongside",
            "given",
            "over",
            "from",
            "in spite of",
            "in response to",
            "in retaliation for",
            "through");
    private static final Set<String> LISTING =
            Set.of("such as", "including", "like", "as well as", "particularly", "especially");

    private final Signatures signatures;
    private final LocalModality local;

    ModalityWalk(Signatures signatures, LocalModality local) {
        this.signatures = signatures;
        this.local = local;
    }

    /** Walks from a trigger to the root. */
    Outcome of(Document document, Token trigger) {
        Token cursor = trigger;
        Optional<Modality> value = local.of(document, trigger, isReported(document, trigger));
        boolean reported = false;
        boolean settled = false;
        while (!cursor.isRoot()) {
            Token head = governor(document, cursor);
            if (cursor.is("conj") && value.isEmpty()) {
                value = inherited(document, cursor, head);
            } else if (!cursor.is("conj")) {
                Effect effect = effect(document, cursor, head, value);
                reported |= effect == Effect.SAY;
                value = settled ? value : compose(document, value, effect, head, cursor);
                settled |= effect == Effect.FACT;
            }
            cursor = head;
        }
        if (value.isEmpty()) {
            return new Outcome(Modality.UNKNOWN, reported);
        }
        Modality found = value.get();
        boolean asked = isReal(found) && isQuestion(document, cursor);
        return new Outcome(asked ? Modality.UNKNOWN : found, reported);
    }

    /** The head; for an infinitive that the parser hangs on the doer of an attempt, the attempt. */
    private Token governor(Document document, Token cursor) {
        Token head = document.token(cursor.head());
        boolean astray = cursor.relation().equals("acl")
                && isInfinitive(document, cursor)
                && head.is("nmod")
                && signatures.effect(document, head, "inf").isEmpty();
        if (astray) {
            Token above = document.token(head.head());
            return signatures.effect(document, above, "inf").isPresent() ? above : head;
        }
        return head;
    }

    /** "will attack and burn": a bare second verb has the auxiliaries of the first. */
    private Optional<Modality> inherited(Document document, Token cursor, Token head) {
        boolean both = Clauses.isVerb(cursor) && Clauses.isVerb(head);
        boolean nominals = Clauses.isNominal(cursor) && Clauses.isNominal(head);
        return both || nominals ? local.of(document, head, isReported(document, head)) : Optional.empty();
    }

    static boolean isReal(Modality modality) {
        return modality == Modality.HAPPENED || modality == Modality.ONGOING;
    }

    private static boolean isQuestion(Document document, Token root) {
        for (Token child : Clauses.children(document, root, "punct")) {
            if (child.form().startsWith("?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of saying in the past governs the clause, so that "would" is a future. */
    private boolean isReported(Document document, Token clause) {
        Token top = clause;
        while (top.is("conj") || top.is("xcomp")) {
            if (document.head(top).isEmpty()) {
                return false;
            }
            top = document.token(top.head());
        }
        return top.is("ccomp")
                && document.head(top)
                        .flatMap(h -> signatures.effect(document, h, "fin"))
                        .filter(e -> e == Effect.SAY
                                || e == Effect.PROMISED
                                || e == Effect.PLANNED
                                || e == Effect.THREATENED)
                        .isPresent();
    }

    private Effect effect(Document document, Token cursor, Token head, Optional<Modality> value) {
        boolean clausal =
                Clauses.isVerb(cursor) || document.child(cursor, "cop").isPresent();
        String relation = cursor.relation();
        if (cursor.is("parataxis") || cursor.is("discourse") || cursor.is("dep") || cursor.is("list")) {
            return value.isPresent() ? Effect.FACT : Effect.UNKNOWN;
        }
        if (relation.equals("acl:relcl") || (cursor.is("acl") && !isInfinitive(document, cursor))) {
            return described(document, head, value);
        }
        if (clausal && (cursor.is("ccomp") || cursor.is("xcomp") || cursor.is("csubj") || cursor.is("acl"))) {
            return complement(document, cursor, head);
        }
        if (clausal && cursor.is("advcl")) {
            return adverbial(document, cursor, head, value);
        }
        return nominal(document, cursor, head);
    }

    private static boolean isInfinitive(Document document, Token clause) {
        return document.children(clause).stream()
                .anyMatch(c -> c.is("mark") && c.form().equalsIgnoreCase("to"));
    }

    /** A relative clause keeps its own tense, unless it picks out anybody it is true of. */
    private Effect described(Document document, Token head, Optional<Modality> value) {
        boolean free = Set.of("anyone", "anybody", "whoever", "everyone", "those", "any", "someone", "whatever")
                        .contains(head.form().toLowerCase(Locale.ROOT))
                || document.children(head).stream()
                        .anyMatch(c -> c.is("det")
                                && Set.of("any", "every", "no", "each")
                                        .contains(c.form().toLowerCase(Locale.ROOT)));
        if (value.isPresent() && value.get() == Modality.HAPPENED && !free) {
            return Effect.FACT;
        }
        if (free) {
            return Effect.UNKNOWN;
        }
        return value.isPresent() ? Effect.REAL : Effect.UNKNOWN;
    }

    private Effect complement(Document document, Token cursor, Token head) {
        String kind = isInfinitive(document, cursor)
                ? "inf"
                : Clauses.isTenseless(document, cursor) && cursor.xpos().equals("VBG") ? "ger" : "fin";
        if (kind.equals("fin") && Clauses.isTenseless(document, cursor) && cursor.is("xcomp")) {
            kind = "inf";
        }
        String preposition = Clauses.preposition(document, cursor);
        Optional<Effect> prepositional = signatures.effect(document, head, "prep:" + preposition);
        if (kind.equals("ger") && prepositional.isPresent()) {
            return prepositional.get();
        }
        return signatures
                .effect(document, head, cursor.is("csubj") ? "subj" : kind)
                .orElse(Effect.UNKNOWN);
    }

    private Effect adverbial(Document document, Token cursor, Token head, Optional<Modality> value) {
        String mark = Clauses.preposition(document, cursor);
        boolean adverb = document.children(cursor).stream()
                .anyMatch(
                        c -> c.is("advmod") && Set.of("when", "whenever", "if").contains(Clauses.lemma(c)));
        if (mark.isEmpty() && adverb) {
            mark = "when";
        }
        if (CONDITIONS.contains(mark) || inverted(document, cursor)) {
            return Effect.HYPOTHETICAL;
        }
        if (INSTEAD.contains(mark)) {
            return Effect.NEGATED;
        }
        if (isInfinitive(document, cursor)) {
            return signatures.effect(document, head, "inf").orElse(Effect.HYPOTHETICAL);
        }
        Optional<Effect> governed = signatures.effect(document, head, "prep:" + mark);
        if (!mark.isEmpty() && governed.isPresent() && Clauses.isTenseless(document, cursor)) {
            return governed.get();
        }
        boolean finite = value.isPresent();
        if (mark.equals("before")) {
            return finite && value.get() == Modality.HAPPENED ? Effect.FACT : Effect.UNKNOWN;
        }
        if (TEMPORAL.contains(mark)) {
            return finite && value.get() == Modality.HAPPENED ? Effect.FACT : Effect.REAL;
        }
        return finite && value.get() == Modality.HAPPENED && !mark.equals("for") ? Effect.REAL : Effect.UNKNOWN;
    }

    /** "Had they attacked", "Should they attack": a condition without "if". */
    private static boolean inverted(Document document, Token clause) {
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

    private Effect nominal(Document document, Token cursor, Token head) {
        String preposition = Clauses.preposition(document, cursor);
        boolean passive = cursor.relation().equals("nsubj:pass");
        boolean definite = isDefinite(document, cursor);
        if (LISTING.contains(preposition) || cursor.is("appos")) {
            return Effect.REAL;
        }
        if (cursor.is("obj") || passive) {
            return signatures.effect(document, head, "obj").orElse(definite ? Effect.REAL : Effect.UNKNOWN);
        }
        if (cursor.is("nsubj") || cursor.is("csubj")) {
            return signatures.effect(document, head, "subj").orElse(Effect.REAL);
        }
        if (cursor.is("obl") || cursor.is("nmod") || cursor.is("advcl") || cursor.is("acl")) {
            if (INSTEAD.contains(preposition)) {
                return Effect.NEGATED;
            }
            if (CONDITIONS.contains(preposition)) {
                return Effect.HYPOTHETICAL;
            }
            if (cursor.relation().equals("nmod:poss")) {
                return Effect.REAL;
            }
            Optional<Effect> governed = signatures.effect(document, head, "prep:" + preposition);
            if (governed.isPresent()) {
                return governed.get();
            }
            return REAL_PREPOSITIONS.contains(preposition) || (definite && !preposition.equals("before"))
                    ? Effect.REAL
                    : Effect.UNKNOWN;
        }
        return cursor.is("conj") ? Effect.REAL : Effect.UNKNOWN;
    }

    static boolean isDefinite(Document document, Token noun) {
        for (Token child : document.children(noun)) {
            String form = child.form().toLowerCase(Locale.ROOT);
            boolean pointing = Set.of("the", "this", "that", "these", "those").contains(form);
            if ((child.is("det") && pointing) || child.relation().equals("nmod:poss")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Modality> compose(
            Document document, Optional<Modality> value, Effect effect, Token head, Token cursor) {
        Optional<Modality> outer = local.of(document, head, isReported(document, head));
        boolean negated = outer.filter(m -> m == Modality.NEGATED).isPresent();
        Effect applied = effect;
        if (negated && effect != Effect.FACT) {
            Optional<Effect> other = signatures.of(document, head).flatMap(Signature::negated);
            boolean argument = cursor.is("nsubj") || cursor.is("obl") || cursor.is("nmod");
            if (other.isPresent() && !argument) {
                applied = other.get();
                outer = Optional.of(Modality.HAPPENED);
            } else if (effect == Effect.SAY || (effect.sets().isPresent() && effect != Effect.NEGATED)) {
                applied = Effect.UNKNOWN;
            }
        }
        return apply(document, value, applied, outer, head, cursor);
    }

    private Optional<Modality> apply(
            Document document,
            Optional<Modality> value,
            Effect effect,
            Optional<Modality> outer,
            Token head,
            Token cursor) {
        boolean open = value.isEmpty() || isReal(value.get());
        if (!open) {
            boolean overrides = effect == Effect.DENIED || effect == Effect.HYPOTHETICAL || effect == Effect.UNKNOWN;
            return overrides && value.get() != Modality.NEGATED ? effect.sets() : value;
        }
        if (effect.sets().isPresent()) {
            boolean imagined = outer.filter(m -> m == Modality.HYPOTHETICAL).isPresent();
            return imagined ? outer : effect.sets();
        }
        return switch (effect) {
            case FACT -> Optional.of(value.orElse(Modality.HAPPENED));
            case SAY ->
                Optional.of(
                        outer.filter(m -> !isReal(m)).isPresent() ? Modality.UNKNOWN : value.orElse(Modality.UNKNOWN));
            case NOT -> opposite(outer);
            default -> passedOn(document, value, outer, head, cursor);
        };
    }

    private static Optional<Modality> opposite(Optional<Modality> outer) {
        if (outer.isEmpty() || isReal(outer.get())) {
            return Optional.of(Modality.NEGATED);
        }
        return Optional.of(outer.get() == Modality.NEGATED ? Modality.HAPPENED : Modality.HYPOTHETICAL);
    }

    /** REAL: an event takes the status of what governs it; a presupposed noun stays real under a negation. */
    private static Optional<Modality> passedOn(
            Document document, Optional<Modality> value, Optional<Modality> outer, Token head, Token cursor) {
        boolean nominal =
                !Clauses.isVerb(cursor) && document.child(cursor, "cop").isEmpty();
        boolean clausal = Clauses.isVerb(head) || document.child(head, "cop").isPresent();
        if (nominal && isDefinite(document, cursor) && clausal && outer.isPresent() && !isReal(outer.get())) {
            return Optional.of(Modality.UNKNOWN);
        }
        if (outer.isEmpty()) {
            return value;
        }
        if (value.isEmpty()) {
            boolean past = nominal && isReal(outer.get());
            return past ? Optional.of(nominalStatus(head, outer.get())) : outer;
        }
        return isReal(outer.get()) ? value : outer;
    }

    private static Modality nominalStatus(Token head, Modality outer) {
        boolean aspect = Set.of("continue", "rage", "go", "persist", "last").contains(Clauses.lemma(head))
                || (head.upos() == Upos.VERB && head.xpos().equals("VBG"));
        return outer == Modality.ONGOING && aspect ? Modality.ONGOING : Modality.HAPPENED;
    }
}
