package org.sitrep.formats;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The articles of files, folders and standard input, one by one in the order of the input and in bounded memory.
 * What cannot be read comes as {@link Incoming.Refused}; nothing is thrown for any input. Not thread-safe.
 */
public final class ArticleStream implements Closeable {
    /** How far to look for the first character that tells JSON from text. */
    private static final int SNIFF_BYTES = 4096;

    private final PathWalk walk;
    private final InputStream standardInput;
    private @Nullable JsonFile lines;
    private long linesRead;
    private long bytesRead;

    private record JsonFile(String name, InputStream in, ByteLines lines) {}

    /**
     * @param arguments files, folders and {@code -} for standard input
     * @param standardInput not closed
     */
    public ArticleStream(List<String> arguments, InputStream standardInput) {
        this.walk = new PathWalk(arguments);
        this.standardInput = standardInput;
    }

    /** Files in folders that were passed over so far because they are no articles. */
    public int skipped() {
        return walk.skipped();
    }

    /** Bytes of the input read so far. */
    public long bytesRead() {
        return bytesRead;
    }

    /** How many bytes the arguments mean, unless standard input is among them or nobody knows. */
    public static OptionalLong size(List<String> arguments) {
        PathWalk walk = new PathWalk(arguments);
        long size = 0;
        for (Optional<PathWalk.Step> step = walk.next(); step.isPresent(); step = walk.next()) {
            if (step.get() instanceof PathWalk.Step.StandardInput) {
                return OptionalLong.empty();
            }
            if (step.get() instanceof PathWalk.Step.File file) {
                size += file.path().toFile().length();
            }
        }
        return OptionalLong.of(size);
    }

    /** The next article or refusal, or nothing at the end. */
    public Optional<Incoming> next() {
        while (true) {
            if (lines != null) {
                Optional<Incoming> incoming = nextLine(lines);
                if (incoming.isPresent()) {
                    return incoming;
                }
            }
            Optional<PathWalk.Step> step = walk.next();
            if (step.isEmpty()) {
                return Optional.empty();
            }
            Optional<Incoming> incoming = open(step.get());
            if (incoming.isPresent()) {
                return incoming;
            }
        }
    }

    private Optional<Incoming> open(PathWalk.Step step) {
        if (step instanceof PathWalk.Step.Refused refused) {
            return Optional.of(refused.incoming());
        }
        if (step instanceof PathWalk.Step.File file) {
            return open(file);
        }
        return start(buffered(standardInput), "-", Optional.empty(), FileKind.OTHER);
    }

    private Optional<Incoming> open(PathWalk.Step.File file) {
        try {
            return start(
                    buffered(Files.newInputStream(file.path())),
                    file.name(),
                    Optional.of(stem(file.path())),
                    file.kind());
        } catch (IOException e) {
            return unreadable(file.name(), e);
        }
    }

    private BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                bytesRead += Math.max(0, n);
                return n;
            }
        });
    }

    /** Reads a text at once; begins the lines of a JSON Lines file and returns nothing. */
    private Optional<Incoming> start(BufferedInputStream in, String name, Optional<String> id, FileKind kind) {
        try {
            byte[] beginning = peek(in);
            if (kind == FileKind.JSON_LINES || (kind == FileKind.OTHER && beginsWithBrace(beginning))) {
                if (!Charsets.hasUtf16Mark(beginning)) {
                    lines = new JsonFile(name, in, new ByteLines(in, Limits.LINE_BYTES));
                    linesRead = 0;
                    return Optional.empty();
                }
                close(name, in);
                return Optional.of(Incoming.Refused.of(name, "charset", "is UTF-16; save it as UTF-8"));
            }
            Incoming article = TextArticle.read(in, name, id, kind == FileKind.OTHER);
            close(name, in);
            return Optional.of(article);
        } catch (IOException e) {
            close(name, in);
            return unreadable(name, e);
        }
    }

    private Optional<Incoming> nextLine(JsonFile file) {
        try {
            for (Optional<ByteLines.Line> line = file.lines.next(); line.isPresent(); line = file.lines.next()) {
                if (!isBlank(line.get().bytes())) {
                    linesRead++;
                    return Optional.of(JsonArticle.read(file.name, line.get()));
                }
            }
            close();
            return linesRead == 0
                    ? Optional.of(Incoming.Refused.of(file.name, "empty", "holds no article"))
                    : Optional.empty();
        } catch (IOException e) {
            close();
            return unreadable(file.name, e);
        }
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(SNIFF_BYTES);
        byte[] beginning = in.readNBytes(SNIFF_BYTES - 1);
        in.reset();
        return beginning;
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

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Optional<Incoming> unreadable(String name, IOException e) {
        return Optional.of(Incoming.Refused.of(name, "unreadable", PathWalk.reason(e)));
    }

    private static String stem(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Only standard input stays open; a file that was read has nothing to lose when closing it fails. */
    private static void close(String name, InputStream in) {
        try {
            if (!name.equals("-")) {
                in.close();
            }
        } catch (IOException e) {
            // all that could be read was read
        }
    }

    @Override
    public void close() {
        JsonFile file = lines;
        lines = null;
        if (file != null) {
            close(file.name, file.in);
        }
    }
}
