package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement.Link;
import org.sitrep.claim.Statement.Relation;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

/**
 * The chain a whole article goes back to, read from its opening: {@code This is stated in ..., reports X with reference
 * to Y}. Every later statement inherits it.
 */
final class SourceChain {
    /** How many paragraphs count as the opening: headline, dateline, and the first two of the story. Later ones cite for themselves. */
    private static final int OPENING = 4;

    private static final Set<String> REPORTING = Set.of("report", "inform", "write", "say", "publish", "relay", "cite");

    private SourceChain() {}

    /** The links that govern the article, nearest to the reader first; empty if none is named. */
    static List<Link> ofArticle(Document document) {
        for (ActorMention outlet : document.actors()) {
            Token name = document.token(outlet.head());
            if (document.sentenceOf(name).paragraph() >= OPENING) {
                break;
            }
            Optional<Token> verb =
                    document.head(name).filter(v -> reports(document, name, v) && Parties.isOutlet(outlet));
            if (verb.isPresent()) {
                List<Link> links = new ArrayList<>();
                links.add(new Link(Party.of(outlet), Relation.REPORTS, true));
                links.addAll(cited(document, verb.get(), outlet));
                if (links.size() > 1 || refersToAll(document, verb.get())) {
                    return links;
                }
            }
        }
        return List.of();
    }

    /** {@code X reports} and, as agencies end their sentences, {@code ..., reports X}. */
    private static boolean reports(Document document, Token name, Token verb) {
        boolean inverted = name.is("obj")
                && name.index() == verb.index() + 1
                && document.child(verb, "nsubj").isEmpty();
        return REPORTING.contains(verb.lemma()) && (name.is("nsubj") || inverted);
    }

    /** {@code with reference to Y}, {@code citing Y}, {@code referring to Y}: outlets and others named behind the verb. */
    private static List<Link> cited(Document document, Token verb, ActorMention reporter) {
        List<Link> links = new ArrayList<>();
        for (ActorMention mention : document.actorsIn(document.sentenceOf(verb).span())) {
            Token head = document.token(mention.head());
            if (mention.head() > reporter.head()
                    && head.sentence() == verb.sentence()
                    && isCited(document, head)
                    && !mention.name().equals(reporter.name())) {
                links.add(new Link(Party.of(mention), Relation.CITES, true));
            }
        }
        return links;
    }

    private static boolean isCited(Document document, Token noun) {
        Optional<Token> head = document.head(noun);
        if (head.isEmpty()) {
            return false;
        }
        String lemma = head.get().lemma();
        boolean reference = lemma.equals("reference") && noun.is("nmod");
        boolean participle = (lemma.equals("cite") || lemma.equals("quote")) && noun.is("obj");
        boolean referring = lemma.equals("refer") && noun.is("obl");
        return reference || participle || referring;
    }

    /** Whether what is reported is the article itself: {@code This is stated ..., reports X}. */
    private static boolean refersToAll(Document document, Token verb) {
        for (Token token : document.tokensOf(document.sentenceOf(verb))) {
            if (token.is("nsubj") && token.xpos().equals("DT")) {
                return true;
            }
        }
        return false;
    }
}
