package org.sitrep.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.formats.ReadingParser;
import org.sitrep.ledger.Recorded;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

/** Invented readings: the dossier of examples, and articles that a test makes claim by claim. */
public final class Made {
    private static final Found FOUND = new Found(0.9, "test-1");

    private final String text;
    private final List<Event> events = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<ActorMention> actors = new ArrayList<>();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> url = Optional.empty();

    private Made(String text) {
        this.text = text;
    }

    public static Made article(String text) {
        return new Made(text);
    }

    /** The lines of the dossier as {@code sitrep read --text} prints them. */
    public static List<String> dossierLines() {
        Path file = Path.of(
                "..", "ledger", "src", "test", "resources", "org", "sitrep", "ledger", "store", "dossier.jsonl");
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Recorded> dossier() {
        return dossierLines().stream()
                .map(line -> Recorded.of(((ReadingParser.Parsed.Read) ReadingParser.parse(line)).reading()))
                .toList();
    }

    public Made in(String name) {
        outlet = Optional.of(name);
        return this;
    }

    public Made titled(String head) {
        title = Optional.of(head);
        return this;
    }

    public Made at(String address) {
        url = Optional.of(address);
        return this;
    }

    private Span span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words + " is not in: " + text);
        }
        return new Span(start, start + words.length());
    }

    /** Somebody in the text, whose id is the words in capitals. */
    public Made actor(String words, ActorMention.Type type, String sector) {
        actors.add(new ActorMention(
                span(words),
                0,
                Optional.of(words.toUpperCase(java.util.Locale.ROOT).replace(' ', '-')),
                words,
                type,
                Optional.of(sector).filter(code -> !code.isEmpty()),
                Optional.empty()));
        return this;
    }

    private List<Party> parties(String words) {
        return words.isEmpty()
                ? List.of()
                : List.of(actors.stream()
                        .filter(actor -> actor.span().equals(span(words)))
                        .findFirst()
                        .map(Party::of)
                        .orElseGet(() -> new Party(span(words), Optional.empty(), words)));
    }

    /** An event by the words that name it, do it and undergo it; empty for nobody. */
    public Made event(EventType type, String trigger, Modality modality, String who, String whom) {
        return event(type, trigger, modality, who, whom, Asserter.AUTHOR);
    }

    public Made event(EventType type, String trigger, Modality modality, String who, String whom, Asserter by) {
        Span span = span(trigger);
        events.add(new Event(
                "e" + (events.size() + 1),
                type,
                Optional.empty(),
                Optional.of(type == EventType.ASSAULT ? "190" : "010"),
                List.of(),
                span,
                parties(who),
                parties(whom),
                Optional.empty(),
                Optional.empty(),
                modality,
                by,
                Optional.empty(),
                Evidence.of(span, text),
                FOUND));
        return this;
    }

    /** The last event is at a place and on a day. */
    public Made there(String words, PlaceMention.Level level, String day) {
        Event last = events.remove(events.size() - 1);
        PlaceMention place = new PlaceMention(
                span(words),
                words,
                Optional.of(new PlaceMention.Point(Optional.of(42), 48.5, 37.25)),
                Optional.of("CH"),
                level,
                java.util.OptionalInt.empty());
        events.add(last.at(
                Optional.of(place), Optional.of(new Event.When(Interval.on(LocalDate.parse(day)), Optional.empty()))));
        return this;
    }

    public Made killed(String words, double low, double high, Figure.Kind kind) {
        Span span = span(words);
        OptionalDouble least = OptionalDouble.of(low);
        boolean exact = low == high;
        figures.add(new Figure(
                "f" + (figures.size() + 1),
                span,
                words.substring(words.lastIndexOf(' ') + 1),
                Figure.Unit.KILLED,
                least,
                exact ? least : OptionalDouble.empty(),
                Double.isNaN(high) ? OptionalDouble.empty() : OptionalDouble.of(high),
                Optional.empty(),
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Asserter.AUTHOR,
                Evidence.of(span, text),
                FOUND));
        return this;
    }

    public Recorded recorded() {
        Article article = new Article(
                "a" + Integer.toHexString(text.hashCode()),
                "made.txt",
                url,
                outlet,
                title,
                Optional.of("en"),
                Published.on(LocalDate.of(2031, 3, 4), Published.Basis.GIVEN),
                text,
                List.of());
        Document.Syntax none = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return Recorded.of(
                new Reading(new Document(article, none).withActors(actors), List.of(), events, figures, List.of()));
    }
}
