package org.sitrep.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.formats.Incoming;
import org.sitrep.reading.Reading;

/** From one input to its printed lines. Whatever happens to one article, the run goes on. Thread-safe. */
record ArticleReading(
        Function<Article, Reading> reader, Rendering rendering, Optional<LocalDate> published, boolean debug) {

    /**
     * The printed outcome of one input.
     *
     * @param failed whether the input failed or wants a look
     */
    record Outcome(String lines, boolean failed) {}

    /** The per-article boundary: the one place where any fault becomes a line of its own. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    Outcome read(Incoming incoming) {
        if (incoming instanceof Incoming.Refused refused) {
            return new Outcome(rendering.refused().apply(refused), true);
        }
        Article article = dated(((Incoming.Read) incoming).article());
        try {
            boolean odd = !article.warnings().isEmpty();
            return new Outcome(rendering.reading().apply(reader.apply(article)), odd);
        } catch (OutOfMemoryError e) {
            return failed(article, "needs more memory; try fewer --jobs, or SITREP_JAVA_OPTS=-Xmx4g");
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            if (debug) {
                e.printStackTrace();
            }
            return failed(
                    article,
                    "could not be read (" + Failures.oneLine(e)
                            + "): a fault of Sitrep; run it alone with --debug and please report it");
        }
    }

    private Article dated(Article article) {
        boolean open = article.published().basis() == Published.Basis.UNKNOWN;
        return open && published.isPresent()
                ? article.withPublished(Published.on(published.get(), Published.Basis.GIVEN))
                : article;
    }

    private Outcome failed(Article article, String message) {
        Warning warning = Warning.of("internal", message);
        return new Outcome(rendering.refused().apply(new Incoming.Refused(article.path(), warning)), true);
    }
}
