package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.modality.Modal;
import org.sitrep.modality.Negation;
import org.sitrep.modality.Reality;
import org.sitrep.modality.Signatures;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** What a predicate governs: its subject, its targets, whether it is negated or lies in the future, its condition. */
final class Clauses {
    private static final Reality REALITY = new Reality(Signatures.english());

    /** In {@code stances.tsv}: what a noun is complemented by ("the need for calm", "the need to leave"). */
    static final String COMPLEMENT = "complement";

    private Clauses() {}

    /** The word in one of the places where this predicate's target may stand. */
    static Optional<Token> target(Document document, Token predicate, List<String> places) {
        for (String place : places) {
            Optional<Token> found = switch (place) {
                case "obj" -> Objects.of(document, predicate).stream().findFirst();
                case "iobj" ->
                    document.child(predicate, "iobj")
                            .or(() -> document.head(predicate)
                                    .filter(verb -> predicate.is("obj"))
                                    .flatMap(verb -> document.child(verb, "iobj")));
                case "subj" -> Subjects.of(document, predicate);
                case "owner" ->
                    document.head(predicate)
                            .filter(noun -> document.child(noun, "nmod:poss").isPresent());
                case "poss" -> document.child(predicate, "nmod:poss");
                case "compound" -> document.child(predicate, "compound");
                case COMPLEMENT -> complement(document, predicate);
                default -> preposition(document, predicate, place);
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Token> complement(Document document, Token noun) {
        return document.children(noun).stream()
                .filter(child -> child.relation().equals("acl") || child.is("nmod"))
                .filter(child -> child.index() > noun.index())
                .findFirst();
    }

    /** An oblique or modifier with this preposition, of the predicate or of the light verb whose object it is. */
    private static Optional<Token> preposition(Document document, Token predicate, String preposition) {
        List<Token> candidates = new ArrayList<>(document.children(predicate));
        if (predicate.is("obj")) {
            document.head(predicate).ifPresent(verb -> candidates.addAll(document.children(verb)));
        }
        for (Token child : candidates) {
            boolean nominal = child.is("obl") || child.is("nmod");
            if (nominal
                    && document.child(child, "case")
                            .filter(c -> c.lemma().equals(preposition))
                            .isPresent()) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    static boolean isNegated(Document document, Token predicate) {
        for (Token at : chain(document, predicate)) {
            boolean none = document.child(at, "det")
                    .filter(det -> det.lemma().equals("no"))
                    .isPresent();
            if (none || Negation.ofClause(document, at)) {
                return true;
            }
        }
        return false;
    }

    /** "Not fully support", "not the strongest support": what is negated is how firmly. */
    static boolean isQualified(Document document, Token predicate) {
        return Strengths.english().isSet(document, chain(document, predicate));
    }

    /** "May support", "hardly supports", "allegedly backs": a stance that is possible, or hardly one, is none. */
    static boolean isHedged(Document document, Token predicate) {
        for (Token at : chain(document, predicate)) {
            List<Modal> modals = document.children(at).stream()
                    .flatMap(child -> Modal.of(child, at).stream())
                    .toList();
            boolean possible = modals.contains(Modal.POSSIBLE);
            boolean qualified = modals.isEmpty()
                    && Words.isVerb(at)
                    && document.child(at, "advmod").isPresent();
            if (possible || (qualified && REALITY.isHedged(document, at))) {
                return true;
            }
        }
        return false;
    }

    static boolean isFuture(Document document, Token predicate) {
        for (Token at : chain(document, predicate)) {
            for (Token child : document.children(at)) {
                if (Modal.of(child, at).filter(Modal::isFuture).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The predicate and the verbs it is an open complement, object or conjunct of, within its clause. */
    static List<Token> chain(Document document, Token predicate) {
        List<Token> chain = new ArrayList<>(List.of(predicate));
        Token at = predicate;
        while (chain.size() < 6 && (at.is("xcomp") || at.is("obj") || isShared(document, at))) {
            Optional<Token> head = document.head(at);
            if (head.isEmpty()) {
                break;
            }
            at = head.get();
            chain.add(at);
        }
        return chain;
    }

    /** Whether a conjunct has no clause of its own: what negates or delays the first verb goes for it too. */
    private static boolean isShared(Document document, Token verb) {
        return verb.is("conj")
                && document.child(verb, "nsubj").isEmpty()
                && document.child(verb, "aux").isEmpty()
                && document.head(verb)
                        .filter(head -> head.xpos().equals(verb.xpos()))
                        .isPresent();
    }

    /** {@code as long as necessary}, {@code if they withdraw}: what limits the predicate. */
    static Optional<Span> condition(Document document, Token predicate) {
        return Conditions.english().of(document, chain(document, predicate));
    }
}
