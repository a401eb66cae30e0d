package org.sitrep.neural;

import java.util.List;
import org.sitrep.document.Segmentation;

/** The first two networks: a parser with tags and names, sentence by sentence, and a reader of attributions. */
final class TwoModels implements TextModel {
    private static final String GRAPH = "parser.int8.onnx";
    private static final String LABELS = "parser-labels.txt";

    private final ParserModel parser;
    private final ParserLabels labels;
    private final AttributionReader attributions;

    private TwoModels(ParserModel parser, ParserLabels labels, AttributionReader attributions) {
        this.parser = parser;
        this.labels = labels;
        this.attributions = attributions;
    }

    static TwoModels load(ModelFiles files, WordPiece wordPiece, int threads) {
        ParserLabels labels = ParserLabels.read(files, LABELS);
        return new TwoModels(
                new ParserModel(Network.load(files, GRAPH, threads), wordPiece, labels),
                labels,
                AttributionReader.load(files, wordPiece, threads));
    }

    @Override
    public ParserLabels labels() {
        return labels;
    }

    @Override
    public Found read(String text, Segmentation segmentation, double least) {
        return new Found(
                segmentation.sentences().stream()
                        .map(segment -> LongSentences.parse(parser, text, segment.words()))
                        .toList(),
                attributions.read(text, least),
                List.of());
    }

    @Override
    public void close() {
        parser.close();
        attributions.close();
    }
}
