package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * Whose a verb is that nobody was found for: "Announcing his support, Lee ...", "she laughed and admitted". The subject of
 * the clause it hangs on speaks, if that is somebody. Of "it appears that" nobody does.
 */
final class OpenSubjects {
    /** "It appears that": nobody says it. */
    private static final Set<String> IMPERSONAL = Set.of("appear", "seem", "emerge", "follow", "transpire", "happen");

    private OpenSubjects() {}

    static Proposal complete(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue()
                .flatMap(cue -> Cues.head(document, cue))
                .filter(word -> word.upos() == Upos.VERB && !isPassive(document, word));
        if (verb.isPresent() && isImpersonal(document, proposal, verb.get())) {
            return proposal.withSource(Optional.empty(), "impersonal");
        }
        Optional<Token> denier = verb.flatMap(word -> denier(document, proposal, word));
        if (denier.isPresent()) {
            return proposal.withSource(denier.map(noun -> Phrases.named(document, noun)), "subject");
        }
        Optional<Token> agent = verb.flatMap(word -> agent(document, proposal, word));
        if (agent.isPresent()) {
            return byAgent(document, proposal, agent.get());
        }
        boolean elsewhere = verb.isPresent() && isOfAnotherSentence(document, proposal, verb.get());
        if ((proposal.source().isPresent() && !elsewhere)
                || verb.isEmpty()
                || proposal.by().contains("passive")) {
            return proposal;
        }
        List<Token> doers = Subjects.doers(document, verb.get());
        if (doers.size() != 1 || !Audiences.isActor(document, doers.get(0))) {
            return proposal;
        }
        Span name = Phrases.named(document, doers.get(0));
        return proposal.contentOverlaps(name) ? proposal : proposal.withSource(Optional.of(name), "subject");
    }

    /**
     * {@code Lee smiled and said: "No." Norvik blamed the rebels and vowed revenge.}: who is named in another sentence does not speak
     * where the verb has a subject of its own that names somebody.
     */
    private static boolean isOfAnotherSentence(Document document, Proposal proposal, Token verb) {
        boolean named = Subjects.doers(document, verb).stream().anyMatch(doer -> doer.upos() != Upos.PRON);
        return named
                && proposal.source()
                        .flatMap(document::headOf)
                        .filter(source -> source.sentence() != verb.sentence())
                        .isPresent();
    }

    /** {@code "The claim was dismissed as "fantasy" by Norvik"}. */
    private static Optional<Token> agent(Document document, Proposal proposal, Token verb) {
        return document.children(verb).stream()
                .filter(child -> child.relation().equals("obl:agent") && Audiences.isActor(document, child))
                .filter(child -> proposal.source().isEmpty())
                .findFirst();
    }

    private static Proposal byAgent(Document document, Proposal proposal, Token agent) {
        Span name = Phrases.named(document, agent);
        int by = document.child(agent, "case").orElse(agent).span().start();
        List<Span> rest = new ArrayList<>();
        for (Span part : proposal.content()) {
            Span before = part.overlaps(name) && part.start() < by
                    ? Phrases.trimPunctuation(document.text(), new Span(part.start(), by))
                    : part;
            if (!before.overlaps(name) && Forms.hasWords(document.text(), before)) {
                rest.add(before);
            }
        }
        return rest.isEmpty() ? proposal : proposal.withContent(rest).withSource(Optional.of(name), "agent");
    }

    /** "Kigali dismissed the claim by experts that ...": the subject speaks, and not those whose claim it is. */
    private static Optional<Token> denier(Document document, Proposal proposal, Token verb) {
        boolean others = proposal.source()
                .flatMap(document::headOf)
                .filter(word -> word.is("nmod"))
                .flatMap(document::head)
                .filter(claim -> claim.is("obj") && claim.head() == verb.index())
                .isPresent();
        return document.child(verb, "nsubj").filter(subject -> others && Audiences.isActor(document, subject));
    }

    /** "Asked about it", "'s seen as": a past participle without "has". */
    private static boolean isPassive(Document document, Token verb) {
        boolean bare = verb.xpos().equals("VBN")
                && document.children(verb).stream()
                        .noneMatch(child -> child.relation().equals("aux")
                                && (Words.lemma(child).equals("have")
                                        || Words.lower(child).endsWith("d")));
        return bare || PassiveCues.isReduced(document, verb);
    }

    private static boolean isImpersonal(Document document, Proposal proposal, Token verb) {
        return IMPERSONAL.contains(Words.lemma(verb))
                && document.child(verb, "xcomp").isEmpty()
                && proposal.source()
                        .flatMap(document::headOf)
                        .filter(word -> Words.lower(word).equals("it"))
                        .isPresent();
    }
}
