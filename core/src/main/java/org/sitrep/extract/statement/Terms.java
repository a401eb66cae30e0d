package org.sitrep.extract.statement;

import java.util.List;
import java.util.Set;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * On what terms somebody speaks is neither the word that attributes nor anything that is said: "said on condition of anonymity", "said on
 * the condition that she not be named".
 */
final class Terms {
    private static final Set<String> ARTICLES = Set.of("the", "a");

    private Terms() {}

    /** The same without its terms. */
    static Attribution without(Document document, Attribution attribution) {
        List<Token> cue = document.tokensIn(attribution.cue());
        Span words = attribution.cue();
        for (int i = 1; i < cue.size(); i++) {
            if (isCondition(document, cue.get(i).index())) {
                words = new Span(words.start(), cue.get(i - 1).span().end());
                break;
            }
        }
        List<Span> content = attribution.content().stream()
                .filter(part -> !isTerm(document, part))
                .toList();
        return new Attribution(
                words,
                attribution.source(),
                content.isEmpty() ? attribution.content() : content,
                attribution.confidence());
    }

    /** "on condition", "on the condition". */
    private static boolean isCondition(Document document, int on) {
        int noun = on + 1;
        if (noun < document.tokens().size() && ARTICLES.contains(Words.lower(document.token(noun)))) {
            noun++;
        }
        return Words.lower(document.token(on)).equals("on")
                && noun < document.tokens().size()
                && document.token(noun).lemma().equals("condition");
    }

    /** "(on condition) that he not be named": a clause of the condition. */
    private static boolean isTerm(Document document, Span part) {
        return document.tokensIn(part).stream()
                .findFirst()
                .filter(first -> first.index() > 0 && Words.lower(first).equals("that"))
                .filter(first -> document.token(first.index() - 1).lemma().equals("condition"))
                .isPresent();
    }
}
