package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.modality.Reality;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** Statements that are events themselves: who condemns, demands, threatens or promises has done something. */
final class SpeechActs {
    /** The event that a statement is. */
    record Act(EventType type, Optional<String> mode, Optional<String> cameo, List<Party> recipients) {
        Act(EventType type, String mode, String cameo) {
            this(type, mode.isEmpty() ? Optional.empty() : Optional.of(mode), Optional.of(cameo), List.of());
        }
    }

    private static final Set<EventType> HOSTILE =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.PROTEST);
    /** What one threatens who says he will do it; troops are as often sent to help. */
    private static final Set<String> REFUSING = Set.of("will", "would", "wo", "'ll");

    private static final Set<EventType> FRIENDLY =
            Set.of(EventType.AID, EventType.COOPERATE, EventType.CONSULT, EventType.SUPPORT, EventType.AGREE);
    private static final Set<EventType> YIELDING = Set.of(EventType.RETREAT, EventType.CONCEDE);
    private static final Set<CueClass> PLAIN =
            Set.of(CueClass.SAY, CueClass.ASSERT, CueClass.COMMIT, CueClass.WARN, CueClass.RELAY);
    private static final Set<Modality> AHEAD = Set.of(Modality.PLANNED, Modality.PROMISED, Modality.THREATENED);
    private static final Set<String> NEEDS = Set.of("need", "necessity", "importance", "urgency");
    private static final Set<String> FIRST = Set.of("we", "i");

    private final Reality reality;

    SpeechActs(Reality reality) {
        this.reality = reality;
    }

    static boolean isHostile(EventType type) {
        return HOSTILE.contains(type);
    }

    /**
     * The event of a statement with a cue, if it is one.
     *
     * @param content events found inside the statement's content
     * @param byClass whether the class of the cue alone may tell what it is
     */
    Optional<Act> of(Document document, Statement statement, List<Event> content, boolean byClass) {
        CueClass kind = statement.cue().map(Statement.Cue::kind).orElse(CueClass.SAY);
        if (PLAIN.contains(kind)) {
            Optional<Act> announced = announced(document, statement, content);
            if (announced.isPresent()) {
                return announced;
            }
        }
        if (!byClass) {
            return Optional.empty();
        }
        boolean own =
                content.stream().anyMatch(e -> e.actors().stream().anyMatch(a -> isSpeaker(document, a, statement)));
        return switch (kind) {
            case ACCUSE -> Optional.of(new Act(EventType.ACCUSE, "allege", "112"));
            case CONDEMN -> Optional.of(new Act(EventType.ACCUSE, "disapprove", "111"));
            case DEMAND, REQUEST -> own ? Optional.empty() : Optional.of(new Act(EventType.REQUEST, "change", "100"));
            case PRAISE, SUPPORT -> Optional.of(new Act(EventType.SUPPORT, "", "051"));
            case OPPOSE -> Optional.of(new Act(EventType.REJECT, "change", "120"));
            case COMMIT -> Optional.of(new Act(EventType.AGREE, "", "030"));
            default -> Optional.empty();
        };
    }

    private Optional<Act> announced(Document document, Statement statement, List<Event> content) {
        for (Event event : content) {
            boolean own = event.actors().stream().anyMatch(a -> isAnnounced(document, event.trigger(), a, statement))
                    || isOwnClause(document, event, statement);
            if (AHEAD.contains(event.modality()) && own) {
                EventType type = event.type().isThreatening()
                        ? EventType.THREATEN
                        : FRIENDLY.contains(event.type())
                                ? EventType.AGREE
                                : isYielding(event) ? EventType.AGREE : null;
                if (type != null) {
                    String cameo = type == EventType.THREATEN ? "130" : isYielding(event) ? "035" : "030";
                    return Optional.of(new Act(type, Optional.empty(), Optional.of(cameo), event.recipients()));
                }
            }
            if (own && isRefused(document, event)) {
                return Optional.of(new Act(EventType.REJECT, Optional.empty(), Optional.of("120"), event.recipients()));
            }
            if (event.modality() == Modality.DEMANDED && !own && isOwnDemand(document, event)) {
                return Optional.of(
                        new Act(EventType.REQUEST, Optional.of("change"), Optional.of("100"), event.actors()));
            }
        }
        return isDemand(document, statement)
                ? Optional.of(new Act(EventType.REQUEST, "change", "100"))
                : Optional.empty();
    }

    /** "said they would not end the strike", "will not accept the offer": what would be friendly or yielding. */
    private static boolean isRefused(Document document, Event event) {
        boolean kind = FRIENDLY.contains(event.type()) || isYielding(event);
        return kind
                && event.modality() == Modality.NEGATED
                && document.headOf(event.trigger())
                        .filter(verb -> isRefused(document, verb))
                        .isPresent();
    }

    /** "will not": of a negated verb. */
    static boolean isRefused(Document document, Token verb) {
        return Words.children(document, verb, "aux").stream().map(Words::lower).anyMatch(REFUSING::contains);
    }

    /** A resignation yields nothing to anybody. */
    private static boolean isYielding(Event event) {
        boolean resigns = event.mode().filter(mode -> mode.equals("resign")).isPresent();
        return YIELDING.contains(event.type()) && !resigns;
    }

    /** "said the rebels must leave", unlike "said the king had ordered them to leave", where the king demands. */
    private boolean isOwnDemand(Document document, Event event) {
        return document.headOf(event.trigger())
                .flatMap(head -> reality.ofReportedClause(document, head))
                .filter(m -> m == Modality.DEMANDED)
                .isPresent();
    }

    /** "stressed the need for", "said that they must leave". */
    private boolean isDemand(Document document, Statement statement) {
        for (Span span : statement.content()) {
            Optional<Token> head = document.headOf(span);
            if (head.isPresent()) {
                boolean need = NEEDS.contains(Words.lemma(head.get())) && !reality.isHedged(document, head.get());
                boolean must = reality.ofReportedClause(document, head.get())
                        .filter(m -> m == Modality.DEMANDED)
                        .isPresent();
                if (need || (must && !isOwn(document, head.get(), statement))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "The union said it would not end the strike", where nothing tells who "it" is but that it speaks. */
    private static boolean isOwnClause(Document document, Event event, Statement statement) {
        return document.headOf(event.trigger())
                .filter(word -> Words.isVerb(word) && !isLongPast(document, word, statement))
                .filter(word -> Voice.patients(document, word).isEmpty() && isOwn(document, word, statement))
                .isPresent();
    }

    private static boolean isOwn(Document document, Token clause, Statement statement) {
        for (Token subject : Subjects.doers(document, clause)) {
            Optional<Party> party = Participants.of(document, subject, new Statements(List.of(statement)));
            if (party.filter(p -> isSpeaker(document, p, statement)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether what lies ahead is what the speaker will do: not what he "had planned", which he tells of as over. */
    static boolean isAnnounced(Document document, Span trigger, Party party, Statement statement) {
        return isSpeaker(document, party, statement)
                && document.headOf(trigger)
                        .filter(word -> isLongPast(document, word, statement))
                        .isEmpty();
    }

    private static boolean isLongPast(Document document, Token word, Statement statement) {
        Optional<Token> at = Optional.of(word);
        while (at.isPresent() && isIn(statement, at.get())) {
            if (Words.children(document, at.get(), "aux").stream()
                    .anyMatch(aux -> Words.lower(aux).equals("had"))) {
                return true;
            }
            at = document.head(at.get());
        }
        return false;
    }

    private static boolean isIn(Statement statement, Token token) {
        return statement.content().stream().anyMatch(part -> part.contains(token.span()));
    }

    /** Whether a party of the content is who speaks. */
    static boolean isSpeaker(Document document, Party party, Statement statement) {
        Optional<Party> speaker = statement.speaker().map(Statement.Speaker::party);
        if (speaker.isEmpty()) {
            return false;
        }
        String words = party.span().in(document.text()).toLowerCase(Locale.ROOT);
        boolean known = party.actor().isPresent() && speaker.get().actor().isPresent();
        if (party.name().equalsIgnoreCase(speaker.get().name())
                || (known && party.actor().equals(speaker.get().actor()))) {
            return true;
        }
        return FIRST.contains(words)
                || (!known && mayBe(document, words, party.span(), speaker.get().span()));
    }

    /** "The mayor said he would": not "he would, the mayor said", nor "officials said he would". */
    private static boolean mayBe(Document document, String pronoun, Span at, Span speaker) {
        Optional<Token> head = document.headOf(speaker);
        if (head.isEmpty() || at.start() < speaker.start()) {
            return false;
        }
        boolean several = head.get().xpos().endsWith("S")
                || document.child(head.get(), "conj").isPresent();
        boolean person = document.actorHeadedBy(head.get())
                .filter(actor -> actor.type() == ActorMention.Type.PERSON)
                .isPresent();
        return switch (pronoun) {
            case "he", "she" -> !several;
            case "it" -> !several && !person;
            case "they" -> several || !person;
            default -> false;
        };
    }

    /** The events whose innermost statement is this one. */
    static List<Event> inside(Statement statement, SpanIndex<Event> events, Statements statements) {
        List<Event> found = new ArrayList<>();
        for (Span part : statement.content()) {
            for (Event event : events.overlapping(part)) {
                Optional<Statement> innermost = statements.innermost(event.trigger());
                if (part.contains(event.trigger())
                        && innermost.filter(s -> s.id().equals(statement.id())).isPresent()) {
                    found.add(event);
                }
            }
        }
        return found;
    }
}
