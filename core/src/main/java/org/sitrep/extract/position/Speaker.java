package org.sitrep.extract.position;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * Which words of a statement mean who makes it.
 *
 * @param statement with a speaker
 */
record Speaker(Document document, Concerned concerned, Statement statement) {
    /** Cues whose content is somebody else's act: a predicate in it without a subject is not the speaker's. */
    private static final Set<CueClass> OF_OTHERS =
            EnumSet.of(CueClass.DEMAND, CueClass.REQUEST, CueClass.WARN, CueClass.ACCUSE, CueClass.DENY);

    private static final Set<String> ONESELF = Set.of("we", "i");

    private static final Set<String> OWN = Set.of("our", "my");

    private static final Set<String> PERSONAL = Set.of("he", "she");

    /** "we" inside quotation marks, or the speaker's own name. */
    boolean is(Token subject) {
        if (ONESELF.contains(subject.lemma())) {
            return !statement.quoted().isEmpty();
        }
        if (party().span().overlaps(subject.span()) || isTheirOwn(subject)) {
            return true;
        }
        Optional<Party> named = concerned.itself(subject); // "Dalen's team" is not Dalen
        return named.flatMap(Party::actor).isPresent() && named.get().actor().equals(party().actor());
    }

    boolean isNot(Token subject) {
        return !ONESELF.contains(subject.lemma()) && !is(subject);
    }

    /** Whether a predicate is the speaker's: they are its subject, or nobody is named where they are understood. */
    private boolean takes(Token predicate) {
        boolean plan = predicate.is("acl"); // "Norvik's refusal to condemn the raid"
        Token owned = plan ? document.token(predicate.head()) : predicate;
        Optional<Token> owner = document.child(owned, "nmod:poss");
        if (owner.filter(o -> !mayBe(o)).isPresent()) {
            return false; // "Norvik's support", "your support"
        }
        Optional<Token> subject = Subjects.of(document, predicate);
        boolean asked =
                statement.cue().filter(cue -> OF_OTHERS.contains(cue.kind())).isPresent();
        if (asked && subject.filter(this::isInside).isEmpty()) {
            return false; // "urged them to support us"
        }
        if (subject.isEmpty() && predicate.is("acl") && predicate.xpos().equals("VBG")) {
            return false; // "a party backing Norvik": the party's
        }
        return subject.isEmpty() || is(subject.get());
    }

    /**
     * For whom a predicate takes a stance: the speaker, or the body or state for which they speak in office ("Norwegian
     * President Dalen said Norway would support them").
     */
    Optional<Party> holder(Token predicate) {
        return takes(predicate)
                ? Optional.of(party())
                : Subjects.of(document, predicate).flatMap(this::represented);
    }

    /** Who is bound by a "will" that {@link #vows} or that is said in office for a body or a state. */
    Optional<Party> bound(Token subject) {
        return vows(subject) || commands(subject)
                ? Optional.of(party())
                : represented(subject).filter(body -> !isThought());
    }

    /** "Norvik said its troops would leave": whoever commands them. */
    private boolean commands(Token subject) {
        boolean force = document.actorHeadedBy(subject)
                .filter(actor -> actor.type() == ActorMention.Type.GROUP
                        && actor.sector().equals(Optional.of("MIL")))
                .isPresent();
        return force
                && !isThought()
                && party().actor().isPresent()
                && document.child(subject, "nmod:poss")
                        .filter(owner -> owner.upos() == Upos.PRON && is(owner))
                        .isPresent();
    }

    private Optional<Party> represented(Token subject) {
        return Office.of(document, statement.speaker().orElseThrow()).represented(subject);
    }

    /** Whether a subject is the body or state for which the speaker speaks. */
    boolean speaksFor(Token subject) {
        return represented(subject).isPresent();
    }

    private boolean isThought() {
        return statement.cue().filter(cue -> cue.kind() == CueClass.ATTITUDE).isPresent();
    }

    /** Whether what a noun names that an open clause completes is the speaker's: "our decision to", "announced a decision to". */
    boolean owns(Token clause, Token noun) {
        Optional<Token> owner = document.child(noun, "nmod:poss");
        return owner.isPresent()
                ? mayBe(owner.get())
                : Subjects.doers(document, clause).stream().anyMatch(this::is);
    }

    /** Whether whose something is may be the speaker: "our", the own name, "its" outside of quotation marks. */
    private boolean mayBe(Token owner) {
        if (owner.upos() != Upos.PRON) {
            return is(owner);
        }
        boolean direct = statement.form() == Statement.Form.DIRECT;
        String form = Words.lower(owner);
        boolean own = OWN.contains(form) || ONESELF.contains(owner.lemma());
        return own ? !statement.quoted().isEmpty() : !direct && !form.equals("your");
    }

    /** Whether a "will" binds: said, not thought, of themselves by a body, a state, a group, or somebody in office. */
    private boolean vows(Token subject) {
        boolean inOffice = statement.speaker().orElseThrow().role().isPresent()
                || party().actor().isPresent();
        return !isThought() && is(subject) && (inOffice || subject.lemma().equals("we"));
    }

    private Party party() {
        return statement.speaker().orElseThrow().party();
    }

    private boolean isInside(Token token) {
        return statement.content().stream().anyMatch(part -> part.contains(token.span()));
    }

    /** "Lena Hart said she would": of the main clause, where no other person stands before the pronoun. */
    private boolean isTheirOwn(Token pronoun) {
        boolean main = document.headOf(statement.content().get(0))
                .filter(head -> pronoun.head() == head.index())
                .isPresent();
        if (!main || !PERSONAL.contains(pronoun.lemma()) || statement.form() != Statement.Form.INDIRECT) {
            return false;
        }
        Span speaker = party().span();
        Span before = new Span(
                document.sentenceOf(pronoun).span().start(), pronoun.span().start());
        return before.contains(speaker)
                && document.actorsIn(before).stream()
                        .filter(actor -> actor.type() == ActorMention.Type.PERSON)
                        .allMatch(actor -> speaker.contains(actor.span()));
    }
}
