package org.sitrep.ledger.origin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;

/**
 * What a record keeps of an article to find its origin without reading it again. A function of the reading alone.
 *
 * @param key of the article
 * @param sketch of its text
 * @param sources that it rests on, usually none
 */
public record Fingerprint(String key, Sketch sketch, List<Upstream> sources) {
    public Fingerprint {
        sources = List.copyOf(sources);
    }

    public static Fingerprint of(Recorded article) {
        return of(article, Words.of(article.text()));
    }

    /**
     * The same.
     *
     * @param words of its text, which others want too
     */
    public static Fingerprint of(Recorded article, List<Word> words) {
        return new Fingerprint(article.key(), Sketch.of(Shingles.of(words)), Upstream.of(article.reading()));
    }

    /** What {@link #bytes} gave. */
    public static Fingerprint of(String key, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Sketch sketch = Sketch.of(in.readNBytes(in.readInt()));
            List<Upstream> sources = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                Reason.Why why = Reason.Why.valueOf(string(in));
                String id = string(in);
                List<Upstream.Said> said = new ArrayList<>();
                for (int n = in.readInt(); n > 0; n--) {
                    List<String> order = strings(in);
                    said.add(new Upstream.Said(Set.copyOf(order), order, Set.copyOf(strings(in))));
                }
                sources.add(new Upstream(why, id, said));
            }
            return new Fingerprint(key, sketch, sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a store. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(sketch.bytes().length);
            out.write(sketch.bytes());
            out.writeInt(sources.size());
            for (Upstream source : sources) {
                write(out, source.why().name());
                write(out, source.id());
                out.writeInt(source.said().size());
                for (Upstream.Said said : source.said()) {
                    write(out, said.order());
                    write(out, said.quoted().stream().sorted().toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Collection<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            write(out, string);
        }
    }

    private static void write(DataOutputStream out, String string) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            strings.add(string(in));
        }
        return strings;
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
