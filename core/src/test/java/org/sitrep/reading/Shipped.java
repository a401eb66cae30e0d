package org.sitrep.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.neural.Device;
import org.sitrep.place.Gazetteer;

/** The reader with the shipped models and gazetteer, loaded once for all tests. */
public final class Shipped {
    private static final ArticleReader READER = load();

    /** A class of its own: a lambda of {@link Shipped} on the loader's thread would wait for it to be initialised. */
    private static final class Files {
        static @Nullable InputStream open(String name) {
            return Files.class.getResourceAsStream("/org/sitrep/models/" + name);
        }
    }

    private Shipped() {}

    private static ArticleReader load() {
        try (InputStream gazetteer = Objects.requireNonNull(Shipped.class.getResourceAsStream(Gazetteer.RESOURCE))) {
            return ArticleReader.load(Files::open, Device.CPU, gazetteer, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Reading read(String text) {
        return READER.read(Article.ofText("test", text));
    }
}
