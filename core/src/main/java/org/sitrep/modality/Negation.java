package org.sitrep.modality;

import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;

/**
 * Whether a clause denies its verb, by the verb's own words, by its subject or by its object. What was done is denied by
 * any of them ({@link #ofClause}); what was said is not by its object: who "reported no casualties" has spoken.
 */
public final class Negation {
    private static final Set<String> WORDS =
            Set.of("not", "n't", "n’t", "never", "neither", "nor", "no", "nobody", "none", "nothing", "nowhere");

    private static final Set<String> NONE = Set.of("no", "neither", "not");

    private static final Set<String> NOBODY = Set.of("no", "nobody", "none");

    /** "Not only A but B" denies neither. */
    private static final Set<String> MORE = Set.of("only", "just", "merely", "solely");

    private Negation() {}

    /** Whether a word denies what it stands beside; "not only" does not. */
    public static boolean isWord(Document document, Token token) {
        int next = token.index() + 1;
        boolean more = next < document.tokens().size() && MORE.contains(Words.lower(document.token(next)));
        return WORDS.contains(Words.lower(token)) && !more;
    }

    /** "did not", "nobody", "neither side", "by no one", "killed none", "no longer". */
    public static boolean ofClause(Document document, Token verb) {
        return ofVerb(document, verb)
                || ofSubject(document, verb)
                || ofAgent(document, verb)
                || Words.children(document, verb, "obj").stream().anyMatch(noun -> isNone(document, noun));
    }

    /** "was shelled by neither army", "by no one": it was not, as far as anybody tells. */
    public static boolean ofAgent(Document document, Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("obl")
                        && (child.relation().equals("obl:agent")
                                || Words.preposition(document, child).equals("by"))
                        && isNone(document, child));
    }

    /** "did not", "never", "no longer", "neither confirmed nor denied", "without saying". */
    public static boolean ofVerb(Document document, Token verb) {
        for (Token child : document.children(verb)) {
            String form = Words.lower(child);
            boolean adverb = child.is("advmod") || child.upos() == Upos.PART || child.is("cc:preconj");
            boolean longer = child.is("advmod") && (form.equals("longer") || form.equals("more"));
            if ((adverb && isWord(document, child)) || (longer && hasNo(document, child))) {
                return true;
            }
            boolean without = child.is("mark") && form.equals("without") && !verb.is("advcl");
            if (without || (child.is("cc") && form.equals("nor"))) {
                return true;
            }
        }
        return false;
    }

    /** "nobody", "no group", "none of the men", "neither side". A clause has one subject: a second is the parser's mistake. */
    public static boolean ofSubject(Document document, Token verb) {
        return document.child(verb, "nsubj")
                .filter(noun -> isNone(document, noun))
                .isPresent();
    }

    private static boolean isNone(Document document, Token noun) {
        return isWord(document, noun) || hasNo(document, noun) || hasNo(document, Words.measured(document, noun));
    }

    private static boolean hasNo(Document document, Token noun) {
        for (Token child : document.children(noun)) {
            boolean describes = child.is("det") || child.is("advmod");
            if (describes && NONE.contains(Words.lower(child)) && isWord(document, child)) {
                return true;
            }
            if (child.is("cc") && Words.lower(child).equals("neither")) {
                return true;
            }
        }
        return NOBODY.contains(Words.lower(noun));
    }
}
