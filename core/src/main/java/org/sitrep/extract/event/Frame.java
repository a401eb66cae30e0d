package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Negation;
import org.sitrep.syntax.Headlines;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;

/**
 * What a trigger must govern: all constraints hold, each by one of its alternatives. The notation is explained at the
 * head of {@code event_triggers.tsv}.
 */
record Frame(List<Constraint> constraints) {
    Frame {
        constraints = List.copyOf(constraints);
    }

    /** One constraint: any alternative will do; negated, none may. */
    record Constraint(boolean negated, List<Condition> alternatives) {
        /** As the table writes it. */
        @Override
        public String toString() {
            return (negated ? "!" : "")
                    + alternatives.stream().map(Condition::toString).collect(Collectors.joining("/"));
        }
    }

    /**
     * One condition.
     *
     * @param prepositions empty if any will do
     * @param values classes or lemmas, empty if any word will do
     */
    record Condition(String key, List<String> prepositions, List<String> values) {
        boolean isWord() {
            return (key.equals("xcomp") || key.equals("obl"))
                    && !values.isEmpty()
                    && values.stream().allMatch(value -> Character.isLowerCase(value.charAt(0)));
        }

        /** As the table writes it. */
        @Override
        public String toString() {
            return key
                    + (prepositions.isEmpty() ? "" : ":" + String.join(",", prepositions))
                    + (values.isEmpty() ? "" : "=" + String.join("|", values));
        }
    }

    static final List<String> KEYS = List.of(
            "obj",
            "subj",
            "cause",
            "agent",
            "prt",
            "obl",
            "nmod",
            "mod",
            "xcomp",
            "ccomp",
            "ccomp-own",
            "advcl",
            "advmod",
            "acl",
            "poss",
            "lv",
            "noobj",
            "labour",
            "number");

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException naming the part that cannot be read
     */
    static Frame parse(String notation) {
        List<Constraint> constraints = new ArrayList<>();
        for (String part : notation.split(" ", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            boolean negated = part.startsWith("!");
            List<Condition> alternatives = new ArrayList<>();
            for (String one : part.substring(negated ? 1 : 0).split("/", -1)) {
                alternatives.add(condition(one));
            }
            constraints.add(new Constraint(negated, List.copyOf(alternatives)));
        }
        return new Frame(constraints);
    }

    private static Condition condition(String notation) {
        int equals = notation.indexOf('=');
        String left = equals < 0 ? notation : notation.substring(0, equals);
        int colon = left.indexOf(':');
        String key = colon < 0 ? left : left.substring(0, colon);
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("'" + key + "' is no key of a frame; the keys are " + KEYS);
        }
        List<String> prepositions =
                colon < 0 ? List.of() : List.of(left.substring(colon + 1).split(",", -1));
        List<String> values =
                equals < 0 ? List.of() : List.of(notation.substring(equals + 1).split("\\|", -1));
        return new Condition(key, prepositions, values);
    }

    boolean mentions(String key) {
        return constraints.stream()
                .anyMatch(c -> c.alternatives().stream().anyMatch(a -> a.key().equals(key)));
    }

    /** Whether it asks for no certain words beside the trigger: for "talks" a plural, for "blame" an object, whichever. */
    boolean isOfWordAlone() {
        return constraints.stream()
                .flatMap(constraint -> constraint.alternatives().stream())
                .allMatch(condition ->
                        condition.values().isEmpty() || condition.key().equals("number"));
    }

    /** Whether it asks for a certain word in the verb's complement, so that verb and word are one expression: "held responsible". */
    boolean isExpression() {
        return constraints.stream()
                .filter(constraint -> !constraint.negated())
                .anyMatch(constraint -> constraint.alternatives().stream().allMatch(Condition::isWord));
    }

    boolean fits(Document document, Token token, NounClasses nouns, CarrierVerbs light) {
        return (!Words.hasParticle(document, token) || mentions("prt"))
                && unmet(document, token, nouns, light).isEmpty();
    }

    /** The first constraint that does not hold. */
    Optional<Constraint> unmet(Document document, Token token, NounClasses nouns, CarrierVerbs light) {
        return constraints.stream()
                .filter(constraint -> constraint.negated()
                        == constraint.alternatives().stream().anyMatch(c -> holds(document, token, nouns, light, c)))
                .findFirst();
    }

    private static boolean holds(Document document, Token token, NounClasses nouns, CarrierVerbs light, Condition c) {
        return switch (c.key()) {
            case "obj" ->
                any(document, Objects.of(document, token), nouns, c)
                        || (c.values().contains("PERSON")
                                && any(document, Headlines.patients(document, token), nouns, c));
            case "subj" -> any(document, Subjects.doers(document, token), nouns, c);
            case "cause" -> any(document, causes(document, token), nouns, c);
            case "agent" ->
                any(document, Subjects.doers(document, token), nouns, c)
                        || causes(document, token).stream().anyMatch(t -> nouns.fits(document, t, "ATTACK"));
            case "prt" -> any(document, Words.particles(document, token), nouns, c);
            case "obl", "nmod" -> any(document, dependents(document, token), nouns, c);
            case "mod" -> any(document, modifiers(document, token), nouns, c);
            case "poss" -> !Words.children(document, token, "nmod:poss").isEmpty();
            case "lv" ->
                light.governing(document, token)
                        .filter(verb -> c.values().isEmpty() || c.values().contains(Words.lemma(verb)))
                        .isPresent();
            case "xcomp", "acl" ->
                any(
                        document,
                        Words.children(document, token, c.key()).stream()
                                .filter(clause -> c.values().isEmpty() || !Negation.ofClause(document, clause))
                                .toList(),
                        nouns,
                        c); // "promised not to attack" is no promise to attack
            case "noobj" -> Objects.of(document, token).isEmpty();
            case "labour" -> nouns.isLabour(document, token);
            case "number" -> token.xpos().endsWith("S");
            case "ccomp-own" ->
                Words.children(document, token, "ccomp").stream()
                        .anyMatch(t -> isFuture(document, t) && isOwn(document, t));
            default -> any(document, Words.children(document, token, c.key()), nouns, c);
        };
    }

    private static boolean isFuture(Document document, Token clause) {
        return Words.children(document, clause, "aux").stream()
                .map(a -> a.form().toLowerCase(Locale.ROOT))
                .anyMatch(a -> a.equals("will") || a.equals("would") || a.equals("'ll"));
    }

    /** "that they would attack", "that his army would attack": by who speaks, not that somebody else will. */
    private static boolean isOwn(Document document, Token clause) {
        return Subjects.doers(document, clause).stream()
                .anyMatch(doer -> doer.upos() == Upos.PRON
                        || Words.children(document, doer, "nmod:poss").stream()
                                .anyMatch(whose -> whose.upos() == Upos.PRON));
    }

    private static List<Token> dependents(Document document, Token token) {
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(token)) {
            if (child.is("obl") || child.is("nmod") || child.is("advcl")) {
                found.add(child);
            }
        }
        return found;
    }

    private static List<Token> modifiers(Document document, Token token) {
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(token)) {
            if (child.is("amod") || child.is("compound") || child.relation().equals("nmod:poss")) {
                found.add(child);
            }
        }
        return found;
    }

    /** The subject and what the event happened in, by or from. */
    private static List<Token> causes(Document document, Token token) {
        List<Token> found = new ArrayList<>(Subjects.doers(document, token));
        for (Token child : Words.children(document, token, "obl")) {
            if (List.of("in", "by", "from", "during", "after", "when", "of", "to")
                    .contains(Words.preposition(document, child))) {
                found.add(child);
            }
        }
        return found;
    }

    private static boolean any(Document document, List<Token> tokens, NounClasses nouns, Condition c) {
        for (Token token : tokens) {
            boolean preposition =
                    c.prepositions().isEmpty() || c.prepositions().contains(Words.preposition(document, token));
            if (preposition && (c.values().isEmpty() || nouns.fits(document, token, c.values()))) {
                return true;
            }
        }
        return false;
    }
}
