package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.text.Span;

/** Organisations that an article abbreviates: the long form and all mentions of the short one are one actor. */
final class AcronymFinder {
    private final TypeNouns typeNouns;

    AcronymFinder(TypeNouns typeNouns) {
        this.typeNouns = typeNouns;
    }

    void find(Document document, NamesInArticle names, Mentions into) {
        List<Acronyms.Definition> definitions = new ArrayList<>(Acronyms.of(document.text()));
        definitions.addAll(ofHeads(document));
        for (Acronyms.Definition definition : definitions) {
            Optional<NamedSpan> listed =
                    names.overlapping(definition.longForm()).filter(NamedSpan::isResolved);
            if (listed.isPresent() && listed.get().span().contains(definition.longForm())) {
                Actor actor = listed.get().actor();
                occurrences(document.text(), definition.acronym())
                        .forEach(span -> into.add(Mentions.withArticle(document, span), actor));
            } else if (isOrganisation(document, definition.longForm())) {
                addUnlisted(document, definition, into);
            }
        }
    }

    /** Organisations with an abbreviation of another kind in brackets right behind. */
    private static List<Acronyms.Definition> ofHeads(Document document) {
        List<Acronyms.Definition> found = new ArrayList<>();
        for (Entity entity : document.entities()) {
            int last = isPossessive(document, entity.end() - 1) ? entity.end() - 1 : entity.end();
            int end = isPossessive(document, last) ? last + 1 : last;
            boolean bracket = entity.type() == Entity.Type.ORG
                    && last > entity.first()
                    && end + 2 < document.tokens().size()
                    && document.token(end).form().equals("(")
                    && document.token(end + 2).form().equals(")");
            if (bracket) {
                String acronym = document.token(end + 1).form();
                Span name = Span.cover(
                        document.token(entity.first()).span(),
                        document.token(last - 1).span());
                if (Acronyms.isOfHeads(acronym, Pieces.of(document.text(), name.start(), name.end()))) {
                    found.add(new Acronyms.Definition(acronym, name));
                }
            }
        }
        return found;
    }

    private static boolean isPossessive(Document document, int index) {
        return index < document.tokens().size() && document.token(index).xpos().equals("POS");
    }

    private void addUnlisted(Document document, Acronyms.Definition definition, Mentions into) {
        String name =
                Ids.withoutArticle(definition.longForm().in(document.text()).replaceAll("[\\s\\u00a0]+", " "));
        Mentions.Traits traits = Mentions.Traits.of(ActorMention.Type.ORGANIZATION, typeNouns.sector(name));
        into.addUnlisted(Mentions.withArticle(document, definition.longForm()), name, traits);
        occurrences(document.text(), definition.acronym()).forEach(span -> into.addUnlisted(span, name, traits));
    }

    private boolean isOrganisation(Document document, Span longForm) {
        for (Entity entity : document.entitiesIn(longForm)) {
            boolean within = entity.span().start() > longForm.start(); // "Movement for Free Norvik"
            if (entity.span().overlaps(longForm) && entity.type() == Entity.Type.LOC && !within) {
                return false;
            }
            if (entity.span().overlaps(longForm) && entity.type() == Entity.Type.ORG) {
                return true;
            }
        }
        return typeNouns.isBody(longForm.in(document.text()));
    }

    private static List<Span> occurrences(String text, String acronym) {
        return Pieces.of(text).stream()
                .filter(piece -> piece.text().equals(acronym))
                .map(piece -> new Span(piece.start(), piece.end()))
                .toList();
    }
}
