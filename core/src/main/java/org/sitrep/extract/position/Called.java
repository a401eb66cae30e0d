package org.sitrep.extract.position;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Position.Stance;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * A judgement by what one calls somebody or something: "called the raid barbaric", "described their move as an act of war". The verb says
 * nothing of it, the name does ({@code stances.tsv}, of pos {@code name}, {@code attribute}, and {@code adj} of a subject). The name is the last word
 * of what is said, or hangs on the verb: the parser often takes it for a part of the phrase before it.
 *
 * @param object head of the phrase for who or what is called so
 */
record Called(Stance stance, Token object) {
    /** What "an act of war" is called by the noun behind it. */
    private static final String CARRIER = "act";

    /** What the name stands behind beside its own words. */
    private static final Set<String> BEFORE = Set.of("a", "an", "as");

    private static final Set<Upos> NOMINAL = EnumSet.of(Upos.DET, Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.ADJ, Upos.NUM);

    /** The judgement of a statement whose cue is a verb of naming; empty where the name judges nobody. */
    static Optional<Called> of(Document document, Statement statement, Token verb) {
        List<Token> words = document.tokensIn(statement.content().get(0)).stream()
                .filter(word -> word.upos() != Upos.PUNCT)
                .toList();
        boolean naming = StanceWords.english().is(StanceWords.Use.NAMING, verb)
                && !words.isEmpty()
                && words.get(0).index() > verb.index()
                && NOMINAL.contains(words.get(0).upos());
        for (int i = 1; naming && i < words.size(); i++) {
            Optional<Stance> stance = Stances.english().name(words.get(i));
            boolean last = i == words.size() - 1 && !isBelow(document, words.get(i));
            boolean called =
                    document.child(verb, "obj").filter(words.get(i)::equals).isPresent() && !last;
            if (stance.isPresent() && !called && (last || isName(words.get(i), verb))) {
                return object(document, words, i, verb).map(object -> new Called(stance.get(), object));
            }
        }
        return Optional.empty();
    }

    private static boolean isName(Token word, Token verb) {
        return word.head() == verb.index()
                && (word.is("xcomp") || word.is("obj") || word.is("obl") || word.is("advcl"));
    }

    /** "The war on terror": no name, but a part of the phrase; of "an act of war" it is the name. */
    private static boolean isBelow(Document document, Token word) {
        String preposition = Words.preposition(document, word);
        boolean act = preposition.equals("of")
                && document.head(word)
                        .filter(noun -> Words.lemma(noun).equals(CARRIER))
                        .isPresent();
        return !preposition.isEmpty() && !preposition.equals("as") && !act;
    }

    /** The head of the words before the name; verbs that name by "as" only need it. */
    private static Optional<Token> object(Document document, List<Token> words, int name, Token verb) {
        int end = name;
        while (end > 1 && isBefore(words.get(end - 1), words.get(name))) {
            end--;
        }
        boolean as = Words.lower(words.get(end)).equals("as");
        if (!as && StanceWords.english().is(StanceWords.Use.NAMING_AS, verb)) {
            return Optional.empty();
        }
        Span object = Span.cover(words.get(0).span(), words.get(end - 1).span());
        return document.headOf(object).filter(head -> head.upos() != Upos.VERB);
    }

    /** Whether a word right before the name, or before what describes it, is of the name: "as", "an", "a cowardly". */
    private static boolean isBefore(Token word, Token name) {
        boolean of = word.head() == name.index()
                && !word.is("nmod:poss")
                && (word.upos() != Upos.NOUN || word.is("compound"));
        return of
                || BEFORE.contains(Words.lower(word))
                || Words.lemma(word).equals(CARRIER)
                || Words.lower(word).equals("of");
    }
}
