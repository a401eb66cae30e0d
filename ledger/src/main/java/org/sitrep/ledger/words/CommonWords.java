package org.sitrep.ledger.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

/** In what share of news articles a word stands, by {@code common-words.tsv}; made by {@code training/common_words.py}. */
public final class CommonWords {
    /** What is not in the table, names above all: less than one article in a thousand. */
    public static final double RARE = 0.001;

    private final Map<String, Double> shares = new HashMap<>();

    private CommonWords(Table table) {
        for (Table.Row row : table.rows()) {
            try {
                shares.put(row.get("word"), Integer.parseInt(row.get("per-mille")) / 1000.0);
            } catch (NumberFormatException e) {
                throw row.error("'" + row.get("per-mille") + "' is no number");
            }
        }
    }

    public static CommonWords load() {
        String name = "common-words.tsv";
        try (InputStream in = CommonWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name, 0, "it does not lie beside the program");
            }
            return new CommonWords(Table.read(name, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shares of the words in the table, by numbers of them; of two words with one number, the greater. */
    public Map<Integer, Double> shares(ToIntFunction<String> number) {
        Map<Integer, Double> numbered = new HashMap<>();
        shares.forEach((word, share) -> numbered.merge(number.applyAsInt(word), share, Math::max));
        return numbered;
    }

    /** 0 to 1. */
    public double share(String word) {
        return shares.getOrDefault(word, RARE);
    }
}
