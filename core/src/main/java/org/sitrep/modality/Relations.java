package org.sitrep.modality;

import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Modality;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Headlines;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;

/** What a governing word does to the word below it, by the relation between the two. */
final class Relations {
    /** What is not reached: "close to". */
    private static final Set<String> NEAR = Set.of("close", "closer", "near", "nearer");

    private static final Set<String> ANYBODY =
            Set.of("anyone", "anybody", "whoever", "everyone", "any", "someone", "whatever");
    private static final Set<String> FREE_DETERMINERS = Set.of("any", "every", "no", "each");

    private final Signatures signatures;
    private final LocalModality local;
    private final NounPhrases nominals;
    private final AdverbialClauses adverbials;
    private final Verdicts verdicts;

    Relations(Signatures signatures, LocalModality local) {
        this.signatures = signatures;
        this.local = local;
        this.verdicts = new Verdicts(signatures, local);
        this.nominals = new NounPhrases(signatures, verdicts);
        this.adverbials = new AdverbialClauses(signatures);
    }

    /**
     * The effect of the head on the word.
     *
     * @param value what is known of the word so far
     */
    Effect effect(Document document, Token cursor, Token head, Optional<Modality> value) {
        if (cursor.is("parataxis") || cursor.is("discourse") || cursor.is("dep") || cursor.is("list")) {
            return value.isPresent() ? Effect.FACT : Effect.UNCLEAR;
        }
        if (cursor.is("amod") && cursor.index() < head.index()) { // "two arrested men", "their dead comrades"
            return isAnybody(document, head) ? Effect.UNKNOWN : Effect.FACT;
        }
        if (isNearly(document, cursor, head)) {
            return Effect.UNKNOWN;
        }
        String preposition = Words.preposition(document, cursor);
        boolean acl = cursor.relation().equals("acl");
        if (acl && cursor.xpos().equals("VBG") && !preposition.isEmpty() && !preposition.equals("to")) {
            return signatures.effect(document, head, "prep:" + preposition).orElse(Effect.UNCLEAR);
        }
        if (cursor.is("acl") && !Words.isInfinitive(document, cursor)) {
            return isContent(document, cursor, head)
                    ? content(document, cursor, head)
                    : described(document, cursor, head, value);
        }
        boolean clausal = Words.isVerb(cursor) || document.child(cursor, "cop").isPresent();
        if (clausal && (cursor.is("ccomp") || cursor.is("xcomp") || cursor.is("csubj") || cursor.is("acl"))) {
            return complement(document, cursor, head, value);
        }
        return clausal && cursor.is("advcl")
                ? adverbials.effect(document, cursor, head, value)
                : nominals.effect(document, cursor, head);
    }

    /** "Came close to bombing", "got near to arresting". */
    private static boolean isNearly(Document document, Token cursor, Token head) {
        boolean to = cursor.xpos().equals("VBG")
                && document.children(cursor).stream()
                        .anyMatch(child -> (child.is("mark") || child.is("case"))
                                && Words.lower(child).equals("to"));
        return to
                && document.children(head).stream()
                        .anyMatch(child -> child.index() < cursor.index() && NEAR.contains(Words.lower(child)));
    }

    /** A relative clause keeps its own tense, unless it picks out anybody it is true of. */
    private static Effect described(Document document, Token clause, Token head, Optional<Modality> value) {
        boolean free = isAnybody(document, head);
        if (free || value.isEmpty()) {
            return free ? Effect.UNKNOWN : isGoingOn(document, clause, head) ? Effect.REAL : Effect.UNCLEAR;
        }
        boolean participle = clause.relation().equals("acl") && Words.isTenseless(document, clause);
        boolean existential = participle && isExistential(document, head);
        boolean settled = value.get() == Modality.HAPPENED && !existential;
        return settled ? Effect.FACT : existential ? Effect.REAL : Effect.BESIDE;
    }

    /** "A crowd demanding that he resign burned tyres": what goes on while the subject did something else. */
    private static boolean isGoingOn(Document document, Token clause, Token noun) {
        return clause.xpos().equals("VBG")
                && noun.is("nsubj")
                && document.head(noun)
                        .filter(verb -> verb.xpos().equals("VBD") && verb.index() > clause.index())
                        .isPresent();
    }

    private static boolean isAnybody(Document document, Token noun) {
        return (ANYBODY.contains(Words.lower(noun))
                        && Voice.example(document, noun).isEmpty())
                || document.children(noun).stream()
                        .anyMatch(c -> c.is("det") && FREE_DETERMINERS.contains(Words.lower(c)));
    }

    /** "there might be people wounded": the participle is as real as the sentence. */
    private static boolean isExistential(Document document, Token noun) {
        return document.head(noun)
                .filter(verb -> document.child(verb, "expl").isPresent())
                .isPresent();
    }

    private Effect complement(Document document, Token cursor, Token head, Optional<Modality> value) {
        String kind = kind(document, cursor);
        if (kind.equals("fin") && Questions.isIndirect(document, cursor)) {
            return Effect.UNKNOWN;
        }
        if (kind.equals("inf") && (isYet(document, cursor) || Questions.isForPart(document, cursor))) {
            return Effect.UNKNOWN; // "has yet to attack", "knows how to attack"
        }
        if (LocalModality.isGoingTo(document, head)) {
            return Effect.PLANNED;
        }
        if (Words.lower(head).equals("had") && Words.isVerb(head) && !kind.equals("fin")) {
            return Effect.REAL; // "had to flee", "had the bridge destroyed"
        }
        String preposition = Words.preposition(document, cursor);
        Optional<Effect> prepositional = signatures.effect(document, head, "prep:" + preposition);
        if (kind.equals("ger") && prepositional.isPresent()) {
            return prepositional.get();
        }
        Optional<Effect> verdict = cursor.is("ccomp") ? verdicts.beside(document, cursor, head) : Optional.empty();
        if (verdict.isPresent()) {
            return verdict.get();
        }
        boolean untold = kind.equals("inf") && Headlines.isRoot(document, head);
        Optional<Effect> ofSubject = cursor.is("csubj") ? signatures.effect(document, head, "subj") : Optional.empty();
        Effect effect = ofSubject
                .or(() -> signatures.effect(document, head, kind))
                .orElse(untold ? Effect.PLANNED : kind.equals("inf") ? Effect.UNKNOWN : Effect.UNCLEAR);
        boolean asksPart = kind.equals("fin") && effect != Effect.SAY && Questions.isForPart(document, cursor);
        if (asksPart) {
            return value.filter(v -> v == Modality.HAPPENED).isPresent() ? Effect.FACT : Effect.UNCLEAR;
        }
        return effect == Effect.SAY && isUnsure(document, head) ? Effect.UNKNOWN : effect;
    }

    /** "has yet to attack", unlike "has to attack". */
    private static boolean isYet(Document document, Token clause) {
        return document.child(clause, "mark")
                .filter(to -> to.index() > 0
                        && Words.lower(document.token(to.index() - 1)).equals("yet"))
                .isPresent();
    }

    /** Finite, infinitive or gerund. */
    private static String kind(Document document, Token clause) {
        if (Words.isInfinitive(document, clause)) {
            return "inf";
        }
        boolean tenseless = Words.isTenseless(document, clause);
        if (tenseless && clause.xpos().equals("VBG")) {
            return "ger";
        }
        return tenseless && clause.is("xcomp") ? "inf" : "fin";
    }

    /** "the report that they had fled", unlike "the report that they wrote". */
    private boolean isContent(Document document, Token clause, Token noun) {
        boolean says = signatures.effect(document, noun, "fin").isPresent();
        boolean own = document.child(clause, "nsubj")
                .filter(subject -> !subject.xpos().startsWith("W"))
                .isPresent();
        boolean that = Words.preposition(document, clause).equals("that");
        boolean spare = says // "charges that he had tortured them", where the parser takes "that" for an object
                && own
                && Words.children(document, clause, "obj").stream()
                        .anyMatch(o -> Words.lower(o).equals("that"))
                && Words.children(document, clause, "obj").size() > 1;
        return that
                || spare
                || (says && own && !clause.relation().equals("acl:relcl") && !Words.isTenseless(document, clause));
    }

    /** What the noun says of its content, and what is said of the report where the parser hangs that below it. */
    private Effect content(Document document, Token clause, Token noun) {
        return verdicts.beside(document, clause, noun)
                .or(() -> signatures.effect(document, noun, "fin"))
                .orElse(Effect.UNCLEAR);
    }

    /** "Unconfirmed reports said", "rumours said". */
    private boolean isUnsure(Document document, Token verb) {
        return document.child(verb, "nsubj")
                .filter(subject -> Words.isNominal(subject)
                        && (local.of(document, subject, false)
                                        .filter(m -> !Reality.isReal(m))
                                        .isPresent()
                                || signatures
                                        .effect(document, subject, "fin")
                                        .filter(e -> e == Effect.UNKNOWN)
                                        .isPresent()))
                .isPresent();
    }
}
