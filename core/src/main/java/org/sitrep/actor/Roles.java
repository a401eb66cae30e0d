package org.sitrep.actor;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * Finds what office or function a person holds and for whom: from titles ("Foreign Minister Lima"), nouns before a name
 * ("union spokesman Ana Lima") and appositions ("Ana Lima, head of the agency"). Thread safe.
 */
public final class Roles {
    /** Prepositions before whom somebody works for. */
    private static final Set<String> FOR = Set.of("for", "of", "at", "with", "from", "in", "to");

    /** Prepositions between a name without an office and the body it belongs to. */
    private static final Set<String> MEMBER = Set.of("of", "with");

    private static final Set<ActorMention.Type> BODIES =
            EnumSet.of(ActorMention.Type.GOVERNMENT, ActorMention.Type.ORGANIZATION, ActorMention.Type.GROUP);

    /** Words of rank that open a role, however they are written: "Chief executive Ana Lima", "PRIME MINISTER LIMA". */
    private static final Set<String> RANKS = Table.english("rank-words.tsv").rows().stream()
            .map(row -> row.get("word"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PEOPLES = Table.english("countries.tsv").rows().stream()
            .flatMap(row -> row.list("demonyms").stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Words of an apposition looked through where the parser saw none. */
    private static final int LONGEST_APPOSITION = 8;

    private final RoleWords words = new RoleWords();

    /**
     * The role a mention is given, there or where the article mentions the same person otherwise.
     *
     * @param document with its actors
     */
    public Optional<Role> of(ActorMention mention, Document document) {
        if (mention.type() != ActorMention.Type.PERSON) {
            return Optional.empty();
        }
        Role here = at(mention, document);
        if (here.title().isPresent() || mention.actor().isEmpty()) {
            return here.isEmpty() ? Optional.empty() : Optional.of(here);
        }
        for (ActorMention other : document.mentionsOf(mention.actor().get())) {
            if (!other.span().equals(mention.span())) {
                Role role = at(other, document);
                if (role.title().isPresent()) {
                    return Optional.of(role);
                }
            }
        }
        return here.isEmpty() ? Optional.empty() : Optional.of(here);
    }

    /** The role that the words at a mention give. */
    Role at(ActorMention mention, Document document) {
        Role before = before(mention, document);
        Role behind = behind(mention, document);
        if (before.title().isEmpty()) {
            return behind.isEmpty() ? member(mention, document) : behind;
        }
        // "spokesman Ana Lima of the transport ministry": the title stands before, the employer behind
        // "Gen. Ana Lima, head of the agency": both
        Optional<Span> employer = before.affiliation()
                .or(() -> employer(document.token(mention.head()), document))
                .or(behind::affiliation);
        return new Role(before.title(), employer);
    }

    /** "Ana Lima of the Red Cross" serves it in what office nobody says; "Ana Lima of Norvik" is at home there. */
    private static Role member(ActorMention mention, Document document) {
        Token name = document.token(mention.head());
        for (Token child : document.children(name)) {
            boolean serves = child.is("nmod")
                    && child.index() > name.index()
                    && document.child(child, "case")
                            .filter(word -> MEMBER.contains(word.lemma()))
                            .isPresent();
            Optional<Span> body = Issuers.mentionAt(child, document)
                    .filter(actor -> BODIES.contains(actor.type()))
                    .map(ActorMention::span);
            if (serves && body.isPresent()) {
                return new Role(Optional.empty(), body);
            }
        }
        return Role.NONE;
    }

    /** A title or a noun phrase directly before the name, or one the name is in apposition to. */
    private Role before(ActorMention mention, Document document) {
        List<Token> tokens = document.tokens();
        int first = firstToken(mention, document);
        int sentence = tokens.get(first).sentence();
        int end = first;
        if (end > 0
                && tokens.get(end - 1).form().equals(",")
                && document.token(mention.head()).is("appos")) {
            end--;
        }
        if (end == 0 || tokens.get(end - 1).sentence() != sentence) {
            return Role.NONE;
        }
        Optional<Span> title = words.titleBefore(tokens, end);
        if (title.isPresent() && end == first) {
            return whole(document, title.get());
        }
        Token last = tokens.get(end - 1);
        boolean linked = isLinked(last, document.token(mention.head()));
        if (words.isNoun(last) && (linked || end == first) && last.upos() != Upos.VERB) {
            return whole(document, last.span());
        }
        return appositionTo(mention, document);
    }

    private static boolean isLinked(Token noun, Token name) {
        return noun.head() == name.index() || name.head() == noun.index();
    }

    /** "The head of the agency, Ana Lima": the name is in apposition to a phrase with a tail of its own. */
    private Role appositionTo(ActorMention mention, Document document) {
        Token name = document.token(mention.head());
        Optional<Token> noun = document.head(name)
                .filter(head -> name.is("appos"))
                // The parser may hang the name on the employer, which cannot be a person.
                .flatMap(head -> words.isNoun(head) || !head.is("nmod") ? Optional.of(head) : document.head(head))
                .filter(words::isNoun);
        return noun.map(n -> phrase(document, n)).orElse(Role.NONE);
    }

    /** An apposition behind the name, by the parse or, failing that, by its commas. */
    private Role behind(ActorMention mention, Document document) {
        Token name = document.token(mention.head());
        for (Token child : document.children(name)) {
            boolean clause = document.child(child, "cop").isPresent()
                    || document.children(child).stream()
                            .anyMatch(word -> word.xpos().startsWith("W")); // "whose father was a colonel"
            if (child.is("appos") && child.index() > name.index() && words.isNoun(child) && !clause) {
                return phrase(document, child);
            }
        }
        List<Token> tokens = document.tokens();
        int end = lastToken(mention, document) + 1;
        if (end >= tokens.size() || !tokens.get(end).form().equals(",")) {
            return Role.NONE;
        }
        for (int i = end + 1; i < tokens.size() && i - end <= LONGEST_APPOSITION; i++) {
            Token token = tokens.get(i);
            boolean nominal = token.upos() == Upos.DET
                    || token.upos() == Upos.ADJ
                    || token.upos() == Upos.NOUN
                    || token.upos() == Upos.PROPN
                    || token.xpos().equals("POS")
                    || token.xpos().equals("HYPH");
            boolean relative = token.xpos().startsWith("W"); // "whose brother"
            if (token.sentence() != name.sentence() || !nominal || relative) {
                return Role.NONE;
            }
            boolean last = i + 1 == tokens.size() || !isNominal(tokens.get(i + 1));
            if (words.isNoun(token) && last && token.head() != name.head()) {
                return phrase(document, token);
            }
        }
        return Role.NONE;
    }

    private static boolean isNominal(Token token) {
        return token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
    }

    /** Role and employer of a phrase with a role noun as its head. */
    private Role phrase(Document document, Token noun) {
        Role left = whole(document, noun.span());
        return new Role(left.title(), left.affiliation().or(() -> employer(noun, document)));
    }

    /** The actor behind a noun or name that a preposition joins to it. */
    private Optional<Span> employer(Token noun, Document document) {
        for (Token child : document.children(noun)) {
            boolean behind = child.is("nmod") && !child.is("nmod:poss") && child.index() > noun.index();
            boolean works = document.child(child, "case")
                    .filter(c -> FOR.contains(c.lemma()) && words.isServing(noun, c.lemma()))
                    .isPresent();
            if (behind && works) {
                Optional<Span> actor = Issuers.mentionAt(child, document)
                        .filter(m -> m.type() != ActorMention.Type.PERSON)
                        .map(ActorMention::span)
                        .or(() -> properName(document, child));
                if (actor.isPresent()) {
                    return actor;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> properName(Document document, Token head) {
        if (head.upos() != Upos.PROPN) {
            return Optional.empty();
        }
        Span span = head.span();
        for (Token child : document.children(head)) {
            if (child.upos() == Upos.PROPN && (child.is("compound") || child.is("flat"))) {
                span = Span.cover(span, child.span());
            }
        }
        return Optional.of(span);
    }

    /** Grows a title or role noun to the left over the words that qualify it, and finds whose it is before them. */
    private Role whole(Document document, Span title) {
        List<Token> tokens = document.tokens();
        List<Token> inside = document.tokensIn(title);
        int sentence = inside.get(0).sentence();
        int first = inside.get(0).index();
        while (first > 0
                && tokens.get(first - 1).sentence() == sentence
                && qualifies(document, tokens.get(first - 1))) {
            first--;
        }
        Span role = Span.cover(tokens.get(first).span(), title);
        boolean about = words.isAbout(inside.get(inside.size() - 1));
        Optional<Span> owner = owner(document, first, sentence).filter(words -> !about || isPeople(document, words));
        Optional<Span> rank = owner.flatMap(words -> rankBefore(document, words, sentence));
        return new Role(rank.map(word -> Span.cover(word, role)).or(() -> Optional.of(role)), owner);
    }

    /** "The former Norvikian president" is none: the role reaches over the owner to a word of rank before it. */
    private static Optional<Span> rankBefore(Document document, Span owner, int sentence) {
        int before = document.tokensIn(owner).get(0).index() - 1;
        return before >= 0
                        && document.token(before).sentence() == sentence
                        && RANKS.contains(document.token(before).form().toLowerCase(Locale.ROOT))
                ? Optional.of(document.token(before).span())
                : Optional.empty();
    }

    /** "acting", "deputy", "rebel", "police": a word of the role itself, not the name of an employer. */
    private static boolean qualifies(Document document, Token token) {
        boolean opens = document.sentenceOf(token).first() == token.index()
                && (token.upos() == Upos.NOUN || isPlainAdjective(token));
        boolean small = (opens || Character.isLowerCase(token.form().codePointAt(0)))
                && !token.xpos().equals("POS");
        boolean word = token.upos() == Upos.ADJ
                || token.upos() == Upos.NOUN
                || token.xpos().equals("VBG");
        boolean rank = RANKS.contains(token.form().toLowerCase(Locale.ROOT));
        boolean hyphen = token.xpos().equals("HYPH") || token.xpos().equals("AFX");
        return ((small && word && !isAge(document, token)) || rank || hyphen)
                && Issuers.mentionAt(token, document).isEmpty();
    }

    /** "Retired teacher Ana Lima": the capital is the sentence's, where the word is of no people. */
    private static boolean isPlainAdjective(Token token) {
        return token.upos() == Upos.ADJ && !PEOPLES.contains(token.form());
    }

    /** "34-year-old teacher": an age is no part of the role. */
    private static boolean isAge(Document document, Token token) {
        return token.form().equals("old")
                && token.index() > 0
                && document.token(token.index() - 1).xpos().equals("HYPH");
    }

    /** The employer directly before a role: an actor, a possessor or a word for a people. */
    private static Optional<Span> owner(Document document, int first, int sentence) {
        int at = first - 1;
        List<Token> tokens = document.tokens();
        if (at >= 0 && tokens.get(at).xpos().equals("POS")) {
            at--;
        }
        if (at < 0 || tokens.get(at).sentence() != sentence) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        Optional<ActorMention> actor = Issuers.mentionAt(token, document);
        if (actor.isPresent()) {
            return actor.filter(m -> m.type() != ActorMention.Type.PERSON).map(ActorMention::span);
        }
        boolean name = Character.isUpperCase(token.form().codePointAt(0))
                && (token.upos() == Upos.ADJ || token.upos() == Upos.PROPN);
        if (!name) {
            return Optional.empty();
        }
        int from = at;
        while (from > 0
                && tokens.get(from - 1).sentence() == sentence
                && tokens.get(from - 1).upos() == Upos.PROPN
                && Issuers.mentionAt(tokens.get(from - 1), document).isEmpty()) {
            from--;
        }
        return Optional.of(Span.cover(tokens.get(from).span(), token.span()));
    }

    /** "Norvikian analyst": a word for a people, and no name. */
    private static boolean isPeople(Document document, Span words) {
        return document.headOf(words)
                .filter(word -> word.upos() == Upos.ADJ
                        && Issuers.mentionAt(word, document).isEmpty())
                .isPresent();
    }

    private static int firstToken(ActorMention mention, Document document) {
        return document.tokensIn(mention.span()).get(0).index();
    }

    private static int lastToken(ActorMention mention, Document document) {
        List<Token> tokens = document.tokensIn(mention.span());
        return tokens.get(tokens.size() - 1).index();
    }
}
