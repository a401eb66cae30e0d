package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;

/** Who takes the stance of a predicate that an article tells of: the words that name them. */
final class Holders {
    private static final Set<String> SOURCES = Set.of("by", "from");

    private Holders() {}

    static List<Token> of(Document document, Token predicate, Stances.Holder kind) {
        if (kind == Stances.Holder.NAMED) {
            return named(document, predicate);
        }
        if (predicate.upos() != Upos.NOUN) {
            return predicate.upos() == Upos.VERB
                            || document.child(predicate, "cop").isPresent()
                    ? Subjects.doers(document, predicate)
                    : List.of();
        }
        List<Token> owners = owners(document, predicate);
        return owners.isEmpty()
                ? carrier(document, predicate)
                        .map(verb -> bearers(document, verb))
                        .orElse(List.of())
                : owners;
    }

    /** Who is the target of a stance by receiving it: "Norvik drew criticism from the union". */
    static List<Token> receivers(Document document, Token noun) {
        return carrier(document, noun)
                .filter(verb -> StanceWords.english().is(StanceWords.Use.RECEIVING, verb))
                .map(verb -> Subjects.doers(document, verb))
                .orElse(List.of());
    }

    /** "Dalen is a supporter of", "Dalen, a supporter of". */
    private static List<Token> named(Document document, Token noun) {
        Optional<Token> head = document.head(noun);
        if (noun.is("nmod")
                && head.filter(one -> Words.lemma(one).equals("one")).isPresent()) {
            return named(document, head.get()); // "one of the critics of"
        }
        if (noun.is("appos")
                || (noun.is("conj") && head.filter(first -> first.is("appos")).isPresent())) {
            Token described = noun.is("appos") ? noun : head.get();
            return document.head(described).map(List::of).orElse(List.of());
        }
        boolean predicated = document.child(noun, "cop").isPresent() || noun.is("xcomp");
        return predicated ? Subjects.doers(document, noun) : List.of();
    }

    private static List<Token> owners(Document document, Token noun) {
        List<Token> sources = sources(document, noun, "nmod");
        if (!sources.isEmpty()) {
            return sources; // "a Senate endorsement from Dalen": his
        }
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(noun)) {
            boolean describes = child.is("amod") || child.is("compound"); // "Norvikian support for", "US support for"
            boolean named = describes && Character.isUpperCase(child.form().charAt(0));
            boolean owner = child.relation().equals("nmod:poss")
                    && child.upos()
                            != Upos.PRON; // who "withdrew its support" has none; "voiced its support" is the verb's
            if (owner || named) {
                found.add(child);
            }
        }
        return Voice.withConjuncts(document, found);
    }

    /** The verb that gives or gets the stance that its object names: "voiced support", "drew criticism". */
    static Optional<Token> carrier(Document document, Token noun) {
        return document.head(noun)
                .filter(verb -> noun.is("obj")
                        && (StanceWords.english().is(StanceWords.Use.GIVING, verb)
                                || StanceWords.english().is(StanceWords.Use.RECEIVING, verb)));
    }

    /** Who gives a stance; or from whom one is received: "won praise from Norvik". */
    private static List<Token> bearers(Document document, Token verb) {
        if (StanceWords.english().is(StanceWords.Use.GIVING, verb)) {
            return Subjects.doers(document, verb);
        }
        return sources(document, verb, "obl");
    }

    private static List<Token> sources(Document document, Token word, String relation) {
        return Voice.withConjuncts(
                document,
                Words.children(document, word, relation).stream()
                        .filter(child -> SOURCES.contains(Words.preposition(document, child)))
                        .toList());
    }
}
