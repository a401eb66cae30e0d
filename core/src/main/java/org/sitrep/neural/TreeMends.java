package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** Mends faults of the parser that are told by the words alone; a tree stays a tree. */
final class TreeMends {
    private static final Set<String> HELD = Set.of("responsible", "accountable", "liable");

    private static final Set<String> HOLD = Set.of("hold", "holds", "held", "holding");

    private static final Set<String> ATTEMPTS =
            Set.of("tried", "tries", "try", "attempted", "attempts", "attempt", "sought", "seek", "seeks", "failed");

    private static final Set<String> PARTICULARLY =
            Set.of("particularly", "especially", "notably", "chiefly", "mainly");

    private static final Set<String> CALL =
            Set.of("call", "calls", "called", "calling", "deemed", "labelled", "labeled", "termed");

    private TreeMends() {}

    /** The words of one sentence, mended. */
    static List<ParsedWord> mend(String text, List<Span> spans, List<ParsedWord> words) {
        List<ParsedWord> mended = new ArrayList<>(FiniteConjuncts.mend(text, spans, words));
        for (int w = 1; w + 1 < words.size(); w++) {
            if (isMarkTaken(text, spans, mended, w)) {
                mended.set(w, mended.get(w).under(w + 1, "mark"));
            }
            if (isResult(text, spans, mended, w)) {
                mended.set(w, mended.get(w).under(w - 1, "xcomp"));
            }
            if (isInverted(mended, w)) {
                mended.set(w, mended.get(w).under(w - 1, "nsubj"));
                mended.set(w - 1, mended.get(w - 1).as("parataxis"));
            }
            if (isOfParticiple(mended, w)) {
                mended.set(w, mended.get(w).as("obj"));
            }
            if (isParticiple(mended, w)) {
                mended.set(w, mended.get(w).as("advcl"));
            }
            if (isHungOnAttempt(text, spans, mended, w)) {
                int attempt = mended.get(mended.get(w).head()).head();
                int tried = mended.get(w).head();
                mended.set(w, mended.get(w).under(attempt, "advcl"));
                for (int more = w + 1; more < words.size(); more++) { // "bombing parliament and holding the chief"
                    ParsedWord next = mended.get(more);
                    if (next.head() == tried
                            && next.relation().equals("conj")
                            && next.xpos().equals("VBG")) {
                        mended.set(more, next.under(w, "conj"));
                    }
                }
            }
            if (isSecondSubject(text, spans, mended, w)) {
                mended.set(w, mended.get(w).under(nounBeforeComma(text, spans, mended, w), "appos"));
            }
            if (isExample(text, spans, mended, w)) {
                mended.set(w, mended.get(w).under(objectBefore(mended, w), "appos"));
            }
            if (isCalled(text, spans, mended, w)) {
                mended.set(
                        w, mended.get(w).under(mended.get(mended.get(w).head()).head(), "obj"));
            }
            if (isHelped(mended, w)) {
                mended.set(
                        w, mended.get(w).under(mended.get(mended.get(w).head()).head(), "obj"));
            }
            if (isHeld(text, spans, mended, w)) {
                mended.set(
                        w, mended.get(w).under(mended.get(mended.get(w).head()).head(), "xcomp"));
            }
        }
        List<ParsedWord> apart = InsetSayings.mend(text, spans, mended);
        List<ParsedWord> counted = NumberMends.mend(text, spans, CountedVictims.mend(text, spans, apart));
        return RelationMends.mend(text, spans, counted);
    }

    /** "was due to begin": "to" belongs to the verb behind it; "due to" is one preposition before nouns only. */
    private static boolean isMarkTaken(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord to = words.get(w);
        return to.relation().equals("fixed")
                && is(text, spans, w, "to")
                && words.get(w + 1).xpos().equals("VB")
                && words.get(w + 1).head() == to.head();
    }

    /** "called the raid barbaric": the adjective behind the verb's noun is what it is called, and the noun no part of it. */
    private static boolean isCalled(String text, List<Span> spans, List<ParsedWord> words, int w) {
        int name = words.get(w).head();
        return name == w + 1
                && words.get(w).relation().equals("compound")
                && words.get(w).upos() == Upos.NOUN
                && words.get(name).xpos().equals("JJ")
                && words.get(name).relation().equals("xcomp")
                && words.get(name).head() >= 0
                && words.get(name).head() < w
                && CALL.contains(spans.get(words.get(name).head()).in(text).toLowerCase(Locale.ROOT));
    }

    /** "shot dead four farmers": dead is what they are afterwards. */
    private static boolean isResult(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord dead = words.get(w);
        return dead.relation().equals("amod")
                && is(text, spans, w, "dead")
                && words.get(w - 1).xpos().startsWith("VB")
                && dead.head() > w + 1
                && words.get(dead.head()).head() == w - 1;
    }

    /** "It fell, reports Meridian": a finite verb behind a comma that lacks a subject has it in the name behind it. */
    private static boolean isInverted(List<ParsedWord> words, int w) {
        ParsedWord name = words.get(w);
        ParsedWord verb = words.get(w - 1);
        return (name.relation().equals("obj") || name.relation().equals("iobj"))
                && name.head() == w - 1
                && name.upos() == Upos.PROPN
                && (verb.xpos().equals("VBZ") || verb.xpos().equals("VBD"))
                && (verb.relation().equals("advcl") || verb.relation().equals("parataxis"))
                && w > 1
                && words.get(w - 2).upos() == Upos.PUNCT
                && words.stream().noneMatch(word -> word.head() == w - 1 && isOfClause(word.relation()));
    }

    /** "It fell, Meridian reports, citing VTA": a participle has no subject behind it, but an object. */
    private static boolean isOfParticiple(List<ParsedWord> words, int w) {
        ParsedWord noun = words.get(w);
        int verb = noun.head();
        return noun.relation().equals("nsubj")
                && verb > 0
                && verb < w
                && words.get(verb).xpos().equals("VBG")
                && words.get(verb - 1).upos() == Upos.PUNCT;
    }

    /** Nor is it the complement of the verb before the comma. */
    private static boolean isParticiple(List<ParsedWord> words, int w) {
        ParsedWord verb = words.get(w);
        return verb.xpos().equals("VBG")
                && verb.relation().equals("ccomp")
                && verb.head() < w
                && words.get(w - 1).upos() == Upos.PUNCT;
    }

    /** "tried to seize power, bombing parliament": what was done in trying, not what was tried. */
    private static boolean isHungOnAttempt(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord verb = words.get(w);
        int tried = verb.head();
        boolean hung = (verb.relation().equals("conj") || verb.relation().equals("advcl"))
                && verb.xpos().equals("VBG")
                && tried > 0
                && tried < w
                && is(text, spans, w - 1, ",");
        if (!hung
                || !words.get(tried).xpos().equals("VB")
                || !words.get(tried).relation().equals("xcomp")) {
            return false;
        }
        int attempt = words.get(tried).head();
        return ATTEMPTS.stream().anyMatch(word -> is(text, spans, attempt, word));
    }

    /** "shells hit Orval, a town in the valley": a verb that has its subject before it has no second one behind a comma. */
    private static boolean isSecondSubject(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord noun = words.get(w);
        int verb = noun.head();
        if (!noun.relation().equals("nsubj") || verb > w) {
            return false;
        }
        boolean subject = false;
        for (int s = 0; s < verb; s++) {
            subject |= words.get(s).head() == verb && words.get(s).relation().startsWith("nsubj");
        }
        int before = nounBeforeComma(text, spans, words, w);
        return subject && before > verb && !isBelow(words, before, w);
    }

    /** Whether a word hangs on another, at any depth; or is it. */
    static boolean isBelow(List<ParsedWord> words, int word, int above) {
        int at = word;
        while (at >= 0 && at != above) {
            at = words.get(at).head();
        }
        return at == above;
    }

    /** The noun right before the last comma before a word; else -1. */
    private static int nounBeforeComma(String text, List<Span> spans, List<ParsedWord> words, int w) {
        for (int c = w - 1; c > 0; c--) {
            if (is(text, spans, c, ",")) {
                Upos before = words.get(c - 1).upos();
                return before == Upos.PROPN || before == Upos.NOUN ? c - 1 : -1;
            }
        }
        return -1;
    }

    private static boolean isOfClause(String relation) {
        return relation.startsWith("nsubj") || relation.equals("mark") || relation.equals("ccomp");
    }

    /** "help the town rebuild its bridge": a clause that lacks its subject has none; it is the object above. */
    private static boolean isHelped(List<ParsedWord> words, int w) {
        ParsedWord noun = words.get(w);
        if (!noun.relation().equals("nsubj") || noun.head() < w) {
            return false;
        }
        ParsedWord clause = words.get(noun.head());
        boolean open = clause.relation().equals("xcomp")
                && clause.xpos().equals("VB")
                && clause.head() < w
                && words.get(clause.head()).xpos().startsWith("VB");
        return open
                && objectBefore(words, noun.head()) < 0
                && words.stream().noneMatch(other -> other.head() == noun.head() && isLinking(other.relation()));
    }

    /** Relations of the words that make a clause of a word. */
    static boolean isLinking(String relation) {
        return relation.equals("mark") || relation.equals("cop") || relation.startsWith("aux");
    }

    /** "held the army responsible": what they are held to be, not who is responsible. */
    private static boolean isHeld(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord word = words.get(w);
        boolean behind = word.relation().equals("acl") || (word.relation().equals("amod") && word.head() < w);
        if (!behind || HELD.stream().noneMatch(held -> is(text, spans, w, held))) {
            return false;
        }
        ParsedWord noun = words.get(word.head());
        return noun.relation().equals("obj") && HOLD.stream().anyMatch(hold -> is(text, spans, noun.head(), hold));
    }

    /** "condemned everyone, particularly Kenya": one of those condemned. */
    private static boolean isExample(String text, List<Span> spans, List<ParsedWord> words, int w) {
        ParsedWord word = words.get(w);
        boolean bare = (word.relation().equals("obl") || word.relation().equals("obj"))
                && word.xpos().startsWith("NN")
                && words.stream()
                        .noneMatch(
                                other -> other.head() == w && other.relation().equals("case"));
        return bare
                && w > 2
                && words.get(w - 1).head() == w
                && PARTICULARLY.stream().anyMatch(adverb -> is(text, spans, w - 1, adverb))
                && is(text, spans, w - 2, ",")
                && objectBefore(words, w) >= 0;
    }

    /** The object of the verb that a word hangs on, if it stands before that word; else -1. */
    private static int objectBefore(List<ParsedWord> words, int w) {
        for (int o = w - 1; o > words.get(w).head(); o--) {
            if (words.get(o).head() == words.get(w).head()
                    && words.get(o).relation().equals("obj")) {
                return o;
            }
        }
        return -1;
    }

    private static boolean is(String text, List<Span> spans, int w, String word) {
        return spans.get(w).in(text).equalsIgnoreCase(word);
    }
}
