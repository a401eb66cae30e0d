package org.sitrep.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.article.Article;
import org.sitrep.article.Warning;
import org.sitrep.formats.Incoming;

/** Inputs that hold many articles, told in one line each: "id text [codes]" or "! path code". */
class ArchivesTest {
    private static final String FIRST =
            "The army shelled a village on Tuesday, killing five people, the governor said.";
    private static final String SECOND =
            "Residents spent the night in cellars, and water was cut off until the morning.";

    @TempDir
    Path folder;

    @Test
    void pagesOfAWebArchive() throws IOException {
        String archive = warcinfo()
                + page("a", "http://x.example/a", page(FIRST))
                + request()
                + page("b", "http://x.example/b", page(SECOND));
        check("x.warc", archive.getBytes(UTF_8), "a " + FIRST + " []", "b " + SECOND + " []");
        check("x.warc", record("resource", "c", "text/html", page(FIRST)).getBytes(UTF_8), "c " + FIRST + " []");
        check("x.warc", record("conversion", "d", "text/plain", FIRST).getBytes(UTF_8), "d " + FIRST + " []");
        check(
                "x.warc",
                response(
                                "e",
                                "http://x.example/e",
                                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page(FIRST))
                        .getBytes(UTF_8));
        check(
                "x.warc",
                response("f", "http://x.example/f.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")
                        .getBytes(UTF_8));
        check("x.warc", new byte[0], "! x.warc empty");
    }

    @Test
    void whatTheServerSentIsUnpacked() throws IOException {
        String chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
        String page = page(FIRST);
        String first = page.substring(0, 20);
        String rest = page.substring(20);
        check(
                "x.warc",
                response(
                                "a",
                                "http://x.example/",
                                chunked + "14\r\n" + first + "\r\n" + Integer.toHexString(rest.length()) + ";x=y\r\n"
                                        + rest + "\r\n0\r\n\r\n")
                        .getBytes(UTF_8),
                "a " + FIRST + " []");
        check("x.warc", response("a", "http://x.example/", chunked + page).getBytes(UTF_8), "a " + FIRST + " []");
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n\r\n";
        String packed = head + new String(gzip(page.getBytes(UTF_8)), ISO_8859_1);
        check("x.warc", response("a", "http://x.example/", packed).getBytes(ISO_8859_1), "a " + FIRST + " []");
        check("x.warc", response("a", "http://x.example/", head + page).getBytes(UTF_8), "a " + FIRST + " []");
        check(
                "x.warc",
                response("a", "http://x.example/", head.replace("gzip", "br") + page)
                        .getBytes(UTF_8),
                "! x.warc damaged");
    }

    /** What is said of the last thing in an archive. */
    private void checkTold(String archive, String told) throws IOException {
        Path file = Files.write(folder.resolve("x.warc"), archive.getBytes(UTF_8));
        String last = "";
        try (ArticleStream stream = new ArticleStream(List.of(file.toString()), InputStream.nullInputStream())) {
            for (Optional<Incoming> next = stream.next(); next.isPresent(); next = stream.next()) {
                last = next.get() instanceof Incoming.Refused refused
                        ? refused.warning().message()
                        : "an article";
            }
        }
        assertThat(last).isEqualTo(told);
    }

    @Test
    void lengthsThatLieAreToldWithWhereAndWhatToDo() throws IOException {
        String whole = page("a", "http://x.example/a", page(FIRST));
        String length = whole.replaceFirst("(?s).*?Content-Length: (\\d+).*", "$1");
        int right = Integer.parseInt(length);
        checkTold(whole + whole, "an article");
        checkTold(
                whole + whole.replace("Content-Length: " + length, "Content-Length: " + (right + 50)),
                "record 2 ends 46 bytes before its Content-Length (" + (right + 50)
                        + ") is reached: the archive was cut, or that length is wrong; fetch or make it again");
        checkTold(
                whole.replace("Content-Length: " + length, "Content-Length: " + (right - 20)) + whole,
                "cannot be read: no record follows record 1: its Content-Length (" + (right - 20)
                        + ") is wrong, or the archive is damaged there; what follows was not read: mend it there, or fetch or make it again");
        checkTold(
                whole + whole.replace("Content-Length: " + length, "Content-Length: -1"),
                "record 2 has no Content-Length that is a number; what follows was not read: mend it there, or make the archive again");
        checkTold(
                "Nothing\n", "cannot be read: does not begin as a web archive does (WARC/1.0); name it by what it is");
    }

    @Test
    void addressAndCharsetComeFromTheRecord() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n";
        byte[] page =
                page("\u0410\u0440\u043c\u0438\u044f \u043e\u0431\u0441\u0442\u0440\u0435\u043b\u044f\u043b\u0430 \u0441\u0435\u043b\u043e, \u043f\u043e\u0433\u0438\u0431\u043b\u0438 \u043f\u044f\u0442\u044c \u0447\u0435\u043b\u043e\u0432\u0435\u043a, \u0441\u043e\u043e\u0431\u0449\u0438\u043b \u0433\u0443\u0431\u0435\u0440\u043d\u0430\u0442\u043e\u0440.")
                        .getBytes("windows-1251");
        String body = answer + new String(page, ISO_8859_1);
        Path file = Files.write(
                folder.resolve("x.warc"),
                response("a", "http://x.example/2021/05/03/a", body).getBytes(ISO_8859_1));
        try (ArticleStream stream = new ArticleStream(List.of(file.toString()), InputStream.nullInputStream())) {
            Article article = ((Incoming.Read) stream.next().orElseThrow()).article();
            assertThat(article.url()).contains("http://x.example/2021/05/03/a");
            assertThat(article.outlet()).contains("x.example");
            assertThat(article.text()).startsWith("\u0410\u0440\u043c\u0438\u044f");
            assertThat(article.published().day().orElseThrow()).hasToString("2021-05-03");
        }
    }

    @Test
    void packedInputs() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip(warcinfo().getBytes(UTF_8)));
        members.write(gzip(page("a", "http://x.example/a", page(FIRST)).getBytes(UTF_8)));
        members.write(gzip(page("b", "http://x.example/b", page(SECOND)).getBytes(UTF_8)));
        check("x.warc.gz", members.toByteArray(), "a " + FIRST + " []", "b " + SECOND + " []");
        check(
                "x.jsonl.gz",
                gzip("{\"id\":\"a\",\"text\":\"one\"}\n{\"id\":\"b\",\"text\":\"two\"}\n".getBytes(UTF_8)),
                "a one []",
                "b two []");
        check("x.txt.gz", gzip("one".getBytes(UTF_8)), "x one []");
        check("x.html.gz", gzip(page(FIRST).getBytes(UTF_8)), "x " + FIRST + " []");
        check("x.gz", gzip("{\"id\":\"a\",\"text\":\"one\"}".getBytes(UTF_8)), "a one []");
        check("x.tar.gz", gzip("one".getBytes(UTF_8)), "! x.tar.gz unsupported");
        check("x", gzip("one".getBytes(UTF_8)), "x one []");
    }

    @Test
    void whatIsRefusedIsToldWithWhatToDo() throws IOException {
        checkWhy("x.json", "[\n  {\"text\": \"one\"}, {\"text\": \"two\"}]".getBytes(UTF_8), "an article on each line");
        check("x", "[{Laughs}] one".getBytes(UTF_8), "x [{Laughs}] one []");
        checkWhy("x.pdf", "%PDF-1.7".getBytes(UTF_8), "pdftotext");
        checkWhy("x.pdf.gz", gzip("%PDF-1.7".getBytes(UTF_8)), "pdftotext");
        checkWhy("x.tar.gz", gzip("one".getBytes(UTF_8)), "unpack it first");
        checkWhy("x.odt", "one".getBytes(UTF_8), "save it as .docx");
        byte[] locked = zip("a.txt", "one");
        locked[6] |= 1; // general purpose flag of the first local header
        checkWhy("x.zip", locked, "locked with a password; unpack it first");
    }

    private void checkWhy(String name, byte[] bytes, String why) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        try (ArticleStream stream = new ArticleStream(List.of(file.toString()), InputStream.nullInputStream())) {
            assertThat(((Incoming.Refused) stream.next().orElseThrow())
                            .warning()
                            .message())
                    .contains(why);
            assertThat(stream.next()).isEmpty();
        }
    }

    @Test
    void damagedArchivesGiveWhatIsWhole() throws IOException {
        String whole = page("a", "http://x.example/a", page(FIRST));
        String cut = page("b", "http://x.example/b", page(SECOND));
        check(
                "x.warc",
                (whole + cut.substring(0, cut.length() - 60)).getBytes(UTF_8),
                "a " + FIRST + " []",
                "! x.warc damaged");
        check("x.warc", (whole + "nonsense").getBytes(UTF_8), "a " + FIRST + " []", "! x.warc unreadable");
        check(
                "x.warc",
                (whole + "WARC/1.0\r\nWARC-Type: response\r\n\r\n").getBytes(UTF_8),
                "a " + FIRST + " []",
                "! x.warc damaged");
        check("x.warc", ("WARC/1.0\r\nX: " + "y".repeat(100_000)).getBytes(UTF_8), "! x.warc unreadable");
        check("x.warc", ("WARC/1.0\r\n" + "X: y\r\n".repeat(100_000)).getBytes(UTF_8), "! x.warc unreadable");
        byte[] packed = gzip(whole.getBytes(UTF_8));
        check("x.warc.gz", Arrays.copyOf(packed, packed.length / 2), "! x.warc.gz unreadable");
        byte[] two = Arrays.copyOf(packed, packed.length + 4);
        check("x.warc.gz", two, "a " + FIRST + " []");
        two[packed.length] = 7;
        check("x.warc.gz", two, "a " + FIRST + " []", "! x.warc.gz unreadable");
        check("x.jsonl.gz", "no gzip".getBytes(UTF_8), "! x.jsonl.gz unreadable");
    }

    @Test
    void aMixedZip() throws IOException {
        byte[] zip = zip(
                "a.txt",
                "one",
                "b/c.html",
                page(FIRST),
                "../../etc/d.txt",
                "two",
                "e.jsonl",
                "{\"id\":\"e\",\"text\":\"three\"}",
                "f.png",
                "x",
                ".g.txt",
                "x",
                "h.pdf",
                "x",
                "i.zip",
                "x");
        check(
                "x.zip",
                zip,
                "a one []",
                "c " + FIRST + " []",
                "d two []",
                "e three []",
                "! h.pdf unsupported",
                "! i.zip unsupported");
        check("x.zip", "no zip".getBytes(UTF_8), "! x.zip damaged");
        check("x.zip", Arrays.copyOf(zip, 60), "a one []", "! x.zip damaged");
        check("x.zip", zip("f.png", "x"));
    }

    @Test
    void bombsAreLeftWhereTheyGrow() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) ' ');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        check("x.jsonl.gz", packed.toByteArray(), "! x.jsonl.gz unreadable");
        check("x.warc.gz", packed.toByteArray(), "! x.warc.gz unreadable");
        check("x.txt.gz", packed.toByteArray(), "! x.txt.gz too-large");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zipped)) {
            out.putNextEntry(new ZipEntry("a.jsonl"));
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        check("x.zip", zipped.toByteArray(), "! x.zip unreadable");
    }

    @Test
    void mails() throws IOException {
        String head = "From: =?utf-8?q?The_D=C3=A4ily?= <news@daily.example>\r\nSubject: =?UTF-8?B?"
                + Base64.getEncoder().encodeToString("Caf\u00e9 shelled".getBytes(UTF_8)) + "?=\r\n"
                + "Date: Mon, 3 May 2021 10:00:00 +0200\r\nMessage-ID: <m1@daily.example>\r\n";
        check("x.eml", (head + "\r\n" + FIRST).getBytes(UTF_8), "m1@daily.example " + FIRST + "\n []");
        String multipart = head
                + "Content-Type: multipart/alternative; boundary=\"xx\"\r\n\r\npreamble\r\n--xx\r\nContent-Type: text/plain\r\n\r\nplain\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + page(FIRST).replace("=", "=3D").replace("village", "vil=\r\nlage") + "\r\n--xx--\r\n";
        check("x.eml", multipart.getBytes(UTF_8), "m1@daily.example " + FIRST + " []");
        String mbox = "From a@b Mon May 3\n" + multipart
                + "\nFrom c@d Tue May 4\nMessage-ID: <m2>\n\nFrom the start it rained.\n";
        check("x.mbox", mbox.getBytes(UTF_8), "m1@daily.example " + FIRST + " []", "m2 From the start it rained.\n []");
        check("x.eml", new byte[0], "! x.eml empty");
        Path file = Files.write(folder.resolve("y.eml"), multipart.getBytes(UTF_8));
        try (ArticleStream stream = new ArticleStream(List.of(file.toString()), InputStream.nullInputStream())) {
            Article article = ((Incoming.Read) stream.next().orElseThrow()).article();
            assertThat(article.outlet()).contains("The D\u00e4ily");
            assertThat(article.title()).contains("Caf\u00e9 shelled");
            assertThat(article.published().day().orElseThrow()).hasToString("2021-05-03");
        }
    }

    @Test
    void whatIsPassedOverIsCountedByItsKind() throws IOException {
        byte[] zip = zip("a.txt", "one", "b.png", "x", "c/d.PNG", "x", "Makefile", "x", "e.\u0007\u001b[31m", "x");
        Path file = Files.write(folder.resolve("kinds.zip"), zip);
        Files.write(folder.resolve("f.csv"), new byte[] {1});
        try (ArticleStream stream =
                new ArticleStream(List.of(file.toString(), folder.toString()), new ByteArrayInputStream(new byte[0]))) {
            for (Optional<Incoming> one = stream.next(); one.isPresent(); one = stream.next()) {
                assertThat(one.get()).isInstanceOf(Incoming.Read.class);
            }
            assertThat(stream.skipped()).hasToString("{.csv=1, .png=4, without an ending=4}"); // the zip is read twice
        }
    }

    @Test
    void linesThatAreNoArticlesEndSomewhere() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\n".repeat(2_000_000).getBytes(UTF_8));
        }
        Path file = Files.write(folder.resolve("flood.jsonl.gz"), packed.toByteArray());
        try (ArticleStream stream =
                new ArticleStream(List.of(file.toString()), new ByteArrayInputStream(new byte[0]))) {
            int n = 0;
            Incoming last = stream.next().orElseThrow();
            for (Optional<Incoming> one = Optional.of(last); one.isPresent(); one = stream.next()) {
                last = one.get();
                n++;
            }
            assertThat(n).isEqualTo(Bounded.MOST + 1);
            assertThat(((Incoming.Refused) last).warning().message()).contains("the rest was not read");
        }
    }

    @FuzzTest(maxDuration = "5m")
    void anyArchiveIsReadOrRefused(byte[] bytes) throws IOException {
        for (FileKind kind : List.of(FileKind.WARC, FileKind.MAIL, FileKind.ZIP, FileKind.GZIP, FileKind.ZSTD)) {
            try (Articles articles = Inputs.open(
                    new BufferedInputStream(new ByteArrayInputStream(bytes)), "x.gz", Optional.of("x"), kind)) {
                int n = 0;
                // what is packed may hold more lines than it has bytes, until its growth ends it
                int most = kind == FileKind.WARC || kind == FileKind.MAIL ? bytes.length + 3 : 100 << 20;
                while (articles.next().isPresent()) {
                    assertThat(++n).isLessThan(most);
                }
            } catch (IOException e) {
                assertThat(e).isNotNull(); // told by the stream
            }
        }
    }

    private static String page(String text) {
        return "<!DOCTYPE html><html><body><p>" + text + "</p></body></html>";
    }

    private static String warcinfo() {
        return record("warcinfo", "i", "application/warc-fields", "software: x\r\n");
    }

    private static String request() {
        return record("request", "r", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n");
    }

    private static String page(String id, String url, String page) {
        return response(id, url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);
    }

    private static String response(String id, String url, String answer) {
        return record("response", id, "application/http; msgtype=response\r\nWARC-Target-URI: " + url, answer);
    }

    private static String record(String type, String id, String media, String content) {
        boolean wide = content.chars().anyMatch(c -> c > 0xFF);
        int length = wide ? content.getBytes(UTF_8).length : content.length();
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id
                + ">\r\nWARC-Date: 2021-05-03T10:00:00Z\r\nContent-Type: " + media + "\r\nContent-Length: " + length
                + "\r\n\r\n" + content + "\r\n\r\n";
    }

    @Test
    void whatIsPackedByZstd() throws IOException {
        byte[] lines = ("{\"id\":\"a\",\"text\":\"" + FIRST + "\"}\n{\"id\":\"b\",\"text\":\"" + SECOND + "\"}\n")
                .getBytes(UTF_8);
        String[] both = {"a " + FIRST + " []", "b " + SECOND + " []"};
        byte[] packed = zstd(lines);
        check("x.jsonl.zst", packed, both);
        check("x", packed, both);
        check("x.txt.zst", zstd(FIRST.getBytes(UTF_8)), "x " + FIRST + " []");
        byte[] twice = Arrays.copyOf(packed, packed.length * 2);
        System.arraycopy(packed, 0, twice, packed.length, packed.length);
        check("two.jsonl.zst", twice, both[0], both[1], both[0], both[1]);
        check("x.pdf.zst", packed, "! x.pdf.zst unsupported");
        check("x.gz.zst", packed, "! x.gz.zst unsupported");
        check("empty.jsonl.zst", new byte[0], "! empty.jsonl.zst unreadable");
    }

    /** Cut or changed anywhere, it gives articles or a reason, and ends. */
    @Test
    void brokenZstdIsToldOf() throws IOException {
        byte[] packed =
                zstd(("{\"id\":\"a\",\"text\":\"" + FIRST + "\"}\n").repeat(50).getBytes(UTF_8));
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            byte[] broken = round < packed.length ? Arrays.copyOf(packed, round) : packed.clone();
            if (round % 2 == 1 && broken.length > 0) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(folder.resolve("broken.jsonl.zst"), broken);
            try (ArticleStream stream = new ArticleStream(List.of(file.toString()), InputStream.nullInputStream())) {
                int n = 0;
                while (stream.next().isPresent()) {
                    assertThat(++n).isLessThan(1000);
                }
                assertThat(n).isPositive();
            }
        }
    }

    @Test
    void aZstdBombIsLeft() throws IOException {
        byte[] packed = zstd(new byte[100 << 20]);
        assertThat(packed.length).isLessThan(100_000);
        check("bomb.txt.zst", packed, "! bomb.txt.zst too-large");
        check("bomb.warc.zst", packed, "! bomb.warc.zst unreadable");
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private void check(String name, byte[] content, String... expected) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        List<String> told = new ArrayList<>();
        try (ArticleStream stream = new ArticleStream(List.of(file.toString()), InputStream.nullInputStream())) {
            for (Optional<Incoming> next = stream.next(); next.isPresent(); next = stream.next()) {
                told.add(told(next.get()));
            }
        }
        assertThat(told).containsExactly(expected);
    }

    private static String told(Incoming incoming) {
        if (incoming instanceof Incoming.Read read) {
            List<String> codes =
                    read.article().warnings().stream().map(Warning::code).toList();
            return read.article().id() + " " + read.article().text() + " " + codes;
        }
        Incoming.Refused refused = (Incoming.Refused) incoming;
        return "! " + refused.path().substring(refused.path().lastIndexOf('/') + 1) + " "
                + refused.warning().code();
    }
}
