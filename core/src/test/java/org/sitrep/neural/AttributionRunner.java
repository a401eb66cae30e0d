package org.sitrep.neural;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.document.Attribution;
import org.sitrep.text.Span;

/**
 * Prints the attributions of the texts of a folder, a line each: file, confidence, cue, source, contents, as offsets. Arguments: folder,
 * output, least confidence.
 */
final class AttributionRunner {
    private AttributionRunner() {}

    public static void main(String[] args) throws IOException {
        double least = Double.parseDouble(args[2]);
        List<Path> paths;
        try (Stream<Path> list = Files.list(Path.of(args[0]))) {
            paths = list.sorted().toList();
        }
        WordPiece wordPiece = WordPiece.read(TestReader.FILES.bytes("vocab.txt"));
        try (AttributionReader reader = AttributionReader.load(TestReader.FILES, wordPiece, 1);
                PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            for (Path path : paths) {
                reader.flat(Files.readString(path), least);
            }
            long before = cpu();
            int words = 0;
            for (Path path : paths) {
                String text = Files.readString(path);
                words += text.split("\\s+", -1).length;
                for (Attribution attribution :
                        (args.length > 3 ? reader.flat(text, least) : reader.read(text, least))) {
                    out.println(path.getFileName() + "\t" + line(attribution));
                }
            }
            double seconds = (cpu() - before) / 1e9;
            System.err.printf(
                    "%d words, %.1f CPU-seconds, %.0f words per CPU-second%n", words, seconds, words / seconds);
        }
    }

    private static String line(Attribution attribution) {
        return attribution.confidence() + "\t" + offsets(List.of(attribution.cue())) + "\t"
                + offsets(attribution.source().stream().toList()) + "\t" + offsets(attribution.content());
    }

    private static String offsets(List<Span> spans) {
        return spans.stream().map(s -> s.start() + " " + s.end()).collect(Collectors.joining(";"));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
