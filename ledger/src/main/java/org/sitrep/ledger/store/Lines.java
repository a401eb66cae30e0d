package org.sitrep.ledger.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Printed lines as they are kept: UTF-8, deflated (RFC 1950, with its checksum). A reading shrinks to about a sixth. */
final class Lines {
    private static final String DAMAGED =
            "a reading in the record is damaged; restore the record from a copy (docs/operations.md)";

    private static final int BUFFER = 1 << 14;

    private Lines() {}

    static byte[] packed(String line) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            deflater.setInput(line.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    /** The line of an article; the key is told with a fault. A column that is empty was damaged. */
    static String unpacked(String article, byte @Nullable [] bytes) {
        try {
            return unpacked(bytes == null ? new byte[0] : bytes);
        } catch (StoreException e) {
            throw new StoreException("article " + article + ": " + e.getMessage(), e);
        }
    }

    /**
     * The line again.
     *
     * @throws StoreException if the bytes were damaged
     */
    static String unpacked(byte[] bytes) {
        Inflater inflater = new Inflater();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            inflater.setInput(bytes);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new StoreException(
                            StoreException.Kind.MACHINE,
                            "a reading in the record is cut short; restore the record from a copy (docs/operations.md)");
                }
                out.write(buffer, 0, n);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new StoreException(DAMAGED, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    /**
     * The article's text alone, which stands near the head of the line: the rest is not even unpacked.
     *
     * @throws StoreException if the bytes were damaged
     */
    static String text(byte[] bytes) {
        try (Reader in = new InputStreamReader(
                new InflaterInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8)) {
            return new TextScan(in).text();
        } catch (IOException e) {
            throw new StoreException(DAMAGED, e);
        }
    }

    /** Looks for {@code "text"} two objects deep: in the article. */
    private static final class TextScan {
        private static final int DEPTH = 2;

        private final Reader in;
        private final char[] buffer = new char[BUFFER];
        private int at;
        private int filled;

        TextScan(Reader in) {
            this.in = in;
        }

        String text() throws IOException {
            int depth = 0;
            String last = "";
            for (int c = next(); ; c = next()) {
                switch (c) {
                    case '{', '[' -> depth++;
                    case '}', ']' -> depth--;
                    case '"' -> {
                        String string = string();
                        if (depth == DEPTH && last.equals("text:")) {
                            return string;
                        }
                        last = string;
                    }
                    case ':' -> last += ":";
                    default -> last = c == ',' ? "" : last;
                }
            }
        }

        /** A reader of one character at a time takes a lock for each. */
        private int next() throws IOException {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled <= 0) {
                    throw new EOFException("no text");
                }
            }
            return buffer[at++];
        }

        private String string() throws IOException {
            StringBuilder string = new StringBuilder();
            for (int c = next(); c != '"'; c = next()) {
                string.append(c == '\\' ? escaped() : (char) c);
            }
            return string.toString();
        }

        private char escaped() throws IOException {
            int c = next();
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' ->
                    (char) Integer.parseInt("" + (char) next() + (char) next() + (char) next() + (char) next(), 16);
                default -> (char) c;
            };
        }
    }
}
