package org.sitrep.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * The country of persons that no list tells: that of the state, body or people for whom the article says they act ("Kenyan
 * spokesman Ana Lima", "Rui Lima of Ukraine's navy"). One who is given two countries has none. Thread safe.
 */
final class Nationalities {
    /** Behind a role these name whom one works for; "to", "in" and "from" as often name where one is sent or comes from. */
    private static final Set<String> FOR = Set.of("of", "for", "at", "with");

    private final Roles roles = new Roles();

    /** The mentions, with the country of each person of whom the article tells one. */
    List<ActorMention> told(Document document, NamesInArticle names, List<ActorMention> mentions) {
        Document known = document.withActors(mentions);
        Map<String, Set<String>> countries = new HashMap<>();
        for (ActorMention mention : mentions) {
            if (isOpen(mention)) {
                country(known, names, mention)
                        .ifPresent(country -> countries
                                .computeIfAbsent(Coreference.key(mention), key -> new HashSet<>())
                                .add(country));
            }
        }
        return mentions.stream()
                .map(mention -> isOpen(mention)
                        ? in(mention, countries.getOrDefault(Coreference.key(mention), Set.of()))
                        : mention)
                .toList();
    }

    private static boolean isOpen(ActorMention mention) {
        return mention.type() == ActorMention.Type.PERSON && mention.country().isEmpty();
    }

    private static ActorMention in(ActorMention person, Set<String> countries) {
        return countries.size() == 1
                ? new ActorMention(
                        person.span(),
                        person.head(),
                        person.actor(),
                        person.name(),
                        person.type(),
                        person.sector(),
                        countries.stream().findFirst())
                : person;
    }

    private Optional<String> country(Document document, NamesInArticle names, ActorMention person) {
        Role role = roles.at(person, document);
        Optional<Token> title = role.title().flatMap(document::headOf);
        Optional<Span> employer = role.affiliation().filter(span -> title.isPresent());
        if (employer.isEmpty() || !isWorkedFor(employer.get(), title.get(), document)) {
            return Optional.empty();
        }
        Optional<ActorMention> body = document.actorsIn(employer.get()).stream()
                .filter(actor -> actor.span().contains(employer.get()))
                .findFirst();
        return body.isPresent()
                ? body.get().country()
                : names.peopleAt(employer.get().start())
                        .filter(people ->
                                people.isResolved() && describes(document, people.span(), title.get(), person))
                        .flatMap(people -> people.actor().country());
    }

    private static boolean isWorkedFor(Span employer, Token title, Document document) {
        if (employer.end() <= title.span().start()) {
            return true;
        }
        int before = document.tokensIn(employer).get(0).index() - 1;
        while (before > 0 && document.token(before).is("det")) {
            before--;
        }
        return before >= 0 && FOR.contains(document.token(before).lemma());
    }

    /** "Chinese restaurant owner": the word for a people must belong to the role or the name, not to another noun between. */
    private static boolean describes(Document document, Span people, Token title, ActorMention person) {
        return document.headOf(people)
                .filter(word -> word.head() == title.index() || word.head() == person.head())
                .isPresent();
    }
}
