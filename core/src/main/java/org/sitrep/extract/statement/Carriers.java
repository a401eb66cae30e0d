package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.Statement.Link;
import org.sitrep.claim.Statement.Relation;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;

/**
 * Who passes on what somebody else said: "the Post quoted Lee as saying", "Lee, quoted by the Post, said", "in a statement
 * carried by the agency".
 */
final class Carriers {
    private static final Set<String> CARRYING =
            Set.of("carry", "publish", "broadcast", "air", "run", "report", "relay", "distribute", "print");

    private static final Set<String> OUTLETS = Table.english("outlet-nouns.tsv").rows().stream()
            .map(row -> row.get("noun"))
            .collect(Collectors.toUnmodifiableSet());

    private Carriers() {}

    static List<Link> links(Document document, Proposal proposal, List<Media.Use> media) {
        List<Link> links = new ArrayList<>();
        proposal.cue()
                .flatMap(cue -> Cues.head(document, cue))
                .flatMap(verb -> quoting(document, verb))
                .ifPresent(noun -> links.add(link(document, noun)));
        for (Media.Use use : media) {
            carrier(document, use.word()).ifPresent(noun -> links.add(link(document, noun)));
        }
        return links;
    }

    private static Link link(Document document, Token noun) {
        return new Link(Parties.of(document, Phrases.named(document, noun)), Relation.REPORTS, false);
    }

    /** Whoever quotes the speaker of a cue. */
    private static Optional<Token> quoting(Document document, Token cue) {
        Optional<Token> saying = QuotedAs.saying(document, cue);
        if (saying.isPresent()) {
            return QuotedAs.reporter(document, saying.get());
        }
        return document.child(cue, "nsubj").stream()
                .flatMap(subject -> Words.children(document, subject, "acl").stream())
                .filter(QuotedAs::isQuoting)
                .flatMap(verb -> agent(document, verb).stream())
                .findFirst();
    }

    private static Optional<Token> carrier(Document document, Token medium) {
        return Words.children(document, medium, "acl").stream()
                .filter(verb -> verb.xpos().equals("VBN") && CARRYING.contains(Words.lemma(verb)))
                .flatMap(verb -> agent(document, verb).stream())
                .filter(noun -> isOutlet(document, noun))
                .findFirst();
    }

    /** "By X" below a participle. */
    static Optional<Token> agent(Document document, Token verb) {
        return document.children(verb).stream()
                .filter(child -> child.is("obl")
                        && Words.preposition(document, child).equals("by")
                        && Audiences.isActor(document, child))
                .findFirst();
    }

    private static boolean isOutlet(Document document, Token noun) {
        Optional<ActorMention> mention = Parties.mention(document, Phrases.named(document, noun));
        return mention.filter(Parties::isOutlet).isPresent() || OUTLETS.contains(Words.lower(noun));
    }
}
