package org.sitrep.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.article.Article;
import org.sitrep.article.Warning;
import org.sitrep.formats.Incoming;

class DocxTest {
    private static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String HEAD = "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + SPACE
            + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    private static final String END = "</w:body></w:document>";

    @TempDir
    private Path folder;

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] document(String body) throws IOException {
        return zip("word/document.xml", (HEAD + body + END).getBytes(UTF_8));
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private Incoming read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("note.docx"), bytes);
        try (ArticleStream stream =
                new ArticleStream(List.of(file.toString()), new ByteArrayInputStream(new byte[0]))) {
            Incoming one = stream.next().orElseThrow();
            assertThat(stream.next()).isEmpty();
            return one;
        }
    }

    private Article article(String body) throws IOException {
        return ((Incoming.Read) read(document(body))).article();
    }

    private String refused(byte[] bytes) throws IOException {
        Incoming incoming = read(bytes);
        assertThat(incoming).isInstanceOf(Incoming.Refused.class);
        Warning warning = ((Incoming.Refused) incoming).warning();
        return warning.code() + ": " + warning.message();
    }

    private void check(String body, String text) throws IOException {
        assertThat(article(body).text()).as(body).isEqualTo(text);
    }

    @Test
    void paragraphsAreReadAsTheyStand() throws IOException {
        check(
                p(r("Five people ") + r("were killed.")) + p("") + p(r("It &amp; they.")),
                "Five people were killed.\n\nIt & they.");
        check(p(r("one") + "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>"), "one two\nthree");
        check(p("<w:r><w:t>cease</w:t><w:noBreakHyphen/><w:t>fire</w:t></w:r>"), "cease-fire");
        check(p("<w:r><w:t>cease</w:t><w:softHyphen/><w:t>fire</w:t></w:r>"), "ceasefire");
        check("<w:sdt><w:sdtContent>" + p(r("In a box.")) + "</w:sdtContent></w:sdt>", "In a box.");
        check(p("<w:hyperlink>" + r("A link") + "</w:hyperlink>" + r(" leads.")), "A link leads.");
    }

    @Test
    void tablesKeepTheirRows() throws IOException {
        String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        check(
                p(r("Before.")) + "<w:tbl>" + row.formatted(p(r("Town")), p(r("Killed")) + p(r("so far")))
                        + row.formatted(p(r("Ostrel")), p(r("5"))) + "</w:tbl>" + p(r("After.")),
                "Before.\n\nTown\tKilled so far\nOstrel\t5\n\nAfter.");
    }

    @Test
    void whatWasDeletedOrStandsTwiceIsNotRead() throws IOException {
        check(
                p(r("The army ") + "<w:del><w:r><w:delText>denied</w:delText></w:r></w:del><w:ins>" + r("said")
                        + "</w:ins>" + r(" it.")),
                "The army said it.");
        check(p("<w:moveFrom>" + r("Gone. ") + "</w:moveFrom>" + r("Here.")), "Here.");
        check(
                p("<mc:AlternateContent><mc:Choice>" + r("Once.") + "</mc:Choice><mc:Fallback>" + r("Once.")
                        + "</mc:Fallback></mc:AlternateContent>"),
                "Once.");
        check(p("<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + r("Link")), "Link");
    }

    @Test
    void theTitleIsWhatHasItsStyle() throws IOException {
        Article article = article(
                p("<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>" + r("Shells on Ostrel")) + p(r("Five were killed.")));
        assertThat(article.title()).contains("Shells on Ostrel");
        assertThat(article.text()).isEqualTo("Five were killed.");
        assertThat(article.id()).isEqualTo("note");
        assertThat(article.published().day()).isEmpty();
    }

    @Test
    void strictDocumentsAreReadToo() throws IOException {
        byte[] strict = zip(
                "word/document.xml",
                (HEAD + p(r("Five.")) + END)
                        .replace(SPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main")
                        .getBytes(UTF_8));
        assertThat(((Incoming.Read) read(strict)).article().text()).isEqualTo("Five.");
    }

    @Test
    void whatIsNoDocumentIsToldSo() throws IOException {
        assertThat(refused("no zip at all".getBytes(UTF_8))).startsWith("damaged: is no Word document, or is locked");
        assertThat(refused(zip("xl/workbook.xml", new byte[0])))
                .startsWith("damaged: holds no text of a Word document");
        byte[] whole = document(p(r("Five people were killed. ".repeat(2000))));
        assertThat(read(Arrays.copyOf(whole, whole.length / 2))).isNotNull();
    }

    @Test
    void aBrokenEndIsToldAndWhatStoodBeforeIsKept() throws IOException {
        byte[] broken = zip("word/document.xml", (HEAD + p(r("Five were killed.")) + "<w:p><w:t>and<").getBytes(UTF_8));
        Article article = ((Incoming.Read) read(broken)).article();
        assertThat(article.text()).isEqualTo("Five were killed.");
        assertThat(article.warnings()).extracting(Warning::code).containsExactly("damaged");
    }

    @Test
    void noEntityNoOtherFileAndNoBomb() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String doctype =
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]>";
        for (String entity : List.of("&x;", "&b;")) {
            Incoming read =
                    read(zip("word/document.xml", (doctype + HEAD + p(r("A " + entity)) + END).getBytes(UTF_8)));
            assertThat(((Incoming.Read) read).article().text())
                    .doesNotContain("secret")
                    .doesNotContain("lol");
        }
        byte[] blanks = new byte[80 << 20];
        Arrays.fill(blanks, (byte) ' ');
        assertThat(refused(zip("word/document.xml", blanks))).isNotEmpty();
        assertThat(refused(zip("word/media/bomb", new byte[80 << 20]))).contains("grows more than 200-fold");
        byte[] deep = (HEAD + "<w:p>".repeat(100_000)).getBytes(UTF_8);
        assertThat(((Incoming.Read) read(zip("word/document.xml", deep)))
                        .article()
                        .text())
                .isEmpty();
        assertThat(refused(document(p(r("long ".repeat(500_000)))))).startsWith("too-large");
    }

    @Test
    void aDocumentInAnArchiveIsRead() throws IOException {
        Path file = Files.write(folder.resolve("all.zip"), zip("in/note.docx", document(p(r("Five.")))));
        try (ArticleStream stream =
                new ArticleStream(List.of(file.toString()), new ByteArrayInputStream(new byte[0]))) {
            assertThat(stream.next()).containsInstanceOf(Incoming.Refused.class); // the other file, XML
            assertThat(((Incoming.Read) stream.next().orElseThrow()).article().text())
                    .isEqualTo("Five.");
        }
    }

    @Test
    void bytesThatWereChangedAnywhereGiveAnArticleOrAReason() throws IOException {
        Random random = new Random(8);
        byte[] whole = document(p(r("Five people were killed.")) + p(r("The army said so.")));
        for (int i = 0; i < 400; i++) {
            byte[] changed = whole.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(changed)).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "10m")
    void anyBytesAreTextOrAreRefused(byte[] bytes) throws IOException {
        for (byte[] document : List.of(bytes, zip("word/document.xml", bytes))) {
            assertThat(Docx.read(new ByteArrayInputStream(document), "a.docx", Optional.empty()))
                    .isNotNull();
        }
    }
}
