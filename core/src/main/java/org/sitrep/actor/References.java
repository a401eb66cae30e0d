package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/**
 * Words that mean an actor the article names elsewhere: pronouns that {@link Coreference} resolves, and what a person is
 * called beside the name ("Ana Lima, the harbour's director"). They may hold other mentions. Only certain ones: none has
 * an id that the words do not force.
 */
public final class References {
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "one", "some", "another", "any", "no", "each", "every", "which", "what");

    /** What ends a phrase: clauses, appositions and further members. */
    private static final Set<String> BEYOND = Set.of(
            "acl",
            "advcl",
            "appos",
            "case",
            "conj",
            "cc",
            "parataxis",
            "nsubj",
            "cop",
            "aux",
            "advmod",
            "obl",
            "mark",
            "dep");

    /** Verbs that make somebody something. */
    private static final Set<String> APPOINTING = Set.of("appoint", "name", "elect", "make", "declare", "proclaim");

    private static final RoleWords WORDS = new RoleWords();

    private final Document document;

    private References(Document document) {
        this.document = document;
    }

    /** The references of a document with its actors, in text order. */
    public static List<ActorMention> of(Document document) {
        References references = new References(document);
        List<ActorMention> found = new ArrayList<>(references.pronouns());
        found.addAll(references.roles());
        found.sort(Comparator.comparing(ActorMention::span));
        return found;
    }

    /** The mention of an actor by other words. */
    public static ActorMention at(Span span, int head, ActorMention meant) {
        return new ActorMention(span, head, meant.actor(), meant.name(), meant.type(), meant.sector(), meant.country());
    }

    private List<ActorMention> pronouns() {
        Coreference coreference = Coreference.of(document);
        List<ActorMention> found = new ArrayList<>();
        for (Token token : document.tokens()) {
            if (token.upos() == Upos.PRON && !token.is("nmod:poss")) {
                coreference
                        .antecedent(token)
                        .filter(meant -> meant.actor().isPresent())
                        .ifPresent(meant -> found.add(at(token.span(), token.index(), meant)));
            }
        }
        return found;
    }

    private List<ActorMention> roles() {
        List<ActorMention> found = new ArrayList<>();
        for (ActorMention person : document.actors()) {
            if (person.type() != ActorMention.Type.PERSON || person.actor().isEmpty()) {
                continue;
            }
            Token name = document.token(person.head());
            for (Token noun : called(name)) {
                Optional<Span> phrase = phrase(noun, name);
                if (phrase.isPresent()
                        && !phrase.get().equals(noun.span())
                        && !phrase.get().overlaps(person.span())
                        && document.actorHeadedBy(noun).isEmpty()) {
                    found.add(at(phrase.get(), noun.index(), person));
                }
            }
        }
        return found;
    }

    /** The nouns for what a person is: in apposition to the name, equated with it by "is", or "they named Lima director". */
    private List<Token> called(Token name) {
        List<Token> nouns = new ArrayList<>();
        document.children(name).stream()
                .filter(child -> child.is("appos") || (child.relation().equals("nsubj") && isEquated(name)))
                .forEach(nouns::add);
        document.head(name)
                .filter(head -> name.is("appos") || (name.relation().equals("nsubj") && isEquated(head)))
                .ifPresent(nouns::add);
        document.head(name)
                .filter(verb -> name.is("obj") && APPOINTING.contains(verb.lemma()))
                .flatMap(verb -> document.child(verb, "xcomp"))
                .ifPresent(nouns::add);
        return nouns.stream()
                .filter(noun -> noun.xpos().equals("NN") || noun.xpos().equals("NNP"))
                .filter(WORDS::isNoun)
                .toList();
    }

    /** "is the director", of a plain main clause or one that "and" joins to it. */
    private boolean isEquated(Token predicate) {
        boolean main = predicate.isRoot()
                || (predicate.is("conj")
                        && document.head(predicate).filter(Token::isRoot).isPresent());
        boolean plain = document.children(predicate).stream()
                .noneMatch(child ->
                        child.is("aux") || child.lemma().equals("not") || child.is("mark") || child.is("advmod"));
        return main && plain && document.child(predicate, "cop").isPresent();
    }

    /** The noun with its modifiers, if it is definite: "the director of the port", "Norvik's envoy", "port director". */
    private Optional<Span> phrase(Token noun, Token name) {
        Span span = noun.span();
        for (Token child : document.children(noun)) {
            boolean indefinite = child.index() < noun.index()
                    && (INDEFINITE.contains(child.form().toLowerCase(Locale.ROOT)) || child.is("nummod"));
            if (indefinite) {
                return Optional.empty();
            }
            String relation = child.relation().replaceFirst(":.*", "");
            boolean outside = BEYOND.contains(relation)
                    || child.upos() == Upos.PUNCT
                    || document.subtree(child).contains(name)
                    || child.sentence() != noun.sentence();
            if (!outside) {
                List<Token> subtree = document.subtree(child);
                span = Span.cover(
                        span,
                        Span.cover(
                                subtree.get(0).span(),
                                subtree.get(subtree.size() - 1).span()));
            }
        }
        return Optional.of(span);
    }
}
