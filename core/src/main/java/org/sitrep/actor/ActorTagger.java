package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.text.Span;

/**
 * Finds who acts and speaks in an article: names of a list, persons and organisations of the neural reader, groups,
 * definite nouns that take one up, documents. No two mentions overlap. Thread safe.
 *
 * <p>Actors of no list get an id from their name (see {@link Ids}) or, groups, from their parts (see
 * {@link GroupFinder}). Two mentions share an id only where the words require it: a government, its country, its people
 * and its army are four actors, an alliance and its members two.
 */
public final class ActorTagger {
    /** PLOVER sector of firms. */
    private static final String BUSINESS = "BUS";

    private final Actors actors;
    private final NameFinder nameFinder;
    private final PersonFinder personFinder;
    private final ListedNames listedNames;
    private final GroupFinder groupFinder;
    private final OrganizationFinder organizationFinder;
    private final SeatFinder seatFinder;
    private final NominalFinder nominalFinder;
    private final PersonNominals personNominals;
    private final Nationalities nationalities = new Nationalities();
    private final DocumentFinder documentFinder;
    private final AcronymFinder acronymFinder;

    /**
     * @param towns whether a name is that of a sizeable town
     * @param inhabitants of the largest town so called where towns are seldom called after persons; 0 if there is none
     */
    public ActorTagger(Actors actors, Predicate<String> towns, ToIntFunction<String> inhabitants) {
        this.actors = actors;
        TypeNouns typeNouns = new TypeNouns();
        GroupNouns groupNouns = new GroupNouns();
        NotActors notActors = new NotActors();
        Volition volition = new Volition();
        nameFinder = new NameFinder(actors);
        OfficeHolders offices = new OfficeHolders();
        Titles titles = new Titles();
        TownNames townNames = new TownNames(titles, towns, inhabitants);
        personFinder = new PersonFinder(titles, notActors, actors.seats().keySet(), townNames, offices);
        listedNames = new ListedNames(typeNouns);
        groupFinder = new GroupFinder(groupNouns, actors);
        organizationFinder = new OrganizationFinder(typeNouns, groupNouns, notActors);
        seatFinder = new SeatFinder(actors, volition);
        nominalFinder = new NominalFinder(actors, typeNouns);
        personNominals = new PersonNominals(offices, actors::byId);
        documentFinder = new DocumentFinder(volition);
        acronymFinder = new AcronymFinder(typeNouns);
    }

    /** The mentions of a document with syntax and entities, in text order. */
    public List<ActorMention> mentions(Document document) {
        NamesInArticle names = nameFinder.find(document);
        List<GroupMention> groups = groupFinder.find(document, names);
        Mentions found = new Mentions(document, id -> actors.byId(id).isPresent());
        addOutlets(document, names, found);
        personFinder.find(document, names, found);
        addNamesAndGroups(document, names, groups, found);
        acronymFinder.find(document, names, found);
        organizationFinder.find(document, names, found);
        seatFinder.find(document, found);
        nominalFinder.findOwn(document, found);
        PeopleFinder.find(document, names, found);
        BareGroups.add(document, groups, found);
        AliasFinder.join(document, found);
        nominalFinder.find(document, found);
        personNominals.find(document, found);
        documentFinder.find(document, found);
        return nationalities.told(document, names, found.inOrder());
    }

    /** Outlets come first, so that Interfax-Ukraine is no country and the Washington Post no government. */
    private void addOutlets(Document document, NamesInArticle names, Mentions found) {
        for (ListedNames.Listed name : listedNames.find(document, names)) {
            if (name.actor().sector().filter(Actors.JOURNALISM::equals).isPresent()) {
                found.add(name.span(), name.actor());
            }
        }
    }

    private record Candidate(Span span, Optional<Actor> actor, Optional<GroupMention> group) {}

    /** Listed names, and groups whose id is known; the longer wins, of equal ones the name. */
    private void addNamesAndGroups(Document document, NamesInArticle names, List<GroupMention> groups, Mentions found) {
        List<Candidate> candidates = new ArrayList<>();
        for (ListedNames.Listed name : listedNames.find(document, names)) {
            if (Addresses.isPart(document, name)) {
                continue;
            }
            candidates.add(new Candidate(name.span(), Optional.of(name.actor()), Optional.empty()));
        }
        for (GroupMention group : groups) {
            Optional<Actor> named = named(names, group);
            if (named.isPresent()) {
                candidates.add(new Candidate(group.span(), named, Optional.empty()));
            } else if (group.id().isPresent() && !isInLongerName(document, group) && !isCompany(document, group)) {
                candidates.add(new Candidate(group.span(), Optional.empty(), Optional.of(group)));
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate c) -> -c.span.length())
                .thenComparing(c -> c.actor.isEmpty())
                .thenComparing(Candidate::span));
        for (Candidate candidate : candidates) {
            candidate.actor.ifPresent(actor -> found.add(candidate.span, actor));
            candidate.group.ifPresent(group -> add(document, group, found));
        }
    }

    /** "the US-backed Free Hill Army": a listed group whose name ends in the noun, whoever backs it. */
    private static Optional<Actor> named(NamesInArticle names, GroupMention group) {
        boolean backed = group.id().isPresent()
                && !group.modifiers().stances().isEmpty()
                && group.modifiers().affinities().isEmpty();
        return names.names().stream()
                .filter(name -> backed
                        && name.isResolved()
                        && name.actor().type() != ActorMention.Type.COUNTRY
                        && group.span().contains(name.span())
                        && name.span().end() == group.span().end())
                .findFirst()
                .map(NamedSpan::actor);
    }

    /** "U.S. Naval Forces" in "U.S. Naval Forces Central Command". */
    private static boolean isInLongerName(Document document, GroupMention group) {
        int next = group.span().end() + 1;
        return document.entitiesIn(group.span()).stream()
                .anyMatch(entity -> entity.type() == Entity.Type.ORG
                        && entity.span().overlaps(group.span())
                        && next < entity.span().end()
                        && Character.isUpperCase(document.text().charAt(next)));
    }

    /** "Turkish Airlines": what firms of a country are called is, with a capital, the name of one. */
    private static boolean isCompany(Document document, GroupMention group) {
        return group.noun().sector().equals(BUSINESS)
                && document.headOf(group.span())
                        .filter(head -> Character.isUpperCase(head.form().codePointAt(0)))
                        .isPresent();
    }

    private void add(Document document, GroupMention group, Mentions found) {
        Optional<Actor> listed = group.id().flatMap(actors::byId);
        if (listed.isPresent()) {
            found.add(group.span(), listed.get());
            return;
        }
        String name = Ids.withoutArticle(group.span().in(document.text()).replaceAll("[\\s\\u00a0]+", " "));
        found.add(
                group.span(),
                group.id(),
                name,
                new Mentions.Traits(
                        group.noun().type(),
                        Optional.of(group.noun().sector()),
                        group.owner().flatMap(Actor::country)));
    }
}
