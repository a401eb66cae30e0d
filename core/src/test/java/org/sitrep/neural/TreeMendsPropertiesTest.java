package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** Whatever tree the network gives of whatever words, mended it is a tree of the same words. */
final class TreeMendsPropertiesTest {
    private static final int TREES = 40_000;

    /** Words that the mends ask for, with the relations that they ask for. */
    private static final List<Kind> KINDS = List.of(
            new Kind("to", Upos.PART, "TO", List.of("fixed", "mark")),
            new Kind("for", Upos.ADP, "IN", List.of("case", "fixed")),
            new Kind("300", Upos.NUM, "CD", List.of("nummod", "obj", "conj")),
            new Kind("wounded", Upos.VERB, "VBN", List.of("acl")),
            new Kind("dead", Upos.ADJ, "JJ", List.of("amod")),
            new Kind("responsible", Upos.ADJ, "JJ", List.of("acl")),
            new Kind("particularly", Upos.ADV, "RB", List.of("advmod")),
            new Kind("instead", Upos.ADV, "RB", List.of("advmod")),
            new Kind("would", Upos.AUX, "MD", List.of("aux")),
            new Kind("was", Upos.AUX, "VBD", List.of("aux:pass")),
            new Kind(",", Upos.PUNCT, ",", List.of("punct")),
            new Kind("Orval", Upos.PROPN, "NNP", List.of("obj", "iobj", "nsubj")),
            new Kind("town", Upos.NOUN, "NN", List.of("obj", "obl", "nsubj", "nsubj:pass", "ccomp")),
            new Kind("held", Upos.VERB, "VBD", List.of("conj", "xcomp", "ccomp")),
            new Kind("reports", Upos.VERB, "VBZ", List.of("advcl", "parataxis")),
            new Kind("said", Upos.VERB, "VBD", List.of("ccomp", "parataxis", "conj")),
            new Kind("citing", Upos.VERB, "VBG", List.of("ccomp", "advcl")),
            new Kind("shed", Upos.VERB, "VB", List.of("xcomp", "ccomp", "conj")));

    /** Runs of them that the mends ask for. */
    private static final List<String> RUNS = List.of(
            "for 300 wounded",
            "held town responsible",
            ", particularly Orval",
            "held dead 300 town",
            "for to shed",
            "town , town",
            "reports Orval",
            "town , said Orval , held 300 town",
            "town , said town Orval , was held",
            ", citing Orval",
            "held town shed town",
            "to shed town held");

    /** A word with its tags and what it may be to its head. */
    private record Kind(String form, Upos upos, String xpos, List<String> relations) {}

    @Test
    void aTreeStaysATree() {
        Random random = new Random(11);
        int changed = 0;
        for (int round = 0; round < TREES; round++) {
            List<Kind> kinds = new ArrayList<>();
            List<Span> spans = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                kinds.addAll(random.nextBoolean() ? List.of(any(KINDS, random)) : run(any(RUNS, random)));
            }
            for (Kind kind : kinds) {
                spans.add(new Span(text.length(), text.length() + kind.form().length()));
                text.append(kind.form()).append(' ');
            }
            List<ParsedWord> words = tree(kinds, random);
            List<ParsedWord> mended = TreeMends.mend(text.toString(), spans, words);
            assertThat(mended).hasSameSizeAs(words);
            assertThat(isTree(mended)).as("%s%n%s%n%s", text, words, mended).isTrue();
            changed += mended.equals(words) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(TREES / 20);
    }

    private static List<Kind> run(String forms) {
        return Stream.of(forms.split(" ", -1))
                .map(form -> KINDS.stream()
                        .filter(kind -> kind.form().equals(form))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Words are hung, in random order, on one that hangs already: more often on the nearest. */
    private static List<ParsedWord> tree(List<Kind> kinds, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int w = 0; w < kinds.size(); w++) {
            order.add(random.nextInt(w + 1), w);
        }
        ParsedWord[] words = new ParsedWord[kinds.size()];
        for (int k = 0; k < kinds.size(); k++) {
            int w = order.get(k);
            Kind kind = kinds.get(w);
            int head = k == 0 ? -1 : order.get(random.nextInt(k));
            for (int i = 0; i < k && random.nextBoolean(); i++) {
                head = Math.abs(order.get(i) - w) < Math.abs(head - w) ? order.get(i) : head;
            }
            words[w] = ParsedWord.of(head, any(kind.relations(), random), kind.upos(), kind.xpos(), 0);
        }
        return List.of(words);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static boolean isTree(List<ParsedWord> words) {
        int[] heads = new int[words.size() + 1];
        for (int w = 0; w < words.size(); w++) {
            if ((words.get(w).head() < 0) != words.get(w).relation().equals("root")) {
                return false;
            }
            heads[w + 1] = words.get(w).head() + 1;
        }
        return TreeDecoderTest.isTree(heads);
    }
}
