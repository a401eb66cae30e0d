package org.sitrep.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.sitrep.actor.ActorTagger;
import org.sitrep.actor.Actors;
import org.sitrep.actor.References;
import org.sitrep.article.Article;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Statement;
import org.sitrep.dating.Dater;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.document.Trace;
import org.sitrep.extract.event.EventExtractor;
import org.sitrep.extract.figure.FigureExtractor;
import org.sitrep.extract.position.PositionExtractor;
import org.sitrep.extract.statement.StatementExtractor;
import org.sitrep.lexicon.Table;
import org.sitrep.neural.Device;
import org.sitrep.neural.ModelFiles;
import org.sitrep.neural.NeuralReader;
import org.sitrep.number.NumberTagger;
import org.sitrep.place.Gazetteer;
import org.sitrep.place.PlaceTagger;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;
import org.sitrep.time.TimeTagger;

/**
 * The one function from an article to its reading. What it returns depends on the article and the version alone: no
 * I/O, no clock, no order. Thread safe.
 */
public final class ArticleReader implements AutoCloseable {
    private final NeuralReader neural;
    private final ActorTagger actors;
    private final PlaceTagger places;
    private final StatementExtractor statements = new StatementExtractor();
    private final FigureExtractor figures = new FigureExtractor();
    private final TimeTagger times = new TimeTagger();
    private final Dater dater = new Dater(times);
    private final NumberTagger numbers = new NumberTagger();
    private final EventExtractor events = EventExtractor.english();

    /** @param neural asked last, so that it may load meanwhile */
    private ArticleReader(Supplier<NeuralReader> neural, Actors actors, Gazetteer gazetteer) {
        this.actors = new ActorTagger(actors, gazetteer::isTown, gazetteer::inhabitants);
        this.places = new PlaceTagger(gazetteer);
        this.neural = neural.get();
    }

    /**
     * Loads models, lexicons and gazetteer; the models on a thread of their own, as they take half of the time.
     *
     * @param device what the models run on
     * @param gazetteer its packed file; read to its end, not closed
     * @param actors tables of the user's own, which win over the program's ({@link Actors#load})
     */
    public static ArticleReader load(ModelFiles models, Device device, InputStream gazetteer, List<Table> actors)
            throws IOException {
        CompletableFuture<NeuralReader> neural =
                CompletableFuture.supplyAsync(() -> NeuralReader.load(models, 1, device));
        try {
            return new ArticleReader(() -> loaded(neural), Actors.load(actors), Gazetteer.load(gazetteer));
        } catch (Throwable e) {
            // The program may end of this, and ONNX Runtime crashes if it is at work then.
            neural.thenAccept(NeuralReader::close).handle((closed, fault) -> 0).join();
            throw e;
        }
    }

    private static NeuralReader loaded(CompletableFuture<NeuralReader> neural) {
        try {
            return neural.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Reads an article; an empty or unreadable text gives an empty reading. */
    public Reading read(Article article) {
        return read(article, Trace.NONE);
    }

    /**
     * The same reading, of which somebody is told how it came about.
     *
     * @param trace told on the calling thread
     */
    public Reading read(Article article, Trace trace) {
        Document document = annotate(article, trace);
        List<Statement> said = statements.statements(document);
        List<Figure> counted = figures.figures(document, said);
        EventExtractor.Told told = events.together(document, events.events(document, said), counted);
        return new Reading(
                document.withReferences(SpokenReferences.with(document, said)),
                said,
                told.events(),
                told.figures(),
                PositionExtractor.positions(document, said, told.events()));
    }

    /** The article with all its annotations, each built on those before it. */
    public Document annotate(Article article) {
        return annotate(article, Trace.NONE);
    }

    private Document annotate(Article article, Trace trace) {
        String text = article.text();
        List<Quotation> quotations = Quotations.of(text);
        Document document = new Document(article, neural.read(text, Segmenter.segment(text, quotations), quotations))
                .withTrace(trace);
        document = timed(document);
        document = document.withNumbers(numbers.mentions(document));
        document = document.withActors(actors.mentions(document));
        document = document.withPlaces(places.mentions(document));
        return document.withReferences(References.of(document));
    }

    /** The article as dated by its own words; its times count from that date where it had none. */
    private Document timed(Document document) {
        TimeTagger.Expressions expressions = times.expressions(document);
        Document timed = document.withTimes(times.mentions(document, expressions));
        Article dated = dater.dated(timed);
        Document known = timed.withArticle(dated);
        return dated.published().equals(document.article().published())
                ? known
                : known.withTimes(times.mentions(known, expressions));
    }

    /** Waits until no model is at work; reads that go on, and later ones, fail. */
    @Override
    public void close() {
        neural.close();
    }
}
