package org.sitrep.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** Whether what happens at a time has happened. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final Set<String> MODALS =
            Set.of("will", "'ll", "’ll", "shall", "would", "could", "may", "might", "can", "should", "wo", "must");
    private static final Set<String> PAST_AUXILIARIES = Set.of("was", "were", "had", "did", "has", "have", "been");
    private static final int FARTHEST_WORD = 15;

    /**
     * The tense at a span: of the verb that governs it where there is a parse, else of the nearest verb form before it.
     *
     * @param lexicon class {@code planned}: words whose complement lies in the future
     */
    static Tense at(Document document, Span span, TimeWords lexicon) {
        Optional<Token> head = document.headOf(span);
        if (head.isEmpty()) {
            return UNKNOWN;
        }
        boolean parsed = document.sentenceOf(head.get()).end()
                                - document.sentenceOf(head.get()).first()
                        > 1
                && document.tokensOf(document.sentenceOf(head.get())).stream().anyMatch(token -> !token.isRoot());
        return parsed ? governed(document, head.get(), lexicon) : nearest(document, head.get(), lexicon);
    }

    private static Tense governed(Document document, Token from, TimeWords lexicon) {
        Token token = from;
        for (int steps = 0; steps < 20; steps++) {
            Tense tense = of(document, token, lexicon);
            if (tense != UNKNOWN) {
                return tense;
            }
            Optional<Token> head = document.head(token);
            if (head.isEmpty()) {
                return UNKNOWN;
            }
            token = head.get();
        }
        return UNKNOWN;
    }

    private static Tense of(Document document, Token token, TimeWords lexicon) {
        boolean past = token.xpos().equals("VBD");
        boolean perfect = false;
        for (Token child : document.children(token)) {
            if (!child.is("aux") && !child.is("cop")) {
                continue;
            }
            String form = child.form().toLowerCase(Locale.ROOT);
            if (MODALS.contains(form)) {
                boolean have = document.children(token).stream()
                        .anyMatch(other -> other.is("aux") && other.lemma().equals("have"));
                return have && !form.startsWith("w") ? PAST : have && form.equals("would") ? PAST : FUTURE;
            }
            past |= child.xpos().equals("VBD");
            perfect |= child.lemma().equals("have");
        }
        if (past || perfect) {
            return lexicon.has("planned", token.lemma()) && token.xpos().equals("VBN") ? FUTURE : PAST;
        }
        if (lexicon.has("planned", token.lemma())) {
            return FUTURE;
        }
        boolean verb = token.upos() == Upos.VERB;
        if (verb && token.xpos().equals("VBN")) {
            return token.is("acl") || token.is("amod") ? PAST : UNKNOWN;
        }
        boolean present = token.xpos().equals("VBZ") || token.xpos().equals("VBP");
        boolean progressive =
                token.xpos().equals("VBG") && document.child(token, "aux").isPresent();
        return verb && (present || progressive) ? FUTURE : UNKNOWN;
    }

    private static Tense nearest(Document document, Token from, TimeWords lexicon) {
        List<Token> tokens = document.tokensOf(document.sentenceOf(from));
        int at = from.index() - document.sentenceOf(from).first();
        for (int distance = 1; distance < FARTHEST_WORD; distance++) {
            Tense before = at - distance >= 0 ? of(tokens.get(at - distance), lexicon) : UNKNOWN;
            if (before != UNKNOWN) {
                return before;
            }
        }
        for (int distance = 1; distance < FARTHEST_WORD && at + distance < tokens.size(); distance++) {
            Tense after = of(tokens.get(at + distance), lexicon);
            if (after != UNKNOWN) {
                return after;
            }
        }
        return UNKNOWN;
    }

    /** By the form alone. */
    private static Tense of(Token token, TimeWords lexicon) {
        String form = token.form().toLowerCase(Locale.ROOT);
        boolean month = form.equals("may") && !token.form().equals("may");
        if ((MODALS.contains(form) && !month) || lexicon.has("planned", form) || lexicon.has("planned", stem(form))) {
            return FUTURE;
        }
        boolean past = PAST_AUXILIARIES.contains(form) || form.equals("said") || form.equals("told");
        return past || (form.length() > 4 && form.endsWith("ed")) ? PAST : UNKNOWN;
    }

    private static String stem(String form) {
        for (String ending : List.of("ned", "ed", "d", "s")) {
            if (form.endsWith(ending)) {
                return form.substring(0, form.length() - ending.length());
            }
        }
        return form;
    }
}
