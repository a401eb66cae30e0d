package org.sitrep.actor;

import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** Who issued a text that speaks: "the letter of the mayors", "a UN report", "she said in a statement". */
public final class Issuers {
    private static final Set<String> PUBLISHING = Set.of(
            "release", "publish", "issue", "adopt", "sign", "prepare", "compile", "write", "post", "send", "make");

    /** Of these an outlet is no author: what it publishes others may have written. */
    private static final Set<String> BRINGING_OUT = Set.of("release", "publish", "post", "send");

    /** Nouns whose "of" names a subject matter rather than an author. */
    private static final Set<String> ABOUT = Set.of(
            "study", "survey", "analysis", "review", "assessment", "poll", "article", "figure", "statistic", "record");

    private static final Set<String> BY = Set.of("by", "from");

    /** Nouns that may take up any text. */
    private static final Set<String> ANY = Set.of("document", "text");

    private Issuers() {}

    /**
     * The actor that issued a text.
     *
     * @param mention a mention of type {@code DOCUMENT}
     * @param document with its actors
     */
    public static Optional<ActorMention> issuer(ActorMention mention, Document document) {
        return issuer(document.token(mention.head()), document);
    }

    /** The issuer of the text that a noun names, or of the same noun before it. */
    static Optional<ActorMention> issuer(Token noun, Document document) {
        Optional<ActorMention> own = named(noun, document).or(() -> publisher(noun, document));
        if (own.isPresent() || !isDefinite(noun, document)) {
            return own;
        }
        for (int i = noun.index() - 1; i >= 0; i--) {
            Token earlier = document.token(i);
            boolean same = earlier.lemma().equals(noun.lemma()) || ANY.contains(noun.lemma());
            if (same && earlier.upos() == Upos.NOUN) {
                Optional<ActorMention> issuer = named(earlier, document).or(() -> publisher(earlier, document));
                if (issuer.isPresent()) {
                    return issuer;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDefinite(Token noun, Document document) {
        Optional<Token> article = document.child(noun, "det");
        return article.isEmpty()
                || Set.of("the", "this", "that").contains(article.get().lemma());
    }

    /** The issuer among the words that belong to the noun. */
    static Optional<ActorMention> named(Token noun, Document document) {
        for (Token child : document.children(noun)) {
            boolean owner = child.is("nmod:poss") || child.is("compound");
            boolean author = child.is("nmod") && !child.is("nmod:poss") && isAuthor(noun, child, document);
            boolean published = child.is("acl") && PUBLISHING.contains(child.lemma());
            Optional<ActorMention> issuer = owner || author
                    ? author(child, document)
                    : published ? agentOf(child, document).filter(agent -> wrote(child, agent)) : Optional.empty();
            if (issuer.isPresent()) {
                return issuer;
            }
        }
        return Optional.empty();
    }

    private static boolean isAuthor(Token noun, Token child, Document document) {
        return document.child(child, "case")
                .filter(c -> BY.contains(c.lemma()) || (c.lemma().equals("of") && !ABOUT.contains(noun.lemma())))
                .isPresent();
    }

    private static Optional<ActorMention> agentOf(Token verb, Document document) {
        return document.children(verb).stream()
                .filter(child -> child.is("obl"))
                .filter(child -> document.child(child, "case")
                        .filter(c -> BY.contains(c.lemma()))
                        .isPresent())
                .findFirst()
                .flatMap(child -> author(child, document));
    }

    /** The single actor that a word stands for: "a statement by Norvik and Karsia" has no one author. */
    private static Optional<ActorMention> author(Token token, Document document) {
        boolean joint = document.child(token, "conj").isPresent();
        return joint ? Optional.empty() : mentionAt(token, document);
    }

    private static boolean wrote(Token verb, ActorMention issuer) {
        boolean outlet = issuer.sector().filter(Actors.JOURNALISM::equals).isPresent();
        return !outlet || !BRINGING_OUT.contains(verb.lemma());
    }

    /** Who says something in the text, or brings it out: the subject of the noun's verb. */
    private static Optional<ActorMention> publisher(Token noun, Document document) {
        Optional<Token> verb = document.head(noun);
        if (verb.isEmpty() || verb.get().upos() != Upos.VERB) {
            return Optional.empty();
        }
        boolean inside = noun.is("obl")
                && document.child(noun, "case")
                        .filter(c -> c.lemma().equals("in"))
                        .isPresent();
        boolean made = PUBLISHING.contains(verb.get().lemma());
        if (made && noun.is("nsubj:pass")) {
            return agentOf(verb.get(), document).filter(agent -> wrote(verb.get(), agent));
        }
        if (!inside && !(made && noun.is("obj"))) {
            return Optional.empty();
        }
        return document.children(verb.get()).stream()
                .filter(child -> child.relation().equals("nsubj"))
                .findFirst()
                .flatMap(subject -> author(subject, document))
                .filter(subject -> inside || wrote(verb.get(), subject));
    }

    /** The mention that a word belongs to; a text is no issuer. */
    static Optional<ActorMention> mentionAt(Token token, Document document) {
        Span span = token.span();
        for (ActorMention mention : document.actorsIn(span)) {
            if (mention.span().contains(span) && mention.type() != ActorMention.Type.DOCUMENT) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }
}
