package org.sitrep.neural;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Document;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Segmentation.Segment;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** The shipped models, loaded once for all tests, and the plainest segmentation that will do. */
final class TestReader {
    static final ModelFiles FILES = name -> TestReader.class.getResourceAsStream("/org/sitrep/models/" + name);

    private TestReader() {}

    /** The shipped models with another graph, as {@code training/reader/export.py} leaves it. */
    static ModelFiles with(Path graph) {
        Path calibrator = graph.resolveSibling("calibrator.json");
        return name -> switch (name) {
            case "reader.onnx" -> Files.newInputStream(graph);
            case "reader-labels.txt" -> Files.newInputStream(graph.resolveSibling("labels.txt"));
            case "reader-calibrator.json" -> Files.exists(calibrator) ? Files.newInputStream(calibrator) : null;
            default -> FILES.open(name);
        };
    }

    /** A network that learnt nothing ({@code training/reader/tiny.py}): for what holds whatever a network answers. */
    static final ModelFiles TINY_FILES = name -> name.startsWith("reader") && !name.equals("reader-calibrator.json")
            ? TestReader.class.getResourceAsStream("tiny-" + name)
            : FILES.open(name);

    static NeuralReader tiny(int threads) {
        return NeuralReader.load(TINY_FILES, threads, Device.CPU);
    }

    private static final class Loaded {
        static final NeuralReader READER = NeuralReader.load(FILES);
    }

    static NeuralReader reader() {
        return Loaded.READER;
    }

    static Document.Syntax read(String text) {
        return read(reader(), text);
    }

    static Document.Syntax read(NeuralReader reader, String text) {
        return reader.read(text, segment(text), List.of());
    }

    /** Reads one sentence whose words stand between spaces. */
    static Document.Syntax readWords(String text) {
        List<Span> words = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf(' ', start) < 0 ? text.length() : text.indexOf(' ', start);
            words.add(new Span(start, end));
            start = end + 1;
        }
        Span all = new Span(0, text.length());
        return reader().read(text, new Segmentation(List.of(all), List.of(new Segment(all, 0, words))), List.of());
    }

    /** A line is a paragraph and a sentence; a word is a run of letters and digits, or one other character. */
    static Segmentation segment(String text) {
        List<Span> paragraphs = new ArrayList<>();
        List<Segment> sentences = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            Span line = new Span(start, end).trimmed(text);
            if (!line.isEmpty()) {
                sentences.add(new Segment(line, paragraphs.size(), words(text, line)));
                paragraphs.add(line);
            }
            start = end + 1;
        }
        return new Segmentation(paragraphs, sentences);
    }

    private static List<Span> words(String text, Span line) {
        List<Span> words = new ArrayList<>();
        int at = line.start();
        while (at < line.end()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (!Characters.isSpace(c)) {
                while (Characters.isWord(c) && end < line.end() && Characters.isWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                words.add(new Span(at, end));
            }
            at = end;
        }
        return words;
    }
}
