package org.sitrep.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.formats.Charsets;
import org.sitrep.formats.Incoming;
import org.sitrep.intake.html.PageReader;

/** Opens an input by its kind, or where its name tells none, by how it begins. */
final class Inputs {
    /** How far to look for what tells a kind. */
    private static final int SNIFF_BYTES = 4096;

    private static final Pattern LIST = Pattern.compile("(?:\u00ef\u00bb\u00bf)?\\s*\\[\\s*\\{\\s*\"");

    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9-]{1,60}):");

    private Inputs() {}

    /**
     * The articles of an input.
     *
     * @param in closed with what is returned
     * @param id of its article, if it holds one and has a name
     * @throws IOException if not even its beginning can be read
     */
    static Articles open(BufferedInputStream in, String name, Optional<String> id, FileKind kind) throws IOException {
        byte[] beginning = peek(in);
        FileKind known = kind == FileKind.OTHER ? byBeginning(beginning) : kind;
        if (kind == FileKind.OTHER && isList(beginning)) {
            return new One(
                    in,
                    any -> Incoming.Refused.of(
                            name,
                            "unsupported",
                            "is one list of JSON; make it JSON Lines, an article on each line (such as by jq -c '.[]')"));
        }
        return switch (known) {
            case JSON_LINES ->
                Charsets.hasUtf16Mark(beginning)
                        ? new One(in, any -> Incoming.Refused.of(name, "charset", "is UTF-16; save it as UTF-8"))
                        : new Bounded(name, new JsonLines(name, in));
            case PAGE ->
                new One(
                        in,
                        page -> Pages.read(page, new PageReader.Given(name, id, Optional.empty(), Optional.empty())));
            case WARC -> new Warc(name, in);
            case ZIP -> new Zip(name, in);
            case DOCX -> new One(in, document -> Docx.read(document, name, id));
            case MAIL -> new Bounded(name, new Mails(name, in));
            case GZIP -> unpacked(new Gunzip(in), name, id);
            case ZSTD -> unpacked(new Unzstd(in), name, id);
            case NOT_YET ->
                new One(
                        in,
                        any -> Incoming.Refused.of(
                                name,
                                "not-yet",
                                "is a feed or other XML; 'sitrep watch ADDRESS' asks a feed and reads its articles"));
            default -> new One(in, text -> TextArticle.read(text, name, id));
        };
    }

    /** What is packed is what its name says without the ending. */
    private static Articles unpacked(InputStream in, String name, Optional<String> id) throws IOException {
        FileKind inner = FileKind.inner(name);
        Optional<String> stem = id.map(PathWalk::stem);
        BufferedInputStream unpacked = new BufferedInputStream(in);
        if (inner.isRefused() || inner.isPacked()) {
            return new One(unpacked, any -> PathWalk.refused(name, FileKind.CONVERT_FIRST));
        }
        return open(unpacked, name, stem, inner);
    }

    private static FileKind byBeginning(byte[] beginning) {
        if (begins(beginning, 0x1f, 0x8b)) {
            return FileKind.GZIP;
        }
        if (begins(beginning, 0x28, 0xb5, 0x2f, 0xfd)) {
            return FileKind.ZSTD;
        }
        if (begins(beginning, 'W', 'A', 'R', 'C', '/')) {
            return FileKind.WARC;
        }
        if (isMail(beginning)) {
            return FileKind.MAIL;
        }
        if (beginsWithBrace(beginning)) {
            return FileKind.JSON_LINES;
        }
        if (Pages.isPage(beginning)) {
            return FileKind.PAGE;
        }
        return Pages.isXml(beginning) ? FileKind.NOT_YET : FileKind.TEXT;
    }

    /**
     * Whether it begins with the head of a mail: lines that are all fields or go on with one, with a sender and what only programs write. An article that begins
     * with "From:" and "Date:" is none.
     */
    private static boolean isMail(byte[] beginning) {
        String all = new String(beginning, StandardCharsets.ISO_8859_1).replaceFirst("^From \\S.{0,200}\r?\n", "");
        boolean from = false;
        boolean sent = false;
        for (String line : all.split("\r?\n", -1)) {
            Matcher field = FIELD.matcher(line);
            if (line.isEmpty() || !(field.lookingAt() || line.startsWith(" ") || line.startsWith("\t"))) {
                return line.isEmpty() && from && sent;
            }
            String name = field.lookingAt() ? field.group(1).toLowerCase(Locale.ROOT) : "";
            from |= name.equals("from");
            sent |= name.equals("received") || name.equals("message-id") || name.equals("mime-version");
        }
        return from && sent; // a long head
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** How it begins; what is damaged further on is told when it is read. */
    private static byte[] peek(BufferedInputStream in) throws IOException {
        byte[] beginning = new byte[SNIFF_BYTES - 1];
        int filled = 0;
        in.mark(SNIFF_BYTES);
        try {
            for (int n = 0; n >= 0 && filled < beginning.length; filled += Math.max(0, n)) {
                n = in.read(beginning, filled, beginning.length - filled);
            }
        } catch (IOException e) {
            if (filled == 0) {
                throw e;
            }
        }
        in.reset();
        return Arrays.copyOf(beginning, filled);
    }

    /** A list of JSON objects, which would be read as one text of braces. */
    private static boolean isList(byte[] beginning) {
        return LIST.matcher(new String(beginning, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    private static boolean beginsWithBrace(byte[] beginning) {
        for (byte b : beginning) {
            boolean mark = (b & 0x80) != 0;
            if (!mark && b > ' ') {
                return b == '{';
            }
        }
        return false;
    }
}
