package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Attribution;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Trigger;
import org.sitrep.text.Span;

/** One encoder with all heads: reads each window of a text once ({@code docs/neural-reader.md}). */
final class TextReader implements AutoCloseable {
    /**
     * What is read of a text.
     *
     * @param sentences words of each sentence of the segmentation
     * @param attributions in text order of their cues
     * @param triggers in text order
     */
    record Found(List<List<ParsedWord>> sentences, List<Attribution> attributions, List<Trigger> triggers) {
        Found {
            sentences = List.copyOf(sentences);
            attributions = List.copyOf(attributions);
            triggers = List.copyOf(triggers);
        }
    }

    /** For the CPU: eight bits, one window at a time. */
    static final String GRAPH = "reader.onnx";

    /** For a GPU: products of floats, any number of windows. */
    static final String BATCH_GRAPH = "reader-batch.onnx";

    /** Windows of a text that go through a GPU at once. A guess: an H100 read with it, other numbers were not tried. */
    private static final int BATCH = 16;

    private static final String LABELS = "reader-labels.txt";

    /** Weights fitted to this network's answers by {@code training/reader/calibrate.py}, on texts that it was not trained on. */
    private static final String CALIBRATOR = "reader-calibrator.json";

    private final ReaderModel model;
    private final int batch;
    private final ReaderLabels labels;
    private final WordPiece wordPiece;
    private final AttributionDecoder decoder;

    private TextReader(
            ReaderModel model, int batch, ReaderLabels labels, WordPiece wordPiece, AttributionDecoder decoder) {
        this.model = model;
        this.batch = batch;
        this.labels = labels;
        this.wordPiece = wordPiece;
        this.decoder = decoder;
    }

    static TextReader load(ModelFiles files, WordPiece wordPiece, int threads, Device device) {
        ReaderLabels labels = ReaderLabels.read(files, LABELS);
        AttributionDecoder decoder = new AttributionDecoder(calibrator(files));
        boolean alone = device == Device.CPU;
        ReaderModel model = new ReaderModel(Network.load(files, alone ? GRAPH : BATCH_GRAPH, threads, device), labels);
        try {
            model.ask(firstWindow(wordPiece)); // a network that does not fit its labels is told now, not once a text
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
        return new TextReader(model, alone ? 1 : BATCH, labels, wordPiece, decoder);
    }

    private static ReaderWindow firstWindow(WordPiece wordPiece) {
        Span word = new Span(0, 1);
        Segmentation one = new Segmentation(List.of(word), List.of(new Segmentation.Segment(word, 0, List.of(word))));
        return ReaderWindows.of(ReaderText.of(".", one, wordPiece)).get(0);
    }

    static Calibrator calibrator(ModelFiles files) {
        return files.has(CALIBRATOR) ? Calibrator.read(files, CALIBRATOR) : Calibrator.VALID_ALONE;
    }

    /** What the numbers of a {@link ParsedWord} mean. */
    ReaderLabels labels() {
        return labels;
    }

    /**
     * Reads a text whose words are known. Nested and coordinated attributions come with the others: each cue has roles of its own.
     *
     * @param least least confidence of an attribution
     */
    Found read(String text, Segmentation segmentation, double least) {
        ReaderText words = ReaderText.of(text, segmentation, wordPiece);
        List<List<List<ParsedWord>>> parts = new ArrayList<>();
        segmentation.sentences().forEach(segment -> parts.add(new ArrayList<>(1)));
        List<Attribution> attributions = new ArrayList<>();
        List<Trigger> triggers = new ArrayList<>();
        List<ReaderWindow> windows = ReaderWindows.of(words);
        List<ReaderAnswers> answered = answers(windows);
        for (int w = 0; w < windows.size(); w++) {
            ReaderWindow window = windows.get(w);
            ReaderAnswers answers = answered.get(w);
            for (int start = 0; start < window.size(); ) {
                int sentence = words.sentence(window.first() + start);
                int end = start + 1;
                while (end < window.size() && words.sentence(window.first() + end) == sentence) {
                    end++;
                }
                parts.get(sentence).add(answers.parse(start, end));
                start = end;
            }
            for (Attribution attribution : decoder.decode(window, answers.cues())) {
                if (attribution.confidence() >= least) {
                    attributions.add(attribution);
                }
            }
            addTriggers(window, answers, triggers);
        }
        return new Found(parts.stream().map(LongSentences::joined).toList(), attributions, triggers);
    }

    private List<ReaderAnswers> answers(List<ReaderWindow> windows) {
        List<ReaderAnswers> answers = new ArrayList<>(windows.size());
        for (int first = 0; first < windows.size(); first += batch) {
            answers.addAll(model.ask(windows.subList(first, Math.min(windows.size(), first + batch))));
        }
        return answers;
    }

    private void addTriggers(ReaderWindow window, ReaderAnswers answers, List<Trigger> triggers) {
        for (int word = 0; word < window.size(); word++) {
            answers.trigger(word, window.first() + word).ifPresent(triggers::add);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
