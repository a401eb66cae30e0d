package org.sitrep.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Published;
import org.sitrep.reading.Shipped;

/** What the trees of whole readings keep from dating an article. */
final class ReadDatesTest {
    private static void check(String text, String expected) {
        Published published = Shipped.read(text).document().article().published();
        String shown = published.earliest().map(LocalDate::toString).orElse("") + ".."
                + published.latest().map(LocalDate::toString).orElse("");
        assertThat(shown).as(text).isEqualTo(expected);
    }

    @Test
    void whatWasNarratedHasHappened() {
        check("The bridge was blown up in 2017, the mayor said.", "2017-01-01..");
        check("\"In 2017 the bridge fell,\" the mayor said.", "2017-01-01..");
    }

    @Test
    void whatWasOnlySaidOfTheFutureOrInventedHasNot() {
        check("\"In 2050 we will be many,\" the mayor said.", "..");
        check("The novel, set in 2045, imagines a third war.", "..");
    }

    @Test
    void aDayInTheBackgroundIsNoNews() {
        check("Police said the crane collapsed on Tuesday, May 3, 2011.", "2011-05-03..2011-07-04");
        check("The court heard that the crane collapsed on Tuesday, May 3, 2011.", "2011-05-03..");
        check("Police said the driver had left the port on Tuesday, May 3, 2011.", "2011-05-03..");
        check("A wreath lay at the quay where a crane fell at 9:17 p.m. on May 3, 2011.", "2011-05-03..");
        check("A wreath lay at the quay where, at 9:17 p.m. on May 3, 2011, a crane fell.", "2011-05-03..");
    }
}
