package org.sitrep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.export.Made;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.ledger.Recorded;

/** A report says what its record says, and the proof sees where it does not. */
class ReportTest {
    private static final Ask ASK =
            new Ask(Optional.of(LocalDate.of(2031, 3, 1)), Optional.empty(), Optional.of("Ostrel & <b>\"--> x"));
    private static final Selected DOSSIER = Whole.of(Made.dossier()).all();

    private static List<Line> lines() {
        return Report.of(DOSSIER, ASK);
    }

    @Test
    void everySentenceCitesWordsOfItsArticle() {
        List<Line> sentences = lines().stream()
                .filter(line -> line.kind() == Line.Kind.SENTENCE)
                .toList();
        assertThat(sentences).hasSizeGreaterThan(100);
        long cited =
                sentences.stream().filter(line -> !line.citations().isEmpty()).count();
        assertThat(sentences.size() - cited).as("counts alone have no citation").isEqualTo(2);
        for (Line sentence : sentences) {
            for (Line.Citation citation : sentence.citations()) {
                citation.quote()
                        .ifPresent(span -> assertThat(Markdown.of(List.of(sentence), ASK))
                                .contains(Markdown.escaped(citation.source().words(span))));
                assertThat(citation.claim()).startsWith(citation.source().key());
            }
        }
    }

    @Test
    void everyClaimIsInTheReport() {
        String report = Markdown.of(lines(), ASK);
        DOSSIER.whole()
                .across()
                .entries()
                .forEach(entry -> assertThat(entry.members().stream()
                                .anyMatch(member ->
                                        report.contains("`" + member.told().id() + "`")))
                        .as(entry.id())
                        .isTrue());
        DOSSIER.sources().forEach(source -> assertThat(report).contains("`" + source.key() + "`"));
    }

    @Test
    void sectionsStandInOrder() {
        assertThat(lines().stream()
                        .filter(line -> line.kind() == Line.Kind.SECTION)
                        .map(Line::text))
                .containsExactly(
                        "What happened",
                        "What is announced, asked for, threatened or only supposed",
                        "Who said what",
                        "Figures",
                        "Positions, and where they changed",
                        "What is disputed",
                        "What is unknown",
                        "Sources");
    }

    @Test
    void theOrderOfArticlesChangesNothing() {
        List<Recorded> shuffled = new ArrayList<>(Made.dossier());
        Collections.shuffle(shuffled, new Random(5));
        assertThat(Html.of(Report.of(Whole.of(shuffled).all(), ASK), ASK)).isEqualTo(Html.of(lines(), ASK));
    }

    @Test
    void aReportKnowsWhatItIsOf() {
        assertThat(Ask.of(Markdown.of(lines(), ASK))).contains(ASK);
        assertThat(Ask.of(Html.of(lines(), ASK))).contains(ASK);
        assertThat(Ask.of("# Situation report")).isEmpty();
        assertThat(Ask.of("<!-- sitrep-report since=2031-99-99 until= about= -->"))
                .isEmpty();
    }

    @Test
    void anyChangeOfALineIsSeen() {
        for (String report : List.of(Markdown.of(lines(), ASK), Html.of(lines(), ASK))) {
            assertThat(Proof.report("r", report, report)).isEmpty();
            String[] all = report.split("\n", -1);
            Random random = new Random(7);
            for (int i = 0; i < all.length; i++) {
                if (!all[i].isEmpty()) {
                    String[] changed = all.clone();
                    int at = random.nextInt(all[i].length());
                    changed[i] = all[i].substring(0, at) + "\u00a7" + all[i].substring(at + 1);
                    assertThat(Proof.report("r", String.join("\n", changed), report))
                            .as(all[i])
                            .hasSize(1)
                            .allSatisfy(fault -> assertThat(fault).startsWith("r:"));
                }
            }
        }
    }

    @Test
    void faultsTellWhatAndWhere() {
        String report = Markdown.of(lines(), ASK);
        String[] all = report.split("\n", -1);
        int line = 0;
        while (!all[line].contains("said to have happened")) {
            line++;
        }
        String lie = report.replace(all[line], all[line].replace("said to have happened", "certain"));
        assertThat(Proof.report("r.md", lie, report))
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault).contains("not what the record says of "));
        assertThat(Proof.report("r.md", lie, report).get(0)).startsWith("r.md:" + (line + 1) + ": ");
        assertThat(Proof.report("r.md", report + "- Peace broke out.\n", report))
                .singleElement()
                .asString()
                .contains("no line of a report on this record");
        assertThat(Proof.report("r.md", report + "- Peace. [x, `0123456789abcdef.e1`]\n", report))
                .singleElement()
                .asString()
                .contains("cites 0123456789abcdef.e1, which the record has not");
        List<String> fewer = new ArrayList<>(Arrays.asList(all));
        fewer.remove(line);
        assertThat(Proof.report("r.md", String.join("\n", fewer), report)).isEmpty();
    }

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final Recorded HOSTILE = Made.article(
                    "<script>alert(1)</script> shelled [x](javascript:alert(2)) `a` <img src=x onerror=alert(3)> *now* \u202egnp.exe.")
            .in("\"><script>alert(4)</script>")
            .titled("</title><script>alert(5)</script> --> & 'q'")
            .at("javascript:alert(6)")
            .event(
                    EventType.ASSAULT,
                    "shelled",
                    Modality.HAPPENED,
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(3)>")
            .recorded();

    @Test
    void hostileTextIsText() {
        Selected selected = Whole.of(List.of(HOSTILE)).all();
        Ask ask = new Ask(Optional.empty(), Optional.empty(), Optional.of("--><script>alert(7)</script>"));
        String html = Html.of(Report.of(selected, ask), ask);
        Matcher tag = TAG.matcher(html.substring(html.indexOf("</style>")));
        while (tag.find()) {
            assertThat(tag.group())
                    .matches("</?(style|head|body|html|h1|h2|h3|div|p|blockquote|cite|code)( class=\"[sn]\")?>");
        }
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("javascript:alert(6)\"")
                .doesNotContain("\u202e");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("&lt;U+202E&gt;");
        assertThat(Ask.of(html)).contains(ask);
        String markdown = Markdown.of(Report.of(selected, ask), ask);
        assertThat(markdown.lines().skip(1)).noneMatch(line -> line.matches(".*(?<!\\\\)<.*"));
        assertThat(markdown)
                .contains("\\<script\\>")
                .contains("\\[x\\](javascript:alert(2))")
                .contains("\\*now\\*");
    }

    @Test
    void aLinkLeadsToTheWebAlone() {
        Recorded linked = Made.article("Rebels shelled Dorn.")
                .at("https://news.example/a?b=1&c=\"2\"")
                .event(EventType.ASSAULT, "shelled", Modality.HAPPENED, "Rebels", "")
                .recorded();
        Ask ask = new Ask(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Html.of(Report.of(Whole.of(List.of(linked)).all(), ask), ask))
                .contains("href=\"https://news.example/a?b=1&amp;c=&quot;2&quot;\"");
        assertThat(Html.of(Report.of(Whole.of(List.of(HOSTILE)).all(), ask), ask))
                .doesNotContain("href");
    }
}
