package org.sitrep.extract.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;

/**
 * Whether a strike is one of workers: "a strike by dockers", "went on strike", "began a 48-hour strike over pay". The words that tell
 * stand in {@code strikes.tsv}; who may go on strike is the class WORKER of {@code event_nouns.tsv}.
 */
final class Strikes {
    private static final Set<String> REASON = Set.of("over", "for", "against", "about");
    private static final Set<String> WHOSE = Set.of("by", "of", "among", "from");
    private static final Set<String> LENGTHS = Set.of("hour", "day", "week", "month");
    /** How many sentences back another strike tells what a bare "the strike" is; a judgement. */
    private static final int BACK = 3;

    private final NounClasses nouns;
    private final Map<String, Set<String>> words = new HashMap<>();

    Strikes(NounClasses nouns, Table table) {
        this.nouns = nouns;
        for (Table.Row row : table.rows()) {
            words.computeIfAbsent(row.get("kind"), k -> new HashSet<>()).addAll(row.list("lemmas"));
        }
    }

    private boolean is(String kind, Token token) {
        return words.getOrDefault(kind, Set.of()).contains(Words.lemma(token));
    }

    static boolean isStrike(Token token) {
        return Words.isNominal(token) && Words.lemma(token).equals("strike");
    }

    /** Whether its own words tell so, or, where they tell nothing, those of the last strike before it that tell. */
    boolean isLabour(Document document, Token token) {
        if (!isStrike(token) || isArmed(document, token)) {
            return false;
        }
        if (isByItsWords(document, token)) {
            return true;
        }
        int first =
                document.sentences().get(Math.max(0, token.sentence() - BACK)).first();
        for (int i = token.index() - 1; i >= first; i--) {
            Token earlier = document.token(i);
            if (isStrike(earlier) && isArmed(document, earlier)) {
                return false;
            }
            if (isStrike(earlier) && isByItsWords(document, earlier)) {
                return true;
            }
        }
        return false;
    }

    private boolean isByItsWords(Document document, Token strike) {
        boolean on = Words.preposition(document, strike).equals("on")
                && document.child(strike, "det").isEmpty()
                && strike.xpos().equals("NN"); // "on strike"
        return on
                || document.children(strike).stream().anyMatch(child -> tells(document, child))
                || isHeldByWorkers(document, strike);
    }

    private boolean tells(Document document, Token child) {
        String preposition = Words.preposition(document, child);
        if (child.is("compound") || child.is("amod")) {
            return is("labour", child) || nouns.in(document, child, "WORKER") || isLength(document, child);
        }
        if (child.relation().equals("nmod:poss")) {
            return nouns.in(document, child, "WORKER");
        }
        return child.is("nmod")
                && ((WHOSE.contains(preposition) && nouns.in(document, child, "WORKER"))
                        || (REASON.contains(preposition) && is("labour", child)));
    }

    /** "a 48-hour strike". */
    private static boolean isLength(Document document, Token child) {
        return LENGTHS.contains(Words.lemma(child))
                && Words.hyphenated(document, child).indexOf('-') >= 0;
    }

    /** "Doctors suspended their strike". */
    private boolean isHeldByWorkers(Document document, Token strike) {
        return document.head(strike)
                .filter(verb -> is("holding", verb)
                        && Objects.of(document, verb).contains(strike)
                        && Subjects.doers(document, verb).stream().anyMatch(doer -> nouns.in(document, doer, "WORKER")))
                .isPresent();
    }

    private boolean isArmed(Document document, Token strike) {
        return document.children(strike).stream().anyMatch(child -> {
            boolean describes = child.is("compound") || child.is("amod");
            boolean target =
                    child.is("nmod") && Words.preposition(document, child).equals("on");
            return (describes && isOfArms(document, child))
                    || (target
                            && List.of("PLACE", "BUILDING", "TROOPS", "COUNTRY").stream()
                                    .anyMatch(name -> nouns.fits(document, child, name)));
        });
    }

    private boolean isOfArms(Document document, Token child) {
        return is("armed", child)
                || List.of("WEAPON", "TROOPS", "VEHICLE").stream().anyMatch(name -> nouns.in(document, child, name));
    }
}
