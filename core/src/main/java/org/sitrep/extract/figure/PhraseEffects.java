package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.extract.figure.EffectLexicon.Entry;
import org.sitrep.extract.figure.EffectLexicon.Part;
import org.sitrep.syntax.Voice;

/** Effects told inside the phrase or by a noun above it: "12 dead", "people displaced by", "7,000 deaths", "deaths of 12". */
final class PhraseEffects {
    private final Document document;
    private final EffectLexicon lexicon;
    private final ClauseEffects clauses;

    PhraseEffects(Document document, EffectLexicon lexicon, ClauseEffects clauses) {
        this.document = document;
        this.lexicon = lexicon;
        this.clauses = clauses;
    }

    /** Adjectives, participles and relative clauses of the counted noun. */
    List<FigureEffect> modifiers(Counted counted) {
        List<FigureEffect> found = new ArrayList<>();
        modifiers(counted, counted.node(), found);
        counted.noun().filter(noun -> !noun.equals(counted.node())).ifPresent(noun -> modifiers(counted, noun, found));
        return found;
    }

    private void modifiers(Counted counted, Token node, List<FigureEffect> found) {
        for (Token child : document.children(node)) {
            if (child.relation().equals("acl:relcl")) {
                relative(counted, child, found);
            } else if (child.is("amod") || (child.is("acl") && !isClause(child))) {
                boolean participle = child.xpos().equals("VBN") || child.xpos().equals("VBD");
                clauses.add(counted, child, Part.ADJECTIVE, "subject", "participle", found);
                clauses.add(counted, child, Part.VERB, participle ? "object" : "subject", "participle", found);
                joinedParticiples(counted, child, found);
            } else if (child.is("nmod") && hasCase(child, "with")) {
                clauses.add(counted, child, Part.EVENT, "with", "participle", found);
            }
        }
    }

    /** "no doubt that soldiers killed them": about the noun, and not what happened to it. */
    private boolean isClause(Token verb) {
        return document.child(verb, "nsubj").isPresent()
                || document.child(verb, "mark").isPresent();
    }

    private void joinedParticiples(Counted counted, Token participle, List<FigureEffect> found) {
        for (Token child : document.children(participle)) {
            boolean participial = child.xpos().equals("VBN") || child.xpos().equals("VBD");
            if (child.is("xcomp")) { // "the man found shot to death", "found dead"
                clauses.add(counted, child, Part.ADJECTIVE, "subject", "participle", found);
            }
            if ((child.is("conj") || child.is("xcomp")) && participial) {
                clauses.add(counted, child, Part.VERB, "object", "participle", found);
            }
        }
    }

    /** "12 people who died", "the 12 people whom the police arrested"; not "the 12 men who killed". */
    private void relative(Counted counted, Token verb, List<FigureEffect> found) {
        Optional<Token> subject = document.child(verb, "nsubj");
        boolean relativeSubject =
                subject.filter(PhraseEffects::isRelativePronoun).isPresent();
        boolean otherSubject = subject.isPresent() && !relativeSubject;
        if (isAdverbial(verb) || (otherSubject && Voice.isMarked(document, verb))) {
            return;
        }
        if (Voice.isMarked(document, verb) || otherSubject) {
            clauses.add(counted, verb, Part.VERB, "object", "relative", found);
        } else {
            clauses.add(counted, verb, Part.VERB, "subject", "relative", found);
            clauses.add(counted, verb, Part.ADJECTIVE, "subject", "relative", found);
        }
        for (Token child : document.children(verb)) {
            if (child.is("conj") && document.child(child, "nsubj").isEmpty()) {
                boolean passive = child.xpos().equals("VBN");
                clauses.add(counted, child, Part.VERB, passive ? "object" : "subject", "relative", found);
            }
        }
    }

    /** "the places where victims were shot". */
    private boolean isAdverbial(Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("advmod") && child.xpos().equals("WRB"));
    }

    private static boolean isRelativePronoun(Token token) {
        return token.xpos().startsWith("W") || token.lemma().equals("that");
    }

    /** The counted noun is the effect: "7,000 deaths", "no casualties". */
    List<FigureEffect> nominal(Counted counted) {
        List<FigureEffect> found = new ArrayList<>();
        counted.noun().ifPresent(noun -> {
            for (Entry entry : lexicon.entries(Part.NOUN, noun)) {
                Optional<Token> verb = governing(noun, entry.with());
                boolean governed = entry.with().isEmpty() || verb.isPresent() || isDescribed(noun, entry.with());
                if (governed && entry.unit().isPresent()) {
                    found.add(new FigureEffect(entry.unit().get(), "nominal", verb.orElse(noun), false));
                }
            }
        });
        return found;
    }

    /** The verb of "received 17 bodies", which tells whether it is so. */
    private Optional<Token> governing(Token noun, List<String> lemmas) {
        return document.head(noun)
                .filter(head -> head.upos() == Upos.VERB && lemmas.contains(EffectLexicon.lemma(head)));
    }

    private boolean isDescribed(Token noun, List<String> lemmas) {
        return document.head(noun).stream().anyMatch(head -> lemmas.contains(EffectLexicon.lemma(head)))
                || document.children(noun).stream().anyMatch(child -> lemmas.contains(EffectLexicon.lemma(child)));
    }

    /** "the deaths of 12 people", "the loss of 12 lives", "claimed the lives of six policemen". */
    List<FigureEffect> event(Counted counted) {
        List<FigureEffect> found = new ArrayList<>();
        Token node = counted.node();
        while (node.is("conj") && !node.isRoot()) {
            node = document.token(node.head());
        }
        Optional<Token> head = document.head(node);
        boolean owner = node.relation().equals("nmod:poss");
        boolean bareConjunct = counted.noun().isEmpty() && counted.node().is("conj");
        if (head.isEmpty() || bareConjunct || !(owner || (node.is("nmod") && hasCase(node, "of")))) {
            return found;
        }
        Token event = head.get();
        boolean life = EffectLexicon.lemma(event).equals("life");
        if (life && !event.isRoot()) {
            Token verb = document.token(event.head());
            clauses.add(counted, verb, Part.VERB, "count-life", "event", found);
            clauses.add(counted, verb, Part.EVENT, "life", "event", found);
        }
        if (counted.noun()
                .filter(noun -> EffectLexicon.lemma(noun).equals("life"))
                .isPresent()) {
            clauses.add(counted, event, Part.EVENT, "life", "event", found);
        }
        clauses.add(counted, event, Part.EVENT, "of", "event", found);
        return found;
    }

    boolean hasCase(Token node, String preposition) {
        for (Token child : document.children(node)) {
            if (child.is("case") && child.lemma().equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** A number without a noun beside its effect: "12 dead", "three seriously wounded", "killed 20 more". */
    List<FigureEffect> adjacent(Counted counted) {
        List<FigureEffect> found = new ArrayList<>();
        if (counted.noun().isPresent()) {
            return found;
        }
        List<Token> inside = document.tokensIn(counted.span());
        int next = inside.get(inside.size() - 1).index() + 1;
        while (isIn(counted, next) && document.token(next).upos() == Upos.ADV) {
            next++;
        }
        if (isIn(counted, next)) {
            Token word = document.token(next);
            if (word.xpos().equals("WP") && !word.isRoot()) {
                relative(counted, document.token(word.head()), found);
                return found;
            }
            boolean participle = word.xpos().equals("VBN")
                    || word.xpos().equals("VBD")
                    || word.xpos().equals("JJ");
            if (document.child(word, "obj").isEmpty()) {
                clauses.add(counted, word, Part.ADJECTIVE, "subject", "adjacent", found);
            }
            if (participle && document.child(word, "obj").isEmpty()) {
                clauses.add(counted, word, Part.VERB, "object", "adjacent", found);
            }
        }
        int before = inside.get(0).index() - 1;
        if (found.isEmpty() && isIn(counted, before)) {
            Token verb = document.token(before);
            if (verb.upos() == Upos.VERB
                    && !Voice.isMarked(document, verb)
                    && document.child(verb, "obj").isEmpty()) {
                clauses.add(counted, verb, Part.VERB, "object", "adjacent", found);
            }
        }
        return found;
    }

    private boolean isIn(Counted counted, int index) {
        return index >= 0
                && index < document.tokens().size()
                && document.token(index).sentence() == counted.numeric().sentence();
    }
}
