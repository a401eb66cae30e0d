package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Quotation;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Segmentation.Segment;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * Gives the words of a text their tags, lemmas, heads and entities, and the text its attributions. What it says of a
 * text depends on that text alone. Thread safe; loads in under a second and holds about 25 MB of weights.
 */
public final class NeuralReader implements AutoCloseable {
    /** Low on purpose: the extractor may raise a doubtful attribution by rules, but not invent one. */
    private static final double LEAST_CONFIDENCE = .15;

    private final TextReader model;
    private final Lemmatizer lemmatizer;

    private NeuralReader(TextReader model, Lemmatizer lemmatizer) {
        this.model = model;
        this.lemmatizer = lemmatizer;
    }

    /** Loads the models for one thread a call: read many texts at once instead. */
    public static NeuralReader load(ModelFiles files) {
        return load(files, 1, Device.CPU);
    }

    /**
     * Loads the model.
     *
     * @param threads threads of one call on the CPU, at least 1
     * @throws ModelException if a file is missing or broken
     * @throws DeviceException if there is no such device, or nothing that runs on it
     */
    public static NeuralReader load(ModelFiles files, int threads, Device device) {
        if (device != Device.CPU && !files.has(TextReader.BATCH_GRAPH)) {
            throw new DeviceException(
                    "the models have no '" + TextReader.BATCH_GRAPH + "', which alone runs on a GPU: put"
                            + " there what 'python3 -m reader.export' made (docs/neural-reader.md), or read on the CPU");
        }
        WordPiece wordPiece = WordPiece.read(files.bytes("vocab.txt"));
        Lemmatizer lemmatizer = Lemmatizer.english(wordPiece::isWord);
        return new NeuralReader(TextReader.load(files, wordPiece, threads, device), lemmatizer);
    }

    /**
     * Reads a text whose words and quotations were found before.
     *
     * @param segmentation spans inside {@code text}
     */
    public Document.Syntax read(String text, Segmentation segmentation, List<Quotation> quotations) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        TextReader.Found found = model.read(text, segmentation, LEAST_CONFIDENCE);
        for (Segment segment : segmentation.sentences()) {
            int first = tokens.size();
            int index = sentences.size();
            List<ParsedWord> parsed =
                    TreeMends.mend(text, segment.words(), found.sentences().get(index));
            for (int w = 0; w < parsed.size(); w++) {
                tokens.add(token(text, segment, parsed, w, first, index));
            }
            entities.addAll(Entities.of(model.labels(), parsed, segment.words(), first));
            sentences.add(new Sentence(index, segment.span(), first, tokens.size(), segment.paragraph()));
        }
        SpanEdges edges = new SpanEdges(text, segmentation);
        List<Attribution> attributions =
                found.attributions().stream().map(edges::snap).toList();
        return new Document.Syntax(
                segmentation.paragraphs(), quotations, sentences, tokens, entities, attributions, found.triggers());
    }

    private Token token(String text, Segment segment, List<ParsedWord> parsed, int w, int first, int sentence) {
        Span span = segment.words().get(w);
        String form = span.in(text);
        ParsedWord word = parsed.get(w);
        return new Token(
                first + w,
                span,
                form,
                lemmatizer.lemma(form, word, parsed),
                word.upos(),
                word.xpos(),
                word.head() < 0 ? -1 : first + word.head(),
                word.relation(),
                sentence);
    }

    @Override
    public void close() {
        model.close();
    }
}
