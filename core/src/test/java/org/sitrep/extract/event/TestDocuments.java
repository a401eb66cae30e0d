package org.sitrep.extract.event;

import java.util.List;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.neural.NeuralReader;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;

/** Documents parsed by the shipped models, which are loaded once for all tests. */
final class TestDocuments {
    private TestDocuments() {}

    private static final class Loaded {
        static final NeuralReader READER =
                NeuralReader.load(name -> TestDocuments.class.getResourceAsStream("/org/sitrep/models/" + name));
    }

    static Document parse(String text) {
        List<Quotation> quotations = Quotations.of(text);
        Document.Syntax syntax = Loaded.READER.read(text, Segmenter.segment(text, quotations), quotations);
        return new Document(Article.ofText("test", text), syntax);
    }
}
