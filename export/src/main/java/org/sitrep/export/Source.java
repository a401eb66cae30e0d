package org.sitrep.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sitrep.article.Article;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Statement;
import org.sitrep.document.ActorMention;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.version.Versions;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** An article of a record, ready to be cited. */
public final class Source {
    private final Recorded recorded;
    private final String origin;
    private final CodePoints points;
    private final SpanIndex<Span> sentences;
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final Map<Span, ActorMention> actors = new LinkedHashMap<>();
    private final Supplier<Versions> asked;
    private Optional<Versions> versions = Optional.empty();

    /**
     * @param origin id of the origin it belongs to
     * @param versions what became of it since, asked once at most
     */
    public Source(Recorded recorded, String origin, Supplier<Versions> versions) {
        this.recorded = recorded;
        this.origin = origin;
        this.asked = versions;
        this.points = new CodePoints(recorded.text());
        this.sentences = SpanIndex.of(Sentences.of(recorded.text()), span -> span);
        recorded.reading().statements().forEach(statement -> statements.put(statement.id(), statement));
        recorded.reading().document().actors().forEach(actor -> actors.put(actor.span(), actor));
    }

    public Recorded recorded() {
        return recorded;
    }

    public String key() {
        return recorded.key();
    }

    public String origin() {
        return origin;
    }

    public Article article() {
        return recorded.reading().document().article();
    }

    public String text() {
        return recorded.text();
    }

    /** The characters of a span, as they stand. */
    public String exact(Span span) {
        return span.in(text());
    }

    /** The words of a span on one line. */
    public String words(Span span) {
        return line(exact(span));
    }

    public static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Offset in code points. */
    public int point(int utf16) {
        return points.at(utf16);
    }

    /** The sentence that a span begins in; the span itself if it is in none. */
    public Span sentence(Span span) {
        return sentences.overlapping(new Span(span.start(), Math.min(span.start() + 1, text().length()))).stream()
                .findFirst()
                .orElse(span);
    }

    public Optional<Statement> statement(String id) {
        return Optional.ofNullable(statements.get(id));
    }

    /** What the article says an actor is, where its words name one. */
    public Optional<ActorMention> actor(Span span) {
        return Optional.ofNullable(actors.get(span));
    }

    /** Who answers for a claim, for people: nothing if it is the article itself. */
    public Optional<String> asserter(Asserter asserter) {
        if (asserter instanceof Asserter.Named named) {
            return Optional.of(words(named.party().span()));
        }
        return asserter instanceof Asserter.By by
                ? Optional.of(statement(by.statement())
                        .flatMap(Statement::speaker)
                        .map(speaker -> words(speaker.party().span()))
                        .orElse("somebody who is not named"))
                : Optional.empty();
    }

    /** Who answers for a claim, for programs: {@code author}, the id of a statement, or the words that name somebody. */
    public String asserterId(Asserter asserter) {
        if (asserter instanceof Asserter.By by) {
            return key() + "." + by.statement();
        }
        return asserter instanceof Asserter.Named named ? words(named.party().span()) : "author";
    }

    /** What became of it since. */
    public Versions versions() {
        if (versions.isEmpty()) {
            versions = Optional.of(asked.get());
        }
        return versions.get();
    }

    static List<Source> sorted(Map<String, Source> byKey) {
        return List.copyOf(byKey.values());
    }
}
