package org.sitrep.extract.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.CueClass;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Modal;
import org.sitrep.modality.Negation;
import org.sitrep.modality.Questions;
import org.sitrep.modality.Scenes;
import org.sitrep.modality.Signatures;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * Whether the act of speaking is real: what somebody "did not say", "would need to approve" or "might announce" was not
 * said, approved or announced, and is no statement.
 */
final class CueReality {

    private static final Set<String> FIRST = Set.of("i", "we");

    /** What one refuses to do otherwise ("refused to accept") is a stand taken. */
    private static final Set<CueClass> SAYING = EnumSet.of(CueClass.SAY, CueClass.ASSERT, CueClass.DENY);

    private static final Set<CueClass> JUDGING =
            EnumSet.of(CueClass.CONDEMN, CueClass.ACCUSE, CueClass.PRAISE, CueClass.CONCERN);

    private static final Signatures SIGNATURES = Signatures.english();

    private static final Unsaid UNSAID = Unsaid.english();

    private CueReality() {}

    static boolean isUnreal(Document document, Proposal proposal) {
        Optional<Token> verb = proposal.cue().flatMap(cue -> Cues.head(document, cue));
        if (verb.isEmpty()) {
            return false;
        }
        Span cue = proposal.cue().get();
        return isUnreal(document, verb.get())
                || UNSAID.isPhrase(document, cue)
                || isNothing(document, verb.get())
                || Questions.isWhether(document, verb.get())
                || isLet(document, verb.get())
                || isAuthors(document, proposal)
                || Scenes.english().isFiction(document, verb.get())
                || isNobody(document, verb.get())
                || isGauge(document, verb.get())
                || governed(document, verb.get(), cue)
                || isAnonymity(document, verb.get())
                || isDenied(document, verb.get())
                || isComing(document, verb.get())
                || document.tokensIn(cue).stream()
                        .anyMatch(token -> isWithheld(document, token) || isAwaited(document, token));
    }

    /** "who declined to be named", "who asked not to be identified": on what terms somebody speaks, not what they say. */
    private static boolean isAnonymity(Document document, Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("xcomp")
                        && UNSAID.is(Unsaid.Use.NAMING, child)
                        && document.child(child, "aux:pass").isPresent());
    }

    /** "denied that he had told them", "denied accusing them": by that word nobody did. */
    private static boolean isDenied(Document document, Token verb) {
        return (verb.is("ccomp") || verb.is("xcomp"))
                && document.head(verb)
                        .filter(above -> Cues.english()
                                        .find(document, above)
                                        .filter(entry -> entry.kind() == CueClass.DENY)
                                        .isPresent()
                                && !Negation.ofVerb(document, above))
                        .isPresent();
    }

    /** "A verdict is expected on Friday": what will come, by nobody's word. */
    private static boolean isComing(Document document, Token verb) {
        return UNSAID.is(Unsaid.Use.COMING, verb)
                && document.child(verb, "aux:pass").isPresent()
                && document.children(verb).stream()
                        .noneMatch(child -> child.is("xcomp")
                                || child.is("ccomp")
                                || child.is("csubj")
                                || child.relation().equals("obl:agent")
                                || Words.preposition(document, child).equals("by"));
    }

    /** "refused to say", "has yet to announce", "stopped short of condemning", "left without saying": words that did not come. */
    private static boolean isWithheld(Document document, Token verb) {
        if (verb.upos() != Upos.VERB) {
            return false;
        }
        boolean refused = (isRefused(document, verb) && isSaying(document, verb))
                || document.children(verb).stream()
                        .anyMatch(c -> isRefused(document, c) && (isJudging(document, c) || isSpeaking(document, c)));
        int at = verb.index();
        boolean unspoken = at > 0 && document.token(at - 1).form().equalsIgnoreCase("without");
        boolean late = at > 1 && isPair(document, at, "yet", "to");
        boolean less = at > 1 && isPair(document, at, "short", "of");
        return refused || unspoken || late || less;
    }

    /** "is expected to announce", "is due to rule": words that are still to come. */
    private static boolean isAwaited(Document document, Token verb) {
        return verb.is("xcomp")
                && Words.isInfinitive(document, verb)
                && document.head(verb)
                        .filter(above -> UNSAID.is(Unsaid.Use.AWAITED, above))
                        .filter(above ->
                                document.children(above).stream().anyMatch(child -> child.is("cop") || child.is("aux")))
                        .isPresent();
    }

    /** "The clock says ten": nobody's words. */
    private static boolean isGauge(Document document, Token verb) {
        return document.child(verb, "nsubj")
                .filter(subject -> UNSAID.is(Unsaid.Use.GAUGE, subject))
                .isPresent();
    }

    private static boolean isRefused(Document document, Token verb) {
        return verb.is("xcomp")
                && document.head(verb)
                        .filter(h -> UNSAID.is(Unsaid.Use.DECIDING, h))
                        .isPresent();
    }

    private static boolean isSaying(Document document, Token verb) {
        return Cues.english()
                .find(document, verb)
                .filter(e -> !SAYING.contains(e.kind()))
                .isEmpty();
    }

    /** "Declined to comment", "to be interviewed", "to give details": words that nobody hears. */
    private static boolean isSpeaking(Document document, Token verb) {
        return UNSAID.is(Unsaid.Use.SPEAKING, verb) && !isGift(document, verb);
    }

    /** "Refused to give the rebels arms", "to provide shelter": what is given is no words. */
    private static boolean isGift(Document document, Token verb) {
        boolean gives = verb.lemma().equals("give") || verb.lemma().equals("provide");
        return gives
                && document.child(verb, "obj")
                        .filter(thing ->
                                Cues.english().find(document, thing).isEmpty() && !UNSAID.is(Unsaid.Use.TOLD, thing))
                        .isPresent();
    }

    /** "Refused to condemn the raid": no word for it and none against it. */
    private static boolean isJudging(Document document, Token verb) {
        return Cues.english()
                .find(document, verb)
                .filter(e -> JUDGING.contains(e.kind()))
                .isPresent();
    }

    /** "Nobody believes", "no group has claimed", "neither the army nor the rebels said", "few believe": nobody to speak of did. */
    private static boolean isNobody(Document document, Token verb) {
        return Negation.ofSubject(document, verb)
                || Negation.ofAgent(document, verb)
                || document.child(verb, "nsubj")
                        .filter(subject -> isFew(document, subject))
                        .isPresent();
    }

    /** "He said nothing": nothing that was said. */
    private static boolean isNothing(Document document, Token verb) {
        return Words.isVerb(verb)
                && document.child(verb, "obj")
                        .filter(object -> Words.lower(object).equals("nothing")
                                && document.children(object).isEmpty())
                        .isPresent();
    }

    /** "The question is whether": the author puts it, unless somebody is named whose question it is. */
    private static boolean isAuthors(Document document, Proposal proposal) {
        List<Token> words = document.tokensIn(proposal.cue().orElseThrow());
        return proposal.source().isEmpty()
                && words.stream().anyMatch(word -> UNSAID.is(Unsaid.Use.AUTHOR, word))
                && words.stream().anyMatch(word -> Words.lemma(word).equals("be"));
    }

    /** "Let us say it plainly": the author speaks, and "us" is nobody. */
    private static boolean isLet(Document document, Token verb) {
        return verb.is("xcomp")
                && document.head(verb)
                        .filter(let -> Words.lemma(let).equals("let"))
                        .flatMap(let -> document.child(let, "obj"))
                        .filter(whom -> Words.lower(whom).equals("us")
                                || Words.lower(whom).equals("me")
                                || Words.lower(whom).equals("'s"))
                        .isPresent();
    }

    /** "few", "few officials"; not "a few". */
    private static boolean isFew(Document document, Token noun) {
        boolean few = Words.lower(noun).equals("few")
                || document.child(noun, "amod")
                        .filter(child -> Words.lower(child).equals("few"))
                        .isPresent();
        return few && document.child(noun, "det").isEmpty();
    }

    private static boolean isPair(Document document, int before, String first, String second) {
        return document.token(before - 2).form().equalsIgnoreCase(first)
                && document.token(before - 1).form().equalsIgnoreCase(second);
    }

    /** "would like to add": the verb above, still inside the cue, takes the modal; "need to approve", "failed to condemn": it takes the act. */
    private static boolean governed(Document document, Token verb, Span cue) {
        Optional<Token> head = document.head(verb).filter(h -> verb.is("xcomp"));
        return head.isPresent()
                && ((cue.contains(head.get().span()) && isUnreal(document, head.get()))
                        || (SIGNATURES.isUndone(document, head.get()) && !UNSAID.is(Unsaid.Use.DECIDING, head.get())));
    }

    private static boolean isUnreal(Document document, Token verb) {
        boolean performed = UNSAID.is(Unsaid.Use.PERFORMED, verb)
                && document.child(verb, "nsubj")
                        .filter(s -> FIRST.contains(Words.lower(s)))
                        .isPresent();
        boolean modal = false;
        boolean real = false;
        for (Token child : document.children(verb)) {
            String form = Words.lower(child);
            boolean none = child.is("det") && Negation.isWord(document, child); // "no claim"
            if (none || isCondition(child, form)) {
                return true;
            }
            Optional<Modal> kind = Modal.of(child, verb);
            if (kind.isPresent()) {
                modal = true;
                real |= performed && UNSAID.is(Unsaid.Use.PERFORMING, child);
                real |= kind.get() == Modal.WOULD && UNSAID.is(Unsaid.Use.WISH, verb);
            }
            real |= child.is("advmod") && child.index() < verb.index() && UNSAID.is(Unsaid.Use.BARELY, child);
        }
        return Negation.ofVerb(document, verb) || (modal && !real);
    }

    private static boolean isCondition(Token child, String form) {
        return child.is("mark") && (form.equals("if") || form.equals("unless"));
    }
}
