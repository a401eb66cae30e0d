package org.sitrep.syntax;

import java.util.List;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;

/** The grammar of headlines, which drop articles and auxiliaries: "Assault planned", "Troops to withdraw". */
public final class Headlines {
    private static final Set<String> ENDS = Set.of(".", "!", "?", ";", ":", "\"", "”", "'", "’");

    private Headlines() {}

    /** Whether a noun is the root of a sentence that does not end like one. */
    public static boolean isRoot(Document document, Token noun) {
        return noun.isRoot() && Words.isNominal(noun) && isUnended(document, noun);
    }

    /** Whether a verb in the past with this bare subject may be a passive without its auxiliary. */
    public static boolean isPassive(Document document, Token subject, Token verb) {
        boolean bare = document.child(subject, "det").isEmpty()
                && !subject.relation().equals("nmod:poss")
                && !subject.is("obl"); // "captured by rebels"
        boolean alone =
                Voice.isBare(document, verb) && document.child(verb, "ccomp").isEmpty();
        return bare && alone && (verb.xpos().equals("VBN") || isUnended(document, verb));
    }

    /** "Hostages freed after talks": who undergoes a passive that the parser takes for a past, if its verb must have an object. */
    public static List<Token> patients(Document document, Token verb) {
        boolean both = Words.isVerb(verb)
                && Words.lower(verb).endsWith("ed")
                && Objects.of(document, verb).isEmpty();
        return both
                ? Voice.activeSubject(document, verb).stream()
                        .filter(subject -> isPassive(document, subject, verb))
                        .toList()
                : List.of();
    }

    private static boolean isUnended(Document document, Token token) {
        Sentence sentence = document.sentenceOf(token);
        return !ENDS.contains(document.token(sentence.end() - 1).form());
    }
}
