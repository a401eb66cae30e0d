package org.sitrep.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.Languages;
import org.sitrep.intake.Sieve;
import org.sitrep.reading.Reading;

/**
 * From one input to its printed lines. Whatever happens to one article, the run goes on. Thread-safe.
 *
 * @param published day of the articles that carry none
 * @param known articles that are not to be read
 * @param sieve what articles are wanted; of those left out it is told which and why
 * @param faults where stack traces go, if they are wanted
 */
record ArticleReading(
        Function<Article, Reading> reader,
        Languages languages,
        Rendering rendering,
        Optional<LocalDate> published,
        Predicate<Article> known,
        Sieve sieve,
        Optional<PrintStream> faults) {

    /** The same, but that some articles are passed over: they give no lines and no trouble. */
    ArticleReading unless(Predicate<Article> other) {
        return new ArticleReading(reader, languages, rendering, published, other, sieve, faults);
    }

    /**
     * The printed outcome of one input.
     *
     * @param lines whole lines with their line ends
     * @param trouble what a person should know of it, if it failed or wants a look
     * @param leftOut which article was left out on purpose and by what, if it was
     */
    record Outcome(String lines, Optional<String> trouble, Optional<LeftOut> leftOut) {}

    /** An article that the sieve left out. */
    record LeftOut(String which, Sieve.By by) {}

    /** The per-article boundary: the one place where any fault becomes a line of its own. */
    Outcome read(Incoming incoming) {
        if (incoming instanceof Incoming.Refused refused) {
            return refused(refused);
        }
        Article article = ((Incoming.Read) incoming).article();
        if (known.test(article)) {
            return new Outcome("", Optional.empty(), Optional.empty());
        }
        try {
            Article recognised = languages.recognised(dated(article));
            return sieve.leavesOut(recognised)
                    .map(by -> leftOut(recognised, by))
                    .orElseGet(() -> read(recognised));
        } catch (OutOfMemoryError e) {
            return failed(article, e, "needs more memory than there is; try --jobs 1 or SITREP_JAVA_OPTS=-Xmx4g");
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return failed(
                    article,
                    e,
                    "could not be read, which is a fault of Sitrep (" + Failures.oneLine(e)
                            + "); read it alone with --debug and please report what that prints");
        }
    }

    private Outcome read(Article article) {
        Reading reading = isForeign(article) ? Readers.empty(article) : reader.apply(article);
        Optional<String> trouble =
                article.warnings().stream().findFirst().map(warning -> which(article) + ": " + warning.message());
        return new Outcome(rendering.reading().apply(reading), trouble, Optional.empty());
    }

    /** Rules for English on another language invent things: nothing is read then. */
    private static boolean isForeign(Article article) {
        return article.warnings().stream().anyMatch(warning -> warning.code().equals(Languages.NOT_ENGLISH));
    }

    private Article dated(Article article) {
        boolean open = article.published().basis() == Published.Basis.UNKNOWN;
        return open && published.isPresent()
                ? article.withPublished(Published.on(published.get(), Published.Basis.GIVEN))
                : article;
    }

    /** Which article is meant: its file, and its id where that is not the name of the file. */
    private static String which(Article article) {
        String path = article.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean named = name.equals(article.id()) || name.startsWith(article.id() + ".");
        return named ? path : path + " (article " + article.id() + ")";
    }

    private Outcome failed(Article article, Throwable fault, String message) {
        faults.ifPresent(fault::printStackTrace);
        String which = which(article);
        return refused(new Incoming.Refused(article.path(), Warning.of("internal", which + " " + message)));
    }

    /** Not silent, and no trouble: a line of its own says what was not read. */
    private Outcome leftOut(Article article, Sieve.By by) {
        String which = which(article);
        Warning warning = Warning.of("left-out", "article " + article.id() + " was left out by " + by.option());
        return new Outcome(
                rendering.refused().apply(new Incoming.Refused(article.path(), warning)),
                Optional.empty(),
                Optional.of(new LeftOut(which, by)));
    }

    private Outcome refused(Incoming.Refused refused) {
        return new Outcome(
                rendering.refused().apply(refused),
                Optional.of(refused.path() + ": " + refused.warning().message()),
                Optional.empty());
    }
}
