package org.sitrep.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.formats.Incoming;

/**
 * The articles of files, folders and standard input, one by one in the order of the input and in bounded memory.
 * What cannot be read comes as {@link Incoming.Refused}; nothing is thrown for any input. Not thread-safe.
 */
public final class ArticleStream implements Closeable {
    private final PathWalk walk;
    private final InputStream standardInput;
    private @Nullable Opened many;
    private final PassedOver passed = new PassedOver();
    private long bytesRead;

    /** An input that holds many articles. */
    private record Opened(String name, Articles articles) {}

    /**
     * @param arguments files, folders and {@code -} for standard input
     * @param standardInput not closed
     */
    public ArticleStream(List<String> arguments, InputStream standardInput) {
        this.walk = new PathWalk(arguments);
        this.standardInput = standardInput;
    }

    /** Files in folders, and parts of archives that were read to their end, that were passed over because they are no articles, by their kinds. */
    public Map<String, Integer> skipped() {
        PassedOver all = new PassedOver();
        all.add(walk.skipped());
        all.add(passed.counts());
        return new TreeMap<>(all.counts());
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
            if (many != null) {
                Optional<Incoming> incoming = next(many);
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
                    Optional.of(PathWalk.stem(String.valueOf(file.path().getFileName()))),
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

    /** Opens an input; its articles come one by one. */
    private Optional<Incoming> start(BufferedInputStream in, String name, Optional<String> id, FileKind kind) {
        try {
            many = new Opened(name, Inputs.open(in, name, id, kind));
            return Optional.empty();
        } catch (IOException e) {
            close(name, in);
            return unreadable(name, e);
        }
    }

    private Optional<Incoming> next(Opened opened) {
        try {
            Optional<Incoming> next = opened.articles.next();
            if (next.isEmpty()) {
                close();
            }
            return next;
        } catch (IOException e) {
            close();
            return unreadable(opened.name, e);
        }
    }

    private static Optional<Incoming> unreadable(String name, IOException e) {
        return Optional.of(Incoming.Refused.of(name, "unreadable", PathWalk.reason(e)));
    }

    /** Only standard input stays open; a file that was read has nothing to lose when closing it fails. */
    private static void close(String name, Closeable in) {
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
        Opened opened = many;
        many = null;
        if (opened != null) {
            passed.add(opened.articles.passedOver());
        }
        if (opened != null && !opened.name.equals("-")) {
            close(opened.name, opened.articles);
        }
    }
}
