package org.sitrep.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.article.Article;
import org.sitrep.text.Span;

/**
 * An article with its stand-off annotations. Immutable; each annotator returns a list and {@code with...}
 * makes the document that carries it. Lists are in text order.
 */
public final class Document {
    private final Article article;
    private final Syntax syntax;
    private final Annotations annotations;

    /** The sentences with their words, and what the characters and the neural reader say of them. */
    public record Syntax(
            List<Span> paragraphs,
            List<Quotation> quotations,
            List<Sentence> sentences,
            List<Token> tokens,
            List<Entity> entities,
            List<Attribution> attributions) {
        public Syntax {
            paragraphs = List.copyOf(paragraphs);
            quotations = List.copyOf(quotations);
            sentences = List.copyOf(sentences);
            tokens = List.copyOf(tokens);
            entities = List.copyOf(entities);
            attributions = List.copyOf(attributions);
        }
    }

    private record Annotations(
            List<TimeMention> times,
            List<NumberMention> numbers,
            List<ActorMention> actors,
            List<PlaceMention> places) {}

    private final List<List<Token>> children;

    public Document(Article article, Syntax syntax) {
        this(article, syntax, new Annotations(List.of(), List.of(), List.of(), List.of()), childrenOf(syntax.tokens()));
    }

    private Document(Article article, Syntax syntax, Annotations annotations, List<List<Token>> children) {
        this.article = article;
        this.syntax = syntax;
        this.annotations = annotations;
        this.children = children;
    }

    private static List<List<Token>> childrenOf(List<Token> tokens) {
        List<List<Token>> children = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>(2));
        }
        for (Token token : tokens) {
            if (!token.isRoot()) {
                children.get(token.head()).add(token);
            }
        }
        return children;
    }

    private Document with(Annotations next) {
        return new Document(article, syntax, next, children);
    }

    public Document withTimes(List<TimeMention> times) {
        return with(new Annotations(List.copyOf(times), annotations.numbers, annotations.actors, annotations.places));
    }

    public Document withNumbers(List<NumberMention> numbers) {
        return with(new Annotations(annotations.times, List.copyOf(numbers), annotations.actors, annotations.places));
    }

    public Document withActors(List<ActorMention> actors) {
        return with(new Annotations(annotations.times, annotations.numbers, List.copyOf(actors), annotations.places));
    }

    public Document withPlaces(List<PlaceMention> places) {
        return with(new Annotations(annotations.times, annotations.numbers, annotations.actors, List.copyOf(places)));
    }

    public Article article() {
        return article;
    }

    public String text() {
        return article.text();
    }

    public List<Span> paragraphs() {
        return syntax.paragraphs();
    }

    public List<Quotation> quotations() {
        return syntax.quotations();
    }

    public List<Sentence> sentences() {
        return syntax.sentences();
    }

    public List<Token> tokens() {
        return syntax.tokens();
    }

    public List<Entity> entities() {
        return syntax.entities();
    }

    public List<Attribution> attributions() {
        return syntax.attributions();
    }

    public List<TimeMention> times() {
        return annotations.times;
    }

    public List<NumberMention> numbers() {
        return annotations.numbers;
    }

    public List<ActorMention> actors() {
        return annotations.actors;
    }

    public List<PlaceMention> places() {
        return annotations.places;
    }

    public Token token(int index) {
        return syntax.tokens().get(index);
    }

    public Sentence sentenceOf(Token token) {
        return syntax.sentences().get(token.sentence());
    }

    public List<Token> tokensOf(Sentence sentence) {
        return syntax.tokens().subList(sentence.first(), sentence.end());
    }

    public Optional<Token> head(Token token) {
        return token.isRoot() ? Optional.empty() : Optional.of(token(token.head()));
    }

    /** The dependents of a word, in text order. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The first dependent with this relation or a subtype of it. */
    public Optional<Token> child(Token token, String relation) {
        for (Token child : children(token)) {
            if (child.is(relation)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The word and all it governs, in text order. */
    public List<Token> subtree(Token token) {
        List<Token> found = new ArrayList<>();
        collect(token, found);
        found.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return found;
    }

    private void collect(Token token, List<Token> into) {
        List<Token> stack = new ArrayList<>(List.of(token));
        while (!stack.isEmpty()) {
            Token next = stack.remove(stack.size() - 1);
            into.add(next);
            stack.addAll(children(next));
        }
    }

    /** The tokens that overlap a span, in text order. */
    public List<Token> tokensIn(Span span) {
        List<Token> all = syntax.tokens();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).span().start() < span.end()) {
            end++;
        }
        return all.subList(low, end);
    }

    /** The token of a span whose head lies outside it; the leftmost if there are several. */
    public Optional<Token> headOf(Span span) {
        for (Token token : tokensIn(span)) {
            if (token.isRoot() || !span.overlaps(token(token.head()).span())) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }
}
