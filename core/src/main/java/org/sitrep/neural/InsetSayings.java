package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/**
 * Mends one fault of the parser: in "The dam, said Ankara, was bombed" it takes who said so for who was bombed, or what was
 * bombed for who said so. A verb of saying, a noun phrase and a comma, set between a comma and the verb of the sentence, are a
 * remark: behind its verb stands who said it, before its comma the subject of the sentence.
 */
final class InsetSayings {
    private static final Set<String> SAYING = Set.of(
            "says",
            "said",
            "say",
            "claims",
            "claimed",
            "claim",
            "insists",
            "insisted",
            "insist",
            "alleges",
            "alleged",
            "reports",
            "reported",
            "maintains",
            "maintained",
            "contends",
            "contended",
            "asserts",
            "asserted",
            "argues",
            "argued",
            "admits",
            "admitted",
            "warns",
            "warned",
            "writes",
            "wrote",
            "declares",
            "declared",
            "adds",
            "added");

    /** Words of the longest name of a speaker: "the deputy minister of the interior for security" has eight; a judgement. */
    private static final int LONGEST = 9;

    private final String text;
    private final List<Span> spans;
    private final List<ParsedWord> words;

    private InsetSayings(String text, List<Span> spans, List<ParsedWord> words) {
        this.text = text;
        this.spans = spans;
        this.words = new ArrayList<>(words);
    }

    /** The words of one sentence with such remarks hung as such; a tree stays a tree. */
    static List<ParsedWord> mend(String text, List<Span> spans, List<ParsedWord> words) {
        InsetSayings insets = new InsetSayings(text, spans, words);
        for (int w = 2; w + 3 < words.size(); w++) {
            insets.mend(w);
        }
        return insets.words;
    }

    private void mend(int saying) {
        int comma = comma(saying);
        int speaker = comma < 0 ? -1 : speaker(saying, comma);
        int verb = speaker < 0 ? -1 : verb(comma);
        int subject = verb < 0 ? -1 : subject(saying, speaker, verb);
        if (subject < 0 || TreeMends.isBelow(words, saying, speaker) || TreeMends.isBelow(words, verb, speaker)) {
            return;
        }
        boolean passive =
                words.stream().anyMatch(w -> w.head() == verb && w.relation().equals("aux:pass"));
        if (TreeMends.isBelow(words, verb, saying)) {
            ParsedWord main = words.get(verb);
            String xpos = isBare(verb) ? "VBD" : main.xpos(); // "the general, insists his lawyer, never ordered it"
            words.set(verb, new ParsedWord(saying, "ccomp", main.upos(), xpos, main.entityTag()));
        } else if (TreeMends.isBelow(words, saying, verb)) {
            words.set(saying, words.get(saying).under(verb, "parataxis"));
        } else {
            return;
        }
        words.set(speaker, words.get(speaker).under(saying, "nsubj"));
        words.set(subject, words.get(subject).under(verb, passive ? "nsubj:pass" : "nsubj"));
    }

    /** The comma that ends a remark which begins here; else -1. */
    private int comma(int saying) {
        String xpos = words.get(saying).xpos();
        boolean finite = xpos.startsWith("VB") && !xpos.equals("VBG") && SAYING.contains(lower(saying));
        if (!finite || !is(saying - 1, ",")) {
            return -1;
        }
        int end = saying + 1;
        while (end < words.size() && end <= saying + LONGEST && isOfName(end)) {
            end++;
        }
        boolean closed = end > saying + 1 && end + 1 < words.size() && is(end, ",");
        boolean named = closed && words.get(end - 1).xpos().startsWith("NN");
        return named ? end : -1;
    }

    private boolean isOfName(int w) {
        String xpos = words.get(w).xpos();
        return xpos.startsWith("NN")
                || xpos.startsWith("JJ")
                || xpos.equals("DT")
                || xpos.equals("PRP$")
                || xpos.equals("POS")
                || xpos.equals("CD")
                || xpos.equals("HYPH")
                || (w > 0 && is(w, "of") && words.get(w - 1).xpos().startsWith("NN"));
    }

    /** The one word of the speaker's name that the others hang on; else -1. */
    private int speaker(int saying, int comma) {
        int found = -1;
        for (int w = saying + 1; w < comma; w++) {
            int head = words.get(w).head();
            if (head <= saying || head >= comma) {
                if (found >= 0) {
                    return -1;
                }
                found = w;
            }
        }
        boolean noun = found >= 0 && words.get(found).xpos().startsWith("NN");
        return noun ? found : -1;
    }

    /** The verb of the sentence that goes on behind the remark: the first word there, its auxiliaries and adverbs aside; else -1. */
    private int verb(int comma) {
        for (int w = comma + 1; w < words.size(); w++) {
            ParsedWord word = words.get(w);
            boolean aside = word.upos() == Upos.ADV || word.upos() == Upos.PART;
            boolean auxiliary =
                    word.relation().startsWith("aux") || word.relation().equals("cop");
            if (auxiliary && word.head() > w) {
                return words.get(word.head()).upos() == Upos.PUNCT ? -1 : word.head();
            }
            if (!aside) {
                boolean finite = word.xpos().equals("VBD")
                        || word.xpos().equals("VBZ")
                        || word.xpos().equals("VBP")
                        || isBare(w);
                return finite ? w : -1;
            }
        }
        return -1;
    }

    /** A past that the parser took for a participle: it has an object and no auxiliary. */
    private boolean isBare(int verb) {
        return words.get(verb).xpos().equals("VBN")
                && words.stream().anyMatch(w -> w.head() == verb && w.relation().equals("obj"))
                && words.stream()
                        .noneMatch(w -> w.head() == verb && w.relation().startsWith("aux"));
    }

    /** The noun before the remark that hangs on one of its words or on the verb of the sentence as a subject may; else -1. */
    private int subject(int saying, int speaker, int verb) {
        int found = -1;
        for (int w = 0; w < saying - 1; w++) {
            ParsedWord word = words.get(w);
            boolean top = word.head() == saying || word.head() == verb || word.head() == speaker;
            boolean noun = word.xpos().startsWith("NN") || word.xpos().equals("PRP");
            if (top && noun && !hasPreposition(w)) {
                if (found >= 0) {
                    return -1;
                }
                found = w;
            }
        }
        return found;
    }

    private boolean hasPreposition(int noun) {
        return words.stream()
                .anyMatch(other -> other.head() == noun && other.relation().equals("case"));
    }

    private boolean is(int w, String word) {
        return spans.get(w).in(text).equals(word);
    }

    private String lower(int w) {
        return spans.get(w).in(text).toLowerCase(Locale.ROOT);
    }
}
