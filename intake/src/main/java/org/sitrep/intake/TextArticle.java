package org.sitrep.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.formats.Charsets;
import org.sitrep.formats.Decoded;
import org.sitrep.formats.Incoming;
import org.sitrep.intake.html.Hash;

/** Reads a whole input as the text of one article. */
final class TextArticle {
    static final String TOO_LARGE =
            String.format(Locale.ROOT, "is longer than %,d characters; split it", Limits.ARTICLE_CHARACTERS);

    private TextArticle() {}

    /**
     * The article that an input is, or why it is none.
     *
     * @param in not closed
     * @param id the article's id, if the input has a name
     */
    static Incoming read(InputStream in, String path, Optional<String> id) throws IOException {
        byte[] bytes = in.readNBytes(Limits.ARTICLE_BYTES + 1);
        if (bytes.length > Limits.ARTICLE_BYTES) {
            return Incoming.Refused.of(path, "too-large", TOO_LARGE);
        }
        Decoded decoded = Charsets.decode(bytes);
        if (decoded instanceof Decoded.Refused no) {
            return new Incoming.Refused(path, no.warning());
        }
        Decoded.Text text = (Decoded.Text) decoded;
        if (text.text().length() > Limits.ARTICLE_CHARACTERS) {
            return Incoming.Refused.of(path, "too-large", TOO_LARGE);
        }
        List<Warning> warnings = new ArrayList<>(text.warnings());
        if (text.text().isBlank()) {
            warnings.add(Warning.of("empty", "the input is empty"));
        }
        return new Incoming.Read(new Article(
                id.orElseGet(() -> Hash.ofText(text.text())),
                path,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Published.unknown(),
                text.text(),
                warnings));
    }
}
