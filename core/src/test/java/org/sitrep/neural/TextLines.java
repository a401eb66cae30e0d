package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Segmentation.Segment;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/** Texts and their words as the Python side of the training writes them ({@code training/reader/java/Segment.java}). */
final class TextLines {
    private TextLines() {}

    /** A text whose line ends and backslashes were escaped. */
    static String plain(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                c = line.charAt(++i);
                c = c == 'n' ? '\n' : c == 'r' ? '\r' : c;
            }
            text.append(c);
        }
        return text.toString();
    }

    /** {@code paragraph:start-end,start-end;...}, a sentence each, in code points. */
    static String cut(String text, Segmentation segmentation) {
        CodePoints points = new CodePoints(text);
        return segmentation.sentences().stream()
                .map(sentence -> sentence.paragraph() + ":"
                        + sentence.words().stream()
                                .map(word -> points.at(word.start()) + "-" + points.at(word.end()))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** The segmentation that such a line tells; a paragraph is as long as its sentences. */
    static Segmentation segmentation(String text, String cut) {
        List<Span> paragraphs = new ArrayList<>();
        List<Segment> sentences = new ArrayList<>();
        for (String line : cut.isEmpty() ? new String[0] : cut.split(";", -1)) {
            int colon = line.indexOf(':');
            int paragraph = Integer.parseInt(line.substring(0, colon));
            List<Span> words = new ArrayList<>();
            for (String word : line.substring(colon + 1).split(",", -1)) {
                int dash = word.indexOf('-');
                words.add(new Span(
                        text.offsetByCodePoints(0, Integer.parseInt(word.substring(0, dash))),
                        text.offsetByCodePoints(0, Integer.parseInt(word.substring(dash + 1)))));
            }
            Span span = Span.cover(words.get(0), words.get(words.size() - 1));
            sentences.add(new Segment(span, paragraph, words));
            if (paragraph < paragraphs.size()) {
                paragraphs.set(paragraph, Span.cover(paragraphs.get(paragraph), span));
            } else {
                paragraphs.add(span);
            }
        }
        return new Segmentation(paragraphs, sentences);
    }
}
