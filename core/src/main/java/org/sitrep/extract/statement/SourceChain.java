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
import org.sitrep.text.Span;

/**
 * The chain a whole article goes back to, if its opening says so behind what it tells ({@code This is stated in ...,
 * reports X with reference to Y}) or a line credits it ({@code LIMA (Reuters) -}). An outlet that itself reports something ({@code X, citing Y, reported that ...}) is
 * the source of that alone.
 *
 * @param opening the sentence that says so
 * @param links nearest to the reader first; empty if the article goes back to nobody
 */
record SourceChain(Span opening, List<Link> links) {
    /** How many paragraphs count as the opening: headline, dateline, and the first two of the story. Later ones cite for themselves. */
    private static final int OPENING = 4;

    private static final Set<String> REPORTING = Set.of("report", "inform", "write", "say", "publish", "relay", "cite");

    private static final SourceChain NONE = new SourceChain(new Span(0, 0), List.of());

    SourceChain {
        links = List.copyOf(links);
    }

    static SourceChain of(Document document) {
        for (ActorMention outlet : document.actors()) {
            Token name = document.token(outlet.head());
            if (document.sentenceOf(name).paragraph() >= OPENING) {
                break;
            }
            Optional<Token> verb = document.head(name)
                    .filter(v -> Parties.isOutlet(outlet) && reports(document, name, v) && isBehind(document, name, v));
            if (verb.isPresent()) {
                List<Link> links = new ArrayList<>();
                links.add(new Link(Party.of(outlet), Relation.REPORTS, true));
                links.addAll(cited(document, verb.get(), outlet));
                if (links.size() > 1 || refersToAll(document, verb.get())) {
                    return new SourceChain(document.sentenceOf(name).span(), links);
                }
            }
        }
        return Credits.of(document)
                .map(credit ->
                        new SourceChain(credit.words(), List.of(new Link(credit.outlet(), Relation.REPORTS, true))))
                .orElse(NONE);
    }

    /**
     * The whole chain of a statement. The opening's own statements have the article's links as theirs; what an outlet
     * says, or what has a chain or names an outlet of its own, is not told by the article's source.
     *
     * @param own the statement's own links
     */
    List<Link> over(Document document, Proposal proposal, List<Link> own) {
        if (links.isEmpty()) {
            return own;
        }
        if (opening.contains(proposal.position())) {
            return joined(proposal, own);
        }
        return own.isEmpty() && !namesOutlet(document, proposal) ? links : own;
    }

    private List<Link> joined(Proposal proposal, List<Link> own) {
        List<Link> all = new ArrayList<>();
        for (Link link : links) {
            Span words = link.party().span();
            if (proposal.source().filter(words::overlaps).isEmpty()) {
                all.add(new Link(link.party(), link.relation(), false));
            }
        }
        for (Link link : own) {
            if (all.stream()
                    .noneMatch(
                            known -> known.party().span().overlaps(link.party().span()))) {
                all.add(link);
            }
        }
        return all;
    }

    /** Whether an outlet speaks, or is named in the sentence of the cue outside what is said: "he told Reuters". */
    private static boolean namesOutlet(Document document, Proposal proposal) {
        Span frame =
                proposal.cue().or(proposal::source).orElse(proposal.content().get(0));
        List<ActorMention> near = new ArrayList<>(document.actorsIn(
                document.sentenceOf(document.tokensIn(frame).get(0)).span()));
        proposal.source().ifPresent(source -> near.addAll(document.actorsIn(source)));
        return near.stream().anyMatch(actor -> Parties.isOutlet(actor) && !proposal.contentOverlaps(actor.span()));
    }

    /** In the present tense and behind what it reports, as agencies and those who pass them on end a sentence. */
    private static boolean isBehind(Document document, Token name, Token verb) {
        boolean present = verb.xpos().equals("VBZ") || verb.xpos().equals("VBP");
        boolean told = document.children(verb).stream()
                .anyMatch(child -> child.index() < Math.min(name.index(), verb.index())
                        && (child.is("ccomp") || child.is("parataxis")));
        boolean hangs = document.head(verb)
                .filter(head -> head.index() < Math.min(name.index(), verb.index()))
                .isPresent();
        boolean tells = document.children(verb).stream()
                .anyMatch(child -> child.is("ccomp") && child.index() > Math.max(name.index(), verb.index()));
        return present && (told || hangs) && !tells;
    }

    /** {@code X reports} and, as agencies end their sentences, {@code ..., reports X}. */
    private static boolean reports(Document document, Token name, Token verb) {
        boolean inverted = name.is("obj")
                && name.index() == verb.index() + 1
                && document.child(verb, "nsubj").isEmpty();
        boolean misread = name.is("compound") && name.index() == verb.index() - 1;
        return REPORTING.contains(verb.lemma()) && (name.is("nsubj") || inverted || misread);
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
            if (token.is("nsubj") && token.xpos().equals("DT") && token.index() < verb.index()) {
                return true;
            }
        }
        return false;
    }
}
