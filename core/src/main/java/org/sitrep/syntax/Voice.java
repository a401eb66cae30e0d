package org.sitrep.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/**
 * Active and passive: who acts and who undergoes by the voice of a verb alone. What a passive without an auxiliary is
 * depends on what else is known, and so there are three questions: {@link #isMarked} trusts the parser only,
 * {@link #isPassive} the participles that describe a noun too, and {@link #isBare} is for those who know that their verb
 * cannot do without an object. What headlines do, {@link Headlines} knows.
 */
public final class Voice {
    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");

    private Voice() {}

    /** A passive by its auxiliary or its subject: "was arrested". */
    public static boolean isMarked(Document document, Token verb) {
        return document.child(verb, "aux:pass").isPresent()
                || !patients(document, verb).isEmpty();
    }

    /** A passive by any sign: also "the men arrested in Karsk", and "arrested" in "were tried and arrested". */
    public static boolean isPassive(Document document, Token verb) {
        if (isMarked(document, verb)) {
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

    /**
     * A participle, or a past that looks like one, with neither auxiliary nor object. Of a verb that cannot do without an
     * object it is a passive: "3 killed in bombing", "Minister urged to resign"; of any other it may be the past.
     */
    public static boolean isBare(Document document, Token verb) {
        return (verb.xpos().equals("VBN") || verb.xpos().equals("VBD"))
                && document.child(verb, "aux").isEmpty()
                && document.child(verb, "obj").isEmpty();
    }

    /** Whether a verb is passive and its subject, or the noun that it describes, lies in a span: "soldiers accused of". */
    public static boolean isUndergone(Document document, Token verb, Span who) {
        if (verb.relation().equals("acl") && verb.xpos().equals("VBN")) {
            return document.head(verb).filter(noun -> who.contains(noun.span())).isPresent();
        }
        return patients(document, verb).stream().anyMatch(subject -> who.contains(subject.span()));
    }

    /** The agents of a passive: "by rebels", not "by Friday". */
    public static List<Token> agents(Document document, Token verb) {
        List<Token> agents = new ArrayList<>();
        for (Token child : Words.children(document, verb, "obl")) {
            String preposition = Words.preposition(document, child);
            boolean source = preposition.startsWith("according"); // the parser at times takes it for the agent
            boolean by = child.relation().equals("obl:agent") || preposition.equals("by");
            if (by && !source && document.timesIn(child.span()).isEmpty()) {
                agents.add(child);
            }
        }
        return agents;
    }

    /** The subjects of a passive, as they stand. */
    public static List<Token> patients(Document document, Token verb) {
        return document.children(verb).stream()
                .filter(child -> child.relation().equals("nsubj:pass"))
                .toList();
    }

    /** The subject of an active clause, as it stands. */
    public static Optional<Token> activeSubject(Document document, Token verb) {
        return document.children(verb).stream()
                .filter(child -> child.is("nsubj") && !child.relation().equals("nsubj:pass"))
                .findFirst();
    }

    /** What a relative pronoun in a clause stands for; any other word itself. */
    static Token antecedent(Document document, Token verb, Token pronoun) {
        if (pronoun.upos() == Upos.PRON && RELATIVE.contains(Words.lemma(pronoun))) {
            Token clause = verb;
            while (clause.is("conj") && document.head(clause).isPresent()) {
                clause = document.token(clause.head());
            }
            Optional<Token> head = document.head(clause);
            if (clause.relation().equals("acl:relcl") && head.isPresent()) {
                return example(document, head.get()).orElse(head.get());
            }
        }
        return pronoun;
    }

    /** "everyone, particularly Kenya, who helps them": the one of them that is named. */
    public static Optional<Token> example(Document document, Token pronoun) {
        return pronoun.upos() == Upos.PRON
                ? document.child(pronoun, "appos").filter(Words::isNominal)
                : Optional.empty();
    }

    /** The words and what is joined to them by "and". */
    public static List<Token> withConjuncts(Document document, List<Token> heads) {
        Set<Token> all = new LinkedHashSet<>();
        List<Token> work = new ArrayList<>(heads);
        for (int i = 0;
                i < work.size();
                i++) { // "France, Germany and Britain": the parser at times hangs each on the one before
            all.add(work.get(i));
            for (Token next : Words.children(document, work.get(i), "conj")) {
                if (!Words.isVerb(next) && !all.contains(next)) {
                    work.add(next);
                }
            }
        }
        return List.copyOf(all);
    }
}
