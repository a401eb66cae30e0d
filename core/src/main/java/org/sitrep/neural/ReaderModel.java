package org.sitrep.neural;

/**
 * Runs the shared network on one window: one pass for all that is read of it. A window is run alone for the same reason as a
 * sentence in {@link ParserModel}.
 */
final class ReaderModel implements AutoCloseable {
    private final Network network;
    private final ReaderLabels labels;
    private final EntityDecoder entityDecoder;

    ReaderModel(Network network, ReaderLabels labels) {
        this.network = network;
        this.labels = labels;
        this.entityDecoder = new EntityDecoder(labels.words().entityTags());
    }

    /** What the network says of a window of at most {@link ReaderWindows#LONGEST} positions and at least one word. */
    ReaderAnswers ask(ReaderWindow window) {
        ReaderInputs in = new ReaderInputs(window);
        int words = window.size();
        try (Network.Call call = network.call()) {
            call.longs("ids", in.ids, 1, in.length).longs("casing", in.casing, 1, in.length);
            call.longs("quote", in.quote, 1, in.length);
            call.longs("first", in.first, 1, words).longs("last", in.last, 1, words);
            call.longs("sentence", in.sentence, 1, words).longs("paragraph", in.paragraph, 1, words);
            return new ReaderAnswers(window, labels, entityDecoder, call.run());
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
