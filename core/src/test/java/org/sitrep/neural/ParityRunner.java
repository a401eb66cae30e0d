package org.sitrep.neural;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sitrep.document.Attribution;
import org.sitrep.document.Segmentation;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/**
 * Prints what the reader makes of the words that {@code training/reader/parity.py} sends, for it to compare. In, for each
 * text, are two lines: the text, and its words, as {@link TextLines} has them; out are its words and attributions, window by window, and an
 * empty line. Argument: the graph.
 */
final class ParityRunner {
    private ParityRunner() {}

    public static void main(String[] args) throws IOException {
        ModelFiles files = TestReader.with(Path.of(args[0]));
        WordPiece wordPiece = WordPiece.read(files.bytes("vocab.txt"));
        ReaderLabels labels = ReaderLabels.read(files, "reader-labels.txt");
        AttributionDecoder decoder = new AttributionDecoder(TextReader.calibrator(files));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        List<Segmentation> segmentations = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            texts.add(TextLines.plain(line));
            segmentations.add(TextLines.segmentation(texts.get(texts.size() - 1), in.readLine()));
        }
        try (ReaderModel model = new ReaderModel(Network.load(files, "reader.onnx", 1, Device.CPU), labels)) {
            for (int t = 0; t < texts.size(); t++) {
                ReaderText text = ReaderText.of(texts.get(t), segmentations.get(t), wordPiece);
                CodePoints points = new CodePoints(texts.get(t));
                for (ReaderWindow window : ReaderWindows.of(text)) {
                    ReaderAnswers answers = model.ask(window);
                    print(out, labels, window, answers);
                    for (Attribution said : decoder.decode(window, answers.cues())) {
                        out.printf(
                                Locale.ROOT,
                                "said\t%s\t%s\t%s\t%.3f%n",
                                offsets(points, List.of(said.cue())),
                                offsets(points, said.source().stream().toList()),
                                offsets(points, said.content()),
                                said.confidence());
                    }
                }
                out.println();
            }
            out.flush();
        }
    }

    private static void print(PrintStream out, ReaderLabels labels, ReaderWindow window, ReaderAnswers answers) {
        ReaderText text = window.text();
        for (int start = 0; start < window.size(); ) {
            int end = start + 1;
            while (end < window.size()
                    && text.sentence(window.first() + end) == text.sentence(window.first() + start)) {
                end++;
            }
            List<ParsedWord> parsed = answers.parse(start, end);
            for (int w = 0; w < parsed.size(); w++) {
                ParsedWord word = parsed.get(w);
                out.println(String.join(
                        "\t",
                        "word",
                        word.upos().toString(),
                        word.xpos(),
                        String.valueOf(word.head() + 1),
                        word.relation(),
                        labels.entityTags().get(word.entityTag()),
                        labels.events().get(answers.event(start + w)),
                        answers.factuality(start + w) > 0 ? "+" : "-"));
            }
            start = end;
        }
    }

    private static String offsets(CodePoints points, List<Span> spans) {
        return spans.stream()
                .map(span -> points.at(span.start()) + "-" + points.at(span.end()))
                .collect(Collectors.joining(","));
    }
}
