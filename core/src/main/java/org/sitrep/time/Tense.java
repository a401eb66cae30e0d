package org.sitrep.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Whether what happens at a time has happened. */
public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    UNKNOWN;

    private static final Set<String> MODALS =
            Set.of("will", "'ll", "’ll", "shall", "would", "may", "might", "can", "should", "wo", "must");
    private static final Set<String> COMING = Set.of("will", "'ll", "’ll", "shall", "wo");
    private static final Set<String> PAST_AUXILIARIES = Set.of("was", "were", "had", "did", "has", "have", "been");
    private static final Set<String> DEADLINES = Set.of("until", "till", "by");
    /**
     * Before when something begins: what was agreed or ordered "from Sunday" lies ahead. What somebody did "effective
     * Feb. 1" may lie on either side.
     */
    private static final Set<String> BEGINNINGS = Set.of("from", "starting", "beginning", "effective");
    /** Before the end of what is prolonged or put off. */
    private static final Set<String> ENDS = Set.of("to", "through", "into", "beyond");
    /** Headlines and quoted papers say in the present what was said. */
    private static final Set<String> REPORTING = Set.of("say", "report", "write", "tell");

    private static final int FARTHEST_WORD = 15;
    private static final int DEEPEST_VERB = 20;

    /**
     * The tense at a span: of the verb that governs it where there is a parse, else of the nearest verb form before it.
     *
     * @param lexicon class {@code planned}: words whose complement lies in the future, {@code always} in whatever form,
     *     {@code to} only what stands after "to" or "through"
     */
    static Tense at(Document document, Span span, TimeWords lexicon) {
        Optional<Token> head = document.headOf(span);
        if (head.isEmpty()) {
            return UNKNOWN;
        }
        Sentence sentence = document.sentenceOf(head.get());
        int first = document.tokensIn(span).get(0).index();
        String before =
                first > sentence.first() ? document.token(first - 1).form().toLowerCase(Locale.ROOT) : "";
        if (before.equals("since")) {
            return PAST;
        }
        boolean possessive = document.text().startsWith("s", span.end() + 1)
                && Characters.isApostrophe(document.text().codePointAt(span.end()));
        if (!possessive && DEADLINES.contains(before)) {
            boolean reached = isReached(document, head.get(), lexicon)
                    && (before.equals("by") || hasLasted(document, head.get(), lexicon));
            return reached || hasHad(document, sentence, first) || isPerfect(document, head.get()) ? PAST : FUTURE;
        }
        boolean parsed = document.tokensOf(sentence).stream().anyMatch(token -> !token.isRoot());
        Tense tense = parsed ? governed(document, head.get(), before, lexicon) : nearest(document, head.get(), lexicon);
        return tense == PAST && before.equals("effective") ? UNKNOWN : tense;
    }

    /**
     * Whether the verb that a time hangs on says by its own form that it was or will be: "died in June", "will vote in
     * March". A day or month on its other side would contradict it, however near it is.
     */
    static boolean isCertain(Document document, Span span, Tense tense, TimeWords lexicon) {
        int first =
                document.tokensIn(span).stream().findFirst().map(Token::index).orElse(0);
        String before = first > 0 ? document.token(first - 1).form().toLowerCase(Locale.ROOT) : "";
        if (before.equals("since")) {
            return true;
        }
        return document.headOf(span)
                .filter(time -> time.is("obl") || time.is("advmod") || time.is("obj") || time.is("nsubj"))
                .flatMap(document::head)
                .filter(verb ->
                        (verb.upos() == Upos.VERB || document.child(verb, "cop").isPresent())
                                && !REPORTING.contains(verb.lemma()))
                .filter(verb -> lexicon.value("planned", verb.lemma()).isEmpty()) // "announced a vote in May"
                .filter(verb -> tense == PAST ? isFinite(document, verb) : tense == FUTURE && isToCome(document, verb))
                .isPresent();
    }

    /** "died", "was killed", "has left"; not "would have left". */
    private static boolean isFinite(Document document, Token verb) {
        return of(document, verb) == PAST
                && (verb.xpos().equals("VBD")
                        || document.children(verb).stream()
                                .anyMatch(child -> child.is("aux")
                                        && PAST_AUXILIARIES.contains(
                                                child.form().toLowerCase(Locale.ROOT))))
                && document.children(verb).stream().noneMatch(child -> isModal(child));
    }

    /** "will vote"; "would vote" is also said of what is over. */
    private static boolean isToCome(Document document, Token verb) {
        return document.children(verb).stream()
                .anyMatch(
                        child -> child.is("aux") && COMING.contains(child.form().toLowerCase(Locale.ROOT)));
    }

    private static boolean isModal(Token token) {
        return token.is("aux") && MODALS.contains(token.form().toLowerCase(Locale.ROOT));
    }

    /** "By Saturday the toll was 45": what is told to have been so by then is over. */
    private static boolean isReached(Document document, Token time, TimeWords lexicon) {
        return time.is("obl")
                && document.head(time)
                        .filter(told -> lexicon.value("planned", told.lemma()).isEmpty())
                        .filter(told -> told.xpos().equals("VBD")
                                || document.child(told, "cop")
                                        .filter(was -> was.xpos().equals("VBD"))
                                        .isPresent())
                        .filter(told -> document.children(told).stream().noneMatch(Tense::isModal))
                        .isPresent();
    }

    /** "Held the bridge until Friday", "was open until Friday": what went on, and not what was put off or decreed until then. */
    private static boolean hasLasted(Document document, Token time, TimeWords lexicon) {
        return document.head(time)
                .filter(told -> lexicon.has("lasting", told.lemma())
                        || document.child(told, "cop").isPresent())
                .isPresent();
    }

    /** "had left by Monday", "had been due to expire on Friday": in the past, seen from later on. */
    private static boolean hasHad(Document document, Sentence sentence, int before) {
        for (int i = Math.max(sentence.first(), before - FARTHEST_WORD); i < before; i++) {
            if (document.token(i).form().equals("had")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb tells the past by its own form or that of its auxiliary: "left", "was freed". */
    static boolean isTold(Document document, Token verb) {
        return verb.upos() == Upos.VERB && of(document, verb) == PAST;
    }

    /** "Until Monday they had not left". */
    private static boolean isPerfect(Document document, Token time) {
        return document.head(time)
                .filter(verb -> document.children(verb).stream()
                        .anyMatch(child -> child.is("aux") && child.form().equalsIgnoreCase("had")))
                .isPresent();
    }

    private static Tense governed(Document document, Token from, String before, TimeWords lexicon) {
        if (isWhatIsNow(document, from)) {
            return PRESENT;
        }
        Token token = from;
        boolean infinitive = false;
        for (int steps = 0; steps < DEEPEST_VERB; steps++) {
            Optional<String> planned = lexicon.value("planned", token.lemma());
            boolean noun = token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
            if (planned.isPresent()
                    && !noun
                    && (infinitive
                            || BEGINNINGS.contains(before)
                            || planned.get().equals("always")
                            || (planned.get().equals("to") && ENDS.contains(before)))) {
                return hasHad(document, document.sentenceOf(token), token.index()) ? PAST : FUTURE;
            }
            Tense tense = of(document, token);
            if (tense != UNKNOWN) {
                return tense;
            }
            infinitive = token.xpos().equals("VB");
            Optional<Token> head = document.head(token);
            if (head.isEmpty() || modifies(token, head.get())) {
                return UNKNOWN;
            }
            if (leavesQuotation(document, token, head.get())) {
                return nearest(document, from, lexicon);
            }
            token = head.get();
        }
        return UNKNOWN;
    }

    /** "The deadline is Friday": what has a day and is told in the present has not gone by. */
    private static boolean isWhatIsNow(Document document, Token time) {
        return document.child(time, "cop")
                .filter(is -> is.xpos().equals("VBZ") || is.xpos().equals("VBP"))
                .isPresent();
    }

    /** {@code "In 2050 we will be many," she said}: the tense of the saying is not that of what is said. */
    private static boolean leavesQuotation(Document document, Token token, Token head) {
        return document.quotationsIn(token.span()).stream()
                .anyMatch(quotation -> quotation.span().contains(token.span())
                        && !quotation.span().contains(head.span()));
    }

    /** "Wednesday's ruling", "the Jan. 14 deadline": the tense of the clause says nothing of such a noun. */
    private static boolean modifies(Token token, Token head) {
        boolean noun = head.upos() == Upos.NOUN || head.upos() == Upos.PROPN;
        return noun && token.index() < head.index() && !token.is("nsubj");
    }

    private static Tense of(Document document, Token token) {
        boolean past = token.xpos().equals("VBD");
        boolean have = false;
        boolean modal = false;
        for (Token child : document.children(token)) {
            if (child.is("aux") || child.is("cop")) {
                modal |= MODALS.contains(child.form().toLowerCase(Locale.ROOT));
                past |= child.xpos().equals("VBD");
                have |= child.lemma().equals("have");
            }
        }
        if (modal) {
            return have ? PAST : FUTURE;
        }
        if (past || have) {
            return PAST;
        }
        if (token.upos() != Upos.VERB) {
            return UNKNOWN;
        }
        boolean participle = token.xpos().equals("VBN") && (token.is("acl") || token.is("amod"));
        boolean present = token.xpos().equals("VBZ") || token.xpos().equals("VBP");
        boolean progressive =
                token.xpos().equals("VBG") && document.child(token, "aux").isPresent();
        boolean reported = present && REPORTING.contains(token.lemma());
        return participle || reported ? PAST : present || progressive ? PRESENT : UNKNOWN;
    }

    private static Tense nearest(Document document, Token from, TimeWords lexicon) {
        List<Token> tokens = document.tokensOf(document.sentenceOf(from));
        int at = from.index() - document.sentenceOf(from).first();
        for (int distance = 1; distance < FARTHEST_WORD; distance++) {
            Tense before = at - distance >= 0 ? byForm(tokens.get(at - distance), lexicon) : UNKNOWN;
            if (before != UNKNOWN) {
                return before;
            }
        }
        for (int distance = 1; distance < FARTHEST_WORD && at + distance < tokens.size(); distance++) {
            Tense after = byForm(tokens.get(at + distance), lexicon);
            if (after != UNKNOWN) {
                return after;
            }
        }
        return UNKNOWN;
    }

    private static Tense byForm(Token token, TimeWords lexicon) {
        String form = token.form().toLowerCase(Locale.ROOT);
        boolean month = form.equals("may") && !token.form().equals("may");
        if ((MODALS.contains(form) && !month) || isPlanned(form, lexicon)) {
            return FUTURE;
        }
        boolean past = PAST_AUXILIARIES.contains(form) || form.equals("said") || form.equals("told");
        return past || (form.length() > 4 && form.endsWith("ed")) ? PAST : UNKNOWN;
    }

    /** "planned", "expects": the form of a word of the class, by its endings. */
    private static boolean isPlanned(String form, TimeWords lexicon) {
        for (String ending : List.of("", "s", "d", "ed", "ned")) {
            if (form.endsWith(ending) && lexicon.has("planned", form.substring(0, form.length() - ending.length()))) {
                return true;
            }
        }
        return false;
    }
}
