package org.sitrep.neural;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sitrep.document.Segmentation;

/** What surrounds the network: its inputs, and trees, names and attributions made of its outputs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecoderBench {
    private static final List<String> TAGS =
            List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTH", "I-OTH", "B-NAT", "I-NAT");

    private static final int CUES = 8;

    @Param({"25", "100"})
    private int words;

    private final WordPiece wordPiece = WordPiece.read(Sample.MODELS.bytes("vocab.txt"));
    private final Segmentation segmentation = Sample.segmentation();
    private final ReaderText text = ReaderText.of(Sample.TEXT, segmentation, wordPiece);
    private final EntityDecoder entities = new EntityDecoder(TAGS);
    private final AttributionDecoder attributions = new AttributionDecoder(Calibrator.VALID_ALONE);

    private float[] sure;
    private float[] unsure;
    private float[] tags;
    private ReaderWindow window;
    private CueAnswers cues;

    @Setup
    public void draw() {
        Random random = new Random(1);
        int n = words + 1;
        sure = new float[n * n];
        unsure = new float[n * n];
        tags = new float[words * TAGS.size()];
        for (int i = 0; i < n * n; i++) {
            unsure[i] = random.nextFloat();
            sure[i] = random.nextFloat();
        }
        for (int d = 1; d < n; d++) {
            sure[d * n + random.nextInt(d)] += d == 1 ? 9 : 5; // a tree: each word hangs on one before it
            sure[d * n] -= d == 1 ? 0 : 9;
        }
        for (int i = 0; i < tags.length; i++) {
            tags[i] = random.nextFloat();
        }
        window = new ReaderWindow(text, 0, words);
        float[] roles = new float[CUES * words * 3];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = random.nextFloat();
        }
        List<CueCandidate> found = random.ints(CUES, 0, words)
                .sorted()
                .mapToObj(w -> new CueCandidate(w, w, .9, .1))
                .toList();
        cues = new CueAnswers(found, words, roles, new float[CUES]);
    }

    private int[] tree(float[] scores) {
        int n = words + 1;
        return TreeDecoder.decode(((ArcScores) (d, h) -> scores[d * n + h]).logProbabilities(n));
    }

    /** The likeliest heads are a tree, as in nearly all sentences. */
    @Benchmark
    public int[] treeOfSureScores() {
        return tree(sure);
    }

    /** Random scores: cycles and several roots. */
    @Benchmark
    public int[] treeOfRandomScores() {
        return tree(unsure);
    }

    @Benchmark
    public int[] names() {
        return entities.decode(tags, 0, words);
    }

    @Benchmark
    public Object attributionsOfEightCues() {
        return attributions.decode(window, cues);
    }

    /** Pieces, casing, flags and windows of the whole sample, and the numbers that the network takes. */
    @Benchmark
    public int inputs() {
        int positions = 0;
        for (ReaderWindow each : ReaderWindows.of(ReaderText.of(Sample.TEXT, segmentation, wordPiece))) {
            positions += new ReaderInputs(each).length;
        }
        return positions;
    }
}
