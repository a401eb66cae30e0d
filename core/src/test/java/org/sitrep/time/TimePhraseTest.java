package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.quotation.Quotations;
import org.sitrep.rule.PlainDocument;
import org.sitrep.segment.Segmenter;

class TimePhraseTest {
    private static final TimeTagger TAGGER = new TimeTagger();

    /** Checks what the times of a text, published on Wednesday 19 August 2009, mean in their phrases. */
    private static void check(String text, String expected) {
        Published published = Published.on(LocalDate.of(2009, 8, 19), Published.Basis.GIVEN);
        Document plain = PlainDocument.of(
                Article.ofText("t", text).withPublished(published), Segmenter.segment(text, Quotations.of(text)));
        Document document = plain.withTimes(TAGGER.mentions(plain));
        assertThat(document.times().stream()
                        .map(time -> TimePhrase.of(document, time)
                                .map(phrase -> phrase.span().in(text) + " = " + show(phrase.interval()))
                                .orElse("nothing"))
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .as(text)
                .isEqualTo(expected);
    }

    private static String show(Interval days) {
        return days.earliest().map(LocalDate::toString).orElse("..") + "/"
                + days.latest().map(LocalDate::toString).orElse("..");
    }

    @Test
    void joinedTimesAreOne() {
        check("Between 2006 and 2008 he hid.", "2006 and 2008 = 2006-01-01/2008-12-31");
        check("He hid from 2006 to 2008.", "2006 to 2008 = 2006-01-01/2008-12-31");
        check("He hid from May 3 through May 9, 2008.", "May 3 through May 9, 2008 = 2008-05-03/2008-05-09");
        check("He hid in 2006-08.", "2006-08 = 2006-01-01/2008-12-31");
        check("In the year to March 2008 it rose.", "the year to March 2008 = 2007-04-01/2008-03-31");
    }

    @Test
    void timesApartAreNot() {
        check("In 2006 and 2008 he hid.", "2006 = 2006-01-01/2006-12-31; 2008 = 2008-01-01/2008-12-31");
        check("He hid in 2006, in 2008.", "2006 = 2006-01-01/2006-12-31; 2008 = 2008-01-01/2008-12-31");
    }

    @Test
    void deadlinesAndComparisons() {
        check("He must go no later than 31 March 2010.", "31 March 2010 = ../2010-03-31");
        check("Sales rose 20 percent on last year.", "nothing");
        check("More died than in 2008.", "nothing");
        check("He came on 3 May 2008.", "3 May 2008 = 2008-05-03/2008-05-03");
    }
}
