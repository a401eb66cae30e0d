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
        return owners.isEmpty() ? givers(document, predicate) : owners;
    }

    /** Who is the target of a stance by receiving it: "Norvik drew criticism from the union". */
    static List<Token> receivers(Document document, Token noun) {
        return object(document, noun, StanceWords.Use.RECEIVING)
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
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(noun)) {
            boolean source = child.is("nmod") && Set.of("by", "from").contains(Words.preposition(document, child));
            boolean describes = child.is("amod") || child.is("compound"); // "Norvikian support for", "US support for"
            boolean named = describes && Character.isUpperCase(child.form().charAt(0));
            if (child.relation().equals("nmod:poss") || named || source) {
                found.add(child);
            }
        }
        return Voice.withConjuncts(document, found);
    }

    private static List<Token> givers(Document document, Token noun) {
        Optional<Token> giving = object(document, noun, StanceWords.Use.GIVING);
        return giving.map(verb -> Subjects.doers(document, verb)).orElse(List.of());
    }

    private static Optional<Token> object(Document document, Token noun, StanceWords.Use use) {
        return document.head(noun)
                .filter(verb -> noun.is("obj") && StanceWords.english().is(use, verb));
    }
}
