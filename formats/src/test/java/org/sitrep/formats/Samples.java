package org.sitrep.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sitrep.article.Article;
import org.sitrep.article.Page;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.TimeMention;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

/** A reading with every field filled, of an invented report. */
final class Samples {
    /** With an emoji, CRLF and a no-break space before what is claimed. */
    static final String TEXT = "\ud83d\ude80 Report\r\n\r\nOn 3\u00a0March, Vale spokeswoman Ana Ruda told the Post:"
            + " \u201cWe will send aid if asked \ud83d\udc4d.\u201d\r\n"
            + "At least 7,000 people fled Port Lurin, the agency Norrin said.";

    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);
    private static final Found FOUND = new Found(0.912349, "model-1+rule:sample");

    private Samples() {}

    static Article warned(String id, String text, Warning warning) {
        Article plain = Article.ofText(id, text);
        return new Article(
                id,
                plain.path(),
                plain.url(),
                plain.outlet(),
                plain.title(),
                plain.language(),
                plain.published(),
                text,
                List.of(warning));
    }

    static Reading reading() {
        return reading(Article.ofText("sample", TEXT));
    }

    /** @param article its text must hold the words of {@link #TEXT} */
    static Reading reading(Article article) {
        String text = article.text();
        Party ruda = new Party(span(text, "Ana Ruda"), Optional.of("a1"), "Ana Ruda");
        Party post = new Party(span(text, "the Post"), Optional.empty(), "the Post");
        Party norrin = new Party(span(text, "Norrin"), Optional.of("a2"), "Norrin");
        TimeMention time =
                new TimeMention(span(text, "3\u00a0March"), TimeMention.Type.DATE, "2031-03-03", Interval.on(DAY));
        PlaceMention place = new PlaceMention(
                span(text, "Port Lurin"),
                "Port Lurin",
                Optional.of(new PlaceMention.Point(Optional.of(1234567), 46.5, -30)),
                Optional.of("XX"),
                PlaceMention.Level.TOWN,
                OptionalInt.of(3));
        ActorMention actor = new ActorMention(
                ruda.span(),
                0,
                ruda.actor(),
                ruda.name(),
                ActorMention.Type.PERSON,
                Optional.of("GOV"),
                Optional.of("XX"));
        Document.Syntax nothing = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Document document = new Document(article, nothing)
                .withTimes(List.of(time))
                .withPlaces(List.of(place))
                .withActors(List.of(actor));
        return new Reading(
                document,
                List.of(statement(text, ruda, post), bare(text)),
                List.of(event(text, ruda, place, new Asserter.By("s1")), event2(text, norrin)),
                List.of(figure(text, place, norrin)),
                List.of(position(text, ruda, post)));
    }

    /** The article of {@link #reading()} with all metadata. */
    static Article withMetadata() {
        Published published = new Published(
                Optional.of(DAY),
                Optional.of(DAY.plusDays(1)),
                Published.Basis.DATELINE,
                List.of(new Published.Reason(
                        "the first date",
                        Optional.of(span(TEXT, "3\u00a0March")),
                        Optional.of(DAY),
                        Optional.empty())));
        return new Article(
                "id-1",
                "folder/report.txt",
                Optional.of("https://example.org/1"),
                Optional.of("The Post"),
                Optional.of("Aid \"if asked\""),
                Optional.of("en"),
                published,
                TEXT,
                Optional.of(new Page(
                        "00ff",
                        Optional.of("A. Writer"),
                        Optional.of(DAY),
                        List.of(new Page.Piece(0, 3, 120, 3), new Page.Piece(3, 1, 123, 5)))),
                List.of(new Warning("odd", "something odd", Optional.of(span(TEXT, "Report")))));
    }

    static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Statement statement(String text, Party ruda, Party post) {
        Span quoted = span(text, "We will send aid if asked \ud83d\udc4d.");
        return new Statement(
                "s1",
                Statement.Form.DIRECT,
                Optional.of(new Statement.Speaker(ruda, Optional.of("spokeswoman"), Optional.of("Vale"))),
                Optional.of(new Statement.Cue(span(text, "told"), "tell", CueClass.ANNOUNCE_INTENT, true)),
                List.of(new Span(quoted.start() - 1, quoted.end() + 1)),
                List.of(quoted),
                Optional.of(post),
                Optional.of(new Statement.Medium(span(text, "Report"), Statement.Medium.Kind.REPORT)),
                List.of(new Statement.Link(post, Statement.Relation.REPORTS, true)),
                Optional.of(Interval.on(DAY)),
                Optional.empty(),
                Evidence.of(quoted, text),
                FOUND);
    }

    private static Statement bare(String text) {
        Span content = span(text, "At least 7,000 people fled Port Lurin");
        return new Statement(
                "s2",
                Statement.Form.INDIRECT,
                Optional.empty(),
                Optional.empty(),
                List.of(content),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(Interval.UNKNOWN),
                Optional.of("s1"),
                Evidence.of(content, text),
                new Found(1, "rule:bare"));
    }

    private static Event event(String text, Party actor, PlaceMention place, Asserter by) {
        Span trigger = span(text, "send");
        return new Event(
                "e1",
                EventType.AID,
                Optional.of("economic"),
                Optional.of("071"),
                List.of("humanitarian"),
                trigger,
                List.of(actor),
                List.of(),
                new Harm(
                        List.of(new Harm.Weapon(span(text, "send"), Harm.Kind.CROWD_CONTROL)),
                        List.of(
                                new Harm.Victim(actor, Figure.Unit.INJURED),
                                new Harm.Victim(
                                        new Party(span(text, "people"), Optional.empty(), "people"),
                                        Figure.Unit.KILLED))),
                Optional.of(place),
                Optional.of(new Event.When(Interval.on(DAY), Optional.of(span(text, "3\u00a0March")))),
                Modality.PROMISED,
                Optional.of(actor),
                by,
                Optional.of("s1"),
                Evidence.of(trigger, text),
                FOUND);
    }

    private static Event event2(String text, Party norrin) {
        Span trigger = span(text, "fled");
        return new Event(
                "e2",
                EventType.RETREAT,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                trigger,
                List.of(),
                List.of(norrin),
                Optional.empty(),
                Optional.of(new Event.When(Interval.UNKNOWN, Optional.empty())),
                Modality.HAPPENED,
                Asserter.AUTHOR,
                Optional.empty(),
                Evidence.of(trigger, text),
                new Found(0.00001, "rule:fled"));
    }

    private static Figure figure(String text, PlaceMention place, Party norrin) {
        Span span = span(text, "At least 7,000 people");
        return new Figure(
                "f1",
                span,
                "people",
                Figure.Unit.DISPLACED,
                OptionalDouble.of(7000),
                OptionalDouble.of(12_000_000_000d),
                OptionalDouble.of(0.25),
                Optional.of("At least"),
                Figure.Kind.TOTAL,
                Optional.of("f1"),
                Optional.of(new Interval(Optional.empty(), Optional.of(DAY))),
                Optional.of(new Event.When(Interval.on(DAY), Optional.empty())),
                Optional.of(place),
                new Asserter.Named(norrin),
                Evidence.of(span, text),
                FOUND);
    }

    private static Position position(String text, Party ruda, Party post) {
        return new Position(
                "p1",
                ruda,
                Optional.of(post),
                Optional.of(span(text, "aid")),
                Position.Stance.PLEDGE,
                Optional.of(new Position.Strength(Position.Strength.Degree.STRONG, span(text, "send"))),
                Optional.of(span(text, "if asked")),
                Optional.of("s1"),
                Optional.of("e1"),
                Optional.of(Interval.on(DAY)),
                Evidence.of(span(text, "send aid"), text),
                FOUND);
    }
}
