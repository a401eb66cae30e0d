package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.text.Span;
import org.sitrep.text.Spans;

/** Finds the names of listed actors in an article and decides which of several meanings the article has in mind. */
final class NameFinder {
    private final Actors actors;
    private final NameIndex names;
    private final NameIndex demonyms;

    NameFinder(Actors actors) {
        this.actors = actors;
        names = new NameIndex(actors.allNames());
        demonyms = new NameIndex(actors.allDemonyms());
    }

    /** Names without overlaps (the longest wins), in text order; among them such as mean nobody for certain. */
    NamesInArticle find(Document document) {
        List<NameIndex.Match> matches = names.find(document.text());
        List<NamedSpan> peoples = new ArrayList<>();
        for (NameIndex.Match match : demonyms.find(document.text())) {
            peoples.add(new NamedSpan(match.span(), match.form(), actors.byDemonym(match.form())));
        }
        peoples = withoutOverlaps(peoples);
        Company company = company(document, matches, peoples);
        List<NamedSpan> found = new ArrayList<>();
        for (NameIndex.Match match : matches) {
            found.add(new NamedSpan(match.span(), match.form(), meant(match, document, company)));
        }
        return new NamesInArticle(document.text(), withoutOverlaps(found), peoples);
    }

    /** What else an article mentions. */
    private record Company(String text, Set<String> actors, Set<String> countries) {}

    private Company company(Document document, List<NameIndex.Match> matches, List<NamedSpan> peoples) {
        Set<String> present = new HashSet<>();
        Set<String> countries = new HashSet<>();
        peoples.forEach(
                people -> people.actors().forEach(state -> state.country().ifPresent(countries::add)));
        for (NameIndex.Match match : matches) {
            for (Meaning meaning : actors.meanings(match.form())) {
                Optional<Actor> actor = actors.byId(meaning.actor());
                if (actor.isPresent() && meaning.condition() == Meaning.Condition.ALWAYS) {
                    present.add(actor.get().id());
                    actor.get().country().ifPresent(countries::add);
                }
            }
        }
        return new Company(document.text(), present, countries);
    }

    private List<Actor> meant(NameIndex.Match match, Document document, Company company) {
        Set<Actor> meant = new LinkedHashSet<>();
        for (Meaning meaning : actors.meanings(match.form())) {
            actors.byId(meaning.actor())
                    .filter(actor -> actor.isInUse(document.article().published()))
                    .filter(actor -> holds(meaning, actor, match, document, company))
                    .ifPresent(meant::add);
        }
        return List.copyOf(meant);
    }

    private static boolean holds(
            Meaning meaning, Actor actor, NameIndex.Match match, Document document, Company company) {
        return switch (meaning.condition()) {
            case ALWAYS -> true;
            case WEAK ->
                company.actors.contains(actor.id())
                        || actor.country().filter(company.countries::contains).isPresent();
            case COMPANY -> meaning.needs().stream().anyMatch(word -> hasWord(company.text, word));
            case ENTITY -> isPlaceOrOrganisation(document, match.span());
            case NEVER -> false;
        };
    }

    private static boolean isPlaceOrOrganisation(Document document, Span span) {
        for (Entity entity : document.entitiesIn(span)) {
            if (entity.span().overlaps(span)
                    && (entity.type() == Entity.Type.LOC || entity.type() == Entity.Type.ORG)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    private static List<NamedSpan> withoutOverlaps(List<NamedSpan> found) {
        List<NamedSpan> longest = new ArrayList<>(found);
        longest.sort(Comparator.comparing((NamedSpan n) -> n.actors().isEmpty())
                .thenComparing(n -> -n.span().length())
                .thenComparing(NamedSpan::span));
        Spans taken = new Spans();
        List<NamedSpan> kept = new ArrayList<>();
        for (NamedSpan name : longest) {
            if (taken.add(name.span())) {
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparing(NamedSpan::span));
        return kept;
    }
}
