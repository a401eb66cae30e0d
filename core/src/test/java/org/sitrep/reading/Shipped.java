package org.sitrep.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.sitrep.article.Article;
import org.sitrep.place.Gazetteer;

/** The reader with the shipped models and gazetteer, loaded once for all tests. */
public final class Shipped {
    private static final ArticleReader READER = load();

    private Shipped() {}

    private static ArticleReader load() {
        try (InputStream gazetteer = Objects.requireNonNull(Shipped.class.getResourceAsStream(Gazetteer.RESOURCE))) {
            return ArticleReader.load(
                    name -> Shipped.class.getResourceAsStream("/org/sitrep/models/" + name), gazetteer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Reading read(String text) {
        return READER.read(Article.ofText("test", text));
    }
}
