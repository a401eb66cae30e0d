package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;

/** The doers of a verb in a UD tree: its own subject or agent, or one it shares with a governing clause. */
final class Subjects {
    /** Longest chain of shared subjects that is followed; deeper ones are parser errors. */
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

    private static final Set<String> OBJECT_CONTROL = Set.of("against", "of", "from", "for");

    private Subjects() {}

    /** The doers: own subject or agent, else one shared with a governing clause. Relative pronouns are replaced by what they stand for. */
    static List<Token> of(Document document, Token verb) {
        return Voice.withConjuncts(document, of(document, verb, DEPTH));
    }

    private static List<Token> of(Document document, Token verb, int depth) {
        if (depth == 0) {
            return List.of();
        }
        if (Voice.isPassive(document, verb)) {
            return Voice.agents(document, verb);
        }
        List<Token> own = new ArrayList<>();
        for (Token child : Words.children(document, verb, "nsubj")) {
            if (!child.relation().equals("nsubj:pass")) {
                own.add(Voice.antecedent(document, verb, child));
            }
        }
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Token> head = document.head(verb);
        return head.isEmpty() ? List.of() : shared(document, verb, head.get(), depth);
    }

    private static List<Token> shared(Document document, Token verb, Token head, int depth) {
        if (verb.is("conj") && Words.isVerb(head)) {
            return Voice.isPassive(document, head)
                    ? (verb.xpos().equals("VBN") ? Voice.agents(document, head) : Voice.patients(document, head))
                    : of(document, head, depth - 1);
        }
        if (verb.relation().equals("acl") || verb.relation().equals("acl:relcl")) {
            return ofNominal(document, verb, head, depth);
        }
        if (verb.is("xcomp") || verb.is("advcl") || verb.is("ccomp") || verb.is("obl")) {
            if (verb.is("ccomp") && !Words.isTenseless(document, verb)) {
                return List.of();
            }
            boolean object = verb.is("xcomp") || OBJECT_CONTROL.contains(Words.preposition(document, verb));
            List<Token> controllers = object ? Objects.of(document, head, depth - 1) : List.of();
            if (controllers.isEmpty()
                    && object
                    && verb.is("advcl")
                    && head.relation().equals("acl:relcl")) {
                return document.head(head).map(List::of).orElse(List.of()); // "whom he accused of arming them"
            }
            if (!controllers.isEmpty() && !Words.lemma(head).equals("promise")) {
                return controllers;
            }
            return Voice.isPassive(document, head) && verb.is("xcomp")
                    ? Voice.patients(document, head)
                    : Words.isVerb(head) || head.upos() == Upos.ADJ || head.upos() == Upos.NOUN
                            ? passiveOr(document, head, depth)
                            : List.of();
        }
        return List.of();
    }

    private static List<Token> passiveOr(Document document, Token head, int depth) {
        return Voice.isPassive(document, head) ? Voice.patients(document, head) : of(document, head, depth - 1);
    }

    private static List<Token> ofNominal(Document document, Token verb, Token noun, int depth) {
        boolean infinitive = Words.isInfinitive(document, verb);
        if (!infinitive) {
            return verb.xpos().equals("VBN") ? List.of() : List.of(noun);
        }
        if (noun.is("nmod") && Words.preposition(document, noun).equals("by")) {
            return List.of(noun);
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
            return of(document, governor.get(), depth - 1);
        }
        return found;
    }
}
