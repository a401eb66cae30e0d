package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;

/** Who does and who undergoes what a noun names, by the words of its phrase: "the rebels' shelling of the town". */
final class NounRoles {
    private final NounClasses nouns;
    private final Parts parts;

    NounRoles(NounClasses nouns, Parts parts) {
        this.nouns = nouns;
        this.parts = parts;
    }

    /** "the Iraq war", "the Niger attack": called after where it is, not after who does it. */
    private static final Set<String> CALLED_AFTER = Set.of(
            "war",
            "conflict",
            "attack",
            "bombing",
            "blast",
            "explosion",
            "massacre",
            "killing",
            "shooting",
            "violence",
            "fighting",
            "clash",
            "riot",
            "protest",
            "unrest",
            "genocide",
            "siege",
            "crisis");

    void actors(Document document, Token noun, Set<Token> actors) {
        possessors(document, noun, actors);
        by(document, noun, actors);
        modifiers(document, noun, actors);
    }

    void possessors(Document document, Token noun, Set<Token> into) {
        for (Token child : document.children(noun)) {
            if (child.relation().equals("nmod:poss") && parts.isParticipant(document, child)) {
                into.add(child);
            }
        }
    }

    /** "the shelling of the town by rebels", wherever the parser hangs the rebels. */
    void by(Document document, Token noun, Set<Token> into) {
        for (Token child : Words.children(document, noun, "nmod")) {
            String preposition = Words.preposition(document, child);
            if ((preposition.equals("by") || preposition.equals("from")) && parts.isParticipant(document, child)) {
                into.add(child);
            } else if (preposition.equals("of")) {
                for (Token below : Words.children(document, child, "nmod")) {
                    if (Words.preposition(document, below).equals("by") && parts.isParticipant(document, below)) {
                        into.add(below);
                    }
                }
            }
        }
    }

    void of(Document document, Token noun, Set<Token> into) {
        for (Token child : Words.children(document, noun, "nmod")) {
            if (Words.preposition(document, child).equals("of") && parts.isParticipant(document, child)) {
                into.add(child);
            }
        }
    }

    /** "Russian missile strikes", "rebel attacks". */
    void modifiers(Document document, Token noun, Set<Token> into) {
        for (Token child : document.children(noun)) {
            boolean describes = child.is("amod") || child.is("compound");
            boolean somebody = nouns.isDemonym(child)
                    || (child.upos() == Upos.NOUN
                            && (nouns.in(document, child, "PERSON") || nouns.in(document, child, "GROUP")))
                    || (child.upos() == Upos.PROPN
                            && !CALLED_AFTER.contains(Words.lemma(noun))
                            && NounClasses.actorAt(document, child).isPresent());
            if (describes && somebody) {
                into.add(child);
            }
        }
    }

    /** "miners on strike", "the miners are on strike", "the miners stayed on strike". */
    void bearers(Document document, Token noun, Set<Token> into) {
        List<Token> found = new ArrayList<>(Words.children(document, noun, "nsubj"));
        document.head(noun).ifPresent(head -> {
            if (noun.is("nmod")) {
                found.add(head);
            } else if (noun.is("obl")) {
                found.addAll(Subjects.doers(document, head));
            }
        });
        found.stream().filter(bearer -> parts.isParticipant(document, bearer)).forEach(into::add);
    }

    void recipients(Document document, Token noun, Set<Token> into) {
        for (Token child : Words.children(document, noun, "nmod")) {
            String preposition = Words.preposition(document, child);
            boolean toward =
                    Casting.TOWARD.contains(preposition) && !preposition.equals("by") && !preposition.equals("from");
            if (toward && (parts.isParticipant(document, child) || parts.isHarmed(document, child))) {
                into.addAll(Voice.withConjuncts(document, List.of(child)));
            } else if (preposition.equals("on") || preposition.equals("against")) { // "attacks on Kenya's grid"
                possessors(document, child, into);
            }
        }
    }
}
