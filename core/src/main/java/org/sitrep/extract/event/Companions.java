package org.sitrep.extract.event;

import java.util.List;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;

/** Who underwent what the subject underwent: "was killed along with two guards", "was shot together with her driver". */
final class Companions {
    private static final Set<String> BOTH = Set.of("along", "together");

    private Companions() {}

    /** The heads of those beside the subject of a passive verb. */
    static List<Token> of(Document document, Token verb) {
        if (!Voice.isPassive(document, verb)) {
            return List.of();
        }
        boolean together = Words.children(document, verb, "advmod").stream()
                .anyMatch(adverb -> BOTH.contains(Words.lower(adverb)));
        return Words.children(document, verb, "obl").stream()
                .filter(oblique -> isBeside(document, oblique, together))
                .toList();
    }

    private static boolean isBeside(Document document, Token oblique, boolean together) {
        List<String> cases = Words.children(document, oblique, "case").stream()
                .map(Words::lower)
                .toList();
        return cases.contains("alongside")
                || (cases.contains("with") && (together || cases.stream().anyMatch(BOTH::contains)));
    }
}
