package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.Filter;

/** Files that are damaged, cut, or something else: a message that says what to do, and nothing is made worse. */
class DamageTest {
    @TempDir
    static Path folder;

    private static byte[] whole;
    private static List<String> lines;

    @BeforeAll
    static void write() throws IOException {
        try (var in = DamageTest.class.getResourceAsStream("dossier.jsonl")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        Path record = folder.resolve("whole.sitrep");
        try (Store store = Store.open(record, Store.Mode.ADD)) {
            lines.subList(0, 12).forEach(line -> store.append(line, "1"));
        }
        whole = Files.readAllBytes(record);
    }

    /** What a reader does with the file: it works, or a message says why not. */
    private static boolean reads(Path file) {
        try (Store store = Store.open(file, Store.Mode.READ)) {
            store.found(Filter.ALL, 1_000);
            store.readings(recorded -> assertThat(recorded.text()).isNotEmpty());
            store.corrections();
            return true;
        } catch (StoreException e) {
            told(e);
            return false;
        }
    }

    private static void told(StoreException e) {
        assertThat(e.getMessage())
                .doesNotContain("Exception")
                .doesNotContain("null")
                .matches("(?s).*(copy|file|again|rebuild).*");
    }

    private static Path file(byte[] bytes, String name) throws IOException {
        try (Stream<Path> old = Files.list(folder)) {
            for (Path path : old.filter(one -> one.getFileName().toString().startsWith("x"))
                    .toList()) {
                Files.delete(path);
            }
        }
        return Files.write(folder.resolve("x" + name), bytes);
    }

    @Test
    void flippedBytes() throws IOException {
        int noticed = 0;
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 + seed % 40; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = file(bytes, seed + ".sitrep");
            noticed += reads(file) ? 0 : 1;
            assertThat(Files.readAllBytes(file)).as("seed %s", seed).isEqualTo(bytes);
        }
        assertThat(noticed).isGreaterThan(50);
    }

    @Test
    void flippedBytesWhileAdding() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 + seed % 20; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = file(bytes, seed + ".sitrep");
            try (Store store = Store.open(file, Store.Mode.ADD)) {
                lines.forEach(line -> store.append(line, "1"));
                store.rebuild(done -> {});
            } catch (StoreException e) {
                told(e);
            }
        }
    }

    @Test
    void cutFiles() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            int length = 1 + new Random(seed).nextInt(whole.length - 4096);
            Path file = file(Arrays.copyOf(whole, length), seed + ".sitrep");
            assertThat(reads(file)).as("seed %s, %s bytes", seed, length).isFalse();
            assertThat(Files.size(file)).isEqualTo(length);
        }
    }

    @Test
    void anotherProgramsDatabaseIsNotTouched() throws IOException {
        Path other = folder.resolve("other.sitrep");
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + other).open()) {
            handle.execute("CREATE TABLE bookmark (url TEXT)");
        }
        byte[] before = Files.readAllBytes(other);
        for (Store.Mode mode : Store.Mode.values()) {
            assertThatThrownBy(() -> Store.open(other, mode).close())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("a database of another program")
                    .hasMessageContaining("name another one");
        }
        assertThat(Files.readAllBytes(other)).isEqualTo(before);
    }

    @Test
    void anEmptyFileBecomesARecordOnlyByAdding() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.sitrep"));
        for (Store.Mode mode : List.of(Store.Mode.READ, Store.Mode.CHANGE)) {
            assertThatThrownBy(() -> Store.open(empty, mode).close()).hasMessageContaining("is an empty record");
        }
        assertThat(Files.size(empty)).isZero();
        try (Store store = Store.open(empty, Store.Mode.ADD)) {
            assertThat(store.append(lines.get(0), "1")).isTrue();
        }
    }

    @Test
    void namesThatAreHardToType() throws IOException {
        for (String name : List.of(
                "what?.sitrep",
                "50%.sitrep",
                "a b#c&d=e.sitrep",
                "\u0442\u0435\u0441\u0442.sitrep",
                "mode=ro?cache=x.sitrep")) {
            Path file = Files.createDirectories(folder.resolve("names")).resolve(name);
            try (Store store = Store.open(file, Store.Mode.ADD)) {
                assertThat(store.append(lines.get(0), "1")).isTrue();
            }
            assertThat(file).isNotEmptyFile();
            assertThat(reads(file)).isTrue();
        }
    }
}
