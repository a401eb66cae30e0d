package org.sitrep.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Quotation;

class QuotationsTest {
    /**
     * The inner text of each quotation, as many {@code >} before it as its level, {@code ~} after it if it was never
     * closed, {@code +} before it if it continues an earlier one.
     */
    private static void check(String text, String... expected) {
        List<Quotation> quotations = Quotations.of(text);
        assertThat(quotations.stream()
                        .map(quotation -> ">".repeat(quotation.level())
                                + (quotation.continues().isPresent() ? "+" : "")
                                + quotation.inner().in(text)
                                + (quotation.closed() ? "" : "~"))
                        .collect(Collectors.toList()))
                .as(text)
                .containsExactly(expected);
    }

    @Test
    void styles() {
        check("\"We go,\" he said.", "We go,");
        check("“We go,” he said.", "We go,");
        check("«We go», he said.", "We go");
        check("« We go », he said.", " We go ");
        check("»We go«, he said.", "We go");
        check("„We go“, he said. „Now.“", "We go", "Now.");
        check("„We go”, he said.", "We go");
        check("”We go”, he said, ”now”.", "We go", "now");
        check("” … we go,” he said.", " … we go,");
        check("''We go,'' he said.", "We go,");
        check("``We go,'' he said.", "We go,");
        check("‘‘We go,’’ he said.", "We go,");
        check("‘We go,’ he said.", "We go,");
        check("'We go,' he said. 'Now.'", "We go,", "Now.");
        check("`We go,' he said.", "We go,");
        check("“We go,\" he said, “now“.", "We go,", "now");
    }

    @Test
    void nested() {
        check("\"He said 'never' to me,\" she said.", "He said 'never' to me,", ">never");
        check("“He said ‘never’ to me,” she said.", "He said ‘never’ to me,", ">never");
        check("“He said ‘We won’t go.’” She left.", "He said ‘We won’t go.’", ">We won’t go.");
        check("'He said \"never\" to me,' she said.", "He said \"never\" to me,", ">never");
        check("«Die „Welt“ sagt», er.", "Die „Welt“ sagt", ">Welt");
        check("\"He said \"never\" to me,\" she said.", "He said \"never\" to me,", ">never");
        check("“He said “never” to me,” she said.", "He said “never” to me,", ">never");
        check("\"'Go,' he told us,\" she said.", "'Go,' he told us,", ">Go,");
    }

    @Test
    void apostrophesAreNone() {
        check("NATO's men don't go. It's the soldiers' home; the boys' toys.");
        check("NATO’s men don’t go. It’s the soldiers’ home; the boys’ toys.");
        check("In the '90s rock 'n' roll told 'em. The class of ’68, ’tis said.");
        check("In the ‘90s rock ‘n’ roll told ‘em.");
        check("\"The soldiers' homes aren't safe,\" he said.", "The soldiers' homes aren't safe,");
        check("‘The soldiers’ homes aren’t safe,’ he said.", "The soldiers’ homes aren’t safe,");
        check("'The soldiers' homes aren't safe,' he said.", "The soldiers' homes aren't safe,");
        check("the rebels' 'republic' and the miners' strike", "republic");
        check("so-called 'terrorists' in the east", "terrorists");
        check("Coup d'état and O'Brien's qur'an");
    }

    @Test
    void measuresAreNone() {
        check("He is 5' 10\" tall, she 5'9\".");
        check("A 12\" pipe and a 6\" gun.");
        check("\"We found a 12\" pipe,\" he said.", "We found a 12\" pipe,");
        check("\"It ended in 1999\" and \"began in 1990\".", "It ended in 1999", "began in 1990");
        check("He said 'in 2014' twice.", "in 2014");
        check("<a id=\"12345\" name=\"b\">", "12345", "b");
    }

    @Test
    void withoutSpace() {
        check("He moved to\"de-escalate tensions,\" said Orel.", "de-escalate tensions,");
        check("He said:\"We go.\"She left.", "We go.");
        check("the (\"new\") plan—\"bold\"—failed", "new", "bold");
        check("He said \"yes\",\"no\" and\"maybe\".", "yes", "no", "maybe");
    }

    @Test
    void reopenedAtEachParagraph() {
        check("“We go.\n\n“They stay.\n“All,” he said. “Now.”", "We go.~", "+They stay.~", "+All,", "Now.");
        check("\"We go.\r\n\"They stay,\" he said.", "We go.~", "+They stay,");
        check(
                "“He said: ‘We go.\n“‘They stay.’” He left.",
                "He said: ‘We go.~",
                ">We go.~",
                "+‘They stay.’",
                ">+They stay.");
        assertThat(Quotations.of("\"A b.\" C.\n“We go.\n“We stay.”").get(2).continues())
                .hasValue(1);
    }

    @Test
    void continuedWithoutMark() {
        check("“We go.\nThey stay,” he said.", "We go.~", "+They stay,");
        check("“We go.\nThey stay, he said. “Now.”", "We go.~", "Now.");
        check("\"We go.\nMarko Orel, minister.\"", "We go.~");
    }

    @Test
    void neverClosed() {
        check("He said: “We go.\nThey left.", "We go.~");
        check("He said: \"We go.\nShe said: \"We stay.\"", "We go.~", "We stay.");
        check("He said \"we go. She said \"we stay,\" and left.", "we go. She said~", "we stay,");
        check("“We go, he said. “We stay,” she said.", "We go, he said.~", "We stay,");
        check("we go,\" he said. \"They stay.\"", "They stay.");
        check("‘Okina is a letter. 'Tis so.");
        check("x\"y");
    }

    @Test
    void decorationIsNone() {
        check("\"\"\"\"\"\"\"\" ''''' \"\" “”");
        check("");
        check("\"");
        check("\"\n\"\n\"");
    }

    @Test
    void spansHoldTheMarks() {
        Quotation quotation = Quotations.of("a ''b'' c").get(0);
        assertThat(quotation.span().in("a ''b'' c")).isEqualTo("''b''");
        assertThat(quotation.inner().in("a ''b'' c")).isEqualTo("b");
    }
}
