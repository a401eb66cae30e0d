package org.sitrep.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.formats.Incoming;
import org.sitrep.intake.html.Hash;

/** Readers, told in one line per input: "id text [warning codes]" or "! path code". */
class ArticleStreamTest {
    @TempDir
    Path folder;

    @Test
    void textIsKeptCharacterForCharacter() throws IOException {
        checkText("plain".getBytes(UTF_8), "plain []");
        checkText("a\r\nb\u00a0c \ud83d\ude80".getBytes(UTF_8), "a\r\nb\u00a0c \ud83d\ude80 []");
        checkText("\ufeffmark \ufeff inside".getBytes(UTF_8), "mark \ufeff inside []");
        checkText("  blanks \n".getBytes(UTF_8), "  blanks \n []");
    }

    @Test
    void otherCharsetsAreRecognisedWithAWarning() throws IOException {
        checkText(
                "\u201cquoted\u201d caf\u00e9".getBytes(Charset.forName("windows-1252")),
                "\u201cquoted\u201d caf\u00e9 [charset]");
        checkText("\ufeffwide \u2019".getBytes(UTF_16LE), "wide \u2019 [charset]");
        checkText("\ufeffwide \u2019".getBytes(UTF_16BE), "wide \u2019 [charset]");
        checkText("without a mark".getBytes(UTF_16LE), "without a mark [charset]");
        checkText("without a mark".getBytes(UTF_16BE), "without a mark [charset]");
        byte[] nearly = "\u201cgood\u201d and \u2014 one bad: X".getBytes(UTF_8);
        nearly[nearly.length - 1] = (byte) 0xFF;
        checkText(nearly, "\u201cgood\u201d and \u2014 one bad: \ufffd [charset]");
        checkText(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE9}, "a\ufffd [charset]");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        checkText(new byte[] {1, 2, 3, 4, 'a'}, "! a.txt binary");
        checkText("zero\u0000byte".getBytes(UTF_8), "! a.txt binary");
        checkText("%PDF-1.7 looks like text".getBytes(UTF_8), "! a.txt binary");
        checkText("\u0089PNG\r\n".getBytes(ISO_8859_1), "! a.txt binary");
        checkText("PK\u0003\u0004rest".getBytes(ISO_8859_1), "! a.txt binary");
        checkText("\u001b[31mred\u001b[0m".getBytes(UTF_8), "\u001b[31mred\u001b[0m []");
    }

    @Test
    void emptyIsAnArticleWithAWarning() throws IOException {
        checkText(new byte[0], " [empty]");
        checkText(" \r\n\u00a0".getBytes(UTF_8), " \r\n\u00a0 []");
        checkText(" \r\n".getBytes(UTF_8), " \r\n [empty]");
    }

    @Test
    void sizeIsBounded() throws IOException {
        String most = "x".repeat(Limits.ARTICLE_CHARACTERS);
        assertThat(read(text(most))).containsExactly("a " + most + " []");
        checkText((most + "x").getBytes(UTF_8), "! a.txt too-large");
        checkText(new byte[Limits.ARTICLE_BYTES + 1], "! a.txt too-large");
    }

    private void checkText(byte[] bytes, String expected) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), bytes);
        String wanted = expected.startsWith("!") ? expected : "a " + expected;
        assertThat(read(file.toString())).containsExactly(wanted);
    }

    private String text(String text) throws IOException {
        return Files.writeString(folder.resolve("a.txt"), text).toString();
    }

    @Test
    void oneArticlePerLineOfJson() throws IOException {
        checkLines("{\"id\":\"x\",\"text\":\"one\"}", "x one []");
        checkLines("{\"id\":7,\"text\":\"one\"}\r\n\n{\"id\":\"y\",\"text\":\"two\"}", "7 one []", "y two []");
        checkLines("\ufeff{\"id\":\"x\",\"text\":\"\\ufeffin \\ud83d\\ude80\"}", "x \ufeffin \ud83d\ude80 []");
        checkLines("{\"text\":\"no id\"}", Hash.ofText("no id") + " no id []");
        checkLines("{\"id\":\"x\",\"other\":{\"text\":\"no\"},\"list\":[1,{}],\"text\":\"yes\"}", "x yes []");
        checkLines("{\"id\":\"x\",\"text\":\"\"}", "x  [empty]");
        checkLines("{\"id\":\"x\",\"text\":\"half \\ud83d\"}", "x half \ufffd [unpaired-surrogate]");
        checkLines("{\"id\":\"x\",\"text\":\"a\",\"published\":\"soon\"}", "x a [bad-date]");
    }

    @Test
    void badLinesAreToldByNumberAndTheRunGoesOn() throws IOException {
        String good = "{\"id\":\"x\",\"text\":\"good\"}";
        for (String bad : List.of(
                "{", "nonsense", "[1]", "\"text\"", "{\"text\":\"a\"} {}", "{\"text\":\"a\\x\"}", "{\"a\":[1}")) {
            checkLines(good + "\n" + bad + "\n" + good, "x good []", "! a.jsonl invalid-json line 2", "x good []");
        }
        checkLines("", "! a.jsonl empty");
        checkLines(" \n\r\n", "! a.jsonl empty");
        checkLines("{\"id\":\"x\"}\n" + good, "! a.jsonl no-text line 1", "x good []");
        checkLines("{\"text\":null}\n" + good, "! a.jsonl no-text line 1", "x good []");
        checkLines("{\"id\":\"y\",\"html\":\"<p>a\"}\n" + good, "y a []", "x good []");
        checkLines("\u0000\u0001\n" + good, "! a.jsonl binary line 1", "x good []");
        checkLines("[".repeat(100_000) + "\n" + good, "! a.jsonl invalid-json line 1", "x good []");
        String huge = "{\"text\":\"" + "x".repeat(Limits.ARTICLE_CHARACTERS + 1) + "\"}";
        checkLines(huge + "\n" + good, "! a.jsonl too-large line 1", "x good []");
        checkLines("x".repeat(Limits.LINE_BYTES + 1) + "\n" + good, "! a.jsonl too-large line 1", "x good []");
    }

    @Test
    void jsonInAnotherCharset() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.write(file, "{\"id\":\"x\",\"text\":\"caf\u00e9\"}".getBytes(ISO_8859_1));
        assertThat(read(file.toString())).containsExactly("x caf\u00e9 [charset]");
        Files.write(file, "\ufeff{\"id\":\"x\",\"text\":\"a\"}".getBytes(UTF_16LE));
        assertThat(read(file.toString())).containsExactly("! a.jsonl charset");
    }

    private void checkLines(String content, String... expected) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), content);
        assertThat(read(file.toString())).containsExactly(expected);
    }

    @Test
    void metadataOfALine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"x\",\"url\":\"u\",\"outlet\":\"o\",\"title\":\"t\",\"language\":\"en\","
                        + "\"published\":\"2031-02-03T04:05:06+01:00\",\"text\":\"a\"}");
        try (ArticleStream stream = stream(InputStream.nullInputStream(), file.toString())) {
            Article article = ((Incoming.Read) stream.next().orElseThrow()).article();
            assertThat(List.of(article.url(), article.outlet(), article.title(), article.language()))
                    .containsExactly(Optional.of("u"), Optional.of("o"), Optional.of("t"), Optional.of("en"));
            assertThat(article.published())
                    .isEqualTo(Published.on(java.time.LocalDate.of(2031, 2, 3), Published.Basis.METADATA));
        }
    }

    @Test
    void foldersAreReadInPathOrder() throws IOException {
        for (String name : List.of(
                "b.txt",
                "a/z.txt",
                "a/b/c.txt",
                "a.txt",
                "B.TXT",
                ".hidden.txt",
                ".git/x.txt",
                "logo.png",
                "README.md")) {
            Path file = folder.resolve("in").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        Files.writeString(folder.resolve("in/c.html"), "<p>Five died.");
        Files.writeString(folder.resolve("in/d.pdf"), "%PDF");
        Files.createSymbolicLink(folder.resolve("in/a/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/a/up"), folder);
        Files.createSymbolicLink(folder.resolve("in/a/same"), folder.resolve("in/a/b"));
        Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("nowhere"));
        assertThat(read(folder.resolve("in").toString()))
                .containsExactly(
                        "B B.TXT []",
                        "c a/b/c.txt []",
                        "z a/z.txt []",
                        "a a.txt []",
                        "b b.txt []",
                        "c Five died. []",
                        "! in/d.pdf unsupported",
                        "! in/gone.txt unreadable");
        try (ArticleStream stream =
                stream(InputStream.nullInputStream(), folder.resolve("in").toString())) {
            assertThat(all(stream)).hasSize(8);
            assertThat(stream.skipped().values()).containsExactly(1);
        }
    }

    @Test
    void whatIsNotThereIsToldAndTheRunGoesOn() throws IOException {
        String good = text("good");
        assertThat(read(good, folder.resolve("none.txt").toString(), "bad\u0000name", good))
                .containsExactly("a good []", "! none.txt unreadable", "! bad\u0000name unreadable", "a good []");
    }

    @Test
    void standardInputIsTextOrJsonByItsFirstCharacter() throws IOException {
        checkInput("plain", Hash.ofText("plain") + " plain []");
        checkInput("\ufeff {\"id\":\"x\",\"text\":\"a\"}\n{\"id\":\"y\",\"text\":\"b\"}", "x a []", "y b []");
        checkInput("", Hash.ofText("") + "  [empty]");
        checkInput("<!DOCTYPE html><p>Five died.", Hash.ofText("Five died.") + " Five died. []");
        checkInput("<?xml version='1.0'?><rss/>", "! - not-yet");
    }

    @Test
    void aMailIsKnownByItsHead() throws IOException {
        checkInput(
                "Received: from a\n\tby b\nFrom: A <a@b.example>\nMessage-ID: <m1>\n\nFive died.\n",
                "m1 Five died.\n []");
        checkInput(
                "From a@b.example Mon May 3\nFrom: a@b.example\nMIME-Version: 1.0\nMessage-ID: <m2>\n\nFive died.\n",
                "m2 Five died.\n []");
        for (String article : List.of(
                "From: The Courier\nDate: 3 May 2031\n\nFive died.",
                "From Malanje the news came late.\n\nFive died.",
                "From: a\nReceived: b\nFive died, the mayor said.",
                "Message-ID: x\n\nFive died.")) {
            checkInput(article, Hash.ofText(article) + " " + article + " []");
        }
    }

    private static void checkInput(String input, String... expected) throws IOException {
        try (ArticleStream stream = stream(new ByteArrayInputStream(input.getBytes(UTF_8)), "-")) {
            assertThat(all(stream)).containsExactly(expected);
        }
    }

    @Test
    void aNamedFileOfUnknownEndingIsLookedInto() throws IOException {
        Path file = Files.writeString(folder.resolve("article"), "words");
        assertThat(read(file.toString())).containsExactly("article words []");
        Files.writeString(file, "{\"id\":\"x\",\"text\":\"a\"}");
        assertThat(read(file.toString())).containsExactly("x a []");
    }

    private static ArticleStream stream(InputStream in, String... paths) {
        return new ArticleStream(List.of(paths), in);
    }

    private static List<String> read(String... paths) {
        try (ArticleStream stream = stream(InputStream.nullInputStream(), paths)) {
            return all(stream);
        }
    }

    private static List<String> all(ArticleStream stream) {
        List<String> all = new ArrayList<>();
        for (Optional<Incoming> next = stream.next(); next.isPresent(); next = stream.next()) {
            all.add(told(next.get()));
        }
        return all;
    }

    private static String told(Incoming incoming) {
        if (incoming instanceof Incoming.Read read) {
            List<String> codes =
                    read.article().warnings().stream().map(Warning::code).toList();
            return read.article().id() + " " + read.article().text() + " " + codes;
        }
        Incoming.Refused refused = (Incoming.Refused) incoming;
        String path = refused.path();
        int in = path.indexOf("/in/");
        String shown = in < 0 ? path.substring(path.lastIndexOf('/') + 1) : path.substring(in + 1);
        String message = refused.warning().message();
        String line = message.startsWith("line ") ? " " + message.substring(0, message.indexOf(' ', 5)) : "";
        return "! " + shown + " " + refused.warning().code() + line;
    }
}
