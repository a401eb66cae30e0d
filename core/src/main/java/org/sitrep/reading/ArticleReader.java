package org.sitrep.reading;

import java.util.List;
import org.sitrep.article.Article;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.extract.event.EventExtractor;
import org.sitrep.extract.position.PositionExtractor;
import org.sitrep.extract.statement.StatementExtractor;
import org.sitrep.neural.ModelFiles;
import org.sitrep.neural.NeuralReader;
import org.sitrep.number.NumberTagger;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;
import org.sitrep.time.TimeTagger;

/**
 * The one function from an article to its reading. What it returns depends on the article and the version alone: no
 * I/O, no clock, no order. Thread safe.
 */
public final class ArticleReader implements AutoCloseable {
    private final NeuralReader neural;
    private final TimeTagger times = new TimeTagger();
    private final NumberTagger numbers = new NumberTagger();
    private final EventExtractor events = EventExtractor.english();

    private ArticleReader(NeuralReader neural) {
        this.neural = neural;
    }

    /** Loads models and lexicons. */
    public static ArticleReader load(ModelFiles models) {
        return new ArticleReader(NeuralReader.load(models));
    }

    /** Reads an article; an empty or unreadable text gives an empty reading. */
    public Reading read(Article article) {
        Document document = annotate(article);
        List<Statement> statements = StatementExtractor.statements(document);
        List<Event> found = events.events(document, statements);
        List<Figure> figures = List.of();
        List<Position> positions = PositionExtractor.positions(document, statements);
        return new Reading(document, statements, found, figures, positions);
    }

    /** The article with all its annotations, each built on those before it. */
    public Document annotate(Article article) {
        String text = article.text();
        List<Quotation> quotations = Quotations.of(text);
        Document document = new Document(article, neural.read(text, Segmenter.segment(text, quotations), quotations));
        document = document.withTimes(times.mentions(document));
        document = document.withNumbers(numbers.mentions(document));
        return document;
    }

    @Override
    public void close() {
        neural.close();
    }
}
