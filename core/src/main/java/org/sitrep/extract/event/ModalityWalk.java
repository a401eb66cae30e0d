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

    /**
     * Walks from a trigger to the root.
     *
     * @param violent whether the event is done to somebody, so that naming it presupposes it
     */
    Outcome of(Document document, Token trigger, boolean violent) {
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
                value = settled ? value : compose(document, value, effect, head, cursor, violent);
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

    /** The head; where the parser hangs an infinitive on the doer of an attempt, or "of shelling" on the accused, what governs it. */
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
        String preposition = Clauses.preposition(document, cursor);
        boolean below = cursor.is("acl") || cursor.is("nmod");
        boolean argument = head.is("obj") || head.is("iobj") || head.relation().equals("nsubj:pass");
        if (below && argument && !preposition.isEmpty()) {
            Token verb = document.token(head.head());
            String complement = "prep:" + preposition;
            boolean governed = signatures.effect(document, verb, complement).isPresent()
                    && signatures.effect(document, head, complement).isEmpty();
            return governed && Clauses.isVerb(cursor) ? verb : head;
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
        String preposition = Clauses.preposition(document, cursor);
        boolean prepositional = relation.equals("acl") && !preposition.isEmpty() && !preposition.equals("to");
        if (prepositional && cursor.xpos().equals("VBG")) {
            return signatures.effect(document, head, "prep:" + preposition).orElse(Effect.UNKNOWN);
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
        if (LISTING.contains(preposition) || cursor.is("appos") || cursor.is("conj")) {
            return Effect.REAL;
        }
        if (cursor.is("obj") || passive) {
            return signatures
                    .effect(document, head, "obj")
                    .orElse(isDefinite(document, cursor) ? Effect.PRESUPPOSED : Effect.UNKNOWN);
        }
        if (cursor.is("nsubj") || cursor.is("csubj")) {
            return signatures.effect(document, head, "subj").orElse(Effect.PRESUPPOSED);
        }
        boolean oblique = cursor.is("obl") || cursor.is("nmod") || cursor.is("advcl") || cursor.is("acl");
        return oblique ? oblique(document, cursor, head, preposition) : Effect.UNKNOWN;
    }

    private Effect oblique(Document document, Token cursor, Token head, String preposition) {
        if (INSTEAD.contains(preposition)) {
            return Effect.NEGATED;
        }
        if (CONDITIONS.contains(preposition)) {
            return Effect.HYPOTHETICAL;
        }
        if (cursor.relation().equals("nmod:poss")) {
            return Effect.PRESUPPOSED;
        }
        Optional<Effect> governed = signatures.effect(document, head, "prep:" + preposition);
        if (governed.isPresent()) {
            return governed.get();
        }
        if (REAL_PREPOSITIONS.contains(preposition)) {
            return isDefinite(document, cursor) ? Effect.PRESUPPOSED : Effect.REAL;
        }
        boolean later = preposition.equals("before") || preposition.equals("ahead of") || preposition.equals("until");
        return isDefinite(document, cursor) && !later ? Effect.PRESUPPOSED : Effect.UNKNOWN;
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
            Document document, Optional<Modality> value, Effect effect, Token head, Token cursor, boolean violent) {
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
        return apply(document, value, applied, outer, head, cursor, violent);
    }

    private Optional<Modality> apply(
            Document document,
            Optional<Modality> value,
            Effect effect,
            Optional<Modality> outer,
            Token head,
            Token cursor,
            boolean violent) {
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
            case SAY -> said(value, outer, cursor);
            case NOT -> opposite(outer);
            case PRESUPPOSED -> presupposed(document, value, outer, cursor, violent);
            default -> passedOn(document, value, outer, head, cursor);
        };
    }

    /** "accused of shelling" leaves the tense to the gerund; it is only said. */
    private static Optional<Modality> said(Optional<Modality> value, Optional<Modality> outer, Token cursor) {
        if (outer.filter(m -> !isReal(m)).isPresent()) {
            return Optional.of(Modality.UNKNOWN);
        }
        boolean gerund = cursor.xpos().equals("VBG") || Clauses.isNominal(cursor);
        return Optional.of(value.orElse(gerund ? Modality.HAPPENED : Modality.UNKNOWN));
    }

    private static Optional<Modality> opposite(Optional<Modality> outer) {
        if (outer.isEmpty() || isReal(outer.get())) {
            return Optional.of(Modality.NEGATED);
        }
        return Optional.of(outer.get() == Modality.NEGATED ? Modality.HAPPENED : Modality.HYPOTHETICAL);
    }

    /** An event that was done to somebody is taken as done when it is named again; a meeting or a visit may lie ahead. */
    private static Optional<Modality> presupposed(
            Document document, Optional<Modality> value, Optional<Modality> outer, Token cursor, boolean violent) {
        if (outer.isEmpty() || value.isPresent()) {
            return outer.filter(m -> !isReal(m)).isPresent() ? Optional.of(Modality.UNKNOWN) : value;
        }
        boolean handled = cursor.is("obj") || cursor.relation().equals("nsubj:pass");
        if (handled && !violent) {
            return Optional.of(Modality.UNKNOWN);
        }
        boolean definite = isDefinite(document, cursor);
        return switch (outer.get()) {
            case HAPPENED -> Optional.of(Modality.HAPPENED);
            case ONGOING -> Optional.of(violent ? Modality.HAPPENED : Modality.UNKNOWN);
            case NEGATED -> Optional.of(violent && definite ? Modality.HAPPENED : Modality.UNKNOWN);
            default -> definite ? Optional.of(Modality.UNKNOWN) : outer;
        };
    }

    /** REAL: an event takes the status of what governs it. */
    private static Optional<Modality> passedOn(
            Document document, Optional<Modality> value, Optional<Modality> outer, Token head, Token cursor) {
        if (outer.isEmpty()) {
            return value;
        }
        boolean nominal =
                !Clauses.isVerb(cursor) && document.child(cursor, "cop").isEmpty();
        if (value.isEmpty()) {
            boolean now = nominal && isReal(outer.get());
            return now ? Optional.of(nominalStatus(head, outer.get())) : outer;
        }
        return isReal(outer.get()) ? value : outer;
    }

    private static Modality nominalStatus(Token head, Modality outer) {
        boolean aspect = Set.of("continue", "rage", "go", "persist", "last").contains(Clauses.lemma(head))
                || (head.upos() == Upos.VERB && head.xpos().equals("VBG"));
        return outer == Modality.ONGOING && aspect ? Modality.ONGOING : Modality.HAPPENED;
    }
}
