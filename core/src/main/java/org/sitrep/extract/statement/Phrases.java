package org.sitrep.extract.statement;

import java.util.List;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Noun phrases and clauses as spans of the text. */
final class Phrases {
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

    private Phrases() {}

    /** The noun phrase of a head word without its case marker, relative clauses and appositions. */
    static Span nounPhrase(Document document, Token head) {
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

    /** Without commas, colons, dashes and white space at both ends; quotation marks and brackets stay. */
    static Span trimPunctuation(String text, Span span) {
        Span opened = withoutOpening(text, span);
        int end = opened.end();
        while (end > opened.start() && isLoose(text.charAt(end - 1))) {
            end--;
        }
        return new Span(opened.start(), end);
    }

    /** Without what a dateline or a list leaves in front of a sentence: closing brackets, dashes, commas. */
    static Span withoutOpening(String text, Span span) {
        int start = span.start();
        while (start < span.end() && (isLoose(text.charAt(start)) || text.charAt(start) == ')')) {
            start++;
        }
        return new Span(start, span.end());
    }

    /** "LIMA — Two men were hurt": a dateline, which is a sentence of its own that ends with a dash, is not said. */
    static Span withoutDateline(Document document, Span span) {
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
