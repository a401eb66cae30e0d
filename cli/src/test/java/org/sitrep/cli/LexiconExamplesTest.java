package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.lexicon.Table;
import org.sitrep.reading.Reading;

/** That examples which do not hold are told, by the real reader; that those of the program hold is told by ProcessTest. */
class LexiconExamplesTest {
    private static final BiFunction<Article, Trace, Reading> READER =
            Readers.open(Optional.empty(), Wanted.USUAL, reader -> {})::read;

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
                "x.examples.tsv: the columns must be 'text' and one of [actor, addressee, chain, condition, cue, deed, event, figure, medium,"
                        + " number, place, published, role, speaker, stance, strength, victim, weapon], not [text, cues]");
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

    /** A list, the column of it that must be proven, sentences with slots for it, and what is wrong. */
    @Test
    void aCellThatNoFrameProvesIsTold() {
        String list = "word\tkind\nguard\tperson\nstone\tperson\nsleep\tevent";
        checkFrames(
                list,
                "kind",
                "for\ttext\tfigure\nkind=person\tTwelve {word:s} were wounded.\tTwelve {word:s}: injured 12",
                "x.tsv:4: no frame of x.frames.tsv shows kind 'event': no line of it is for such a cell: mend what is read"
                        + " wrongly, write this line a frame of its own, or take the cell out");
        checkFrames(
                list,
                "kind",
                "for\ttext\tfigure\nkind=person\tTwelve {word:s} were wounded.\tTwelve {word:s}: injured 12\n"
                        + "kind=event\tTwelve people were {word:ing}.\tTwelve people: killed 12",
                "x.tsv:4: no frame of x.frames.tsv shows kind 'event': \"Twelve people were sleeping.\" gives no figure:"
                        + " mend what is read wrongly, write this line a frame of its own, or take the cell out");
        checkFrames(
                list,
                "kind",
                "for\ttext\tfigure\nkind=person,event\tA dog barked at the {word}.\t\n" + "kind=thing\tA dog barked.\t",
                "x.frames.tsv:3: no line of x.tsv is like this; it proves nothing");
    }

    @Test
    void aFrameMayAskForWhatExplainSays() {
        String list = "lemma\tinf\nfail\tnot\nplan\tnot";
        checkFrames(
                list,
                "inf",
                "for\ttext\tevent\twhy\ninf=not\tRebels {lemma:ed} to attack the town.\t...\t{INF} under '{lemma:ed}'",
                "x.tsv:3: no frame of x.frames.tsv shows inf 'not': \"Rebels planned to attack the town.\" is not explained"
                        + " by 'NOT under 'planned'': mend what is read wrongly, write this line a frame of its own, or"
                        + " take the cell out");
    }

    private static void checkFrames(String list, String column, String frames, String... problems) {
        LexiconExamples examples = new LexiconExamples();
        examples.addFrames(new Frames(
                table("x.tsv", list), Map.of(column, false), table("x.frames.tsv", frames), Inflection.english()));
        assertThat(examples.problems(READER, done -> {})).as(frames).isEqualTo(List.of(problems));
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
