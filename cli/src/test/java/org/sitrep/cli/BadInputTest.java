package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is a line with a warning and exit 3, never a stack trace, and never costs a sibling. */
class BadInputTest {
    @TempDir
    Path folder;

    @BeforeEach
    void siblings() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A good one.");
        Files.writeString(folder.resolve("z.txt"), "Another good one.");
    }

    @Test
    void badFiles() throws IOException {
        check("empty", "m.txt", new byte[0]);
        check("empty", "m.txt", "\r\n ".getBytes(UTF_8));
        check("empty", "m.jsonl", new byte[0]);
        check("binary", "m.txt", new byte[] {0, 1, 2, 3});
        check("binary", "m.txt", "PK\u0003\u0004".getBytes(UTF_8));
        check("charset", "m.txt", "caf\u00e9 \u201cquoted\u201d".getBytes(Charset.forName("windows-1252")));
        check("charset", "m.txt", "\ufeffwide".getBytes(UTF_16LE));
        check("invalid-json", "m.jsonl", "{\"text\":".getBytes(UTF_8));
        check("no-text", "m.jsonl", "{}".getBytes(UTF_8));
        check("no-text", "m.jsonl", "{\"text\":5}".getBytes(UTF_8));
        check("empty", "m.jsonl", "{\"html\":\"<p>\"}".getBytes(UTF_8));
        check("empty", "m.html", "<p>".getBytes(UTF_8));
        check("not-yet", "m.rss", "<rss/>".getBytes(UTF_8));
        check("unsupported", "m.pdf", "%PDF".getBytes(UTF_8));
        String french = "Le ministre a dit que la situation est grave et que les troupes ne vont pas se retirer de la"
                + " ville dans les jours qui viennent.";
        check("not-english", "m.txt", french.getBytes(UTF_8));
        check("not-english", "m.jsonl", ("{\"text\":\"" + french + "\"}").getBytes(UTF_8));
    }

    @Test
    void fiftyMegabytesOfOneLine() throws IOException {
        byte[] piece = "word ".repeat(1 << 18).getBytes(UTF_8);
        for (String name : List.of("m.txt", "m.jsonl")) {
            Path file = folder.resolve(name);
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < 40; i++) {
                    out.write(piece);
                }
            }
            check("too-large", file);
            Files.delete(file);
        }
    }

    @Test
    void anUnreadableFile() throws IOException {
        Path file = Files.writeString(folder.resolve("m.txt"), "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "the superuser may read all files");
        check("unreadable", file);
    }

    @Test
    void aLinkToNowhere() throws IOException {
        check("unreadable", Files.createSymbolicLink(folder.resolve("m.txt"), folder.resolve("nowhere")));
    }

    private void check(String code, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        check(code, file);
        Files.delete(file);
    }

    private void check(String code, Path bad) {
        Run run = Run.of("read", folder.toString());
        assertThat(run.exit()).as("%s: %s", bad, run).isEqualTo(Exit.SOME_FAILED);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).contains("\"id\":\"a\"", "\"warnings\":[]");
        assertThat(run.lines().get(1)).contains("\"path\":\"" + bad + "\"", "\"code\":\"" + code + "\"");
        assertThat(run.lines().get(2)).contains("\"id\":\"z\"", "\"warnings\":[]");
        assertThat(run.err()).contains(bad.toString(), "1 of 3 inputs").doesNotContain("Exception", "\tat ");
    }

    @Test
    void anyFaultOfOneArticleCostsThatArticleOnly() throws IOException {
        Files.writeString(folder.resolve("m.txt"), "bad");
        List<Throwable> faults = List.of(
                new IllegalStateException("state"),
                new StackOverflowError(),
                new OutOfMemoryError("heap"),
                new AssertionError("no"));
        for (Throwable fault : faults) {
            Run.Setting setting = Run.Setting.PIPE.with(article -> {
                if (article.text().equals("bad")) {
                    BadInputTest.<RuntimeException>raise(fault);
                }
                return Readers.empty(article);
            });
            Run run = Run.of(setting, "read", folder.toString());
            assertThat(run.exit()).isEqualTo(Exit.SOME_FAILED);
            assertThat(run.lines()).hasSize(3);
            assertThat(run.lines().get(1)).contains("\"code\":\"internal\"");
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> void raise(Throwable fault) throws E {
        throw (E) fault;
    }

    @Test
    void nothingToRead() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("none"));
        Files.writeString(empty.resolve("picture.png"), "x");
        Run run = Run.of("read", empty.toString());
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("1 file was passed over", "nothing to read");
    }
}
