package org.sitrep.neural;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files that are damaged, cut short or of another network are told by their names when the reader loads. */
final class BrokenModelTest {
    private static final String GRAPH = "reader.onnx";
    private static final String LABELS = "reader-labels.txt";
    private static final String CALIBRATOR = "reader-calibrator.json";

    @Test
    void graphs() {
        check(GRAPH, "", "model file 'reader.onnx' cannot be loaded: ");
        check(GRAPH, "no graph", "model file 'reader.onnx' cannot be loaded: ");
        byte[] half = TestReader.TINY_FILES.bytes(GRAPH);
        check(GRAPH, Arrays.copyOf(half, half.length / 2), "model file 'reader.onnx' cannot be loaded: ");
        check(GRAPH, ProductProbe.model(1, 4, 4), "model 'reader.onnx' failed: "); // a graph, but of other inputs
    }

    @Test
    void labels() {
        String tags = "NOUN VERB PUNCT\nNN VBD VB .\nconj dep nsubj root\n";
        check(LABELS, "", LABELS + " has 0 lines; it should have 5");
        check(LABELS, tags, LABELS + " has 3 lines; it should have 5");
        check(LABELS, tags + "O B-PER I-PER\nO AID ASSAULT", "the labels name 3 entity tags, but the network tells 5");
        check(LABELS, tags + "O B-PER I-PER B-NAT I-SHIP\nO AID ASSAULT", "line 4 of " + LABELS + " should name tags");
        check(LABELS, tags + "O PER B-NAT I-NAT B-LOC\nO AID ASSAULT", "line 4 of " + LABELS + " should name tags");
        String names = "O B-PER I-PER B-NAT I-NAT\nO AID ASSAULT";
        check(LABELS, "THING " + tags + names, "line 1 of " + LABELS + " should name universal parts of speech");
        check(LABELS, "NOUN\nNN VBD VB .\nconj dep nsubj root\n" + names, "the labels name 1 parts of speech");
        check(LABELS, "NOUN VERB PUNCT\nNN\nconj dep nsubj root\n" + names, "the labels name 1 Penn tags");
        check(LABELS, "NOUN VERB PUNCT\nNN VBD VB .\nconj\n" + names, "the labels name 1 relations");
        check(LABELS, tags + "O B-PER I-PER B-NAT I-NAT\nAID ASSAULT O", "the first kind of event is AID");
    }

    @Test
    void calibrators() {
        check(CALIBRATOR, "", CALIBRATOR + " is not an array of numbers");
        check(CALIBRATOR, "[1, two]", CALIBRATOR + " is not an array of numbers");
        check(CALIBRATOR, "1, 2", CALIBRATOR + " is not an array of numbers");
        check(CALIBRATOR, "[1, 2]", "a calibrator has 2 weights; it should have 14");
    }

    @Test
    void vocabularies() {
        check("vocab.txt", "", "vocab.txt");
        check("vocab.txt", "the\nof\n", "vocab.txt");
    }

    private static void check(String file, String content, String message) {
        check(file, content.getBytes(UTF_8), message);
    }

    private static void check(String file, byte[] content, String message) {
        ModelFiles files =
                name -> name.equals(file) ? new ByteArrayInputStream(content) : TestReader.TINY_FILES.open(name);
        assertThatThrownBy(() -> NeuralReader.load(files).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(message);
    }
}
