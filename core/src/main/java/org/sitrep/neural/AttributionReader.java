package org.sitrep.neural;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sitrep.document.Attribution;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;
import org.sitrep.text.Spans;

/** Finds who is said to have said or thought what in a whole text, window by window. */
final class AttributionReader implements AutoCloseable {
    /** Contents of less sure attributions are not searched for nested ones. */
    private static final double OPENED = .35;

    /** What the whole text says of a cue with this confidence stands; else the surer of the two readings does. */
    private static final double SURE = .30;

    private final WordPiece wordPiece;
    private final AttributionModel model;
    private final AttributionDecoder decoder;

    AttributionReader(WordPiece wordPiece, AttributionModel model, AttributionDecoder decoder) {
        this.wordPiece = wordPiece;
        this.model = model;
        this.decoder = decoder;
    }

    static AttributionReader load(ModelFiles files, WordPiece wordPiece, int threads) {
        return new AttributionReader(
                wordPiece,
                AttributionModel.load(files, threads),
                new AttributionDecoder(Calibrator.read(files, "attribution-calibrator.json")));
    }

    /**
     * The attributions of a text and those inside their contents, in text order of their cues, which do not overlap.
     *
     * @param least least confidence
     */
    List<Attribution> read(String text, double least) {
        List<Attribution> found = new ArrayList<>(flat(text, least));
        List<Attribution> nested = new ArrayList<>();
        for (Attribution outer : found) {
            if (outer.confidence() >= OPENED) {
                outer.content().forEach(content -> nested.addAll(inside(text, content, least)));
            }
        }
        SpanIndex<Attribution> byCue = SpanIndex.of(found, Attribution::cue);
        nested.removeIf(inner -> byCue.overlapping(inner.cue()).stream().anyMatch(outer -> outer.confidence() >= SURE));
        found.addAll(nested);
        List<Attribution> kept = withoutOverlaps(found);
        kept.sort(Comparator.comparing(Attribution::cue));
        return kept;
    }

    private List<Attribution> inside(String text, Span content, double least) {
        List<Attribution> found = new ArrayList<>();
        NestedText.of(text, content).ifPresent(nested -> {
            for (Attribution attribution : flat(nested.text(), least)) {
                nested.back(attribution).ifPresent(found::add);
            }
        });
        return found;
    }

    /** The attributions of a text as the model sees it at once; the surest first. */
    List<Attribution> flat(String text, double least) {
        List<AttributionWord> words = AttributionWord.of(text, wordPiece);
        List<Attribution> found = new ArrayList<>();
        for (AttributionWindows.Window window : AttributionWindows.of(words)) {
            List<AttributionWord> part = words.subList(window.first(), window.end());
            for (Attribution attribution : decoder.decode(CueWords.of(part), model.ask(part))) {
                if (attribution.confidence() >= least) {
                    found.add(attribution);
                }
            }
        }
        return withoutOverlaps(found);
    }

    private static List<Attribution> withoutOverlaps(List<Attribution> found) {
        List<Attribution> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingDouble(Attribution::confidence).reversed());
        List<Attribution> kept = new ArrayList<>();
        Spans taken = new Spans();
        for (Attribution attribution : sorted) {
            if (taken.add(attribution.cue())) {
                kept.add(attribution);
            }
        }
        return kept;
    }

    @Override
    public void close() {
        model.close();
    }
}
