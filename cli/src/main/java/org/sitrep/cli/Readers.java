package org.sitrep.cli;

import java.util.List;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.neural.ModelFiles;
import org.sitrep.reading.ArticleReader;
import org.sitrep.reading.Reading;

/** Wires the reader of articles with its models and data. */
final class Readers {
    private static final ModelFiles MODELS = name -> Readers.class.getResourceAsStream("/org/sitrep/models/" + name);

    private Readers() {}

    /** Loads what reading takes; the function may be called by several threads. */
    static Function<Article, Reading> load() {
        return ArticleReader.load(MODELS)::read;
    }

    /** The reading that claims nothing. */
    static Reading empty(Article article) {
        Document.Syntax nothing = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Reading(new Document(article, nothing), List.of(), List.of(), List.of(), List.of());
    }
}
