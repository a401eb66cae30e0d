package org.sitrep.extract.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Attacks and shots of games ({@code sport-words.tsv}): "attacked Rovers in the second half", "shot wide". */
final class Sport {
    /** How many different words that are only likely of sport make a report of it; a judgement. */
    private static final int LIKELY = 2;

    /** What no game has. */
    private static final List<String> VIOLENT = List.of("WEAPON", "TROOPS", "BODY");

    private static final Set<String> HARMED =
            Set.of("kill", "wound", "injure", "murder", "bomb", "police", "dead", "gunman");

    private final NounClasses nouns;
    private final Map<String, Boolean> sure = new HashMap<>();

    Sport(NounClasses nouns, Table table) {
        this.nouns = nouns;
        table.rows().forEach(row -> sure.put(row.get("word"), row.get("kind").equals("sure")));
    }

    static Sport english(NounClasses nouns) {
        return new Sport(nouns, Table.english("sport-words.tsv"));
    }

    /** Whether a word of attack stands in a report of a game. */
    boolean isGame(Document document, Token verb) {
        for (Token token : document.tokensOf(document.sentenceOf(verb))) {
            boolean harm = HARMED.contains(Words.lemma(token))
                    || VIOLENT.stream().anyMatch(name -> Words.isNominal(token) && nouns.in(document, token, name));
            if (harm) {
                return false;
            }
        }
        Set<String> likely = new HashSet<>();
        for (Span paragraph : document.paragraphsIn(verb.span())) {
            for (Token token : document.tokensIn(paragraph)) {
                String word = Words.isNominal(token) || Words.isVerb(token) ? Words.lemma(token) : "";
                if (sure.getOrDefault(word, false)) {
                    return true;
                }
                if (sure.containsKey(word)) {
                    likely.add(word);
                }
            }
        }
        return likely.size() >= LIKELY;
    }
}
