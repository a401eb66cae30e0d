package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.document.Trace;
import org.sitrep.formats.ReadingJson;
import org.sitrep.reading.ArticleReader;

class ExplainCommandTest {
    private static final ArticleReader READER = Readers.open(Optional.empty(), Wanted.USUAL, reader -> {});

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void whatSpokeForARecord() {
        check("Norway condemned Kenya on Monday.", "+ time.yaml: weekday");
        check("Norway condemned Kenya.", "+ event_triggers.tsv: condemn verb, ACCUSE");
        check("Ana Ruda, a critic of Kenya, left.", "+ positions-1:told:critic: Ana Ruda CONDEMN Kenya");
        check("The mayor said 12 people were killed.", "+ ModelProposals, the neural reader");
        check("The mayor said 12 people were killed.", "f1 = figures-1");
        check("Ana Ruda, a critic of Kenya, said they left.", "+ s1: is called 'critic'");
        check("Another 12 people died in Lima on Monday.", "+ is more beside others ('another', 'more')");
        check("Another 12 people died in Lima on 3 May 2019.", "+ '3 May 2019' is when it happened");
        check("Another 12 people died in Lima on Monday.", "+ 'Lima' is where");
        check("Reuters reported, citing the army, that they left.", "+ s1: cites it");
        check("Ana Ruda resigned. She said they left.", "+ means 'Ana Ruda' ANA-RUDA");
        check(
                "MAROV, March 6, 2019 (Agency) - They left.",
                "+ dateline, a date at the head of the text: 2019-03-06..2019-03-06");
    }

    @Test
    void whatNearlyMadeOne() {
        check("The mayor did not say that they had left.", "- CueReality, nobody spoke");
        check("Norway may have condemned Kenya.", "- so HYPOTHETICAL");
        check(
                "Juno Okello met her. She said they left.",
                "- not 'Juno Okello' JUNO-OKELLO: somebody else is spoken of beside it");
        check("The king denied the rumour.", "is not there");
        check("Norway may oppose Kenya.", "- stances.tsv: oppose, told in the text: it is not said to be so");
        check("The 12 people who had left for Lima died on Monday.", "- 'Lima' hangs on other words");
        check("The 12 people who had left for Lima died on Monday.", "- 'Monday' is of no day that is known");
        check("The house has 12 rooms.", "- no word tells what happened to what it counts");
    }

    @Test
    void wordsHaveTheirTree() {
        check("Rebels fled.", "1  Rebels  rebel  NNS   nsubj       of 2 fled");
    }

    @Test
    void jsonHasTheSame() {
        String out = explain("--json", "Norway condemned Kenya.");
        assertThat(out).startsWith("{\"text\":\"Norway condemned Kenya.\",\"words\":[{\"index\":0,");
        assertThat(out).contains("\"step\":\"event\"", "\"kept\":true", "\"positions\":[{\"id\":\"p1\"");
        assertThat(out.lines()).hasSize(1);
    }

    @Test
    void whoListensChangesNothing() {
        Article article = Article.ofText("a", "\"We will strike Kenya on Monday,\" Ana Ruda told 12 reporters.");
        List<Trace.Note> notes = new ArrayList<>();
        assertThat(ReadingJson.line(READER.read(article, notes::add), true))
                .isEqualTo(ReadingJson.line(READER.read(article), true));
        assertThat(notes).isNotEmpty();
    }

    @Test
    void textIsASentence() {
        assertThat(Run.of("explain", " ").err()).startsWith("sitrep: there is no sentence");
        assertThat(Run.of("explain", "a ".repeat(3000)).exit()).isEqualTo(2);
    }

    private static void check(String sentence, String expected) {
        assertThat(explain(sentence).replaceAll("\\s+", " ")).as(sentence).contains(expected.replaceAll("\\s+", " "));
    }

    private static String explain(String... arguments) {
        List<String> words = new ArrayList<>(List.of("explain"));
        words.addAll(List.of(arguments));
        return Run.of(Run.Setting.PIPE.traced(READER::read), words.toArray(String[]::new))
                .out();
    }
}
