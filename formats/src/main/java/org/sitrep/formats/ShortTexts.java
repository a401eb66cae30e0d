package org.sitrep.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sitrep.lexicon.Table;

/**
 * Tells that one or two sentences in Latin script are not English, by what English cannot have: several function words
 * of one other language, or its letters, and none of English. Names are no evidence: words with a capital letter count
 * for nothing but at the beginning. When in doubt it says nothing. Immutable.
 */
final class ShortTexts {
    /** BCP 47 for a language that cannot be told. */
    static final String UNDETERMINED = "und";

    /** Of that many words of English among the evidence, one is borrowed or alike by chance. */
    private static final int FOREIGN_FOR_EACH_ENGLISH = 4;

    /** Shares of all words. Two function words in ten are few for any language; letters alone must be in every third word. */
    private static final double SPOKEN = 0.2;

    private static final double LETTERED = 0.33;
    private static final int FEWEST_WORDS = 3;

    /**
     * What shows a language.
     *
     * @param letters those of its letters that English lacks
     */
    private record Language(String tag, Set<String> words, String letters) {
        boolean writes(String word) {
            return word.chars().anyMatch(c -> letters.indexOf(c) >= 0);
        }
    }

    private final List<Language> languages = new ArrayList<>();
    private final Set<String> english = new HashSet<>();
    private final Set<String> alike = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private ShortTexts(Table table) {
        for (Table.Row row : table.rows()) {
            List<String> words = row.list("words");
            switch (row.get("language")) {
                case "en" -> english.addAll(words);
                case "alike" -> alike.addAll(words);
                case "names" -> names.addAll(words);
                default -> languages.add(new Language(row.get("language"), Set.copyOf(words), row.get("letters")));
            }
        }
    }

    static ShortTexts load() {
        try (InputStream in = ShortTexts.class.getResourceAsStream("short-texts.tsv")) {
            return new ShortTexts(Table.read("short-texts.tsv", Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The other language that a text is surely written in.
     *
     * @param words of the text as written, in order
     * @return its BCP 47 tag, {@link #UNDETERMINED} if several fit as well; empty if it may be English
     */
    Optional<String> foreign(List<String> words) {
        String best = UNDETERMINED;
        int most = 0;
        for (Language language : languages) {
            int evidence = evidence(words, language);
            if (evidence > most) {
                best = language.tag;
            } else if (evidence == most) {
                best = UNDETERMINED;
            }
            most = Math.max(most, evidence);
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    /** How many words show the language; none unless that is enough. */
    private int evidence(List<String> words, Language language) {
        Set<String> spoken = new HashSet<>();
        int function = 0;
        int lettered = 0;
        int against = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String lower = Languages.lower(word);
            boolean name = i > 0 && !word.equals(lower);
            if (name || alike.contains(lower)) {
                continue;
            }
            if (language.words.contains(lower)) {
                function++;
                spoken.add(lower);
            } else if (english.contains(lower)) {
                against++;
            } else if (language.writes(lower)) {
                lettered++;
            }
        }
        int evidence = function + lettered;
        double share = (double) evidence / Math.max(1, words.size());
        boolean own = !names.containsAll(spoken);
        boolean spoke = (spoken.size() > 1 && (own || lettered > 0)) || (own && lettered > 0);
        boolean shown = (spoke && share >= SPOKEN) || (lettered > 2 && share >= LETTERED);
        boolean enough = words.size() >= FEWEST_WORDS && evidence >= FOREIGN_FOR_EACH_ENGLISH * against;
        return shown && enough ? evidence : 0;
    }
}
