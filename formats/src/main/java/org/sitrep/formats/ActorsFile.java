package org.sitrep.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/** Reads a user's own table of actors: UTF-8, cells separated by tabs, the columns named in the first line. */
public final class ActorsFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Longest table of a user's own actors: some 200,000 lines. */
    private static final int TABLE_BYTES = 16 << 20;

    private ActorsFile() {}

    /**
     * The table of a file. What its cells say is for those who use it to look at.
     *
     * @throws LexiconException if it is no table: which file and line, and what to do
     */
    public static Table read(Path file) {
        String name = String.valueOf(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(TABLE_BYTES + 1);
            if (bytes.length > TABLE_BYTES) {
                throw new LexiconException(name, 0, "has more than " + TABLE_BYTES + " bytes: split it");
            }
            return read(name, bytes);
        } catch (NoSuchFileException e) {
            throw new LexiconException(name, 0, "there is no such file");
        } catch (IOException e) {
            throw new LexiconException(name, 0, "cannot be read: " + e.getMessage());
        }
    }

    /** @param name of the file, for messages */
    static Table read(String name, byte[] bytes) {
        Table table = table(name, decoded(name, bytes));
        if (table.columns().isEmpty()) {
            throw new LexiconException(
                    name, 0, "is empty: its first line names the columns, id, name and type at least");
        }
        if (table.columns().size() == 1) {
            throw new LexiconException(name, 0, "has one column only: its cells must be separated by tabs");
        }
        for (Row row : table.rows()) {
            for (String column : table.columns()) {
                if (row.get(column).startsWith("\"")) {
                    throw row.error("the cell " + row.get(column) + " is in quotation marks: take them off");
                }
            }
        }
        return table;
    }

    private static Table table(String name, String text) {
        try {
            return Table.read(name, new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from memory does not fail
        }
    }

    private static String decoded(String name, byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
            throw new LexiconException(name, line, "is not UTF-8: save the file as UTF-8 text");
        }
        boolean marked = out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK;
        return out.subSequence(marked ? 1 : 0, out.length()).toString();
    }
}
