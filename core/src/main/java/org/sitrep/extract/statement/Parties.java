package org.sitrep.extract.statement;

import java.util.Optional;
import java.util.Set;
import org.sitrep.actor.Role;
import org.sitrep.actor.Roles;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.text.Span;

/** The words of a source or an addressee as a party: the actor its head word belongs to, else the words alone. */
final class Parties {
    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "we", "i");

    private static final Roles ROLES = new Roles();

    private Parties() {}

    /** Two joined by "and" are no single actor: their words alone are the party. */
    static Party of(Document document, Span words) {
        Span span = Phrases.trimPunctuation(document.text(), words);
        Optional<ActorMention> mention = isJoint(document, span) ? Optional.empty() : mention(document, span);
        return mention.isPresent()
                ? new Party(span, mention.get().actor(), mention.get().name())
                : new Party(span, Optional.empty(), span.in(document.text()));
    }

    /** The actor mention at the head of a phrase, or behind a title; one that merely stands somewhere inside it does not count. */
    static Optional<ActorMention> mention(Document document, Span phrase) {
        Optional<Token> head = document.headOf(phrase);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        for (ActorMention mention : document.actorsIn(head.get().span())) {
            if (mention.head() == head.get().index()
                    || mention.span().contains(head.get().span())) {
                return Optional.of(mention);
            }
        }
        return document.actorsIn(phrase).stream()
                .filter(mention -> mention.span().end() == phrase.end() && isTitled(document, mention, phrase))
                .findFirst();
    }

    /** "Minister of Foreign Affairs Ana Lima", where the parser takes the title for the head. */
    private static boolean isTitled(Document document, ActorMention mention, Span phrase) {
        return ROLES.of(mention, document)
                .flatMap(Role::title)
                .filter(title -> phrase.contains(title)
                        && title.end() < mention.span().start()
                        && document.text()
                                .substring(title.end(), mention.span().start())
                                .isBlank())
                .isPresent();
    }

    /** Whether a phrase names several: "Lee and Hale", but not "the actor and director Hale". */
    static boolean isJoint(Document document, Span phrase) {
        Optional<Token> head = document.headOf(phrase);
        if (head.isEmpty()) {
            return false;
        }
        Optional<ActorMention> mention = mention(document, phrase);
        for (Token child : document.children(head.get())) {
            boolean joined = child.is("conj")
                    && phrase.contains(child.span())
                    && mention.filter(m -> m.span().contains(child.span())).isEmpty();
            if (joined && isOneMore(document, child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneMore(Document document, Token noun) {
        return switch (noun.upos()) {
            case PROPN, PRON -> true;
            case NOUN ->
                noun.xpos().equals("NNS")
                        || document.child(noun, "det").isPresent()
                        || document.child(noun, "nmod:poss").isPresent();
            default -> false;
        };
    }

    /** Persons, bodies and their pronouns; things and events do not speak. */
    static boolean canSpeak(Document document, Token noun) {
        boolean named =
                noun.upos() == Upos.PROPN || document.actorHeadedBy(noun).isPresent();
        return named || (noun.upos() == Upos.PRON && PERSONAL.contains(noun.lemma()));
    }

    /** Newspapers, agencies and broadcasters, by their PLOVER sector. */
    static boolean isOutlet(ActorMention mention) {
        return mention.sector().filter(s -> s.equals("MED") || s.equals("JRN")).isPresent();
    }
}
