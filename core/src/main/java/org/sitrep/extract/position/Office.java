package org.sitrep.extract.position;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.actor.Actor;
import org.sitrep.actor.Actors;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * The state or body that a speaker speaks for ("Norwegian President Dalen said Norway would support them"): who has an office of a state
 * speaks for it, who has one of a body for that.
 */
final class Office {
    /** What a state is called by: its name, or the seat of its government ("Tokyo would join"). */
    private static final Set<ActorMention.Type> STATES =
            EnumSet.of(ActorMention.Type.COUNTRY, ActorMention.Type.GOVERNMENT);

    /** What whoever speaks for a state calls it: "his country". */
    private static final Set<String> HOME = Set.of("country", "nation");

    /** Where the state stands whose an office is: "Norvik's president", "the Norvikian president". */
    private static final Set<String> OWNING = Set.of("nmod:poss", "amod", "compound");

    /** Ids of the states by their ISO 3166-1 alpha-2 codes. */
    private static final Map<String, Actor> BY_CODE = Actors.english().all().stream()
            .filter(actor ->
                    actor.type() == ActorMention.Type.COUNTRY && actor.country().isPresent())
            .collect(Collectors.toUnmodifiableMap(
                    actor -> actor.country().orElseThrow(), actor -> actor, (first, second) -> first));

    private final Document document;
    private final Statement.Speaker speaker;
    private final Span words;
    private final List<ActorMention> actors;

    private Office(Document document, Statement.Speaker speaker) {
        this.document = document;
        this.speaker = speaker;
        this.words = speaker.party().span();
        this.actors = document.actorsIn(words);
    }

    static Office of(Document document, Statement.Speaker speaker) {
        return new Office(document, speaker);
    }

    /** The state or body that a subject names, if the speaker holds an office of it. */
    Optional<Party> represented(Token subject) {
        Optional<OfficeReach.Reach> reach = reach();
        if (reach.isEmpty()) {
            return Optional.empty();
        }
        if (HOME.contains(Words.lemma(subject))) {
            return reach.get() == OfficeReach.Reach.STATE ? home(subject) : Optional.empty();
        }
        Optional<ActorMention> body = document.actorHeadedBy(subject)
                .filter(actor -> actor.actor().isPresent() && actor.type() != ActorMention.Type.PERSON);
        boolean whole = reach.get() == OfficeReach.Reach.STATE
                && body.filter(actor -> STATES.contains(actor.type())
                                && actor.country().isPresent()
                                && actor.country().equals(country()))
                        .isPresent();
        return body.filter(actor -> whole || isAffiliation(actor)).map(Party::of);
    }

    private Optional<OfficeReach.Reach> reach() {
        Optional<String> role =
                speaker.role().or(() -> isUnnamed() ? Optional.of(words.in(document.text())) : Optional.empty());
        return role.isPresent()
                ? role.flatMap(OfficeReach.english()::reach).or(this::ofGovernment)
                : ofGovernment().or(this::ofListedOffice);
    }

    /** "Norvik's president": an office, and nobody's name. */
    private boolean isUnnamed() {
        return speaker.party().actor().isEmpty()
                && document.headOf(words)
                        .filter(head -> head.upos() == Upos.NOUN)
                        .isPresent();
    }

    /** The country of a speaker with an id, or of the office of one without a name. */
    private Optional<String> country() {
        Optional<String> actor = speaker.party().actor();
        return actors.stream()
                .filter(mention -> actor.isPresent() ? mention.actor().equals(actor) : isOwner(mention))
                .flatMap(mention -> mention.country().stream())
                .findFirst();
    }

    /** "Kenya's envoy to Somalia": Kenya, not Somalia. */
    private boolean isOwner(ActorMention mention) {
        Token head = document.token(mention.head());
        boolean of = head.is("nmod") && Words.preposition(document, head).equals("of");
        return mention.actor().isPresent()
                && (of || OWNING.contains(head.relation()))
                && document.headOf(words)
                        .filter(noun -> noun.index() == head.head())
                        .isPresent();
    }

    /** "his country": the one whose office the speaker has. */
    private Optional<Party> home(Token noun) {
        boolean own = document.child(noun, "nmod:poss")
                .filter(owner -> owner.upos() == Upos.PRON)
                .isPresent();
        return country()
                .filter(code -> own)
                .map(BY_CODE::get)
                .map(state -> new Party(Phrases.described(document, noun), Optional.of(state.id()), state.name()));
    }

    /** Whether an actor is the body that the speaker is of, by the words that say so. */
    private boolean isAffiliation(ActorMention body) {
        Span near = document.sentenceOf(document.token(body.head())).span();
        List<ActorMention> named = speaker.affiliation().isPresent() ? document.actorsIn(near) : actors;
        return named.stream()
                .filter(actor -> actor.actor().equals(body.actor()))
                .anyMatch(actor -> speaker.affiliation()
                        .map(of -> of.equals(actor.span().in(document.text())))
                        .orElse(isOwner(actor)));
    }

    /** "The Norvikian government said Norvik would". */
    private Optional<OfficeReach.Reach> ofGovernment() {
        return actors.stream()
                .filter(actor -> actor.type() == ActorMention.Type.GOVERNMENT
                        && actor.span().end() == words.end())
                .map(actor -> OfficeReach.Reach.STATE)
                .findFirst();
    }

    /** "Norvik would support them, Dalen said", where the lists know Dalen as one who governs a state. */
    private Optional<OfficeReach.Reach> ofListedOffice() {
        return actors.stream()
                .filter(actor -> actor.type() == ActorMention.Type.PERSON
                        && actor.actor().equals(speaker.party().actor())
                        && actor.sector().equals(Optional.of("GOV")))
                .map(actor -> OfficeReach.Reach.STATE)
                .findFirst();
    }
}
