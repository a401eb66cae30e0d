package org.sitrep.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/** The undergoers of a verb: its object, or the subject of a passive, its own or shared. */
public final class Objects {
    private Objects() {}

    /** The undergoers: object or passive subject, also of reduced and full relative clauses, with their conjuncts. */
    public static List<Token> of(Document document, Token verb) {
        Optional<Gap> own =
                Gap.around(document, verb).filter(gap -> gap.participle().equals(verb));
        if (own.isPresent()) {
            return List.of(own.get().nominal());
        }
        return Voice.withConjuncts(document, of(document, verb, Subjects.DEPTH)).stream()
                .filter(object -> Gap.around(document, object).isEmpty() && !isNoneOfThose(object))
                .toList();
    }

    static List<Token> of(Document document, Token verb, int depth) {
        if (depth == 0) {
            return List.of();
        }
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(verb)) {
            if (child.relation().equals("obj") || child.relation().equals("nsubj:pass")) {
                found.add(Voice.antecedent(document, verb, child));
            }
        }
        if (found.isEmpty()) {
            found.addAll(charged(document, verb));
        }
        if (found.isEmpty()) {
            found.addAll(Words.children(document, verb, "iobj"));
        }
        if (found.isEmpty()) {
            for (Token child : Words.children(document, verb, "xcomp")) {
                if (child.upos() == Upos.NOUN
                        && document.child(child, "cop").isEmpty()
                        && Words.preposition(document, child).isEmpty()) {
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
        if (verb.is("conj") && Voice.isPassive(document, verb)) {
            for (Token child : document.children(verb)) {
                if (child.upos() == Upos.NUM && child.index() < verb.index()) {
                    return List.of(child); // "two were killed and five wounded"
                }
            }
            return document.head(verb).stream()
                    .flatMap(h -> (Voice.isPassive(document, h) || !Words.isVerb(h)
                                    ? of(document, h, depth - 1)
                                    : Subjects.doers(
                                            document, h, depth - 1)) // "the convoy left the town and was attacked"
                            .stream())
                    .toList();
        }
        List<Token> next = followingConjunctsObject(document, verb);
        return next.isEmpty() ? bareOblique(document, verb) : next;
    }

    /** "accused Iran of arming them": the parser now and then makes who is accused the subject of either verb. */
    static List<Token> charged(Document document, Token verb) {
        for (Token clause : document.children(verb)) {
            boolean of = (clause.is("xcomp") || clause.is("advcl"))
                    && clause.index() > verb.index()
                    && clause.xpos().equals("VBG")
                    && Words.preposition(document, clause).equals("of");
            if (of) {
                return Stream.concat(
                                Words.children(document, clause, "nsubj").stream(),
                                Words.children(document, verb, "nsubj").stream())
                        .filter(subject -> subject.relation().equals("nsubj")
                                && subject.index() > verb.index()
                                && subject.index() < clause.index())
                        .toList();
            }
        }
        return List.of();
    }

    /** "arrested ten people, none of them foreigners". */
    private static boolean isNoneOfThose(Token object) {
        return object.is("conj") && Words.lower(object).equals("none");
    }

    /** "take over the town": the parser now and then calls the object of a particle verb an oblique. */
    private static List<Token> bareOblique(Document document, Token verb) {
        List<Token> particles = Words.particles(document, verb);
        if (particles.isEmpty() || Voice.isPassive(document, verb)) {
            return List.of();
        }
        String particle = Words.lemma(particles.get(0));
        for (Token child : Words.children(document, verb, "obl")) {
            String preposition = Words.preposition(document, child);
            boolean bare = child.relation().equals("obl")
                    && child.index() > verb.index()
                    && (preposition.isEmpty() || preposition.equals(particle))
                    && Words.children(document, child, "case").size() < 2
                    && document.timesIn(child.span()).isEmpty();
            if (bare) {
                return List.of(child);
            }
        }
        return List.of();
    }

    /** "kidnapped and killed a priest": the object stands with the last verb only. */
    private static List<Token> followingConjunctsObject(Document document, Token verb) {
        for (Token next : Words.children(document, verb, "conj")) {
            if (Words.isVerb(next)
                    && next.index() - verb.index() <= 2
                    && document.child(next, "nsubj").isEmpty()) {
                return Words.children(document, next, "obj").stream()
                        .filter(o -> o.relation().equals("obj"))
                        .toList();
            }
        }
        return List.of();
    }
}
