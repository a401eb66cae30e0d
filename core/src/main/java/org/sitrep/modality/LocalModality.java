package org.sitrep.modality;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Modality;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/**
 * What the words of a clause or noun phrase itself say of its reality: negation, auxiliaries, tense, mood, modifiers
 * ({@code modality-modifiers.tsv}). Empty means that they say nothing: an infinitive, a participle, a bare noun.
 */
final class LocalModality {
    private static final Set<String> PAST = Set.of("have", "has", "had", "'ve", "’ve", "was", "were", "did", "got");
    private static final Set<String> PRESENT =
            Set.of("is", "are", "am", "'re", "’re", "'m", "’m", "'s", "’s", "do", "does");

    /** Auxiliaries that stand for the whole of a clause before them. */
    private static final Set<String> ELLIPTIC = Set.of("did", "does", "do", "has", "have", "had", "was", "were");

    private static final Set<String> WISHES = Set.of("like", "love", "prefer", "appreciate");
    private static final Set<String> FIRST = Set.of("i", "we");
    private static final Set<String> SAYING =
            Set.of("say", "tell", "assure", "recommend", "suggest", "argue", "admit", "mention", "add", "note");
    private static final Set<String> PERCEPTION = Set.of("see", "hear", "feel", "smell", "taste");

    private static final Set<String> BEGINNING = Set.of("begin", "resume", "start", "convene");

    private final Map<String, Effect> nounModifiers = new HashMap<>();
    private final Map<String, Effect> verbModifiers = new HashMap<>();
    /** Only of a verb with a clause below it: "wrongly claimed that", while who was "wrongly arrested" was arrested. */
    private final Map<String, Effect> sayingModifiers = new HashMap<>();

    LocalModality(Table table) {
        for (Table.Row row : table.rows()) {
            Map<String, Effect> kind = switch (row.get("kind")) {
                case "noun" -> nounModifiers;
                case "saying" -> sayingModifiers;
                default -> verbModifiers;
            };
            kind.put(row.get("lemma"), row.constant("effect", Effect.class));
        }
    }

    static LocalModality english() {
        return new LocalModality(Table.english("modality-modifiers.tsv"));
    }

    /**
     * The status of a word from its own phrase.
     *
     * @param reported whether a past verb of saying governs it, which turns "will" into "would"
     */
    Optional<Modality> of(Document document, Token token, boolean reported) {
        boolean clausal = Words.isVerb(token) || document.child(token, "cop").isPresent();
        return clausal ? ofClause(document, token, reported) : ofNominal(document, token);
    }

    /** The status a clause would have without its negation; a verb without tense, or with "did", is as good as done. */
    Optional<Modality> affirmed(Document document, Token verb, boolean reported) {
        return modal(document, verb, reported, false)
                .or(() -> tense(document, verb))
                .or(() -> Optional.of(Modality.HAPPENED));
    }

    private Optional<Modality> ofNominal(Document document, Token noun) {
        for (Token child : document.children(noun)) {
            Optional<Effect> effect = modifies(child) ? nounModifier(document, child) : participle(child);
            if (effect.isPresent()) {
                return effect.get().sets();
            }
        }
        return Optional.empty();
    }

    private static boolean modifies(Token child) {
        return child.is("det")
                || child.is("amod")
                || child.is("advmod")
                || child.is("compound")
                || child.is("nmod:poss");
    }

    private Optional<Effect> nounModifier(Document document, Token child) {
        Effect effect = nounModifiers.get(Words.lemma(child));
        boolean participle = effect == null && child.is("amod") && child.upos() == Upos.VERB;
        return Optional.ofNullable(participle ? nounModifiers.get(Words.lower(child)) : effect)
                .or(() -> Optional.ofNullable(nounModifiers.get(Words.hyphenated(document, child)))); // "so-called"
    }

    /** "the attack planned for Monday"; who stands behind a claimed or reported one is told by the clause. */
    private Optional<Effect> participle(Token child) {
        boolean behind = child.relation().equals("acl") && child.xpos().equals("VBN");
        return behind
                ? Optional.ofNullable(nounModifiers.get(Words.lower(child))).filter(e -> e != Effect.UNKNOWN)
                : Optional.empty();
    }

    /** "All but invaded": nearly, and not. */
    private static boolean isAllBut(Document document, Token verb) {
        int at = verb.index();
        return at > 1
                && Words.lower(document.token(at - 1)).equals("but")
                && Words.lower(document.token(at - 2)).equals("all");
    }

    private Optional<Modality> ofClause(Document document, Token verb, boolean reported) {
        boolean negated = Negation.ofClause(document, verb) || isTakenBack(document, verb);
        Optional<Modality> adverb = isAllBut(document, verb) ? Optional.of(Modality.UNKNOWN) : adverb(document, verb);
        Optional<Modality> modal = modal(document, verb, reported, negated);
        if (modal.isPresent()) {
            return modal;
        }
        if (negated) {
            return Optional.of(Modality.NEGATED);
        }
        if (adverb.isPresent()) {
            return adverb;
        }
        return tense(document, verb);
    }

    /** "was due to begin but never did". */
    private static boolean isTakenBack(Document document, Token verb) {
        for (Token child : Words.children(document, verb, "conj")) {
            boolean same = document.child(child, "nsubj")
                    .filter(subject -> subject.upos() != Upos.PRON)
                    .isEmpty();
            boolean bare = same
                    && child.index() > verb.index()
                    && ELLIPTIC.contains(Words.lower(child))
                    && document.child(child, "obj").isEmpty()
                    && document.child(child, "cop").isEmpty()
                    && document.child(child, "xcomp").isEmpty()
                    && document.child(child, "ccomp").isEmpty();
            if (bare && Negation.ofClause(document, child)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Modality> adverb(Document document, Token verb) {
        for (Token child : Words.children(document, verb, "advmod")) {
            String word = Words.lemma(child);
            Effect said = document.child(verb, "ccomp").isPresent() ? sayingModifiers.get(word) : null;
            Effect effect = said == null ? verbModifiers.get(word) : said;
            if (effect != null && effect != Effect.NEGATED) {
                return effect.sets();
            }
        }
        return Optional.empty();
    }

    private static Optional<Modality> modal(Document document, Token verb, boolean reported, boolean negated) {
        boolean perfect = isPerfect(document, verb);
        for (Token child : document.children(verb)) {
            Optional<Modal> modal = Modal.of(child, verb);
            if (modal.isPresent()) {
                boolean open = !Words.lower(child)
                        .startsWith("c"); // "may not attack" leaves it open, "cannot attack" does not
                if (!negated && !perfect && isFormula(document, child, modal.get(), verb)) {
                    return Optional.of(Words.lower(child).equals("could") ? Modality.HAPPENED : Modality.ONGOING);
                }
                return Optional.of(
                        switch (modal.get()) {
                            case FUTURE -> negated ? Modality.NEGATED : Modality.PLANNED;
                            case WOULD ->
                                !reported || perfect
                                        ? Modality.HYPOTHETICAL
                                        : negated ? Modality.NEGATED : Modality.PLANNED;
                            case POSSIBLE -> negated && !open && !perfect ? Modality.NEGATED : Modality.HYPOTHETICAL;
                            case ADVICE, DUTY ->
                                perfect ? Modality.HYPOTHETICAL : negated ? Modality.NEGATED : Modality.DEMANDED;
                        });
            }
        }
        return Optional.empty();
    }

    /**
     * "would like to" is to want, "can see" is to see, "I would say" is to say: none puts off the verb itself (Quirk et al. 1985,
     * 4.52 and 4.63; Fraser 1975 on hedged performatives).
     */
    private static boolean isFormula(Document document, Token auxiliary, Modal modal, Token verb) {
        boolean speaks = SAYING.contains(Words.lemma(verb))
                && verb.xpos().equals("VB")
                && document.child(verb, "nsubj")
                        .filter(subject -> FIRST.contains(Words.lower(subject)))
                        .isPresent();
        if (speaks && modal != Modal.FUTURE && !Words.lower(auxiliary).equals("could")) {
            return true;
        }
        boolean can = modal == Modal.POSSIBLE && Words.lower(auxiliary).startsWith("c");
        return (modal == Modal.WOULD && verb.xpos().equals("VB") && WISHES.contains(Words.lemma(verb)))
                || (can && PERCEPTION.contains(Words.lemma(verb)));
    }

    private static boolean isPerfect(Document document, Token verb) {
        Set<String> forms = Set.of("have", "has", "had", "having", "'ve", "’ve");
        return Words.children(document, verb, "aux").stream()
                .anyMatch(a -> forms.contains(a.form().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Modality> tense(Document document, Token verb) {
        if (isDue(document, verb) || isGoingTo(document, verb)) {
            return Optional.of(Modality.PLANNED);
        }
        if (Words.isInfinitive(document, verb)) {
            return isArranged(document, verb) ? Optional.of(Modality.PLANNED) : Optional.empty();
        }
        String form = finiteForm(document, verb);
        if (PAST.contains(form)) {
            return Optional.of(Modality.HAPPENED);
        }
        if (form.equals("do") && isCommand(document, verb)) {
            return Optional.of(Modality.DEMANDED); // "do not hesitate to"
        }
        if (PRESENT.contains(form)) {
            return Optional.of(present(document, verb));
        }
        if (!form.isEmpty()) {
            return Optional.empty();
        }
        return switch (verb.xpos()) {
            case "VBD" -> Optional.of(Modality.HAPPENED);
            case "VBZ", "VBP" -> Optional.of(present(document, verb));
            case "VBN" -> headlineParticiple(document, verb);
            case "VB" -> imperative(document, verb);
            default -> Optional.empty();
        };
    }

    /** "was due to begin", where the parser takes "due to" for a preposition. */
    private static boolean isDue(Document document, Token verb) {
        boolean verbal = verb.xpos().equals("VB") || BEGINNING.contains(Words.lemma(verb));
        return verbal && Words.preposition(document, verb).equals("due to");
    }

    /** "is going to attack": the word is a future and no motion. */
    static boolean isGoingTo(Document document, Token verb) {
        return Words.lower(verb).equals("going")
                && document.child(verb, "aux").isPresent()
                && document.child(verb, "xcomp")
                        .filter(aim -> Words.isInfinitive(document, aim))
                        .isPresent();
    }

    /** "is to resign", "is to be tried", whatever the parser calls the "is". */
    private static boolean isArranged(Document document, Token verb) {
        if (!Words.isVerb(verb)) {
            return false;
        }
        for (Token child : document.children(verb)) {
            if (child.is("mark") || child.is("cop")) {
                return child.is("cop");
            }
            if (child.is("aux") && Words.lemma(child).equals("be")) {
                return true;
            }
        }
        return false;
    }

    /** The first auxiliary or copula, which carries the tense; empty if there is none. */
    private static String finiteForm(Document document, Token verb) {
        for (Token child : document.children(verb)) {
            if (child.is("aux") || child.is("cop")) {
                return child.form().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** "Two killed in blast": the participle with a subject of its own stands for a past tense. */
    private static Optional<Modality> headlineParticiple(Document document, Token verb) {
        boolean subject = document.child(verb, "nsubj").isPresent();
        boolean reduced = verb.relation().equals("acl");
        return subject || reduced ? Optional.of(Modality.HAPPENED) : Optional.empty();
    }

    private static Optional<Modality> imperative(Document document, Token verb) {
        return isCommand(document, verb) ? Optional.of(Modality.DEMANDED) : Optional.empty();
    }

    private static boolean isCommand(Document document, Token verb) {
        boolean main = verb.isRoot()
                || verb.is("parataxis")
                || document.children(verb).stream().anyMatch(c -> Words.lower(c).equals("please"));
        return main && document.child(verb, "nsubj").isEmpty();
    }

    private static Modality present(Document document, Token verb) {
        if (isOfAnybody(document, verb)) {
            return Modality.UNKNOWN;
        }
        boolean perfect = verb.xpos().equals("VBN") && isPerfect(document, verb);
        return !perfect && Upcoming.isOne(document, verb) ? Modality.PLANNED : Modality.ONGOING;
    }

    /** "you get there by bus": who is addressed in the present tense is anybody. */
    private static boolean isOfAnybody(Document document, Token verb) {
        return !verb.xpos().equals("VBN")
                && document.child(verb, "nsubj")
                        .filter(subject -> Words.lower(subject).equals("you"))
                        .isPresent();
    }
}
