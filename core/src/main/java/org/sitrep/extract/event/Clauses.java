package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/** Who does what to whom in a UD tree: subjects, objects and obliques, with those a clause shares with its neighbours. */
final class Clauses {
    /** Longest chain of shared subjects that is followed; deeper ones are parser errors. */
    private static final int DEPTH = 6;

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");
    private static final Set<String> PARTICLES = Set.of("off", "out", "over", "down", "up", "back", "aside", "away");
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

    private static final Set<String> OBJECT_CONTROL = Set.of("against", "of", "from", "for");

    private Clauses() {}

    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    /** The lemma and how else it may be spelled, should the lemmatizer have cut a rare word a letter short or long. */
    static List<String> spellings(Token token) {
        String lemma = lemma(token);
        List<String> all = new ArrayList<>(List.of(lemma));
        if (isVerb(token)) {
            all.add(lemma + "e");
            for (String ending : List.of("e", "ed", "d")) {
                if (lemma.endsWith(ending)) {
                    all.add(lemma.substring(0, lemma.length() - ending.length()));
                }
            }
        }
        return all;
    }

    static boolean isVerb(Token token) {
        return token.upos() == Upos.VERB || token.upos() == Upos.AUX;
    }

    static boolean isNominal(Token token) {
        return token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
    }

    static List<Token> children(Document document, Token token, String relation) {
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(token)) {
            if (child.is(relation)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The preposition of a nominal or the marker of a clause, multi-word ones joined by a space; empty if none. */
    static String preposition(Document document, Token token) {
        for (Token child : document.children(token)) {
            if (child.is("case")
                    && !child.form().startsWith("'")
                    && !child.form().startsWith("’")) {
                return phrase(document, child);
            }
        }
        for (Token child : document.children(token)) {
            if (child.is("mark")) {
                return phrase(document, child);
            }
        }
        return "";
    }

    private static String phrase(Document document, Token first) {
        StringBuilder words = new StringBuilder(lemmaOfForm(first));
        for (Token part : document.children(first)) {
            if (part.is("fixed")) {
                words.append(' ').append(lemmaOfForm(part));
            }
        }
        return words.toString();
    }

    private static String lemmaOfForm(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    static boolean hasParticle(Document document, Token verb) {
        return document.child(verb, "compound:prt").isPresent();
    }

    /** The particles of a verb, also those that the parser took for adverbs or for prepositions of what follows. */
    static List<Token> particles(Document document, Token verb) {
        List<Token> found = new ArrayList<>(children(document, verb, "compound:prt"));
        int next = verb.index() + 1;
        if (found.isEmpty() && next < document.tokens().size()) {
            Token after = document.token(next);
            boolean below = after.head() == verb.index()
                    || (after.is("case")
                            && !after.isRoot()
                            && document.token(after.head()).head() == verb.index());
            if (below && PARTICLES.contains(lemma(after))) {
                found.add(after);
            }
        }
        return found;
    }

    static boolean isPassive(Document document, Token verb) {
        if (document.child(verb, "aux:pass").isPresent()
                || document.child(verb, "nsubj:pass").isPresent()) {
            return true;
        }
        if (!verb.xpos().equals("VBN") || document.child(verb, "nsubj").isPresent()) {
            return false;
        }
        if (verb.relation().equals("acl") || verb.is("amod")) {
            return true;
        }
        return verb.is("conj")
                && document.child(verb, "aux").isEmpty()
                && document.child(verb, "obj").isEmpty()
                && document.head(verb).filter(h -> isPassive(document, h)).isPresent();
    }

    /** The doers: own subject or agent, else one shared with a governing clause. Relative pronouns are replaced by what they stand for. */
    static List<Token> subjects(Document document, Token verb) {
        return withConjuncts(document, subjects(document, verb, DEPTH));
    }

    private static List<Token> subjects(Document document, Token verb, int depth) {
        if (depth == 0) {
            return List.of();
        }
        if (isPassive(document, verb)) {
            return agents(document, verb);
        }
        List<Token> own = new ArrayList<>();
        for (Token child : children(document, verb, "nsubj")) {
            if (!child.relation().equals("nsubj:pass")) {
                own.add(antecedent(document, verb, child));
            }
        }
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Token> head = document.head(verb);
        return head.isEmpty() ? List.of() : shared(document, verb, head.get(), depth);
    }

    private static List<Token> agents(Document document, Token verb) {
        List<Token> agents = new ArrayList<>();
        for (Token child : children(document, verb, "obl")) {
            if (child.relation().equals("obl:agent")
                    || preposition(document, child).equals("by")) {
                agents.add(child);
            }
        }
        return agents;
    }

    private static List<Token> shared(Document document, Token verb, Token head, int depth) {
        if (verb.is("conj") && isVerb(head)) {
            return isPassive(document, head)
                    ? (verb.xpos().equals("VBN") ? agents(document, head) : patients(document, head))
                    : subjects(document, head, depth - 1);
        }
        if (verb.relation().equals("acl") || verb.relation().equals("acl:relcl")) {
            return ofNominal(document, verb, head, depth);
        }
        if (verb.is("xcomp") || verb.is("advcl") || verb.is("ccomp") || verb.is("obl")) {
            if (verb.is("ccomp") && !isTenseless(document, verb)) {
                return List.of();
            }
            boolean object = verb.is("xcomp") || OBJECT_CONTROL.contains(preposition(document, verb));
            List<Token> controllers = object ? objects(document, head, depth - 1) : List.of();
            if (!controllers.isEmpty() && !lemma(head).equals("promise")) {
                return controllers;
            }
            return isPassive(document, head) && verb.is("xcomp")
                    ? patients(document, head)
                    : isVerb(head) || head.upos() == Upos.ADJ || head.upos() == Upos.NOUN
                            ? passiveOr(document, head, depth)
                            : List.of();
        }
        return List.of();
    }

    private static List<Token> passiveOr(Document document, Token head, int depth) {
        return isPassive(document, head) ? patients(document, head) : subjects(document, head, depth - 1);
    }

    private static List<Token> ofNominal(Document document, Token verb, Token noun, int depth) {
        boolean infinitive = document.children(verb).stream()
                .anyMatch(c -> c.is("mark") && c.form().equalsIgnoreCase("to"));
        if (!infinitive) {
            return verb.xpos().equals("VBN") ? List.of() : List.of(noun);
        }
        if (noun.is("nmod") && preposition(document, noun).equals("by")) {
            return List.of(noun);
        }
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(noun)) {
            boolean by = child.is("nmod") && preposition(document, child).equals("by");
            if (by || child.relation().equals("nmod:poss")) {
                found.add(child);
            }
        }
        Optional<Token> governor = document.head(noun).filter(g -> HOLDERS.contains(lemma(g)));
        if (found.isEmpty() && noun.is("obj") && governor.isPresent()) {
            return subjects(document, governor.get(), depth - 1);
        }
        return found;
    }

    /** A clause without a tense of its own: a gerund, a participle or an infinitive. */
    static boolean isTenseless(Document document, Token verb) {
        if (document.child(verb, "aux").isPresent()
                || document.child(verb, "cop").isPresent()) {
            return document.children(verb).stream()
                    .anyMatch(c -> c.is("mark") && c.form().equalsIgnoreCase("to"));
        }
        return switch (verb.xpos()) {
            case "VB", "VBG" -> true;
            case "VBN" -> document.child(verb, "nsubj").isEmpty();
            default -> false;
        };
    }

    /** The undergoers: object or passive subject, also of reduced and full relative clauses, with their conjuncts. */
    static List<Token> objects(Document document, Token verb) {
        return withConjuncts(document, objects(document, verb, DEPTH));
    }

    private static List<Token> objects(Document document, Token verb, int depth) {
        if (depth == 0) {
            return List.of();
        }
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(verb)) {
            if (child.relation().equals("obj") || child.relation().equals("nsubj:pass")) {
                found.add(antecedent(document, verb, child));
            }
        }
        if (found.isEmpty()) {
            found.addAll(children(document, verb, "iobj"));
        }
        if (found.isEmpty()) {
            for (Token child : children(document, verb, "xcomp")) {
                if (child.upos() == Upos.NOUN
                        && document.child(child, "cop").isEmpty()
                        && preposition(document, child).isEmpty()) {
                    found.add(child);
                }
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        if (verb.relation().equals("acl") && verb.xpos().equals("VBN")) {
            return document.head(verb).map(List::of).orElse(List.of());
        }
        if (verb.is("conj") && isPassive(document, verb)) {
            for (Token child : document.children(verb)) {
                if (child.upos() == Upos.NUM && child.index() < verb.index()) {
                    return List.of(child); // "two were killed and five wounded"
                }
            }
            return document.head(verb).map(h -> objects(document, h, depth - 1)).orElse(List.of());
        }
        List<Token> next = followingConjunctsObject(document, verb);
        return next.isEmpty() ? bareOblique(document, verb) : next;
    }

    /** "take over the town": the parser now and then calls the object of a particle verb an oblique. */
    private static List<Token> bareOblique(Document document, Token verb) {
        List<Token> particles = particles(document, verb);
        if (particles.isEmpty() || isPassive(document, verb)) {
            return List.of();
        }
        String particle = lemma(particles.get(0));
        for (Token child : children(document, verb, "obl")) {
            String preposition = preposition(document, child);
            boolean bare = child.relation().equals("obl")
                    && child.index() > verb.index()
                    && (preposition.isEmpty() || preposition.equals(particle))
                    && children(document, child, "case").size() < 2
                    && document.timesIn(child.span()).isEmpty();
            if (bare) {
                return List.of(child);
            }
        }
        return List.of();
    }

    /** "kidnapped and killed a priest": the object stands with the last verb only. */
    private static List<Token> followingConjunctsObject(Document document, Token verb) {
        for (Token next : children(document, verb, "conj")) {
            if (isVerb(next)
                    && next.index() - verb.index() <= 2
                    && document.child(next, "nsubj").isEmpty()) {
                return children(document, next, "obj").stream()
                        .filter(o -> o.relation().equals("obj"))
                        .toList();
            }
        }
        return List.of();
    }

    static List<Token> patients(Document document, Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token child : children(document, verb, "nsubj")) {
            if (child.relation().equals("nsubj:pass")) {
                found.add(antecedent(document, verb, child));
            }
        }
        return found;
    }

    static Token antecedent(Document document, Token verb, Token pronoun) {
        if (pronoun.upos() == Upos.PRON && RELATIVE.contains(lemma(pronoun))) {
            Token clause = verb;
            while (clause.is("conj") && document.head(clause).isPresent()) {
                clause = document.token(clause.head());
            }
            Optional<Token> head = document.head(clause);
            if (clause.relation().equals("acl:relcl") && head.isPresent()) {
                return head.get();
            }
        }
        return pronoun;
    }

    static List<Token> withConjuncts(Document document, List<Token> heads) {
        Set<Token> all = new LinkedHashSet<>();
        for (Token head : heads) {
            all.add(head);
            for (Token next : children(document, head, "conj")) {
                if (!isVerb(next)) {
                    all.add(next);
                }
            }
        }
        return List.copyOf(all);
    }

    /** What a measure stands for: "dozens of civilians" is about civilians. */
    static Token measured(Document document, Token token) {
        boolean measure = token.upos() == Upos.NUM
                || token.upos() == Upos.DET
                || Set.of(
                                "dozen",
                                "hundred",
                                "thousand",
                                "million",
                                "score",
                                "number",
                                "some",
                                "many",
                                "most",
                                "group",
                                "majority",
                                "handful",
                                "all",
                                "both",
                                "several",
                                "rest",
                                "part",
                                "one",
                                "member",
                                "couple",
                                "pair")
                        .contains(lemma(token));
        if (measure) {
            for (Token child : children(document, token, "nmod")) {
                if (preposition(document, child).equals("of")) {
                    return child;
                }
            }
        }
        return token;
    }
}
