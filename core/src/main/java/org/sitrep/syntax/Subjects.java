package org.sitrep.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/**
 * The subject of a clause, its own or one that it shares with a governing clause. Two questions: {@link #of} which word
 * is the subject, of nouns and passives too ("we expressed our support", "they were urged to go"), for those who ask
 * whether somebody speaks of himself; {@link #doers} who does it, the agent of a passive and what a relative pronoun
 * stands for, for those who tell what was done.
 */
public final class Subjects {
    /** Longest chain of shared subjects that is followed: parsers hang longer ones wrongly. Nothing measures it; two or three are usual. */
    static final int DEPTH = 6;

    /** Verbs whose subject has the plan, the right or the wish that their object names. */
    private static final Set<String> HOLDERS = Set.of(
            "have",
            "make",
            "launch",
            "begin",
            "declare",
            "announce",
            "express",
            "mount",
            "renew",
            "reiterate",
            "abandon",
            "unveil",
            "show",
            "voice",
            "get",
            "hatch",
            "devise",
            "keep",
            "take");

    /** Verbs whose addressee stands behind a preposition, and who does what follows: "called on the army to stop". */
    private static final Map<String, Set<String>> ADDRESSING = Map.of(
            "call", Set.of("on", "upon"),
            "appeal", Set.of("to"),
            "plead", Set.of("with"),
            "prevail", Set.of("on", "upon"),
            "count", Set.of("on", "upon"),
            "rely", Set.of("on", "upon"),
            "depend", Set.of("on", "upon"),
            "wait", Set.of("for"),
            "signal", Set.of("to"));

    /** Whoever underwent it does nothing afterwards. */
    private static final Set<String> DEADLY = Set.of("kill", "murder", "assassinate", "execute", "massacre", "behead");

    private static final Set<String> OBJECT_CONTROL = Set.of("against", "of", "from", "for");

    /** Verbs that say what their object did behind "with": "charged two men with killing a nun". */
    private static final Set<String> CHARGING = Set.of("charge", "credit", "taunt", "reproach");

    /** Relations of a predicate to the one whose subject it has unless it has its own. */
    private static final Set<String> SHARING = Set.of("conj", "xcomp", "obj", "advcl", "ccomp");

    private Subjects() {}

    /**
     * Whether a second verb goes on with the subject or the auxiliary of the first: "shot and killed two", "40 were wounded and 12 killed". A
     * clause with its own tells of another scene: "rebels shelled the town; a bomb killed six".
     */
    public static boolean goesOn(Document document, Token verb) {
        boolean elliptic =
                verb.xpos().equals("VBN") && document.child(verb, "aux:pass").isEmpty();
        return verb.is("conj") && (elliptic || document.child(verb, "nsubj").isEmpty());
    }

    /** The subject as it stands; "urged Russia to support us": Russia's is the support. Empty if nobody is named. */
    public static Optional<Token> of(Document document, Token predicate) {
        Token at = predicate;
        for (int steps = 0; steps < DEPTH; steps++) {
            Optional<Token> own = document.child(at, "nsubj");
            Optional<Token> head = document.head(at);
            if (own.isPresent() || head.isEmpty() || SHARING.stream().noneMatch(at::is)) {
                return own;
            }
            Token clause = at;
            boolean controlled = at.is("xcomp") // "criticized Dalen for supporting Norvik": Dalen supports
                    || (at.is("advcl") && isObjects(document, at, head.get()));
            Optional<Token> asked = (controlled ? controllers(document, head.get(), DEPTH) : List.<Token>of())
                    .stream().filter(object -> object.index() < clause.index()).findFirst();
            if (asked.isPresent()) {
                return asked;
            }
            at = head.get();
        }
        return Optional.empty();
    }

    /** Who does what stands open below a verb, if its object does: "urged them to go", but not "promised them to go". */
    private static List<Token> controllers(Document document, Token verb, int depth) {
        return Words.lemma(verb).equals("promise") ? List.of() : Objects.of(document, verb, depth - 1);
    }

    /** The doers: own subject or agent, else one shared with a governing clause. Relative pronouns are replaced by what they stand for. */
    public static List<Token> doers(Document document, Token verb) {
        return Voice.withConjuncts(document, doers(document, verb, DEPTH));
    }

    static List<Token> doers(Document document, Token verb, int depth) {
        if (depth == 0) {
            return List.of();
        }
        if (Voice.isPassive(document, verb)) {
            return Voice.agents(document, verb);
        }
        List<Token> own = new ArrayList<>();
        for (Token child : Words.children(document, verb, "nsubj")) {
            own.add(Voice.antecedent(document, verb, child));
        }
        own.removeAll(Objects.charged(document, verb));
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Token> head = document.head(verb);
        return head.isEmpty() || isNoun(document, verb) ? List.of() : shared(document, verb, head.get(), depth);
    }

    /** "Five were killed in shelling of Kherson": what the parser takes for a verb has an "of" as nouns have, and nobody's subject. */
    private static boolean isNoun(Document document, Token verb) {
        int next = verb.index() + 1;
        return verb.xpos().equals("VBG")
                && next < document.tokens().size()
                && document.token(next).span().in(document.text()).equals("of");
    }

    private static List<Token> shared(Document document, Token verb, Token head, int depth) {
        if (verb.is("conj") && Words.isVerb(head)) {
            boolean dead =
                    !verb.xpos().equals("VBN") && DEADLY.contains(Words.lemma(head)) && Voice.isPassive(document, head);
            if (dead) { // "said 46 people had been killed and vowed to retaliate": who said so vows
                return document.head(head)
                        .filter(above -> head.is("ccomp"))
                        .map(above -> doers(document, above, depth - 1))
                        .orElse(List.of());
            }
            return Voice.isPassive(document, head)
                    ? (verb.xpos().equals("VBN") ? Voice.agents(document, head) : patients(document, head))
                    : doers(document, head, depth - 1);
        }
        if (verb.relation().equals("acl") || verb.relation().equals("acl:relcl")) {
            return ofNominal(document, verb, head, depth);
        }
        if (verb.is("xcomp") || verb.is("advcl") || verb.is("ccomp") || verb.is("obl")) {
            if (verb.is("ccomp") && !Words.isTenseless(document, verb)) {
                return List.of();
            }
            List<Token> addressed = Words.isInfinitive(document, verb) ? addressed(document, head) : List.of();
            if (!addressed.isEmpty()) {
                return addressed;
            }
            boolean object = verb.is("xcomp") || isObjects(document, verb, head);
            List<Token> controllers = object ? controllers(document, head, depth) : List.of();
            if (controllers.isEmpty()
                    && object
                    && verb.is("advcl")
                    && head.relation().equals("acl:relcl")) {
                return document.head(head).map(List::of).orElse(List.of()); // "whom he accused of arming them"
            }
            if (!controllers.isEmpty()) {
                return controllers;
            }
            return Voice.isPassive(document, head) && verb.is("xcomp")
                    ? patients(document, head)
                    : Words.isVerb(head) || head.upos() == Upos.ADJ || head.upos() == Upos.NOUN
                            ? passiveOr(document, head, depth)
                            : List.of();
        }
        return List.of();
    }

    /** Whether a clause behind a preposition tells what the object of the verb above it does. */
    private static boolean isObjects(Document document, Token clause, Token head) {
        String preposition = Words.preposition(document, clause);
        return OBJECT_CONTROL.contains(preposition)
                || (preposition.equals("with") && CHARGING.contains(Words.lemma(head)));
    }

    private static List<Token> addressed(Document document, Token verb) {
        Set<String> prepositions = ADDRESSING.getOrDefault(Words.lemma(verb), Set.of());
        return Words.children(document, verb, "obl").stream()
                .filter(child -> prepositions.contains(Words.preposition(document, child)))
                .toList();
    }

    private static List<Token> passiveOr(Document document, Token head, int depth) {
        return Voice.isPassive(document, head) ? patients(document, head) : doers(document, head, depth - 1);
    }

    private static List<Token> patients(Document document, Token verb) {
        return Voice.patients(document, verb).stream()
                .map(subject -> Voice.antecedent(document, verb, subject))
                .toList();
    }

    private static List<Token> ofNominal(Document document, Token verb, Token noun, int depth) {
        boolean infinitive = Words.isInfinitive(document, verb);
        if (!infinitive) {
            return verb.xpos().equals("VBN") ? List.of() : List.of(noun);
        }
        if (noun.is("nmod") && Words.preposition(document, noun).equals("by")) {
            return List.of(noun);
        }
        if (document.head(noun)
                .filter(v -> addressed(document, v).contains(noun))
                .isPresent()) {
            return List.of(noun); // the parser at times hangs what they are called on to do on them
        }
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(noun)) {
            boolean by = child.is("nmod") && Words.preposition(document, child).equals("by");
            if (by || child.relation().equals("nmod:poss")) {
                found.add(child);
            }
        }
        Optional<Token> governor = document.head(noun).filter(g -> HOLDERS.contains(Words.lemma(g)));
        if (found.isEmpty() && noun.is("obj") && governor.isPresent()) {
            return doers(document, governor.get(), depth - 1);
        }
        return found;
    }
}
