import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.sitrep.intake.ArticleStream;

/**
 * What it costs to look for pages in a web archive: {@code java -Xmx256m -cp 'cli/target/dist/lib/*' bench/Archive.java [MB] [PAGES] [gz]}.
 * Makes a WARC of MB (1024) in a temporary folder, of whose 1,000 records PAGES (2) are pages of 100 KB and the others pictures of as many random
 * bytes; with gz each record is a member of its own, as crawlers write them. Reads it with {@link ArticleStream}, the reading of texts left out, and
 * prints megabytes of the file in a second by the clock and of the processors' time, and the most heap that was used.
 */
final class Archive {
    private static final int RECORD = 100_000;

    private Archive() {}

    public static void main(String[] arguments) throws Exception {
        long megabytes = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1024;
        int pages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        boolean packed = arguments.length > 2;
        Path file = Files.createTempFile("archive", packed ? ".warc.gz" : ".warc");
        try {
            int records = make(file, megabytes << 20, pages, packed);
            read(file, records);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file, int records) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        int articles = 0;
        try (ArticleStream stream = new ArticleStream(List.of(file.toString()), InputStream.nullInputStream())) {
            while (stream.next().isPresent()) {
                articles++;
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double worked = (system.getProcessCpuTime() - cpu) / 1e9;
        double size = Files.size(file) / 1e6;
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%.0f MB, %d records, %d articles: %.0f MB/s by the clock, %.0f MB a second of CPU; heap at most %d MB of %d%n",
                size,
                records,
                articles,
                size / seconds,
                size / worked,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static int make(Path file, long size, int pages, boolean packed) throws IOException {
        Random dice = new Random(8);
        byte[] picture = new byte[RECORD];
        int number = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long written = 0; written < size; number++) {
                boolean page = number % 1000 < pages;
                dice.nextBytes(picture);
                byte[] body = page ? page(dice) : picture;
                byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: " + (page ? "text/html; charset=utf-8" : "image/jpeg") + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
                byte[] head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + new UUID(dice.nextLong(), dice.nextLong())
                                + ">\r\nWARC-Date: 2031-03-04T10:00:00Z\r\nWARC-Target-URI: http://a.example/" + number
                                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + (http.length + body.length) + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
                GZIPOutputStream member = packed ? new GZIPOutputStream(out) : null;
                OutputStream to = member == null ? out : member;
                for (byte[] part : List.of(head, http, body, "\r\n\r\n".getBytes(StandardCharsets.UTF_8))) {
                    to.write(part);
                    written += part.length;
                }
                if (member != null) {
                    member.finish();
                }
            }
        }
        return number;
    }

    /** A page as news sites have them: an article, and many times as much markup. */
    private static byte[] page(Random dice) {
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>News ").append(dice.nextInt()).append("</title></head><body>");
        StringBuilder menu = new StringBuilder();
        while (menu.length() < RECORD * 9 / 10) {
            menu.append("<li class=\"menu-item menu-item-").append(dice.nextInt(1000)).append("\"><a href=\"/section/").append(dice.nextInt()).append("\">Section</a></li>");
        }
        out.append("<nav><ul>").append(menu).append("</ul></nav><article><h1>News</h1>");
        while (out.length() < RECORD) {
            out.append("<p>The council met on Tuesday, ").append(dice.nextInt(1000)).append(" people said, and spoke for two hours about the old bridge over the river.</p>");
        }
        return out.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
