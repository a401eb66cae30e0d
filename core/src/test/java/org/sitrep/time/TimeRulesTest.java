package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeRulesTest {
    @Test
    void everyExampleHolds() {
        assertThat(TimeTagger.ruleProblems()).isEmpty();
    }
}
