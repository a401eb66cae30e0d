package org.sitrep.modality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.claim.Modality;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.reading.Shipped;

/**
 * Asks {@link Reality} for every word of a file, whether or not it tells an event, and prints how often it is right. A line is
 * an id, the word's offset (UTF-16), "true" or "false" for whether it happened, and the text, parted by tabs;
 * {@code bench/judged_words.py} makes the file and runs this.
 */
final class JudgedWords {
    private JudgedWords() {}

    public static void main(String[] args) throws IOException {
        Reality reality = new Reality(Signatures.english());
        Map<String, Document> read = new HashMap<>();
        Map<Modality, int[]> counts = new TreeMap<>(); // words that did not happen, words that did
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] cells = line.split("\t", -1);
            Document document =
                    read.computeIfAbsent(cells[0], id -> Shipped.read(cells[3]).document());
            Modality told = told(reality, document, Integer.parseInt(cells[1]));
            counts.computeIfAbsent(told, m -> new int[2])[cells[2].equals("true") ? 1 : 0]++;
        }
        print(counts);
    }

    private static Modality told(Reality reality, Document document, int start) {
        for (Token token : document.tokens()) {
            if (token.span().start() <= start && start < token.span().end()) {
                return reality.of(document, token, false).modality();
            }
        }
        return Modality.UNKNOWN;
    }

    private static void print(Map<Modality, int[]> counts) {
        int words = 0;
        int answered = 0;
        int right = 0;
        int not = 0;
        int wrongly = 0;
        for (Map.Entry<Modality, int[]> entry : counts.entrySet()) {
            int[] of = entry.getValue();
            System.out.printf(
                    "%-12s %5d, happened %.3f%n", entry.getKey(), of[0] + of[1], of[1] / (double) (of[0] + of[1]));
            words += of[0] + of[1];
            if (entry.getKey() != Modality.UNKNOWN) {
                boolean real = Reality.isReal(entry.getKey());
                answered += of[0] + of[1];
                right += of[real ? 1 : 0];
                not += of[0];
                wrongly += real ? of[0] : 0;
            }
        }
        System.out.printf(
                "%d words, answered %d, right %.3f, happened wrongly %d of %d = %.3f%n",
                words, answered, right / (double) answered, wrongly, not, wrongly / (double) not);
    }
}
