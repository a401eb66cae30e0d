package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.Statement.Link;
import org.sitrep.claim.Statement.Relation;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * "The Gazette, citing two officials, reported that ...": whoever is cited said nothing but what is reported, so they are a
 * link of its chain and no statement of their own. Reasons are cited too ("citing a lack of funds"); those stay contents.
 */
final class Citing {
    /** Verbs of passing on by name what somebody said. */
    static final Set<String> VERBS = Set.of("cite", "quote");

    /** Nouns of persons and documents; "source" has no other list. */
    private static final Set<String> SOURCES = sources();

    private Citing() {}

    private static Set<String> sources() {
        Set<String> nouns = Table.english("role-nouns.tsv").rows().stream()
                .map(row -> row.get("noun"))
                .collect(Collectors.toSet());
        Table.english("document-nouns.tsv").rows().forEach(row -> nouns.add(row.get("noun")));
        nouns.add("source");
        return Set.copyOf(nouns);
    }

    /** The proposals with who is cited taken out: what remains belongs to the verb above, and nothing is no statement. */
    static List<Proposal> mend(Document document, List<Proposal> proposals) {
        SpanIndex<Proposal> byCue = Proposal.byCue(proposals);
        List<Proposal> mended = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Optional<Token> verb =
                    proposal.cue().flatMap(cue -> Cues.head(document, cue)).filter(Citing::isCiting);
            Optional<Token> object = verb.flatMap(v -> document.child(v, "obj"))
                    .filter(o -> isCited(document, o, verb.get()) && isPart(proposal, Phrases.named(document, o)));
            Optional<Token> passing = passing(document, proposal);
            if (passing.isPresent()) {
                mended.add(proposal.withSource(Optional.of(behindCue(document, proposal, passing.get())), "citing"));
            } else if (object.isEmpty()) {
                mended.add(withoutCited(document, proposal));
            } else {
                ofVerbAbove(document, byCue, proposal, verb.get(), object.get()).ifPresent(mended::add);
            }
        }
        return mended;
    }

    /** "According to the Gazette, citing two officials, ...": the Gazette tells it, whoever it cites. */
    private static Optional<Token> passing(Document document, Proposal proposal) {
        Optional<Token> named = proposal.source().flatMap(document::headOf);
        Optional<Token> citing =
                named.flatMap(document::head).filter(verb -> isCiting(verb) && isCited(document, named.get(), verb));
        boolean according = proposal.cue().stream()
                .flatMap(cue -> document.tokensIn(cue).stream())
                .anyMatch(word -> Words.lemma(word).equals("accord"));
        return citing.filter(verb -> according)
                .flatMap(verb -> verb.is("acl")
                        ? document.head(verb)
                        : document.children(verb).stream()
                                .filter(child -> child.index() < verb.index() && Words.isNominal(child))
                                .findFirst());
    }

    /** The name of who tells it, without an "according to" that the parse takes into it. */
    private static Span behindCue(Document document, Proposal proposal, Token passing) {
        Span named = Phrases.named(document, passing);
        return proposal.cue()
                .filter(named::overlaps)
                .map(cue -> new Span(cue.end(), named.end()).trimmed(document.text()))
                .orElse(named);
    }

    private static boolean isPart(Proposal proposal, Span cited) {
        return proposal.contentOverlaps(cited)
                || proposal.source().filter(cited::overlaps).isPresent();
    }

    /** "The Gazette reported, citing two officials, that ...": the rest is what was reported. */
    private static Optional<Proposal> ofVerbAbove(
            Document document, SpanIndex<Proposal> byCue, Proposal proposal, Token participle, Token object) {
        Optional<Token> above = document.head(participle)
                .filter(verb -> Words.isVerb(verb)
                        && Cues.english().find(document, verb).isPresent())
                .filter(verb -> byCue.overlapping(verb.span()).isEmpty());
        List<Span> rest = behind(document, proposal, object);
        return above.isEmpty() || rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal(
                        Optional.of(above.get().span()),
                        proposal.source(),
                        rest,
                        proposal.confidence(),
                        proposal.by() + "+cited"));
    }

    /** A content that begins with who is cited beside its cue, without them. */
    private static Proposal withoutCited(Document document, Proposal proposal) {
        Span first = proposal.content().get(0);
        Optional<Token> object = proposal.cue().flatMap(cue -> Cues.head(document, cue)).stream()
                .flatMap(verb -> participles(document, verb).stream())
                .flatMap(participle ->
                        document.child(participle, "obj").stream().filter(o -> isCited(document, o, participle)))
                .filter(o -> first.contains(o.span())
                        && first.start() >= document.token(o.head()).span().start())
                .findFirst();
        List<Span> rest = object.map(o -> behind(document, proposal, o)).orElse(List.of());
        return rest.isEmpty() ? proposal : proposal.withContent(rest, "cited");
    }

    /** The content behind who is cited. */
    private static List<Span> behind(Document document, Proposal proposal, Token object) {
        int end = Phrases.named(document, object).end();
        List<Span> rest = new ArrayList<>();
        for (Span part : proposal.content()) {
            Span behind = new Span(Math.min(Math.max(part.start(), end), part.end()), part.end());
            Span bare = Phrases.trimPunctuation(document.text(), behind);
            if (Forms.hasWords(document.text(), bare)) {
                rest.add(bare);
            }
        }
        return rest;
    }

    /** The links to those whom the speaker of a statement cites, as {@link #passing} has it. */
    static List<Link> linksOf(Document document, Proposal proposal) {
        List<Link> links = new ArrayList<>();
        Optional<Token> speaker =
                proposal.by().contains("citing") ? proposal.source().flatMap(document::headOf) : Optional.empty();
        speaker.stream()
                .flatMap(noun -> Stream.concat(document.head(noun).stream(), document.children(noun).stream()))
                .filter(Citing::isCiting)
                .flatMap(verb -> Words.children(document, verb, "obj").stream()
                        .filter(object -> isCited(document, object, verb)))
                .forEach(object -> links.add(link(document, object)));
        return links;
    }

    /** The links to those cited in a participle clause of the verb of a cue, in text order. */
    static List<Link> links(Document document, Token verb) {
        List<Link> links = new ArrayList<>();
        for (Token participle : participles(document, verb)) {
            for (Token object : Words.children(document, participle, "obj")) {
                if (isCited(document, object, participle)) {
                    links.add(link(document, object));
                }
            }
        }
        return links;
    }

    /** Below the verb or, between commas, below its subject; or below the clause that it was put behind. */
    private static List<Token> participles(Document document, Token verb) {
        List<Token> found = new ArrayList<>(document.children(verb));
        document.child(verb, "nsubj").ifPresent(subject -> found.addAll(document.children(subject)));
        if (verb.is("parataxis")) {
            document.head(verb)
                    .ifPresent(told -> document.children(told).stream()
                            .filter(child -> child.index() > verb.index())
                            .forEach(found::add));
        }
        found.removeIf(child -> !isCiting(child) || !(child.is("advcl") || child.is("acl")));
        return found;
    }

    private static Link link(Document document, Token object) {
        return new Link(Parties.of(document, Phrases.named(document, object)), Relation.CITES, false);
    }

    private static boolean isCiting(Token verb) {
        return verb.xpos().equals("VBG") && VERBS.contains(Words.lemma(verb));
    }

    private static boolean isCited(Document document, Token object, Token verb) {
        boolean source = Audiences.isActor(document, object) || SOURCES.contains(Words.lemma(object));
        return object.head() == verb.index() && object.is("obj") && source;
    }
}
