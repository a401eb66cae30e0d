package org.sitrep.neural;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Prints what the product's own classes make of words and texts, for the tests of the Python side: {@code word TAB pieces TAB
 * casing} and {@code text TAB flags}. Arguments: vocab.txt, a file of words, a file of texts (a line each, line ends as \n).
 */
public final class Inputs {
    private Inputs() {}

    public static void main(String[] arguments) throws java.io.IOException {
        WordPiece wordPiece = WordPiece.read(Files.readAllBytes(Path.of(arguments[0])));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String word : Files.readAllLines(Path.of(arguments[1]))) {
            String pieces = Arrays.stream(wordPiece.fewPieces(word)).mapToObj(Integer::toString).collect(Collectors.joining(" "));
            out.printf("word\t%s\t%s\t%d%n", word, pieces, Casing.of(word, false));
        }
        for (String line : Files.readAllLines(Path.of(arguments[2]))) {
            StringBuilder flags = new StringBuilder();
            for (byte flag : QuoteFlags.of(line.replace("\\n", "\n"))) {
                flags.append(flag);
            }
            out.printf("text\t%s\t%s%n", line, flags);
        }
    }
}
