package org.sitrep.modality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Whose a time or place of a clause is, as far as words tell ({@code setting-words.tsv}). Immutable. */
public final class Settings {
    private static final Settings ENGLISH = new Settings(Table.english("setting-words.tsv"));

    private final Map<String, Set<String>> words = new HashMap<>();

    private Settings(Table table) {
        for (Table.Row row : table.rows()) {
            words.computeIfAbsent(row.get("kind"), kind -> new HashSet<>()).add(row.get("word"));
        }
    }

    public static Settings english() {
        return ENGLISH;
    }

    /** Whether a word names a court's act, blame, inquiry or memory, whose time and place are not those of what it is about. */
    public boolean isAbout(Document document, Token word) {
        return is("about", document, word) || (Words.isVerb(word) && is("about-verb", document, word));
    }

    /** "convicted in 2004 over the killing": when the governing word holds is not when the word below it does. */
    public boolean isTopic(Document document, Token word) {
        boolean attempt = word.is("xcomp") && Words.isInfinitive(document, word); // "tried on Monday to seize the port"
        boolean meanwhile = has("while", Words.preposition(document, word)); // "accused him during talks in Karsk"
        return !word.is("conj")
                && !attempt
                && !meanwhile
                && document.head(word).filter(head -> isAbout(document, head)).isPresent();
    }

    /** "suspended the truce", "the truce collapsed", "the breach of the truce"; not "the truce ended the war". */
    public boolean isEnded(Document document, Token noun) {
        Token top = noun;
        while (top.is("conj") && !top.isRoot()) {
            top = document.token(top.head());
        }
        Token governed = top;
        return document.head(governed)
                .filter(head -> is("end", document, head) && undergoes(document, governed, head))
                .isPresent();
    }

    /** "signed the treaty", "the treaty was signed": what a word does makes the agreement, which is dated by it. */
    public boolean isMade(Document document, Token agreement) {
        boolean object = agreement.is("obj") || agreement.relation().equals("nsubj:pass");
        return object
                && document.head(agreement)
                        .filter(head -> is("make", document, head))
                        .isPresent();
    }

    /** "The truce could not last". */
    public boolean isLasting(Document document, Token noun) {
        return noun.is("nsubj")
                && document.head(noun)
                        .filter(head -> is("lasting", document, head))
                        .isPresent();
    }

    private static boolean undergoes(Document document, Token noun, Token head) {
        if (!Words.isVerb(head)) {
            String preposition = Words.preposition(document, noun);
            return noun.is("nmod") && (preposition.equals("of") || preposition.equals("to"));
        }
        boolean alone =
                noun.is("nsubj") && Words.children(document, head, "obj").isEmpty();
        boolean participle = head.is("acl") && head.xpos().equals("VBN");
        boolean gerund = noun.is("xcomp") && noun.xpos().equals("VBG"); // "stopped bombing"
        return noun.is("obj") || noun.relation().equals("nsubj:pass") || alone || participle || gerund;
    }

    /** Prepositions of a time at which an event had not begun, or was over. */
    public boolean isApart(String preposition) {
        return has("apart", preposition);
    }

    /** "after the truce", "since the truce", "in the wake of the truce", "in response to the attack". */
    public boolean isApart(Document document, Token noun) {
        String preposition = Words.preposition(document, noun);
        boolean linked = noun.is("nmod") && has("apart-link", preposition);
        return isApart(preposition)
                || preposition.equals("since")
                || (linked
                        && document.head(noun)
                                .filter(head -> is("apart-noun", document, head))
                                .isPresent());
    }

    /** Prepositions of what is spoken of or protested against, which is another scene. */
    public boolean isMatter(String preposition) {
        return has("matter", preposition);
    }

    /** Prepositions of a time that is not the time of a figure: "after Monday", "for three days". */
    public boolean isApartFromPeriod(String preposition) {
        return isApart(preposition) || has("apart-period", preposition);
    }

    /** "killed 41, among them two in the port": what stands behind is said of a part. */
    public boolean isOfPart(Document document, Token word, Span place) {
        Span between = new Span(word.span().start(), Math.max(word.span().start(), place.start()));
        return document.tokensIn(between).stream().anyMatch(token -> has("part", Words.lower(token)));
    }

    private boolean is(String kind, Document document, Token word) {
        String lemma = Words.lemma(word);
        String all = lemma;
        if (Words.isVerb(word)) {
            for (Token particle : Words.particles(document, word)) {
                all = lemma + " " + Words.lemma(particle);
            }
        }
        return has(kind, all);
    }

    private boolean has(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
