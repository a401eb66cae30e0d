package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThatCode;

import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.api.Test;

final class ProductProbeTest {
    @Test
    void theProbeIsAValidModelOnEveryProcessor() {
        assertThatCode(() -> ProductProbe.isExact(OrtEnvironment.getEnvironment()))
                .doesNotThrowAnyException();
    }
}
