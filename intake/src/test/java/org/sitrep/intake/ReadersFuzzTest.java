package org.sitrep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.formats.Contract;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.Languages;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.reading.Reading;

/**
 * From any bytes on standard input to printed lines: nothing is thrown, every line keeps the contract. The normal build
 * runs the kept inputs; {@code JAZZER_FUZZ=1 mvn test -Dtest=ReadersFuzzTest} looks for new ones.
 */
class ReadersFuzzTest {
    private static final Languages LANGUAGES = Languages.load();

    @FuzzTest(maxDuration = "5m")
    void anyBytesGiveLines(byte[] bytes) {
        try (ArticleStream stream = new ArticleStream(List.of("-"), new ByteArrayInputStream(bytes))) {
            int lines = 0;
            for (Optional<Incoming> next = stream.next(); next.isPresent(); next = stream.next()) {
                check(next.get());
                lines++;
            }
            assertThat(lines).isPositive();
        }
    }

    private static void check(Incoming incoming) {
        if (incoming instanceof Incoming.Refused refused) {
            assertThat(Contract.problems(ReadingJson.line(refused), "")).isEmpty();
            return;
        }
        Document.Syntax nothing = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Document document = new Document(LANGUAGES.recognised(((Incoming.Read) incoming).article()), nothing);
        Reading reading = new Reading(document, List.of(), List.of(), List.of(), List.of());
        assertThat(Contract.problems(ReadingJson.line(reading, true), document.text()))
                .isEmpty();
        assertThat(new ReadingText(80, false).account(reading).codePoints().filter(c -> c != '\n'))
                .noneMatch(Character::isISOControl);
    }
}
