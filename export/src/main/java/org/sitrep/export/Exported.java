package org.sitrep.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Files of an export, and the account of what is in them.
 *
 * @param files in the order they are told
 * @param kept what they are written from, which is thrown away at last
 */
public record Exported(List<File> files, Account account, Closeable kept) implements Closeable {
    /** Files that are written from what is held. */
    public Exported(List<File> files, Account account) {
        this(files, account, () -> {});
    }

    /** Writes the bytes of a file. */
    public interface Body {
        void to(OutputStream out) throws IOException;
    }

    /** A file by its name, without folders. */
    public record File(String name, Body body) {
        /** A file of lines, each with its end, made one after the other. */
        public static File lines(String name, Iterable<String> lines) {
            return new File(name, out -> {
                for (String line : lines) {
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }

    /**
     * Lines of things of which each but the last has a comma behind it: {@code [a,b]}.
     *
     * @param head what stands before
     * @param foot what stands behind
     */
    static File listed(String name, String head, List<Iterable<String>> things, String foot) {
        return new File(name, out -> {
            String before = head;
            for (Iterable<String> some : things) {
                for (String thing : some) {
                    out.write((before + thing).getBytes(StandardCharsets.UTF_8));
                    before = ",\n";
                }
            }
            out.write((before.equals(head) ? head + foot : "\n" + foot).getBytes(StandardCharsets.UTF_8));
        });
    }

    public Exported {
        files = List.copyOf(files);
    }

    /** Nothing can be written after this. */
    @Override
    public void close() throws IOException {
        kept.close();
    }
}
