package org.sitrep.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/**
 * Documents without a model behind them: enough for rules that look at words only. Each word's lemma is the word
 * itself in small letters, its tags are empty ({@link Upos#X}) and it hangs on nothing, so {@code /NOUN/} never
 * matches and {@code ~go} does not match "went".
 */
public final class PlainDocument {
    private PlainDocument() {}

    /** A text as one sentence, split at spaces and signs: for the examples of rules. */
    public static Document of(String text) {
        return of(Article.ofText("example", text));
    }

    /** An article whose text is one sentence, split at spaces and signs. */
    public static Document of(Article article) {
        String text = article.text();
        Span all = new Span(0, text.length()).trimmed(text);
        if (all.isEmpty()) {
            return of(article, new Segmentation(List.of(), List.of()));
        }
        Segmentation.Segment sentence = new Segmentation.Segment(all, 0, PatternWords.pieces(text, all));
        return of(article, new Segmentation(List.of(all), List.of(sentence)));
    }

    /** An article with the sentences and words that a segmenter found. */
    public static Document of(Article article, Segmentation segmentation) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (Segmentation.Segment segment : segmentation.sentences()) {
            int first = tokens.size();
            for (Span word : segment.words()) {
                String form = word.in(article.text());
                String lemma = form.toLowerCase(Locale.ROOT);
                tokens.add(new Token(tokens.size(), word, form, lemma, Upos.X, "", -1, "root", sentences.size()));
            }
            sentences.add(new Sentence(sentences.size(), segment.span(), first, tokens.size(), segment.paragraph()));
        }
        return new Document(
                article,
                new Document.Syntax(segmentation.paragraphs(), List.of(), sentences, tokens, List.of(), List.of()));
    }
}
