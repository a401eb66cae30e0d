package org.sitrep.extract.figure;

import java.util.List;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.modality.Reality;
import org.sitrep.modality.Signatures;

/**
 * Reads the figures of an article: a number, what it counts and what happened to it, by predicate and argument.
 * A count that is only possible, planned, asked about or denied is no figure. "No casualties" is a figure of zero.
 *
 * <p>Thread-safe.
 */
public final class FigureExtractor {
    private final EffectLexicon lexicon = new EffectLexicon();
    private final ContextWords words = new ContextWords();
    private final RuleConfidence confidence = new RuleConfidence();
    private final Reality reality = new Reality(Signatures.english());

    /**
     * The figures in text order.
     *
     * @param document with its numbers, and its times, places and actors as far as they are known
     * @param statements of the same document
     */
    public List<Figure> figures(Document document, List<Statement> statements) {
        return new DocumentFigures(document, statements, lexicon, words, confidence, reality).figures();
    }
}
