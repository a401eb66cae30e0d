package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflectionTest {
    private static final Inflection ENGLISH = Inflection.english();

    @Test
    void pasts() {
        check("attack", "ed", "attacked");
        check("cease", "ed", "ceased");
        check("deny", "ed", "denied");
        check("delay", "ed", "delayed");
        check("plan", "ed", "planned");
        check("permit", "ed", "permitted");
        check("wait", "ed", "waited");
        check("write", "ed", "wrote");
        check("hit", "ed", "hit");
        check("beat back", "ed", "beat back");
    }

    @Test
    void participles() {
        check("order", "en", "ordered");
        check("take", "en", "taken");
        check("begin", "en", "begun");
        check("overcome", "en", "overcome");
        check("call off", "en", "called off");
    }

    @Test
    void otherForms() {
        check("stop", "ing", "stopping");
        check("lie", "ing", "lying");
        check("flee", "ing", "fleeing");
        check("say", "es", "says");
        check("carry out", "es", "carries out");
        check("gunman", "s", "gunmen");
        check("human", "s", "humans");
        check("aid worker", "s", "aid workers");
        check("aircraft", "s", "aircraft");
        check("child", "s", "children");
    }

    private static void check(String word, String ending, String expected) {
        assertThat(ENGLISH.form(word, ending)).as(word + ":" + ending).isEqualTo(expected);
    }
}
