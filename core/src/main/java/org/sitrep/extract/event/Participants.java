package org.sitrep.extract.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Turns the head word of a noun phrase into a party: the actor mention it heads, else the words of the phrase. */
final class Participants {
    private static final Set<String> SPEAKERS = Set.of("i", "we", "us", "me", "our", "my");

    private Participants() {}

    static Optional<Party> of(Document document, Token head, Statements statements) {
        Token meant = Words.measured(document, head);
        Optional<Party> speaker = speaker(meant, statements);
        if (speaker.isPresent()) {
            return speaker;
        }
        Optional<ActorMention> taken = document.meant(meant);
        if (taken.isPresent()) {
            return Optional.of(Party.of(taken.get()));
        }
        Optional<ActorMention> mention = NounClasses.actorAt(document, meant);
        if (mention.isPresent() && isHeadOf(document, meant, mention.get())) {
            return Optional.of(Party.of(mention.get()));
        }
        Optional<ActorMention> named = named(document, meant);
        if (named.isPresent()) {
            return Optional.of(Party.of(named.get()));
        }
        Span span = Phrases.described(document, head);
        if (meant.index() != head.index()) {
            span = Span.cover(span, Phrases.described(document, meant));
        }
        span = span.trimmed(document.text());
        return span.isEmpty()
                ? Optional.empty()
                : Optional.of(new Party(span, Optional.empty(), span.in(document.text())));
    }

    /** "political analyst Edgar Pacon": the person named right behind the noun. */
    private static Optional<ActorMention> named(Document document, Token noun) {
        return document.children(noun).stream()
                .filter(child -> child.index() == noun.index() + 1 && (child.is("appos") || child.is("flat")))
                .flatMap(child -> document.actorHeadedBy(child).stream())
                .filter(actor -> actor.type() == ActorMention.Type.PERSON)
                .findFirst();
    }

    /** A country that only describes ("Ukrainian soldiers") does not stand for what it describes. */
    private static boolean isHeadOf(Document document, Token token, ActorMention mention) {
        if (mention.head() == token.index()) {
            return true;
        }
        Optional<Token> head = document.head(token);
        return mention.span().contains(token.span())
                && (head.isEmpty() || !mention.span().contains(head.get().span()) || token.is("flat"));
    }

    /** "We" inside a statement is its speaker. */
    private static Optional<Party> speaker(Token token, Statements statements) {
        if (token.upos() != Upos.PRON || !SPEAKERS.contains(token.form().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return statements
                .innermost(token.span())
                .flatMap(Statement::speaker)
                .map(s -> new Party(token.span(), s.party().actor(), s.party().name()));
    }
}
