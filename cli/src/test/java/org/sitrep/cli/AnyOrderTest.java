package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.article.Article;
import org.sitrep.export.ExportFormat;
import org.sitrep.export.Exported;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.Chosen;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;
import org.sitrep.reading.Reading;

/** The dossier, added in twenty orders and by one to five threads, some of it in a second run and twice: every export and every list is the same to the byte. */
class AnyOrderTest {
    private static final int SHUFFLES = 20;

    private static final int MOST_THREADS = 5;

    @TempDir
    Path folder;

    private final Function<Article, Reading> reader = Readers.load();

    /** Each article is read once, for the same text is read the same; what its line says of it is asked again. */
    private final Map<String, Reading> read = new ConcurrentHashMap<>();

    @Test
    void everyExportAndListIsTheSame() throws IOException {
        List<String> lines = lines();
        Map<String, byte[]> expected = told(add("in-order", lines, new Random(0)));
        assertThat(expected)
                .hasSizeGreaterThan(ExportFormat.values().length + Views.all().size());
        assertThat(expected)
                .as("pledges are none")
                .allSatisfy((name, bytes) -> assertThat(name.equals("pledges") || bytes.length > 0)
                        .as(name)
                        .isTrue());
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            Random random = new Random(seed);
            List<String> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            Map<String, byte[]> told = told(add("shuffle-" + seed, shuffled, random));
            assertThat(told.keySet()).isEqualTo(expected.keySet());
            told.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
        }
        System.out.println(SHUFFLES + " shuffles, " + read.size() + " articles, " + expected.size()
                + " files and lists: the same to the byte");
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("..", "examples", "dossier", "articles.jsonl"));
    }

    /** A record of the articles in this order: a part of them first, then all. */
    private Path add(String name, List<String> lines, Random random) throws IOException {
        Path record = folder.resolve(name + ".sitrep");
        Path articles = folder.resolve(name + ".jsonl");
        for (int many : List.of(random.nextInt(lines.size()), lines.size())) {
            Files.write(articles, lines.subList(0, many));
            Run run = Run.of(
                    Run.Setting.PIPE.with(this::reading),
                    "add",
                    "--quiet",
                    "--jobs",
                    String.valueOf(1 + random.nextInt(MOST_THREADS)),
                    "--record",
                    record.toString(),
                    articles.toString());
            assertThat(run.exit()).as(run.err()).isIn(Exit.DONE, many == 0 ? Exit.SOME_FAILED : Exit.DONE);
        }
        return record;
    }

    private Reading reading(Article article) {
        return read.computeIfAbsent(article.id(), id -> reader.apply(article));
    }

    /** Each file of each export, and the lines of each list. */
    private static Map<String, byte[]> told(Path record) throws IOException {
        Map<String, byte[]> told = new TreeMap<>();
        try (Store store = Store.open(record, Store.Mode.READ)) {
            assertThat(store.articles()).isEqualTo(lines().size());
            Across across = Across.of(store);
            Selected all = Whole.of(across).all();
            for (ExportFormat format : ExportFormat.values()) {
                try (Exported exported = format.of(all)) {
                    for (Exported.File file : exported.files()) {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        file.body().to(bytes);
                        told.put(format + " " + file.name(), bytes.toByteArray());
                    }
                    told.put(format + " note", exported.account().note("x").getBytes(UTF_8));
                }
            }
            Views.all().forEach(view -> told.put(view.name(), list(view, across)));
        }
        return told;
    }

    private static <T> byte[] list(View<T> view, Across across) {
        StringBuilder lines = new StringBuilder();
        view.list(across, Chosen.ALL)
                .forEach(thing -> lines.append(view.json(across, thing)).append('\n'));
        return lines.toString().getBytes(UTF_8);
    }
}
