package org.sitrep.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sitrep.formats.Incoming;

/**
 * The mails of a file: one (RFC 5322), or many of which each begins with a line "From " (mbox). Each is an article. Not thread-safe.
 */
final class Mails implements Articles {
    private static final byte[] SEPARATOR = {'F', 'r', 'o', 'm', ' '};

    private static final int LONGEST_SEPARATOR = 200;

    private final String name;
    private final InputStream in;
    private final ByteLines lines;
    private Optional<ByteLines.Line> line;
    private int number;

    /** @param in closed with this */
    Mails(String name, InputStream in) throws IOException {
        this.name = name;
        this.in = new BufferedInputStream(in);
        this.lines = new ByteLines(this.in, Limits.PAGE_BYTES);
        this.line = lines.next();
    }

    @Override
    public Optional<Incoming> next() throws IOException {
        if (line.isEmpty()) {
            return number++ == 0 ? Optional.of(Incoming.Refused.of(name, "empty", "holds no mail")) : Optional.empty();
        }
        number++;
        if (isSeparator(line.get())) {
            line = lines.next();
        }
        ByteArrayOutputStream mail = new ByteArrayOutputStream(1 << 14);
        boolean blank = false;
        boolean cut = false;
        while (line.isPresent() && !(blank && isSeparator(line.get()))) {
            byte[] bytes = line.get().bytes();
            blank = bytes.length == 0 || (bytes.length == 1 && bytes[0] == '\r');
            cut |= line.get().cut() || mail.size() + bytes.length > Limits.PAGE_BYTES;
            if (!cut) {
                boolean escaped =
                        bytes.length > 5 && bytes[0] == '>' && new String(bytes, 1, 5, ISO_8859_1).equals("From ");
                mail.write(bytes, escaped ? 1 : 0, bytes.length - (escaped ? 1 : 0));
                mail.write('\n');
            }
            line = lines.next();
        }
        return Optional.of(
                cut
                        ? Incoming.Refused.of(
                                name,
                                "too-large",
                                "mail " + number + " is larger than " + (Limits.PAGE_BYTES >> 20) + " MiB")
                        : Mail.read(new ByteArrayInputStream(mail.toByteArray()), name, number));
    }

    /** "From ", an address and a day; a sentence that begins so has no number. */
    private static boolean isSeparator(ByteLines.Line line) {
        byte[] bytes = line.bytes();
        boolean number = false;
        for (int i = 0; i < bytes.length && i < LONGEST_SEPARATOR; i++) {
            if (i < SEPARATOR.length && bytes[i] != SEPARATOR[i]) {
                return false;
            }
            number |= bytes[i] >= '0' && bytes[i] <= '9';
        }
        return bytes.length > SEPARATOR.length && number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
