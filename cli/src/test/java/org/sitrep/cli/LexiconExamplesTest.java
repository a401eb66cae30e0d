package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.lexicon.Table;
import org.sitrep.reading.Reading;

/** That examples which do not hold are told, by the real reader; that those of the program hold is told by ProcessTest. */
class LexiconExamplesTest {
    private static final Function<Article, Reading> READER = Readers.load();

    @Test
    void whatIsReadRightlyIsNoProblem() {
        check("text\tcue\nThe mayor warned that the dam could break.\twarned: warn");
        check("text\tcue\nThe boat carried twelve people.");
        check("text\tfigure\nThe blast killed 12 people and injured 30.\t12 people: killed 12; 30: injured 30");
    }

    @Test
    void whatIsReadOtherwiseIsToldWithItsLine() {
        check(
                "text\tcue\n# a comment\nThe mayor warned that the dam could break.\twarned: praise",
                "x.examples.tsv:3: \"The mayor warned that the dam could break.\" must give \"warned: praise\", but gives"
                        + " \"warned: warn\": mend the line of the word list that decides it, or the example if it is"
                        + " read rightly");
        check(
                "text\tcue\nThe mayor warned that the dam could break.",
                "x.examples.tsv:2: \"The mayor warned that the dam could break.\" must give no cue, but gives"
                        + " \"warned: warn\": mend the line of the word list that decides it, or the example if it is"
                        + " read rightly");
        check(
                "text\tnumber\nAt least 12 people came.\tAt least 12: cardinal 12",
                "x.examples.tsv:2: \"At least 12 people came.\" must give \"At least 12: cardinal 12\", but gives"
                        + " \"At least 12: cardinal 12..\": mend the line of the word list that decides it, or the"
                        + " example if it is read rightly");
    }

    @Test
    void filesThatCannotBeMeantAreTold() {
        check(
                "text\tcues\nThe mayor slept.",
                "x.examples.tsv: the columns must be 'text' and one of [actor, addressee, cue, event, figure, medium,"
                        + " number, place, published, stance], not [text, cues]");
        check("text\tcue\nThe mayor slept.\nThe mayor slept.", "x.examples.tsv:3: this text is already in line 2");
    }

    @Test
    void aLineThatNoSentenceTouchesIsTold() {
        String sentences =
                "text\tstance\nNorway ships a plum.\nThe guard saw any red lines.\nNorway backs Kenya.\tNorway: support Kenya";
        checkTouched("lemma\nship\nred line\nback", sentences);
        checkTouched(
                "lemma\nship\nplead\nblue line",
                sentences,
                "x.tsv:3: no sentence of x.examples.tsv has plead: write one that shows what this line does, or remove the"
                        + " line",
                "x.tsv:4: no sentence of x.examples.tsv has blue line: write one that shows what this line does, or"
                        + " remove the line");
        checkTouched(
                "lemma\tpos\nback\tverb\nback\tnoun",
                sentences,
                "x.tsv:3: no sentence of x.examples.tsv has back/noun: write one that shows what this line does, or remove"
                        + " the line");
        checkTouched(
                "lemma\tpos\ttarget\nback\tverb\tobj\nback\tverb\tinto",
                sentences,
                "x.tsv:3: no sentence of x.examples.tsv has another back/verb: write one that shows what this line does,"
                        + " or remove the line");
    }

    private static void checkTouched(String list, String file, String... problems) {
        LexiconExamples examples = new LexiconExamples();
        examples.mustTouch(table("x.tsv", list), "lemma");
        examples.addFile(table("x.examples.tsv", file));
        assertThat(examples.problems(READER, done -> {})).as(list).isEqualTo(List.of(problems));
    }

    private static void check(String file, String... problems) {
        LexiconExamples examples = new LexiconExamples();
        examples.addFile(table("x.examples.tsv", file));
        assertThat(examples.problems(READER, done -> {})).as(file).isEqualTo(List.of(problems));
    }

    private static Table table(String name, String file) {
        try {
            return Table.read(name, new ByteArrayInputStream(file.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
