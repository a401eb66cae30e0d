package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What does not fit is refused with what to do. */
class RefusalTest {
    private static final CommandSpec SPEC = CommandSpec.create();

    static {
        new picocli.CommandLine(SPEC);
    }

    @Test
    void whatFitsIsDone() {
        assertThatCode(() -> Refusal.unlessRoom(SPEC, "a report", 10, "narrow it"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Refusal.unlessRoom(SPEC, "a report", 1_000_000_000L, "narrow it by --since"))
                .isInstanceOf(ParameterException.class)
                .hasMessageMatching(
                        "a report of 1000000000 articles needs about 60000.0 GB of memory, and there are [0-9.]+:"
                                + " narrow it by --since, or give it more by SITREP_JAVA_OPTS=-Xmx75000g");
    }
}
