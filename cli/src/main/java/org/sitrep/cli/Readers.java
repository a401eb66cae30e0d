package org.sitrep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.neural.ModelException;
import org.sitrep.neural.ModelFiles;
import org.sitrep.place.Gazetteer;
import org.sitrep.reading.ArticleReader;
import org.sitrep.reading.Reading;

/** Wires the reader of articles with its models and data. */
final class Readers {
    private static final ModelFiles MODELS = name -> Readers.class.getResourceAsStream("/org/sitrep/models/" + name);

    /** Names a graph that is to read instead of the models jar's ({@code docs/neural-reader.md}). */
    static final String TRAINED = "SITREP_READER";

    private Readers() {}

    /** The network's files as training leaves them; the rest, such as the vocabulary, is the models jar's. */
    private static ModelFiles trained(Path graph) {
        return name -> switch (name) {
            case "reader.onnx" -> Files.newInputStream(graph);
            case "reader-batch.onnx" -> ifThere(graph.resolveSibling("reader.batch.onnx"));
            case "reader-labels.txt" -> Files.newInputStream(graph.resolveSibling("labels.txt"));
            case "reader-calibrator.json" -> ifThere(graph.resolveSibling("calibrator.json"));
            default -> MODELS.open(name);
        };
    }

    private static ArticleReader load(Path graph, Wanted wanted, InputStream gazetteer) throws IOException {
        try {
            for (Path file : List.of(graph, graph.resolveSibling("labels.txt"))) {
                if (!Files.isRegularFile(file)) {
                    throw new ModelException("there is no file '" + file + "'");
                }
            }
            return ArticleReader.load(trained(graph), wanted.device(), gazetteer, wanted.actors());
        } catch (ModelException e) {
            throw new ModelException(
                    TRAINED + " is '" + graph + "': " + e.getMessage()
                            + "; name a graph that 'python3 -m reader.export'"
                            + " made, with its labels.txt beside it, or unset " + TRAINED,
                    e);
        }
    }

    private static @Nullable InputStream ifThere(Path file) throws IOException {
        return Files.exists(file) ? Files.newInputStream(file) : null;
    }

    /** Loads what reading takes; the function may be called by several threads. */
    static Function<Article, Reading> load() {
        return open(Optional.empty(), Wanted.USUAL, reader -> {})::read;
    }

    /**
     * Loads what reading takes.
     *
     * @param trained a graph to read with instead of the models jar's; its labels lie beside it
     * @param opened gets what is to be closed before the program ends: native code that still runs then may crash it
     */
    static ArticleReader open(Optional<Path> trained, Wanted wanted, Consumer<ArticleReader> opened) {
        try (InputStream gazetteer = Readers.class.getResourceAsStream(Gazetteer.RESOURCE)) {
            if (gazetteer == null) {
                throw new IllegalStateException("the gazetteer is missing: is its jar in lib/?");
            }
            ArticleReader reader = trained.isPresent()
                    ? load(trained.get(), wanted, gazetteer)
                    : ArticleReader.load(MODELS, wanted.device(), gazetteer, wanted.actors());
            opened.accept(reader);
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer cannot be read", e);
        }
    }

    /** The reading that claims nothing. */
    static Reading empty(Article article) {
        Document.Syntax nothing = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Reading(new Document(article, nothing), List.of(), List.of(), List.of(), List.of());
    }
}
