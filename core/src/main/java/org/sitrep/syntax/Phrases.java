package org.sitrep.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * Noun phrases and clauses as spans of the text. How far a noun phrase reaches depends on what it is for: {@link #named}
 * is what somebody is called, {@link #described} what took part in an event.
 */
public final class Phrases {
    private static final Set<String> NOT_IN_A_NAME = Set.of(
            "acl:relcl",
            "acl",
            "appos",
            "parataxis",
            "advcl",
            "advcl:relcl",
            "punct",
            "case",
            "cc",
            "conj",
            "cop",
            "discourse",
            "dep",
            "orphan");

    private static final Set<String> DESCRIBING =
            Set.of("det", "amod", "nummod", "compound", "flat", "advmod", "nmod:poss", "goeswith", "fixed");

    private Phrases() {}

    /**
     * What somebody is called: the noun phrase without its case marker, relative clauses and appositions. Places belong
     * to it: "officials in the north" are others than those elsewhere.
     */
    public static Span named(Document document, Token head) {
        int start = head.span().start();
        int end = head.span().end();
        for (Token child : document.children(head)) {
            if (NOT_IN_A_NAME.contains(child.relation())
                    || child.is("nsubj")
                    || child.is("obl")
                    || (child.is("advmod") && child.index() > head.index())) {
                continue;
            }
            Span part = Words.cover(document.subtree(child));
            if (child.is("nmod") && !document.timesIn(part).isEmpty()) {
                continue; // "the government on Monday"
            }
            start = Math.min(start, part.start());
            end = Math.max(end, part.end());
        }
        return trimPunctuation(document.text(), new Span(start, end));
    }

    /**
     * What took part in something: the head with the words before it that describe it, and an "of" phrase after it. No
     * other prepositions: in "shelled a school in the north" the place is the event's.
     */
    public static Span described(Document document, Token head) {
        Span span = head.span();
        List<Token> work = new ArrayList<>(List.of(head));
        while (!work.isEmpty()) {
            Token next = work.remove(work.size() - 1);
            for (Token child : document.children(next)) {
                boolean part = DESCRIBING.contains(child.relation()) || child.is("flat");
                boolean of = child.relation().equals("nmod")
                        && next.index() == head.index()
                        && Words.preposition(document, child).equals("of");
                if ((part || of) && !isRelative(child)) {
                    span = Span.cover(span, child.span());
                    work.add(child);
                }
            }
        }
        return span;
    }

    private static boolean isRelative(Token token) {
        return token.xpos().equals("WP$") || token.xpos().equals("WDT");
    }

    /** A phrase without prepositions, conjunctions and punctuation in front and punctuation behind; may be empty. */
    public static Span withoutEdges(Document document, Span span) {
        List<Token> words = document.tokensIn(span);
        int first = 0;
        int end = words.size();
        while (first < end && isFrontEdge(document, words.get(first), span)) {
            first++;
        }
        while (end > first && isMark(words.get(end - 1))) {
            end--;
        }
        return first == end
                ? new Span(span.start(), span.start())
                : new Span(
                        Math.max(span.start(), words.get(first).span().start()),
                        Math.min(span.end(), words.get(end - 1).span().end()));
    }

    private static boolean isFrontEdge(Document document, Token word, Span span) {
        boolean preposition = word.is("case")
                && document.head(word).filter(h -> span.contains(h.span())).isPresent();
        return preposition
                || isMark(word)
                || word.is("cc")
                || word.lemma().equals("'s")
                || word.lemma().equals("’s");
    }

    private static boolean isMark(Token word) {
        return word.upos() == Upos.PUNCT && "\"“”'‘’«»([".indexOf(word.form().charAt(0)) < 0;
    }

    /** Without commas, colons, dashes and white space at both ends; quotation marks and brackets stay. */
    public static Span trimPunctuation(String text, Span span) {
        Span opened = withoutOpening(text, span);
        int end = opened.end();
        while (end > opened.start() && isLoose(text.charAt(end - 1))) {
            end--;
        }
        return new Span(opened.start(), end);
    }

    /** Without a full stop at the end. */
    public static Span withoutStop(String text, Span span) {
        return !span.isEmpty() && text.charAt(span.end() - 1) == '.' ? new Span(span.start(), span.end() - 1) : span;
    }

    /** Without what a dateline or a list leaves in front of a sentence: closing brackets, dashes, commas. */
    public static Span withoutOpening(String text, Span span) {
        int start = span.start();
        while (start < span.end() && (isLoose(text.charAt(start)) || text.charAt(start) == ')')) {
            start++;
        }
        return new Span(start, span.end());
    }

    /** "LIMA — Two men were hurt": a dateline, which is a sentence of its own that ends with a dash, is not said. */
    public static Span withoutDateline(Document document, Span span) {
        List<Token> words = document.tokensIn(span);
        if (words.isEmpty()) {
            return span;
        }
        Sentence sentence = document.sentenceOf(words.get(0));
        int end = Math.min(sentence.span().end(), span.end());
        boolean dateline =
                document.token(sentence.end() - 1).form().codePoints().allMatch(Characters::isDash);
        return dateline ? new Span(end, span.end()) : span;
    }

    private static boolean isLoose(char c) {
        return Characters.isSpace(c) || c == ',' || c == ';' || c == ':' || Characters.isDash(c);
    }
}
