package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.actor.Coreference;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Found;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statement.Cue;
import org.sitrep.claim.Statement.Link;
import org.sitrep.claim.Statement.Relation;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * Who said what. The neural reader proposes, the quotation marks and the parse complete and check, rules add what
 * both miss; then speakers, chain and nesting are resolved. Thread safe.
 */
public final class StatementExtractor {
    /** The statements of a document whose times, actors and places are known, in text order. */
    public List<Statement> statements(Document document) {
        Coreference coreference = Coreference.of(document);
        List<Proposal> proposals = proposals(document, coreference);
        SourceChain chain = SourceChain.of(document);
        Nesting nesting = new Nesting(proposals);
        Speakers speakers = new Speakers(document, coreference);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            statements.add(statement(document, speakers, proposals, nesting, i, chain));
        }
        return statements;
    }

    private static List<Proposal> proposals(Document document, Coreference coreference) {
        Steps steps = new Steps(document);
        List<Proposal> proposals = new ArrayList<>(ModelProposals.of(document));
        steps.after("ModelProposals, the neural reader", proposals);
        proposals = InsetCues.mend(document, proposals);
        steps.after("InsetCues, a remark between commas", proposals);
        proposals = SoClaimed.mend(document, proposals);
        steps.after("SoClaimed, a clause hung behind", proposals);
        proposals.addAll(AccordingTo.missed(document, proposals));
        steps.after("AccordingTo, a rule", proposals);
        proposals.addAll(SpeechNouns.missed(document, proposals));
        steps.after("SpeechNouns, a rule", proposals);
        proposals.removeIf(proposal -> CueReality.isUnreal(document, proposal));
        steps.after("CueReality, nobody spoke: negated, planned, asked or supposed", proposals);
        proposals = Citing.mend(document, proposals);
        steps.after("Citing, who is cited", proposals);
        proposals = QuotedAs.mend(document, proposals);
        steps.after("QuotedAs, who is quoted as saying", proposals);
        proposals.removeIf(proposal -> Deeds.english().isDeed(document, proposal));
        steps.after("Deeds, something done and not said (deeds.tsv)", proposals);
        proposals.removeIf(new Showing(document, coreference)::isThings);
        steps.after("Showing, a thing that shows something (showing-verbs.tsv)", proposals);
        proposals.replaceAll(proposal -> CueSpans.trim(document, proposal));
        steps.after("CueSpans, the words of the cue", proposals);
        proposals.addAll(NamedLines.missed(document, proposals));
        steps.after("NamedLines, a name before a colon", proposals);
        proposals = CoordinatedCues.split(document, proposals);
        steps.after("CoordinatedCues, two verbs of saying", proposals);
        proposals.removeIf(proposal -> CueReality.isUnreal(document, proposal));
        steps.after("CueReality, nobody spoke: negated, planned, asked or supposed", proposals);
        proposals.replaceAll(proposal -> ContentShape.mend(document, proposal));
        steps.after("ContentShape, the content as the parse has it", proposals);
        proposals.replaceAll(proposal -> QuotedContent.complete(document, proposal));
        steps.after("QuotedContent, the content up to the quotation marks", proposals);
        proposals = LooseQuotations.attach(document, coreference, proposals);
        steps.after("LooseQuotations, a quotation nobody was found for", proposals);
        proposals = QuotationOwners.settle(document, proposals);
        steps.after("QuotationOwners, a quotation that two cues claim", proposals);
        proposals.replaceAll(proposal -> OpenSubjects.complete(document, proposal));
        steps.after("OpenSubjects, whose verb it is", proposals);
        proposals = Nesting.reliable(document, proposals);
        steps.after("Nesting, a statement in another that is not sure enough", proposals);
        proposals.removeIf(proposal -> isOwned(document, proposal) || isPlace(document, proposal));
        steps.after("isOwned, isPlace: the object of the verb, or the town before a toll, is no speaker", proposals);
        List<Proposal> all = List.copyOf(proposals);
        proposals.removeIf(proposal -> all.stream().anyMatch(other -> isWithin(other, proposal)));
        steps.after("isWithin, the source holds another cue of the same content", proposals);
        proposals.sort(Comparator.comparingInt(Proposal::position)
                .thenComparing(p -> p.content().get(0)));
        return proposals;
    }

    /** "Norvik, calling it theft, recalled its envoy": whose envoy it is acts, and the envoy is the object. */
    private static boolean isOwned(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        return proposal.source()
                .flatMap(document::headOf)
                .filter(noun -> noun.is("obj")
                        && verb.filter(word -> word.index() == noun.head()).isPresent()
                        && document.child(noun, "nmod:poss")
                                .filter(owner -> owner.xpos().equals("PRP$"))
                                .isPresent())
                .isPresent();
    }

    /** "Karsk: three dead": where they died. */
    private static boolean isPlace(Document document, Proposal proposal) {
        boolean colon = proposal.cue()
                .filter(cue -> cue.in(document.text()).equals(":"))
                .isPresent();
        Span content = proposal.content().get(0);
        boolean number = document.numbersIn(content).stream()
                .anyMatch(n -> n.bound().orElse(n.span()).start() <= content.start());
        return colon
                && number
                && proposal.source()
                        .filter(source -> !document.placesIn(source).isEmpty())
                        .isPresent();
    }

    /** "In the minister's view, ...": who has a view says it, and not the view. */
    private static boolean isWithin(Proposal inner, Proposal proposal) {
        return !inner.equals(proposal)
                && inner.content().equals(proposal.content())
                && proposal.source().isPresent()
                && inner.cue().filter(proposal.source().get()::contains).isPresent()
                && inner.source().filter(proposal.source().get()::contains).isPresent();
    }

    private static Statement statement(
            Document document, Speakers speakers, List<Proposal> all, Nesting nesting, int index, SourceChain article) {
        Proposal proposal = all.get(index);
        List<Span> quoted = Forms.quoted(document, proposal.content());
        Optional<Cue> cue = proposal.cue().map(span -> CueClasses.of(document, span));
        Optional<Integer> outer = nesting.outer(index);
        CueFrame frame = CueFrame.of(document, proposal);
        List<Media.Use> media = Media.uses(document, frame, proposal);
        Statement statement = new Statement(
                id(index),
                proposal.cue()
                                .filter(span -> NamedLines.isTranscript(document, span))
                                .isPresent()
                        ? Statement.Form.DIRECT
                        : Forms.of(document, proposal.content(), quoted),
                Addressees.isHeard(document, proposal)
                        ? Optional.empty()
                        : proposal.source().flatMap(speakers::of),
                cue,
                proposal.content(),
                quoted,
                Addressees.of(document, frame, proposal, media),
                Media.of(document, frame, proposal, media),
                article.over(document, proposal, chain(document, proposal, media, all, outer)),
                time(document, proposal),
                outer.map(StatementExtractor::id),
                Evidence.of(proposal.cover(), document.text()),
                new Found(proposal.confidence(), proposal.by()));
        if (document.isTraced()) {
            Steps.tell(document, statement);
        }
        return statement;
    }

    private static String id(int index) {
        return "s" + (index + 1);
    }

    /** Who passes it on, who is cited beside the cue, and what passes on what was told "according to" it. */
    private static List<Link> chain(
            Document document, Proposal proposal, List<Media.Use> media, List<Proposal> all, Optional<Integer> outer) {
        List<Link> links = new ArrayList<>(Carriers.links(document, proposal, media));
        proposal.cue()
                .flatMap(span -> Cues.head(document, span))
                .ifPresent(verb -> links.addAll(Citing.links(document, verb)));
        links.addAll(Citing.linksOf(document, proposal));
        if (outer.isPresent()) {
            Proposal passing = all.get(outer.get());
            Optional<Cue> cue = passing.cue().map(span -> CueClasses.of(document, span));
            boolean known = passing.source()
                    .filter(source ->
                            links.stream().anyMatch(link -> link.party().span().overlaps(source)))
                    .isPresent();
            if (passing.source().isPresent()
                    && !known
                    && cue.isPresent()
                    && cue.get().kind() == CueClass.RELAY) {
                boolean verb = Cues.head(document, cue.get().span())
                        .filter(word ->
                                word.upos() == Upos.VERB && !Words.lemma(word).equals("accord"))
                        .isPresent();
                links.add(new Link(
                        Parties.of(document, passing.source().get()), verb ? Relation.REPORTS : Relation.PER, false));
            }
        }
        return links;
    }

    /** When it was said: the time that depends on the cue itself. */
    private static Optional<Interval> time(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue().flatMap(span -> Cues.head(document, span));
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        for (TimeMention time : document.timesIn(document.sentenceOf(verb.get()).span())) {
            Optional<Token> head = document.headOf(time.span());
            if (head.isPresent()
                    && head.get().head() == verb.get().index()
                    && time.interval().isKnown()
                    && !proposal.contentOverlaps(time.span())) {
                return Optional.of(time.interval());
            }
        }
        return Optional.empty();
    }
}
