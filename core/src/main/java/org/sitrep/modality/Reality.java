package org.sitrep.modality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.claim.Modality;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.syntax.Gap;
import org.sitrep.syntax.Words;

/**
 * Decides whether something is said to be real by walking from the word that names it to the root of the sentence and
 * composing what each governing word does to its complement (De Facto: Saurí and Pustejovsky 2012; TruthTeller: Lotan et
 * al. 2013). What is not understood is unknown. Immutable.
 */
public final class Reality {
    /**
     * The outcome.
     *
     * @param modality unknown too where the words that stand above were not understood
     * @param reported whether a word of saying stands above, so that the author does not assert it
     * @param holding the word that makes it planned, promised, proposed, demanded, threatened or denied: its doer holds it so
     */
    public record Outcome(Modality modality, boolean reported, Optional<Token> holding) {
        private Outcome unknown() {
            return new Outcome(Modality.UNKNOWN, reported, Optional.empty());
        }
    }

    /** Main clauses whose reality is asked for that of a clause of time below them; deeper nests are parser errors. */
    private static final int DEPTH = 3;

    /**
     * From here down UDS-IH2 counts a word as one that did not happen. Of 15 words of its dev set that the rules took for real and
     * the neural reader for unreal, 13 had not happened.
     */
    private static final double DID_NOT_HAPPEN = -1;

    private final Governors governors;
    private final LocalModality local;
    private final Relations relations;
    private final Composition composition;
    private final Scenes scenes;
    private final Rebuttals rebuttals;
    private final Signatures signatures;

    public Reality(Signatures signatures) {
        this.governors = new Governors(signatures);
        this.local = LocalModality.english();
        this.relations = new Relations(signatures, local);
        this.composition = new Composition(signatures, local, governors);
        this.scenes = Scenes.english();
        this.rebuttals = new Rebuttals(signatures);
        this.signatures = signatures;
    }

    public static boolean isReal(Modality modality) {
        return modality == Modality.HAPPENED || modality == Modality.ONGOING;
    }

    /**
     * Walks from a word to the root.
     *
     * @param presupposed whether what it names is done to somebody, so that naming it again presupposes it
     */
    public Outcome of(Document document, Token word, boolean presupposed) {
        Outcome outcome = new Walk(document, presupposed, false).from(word, DEPTH);
        boolean real = isReal(outcome.modality());
        boolean named = Words.isNominal(word); // "an end to the fighting": what has a name is taken for known
        boolean doubted = !named
                && document.trigger(word)
                        .filter(read -> read.factuality() <= DID_NOT_HAPPEN)
                        .isPresent();
        if (real && doubted) {
            document.note(
                    Trace.Step.MODALITY, word.span(), false, () -> "the neural reader takes it for unreal: UNKNOWN");
            return outcome.unknown();
        }
        boolean staged = real && (scenes.isStaged(document, word) || isTakenBack(document, word));
        return staged ? outcome.unknown() : outcome;
    }

    /**
     * Whether the text gives a reason to doubt that something is real; constructions that are not understood are none.
     *
     * @param none whether it is a count of none, which is as real as the negation that makes it
     */
    public boolean isDoubtful(Document document, Token word, boolean none) {
        Optional<Modality> status = new Walk(document, true, true).status(word, DEPTH);
        boolean asNegated = none && status.filter(s -> s == Modality.NEGATED).isPresent();
        boolean unreal = status.filter(s -> !isReal(s)).isPresent() && !asNegated;
        return unreal || scenes.isStaged(document, word) || isTakenBack(document, word);
    }

    /** "The general said they had fled. That is false.": not that he said it. */
    private boolean isTakenBack(Document document, Token word) {
        boolean says = signatures.effect(document, word, "fin").isPresent()
                && (document.child(word, "ccomp").isPresent()
                        || document.child(word, "xcomp").isPresent()
                        || document.child(word, "advcl").isPresent());
        return !says && rebuttals.follow(document, word);
    }

    /** Whether the words of a noun phrase itself take its reality away: "a planned force". */
    public boolean isHedged(Document document, Token noun) {
        return local.of(document, noun, false).filter(m -> !isReal(m)).isPresent();
    }

    /** What the words of a clause or noun phrase itself say, as if it were the content of a past verb of saying. */
    public Optional<Modality> ofReportedClause(Document document, Token head) {
        return local.of(document, head, true);
    }

    /** One walk through one document. */
    private final class Walk {
        private final Document document;
        private final boolean presupposed;
        private final boolean lenient;
        private boolean reported;
        private @Nullable Token holding;
        private @Nullable Modality held;

        /**
         * A walk to come.
         *
         * @param lenient whether what is not understood leaves things as they were
         */
        Walk(Document document, boolean presupposed, boolean lenient) {
            this.document = document;
            this.presupposed = presupposed;
            this.lenient = lenient;
        }

        Outcome from(Token word, int depth) {
            Optional<Modality> status = status(word, depth);
            Modality modality = status.orElse(Modality.UNKNOWN);
            return new Outcome(modality, reported, Optional.ofNullable(held == modality ? holding : null));
        }

        /** Empty where nothing tells. */
        Optional<Modality> status(Token word, int depth) {
            Token cursor = Gap.clause(document, word);
            Optional<Modality> value = ofPhrase(cursor);
            note(word, "by its own words", value);
            boolean settled = false;
            boolean beside = false;
            while (!cursor.isRoot()) {
                Token head = governors.of(document, cursor);
                if (cursor.is("conj")) {
                    value = value.isEmpty() ? inherited(cursor, head) : value;
                } else {
                    Effect effect = effect(cursor, head, value, depth);
                    reported |= effect == Effect.SAY;
                    beside |= effect == Effect.BESIDE
                            && value.filter(Reality::isReal).isPresent();
                    boolean named = isNamed(effect, cursor);
                    Optional<Modality> below = value;
                    value = settled ? value : composed(value, named ? Effect.FACT : effect, head, cursor);
                    if (effect.isHeld() && !value.equals(below) && value.equals(effect.sets())) {
                        holding = head;
                        held = value.get();
                    }
                    settled |= named || effect == Effect.FACT;
                    note(word, effect + " under '" + head.form() + "' (" + cursor.relation() + ")", value);
                }
                value = unasked(value, cursor);
                cursor = head;
            }
            Optional<Modality> asked = unasked(value, cursor);
            return beside && asked.filter(m -> !isReal(m)).isPresent() ? Optional.of(Modality.UNKNOWN) : asked;
        }

        private void note(Token word, String what, Optional<Modality> value) {
            boolean real = value.filter(Reality::isReal).isPresent();
            document.note(
                    Trace.Step.MODALITY,
                    word.span(),
                    real,
                    () -> what + ": " + value.map(Modality::name).orElse("UNKNOWN"));
        }

        private Optional<Modality> ofPhrase(Token word) {
            return local.of(document, word, governors.isReported(document, word));
        }

        /** "will attack and burn": a bare second verb has the auxiliaries of the first. */
        private Optional<Modality> inherited(Token cursor, Token head) {
            boolean both = Words.isVerb(cursor) && Words.isVerb(head);
            boolean nominals = Words.isNominal(cursor) && Words.isNominal(head);
            return both || nominals ? ofPhrase(head) : Optional.empty();
        }

        private Effect effect(Token cursor, Token head, Optional<Modality> value, int depth) {
            if (depth > 0 && TimeClauses.isOne(document, cursor)) {
                Optional<Modality> main = new Walk(document, false, lenient).status(head, depth - 1);
                return TimeClauses.effect(document, cursor, head, value, main);
            }
            return relations.effect(document, cursor, head, value);
        }

        /**
         * "the deaths of 12 people" are presupposed, whoever is charged with them and whatever they may lead to; so is a
         * harm below another noun ("gave no details of the attack") or with its day ("may answer the attack of 2 May").
         */
        private boolean isNamed(Effect effect, Token cursor) {
            boolean presupposing = effect == Effect.PRESUPPOSED || effect == Effect.ALLEGED;
            boolean aside = effect == Effect.PRESUPPOSED
                    && cursor.is("nmod")
                    && Words.preposition(document, cursor).equals("of");
            boolean past = presupposing && NounPhrases.isPast(document, cursor);
            return (lenient || (presupposed && (aside || past)))
                    && presupposing
                    && NounPhrases.isDefinite(document, cursor);
        }

        private Optional<Modality> composed(Optional<Modality> value, Effect effect, Token head, Token cursor) {
            return lenient && effect == Effect.UNCLEAR
                    ? value
                    : composition.compose(document, value, effect, head, cursor, presupposed);
        }

        private Optional<Modality> unasked(Optional<Modality> value, Token clause) {
            boolean asked = value.filter(Reality::isReal).isPresent() && Questions.isMarked(document, clause);
            return asked ? Optional.of(Modality.UNKNOWN) : value;
        }
    }
}
