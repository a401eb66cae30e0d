package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;

/** Active and passive: who acts and who undergoes by the voice of a verb alone. */
final class Voice {
    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");

    private Voice() {}

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

    static List<Token> agents(Document document, Token verb) {
        List<Token> agents = new ArrayList<>();
        for (Token child : Words.children(document, verb, "obl")) {
            if (child.relation().equals("obl:agent")
                    || Words.preposition(document, child).equals("by")) {
                agents.add(child);
            }
        }
        return agents;
    }

    static List<Token> patients(Document document, Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token child : Words.children(document, verb, "nsubj")) {
            if (child.relation().equals("nsubj:pass")) {
                found.add(antecedent(document, verb, child));
            }
        }
        return found;
    }

    static Token antecedent(Document document, Token verb, Token pronoun) {
        if (pronoun.upos() == Upos.PRON && RELATIVE.contains(Words.lemma(pronoun))) {
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
            for (Token next : Words.children(document, head, "conj")) {
                if (!Words.isVerb(next)) {
                    all.add(next);
                }
            }
        }
        return List.copyOf(all);
    }
}
