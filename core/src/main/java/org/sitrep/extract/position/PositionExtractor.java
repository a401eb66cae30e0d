package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Event;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Found;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.modality.Questions;
import org.sitrep.modality.Reality;
import org.sitrep.modality.Signatures;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * Where the speakers of statements stand. A cue of a taking class is a position of its own ("condemned the attack");
 * within the words said, predicates of {@code stances.tsv} are, if the speaker is their subject ("we will never
 * recognize ...") or if they judge somebody else ("X bears responsibility"); and so is what the speaker will do or
 * others must ({@link Will}). Stances of others stand in the text itself ({@link Told}).
 */
public final class PositionExtractor {
    private static final Map<CueClass, Stance> OF_CUE = new EnumMap<>(Map.ofEntries(
            Map.entry(CueClass.WARN, Stance.THREATEN),
            Map.entry(CueClass.DEMAND, Stance.DEMAND),
            Map.entry(CueClass.REQUEST, Stance.REQUEST),
            Map.entry(CueClass.COMMIT, Stance.PLEDGE),
            Map.entry(CueClass.PROPOSE, Stance.PROPOSE),
            Map.entry(CueClass.CONDEMN, Stance.CONDEMN),
            Map.entry(CueClass.ACCUSE, Stance.ACCUSE),
            Map.entry(CueClass.PRAISE, Stance.PRAISE),
            Map.entry(CueClass.SUPPORT, Stance.SUPPORT),
            Map.entry(CueClass.OPPOSE, Stance.OPPOSE),
            Map.entry(CueClass.CONCERN, Stance.CONCERN)));

    /** Cues whose content is somebody else's act: a predicate in it without a subject is not the speaker's. */
    private static final Set<CueClass> OF_OTHERS =
            EnumSet.of(CueClass.DEMAND, CueClass.REQUEST, CueClass.WARN, CueClass.ACCUSE, CueClass.DENY);

    /** Where the target of a cue stands: "placed the blame on X", "lashed out at X". */
    private static final List<String> AT = List.of("on", "at", "against", "with", "toward", "towards");

    private static final List<String> AT_OR_OBJECT =
            Stream.concat(AT.stream(), Stream.of("obj")).toList();

    /** Stances whose target may be the object of the cue: "castigated Norvik for breaking the truce". */
    private static final Set<Stance> TAKING =
            EnumSet.of(Stance.ACCUSE, Stance.CONDEMN, Stance.PRAISE, Stance.SUPPORT, Stance.OPPOSE, Stance.REJECT);

    /** Where the one stands for whom something is promised or proposed: "to help X", "to send aid to X". */
    private static final List<String> TO = List.of("iobj", "obj", "to", "for", "with");

    private static final Set<String> PERSONAL = Set.of("he", "she");

    /** What somebody who declines to speak declines to do. */
    private static final Set<String> SPEAKING = Set.of(
            "answer",
            "comment",
            "say",
            "elaborate",
            "discuss",
            "reply",
            "respond",
            "speak",
            "give",
            "name",
            "identify");

    private static final Reality REALITY = new Reality(Signatures.english());

    private static final String BY_CUE = "positions-1:cue";
    private static final String BY_PREDICATE = "positions-1:predicate";
    private static final String BY_WILL = "positions-1:will";
    private static final String TOLD = "positions-1:told:";

    /** The share of them that we read as right on the directed-sentiment sentences: 26 of 30. */
    private static final double OF_TOLD = 0.87;

    private final Document document;
    private final Concerned concerned;
    private final Warnings warnings;
    /** Statements by the id of the one they are nested in. */
    private final Map<String, List<Statement>> nested;

    private final List<Position> found = new ArrayList<>();
    /** Indexes of the predicates that gave a position. */
    private final Set<Integer> taken = new HashSet<>();

    private PositionExtractor(Document document, List<Statement> statements, List<Event> events) {
        this.document = document;
        concerned = new Concerned(document, events);
        warnings = new Warnings(document, events);
        nested = statements.stream()
                .filter(statement -> statement.within().isPresent())
                .collect(Collectors.groupingBy(statement -> statement.within().orElseThrow()));
    }

    /**
     * Where those stand who speak in a document, in the order of the statements, and then where the text says that
     * others stand, in its order.
     *
     * @param events of the same document
     */
    public static List<Position> positions(Document document, List<Statement> statements, List<Event> events) {
        PositionExtractor extractor = new PositionExtractor(document, statements, events);
        for (Statement statement : statements) {
            boolean asked = statement.content().stream().anyMatch(content -> Questions.isAsked(document, content));
            if (statement.speaker().isPresent() && !asked && !extractor.isSilence(statement)) {
                extractor.ofCue(statement);
                extractor.ofContent(statement);
            }
        }
        Told told = new Told(document, new Statements(statements), extractor.concerned, REALITY);
        for (Token token : document.tokens()) {
            if (!extractor.taken.contains(token.index())) {
                told.of(token).forEach(extractor::addTold);
            }
        }
        return Distinct.of(document, extractor.found);
    }

    /** "declined to comment": takes no side. */
    private boolean isSilence(Statement statement) {
        return document.headOf(statement.content().get(0))
                .filter(verb -> SPEAKING.contains(verb.lemma())
                        && verb.is("xcomp")
                        && statement
                                .cue()
                                .filter(cue -> cue.kind() == CueClass.OPPOSE)
                                .isPresent())
                .isPresent();
    }

    private void ofCue(Statement statement) {
        Optional<Stance> stance = statement.cue().map(cue -> OF_CUE.get(cue.kind()));
        Optional<Token> verb = statement.cue().flatMap(cue -> document.headOf(cue.span()));
        if (stance.isEmpty() || verb.isEmpty() || Clauses.isNegated(document, verb.get())) {
            return;
        }
        if (Voice.isUndergone(
                document, verb.get(), statement.speaker().orElseThrow().party().span())) {
            return;
        }
        if (statement.cue().filter(cue -> cue.kind() == CueClass.WARN).isPresent()) {
            warnings.of(statement, this::isSpeaker)
                    .ifPresent(warning -> add(
                            statement,
                            warning.stance(),
                            warning.toward(),
                            statement.content().get(0),
                            verb.get(),
                            BY_CUE));
            return;
        }
        List<Party> toward = Statements.directedTo(document, statement)
                .map(List::of)
                .orElseGet(() -> about(statement, verb.get(), stance.get()));
        for (Optional<Party> each : toward.isEmpty()
                ? List.of(Optional.<Party>empty())
                : toward.stream().map(Optional::of).toList()) {
            add(statement, stance.get(), each, statement.content().get(0), verb.get(), BY_CUE);
        }
    }

    private List<Party> about(Statement statement, Token cue, Stance stance) {
        Party speaker = statement.speaker().orElseThrow().party();
        List<Party> meant = document.headOf(statement.content().get(0)).stream()
                .flatMap(head -> concerned(head, stance).stream())
                .filter(party -> !party.span().overlaps(speaker.span())) // "proposed a truce": of the speaker's own
                .toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        Optional<Token> asked = Objects.of(document, cue).stream()
                .findFirst()
                .filter(noun -> (stance == Stance.DEMAND || stance == Stance.REQUEST)
                        && noun.upos() == Upos.NOUN
                        && document.child(cue, "xcomp").isPresent());
        if (asked.isPresent()) {
            List<Party> named = concerned.all(asked.get());
            return named.isEmpty() ? List.of(concerned.phrase(asked.get())) : named; // "urged both sides to stop"
        }
        Optional<Token> target = Clauses.target(document, cue, TAKING.contains(stance) ? AT_OR_OBJECT : AT);
        boolean somebody = stance == Stance.ACCUSE
                && target.filter(noun -> (noun.is("obj") || noun.is("iobj"))
                                && noun.upos() == Upos.PROPN
                                && document.timesIn(noun.span()).isEmpty())
                        .isPresent();
        List<Party> found = target.map(concerned::all).orElse(List.of());
        return found.isEmpty() && somebody ? List.of(concerned.phrase(target.get())) : found;
    }

    /** Whom a content is about: of a demanded clause its subject, of a promised or proposed one its object. */
    private List<Party> concerned(Token head, Stance stance) {
        if (head.upos() != Upos.VERB) {
            return concerned.all(head);
        }
        return switch (stance) {
            case DEMAND, REQUEST ->
                Voice.activeSubject(document, head).map(concerned::all).orElse(List.of());
            case PLEDGE, PROPOSE ->
                TO.stream()
                        .flatMap(place -> Clauses.target(document, head, List.of(place)).stream())
                        .filter(noun -> !People.english().contains(noun)) // "pledged to free the soldiers": not to them
                        .map(concerned::all)
                        .filter(named -> !named.isEmpty())
                        .findFirst()
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private void ofContent(Statement statement) {
        if (statement.cue().filter(cue -> cue.kind() == CueClass.ASK).isPresent()) {
            return; // who asks takes no side
        }
        for (Span part : statement.content()) {
            for (Token token : document.tokensIn(part)) {
                if (part.contains(token.span()) && isInnermost(statement, token)) {
                    ofPredicate(statement, token);
                }
            }
        }
    }

    private boolean isInnermost(Statement statement, Token token) {
        return nested.getOrDefault(statement.id(), List.of()).stream()
                .noneMatch(other -> other.content().stream().anyMatch(c -> c.contains(token.span())));
    }

    private void ofPredicate(Statement statement, Token predicate) {
        if (predicate.is("compound") || predicate.is("csubj") || Questions.isIndirect(document, predicate)) {
            return; // neither "Russian-backed", "refusing help would cost lives" nor "whether to back them" takes a
            // side
        }
        Optional<Stances.Entry> entry =
                Stances.english().find(document, predicate).filter(line -> line.holder() != Stances.Holder.NAMED);
        Optional<Stance> stance = entry.flatMap(e -> stance(predicate, e));
        if (stance.isPresent() && (!entry.get().self() || isSpeakers(statement, predicate))) {
            targeted(statement, predicate, entry.get(), stance.get());
        } else {
            entry.ifPresent(line -> document.note(
                    Trace.Step.POSITION,
                    predicate.span(),
                    false,
                    () -> "stances.tsv: " + predicate.lemma() + ", "
                            + (stance.isPresent() ? "its subject is not the speaker" : "no stance as it stands here")));
            Will.of(document, predicate, concerned)
                    .filter(will -> will.stance() == Stance.PLEDGE
                            ? entry.isEmpty() && isVow(statement, will.subject())
                            : isOther(statement, will.subject()))
                    .ifPresent(will ->
                            add(statement, stance(will, predicate), will.toward(), will.clause(), predicate, BY_WILL));
        }
    }

    /** "We will strike Norvik" is no pledge. */
    private Stance stance(Will will, Token predicate) {
        return will.stance() == Stance.PLEDGE && concerned.isHarm(predicate) ? Stance.THREATEN : will.stance();
    }

    private Optional<Stance> stance(Token predicate, Stances.Entry entry) {
        if (Clauses.isNegated(document, predicate)) {
            return entry.negated();
        }
        return Clauses.isFuture(document, predicate) ? entry.future() : entry.stance();
    }

    private void targeted(Statement statement, Token predicate, Stances.Entry entry, Stance stance) {
        if (stance == Stance.ACCUSE && entry.holder() == Stances.Holder.OTHER && !isBlame(predicate)) {
            return;
        }
        Optional<Token> target = Clauses.target(document, predicate, entry.targets());
        List<Party> toward = target.map(concerned::all).orElse(List.of());
        if (toward.isEmpty() && entry.targets().contains("obj")) {
            toward = Objects.of(document, predicate).stream() // "everyone, particularly Norvik": two to the parser
                    .flatMap(noun -> concerned.all(noun).stream())
                    .toList();
        }
        Span object = Words.cover(document.subtree(target.orElse(predicate)));
        toward.forEach(each -> add(statement, stance, Optional.of(each), object, predicate, BY_PREDICATE));
        boolean free = entry.self() && predicate.upos() == Upos.VERB;
        boolean complemented = entry.targets().contains(Clauses.COMPLEMENT) && target.isPresent();
        if (toward.isEmpty() && (free || complemented)) {
            add(statement, stance, Optional.empty(), object, predicate, BY_PREDICATE);
        }
    }

    /** "Responsible for the raid", or nothing said for what; not "responsible for security". */
    private boolean isBlame(Token predicate) {
        Optional<Token> matter = Clauses.target(document, predicate, List.of("for"));
        return matter.isEmpty() || StanceNouns.english().isIll(matter.get()) || concerned.isHarm(matter.get());
    }

    /** "we" inside quotation marks, the speaker's own name, or nobody named where the speaker is understood. */
    private boolean isSpeakers(Statement statement, Token predicate) {
        Optional<Token> owner = document.child(predicate, "nmod:poss").filter(Words::isNominal);
        if (owner.filter(o -> o.upos() != Upos.PRON && !isSpeaker(statement, o)).isPresent()) {
            return false; // "Norvik's support"
        }
        Optional<Token> subject = Subjects.of(document, predicate);
        boolean asked =
                statement.cue().filter(cue -> OF_OTHERS.contains(cue.kind())).isPresent();
        if (asked && subject.filter(s -> isIn(statement, s)).isEmpty()) {
            return false; // "urged them to support us"
        }
        if (subject.isEmpty() && predicate.is("acl") && predicate.xpos().equals("VBG")) {
            return false; // "a party backing Norvik": the party's
        }
        return subject.isEmpty() || isSpeaker(statement, subject.get());
    }

    private static boolean isIn(Statement statement, Token token) {
        return statement.content().stream().anyMatch(part -> part.contains(token.span()));
    }

    private boolean isSpeaker(Statement statement, Token subject) {
        String form = subject.lemma();
        if (form.equals("we") || form.equals("i")) {
            return !statement.quoted().isEmpty();
        }
        Party speaker = statement.speaker().orElseThrow().party();
        if (speaker.span().overlaps(subject.span())) {
            return true;
        }
        if (isTheirOwn(statement, subject)) {
            return true;
        }
        Optional<Party> named = concerned.first(subject);
        return named.flatMap(Party::actor).isPresent() && named.get().actor().equals(speaker.actor());
    }

    /** "Lena Hart said she would": of the main clause, where no other person stands before the pronoun. */
    private boolean isTheirOwn(Statement statement, Token pronoun) {
        Span content = statement.content().get(0);
        boolean main = document.headOf(content)
                .filter(head -> pronoun.head() == head.index())
                .isPresent();
        if (!main || !PERSONAL.contains(pronoun.lemma()) || statement.form() != Statement.Form.INDIRECT) {
            return false;
        }
        Span speaker = statement.speaker().orElseThrow().party().span();
        Span before = new Span(
                document.sentenceOf(pronoun).span().start(), pronoun.span().start());
        return before.contains(speaker)
                && document.actorsIn(before).stream()
                        .filter(actor -> actor.type() == ActorMention.Type.PERSON)
                        .allMatch(actor -> speaker.contains(actor.span()));
    }

    /** Whether a "will" binds: said of themselves by a body, a state, a group, or somebody in office. */
    private boolean isVow(Statement statement, Token subject) {
        boolean inOffice = statement.speaker().orElseThrow().role().isPresent()
                || statement.speaker().orElseThrow().party().actor().isPresent();
        return isSpeaker(statement, subject) && (inOffice || subject.lemma().equals("we"));
    }

    private boolean isOther(Statement statement, Token subject) {
        return !Set.of("we", "i").contains(subject.lemma()) && !isSpeaker(statement, subject);
    }

    private void add(
            Statement statement, Stance stance, Optional<Party> toward, Span object, Token predicate, String by) {
        taken.add(predicate.index());
        if (by.equals(BY_CUE)) {
            statement.cue().ifPresent(cue -> document.tokensIn(cue.span()).forEach(word -> taken.add(word.index())));
        }
        Party holder = statement.speaker().orElseThrow().party();
        boolean toItself = toward.flatMap(Party::actor).isPresent()
                && toward.flatMap(Party::actor).equals(holder.actor());
        document.note(
                Trace.Step.POSITION,
                predicate.span(),
                !toItself,
                () -> by + ": " + stance
                        + toward.map(party -> " " + party.name()).orElse("") + (toItself ? ", toward themselves" : ""));
        if (toItself) {
            return;
        }
        Span about = Phrases.withoutEdges(document, object);
        Optional<Span> condition = Clauses.condition(document, predicate);
        boolean named = toward.filter(party -> party.span().contains(about)).isPresent();
        found.add(new Position(
                "p" + (found.size() + 1),
                holder,
                toward,
                named || about.isEmpty() ? Optional.empty() : Optional.of(about),
                stance,
                condition,
                Optional.of(statement.id()),
                statement.time(),
                Evidence.of(evidence(predicate, about, condition), document.text()),
                new Found(statement.found().confidence(), by)));
    }

    private void addTold(Told.Stand stand) {
        document.note(
                Trace.Step.POSITION,
                stand.predicate().span(),
                true,
                () -> TOLD + stand.predicate().lemma() + ": " + stand.holder().name() + " " + stand.stance() + " "
                        + stand.toward().name());
        Span words = Span.cover(
                Span.cover(stand.predicate().span(), stand.toward().span()),
                stand.holder().span());
        found.add(new Position(
                "p" + (found.size() + 1),
                stand.holder(),
                Optional.of(stand.toward()),
                Optional.empty(),
                stand.stance(),
                Clauses.condition(document, stand.predicate()),
                stand.statement().map(Statement::id),
                Optional.empty(),
                Evidence.of(words, document.text()),
                new Found(OF_TOLD, TOLD + stand.predicate().lemma().toLowerCase(Locale.ROOT))));
    }

    private static Span evidence(Token predicate, Span about, Optional<Span> condition) {
        Span words = about.isEmpty() ? predicate.span() : Span.cover(predicate.span(), about);
        return condition.map(c -> Span.cover(words, c)).orElse(words);
    }
}
