package org.sitrep.actor;

import java.util.List;
import java.util.Set;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.neural.NeuralReader;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;

/** Documents as the pipeline makes them, with the shipped models, loaded once for all tests. */
final class TestDocuments {
    private TestDocuments() {}

    private static final class Loaded {
        static final NeuralReader READER =
                NeuralReader.load(name -> TestDocuments.class.getResourceAsStream("/org/sitrep/models/" + name));
        static final ActorTagger TAGGER = new ActorTagger(
                Actors.english(),
                Set.of("Kaya", "Adana", "PRISTINA")::contains,
                name -> name.equals("Kaya") ? 60_000 : 0);
    }

    static Document withoutActors(Article article) {
        String text = article.text();
        List<Quotation> quotations = Quotations.of(text);
        return new Document(article, Loaded.READER.read(text, Segmenter.segment(text, quotations), quotations));
    }

    static Document withActors(Article article) {
        Document document = withoutActors(article);
        return document.withActors(Loaded.TAGGER.mentions(document));
    }

    static Document withActors(String text) {
        return withActors(Article.ofText("test", text));
    }
}
