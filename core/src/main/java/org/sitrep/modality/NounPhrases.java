package org.sitrep.modality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Headlines;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;

/** What a clause or noun does to an event that a noun names: as its subject, its object, or behind a preposition. */
final class NounPhrases {
    private static final Set<String> REAL_PREPOSITIONS = Set.of(
            "after",
            "during",
            "following",
            "since",
            "amid",
            "amidst",
            "despite",
            "because of",
            "due to",
            "as a result of",
            "owing to",
            "thanks to",
            "by",
            "in",
            "at",
            "throughout",
            "such as",
            "including",
            "like",
            "as well as",
            "alongside",
            "given",
            "over",
            "from",
            "in spite of",
            "in response to",
            "in retaliation for",
            "through");
    private static final Set<String> MEANWHILE = Set.of("during", "amid", "amidst");
    private static final Set<String> LISTING =
            Set.of("such as", "including", "like", "as well as", "particularly", "especially");
    private static final Set<String> LATER = Set.of("before", "ahead of", "until", "till", "pending");
    private static final Set<String> BEGINNING = Set.of("begin", "start", "open", "happen", "commence", "convene");
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");

    private final Signatures signatures;
    private final Verdicts verdicts;

    NounPhrases(Signatures signatures, Verdicts verdicts) {
        this.signatures = signatures;
        this.verdicts = verdicts;
    }

    Effect effect(Document document, Token noun, Token head) {
        Effect effect = byRelation(document, noun, head);
        if (effect == Effect.COMMEMORATED) {
            return isDated(document, noun) ? Effect.FACT : Effect.UNKNOWN;
        }
        return effect;
    }

    private Effect byRelation(Document document, Token noun, Token head) {
        String preposition = Words.preposition(document, noun);
        if (LISTING.contains(preposition) || noun.is("appos") || noun.is("conj")) {
            return Effect.REAL;
        }
        boolean subject = noun.is("nsubj");
        if (subject && isBeforeBeginning(document, head)) {
            return Effect.NEGATED;
        }
        if (noun.relation().equals("nsubj:pass")) {
            return passiveSubject(document, noun, head);
        }
        if (isNamedAgain(document, noun, head)) {
            return isDefinite(document, noun) ? Effect.PRESUPPOSED : Effect.UNKNOWN;
        }
        if (noun.is("obj")) {
            return object(document, noun, head);
        }
        if (noun.is("nsubj") || noun.is("csubj")) {
            return subject(document, noun, head);
        }
        if (noun.is("xcomp") && Verdicts.NAMING.contains(Words.lemma(head))) { // "call the killings genocide"
            return Effect.UNKNOWN;
        }
        if (noun.is("xcomp")) { // "found dead", "feared dead"
            return signatures.effect(document, head, "obj").orElse(Effect.REAL);
        }
        boolean oblique = noun.is("obl") || noun.is("nmod") || noun.is("advcl") || noun.is("acl");
        return oblique ? oblique(document, noun, head, preposition) : Effect.UNCLEAR;
    }

    /** "called the arrest a kidnapping", where the parser takes both for objects. */
    private static boolean isNamedAgain(Document document, Token noun, Token head) {
        long objects = document.children(head).stream()
                .filter(child ->
                        child.relation().equals("obj") || child.relation().equals("iobj"))
                .count();
        return objects > 1 && Verdicts.NAMING.contains(Words.lemma(head)) && (noun.is("obj") || noun.is("iobj"));
    }

    /** "The talks collapsed before they began." */
    private static boolean isBeforeBeginning(Document document, Token verb) {
        for (Token clause : Words.children(document, verb, "advcl")) {
            boolean same = document.child(clause, "nsubj")
                    .filter(subject -> List.of("they", "it").contains(Words.lower(subject)))
                    .isPresent();
            if (same
                    && BEGINNING.contains(Words.lemma(clause))
                    && Words.preposition(document, clause).equals("before")
                    && document.child(clause, "obj").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Effect object(Document document, Token noun, Token head) {
        if (isTold(document, noun)
                && signatures
                        .effect(document, head, "fin")
                        .filter(Effect.DENIED::equals)
                        .isPresent()) {
            return Effect.DENIED; // "rejected claims that they had attacked"
        }
        return verdicts.ofComplement(document, head)
                .or(() ->
                        verdicts.isNaming(document, head) ? Optional.empty() : signatures.effect(document, head, "obj"))
                .orElse(isDefinite(document, noun) ? Effect.PRESUPPOSED : Effect.UNCLEAR);
    }

    /** "claims that they had attacked": to reject them is to deny what they say. */
    private boolean isTold(Document document, Token noun) {
        boolean content = document.children(noun).stream()
                .anyMatch(child -> child.relation().equals("acl")
                        && !Words.isInfinitive(document, child)
                        && !Words.isTenseless(document, child));
        return content
                && signatures
                        .effect(document, noun, "prep:of")
                        .filter(effect -> effect == Effect.SAY || effect == Effect.UNKNOWN)
                        .isPresent();
    }

    /** "The attack was meant to kill" took place, "the talks are expected to resume" may. */
    private Effect passiveSubject(Document document, Token noun, Token head) {
        Optional<Token> complement = document.child(head, "xcomp").filter(c -> Words.isInfinitive(document, c));
        boolean acts = complement.filter(Words::isVerb).isPresent()
                && signatures.effect(document, complement.get(), "subj").isEmpty()
                && !Voice.isMarked(document, complement.get());
        Optional<Effect> verdict = signatures.participle(document, head, "subj");
        return acts ? Effect.PRESUPPOSED : verdict.orElseGet(() -> object(document, noun, head));
    }

    private Effect subject(Document document, Token noun, Token head) {
        Optional<Effect> said =
                signatures.effect(document, head, "subj").or(() -> verdicts.ofComplement(document, head));
        if (said.isEmpty() && Headlines.isPassive(document, noun, head)) {
            return signatures.effect(document, head, "obj").orElse(Effect.PRESUPPOSED);
        }
        return said.orElse(Effect.PRESUPPOSED);
    }

    private Effect oblique(Document document, Token noun, Token head, String preposition) {
        if (AdverbialClauses.INSTEAD.contains(preposition)) {
            return Effect.NEGATED;
        }
        if (AdverbialClauses.CONDITIONS.contains(preposition)) {
            return Effect.HYPOTHETICAL;
        }
        if (noun.relation().equals("nmod:poss")) {
            return Effect.PRESUPPOSED;
        }
        Optional<Effect> governed = signatures.effect(document, head, "prep:" + preposition);
        if (governed.isPresent()) {
            return governed.get();
        }
        if (preposition.equals("as")) {
            return verdicts.ofComplement(document, head)
                    .or(() -> signatures.effect(document, head, "obj"))
                    .orElse(Effect.UNCLEAR);
        }
        if (noun.relation().equals("nmod") && MEANWHILE.contains(preposition)) {
            return Effect.PRESUPPOSED; // "agreed to a truce during talks": the talks are not what was agreed
        }
        if (REAL_PREPOSITIONS.contains(preposition)) {
            return isDefinite(document, noun) ? Effect.PRESUPPOSED : Effect.REAL;
        }
        if (LATER.contains(preposition)) {
            return Effect.UNKNOWN;
        }
        return isDefinite(document, noun) ? Effect.PRESUPPOSED : Effect.UNCLEAR;
    }

    /** "the 1995 massacre": a time stands inside the phrase. */
    private static boolean isDated(Document document, Token noun) {
        return document.subtree(noun).stream()
                .anyMatch(below -> !document.timesIn(below.span()).isEmpty());
    }

    /** "the 31 October attack", where that day was before the article. */
    static boolean isPast(Document document, Token noun) {
        return document.children(noun).stream()
                .filter(child -> !Words.isVerb(child))
                .flatMap(child -> document.timesIn(child.span()).stream())
                .anyMatch(time -> document.isPast(time.interval()));
    }

    static boolean isDefinite(Document document, Token noun) {
        for (Token child : document.children(noun)) {
            boolean pointing = child.is("det") && POINTING.contains(Words.lower(child));
            if (pointing || child.relation().equals("nmod:poss")) {
                return true;
            }
        }
        return false;
    }
}
