package org.sitrep.extract.position;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position.Stance;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Modal;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * What its subject will do ("we will keep our patrols") or must do ("the rebels must withdraw", "they must be
 * brought to justice"). Whose will it is, the caller decides by the subject.
 *
 * @param toward of a duty: whose it is, if an actor; of a pledge: to whom
 * @param resumed the stance that is promised to go on, if its target is not said again: "we will maintain our support"
 */
record Will(Token subject, Stance stance, Optional<Party> toward, Optional<Stance> resumed, Span clause) {
    /** Subjects that stand for no doer, "it" unless it takes up a body: "Norvik said it would". */
    private static final Set<String> NOBODY = Set.of("it", "this", "that", "there", "what", "which", "who");

    private static final Set<String> OWN = Set.of("our", "my");

    /** Whether the subject binds itself; else it is asked. */
    boolean isOwn() {
        return stance == Stance.PLEDGE || stance == Stance.REJECT || stance == Stance.THREATEN;
    }

    static Optional<Will> of(Document document, Token verb, Concerned concerned) {
        Optional<Token> subject = document.child(willing(document, verb).orElse(verb), "nsubj")
                .filter(s -> !NOBODY.contains(Words.lower(s))
                        || concerned.itself(s).flatMap(Party::actor).isPresent());
        boolean described = verb.is("acl") || verb.is("advcl");
        boolean asked = document.children(verb).stream().anyMatch(c -> c.xpos().startsWith("W"));
        if (verb.upos() != Upos.VERB || subject.isEmpty() || described || asked || isPerfect(document, verb)) {
            return Optional.empty();
        }
        boolean passive = subject.get().relation().equals("nsubj:pass")
                && subject.get().head() == verb.index(); // "was determined to help": who helps
        Optional<Party> owner = concerned.first(subject.get());
        Optional<Stance> duty = duty(document, verb).filter(stance -> passive || owner.isPresent());
        if (duty.isPresent()) {
            Optional<Party> toward = passive ? Optional.empty() : owner;
            return Optional.of(new Will(subject.get(), duty.get(), toward, Optional.empty(), clause(document, verb)));
        }
        if (passive || !(has(document, verb, Modal::isFuture) || isReady(document, verb))) {
            return Optional.empty();
        }
        if (Clauses.isNegated(document, verb)) {
            return refused(document, verb, concerned)
                    .map(stance -> new Will(
                            subject.get(), stance, Optional.empty(), Optional.empty(), clause(document, verb)));
        }
        Token deed = innermost(document, verb);
        if (StanceWords.english().is(StanceWords.Use.REACTING, deed)) {
            return Optional.empty(); // "we will respond": nobody knows how
        }
        if (concerned.isThreat(deed)
                || StanceWords.english().is(StanceWords.Use.PUNISHING, deed)) { // "we will strike Norvik" is no pledge
            Optional<Party> struck = objects(document, deed, concerned)
                    .or(() -> concerned
                            .undergoing(deed)
                            .filter(party -> party.actor().isPresent()));
            return Optional.of(
                    new Will(subject.get(), Stance.THREATEN, struck, Optional.empty(), clause(document, verb)));
        }
        boolean kind = concerned.isFriendly(deed) || isStance(document, deed) || isSupport(document, deed);
        Optional<Party> toward = kind
                ? served(document, deed, concerned)
                : StanceWords.english().is(StanceWords.Use.TRANSFER, deed)
                        ? receiver(document, deed)
                        : Optional.empty();
        return Optional.of(
                new Will(subject.get(), Stance.PLEDGE, toward, resumed(document, verb), clause(document, verb)));
    }

    /** "We are ready to help": a verb below a word that says so, which nothing denies. */
    static boolean isReady(Document document, Token verb) {
        return willing(document, verb)
                .filter(word -> !Clauses.isNegated(document, word) && !Clauses.isHedged(document, word))
                .isPresent();
    }

    private static Optional<Token> willing(Document document, Token verb) {
        return document.head(verb)
                .filter(word -> verb.is("xcomp")
                        && Words.isInfinitive(document, verb)
                        && StanceWords.english().is(StanceWords.Use.READY, Words.lower(word))
                        && document.child(word, "cop")
                                .or(() -> document.child(word, "aux:pass"))
                                .isPresent());
    }

    /**
     * Whom a promise is made to: its object ("will support Norvik"), else who gets it ("will send tanks to Norvik").
     *
     * @param deed that is known to be for somebody: "will isolate Norvik", "will respond to Norvik" promise Norvik nothing
     */
    private static Optional<Party> served(Document document, Token deed, Concerned concerned) {
        return objects(document, deed, concerned).or(() -> receiver(document, deed));
    }

    private static Optional<Party> receiver(Document document, Token deed) {
        return Clauses.target(document, deed, List.of("iobj", "to"))
                .flatMap(document::actorHeadedBy)
                .map(Party::of);
    }

    private static Optional<Party> objects(Document document, Token deed, Concerned concerned) {
        return document.child(deed, "obj")
                .filter(noun -> !People.english().contains(noun)) // "will free the soldiers": not to them
                .flatMap(noun -> concerned.first(noun).or(() -> ofStance(document, noun, concerned)));
    }

    /** "is ready to help". */
    private static boolean isSupport(Document document, Token deed) {
        return Stances.english()
                .find(document, deed)
                .flatMap(Stances.Entry::stance)
                .filter(Stance.SUPPORT::equals)
                .isPresent();
    }

    /** "will strengthen our support": its object is a stance. */
    private static boolean isStance(Document document, Token deed) {
        return document.child(deed, "obj")
                .flatMap(noun -> entry(document, noun))
                .isPresent();
    }

    /** "Will not sign the treaty" refuses it, "will not shell the town" promises it; of other verbs nobody knows ("will not rest until"). */
    private static Optional<Stance> refused(Document document, Token verb, Concerned concerned) {
        Token deed = innermost(document, verb);
        return concerned.isFriendly(deed)
                ? Optional.of(Stance.REJECT)
                : concerned.isHarm(deed) ? Optional.of(Stance.PLEDGE) : Optional.empty();
    }

    /** "will strengthen our support for Norvik": Norvik. */
    private static Optional<Party> ofStance(Document document, Token noun, Concerned concerned) {
        return entry(document, noun)
                .flatMap(line -> Clauses.target(document, noun, line.targets()))
                .flatMap(concerned::first);
    }

    private static Optional<Stance> resumed(Document document, Token verb) {
        return document.child(innermost(document, verb), "obj")
                .filter(noun -> document.child(noun, "nmod:poss")
                        .filter(owner -> OWN.contains(owner.form().toLowerCase(Locale.ROOT)))
                        .isPresent())
                .flatMap(noun -> entry(document, noun))
                .flatMap(Stances.Entry::stance);
    }

    private static Optional<Stances.Entry> entry(Document document, Token noun) {
        return Stances.english().find(document, noun).filter(line -> noun.upos() == Upos.NOUN && line.self());
    }

    /** "will continue to help": the verb that has the object. */
    private static Token innermost(Document document, Token verb) {
        Token at = verb;
        Optional<Token> open = document.child(at, "xcomp");
        while (open.isPresent()) {
            at = open.get();
            open = document.child(at, "xcomp");
        }
        return at;
    }

    private static Optional<Stance> duty(Document document, Token verb) {
        if (has(document, verb, modal -> modal == Modal.DUTY)) {
            return Optional.of(Stance.DEMAND);
        }
        return has(document, verb, modal -> modal == Modal.ADVICE) ? Optional.of(Stance.REQUEST) : Optional.empty();
    }

    private static boolean has(Document document, Token verb, Predicate<Modal> kind) {
        return document.children(verb).stream()
                .anyMatch(child -> Modal.of(child, verb).filter(kind).isPresent());
    }

    /** "They must have known" is a guess, no duty. */
    private static boolean isPerfect(Document document, Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("aux") && child.lemma().equals("have"));
    }

    /** The clause without what is coordinated with it and without a condition, which is told apart. */
    private static Span clause(Document document, Token verb) {
        Span span = verb.span();
        for (Token child : document.children(verb)) {
            boolean inside = !child.is("conj")
                    && !child.is("cc")
                    && !child.is("punct")
                    && !child.is("parataxis")
                    && !child.is("mark")
                    && !child.is("advcl");
            span = inside ? Span.cover(span, Words.cover(document.subtree(child))) : span;
        }
        return span;
    }
}
