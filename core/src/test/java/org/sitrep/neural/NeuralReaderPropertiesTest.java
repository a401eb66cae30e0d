package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Trigger;
import org.sitrep.text.Span;

final class NeuralReaderPropertiesTest {
    private static final List<String> SCRAPS = List.of(
            "The minister said that ",
            "according to officials, ",
            "\u201cWe will not leave,\u201d ",
            "\"Never\" ",
            "''",
            "Kyiv ",
            "Russian-backed ",
            "he believes she claimed ",
            "\n",
            "\r\n\r\n",
            "\u00a0",
            "\ud83d\ude00 ",
            "\ud83d",
            "\udc00",
            "\u0000",
            "\u0001",
            "\ufffd",
            "\u200d\u202e",
            "\u4e2d\u6587",
            "\u0645\u0631\u062d\u0628\u0627 ",
            "e\u0301\u0301\u0301",
            "\u2260\u2260",
            "1,000.50 ",
            "U.S. ",
            "---",
            ". ",
            "! ",
            "(",
            "\t",
            "\u2028",
            "\u0130\u00df\ufb01 ",
            "[\u201c\u00ab",
            "x".repeat(300),
            "<b>&amp;");

    private static final NeuralReader TINY = TestReader.tiny(1);

    @Test
    void everyTextGivesTreesAndSpansInsideIt() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            checkShape(text.toString());
        }
    }

    @Test
    void aWindowIsReadAlikeWhateverFollows() {
        String first =
                "The envoy said on Monday that the corridor near Velnburg would open, and urged both sides to wait. ";
        String text = first.repeat(11); // more than half a window
        Document.Syntax alone = TestReader.read(TINY, text);
        Document.Syntax followed = TestReader.read(TINY, text + "\n" + "Nobody else had spoken. ".repeat(40));
        assertThat(alone.attributions()).isNotEmpty();
        assertThat(alone.triggers()).isNotEmpty();
        assertThat(followed.tokens().subList(0, alone.tokens().size())).isEqualTo(alone.tokens());
        assertThat(followed.attributions()).startsWith(alone.attributions().toArray(Attribution[]::new));
        assertThat(followed.triggers()).startsWith(alone.triggers().toArray(Trigger[]::new));
    }

    @Test
    void aTextIsReadAlikeOnAnyNumberOfThreads() {
        String text = "Officials said the mayor believes that the bridge will hold.\n".repeat(60);
        Document.Syntax one = TestReader.read(TINY, text);
        try (NeuralReader reader = TestReader.tiny(3)) {
            assertThat(TestReader.read(reader, text)).isEqualTo(one);
        }
        Document.Syntax shipped = TestReader.read(text);
        for (int threads : new int[] {2, 5}) {
            try (NeuralReader reader = NeuralReader.load(TestReader.FILES, threads, Device.CPU)) {
                assertThat(TestReader.read(reader, text)).isEqualTo(shipped);
            }
        }
    }

    @Test
    void textsOfEverySizeAreRead() {
        checkShape("word ".repeat(1_500));
        checkShape("-".repeat(3_000));
        checkShape("a".repeat(10_000));
        checkShape("\u2260".repeat(10_000));
        checkShape("he said, ".repeat(400));
        checkShape("\"".repeat(2_000));
        checkShape("He said so.\n".repeat(50));
    }

    @Test
    void manyThreadsReadTheSame() throws InterruptedException, ExecutionException {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            texts.add(("Officials said the mayor believes that bridge " + i + " will hold.\n").repeat(i));
        }
        readTogether(TestReader.reader(), texts);
        readTogether(TINY, texts);
    }

    private static void readTogether(NeuralReader reader, List<String> texts)
            throws InterruptedException, ExecutionException {
        List<Document.Syntax> alone =
                texts.stream().map(text -> TestReader.read(reader, text)).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Document.Syntax>> together = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                texts.forEach(text -> together.add(pool.submit(() -> TestReader.read(reader, text))));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % texts.size()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aSentenceIsParsedAlikeBesideAnyOther() {
        String sentence = "The army denied on Friday that its guns had shelled the hospital.";
        List<Token> alone = TestReader.read(sentence).tokens();
        List<Token> beside = TestReader.read(sentence + "\nNobody else spoke.").tokens();
        assertThat(beside.subList(0, alone.size())).isEqualTo(alone);
    }

    private static void checkShape(String text) {
        checkShape(text, TestReader.read(text));
        checkShape(text, TestReader.read(TINY, text));
    }

    private static void checkShape(String text, Document.Syntax syntax) {
        Span all = new Span(0, text.length());
        for (Sentence sentence : syntax.sentences()) {
            checkTree(syntax.tokens().subList(sentence.first(), sentence.end()), sentence);
        }
        for (int i = 0; i < syntax.tokens().size(); i++) {
            Token token = syntax.tokens().get(i);
            assertThat(token.index()).isEqualTo(i);
            assertThat(token.form()).isEqualTo(token.span().in(text));
            assertThat(token.lemma()).isNotEmpty();
        }
        for (Entity entity : syntax.entities()) {
            assertThat(entity.first()).isLessThan(entity.end());
            assertThat(entity.span().start())
                    .isEqualTo(syntax.tokens().get(entity.first()).span().start());
        }
        for (Attribution attribution : syntax.attributions()) {
            assertThat(attribution.confidence()).isBetween(.15, 1.0);
            assertThat(attribution.content())
                    .isNotEmpty()
                    .allMatch(all::contains)
                    .noneMatch(Span::isEmpty);
            assertThat(attribution.source().stream()).allMatch(all::contains).noneMatch(Span::isEmpty);
            assertThat(all.contains(attribution.cue())).isTrue();
            assertThat(attribution.content()).isSorted();
        }
        assertThat(syntax.triggers()).isSortedAccordingTo(Comparator.comparing(Trigger::token));
        for (Trigger trigger : syntax.triggers()) {
            assertThat(trigger.token()).isBetween(0, syntax.tokens().size() - 1);
            assertThat(trigger.probability()).isBetween(0.0, 1.0);
        }
    }

    private static void checkTree(List<Token> words, Sentence sentence) {
        int[] heads = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            assertThat(word.isRoot() || (word.head() >= sentence.first() && word.head() < sentence.end()))
                    .isTrue();
            assertThat(word.relation().equals("root")).isEqualTo(word.isRoot());
            heads[i + 1] = word.isRoot() ? 0 : word.head() - sentence.first() + 1;
        }
        assertThat(words.isEmpty() || TreeDecoderTest.isTree(heads)).isTrue();
    }
}
