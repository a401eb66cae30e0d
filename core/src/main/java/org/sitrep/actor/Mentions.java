package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;
import org.sitrep.text.Spans;

/** The mentions of one article as they are found: none overlaps another, and what came first stays. */
final class Mentions {
    private final Document document;
    private final Predicate<String> listed;
    private final Spans taken = new Spans();
    private final List<ActorMention> found = new ArrayList<>();

    /** @param listed whether an id is that of a listed actor */
    Mentions(Document document, Predicate<String> listed) {
        this.document = document;
        this.listed = listed;
    }

    /** Adds a mention unless its characters are taken or hold no word; says whether it was added. */
    boolean add(Span span, Optional<String> id, String name, Traits traits) {
        Optional<Token> head = document.headOf(span);
        if (head.isEmpty() || !taken.add(span)) {
            return false;
        }
        found.add(
                new ActorMention(span, head.get().index(), id, name, traits.type(), traits.sector(), traits.country()));
        return true;
    }

    /** Adds an organisation of no list; a name that would make the id of a listed one has none, for it may be another. */
    boolean addUnlisted(Span span, String name, Traits traits) {
        return add(span, Ids.of(name).filter(id -> !listed.test(id)), name, traits);
    }

    boolean add(Span span, Actor actor) {
        return add(span, Optional.of(actor.id()), actor.name(), Traits.of(actor));
    }

    /** Makes two actors one: the first, unless only the second is listed. Two listed ones stay two. */
    void same(ActorMention first, ActorMention second) {
        boolean known = listed.test(first.actor().orElse(""));
        boolean other = listed.test(second.actor().orElse(""));
        if (!known || !other) {
            ActorMention one = other ? second : first;
            Optional<String> gone = (other ? first : second).actor();
            found.replaceAll(mention ->
                    mention.actor().equals(gone) ? References.at(mention.span(), mention.head(), one) : mention);
        }
    }

    boolean isTaken(Span span) {
        return taken.overlaps(span);
    }

    /** A span and a "the" directly before it. */
    static Span withArticle(Document document, Span span) {
        List<Token> tokens = document.tokensIn(span);
        int before = tokens.isEmpty() ? -1 : tokens.get(0).index() - 1;
        if (before < 0) {
            return span;
        }
        Token token = document.token(before);
        boolean article = token.form().equalsIgnoreCase("the")
                && token.sentence() == tokens.get(0).sentence();
        return article ? Span.cover(token.span(), span) : span;
    }

    /** Whether a mention tells what kind of a noun's thing is meant: "a FARC dissident group" is a group, but not FARC. */
    static boolean modifies(Document document, ActorMention mention, String noun) {
        Token head = document.token(mention.head());
        return head.is("compound")
                && document.head(head)
                        .filter(modified -> modified.form().equalsIgnoreCase(noun)
                                && !mention.span().contains(modified.span()))
                        .isPresent();
    }

    /** The mentions so far, in text order. */
    List<ActorMention> inOrder() {
        List<ActorMention> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(ActorMention::span));
        return sorted;
    }

    /**
     * What kind of actor it is.
     *
     * @param sector PLOVER sector code
     * @param country ISO 3166-1 alpha-2
     */
    record Traits(ActorMention.Type type, Optional<String> sector, Optional<String> country) {
        static Traits of(Actor actor) {
            return new Traits(actor.type(), actor.sector(), actor.country());
        }

        static Traits of(ActorMention.Type type) {
            return new Traits(type, Optional.empty(), Optional.empty());
        }

        static Traits of(ActorMention.Type type, String sector) {
            return new Traits(type, sector.isEmpty() ? Optional.empty() : Optional.of(sector), Optional.empty());
        }
    }
}
