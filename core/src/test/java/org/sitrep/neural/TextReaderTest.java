package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TextReaderTest {
    private static final String TEXT = "\u201cWe go on,\u201d the envoy said on Monday.\n" // windows of several lengths
            + "Officials in Velnburg believe that the corridor will open. ".repeat(50)
            + "\nNobody else had spoken.\n";

    private static final Offset<Double> LAST_DIGITS = Offset.offset(1e-4);

    /** The graph for a GPU, whose batches only a CPU is at hand to run. */
    @Test
    void windowsOfABatchAreReadAsAlone() {
        ReaderLabels labels = ReaderLabels.read(TestReader.TINY_FILES, "reader-labels.txt");
        WordPiece wordPiece = WordPiece.read(TestReader.FILES.bytes("vocab.txt"));
        List<ReaderWindow> windows = ReaderWindows.of(ReaderText.of(TEXT, TestReader.segment(TEXT), wordPiece));
        assertThat(windows).hasSizeGreaterThan(2);
        try (ReaderModel model =
                new ReaderModel(Network.load(TestReader.TINY_FILES, TextReader.BATCH_GRAPH, 1, Device.CPU), labels)) {
            List<ReaderAnswers> together = model.ask(windows);
            int cues = 0;
            for (int w = 0; w < windows.size(); w++) {
                ReaderAnswers alone = model.ask(windows.get(w));
                int words = windows.get(w).size();
                assertThat(together.get(w).parse(0, words)).isEqualTo(alone.parse(0, words));
                assertThat(told(together.get(w), words)).containsExactly(told(alone, words), LAST_DIGITS);
                cues += alone.cues().cues().size();
            }
            assertThat(cues).isPositive();
        }
    }

    private static double[] told(ReaderAnswers answers, int words) {
        DoubleStream.Builder told = DoubleStream.builder();
        for (int word = 0; word < words; word++) {
            told.add(answers.event(word)).add(answers.factuality(word));
        }
        CueAnswers cues = answers.cues();
        for (int k = 0; k < cues.cues().size(); k++) {
            told.add(cues.cues().get(k).first()).add(cues.cues().get(k).last()).add(cues.valid(k));
            for (int word = 0; word < words; word++) {
                told.add(cues.source(k, word)).add(cues.content(k, word));
            }
        }
        return told.build().toArray();
    }

    /** On a machine with a GPU and a build that can use it this fails; nothing else does. */
    @Test
    void withoutAGpuTheReaderSaysWhatToDo() {
        assertThatThrownBy(() -> NeuralReader.load(TestReader.TINY_FILES, 1, Device.CUDA))
                .isInstanceOf(DeviceException.class)
                .hasMessageEndingWith("or read on the CPU")
                .hasMessageContaining("mvn -Pcuda");
        assertThatThrownBy(() -> NeuralReader.load(TestReader.FILES, 1, Device.CUDA))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("reader-batch.onnx");
    }
}
