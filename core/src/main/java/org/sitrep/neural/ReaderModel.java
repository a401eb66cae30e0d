package org.sitrep.neural;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Runs the network on windows: one pass for all that is read of them. On a CPU a window is run alone, for the network quantises
 * dynamically, so that what else were in a tensor would change what is read of it.
 */
final class ReaderModel implements AutoCloseable {
    /** The sentence of a row that is no word ({@code training/reader/batches.py}); all else is padded with 0. */
    private static final long NO_SENTENCE = -1;

    private final Network network;
    private final ReaderLabels labels;
    private final EntityDecoder entityDecoder;

    ReaderModel(Network network, ReaderLabels labels) {
        this.network = network;
        this.labels = labels;
        this.entityDecoder = new EntityDecoder(labels.entityTags());
    }

    /** What the network says of a window of at most {@link ReaderWindows#LONGEST} positions and at least one word. */
    ReaderAnswers ask(ReaderWindow window) {
        return ask(List.of(window)).get(0);
    }

    /** The same of windows that go through the network together, the shorter ones padded; of one if the graph takes one. */
    List<ReaderAnswers> ask(List<ReaderWindow> windows) {
        List<ReaderInputs> inputs = windows.stream().map(ReaderInputs::new).toList();
        int positions = inputs.stream().mapToInt(in -> in.length).max().orElseThrow();
        int words = windows.stream().mapToInt(ReaderWindow::size).max().orElseThrow();
        try (Network.Call call = network.call()) {
            put(call, "ids", inputs, in -> in.ids, positions, 0);
            put(call, "casing", inputs, in -> in.casing, positions, 0);
            put(call, "quote", inputs, in -> in.quote, positions, 0);
            put(call, "first", inputs, in -> in.first, words, 0);
            put(call, "last", inputs, in -> in.last, words, 0);
            put(call, "sentence", inputs, in -> in.sentence, words, NO_SENTENCE);
            put(call, "paragraph", inputs, in -> in.paragraph, words, 0);
            ReaderOutputs outputs = new ReaderOutputs(call.run(), words);
            check("entity tags", labels.entityTags(), outputs.entity.length / (windows.size() * words));
            check("kinds of event", labels.events(), outputs.event.length / (windows.size() * words));
            checkNumbers("parts of speech", labels.upos(), outputs.upos);
            checkNumbers("Penn tags", labels.xpos(), outputs.xpos);
            checkNumbers("relations", labels.relations(), outputs.relations);
            return IntStream.range(0, windows.size())
                    .mapToObj(w -> new ReaderAnswers(windows.get(w), labels, entityDecoder, outputs, w))
                    .toList();
        }
    }

    private static void check(String what, List<?> named, int told) {
        if (named.size() != told) {
            throw otherLabels(what, named, told + "");
        }
    }

    /** Of these the network gives numbers alone, not how many there are. */
    private static void checkNumbers(String what, List<?> named, int[] numbers) {
        int last = Arrays.stream(numbers).max().orElse(-1);
        if (last >= named.size()) {
            throw otherLabels(what, named, "at least " + (last + 1));
        }
    }

    private static ModelException otherLabels(String what, List<?> named, String told) {
        return new ModelException("the labels name " + named.size() + " " + what + ", but the network tells " + told
                + " apart: these are another network's labels");
    }

    private static void put(
            Network.Call call,
            String name,
            List<ReaderInputs> inputs,
            Function<ReaderInputs, long[]> column,
            int width,
            long padding) {
        long[] values = new long[inputs.size() * width];
        Arrays.fill(values, padding);
        for (int w = 0; w < inputs.size(); w++) {
            long[] own = column.apply(inputs.get(w));
            System.arraycopy(own, 0, values, w * width, own.length);
        }
        call.longs(name, values, inputs.size(), width);
    }

    @Override
    public void close() {
        network.close();
    }
}
