package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.modality.Modal;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * What limits a position ({@code conditions.tsv}): "if they withdraw", "as long as necessary", "on condition that the
 * siege is lifted", "which would need the senate's approval". Immutable.
 */
final class Conditions {
    /** Through these a condition may hang below the predicate that it limits: "promised to release the men if". */
    private static final Set<String> BELOW =
            Set.of("xcomp", "ccomp", "obj", "obl", "nmod", "acl", "advcl", "advmod", "amod");

    /** Deeper than this it limits something else. */
    private static final int DEEPEST = 4;

    /** "Even if they leave", "as if": no limit. */
    private static final Set<String> CONCEDED = Set.of("even", "as");

    private static final Conditions ENGLISH = new Conditions(Table.english("conditions.tsv"));

    /** Words that begin a condition. */
    private record Opening(List<String> words, boolean clause) {}

    private final List<Opening> openings = new ArrayList<>();
    private final Set<String> needs = new HashSet<>();
    private final Set<String> approvals = new HashSet<>();
    private final Set<String> offers = new HashSet<>();

    private Conditions(Table table) {
        for (Table.Row row : table.rows()) {
            String words = row.get("words");
            switch (row.get("kind")) {
                case "need" -> needs.add(words);
                case "approval" -> approvals.add(words);
                case "offer" -> offers.add(words);
                default ->
                    openings.add(new Opening(
                            List.of(words.split(" ", -1)), row.get("kind").equals("clause")));
            }
        }
        openings.sort(Comparator.comparingInt((Opening o) -> o.words().size()).reversed());
    }

    static Conditions english() {
        return ENGLISH;
    }

    /**
     * The condition of a predicate.
     *
     * @param above the predicate and the verbs whose clause it shares
     */
    Optional<Span> of(Document document, Collection<Token> above) {
        Sentence sentence = document.sentenceOf(above.iterator().next());
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Optional<Opening> opening = openingAt(document, i, sentence.end());
            if (opening.isPresent()) {
                int start = i;
                Optional<Token> top =
                        top(document, start, start + opening.get().words().size(), sentence.end(), above);
                boolean added = i > 0 && Words.lower(document.token(i - 1)).equals("but"); // "but only if they leave"
                if (top.filter(node -> limits(document, node, above, added)).isPresent()) {
                    Span span = Span.cover(document.token(start).span(), Words.cover(document.subtree(top.get())));
                    boolean clause = Words.isVerb(top.get())
                            || top.get().upos() == Upos.ADJ // "if attacked", "if necessary"
                            || document.tokensIn(span).stream().anyMatch(word -> word.is("nsubj"));
                    if (clause || !opening.get().clause()) {
                        return Optional.of(
                                new Span(document.token(start).span().start(), span.end()).trimmed(document.text()));
                    }
                }
                i += opening.get().words().size() - 1;
            }
        }
        return document.tokensOf(sentence).stream()
                .filter(verb -> isNeed(document, verb) && isAboutIt(document, verb, above))
                .findFirst()
                .map(verb -> need(document, verb));
    }

    /**
     * What the next sentence of a paragraph says that something pledged or proposed needs: "Poland offered its jets. The
     * transfer would need Berlin's consent."
     */
    Optional<Span> behind(Document document, Token predicate) {
        Sentence sentence = document.sentenceOf(predicate);
        return document.sentences().stream()
                .filter(next -> next.first() == sentence.end())
                .filter(next -> document.paragraphsIn(next.span()).equals(document.paragraphsIn(sentence.span())))
                .flatMap(next -> document.tokensOf(next).stream())
                .filter(verb -> isNeed(document, verb))
                .filter(verb -> document.child(verb, "nsubj")
                        .filter(subject -> isMeant(document, subject))
                        .isPresent())
                .findFirst()
                .map(verb -> need(document, verb));
    }

    /** "That", "the plan", "any deployment". */
    private boolean isMeant(Document document, Token subject) {
        return Set.of("that", "this").contains(Words.lower(subject))
                || (offers.contains(subject.lemma())
                        && document.child(subject, "det")
                                .filter(det -> Set.of("the", "that", "this", "such", "any")
                                        .contains(Words.lower(det)))
                                .isPresent());
    }

    private Optional<Opening> openingAt(Document document, int i, int end) {
        return openings.stream()
                .filter(opening -> i + opening.words().size() < end)
                .filter(opening -> i == 0 || !CONCEDED.contains(Words.lower(document.token(i - 1))))
                .filter(opening -> {
                    int at = i;
                    for (String word : opening.words()) {
                        if (!Words.lower(document.token(at++)).equals(word)) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst();
    }

    /** The highest word over what follows the opening whose phrase or clause does not begin before it, however the parser hangs them. */
    private static Optional<Token> top(Document document, int opening, int content, int end, Collection<Token> above) {
        if (content >= end) {
            return Optional.empty();
        }
        Token top = document.token(content);
        while (!top.isRoot()
                && !above.contains(document.token(top.head())) // "unless they leave, we will not sign"
                && start(document, document.token(top.head())) >= opening) {
            top = document.token(top.head());
        }
        return top.isRoot() ? Optional.empty() : Optional.of(top);
    }

    private static int start(Document document, Token node) {
        return document.subtree(node).stream()
                .filter(word -> !word.is("punct") && !word.is("cc"))
                .findFirst()
                .orElse(node)
                .index();
    }

    private static boolean limits(Document document, Token condition, Collection<Token> above, boolean added) {
        Token at = condition;
        for (int steps = 0; steps < DEEPEST && !at.isRoot(); steps++) {
            boolean through = (BELOW.stream().anyMatch(at::is) && !at.relation().equals("acl:relcl"))
                    || (added && steps == 0 && at.is("conj"));
            if (!through) {
                return false;
            }
            at = document.token(at.head());
            if (above.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNeed(Document document, Token verb) {
        return needs.contains(verb.lemma())
                && document.children(verb).stream()
                        .anyMatch(aux -> Modal.of(aux, verb).isPresent())
                && document.child(verb, "obj")
                        .filter(object -> approvals.contains(object.lemma()))
                        .isPresent();
    }

    /** "the sale, which would need", "will sell them, but that would need". */
    private static boolean isAboutIt(Document document, Token need, Collection<Token> above) {
        if (need.relation().equals("acl:relcl")) {
            Token noun = document.token(need.head());
            return above.contains(noun) || limits(document, noun, above, false);
        }
        boolean beside = need.is("conj") || need.is("parataxis");
        boolean known = document.child(need, "nsubj")
                .filter(subject -> Set.of("that", "this", "it", "which").contains(Words.lower(subject))
                        || isKnown(document, subject))
                .isPresent();
        return beside && known && above.contains(document.token(need.head()));
    }

    /** "Offered to sell tanks, but the sale would need". */
    private static boolean isKnown(Document document, Token noun) {
        return noun.upos() == Upos.NOUN
                && document.actorHeadedBy(noun).isEmpty()
                && document.child(noun, "det")
                        .filter(det -> Set.of("the", "that", "this", "such").contains(Words.lower(det)))
                        .isPresent();
    }

    /** From the modal verb to the end of its clause. */
    private static Span need(Document document, Token verb) {
        Token first = document.children(verb).stream()
                .filter(child -> child.is("aux"))
                .findFirst()
                .orElse(verb);
        int end = Words.cover(document.subtree(verb)).end();
        return Phrases.withoutEdges(document, new Span(first.span().start(), end));
    }
}
