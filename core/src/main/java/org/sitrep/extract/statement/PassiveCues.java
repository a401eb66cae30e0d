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
    /**
     * Verbs that cannot do without an object, and what follows them only if it is missing: their participle then is a
     * passive, auxiliary or not ("Minister urged to resign"). Source: the verbs' frames in any dictionary.
     */
    private static final Map<String, Set<String>> WITHOUT_OBJECT = Map.ofEntries(
            Map.entry("accused", Set.of("of")),
            Map.entry("suspected", Set.of("of")),
            Map.entry("charged", Set.of("with", "over")),
            Map.entry("blamed", Set.of("for", "over")),
            Map.entry("criticised", Set.of("for", "over", "as")),
            Map.entry("criticized", Set.of("for", "over", "as")),
            Map.entry("condemned", Set.of("for", "over", "as")),
            Map.entry("denounced", Set.of("for", "over", "as")),
            Map.entry("slammed", Set.of("for", "over", "as")),
            Map.entry("praised", Set.of("for", "as")),
            Map.entry("hailed", Set.of("as")),
            Map.entry("told", Set.of("to")),
            Map.entry("urged", Set.of("to")),
            Map.entry("ordered", Set.of("to")),
            Map.entry("advised", Set.of("to")),
            Map.entry("instructed", Set.of("to")));

    /** Participles in front of a main clause or behind a noun that say what its subject was told or asked. */
    private static final Set<String> ADDRESSED =
            Set.of("asked", "informed", "pressed", "questioned", "quizzed", "reminded", "told", "warned", "challenged");

    /** Verbs whose passive tells a state of mind, and whose: "officials were angered by the deal". */
    private static final Set<String> STATES = Table.english("states-of-mind.tsv").rows().stream()
            .map(row -> row.get("verb"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SCENE = Set.of("in", "at", "near", "on", "during", "after");

    private static final Set<String> DOCUMENTS = Table.english("document-nouns.tsv").rows().stream()
            .map(row -> row.get("noun"))
            .collect(Collectors.toUnmodifiableSet());

    private PassiveCues() {}

    /** The proposal with its agent for a source, or without one, if its source is the patient. */
    static Proposal guard(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (verb.isEmpty() || proposal.source().isEmpty()) {
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
