package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.reading.Reading;

class ReadRunTest {
    @Test
    void outputIsTheSameWhateverTheNumberOfThreads() {
        String input = IntStream.range(0, 300)
                .mapToObj(i -> i % 17 == 3 ? "not json\n" : "{\"id\":\"" + i + "\",\"text\":\"text " + i + "\"}\n")
                .collect(Collectors.joining());
        String alone = read(input, "1");
        assertThat(alone.lines()).hasSize(300);
        assertThat(read(input, "2")).isEqualTo(alone);
        assertThat(read(input, "9")).isEqualTo(alone);
    }

    private static String read(String input, String jobs) {
        Random random = new Random(7);
        Run.Setting setting = Run.Setting.PIPE.reading(input).with(article -> slowly(article, random.nextInt(3)));
        return Run.of(setting, "read", "--jobs", jobs, "-").out();
    }

    private static Reading slowly(Article article, int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Readers.empty(article);
    }

    /** A long input must not pile up: while the first articles are read, only a few more may be taken in. */
    @Test
    void fewArticlesAreInFlight() {
        int articles = 400;
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        byte[] line = ("{\"text\":\"" + "it was in the town ".repeat(5000) + "\"}\n").getBytes(UTF_8);
        InputStream in = new SequenceInputStream(Collections.enumeration(
                IntStream.range(0, articles).mapToObj(i -> counted(line, taken)).toList()));
        Run.Setting setting = new Run.Setting(in, false, false, Map.of(), (article, trace) -> {
            most.accumulateAndGet(taken.get() - done.get(), Math::max);
            done.incrementAndGet();
            return Readers.empty(article);
        });
        Run run = Run.of(setting, "read", "--jobs", "2", "-");
        assertThat(run.lines()).hasSize(articles);
        assertThat(most.get()).isBetween(1, 12);
    }

    private static InputStream counted(byte[] line, AtomicInteger taken) {
        return new ByteArrayInputStream(line) {
            private boolean begun;

            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                if (!begun) {
                    begun = true;
                    taken.incrementAndGet();
                }
                return super.read(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
            }
        };
    }

    @Test
    void theDayOfTheCommandLineIsForThoseWithoutOne() {
        String input = "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"published\":\"2030-01-02\",\"text\":\"x\"}\n";
        Run run = Run.of(Run.Setting.PIPE.reading(input), "read", "--published", "2031-03-04", "-");
        assertThat(run.lines().get(0))
                .contains("{\"earliest\":\"2031-03-04\",\"latest\":\"2031-03-04\",\"basis\":\"given\"");
        assertThat(run.lines().get(1))
                .contains("{\"earliest\":\"2030-01-02\",\"latest\":\"2030-01-02\",\"basis\":\"metadata\"");
    }

    @Test
    void theTextIsPrintedWhenAskedFor() {
        String input = "{\"id\":\"a\",\"text\":\"x y\"}\n";
        assertThat(Run.of(Run.Setting.PIPE.reading(input), "read", "-").out()).doesNotContain("x y");
        assertThat(Run.of(Run.Setting.PIPE.reading(input), "read", "--text", "-")
                        .out())
                .contains("\"text\":\"x y\"");
    }

    @Test
    void quietIsQuiet() {
        assertThat(Run.of(Run.Setting.PIPE.reading("{"), "read", "-q", "-").err())
                .isEmpty();
        assertThat(Run.of(Run.Setting.PIPE.reading("{"), "read", "-").err()).contains("line 1", "1 of 1 inputs");
    }
}
