package org.sitrep.extract.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.actor.Coreference;
import org.sitrep.actor.Issuers;
import org.sitrep.actor.Role;
import org.sitrep.actor.Roles;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement.Speaker;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** The speaker behind a source: the actor it stands for, with role and affiliation. */
final class Speakers {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");

    /** Sentences between a speaker and the pronoun that goes on with it; a judgement: farther back somebody else has mostly come in. */
    private static final int REACH = 2;

    private static final Roles ROLES = new Roles();

    private final Document document;
    private final Coreference coreference;
    /** The head of the last speaker that is a noun without an actor: "the officers". */
    private Optional<Token> nameless = Optional.empty();

    /** Speakers are to be asked for in text order. */
    Speakers(Document document, Coreference coreference) {
        this.document = document;
        this.coreference = coreference;
    }

    Optional<Speaker> of(Span source) {
        return SourceSpans.of(document, source)
                .flatMap(span -> isRelative(span) ? described(span) : Optional.of(speaker(span)));
    }

    private boolean isRelative(Span span) {
        return document.headOf(span)
                .filter(word -> RELATIVE.contains(Words.lower(word)) && span.equals(word.span()))
                .isPresent();
    }

    /**
     * "The Front, which had promised": whom the relative clause of a pronoun describes; an open pronoun names nobody. "Who"
     * stays the words of the speaker, as other pronouns do; "which" and "that" are none, and what they stand for may be a thing.
     */
    private Optional<Speaker> described(Span pronoun) {
        boolean who = Words.lower(document.headOf(pronoun).orElseThrow()).equals("who");
        Optional<Token> noun = document.headOf(pronoun)
                .flatMap(this::described)
                .filter(known -> who
                        || Audiences.isActor(document, known)
                        || Media.isMedium(document, known)
                        || document.actorHeadedBy(known).isPresent());
        return noun.map(known -> {
            Speaker speaker = speaker(Phrases.named(document, known));
            Party party =
                    new Party(pronoun, speaker.party().actor(), speaker.party().name());
            return who ? new Speaker(party, speaker.role(), speaker.affiliation()) : speaker;
        });
    }

    private Speaker speaker(Span span) {
        Optional<Token> pronoun = document.headOf(span).filter(head -> head.upos() == Upos.PRON);
        Optional<ActorMention> antecedent =
                pronoun.filter(head -> !isNameless(head)).flatMap(coreference::antecedent);
        Optional<ActorMention> mention = Parties.isJoint(document, span)
                ? Optional.empty()
                : antecedent.or(() -> Parties.mention(document, span));
        Party party = antecedent
                .map(actor -> new Party(span, actor.actor(), actor.name()))
                .orElseGet(() -> Parties.of(document, span));
        if (pronoun.isEmpty()) {
            nameless = party.actor().isEmpty() ? document.headOf(span) : Optional.empty();
        }
        if (mention.isEmpty()) {
            return new Speaker(party, Optional.empty(), Optional.empty());
        }
        if (mention.get().type() == ActorMention.Type.DOCUMENT) {
            Optional<ActorMention> author = Issuers.issuer(mention.get(), document);
            Party issued = author.filter(actor -> actor.actor().isPresent())
                    .map(actor -> new Party(party.span(), actor.actor(), actor.name()))
                    .orElse(party);
            return new Speaker(issued, Optional.empty(), author.map(ActorMention::name));
        }
        Optional<Role> role = ROLES.of(mention.get(), document);
        return new Speaker(
                party,
                role.flatMap(Role::title).map(title -> title.in(document.text())),
                role.flatMap(Role::affiliation).map(words -> words.in(document.text())));
    }

    /** "The officers said ... They added ...": who goes on is whoever spoke last, even if the article names them nowhere. */
    private boolean isNameless(Token pronoun) {
        String form = pronoun.form().toLowerCase(Locale.ROOT);
        boolean plural = form.equals("they");
        if (!plural && !form.equals("he") && !form.equals("she")) {
            return false;
        }
        return nameless.filter(noun -> pronoun.sentence() - noun.sentence() <= REACH)
                .filter(noun -> noun.xpos().endsWith("S") == plural)
                .isPresent();
    }

    private Optional<Token> described(Token pronoun) {
        Optional<Token> verb = document.head(pronoun);
        while (verb.isPresent() && (verb.get().is("conj") || verb.get().is("xcomp"))) {
            verb = document.head(verb.get());
        }
        return verb.filter(v -> v.relation().equals("acl:relcl"))
                .flatMap(document::head)
                .filter(noun -> noun.index() < pronoun.index())
                .or(() -> before(pronoun));
    }

    /** The name directly before the pronoun and its comma, where the parser hangs the clause elsewhere. */
    private Optional<Token> before(Token pronoun) {
        int at = pronoun.index() - 1;
        if (at >= 0 && document.token(at).form().equals(",")) {
            at--;
        }
        if (at < 0 || document.token(at).sentence() != pronoun.sentence()) {
            return Optional.empty();
        }
        return document.actorsIn(document.token(at).span()).stream()
                .map(actor -> document.token(actor.head()))
                .filter(noun -> noun.sentence() == pronoun.sentence() && noun.index() < pronoun.index())
                .findFirst();
    }
}
