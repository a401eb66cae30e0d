package org.sitrep.neural;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Segmentation.Segment;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * Reads the gold words of CoNLL-U or IOB2 files (gzipped or not) and prints what the neural reader says of them as CoNLL-U with
 * {@code NER=} in the last column. Arguments: input, output, and a graph if not the shipped models are meant.
 */
final class ConlluRunner {
    private ConlluRunner() {}

    public static void main(String[] args) throws IOException {
        List<List<String[]>> sentences = sentences(Path.of(args[0]));
        try (NeuralReader reader =
                        NeuralReader.load(args.length > 2 ? TestReader.with(Path.of(args[2])) : TestReader.FILES);
                PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            for (int i = 0; i < 50; i++) {
                read(reader, sentences.get(i));
            }
            long before = cpu();
            int words = 0;
            for (List<String[]> sentence : sentences) {
                Document.Syntax syntax = read(reader, sentence);
                words += syntax.tokens().size();
                print(out, syntax);
            }
            double seconds = (cpu() - before) / 1e9;
            System.err.printf(
                    "%d words, %.1f CPU-seconds, %.0f words per CPU-second%n", words, seconds, words / seconds);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static Document.Syntax read(NeuralReader reader, List<String[]> rows) {
        StringBuilder text = new StringBuilder();
        List<Span> words = new ArrayList<>();
        for (String[] row : rows) {
            if (words.size() > 0 && row[1].equals("1")) {
                text.append(' ');
            }
            words.add(new Span(text.length(), text.length() + row[0].length()));
            text.append(row[0]);
        }
        Span all = new Span(0, text.length());
        return reader.read(
                text.toString(), new Segmentation(List.of(all), List.of(new Segment(all, 0, words))), List.of());
    }

    private static void print(PrintStream out, Document.Syntax syntax) {
        Map<Integer, String> tags = new HashMap<>();
        for (Entity entity : syntax.entities()) {
            for (int i = entity.first(); i < entity.end(); i++) {
                tags.put(i, (i == entity.first() ? "NER=B-" : "NER=I-") + entity.type());
            }
        }
        for (Token token : syntax.tokens()) {
            out.println(String.join(
                    "\t",
                    String.valueOf(token.index() + 1),
                    token.form(),
                    token.lemma(),
                    token.upos().toString(),
                    token.xpos(),
                    "_",
                    String.valueOf(token.head() + 1),
                    token.relation(),
                    "_",
                    tags.getOrDefault(token.index(), "_")));
        }
        out.println();
    }

    /** Pairs of a word and "1" if a space stands before it. */
    private static List<List<String[]>> sentences(Path path) throws IOException {
        List<List<String[]>> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        boolean space = true;
        int wordEnd = 0;
        boolean spaceAfterWord = true;
        for (String line : lines(path)) {
            if (line.isEmpty()) {
                if (!rows.isEmpty()) {
                    sentences.add(rows);
                }
                rows = new ArrayList<>();
                wordEnd = 0;
                continue;
            }
            String[] cells = line.split("\t", -1);
            String misc = cells[cells.length - 1];
            if (line.startsWith("#") || cells[0].contains(".")) {
                continue;
            }
            if (cells[0].contains("-")) {
                wordEnd = Integer.parseInt(cells[0].substring(cells[0].indexOf('-') + 1));
                spaceAfterWord = !misc.contains("SpaceAfter=No");
                continue;
            }
            rows.add(new String[] {cells[1], space ? "1" : "0"});
            int index = Integer.parseInt(cells[0]);
            space = index < wordEnd ? false : index == wordEnd ? spaceAfterWord : !misc.contains("SpaceAfter=No");
        }
        if (!rows.isEmpty()) {
            sentences.add(rows);
        }
        return sentences;
    }

    private static List<String> lines(Path path) throws IOException {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
