package org.sitrep.actor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/**
 * Persons called by their role: "the prime minister" is the only person before that the article gives this role. One who
 * acts but was not named ("a senior official said") is a mention without an id.
 */
final class PersonNominals {
    /** Days before an article of which it tells as of its own time; a judgement: an office has seldom changed hands since. */
    private static final int RECENT = 30;

    private static final Set<String> AGENTS = Set.of("nsubj", "nsubj:pass", "obl:agent");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> ARTICLES = Set.of("the", "this", "that", "a", "an");

    private final RoleWords words = new RoleWords();
    private final Roles roles = new Roles();
    private final OfficeHolders offices;
    private final Function<String, Optional<Actor>> listed;

    /** @param listed the actor of an id, if a list has it */
    PersonNominals(OfficeHolders offices, Function<String, Optional<Actor>> listed) {
        this.offices = offices;
        this.listed = listed;
    }

    void find(Document document, Mentions into) {
        Document known = document.withActors(into.inOrder());
        Map<ActorMention, String> roleOf = new LinkedHashMap<>();
        for (ActorMention mention : known.actors()) {
            if (mention.type() == ActorMention.Type.PERSON && mention.actor().isPresent()) {
                roles.at(mention, known)
                        .title()
                        .ifPresent(title ->
                                roleOf.put(mention, title.in(document.text()).toLowerCase(Locale.ROOT)));
            }
        }
        for (Token token : document.tokens()) {
            if (token.upos() == Upos.NOUN && token.xpos().equals("NN") && words.isNoun(token)) {
                add(document, token, roleOf, into);
            }
        }
    }

    private void add(Document document, Token noun, Map<ActorMention, String> roleOf, Mentions into) {
        int first = firstWord(document, noun);
        if (first == 0 || noun.is("compound") || noun.is("appos") || isNamed(document, noun, into)) {
            return;
        }
        Token article = document.token(first - 1);
        if (!ARTICLES.contains(article.lemma()) || article.sentence() != noun.sentence()) {
            return;
        }
        Span phrase = Span.cover(document.token(first).span(), noun.span());
        Span span = Span.cover(article.span(), phrase);
        boolean further = document.child(noun, "nmod").isPresent()
                || document.child(noun, "appos").isPresent();
        String called = phrase.in(document.text()).toLowerCase(Locale.ROOT);
        Optional<ActorMention> meant =
                DEFINITE.contains(article.lemma()) && !further ? meant(roleOf, called, span.start()) : Optional.empty();
        if (meant.isPresent()) {
            ActorMention m = meant.get();
            into.add(span, m.actor(), m.name(), new Mentions.Traits(m.type(), m.sector(), m.country()));
            return;
        }
        Optional<String> holder = DEFINITE.contains(article.lemma())
                        && !further
                        && isCapital(phrase, document)
                        && isOfToday(document, noun)
                ? offices.holder(called, document.article().published())
                        .filter(name -> isFree(roleOf, noun.lemma(), Ids.of(name)))
                : Optional.empty();
        if (holder.isPresent()) {
            Optional<String> id = Ids.of(holder.get());
            Mentions.Traits traits = id.flatMap(listed)
                    .map(Mentions.Traits::of)
                    .orElse(Mentions.Traits.of(ActorMention.Type.PERSON, "GOV"));
            into.add(span, id, holder.get(), traits);
        } else if (AGENTS.contains(noun.relation())
                && document.child(noun, "appos").isEmpty()) {
            into.add(span, Optional.empty(), called, Mentions.Traits.of(ActorMention.Type.PERSON));
        }
    }

    /** Not "In 2003 the French president opposed the war" in an article of another year. */
    private static boolean isOfToday(Document document, Token noun) {
        Optional<LocalDate> published = document.article().published().earliest();
        return document.timesIn(document.sentenceOf(noun).span()).stream()
                .flatMap(time -> time.interval().latest().stream())
                .noneMatch(day ->
                        published.isEmpty() || day.isBefore(published.get().minusDays(RECENT)));
    }

    private static boolean isCapital(Span phrase, Document document) {
        return Character.isUpperCase(document.text().codePointAt(phrase.start()));
    }

    /** Whether the article gives nobody else an office so called: then it knows better who is meant than a table. */
    private static boolean isFree(Map<ActorMention, String> roleOf, String noun, Optional<String> id) {
        return roleOf.entrySet().stream()
                .noneMatch(
                        e -> e.getValue().endsWith(noun) && !e.getKey().actor().equals(id));
    }

    /** "a spokesman for the union, Ana Lima": whatever the name is in apposition to, it names the spokesman. */
    private static boolean isNamed(Document document, Token noun, Mentions into) {
        return document.subtree(noun).stream()
                .anyMatch(token -> token.is("appos")
                        && token.upos() == Upos.PROPN
                        && token.index() > noun.index()
                        && into.isTaken(token.span()));
    }

    /** The first of the words that qualify a role noun, its article apart. */
    private static int firstWord(Document document, Token noun) {
        int first = noun.index();
        while (first > 0) {
            Token before = document.token(first - 1);
            boolean inside = before.head() == noun.index()
                    && (before.upos() == Upos.ADJ || before.upos() == Upos.NOUN || before.upos() == Upos.PROPN);
            if (!inside || before.sentence() != noun.sentence()) {
                return first;
            }
            first--;
        }
        return first;
    }

    private static Optional<ActorMention> meant(Map<ActorMention, String> roleOf, String called, int offset) {
        Map<String, ActorMention> bearers = new LinkedHashMap<>();
        roleOf.forEach((mention, role) -> {
            boolean same = role.equals(called) || role.endsWith(" " + called);
            if (same && mention.span().end() <= offset) {
                bearers.put(mention.actor().orElse(""), mention);
            }
        });
        return bearers.size() == 1 ? Optional.of(List.copyOf(bearers.values()).get(0)) : Optional.empty();
    }
}
