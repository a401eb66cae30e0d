package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;

/** {@code kill -9} while a process adds: what it told to be added is there, whole, and nothing else is. */
class KillTest {
    private static final int ROUNDS = 12;

    @TempDir
    Path folder;

    /** Adds forever: the dossier, each time as another version, and prints the key of what is added. */
    static final class Adder {
        private Adder() {}

        public static void main(String[] arguments) {
            try (Store store = Store.open(Address.of(arguments[0]), Store.Mode.ADD)) {
                for (int version = 0; version < 1_000_000; version++) {
                    for (String line : StoreContract.lines()) {
                        Addition addition = Addition.of(line, arguments[1] + "." + version);
                        store.append(List.of(addition));
                        System.out.println(addition.key() + " " + addition.version());
                    }
                }
            }
        }
    }

    @Test
    void onSqlite() throws Exception {
        survives(folder.resolve("record.sitrep").toString());
    }

    @Test
    void onPostgres() throws Exception {
        survives(PostgresServer.address());
    }

    private void survives(String address) throws Exception {
        Random random = new Random(11);
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> told = told(address, "r" + round, random);
            acknowledged += told.size();
            try (Store store = Store.open(Address.of(address), Store.Mode.ADD)) {
                for (String line : told) {
                    String[] parts = line.split(" ", -1);
                    assertThat(store.has(parts[0], parts[1])).as(line).isTrue();
                }
                isWhole(store);
            }
        }
        assertThat(acknowledged).isGreaterThan(ROUNDS);
        try (Store store = Store.open(Address.of(address), Store.Mode.ADD)) {
            List<String> before = StoreContract.dump(store);
            store.rebuild(done -> {});
            assertThat(StoreContract.dump(store)).isEqualTo(before);
        }
    }

    /** Each article has the claims of its reading, and there are no others. */
    private static void isWhole(Store store) {
        int[] claims = {0};
        Set<String> articles = new HashSet<>();
        store.readings((Recorded recorded) -> {
            articles.add(recorded.key());
            claims[0] += recorded.reading().claims().size();
        });
        assertThat(articles).hasSize((int) store.articles());
        assertThat(store.found(Filter.ALL, 0).total()).isEqualTo(claims[0]);
    }

    /** What a process told before it was killed at some moment; a last line that was cut tells nothing. */
    private Set<String> told(String address, String version, Random random) throws IOException, InterruptedException {
        Path out = folder.resolve(version + ".out");
        Path err = folder.resolve(version + ".err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adder.class.getName(),
                        address,
                        version)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int lines = 1 + random.nextInt(30);
        while (process.isAlive() && whole(out).size() < lines) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(30));
        assertThat(process.isAlive()).as(Files.readString(err)).isTrue();
        process.destroyForcibly();
        process.waitFor();
        return Set.copyOf(whole(out));
    }

    private static List<String> whole(Path out) throws IOException {
        String told = Files.readString(out);
        return told.substring(0, told.lastIndexOf("\n") + 1).lines().toList();
    }
}
