package org.sitrep.neural;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.sitrep.document.Quotation;
import org.sitrep.document.Segmentation;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;

/**
 * The part of {@code sitrep read} that other readers have too: words, tags, trees, names and attributions, on one thread.
 * Arguments: a file that lists texts, a path a line; how often to read them once they were read to warm up; 0 reads them
 * once, cold, and ends. If the environment has SITREP_READER, that file's graph reads, else the models jar's.
 */
public final class NeuralPart {
    private NeuralPart() {}

    public static void main(String[] arguments) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String path : Files.readAllLines(Path.of(arguments[0]))) {
            texts.add(Files.readString(Path.of(path)));
        }
        int rounds = Integer.parseInt(arguments[1]);
        try (NeuralReader reader = NeuralReader.load(files())) {
            texts.forEach(text -> read(reader, text));
            if (rounds == 0) {
                return;
            }
            List<Double> rates = new ArrayList<>();
            long words =
                    texts.stream().mapToLong(t -> t.split("\\s+", -1).length).sum();
            long tokens = 0;
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long allocated = threads.getCurrentThreadAllocatedBytes();
            for (int round = 0; round < rounds; round++) {
                long before = cpu();
                tokens = texts.stream().mapToLong(text -> read(reader, text)).sum();
                rates.add(words / ((cpu() - before) / 1e9));
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
            Collections.sort(rates);
            System.out.printf(
                    Locale.ROOT,
                    "%d words, %d of the segmenter; words per CPU-second, warm: median %.0f of %s; %d bytes allocated a word%n",
                    words,
                    tokens,
                    rates.get(rates.size() / 2),
                    rates.stream()
                            .map(r -> String.format(Locale.ROOT, "%.0f", r))
                            .toList(),
                    allocated / rounds / words);
        }
    }

    static ModelFiles files() {
        String trained = System.getenv("SITREP_READER");
        return trained == null
                ? Sample.MODELS
                : name -> switch (name) {
                    case "reader.onnx" -> Files.newInputStream(Path.of(trained));
                    case "reader-batch.onnx" ->
                        Files.newInputStream(Path.of(trained).resolveSibling("reader.batch.onnx"));
                    case "reader-labels.txt" ->
                        Files.newInputStream(Path.of(trained).resolveSibling("labels.txt"));
                    default -> Sample.MODELS.open(name);
                };
    }

    static int read(NeuralReader reader, String text) {
        List<Quotation> quotations = Quotations.of(text);
        Segmentation segmentation = Segmenter.segment(text, quotations);
        return reader.read(text, segmentation, quotations).tokens().size();
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
