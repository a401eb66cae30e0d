import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.formats.ReadingParser;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.OriginJson;
import org.sitrep.ledger.origin.Origins;
import org.sitrep.ledger.story.Stories;
import org.sitrep.ledger.story.StoryJson;
import org.sitrep.ledger.timeline.DayJson;
import org.sitrep.ledger.timeline.Timeline;

/**
 * Prints the origins, stories or timeline of readings without a store: {@code java -cp 'cli/target/dist/lib/*' bench/Across.java origins
 * READINGS.jsonl}, where the readings are of {@code sitrep read --text --format json}. Time without parsing goes to stderr.
 */
final class Across {
    public static void main(String[] args) throws IOException {
        List<Recorded> articles = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            try (Stream<String> lines = Files.lines(Path.of(args[i]))) {
                lines.forEach(line -> {
                    if (ReadingParser.parse(line) instanceof ReadingParser.Parsed.Read read) {
                        articles.add(Recorded.of(read.reading()));
                    }
                });
            }
        }
        Map<String, Recorded> byKey =
                articles.stream().collect(Collectors.toMap(Recorded::key, Function.identity(), (a, b) -> a));
        Function<String, String> id = key -> byKey.get(key).reading().document().article().id();
        long start = System.nanoTime();
        List<String> lines =
                switch (args[0]) {
                    case "origins" -> Origins.of(articles).stream().map(origin -> OriginJson.line(origin, id)).toList();
                    case "stories" -> Stories.of(articles, Origins.of(articles)).stream()
                            .map(story -> StoryJson.line(story, id))
                            .toList();
                    case "timeline" -> Timeline.of(articles, Origins.of(articles)).stream()
                            .map(day -> DayJson.line(day, byKey::get))
                            .toList();
                    default -> throw new IllegalArgumentException("origins, stories or timeline, not " + args[0]);
                };
        System.err.printf("%d articles, %.2f s%n", articles.size(), (System.nanoTime() - start) / 1e9);
        lines.forEach(System.out::println);
    }
}
