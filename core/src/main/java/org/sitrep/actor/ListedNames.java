package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.WordKinds;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * Which names of listed actors are mentions: not those that are part of another name (Mexico City), that say how
 * something is (NATO-led) or, of countries, where it is (in Kenya, Kenya's border).
 */
final class ListedNames {
    /** Words of a text's name, written with a capital. */
    private static final Set<String> DOCUMENTS =
            Set.of("Charter", "Convention", "Constitution", "Declaration", "Protocol", "Resolution", "Treaty");

    private final WordKinds locative = new WordKinds(Table.english("locative-words.tsv"));
    private final TypeNouns typeNouns;

    ListedNames(TypeNouns typeNouns) {
        this.typeNouns = typeNouns;
    }

    /** A mention of a listed actor, with the article before it. */
    record Listed(Span span, Actor actor) {}

    List<Listed> find(Document document, NamesInArticle names) {
        List<Listed> found = new ArrayList<>();
        for (NamedSpan name : names.names()) {
            if (name.isResolved() && isMention(document, names, name)) {
                found.add(new Listed(
                        name.actor().type() == ActorMention.Type.PERSON
                                ? name.span()
                                : Mentions.withArticle(document, name.span()),
                        name.actor()));
            }
        }
        return found;
    }

    private boolean isMention(Document document, NamesInArticle names, NamedSpan name) {
        Optional<Token> head = document.headOf(name.span());
        if (head.isEmpty() || isHyphenated(document.text(), name.span()) || isInLongerEntity(document, name)) {
            return false;
        }
        if (isInDocument(document, name.span())) {
            return false;
        }
        if (name.actor().type() != ActorMention.Type.COUNTRY) {
            boolean others = name.actor().type() == ActorMention.Type.COLLECTIVE
                    && document.text().startsWith(" of ", name.span().end());
            return !others;
        }
        return !isPartOfName(document, names, name, head.get()) && !isLocative(document, name, head.get());
    }

    /** "the UN Charter", "the EU Treaty". */
    private static boolean isInDocument(Document document, Span span) {
        List<Token> tokens = document.tokensIn(span);
        int next = tokens.get(tokens.size() - 1).index() + 1;
        return next < document.tokens().size()
                && DOCUMENTS.contains(document.token(next).form())
                && document.token(next).sentence() == tokens.get(0).sentence();
    }

    /** Whether a small word hangs on the name by a hyphen ("NATO-led", "anti-NATO"). */
    private static boolean isHyphenated(String text, Span span) {
        int after = span.end();
        boolean behind = after + 1 < text.length()
                && Characters.isDash(text.charAt(after))
                && Character.isLowerCase(text.charAt(after + 1));
        int before = span.start() - 1;
        boolean ahead =
                before > 0 && Characters.isDash(text.charAt(before)) && Character.isLowerCase(text.charAt(before - 1));
        return behind || ahead;
    }

    /** Whether an entity takes the name in: any that is longer than a country, a body that an organisation names. */
    private boolean isInLongerEntity(Document document, NamedSpan name) {
        boolean country = name.actor().type() == ActorMention.Type.COUNTRY;
        for (Entity entity : document.entitiesIn(name.span())) {
            if (!entity.span().contains(name.span())) {
                continue;
            }
            String words = Ids.withoutArticle(entity.span().in(document.text()));
            boolean longer = words.length() > name.span().length();
            boolean body = entity.type() == Entity.Type.ORG && typeNouns.isBody(words);
            if (longer
                    && (country
                            ? body || entity.type() == Entity.Type.LOC || isOwnName(document, name, entity)
                            : body && goesOn(document, name, entity))) {
                return true;
            }
        }
        return false;
    }

    /** "the Kenya Red Cross": an organisation's name that begins with a country. */
    private static boolean isOwnName(Document document, NamedSpan name, Entity entity) {
        return entity.type() == Entity.Type.ORG && goesOn(document, name, entity);
    }

    /** Whether a capitalised word of the entity follows directly ("NATO Parliamentary Assembly"). */
    private static boolean goesOn(Document document, NamedSpan name, Entity entity) {
        int next = name.span().end() + 1;
        return next < entity.span().end()
                && Character.isUpperCase(document.text().charAt(next));
    }

    private static boolean isPartOfName(Document document, NamesInArticle names, NamedSpan name, Token head) {
        List<Token> tokens = document.tokensIn(name.span());
        int before = tokens.get(0).index() - 1;
        int after = tokens.get(tokens.size() - 1).index() + 1;
        return isNeighbour(document, names, before, head) || isNeighbour(document, names, after, head);
    }

    private static boolean isNeighbour(Document document, NamesInArticle names, int index, Token head) {
        if (index < 0 || index >= document.tokens().size()) {
            return false;
        }
        Token token = document.token(index);
        boolean linked = token.head() == head.index() || head.head() == token.index();
        boolean inName = linked
                && (token.head() == head.index() ? token : head).upos() == Upos.PROPN
                && (isInName(token) || isInName(head));
        return inName
                && token.upos() == Upos.PROPN
                && Character.isUpperCase(token.form().codePointAt(0))
                && names.overlapping(token.span()).isEmpty()
                && names.peopleAt(token.span().start()).isEmpty();
    }

    private static boolean isInName(Token token) {
        return token.is("compound") || token.is("flat");
    }

    private boolean isLocative(Document document, NamedSpan name, Token head) {
        Optional<Token> preposition = document.child(head, "case");
        boolean oblique = head.is("obl") || (head.is("nmod") && !head.is("nmod:poss")) || head.is("conj");
        if (oblique
                && preposition.isPresent()
                && locative.has("preposition", preposition.get().form())) {
            return true;
        }
        boolean possesses = head.is("nmod:poss")
                && document.head(head)
                        .filter(noun -> locative.has("noun", noun.lemma()) || locative.has("noun", noun.form()))
                        .isPresent();
        int before = document.tokensIn(name.span()).get(0).index() - 1;
        return possesses
                || (before >= 0
                        && locative.has("modifier", document.token(before).form()));
    }
}
