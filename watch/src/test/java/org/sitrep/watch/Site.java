package org.sitrep.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A real site on loopback that sends exactly the bytes it is told to, also such as no server should. */
final class Site implements Closeable {
    private final ServerSocket socket;
    private final Map<String, Function<Request, Reply>> pages = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** @param headers by name in lower case */
    record Request(String path, Map<String, String> headers) {}

    /** Writes an answer to a connection, which is closed then. */
    interface Reply {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    Site() {
        try {
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "site");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection), "connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
            String line = in.readLine();
            if (line == null) {
                return;
            }
            Map<String, String> headers = new TreeMap<>();
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            Request request = new Request(line.split(" ", -1)[1], headers);
            requests.add(request);
            pages.getOrDefault(request.path(), any -> status(404, ""))
                    .apply(request)
                    .to(connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // whoever asked has hung up
        }
    }

    Site page(String path, Function<Request, Reply> page) {
        pages.put(path, page);
        return this;
    }

    Site page(String path, String html) {
        return page(path, any -> status(200, html, "Content-Type: text/html; charset=utf-8"));
    }

    String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /** Paths in the order in which they were asked for. */
    List<String> asked() {
        return requests.stream().map(Request::path).toList();
    }

    List<Request> requests() {
        return requests;
    }

    /** A whole, right answer. */
    static Reply status(int status, String body, String... headers) {
        return status(status, body.getBytes(UTF_8), headers);
    }

    static Reply status(int status, byte[] body, String... headers) {
        String head = "HTTP/1.1 " + status + " Any\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "Content-Length: "
                + body.length + "\r\nConnection: close\r\n\r\n";
        return out -> {
            out.write(head.getBytes(UTF_8));
            out.write(body);
        };
    }

    /** Bytes as they are. */
    static Reply raw(String all) {
        return out -> out.write(all.getBytes(UTF_8));
    }

    /** A page as news sites have them. */
    static String article(String title, String... paragraphs) {
        return "<!doctype html><html lang=\"en\"><head><title>" + title
                + "</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>"
                + title + "</h1>"
                + String.join(
                        "",
                        List.of(paragraphs).stream()
                                .map(p -> "<p>" + p + "</p>")
                                .toList())
                + "</article><footer>Contact</footer></body></html>";
    }

    /** RSS 2.0 of some items, each an address and a title. */
    static String rss(String... addressesAndTitles) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>");
        for (int i = 0; i < addressesAndTitles.length; i += 2) {
            out.append("<item><title>")
                    .append(addressesAndTitles[i + 1])
                    .append("</title><link>")
                    .append(addressesAndTitles[i])
                    .append("</link><pubDate>Sat, 01 Mar 2031 10:00:00 GMT</pubDate></item>");
        }
        return out + "</channel></rss>";
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
