package org.sitrep.extract.statement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * The subject of a passive cue is spoken of, or spoken to, but does not speak: "The mayor was accused of fraud", "Mayor
 * accused of fraud", "Asked whether she would go, Lee ...". The agent speaks, or nobody that is named. The model takes
 * the patient for the source in a third of such cues (see its card).
 */
final class PassiveCues {
    /** Participles that are passives without an auxiliary, by what then follows them. */
    private static final Map<String, Set<String>> WITHOUT_OBJECT = participles("bare");

    /** Participles in front of a main clause or behind a noun that say what its subject was told or asked. */
    private static final Set<String> ADDRESSED = participles("addressed").keySet();

    /** Verbs whose passive tells a state of mind, and whose: "officials were angered by the deal". */
    private static final Set<String> STATES = Table.english("states-of-mind.tsv").rows().stream()
            .map(row -> row.get("verb"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SCENE = Set.of("in", "at", "near", "on", "during", "after");

    private static final Set<String> DOCUMENTS = Table.english("document-nouns.tsv").rows().stream()
            .map(row -> row.get("noun"))
            .collect(Collectors.toUnmodifiableSet());

    private PassiveCues() {}

    private static Map<String, Set<String>> participles(String use) {
        return Table.english("passive-participles.tsv").rows().stream()
                .filter(row -> row.get("use").equals(use))
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("participle"), row -> Set.copyOf(row.list("behind"))));
    }

    /** The proposal with its agent for a source, or without one, if its source is the patient. */
    static Proposal guard(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (verb.isPresent() && proposal.source().isEmpty()) {
            return written(document, proposal, verb.get());
        }
        if (verb.isEmpty()) {
            return proposal;
        }
        Span source = proposal.source().get();
        boolean patient = Voice.patients(document, verb.get()).stream().anyMatch(s -> source.overlaps(s.span()));
        if (isScene(document, verb.get(), source)) {
            return proposal.withSource(Optional.empty(), "passive");
        }
        boolean before = source.start() < verb.get().span().start() || isFronted(document, verb.get());
        if (patient && STATES.contains(Words.lemma(verb.get()))) {
            return proposal;
        }
        if (!patient && !(before && isReduced(document, verb.get()))) {
            return proposal;
        }
        Optional<Span> agent =
                Voice.agents(document, verb.get()).stream().findFirst().map(noun -> Phrases.named(document, noun));
        return proposal.withSource(agent, "passive");
    }

    /** "It is stated in the document": where nobody is named, the text that says it speaks, and is no part of the cue. */
    private static Proposal written(Document document, Proposal proposal, Token verb) {
        Optional<Token> text = Voice.isMarked(document, verb)
                ? document.children(verb).stream()
                        .filter(child -> child.is("obl")
                                && Words.preposition(document, child).equals("in")
                                && DOCUMENTS.contains(Words.lemma(child))
                                && !proposal.contentOverlaps(child.span()))
                        .findFirst()
                : Optional.empty();
        if (text.isEmpty()) {
            return proposal;
        }
        Span cue = proposal.cue().get();
        Span named = Phrases.named(document, text.get());
        int end = Words.cover(document.subtree(text.get())).start();
        Span shorter = end < cue.end() && end > cue.start() ? new Span(cue.start(), end).trimmed(document.text()) : cue;
        return new Proposal(
                Optional.of(shorter), Optional.of(named), proposal.content(), proposal.confidence(), proposal.by());
    }

    /** "No casualties were reported in the blast": where it was, unless that is a document ("is stated in the report"). */
    private static boolean isScene(Document document, Token verb, Span source) {
        for (Token child : document.children(verb)) {
            boolean scene = child.is("obl")
                    && source.overlaps(child.span())
                    && document.child(child, "case")
                            .filter(c -> SCENE.contains(c.lemma()))
                            .isPresent()
                    && document.actorHeadedBy(child)
                            .filter(a -> a.type() == ActorMention.Type.DOCUMENT)
                            .isEmpty()
                    && !DOCUMENTS.contains(child.lemma());
            if (scene && !Voice.patients(document, verb).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A participle without object or auxiliary of its own. */
    static boolean isReduced(Document document, Token verb) {
        if (!Voice.isBare(document, verb)) {
            return false;
        }
        String form = verb.form().toLowerCase(Locale.ROOT);
        int next = verb.index() + 1;
        String after =
                next < document.tokens().size() ? document.token(next).form().toLowerCase(Locale.ROOT) : "";
        boolean objectless = WITHOUT_OBJECT.getOrDefault(form, Set.of()).contains(after);
        boolean byAgent = WITHOUT_OBJECT.containsKey(form) && after.equals("by");
        return objectless || byAgent || (ADDRESSED.contains(form) && isFronted(document, verb));
    }

    /** "Asked about the bridge, Lee said ...", "Lee, asked about the bridge, said ...". */
    private static boolean isFronted(Document document, Token verb) {
        return (verb.is("advcl") || verb.is("acl"))
                && document.child(verb, "nsubj").isEmpty()
                && document.child(verb, "mark").isEmpty();
    }
}
