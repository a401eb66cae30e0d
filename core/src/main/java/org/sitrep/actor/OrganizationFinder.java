package org.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Organisations that no list has, as the neural reader proposes them and as capitals and tags confirm. */
final class OrganizationFinder {
    /** The name of an organisation has seldom more words. */
    private static final int MOST_WORDS = 10;

    /** Words a name of several words may have in small letters. */
    private static final Set<String> SMALL = Set.of(
            "of", "the", "for", "and", "on", "in", "to", "de", "del", "la", "le", "des", "du", "al", "a", "an", "at",
            "by", "with", "&", "-", "'s", "’s", "'", "’", ",", ".");

    /** Small words that join the words of a name and end none. */
    private static final Set<String> JOINING = Set.of("of", "the", "for", "and", "on", "&");

    private static final Set<String> FORCES = Set.of(
            "Army", "Battalion", "Brigade", "Brigades", "Command", "Forces", "Front", "Militia", "Movement", "Party");

    private static final int SHORTEST_ABBREVIATION = 3;
    private static final int LONGEST_ABBREVIATION = 7;

    private final TypeNouns typeNouns;
    private final GroupNouns groupNouns;
    private final NotActors notActors;
    private final SharedNames sharedNames = new SharedNames();

    OrganizationFinder(TypeNouns typeNouns, GroupNouns groupNouns, NotActors notActors) {
        this.typeNouns = typeNouns;
        this.groupNouns = groupNouns;
        this.notActors = notActors;
    }

    void find(Document document, NamesInArticle names, Mentions into) {
        List<Span> spans = new ArrayList<>();
        for (Entity entity : document.entities()) {
            Token first = document.token(entity.first());
            if (entity.type() == Entity.Type.ORG
                    || (entity.type() == Entity.Type.PER
                            && isAbbreviation(first, entity)
                            && !isDateline(document, first))
                    || (entity.type() == Entity.Type.LOC && isForce(document, entity))) {
                nameIn(document, entity.span())
                        .filter(span ->
                                !into.isTaken(span) && !isPeople(names, span) && !notActors.has(name(document, span)))
                        .ifPresent(spans::add);
            }
        }
        Map<String, Set<String>> byFirstWord = new HashMap<>();
        for (Span span : spans) {
            String name = name(document, span);
            if (name.contains(" ")) {
                byFirstWord
                        .computeIfAbsent(name.substring(0, name.indexOf(' ')), k -> new HashSet<>())
                        .add(name);
            }
        }
        for (Span span : spans) {
            String name = name(document, span);
            Set<String> longer = byFirstWord.getOrDefault(name, Set.of());
            String full = longer.size() == 1 ? longer.iterator().next() : name;
            Span mention = Mentions.withArticle(document, span);
            Mentions.Traits traits = Mentions.Traits.of(ActorMention.Type.ORGANIZATION, typeNouns.sector(full));
            Span own = SharedNames.withoutOwner(document, names, span);
            String ownName = name(document, own);
            if (isGeneric(full)) {
                into.add(mention, Optional.empty(), full, traits);
            } else if (sharedNames.isShared(ownName)) {
                Optional<Actor> owner = SharedNames.owner(document, names, span);
                Optional<String> id = owner.flatMap(state -> Ids.of(state.id() + " " + ownName));
                into.add(
                        mention,
                        id,
                        full,
                        new Mentions.Traits(traits.type(), traits.sector(), owner.flatMap(Actor::country)));
            } else {
                Optional<String> people = names.peopleAt(span.start())
                        .filter(NamedSpan::isResolved)
                        .filter(opening -> opening.span().end() < span.end() && !isOcean(document, opening.span()))
                        .flatMap(opening -> opening.actor().country());
                into.addUnlisted(mention, full, new Mentions.Traits(traits.type(), traits.sector(), people));
            }
        }
    }

    /** "Indian Ocean Commission": called after no people. */
    private static boolean isOcean(Document document, Span people) {
        return document.text().startsWith(" Ocean", people.end());
    }

    /** "UNRWA": the neural reader takes it for a person where it speaks, but people are not written so. */
    static boolean isAbbreviation(Token first, Entity entity) {
        String form = first.form();
        return entity.end() - entity.first() == 1
                && form.length() >= SHORTEST_ABBREVIATION
                && form.length() <= LONGEST_ABBREVIATION
                && form.chars().allMatch(Character::isUpperCase);
    }

    /** "XENIA —", "SALINA, Kan.": capitals at the head of a sentence, and a mark. */
    private static boolean isDateline(Document document, Token first) {
        int next = first.index() + 1;
        return document.sentenceOf(first).first() == first.index()
                && next < document.tokens().size()
                && document.token(next).upos() == Upos.PUNCT;
    }

    /** "Tagray Front": called after a place, but no place. */
    private static boolean isForce(Document document, Entity entity) {
        return entity.end() - entity.first() > 1
                && FORCES.contains(document.token(entity.end() - 1).form());
    }

    /** "the Army", "the Senate": whose it is stays unknown. */
    private boolean isGeneric(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return groupNouns.isNoun(lower) || typeNouns.isNoun(lower) || notActors.isGeneric(name);
    }

    private static String name(Document document, Span span) {
        return Ids.withoutArticle(span.in(document.text()).replaceAll("[\\s\\u00a0]+", " "));
    }

    private static boolean isPeople(NamesInArticle names, Span span) {
        return names.peopleAt(span.start())
                .filter(people -> people.span().contains(span))
                .isPresent();
    }

    private static Optional<Span> nameIn(Document document, Span entity) {
        List<Token> tokens = document.tokensIn(entity);
        int end = tokens.size();
        while (end > 0 && isTail(tokens.get(end - 1))) {
            end--;
        }
        if (end == 0 || end > MOST_WORDS) {
            return Optional.empty();
        }
        boolean proper = false;
        for (Token token : tokens.subList(0, end)) {
            int first = token.form().codePointAt(0);
            boolean capital = Character.isUpperCase(first) || Character.isDigit(first);
            if (!capital && !SMALL.contains(token.form())) {
                return Optional.empty();
            }
            proper |= capital && token.upos() == Upos.PROPN;
        }
        return proper
                ? Optional.of(
                        Span.cover(tokens.get(0).span(), tokens.get(end - 1).span()))
                : Optional.empty();
    }

    private static boolean isTail(Token token) {
        return token.xpos().equals("POS")
                || JOINING.contains(token.form())
                || !Characters.isWord(token.form().codePointAt(0));
    }
}
