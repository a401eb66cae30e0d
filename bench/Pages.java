import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sitrep.intake.ArticleStream;

/**
 * What a web page costs from its bytes to its article, without the reading: {@code java -cp 'cli/target/dist/lib/*' bench/Pages.java
 * INPUT [ROUNDS]}, where INPUT is a folder of pages or one of the files that {@code score.py unpack html FOLDER} writes
 * ({@code trafilatura.input.jsonl}; the gold beside it is no page). Reads all of them again and again in one process and prints milliseconds
 * a page by the processors' time of the whole process, the parsing of JSON and the collector included, and by the clock: the median of the
 * second half of the rounds, when Java is warm.
 */
final class Pages {
    private Pages() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] cpu = new double[rounds];
        double[] clock = new double[rounds];
        int pages = 0;
        for (int round = 0; round < rounds; round++) {
            long cpuBefore = system.getProcessCpuTime();
            long before = System.nanoTime();
            pages = 0;
            try (ArticleStream stream = new ArticleStream(List.of(arguments[0]), InputStream.nullInputStream())) {
                while (stream.next().isPresent()) {
                    pages++;
                }
            }
            cpu[round] = (system.getProcessCpuTime() - cpuBefore) / 1e6 / pages;
            clock[round] = (System.nanoTime() - before) / 1e6 / pages;
        }
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d rounds: %.1f ms of CPU a page, %.1f ms by the clock%n",
                pages,
                rounds,
                median(Arrays.copyOfRange(cpu, rounds / 2, rounds)),
                median(Arrays.copyOfRange(clock, rounds / 2, rounds)));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
