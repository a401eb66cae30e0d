package org.sitrep.neural;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Articles a second of the part that {@link NeuralPart} measures, by the clock, on many threads and on a GPU if wanted.
 * Arguments: a file that lists texts, a path a line; {@code cpu} or {@code cuda}; threads. Three rounds after one to
 * warm up. SITREP_READER as for NeuralPart; a GPU needs a build with {@code -Pcuda} and a {@code reader.batch.onnx}.
 */
public final class ArticleRate {
    private static final int ROUNDS = 3;

    private ArticleRate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<String> texts = new ArrayList<>();
        for (String path : Files.readAllLines(Path.of(arguments[0]))) {
            texts.add(Files.readString(Path.of(path)));
        }
        Device device = Device.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        int threads = Integer.parseInt(arguments[2]);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (NeuralReader reader = NeuralReader.load(NeuralPart.files(), 1, device)) {
            read(pool, reader, texts);
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                long words = read(pool, reader, texts);
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%s, %d threads: %d articles of %d words in %.2f s: %.0f articles a second%n",
                        device,
                        threads,
                        texts.size(),
                        words / texts.size(),
                        seconds,
                        texts.size() / seconds);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static long read(ExecutorService pool, NeuralReader reader, List<String> texts)
            throws InterruptedException, ExecutionException {
        List<Future<Integer>> reading = texts.stream()
                .map(text -> pool.submit(() -> NeuralPart.read(reader, text)))
                .toList();
        long words = 0;
        for (Future<Integer> one : reading) {
            words += one.get();
        }
        return words;
    }
}
