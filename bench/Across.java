import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.formats.ReadingParser;
import org.sitrep.formats.Sheet;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.view.Chosen;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;

/**
 * Prints what is derived across readings without a store: {@code java -cp 'cli/target/dist/lib/*' bench/Across.java [--text] VIEW
 * READINGS.jsonl...}, where VIEW is origins, stories, timeline, entries, conflicts ... as the command has them and the readings are of {@code
 * sitrep read --text --format json}. Time without parsing goes to stderr.
 */
final class AcrossReadings {
    public static void main(String[] args) throws IOException {
        List<String> rest = new ArrayList<>(List.of(args));
        boolean text = rest.remove("--text");
        String name = rest.remove(0);
        List<Recorded> articles = new ArrayList<>();
        for (String file : rest) {
            try (Stream<String> lines = Files.lines(Path.of(file))) {
                lines.forEach(line -> {
                    if (ReadingParser.parse(line) instanceof ReadingParser.Parsed.Read read) {
                        articles.add(Recorded.of(read.reading()));
                    }
                });
            }
        }
        View<?> view = Views.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no view " + name));
        long start = System.nanoTime();
        List<String> told = told(view, Across.of(articles), text);
        System.err.printf("%d articles, %d %s, %.2f s%n", articles.size(), told.size(), name, (System.nanoTime() - start) / 1e9);
        told.forEach(System.out::println);
    }

    private static <T> List<String> told(View<T> view, Across across, boolean text) {
        List<String> told = new ArrayList<>();
        for (T thing : view.list(across, Chosen.ALL)) {
            Sheet sheet = new Sheet(120, false);
            view.text(across, thing, sheet);
            told.add(text ? sheet.toString() : view.json(across, thing));
        }
        return told;
    }
}
