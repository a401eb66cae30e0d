package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.formats.Contract;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.reading.Reading;

/**
 * From the text of an article to its printed reading: nothing is thrown and the contract is kept. The normal build runs
 * the kept inputs; {@code JAZZER_FUZZ=1 mvn test -Dtest=ReadingFuzzTest} looks for new ones.
 */
class ReadingFuzzTest {
    private static final Function<Article, Reading> READER = Readers.load();

    @FuzzTest(maxDuration = "5m")
    void anyTextGivesAReading(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Reading reading = READER.apply(Article.ofText("fuzz", text));
        assertThat(Contract.problems(ReadingJson.line(reading, false), text)).isEmpty();
        assertThat(new ReadingText(80, false).account(reading)).isNotEmpty();
    }
}
