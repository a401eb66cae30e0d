package org.sitrep.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.formats.Incoming;

/**
 * Hundreds of files cut short, with bytes changed, doubled, taken out or of another kind than their name says, in one folder: nothing is
 * thrown, each gives a line, is counted as passed over, or both, and the whole ones between them are all read.
 */
class BrokenFilesTest {
    private static final int FILES = 504;
    private static final String PAGE =
            "<!DOCTYPE html><html><head><meta charset=utf-8><title>Village shelled</title></head><body>"
                    + "<div id=nav><a href=/>Home</a></div><article><p>The army shelled a village on Tuesday, killing five people &amp;"
                    + " injuring ten, the governor said.</p><table><tr><td>a<td>1<tr><td>b<td>2</table></article></body></html>";

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAmongBrokenFiles() throws IOException {
        Random random = new Random(8);
        List<Map.Entry<String, byte[]>> whole = List.copyOf(wholes().entrySet());
        for (int i = 0; i < FILES; i++) {
            Map.Entry<String, byte[]> one = whole.get(i % whole.size());
            String ending = random.nextInt(10) == 0
                    ? whole.get(random.nextInt(whole.size())).getKey()
                    : one.getKey();
            Files.write(
                    folder.resolve(String.format(java.util.Locale.ROOT, "%03d.%s", i, ending)),
                    broken(one.getValue(), random));
            Files.writeString(
                    folder.resolve(String.format(java.util.Locale.ROOT, "%03d.whole.txt", i)), "Five people died.");
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        try (ArticleStream stream = new ArticleStream(List.of(folder.toString()), InputStream.nullInputStream())) {
            for (Optional<Incoming> next = stream.next(); next.isPresent(); next = stream.next()) {
                lines.merge(path(next.get()), 1, Integer::sum);
            }
            assertThat(lines.keySet().stream().filter(path -> path.endsWith(".whole.txt")))
                    .hasSize(FILES);
            long broken = lines.keySet().stream()
                    .filter(path -> !path.endsWith(".whole.txt"))
                    .map(path -> path.substring(0, folder.toString().length() + 4))
                    .distinct()
                    .count();
            assertThat(broken
                            + stream.skipped().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .isGreaterThanOrEqualTo(FILES);
        }
    }

    private static String path(Incoming incoming) {
        return incoming instanceof Incoming.Read read ? read.article().path() : ((Incoming.Refused) incoming).path();
    }

    private static Map<String, byte[]> wholes() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
        String record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + answer.length() + "\r\n\r\n" + answer + "\r\n\r\n";
        String mail =
                "From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: text/html\n\n"
                        + PAGE + "\n--q--\n";
        Map<String, byte[]> wholes = new LinkedHashMap<>();
        wholes.put("html", PAGE.getBytes(UTF_8));
        wholes.put("txt", "Five people died.\n".repeat(9).getBytes(UTF_8));
        wholes.put("jsonl", "{\"text\":\"Five people died.\"}\n{\"html\":\"<p>Five people died.\"}\n".getBytes(UTF_8));
        wholes.put("warc", record.repeat(2).getBytes(UTF_8));
        wholes.put("warc.gz", gzip(record.getBytes(UTF_8)));
        wholes.put("eml", mail.getBytes(UTF_8));
        wholes.put("zip", zip());
        return wholes;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (String name : List.of("a.html", "b.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(PAGE.getBytes(UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] broken(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            case 1 -> {
                for (int k = random.nextInt(20); k >= 0; k--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> {
                bytes = Arrays.copyOf(whole, whole.length * 2);
                System.arraycopy(whole, 0, bytes, random.nextInt(whole.length), whole.length);
            }
            default -> {
                int from = random.nextInt(whole.length);
                int to = from + random.nextInt(whole.length - from);
                bytes = Arrays.copyOf(whole, whole.length - (to - from));
                System.arraycopy(whole, to, bytes, from, whole.length - to);
            }
        }
        return bytes;
    }
}
