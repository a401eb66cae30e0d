package org.sitrep.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sitrep.article.Article;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

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
            List<Attribution> attributions,
            List<Trigger> triggers) {
        public Syntax {
            paragraphs = List.copyOf(paragraphs);
            quotations = List.copyOf(quotations);
            sentences = List.copyOf(sentences);
            tokens = List.copyOf(tokens);
            entities = List.copyOf(entities);
            attributions = List.copyOf(attributions);
            triggers = List.copyOf(triggers);
        }

        /** Without triggers. */
        public Syntax(
                List<Span> paragraphs,
                List<Quotation> quotations,
                List<Sentence> sentences,
                List<Token> tokens,
                List<Entity> entities,
                List<Attribution> attributions) {
            this(paragraphs, quotations, sentences, tokens, entities, attributions, List.of());
        }
    }

    private record Annotations(
            SpanIndex<TimeMention> times,
            SpanIndex<NumberMention> numbers,
            SpanIndex<ActorMention> actors,
            SpanIndex<PlaceMention> places,
            Map<String, List<ActorMention>> mentions,
            List<ActorMention> references) {
        static final Annotations NONE = new Annotations(
                SpanIndex.of(List.of(), TimeMention::span),
                SpanIndex.of(List.of(), NumberMention::span),
                SpanIndex.of(List.of(), ActorMention::span),
                SpanIndex.of(List.of(), PlaceMention::span),
                Map.of(),
                List.of());
    }

    /** What the syntax is looked up by. */
    private record Lookup(
            List<List<Token>> children,
            SpanIndex<Span> paragraphs,
            SpanIndex<Quotation> quotations,
            SpanIndex<Sentence> sentences,
            SpanIndex<Entity> entities,
            Map<Integer, Trigger> triggers) {
        static Lookup of(Syntax syntax) {
            return new Lookup(
                    childrenOf(syntax.tokens()),
                    SpanIndex.of(syntax.paragraphs(), span -> span),
                    SpanIndex.of(syntax.quotations(), Quotation::span),
                    SpanIndex.of(syntax.sentences(), Sentence::span),
                    SpanIndex.of(syntax.entities(), Entity::span),
                    syntax.triggers().stream()
                            .collect(Collectors.toMap(Trigger::token, trigger -> trigger, (first, second) -> first)));
        }
    }

    private final Lookup lookup;
    private final Trace trace;

    public Document(Article article, Syntax syntax) {
        this(article, syntax, Annotations.NONE, Lookup.of(syntax), Trace.NONE);
    }

    private Document(Article article, Syntax syntax, Annotations annotations, Lookup lookup, Trace trace) {
        this.trace = trace;
        this.article = article;
        this.syntax = syntax;
        this.annotations = annotations;
        this.lookup = lookup;
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
        return new Document(article, syntax, next, lookup, trace);
    }

    /** The same document, of whose reading is told. */
    public Document withTrace(Trace listener) {
        return new Document(article, syntax, annotations, lookup, listener);
    }

    /** Whether anybody listens. */
    public boolean isTraced() {
        return trace != Trace.NONE;
    }

    /** Tells what a step decided, if anybody listens. */
    public void note(Trace.Step step, Span span, boolean kept, Supplier<String> why) {
        if (isTraced()) {
            trace.add(new Trace.Note(step, span, kept, why.get()));
        }
    }

    /** The same annotations of the same text, published at another time. */
    public Document withArticle(Article same) {
        if (!same.text().equals(article.text())) {
            throw new IllegalArgumentException("annotations fit their own text only");
        }
        return new Document(same, syntax, annotations, lookup, trace);
    }

    public Document withTimes(List<TimeMention> times) {
        Annotations a = annotations;
        return with(new Annotations(
                SpanIndex.of(times, TimeMention::span), a.numbers, a.actors, a.places, a.mentions, a.references));
    }

    public Document withNumbers(List<NumberMention> numbers) {
        Annotations a = annotations;
        return with(new Annotations(
                a.times, SpanIndex.of(numbers, NumberMention::span), a.actors, a.places, a.mentions, a.references));
    }

    public Document withActors(List<ActorMention> actors) {
        Annotations a = annotations;
        Map<String, List<ActorMention>> mentions = actors.stream()
                .filter(mention -> mention.actor().isPresent())
                .collect(Collectors.groupingBy(mention -> mention.actor().orElseThrow()));
        return with(new Annotations(
                a.times, a.numbers, SpanIndex.of(actors, ActorMention::span), a.places, mentions, a.references));
    }

    public Document withPlaces(List<PlaceMention> places) {
        Annotations a = annotations;
        return with(new Annotations(
                a.times, a.numbers, a.actors, SpanIndex.of(places, PlaceMention::span), a.mentions, a.references));
    }

    /** With words that mean one of its actors without naming it; see {@link #references()}. */
    public Document withReferences(List<ActorMention> references) {
        Annotations a = annotations;
        return with(new Annotations(a.times, a.numbers, a.actors, a.places, a.mentions, List.copyOf(references)));
    }

    public Article article() {
        return article;
    }

    public String text() {
        return article.text();
    }

    /** Whether an interval ended before the first day on which the article may have been published. */
    public boolean isPast(Interval interval) {
        Optional<LocalDate> published = article.published().earliest();
        return published.isPresent()
                && interval.latest().filter(published.get()::isAfter).isPresent();
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

    /** Whether a time is known to lie after the day the article was published. */
    public boolean isAhead(TimeMention time) {
        Optional<LocalDate> published = article.published().latest();
        return published.isPresent()
                && time.interval()
                        .earliest()
                        .filter(day -> day.isAfter(published.get()))
                        .isPresent();
    }

    public List<Token> tokens() {
        return syntax.tokens();
    }

    public List<Entity> entities() {
        return syntax.entities();
    }

    public List<Trigger> triggers() {
        return syntax.triggers();
    }

    /** What the neural reader says of a word as one that tells an event, if it may be one. */
    public Optional<Trigger> trigger(Token token) {
        return Optional.ofNullable(lookup.triggers().get(token.index()));
    }

    public List<Attribution> attributions() {
        return syntax.attributions();
    }

    public List<TimeMention> times() {
        return annotations.times.items();
    }

    public List<NumberMention> numbers() {
        return annotations.numbers.items();
    }

    public List<ActorMention> actors() {
        return annotations.actors.items();
    }

    /**
     * Pronouns, and what a person is called beside the name, each with the actor meant. Found when all is read; they may hold or
     * overlap {@link #actors()}, which name somebody or describe whom nothing names.
     */
    public List<ActorMention> references() {
        return annotations.references;
    }

    /** The actor that a pronoun means, if that is certain. */
    public Optional<ActorMention> meant(Token pronoun) {
        return pronoun.upos() == Upos.PRON
                ? annotations.references.stream()
                        .filter(reference -> reference.span().equals(pronoun.span()))
                        .findFirst()
                : Optional.empty();
    }

    public List<PlaceMention> places() {
        return annotations.places.items();
    }

    /** The paragraphs that overlap a span, in text order; the look-ups below are like it. */
    public List<Span> paragraphsIn(Span span) {
        return lookup.paragraphs.overlapping(span);
    }

    public List<Quotation> quotationsIn(Span span) {
        return lookup.quotations.overlapping(span);
    }

    /** The quotations from the first that ends behind an offset on. */
    public List<Quotation> quotationsFrom(int offset) {
        return lookup.quotations.from(offset);
    }

    public List<Sentence> sentencesIn(Span span) {
        return lookup.sentences.overlapping(span);
    }

    public List<Entity> entitiesIn(Span span) {
        return lookup.entities.overlapping(span);
    }

    public List<TimeMention> timesIn(Span span) {
        return annotations.times.overlapping(span);
    }

    public List<NumberMention> numbersIn(Span span) {
        return annotations.numbers.overlapping(span);
    }

    public List<ActorMention> actorsIn(Span span) {
        return annotations.actors.overlapping(span);
    }

    public List<PlaceMention> placesIn(Span span) {
        return annotations.places.overlapping(span);
    }

    /** The mentions of an actor with an id, in text order. */
    public List<ActorMention> mentionsOf(String actor) {
        return annotations.mentions.getOrDefault(actor, List.of());
    }

    /** The actor mention whose head a word is. */
    public Optional<ActorMention> actorHeadedBy(Token head) {
        for (ActorMention mention : actorsIn(head.span())) {
            if (mention.head() == head.index()) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
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
        return lookup.children.get(token.index());
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
