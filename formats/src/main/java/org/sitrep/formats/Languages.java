package org.sitrep.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Article;
import org.sitrep.article.Warning;
import org.sitrep.lexicon.Table;

/**
 * Tells English from other languages by the share of function words, and names the other language where its own
 * are frequent. Of one or two sentences {@link ShortTexts} judges; what it cannot tell stays unknown. Immutable.
 */
public final class Languages {
    /** Code of the warning of an article in another language. */
    public static final String NOT_ENGLISH = "not-english";

    /** Of running text about two words in five are function words; a text in a neighbouring language shares a few. */
    private static final double SPOKEN = 0.15;

    /** Below this share even a list of names is not English. */
    private static final double FOREIGN = 0.03;

    private static final int FEWEST_WORDS = 20;
    private static final int ENOUGH_WORDS = 60;
    private static final int FEWEST_LETTERS = 12;
    private static final int SAMPLE_CHARACTERS = 20_000;
    private static final String ENGLISH = "en";

    private record Language(String tag, String name, UnicodeScript script, Set<String> words) {}

    private final List<Language> languages;
    private final ShortTexts shortTexts = ShortTexts.load();

    private Languages(List<Language> languages) {
        this.languages = languages;
    }

    /** The languages of the table beside the program. */
    public static Languages load() {
        try (InputStream in = Languages.class.getResourceAsStream("languages.tsv")) {
            List<Language> languages = new ArrayList<>();
            for (Table.Row row :
                    Table.read("languages.tsv", Objects.requireNonNull(in)).rows()) {
                languages.add(new Language(
                        row.get("language"),
                        row.get("name"),
                        UnicodeScript.forName(row.get("script")),
                        Set.copyOf(row.list("words"))));
            }
            return new Languages(List.copyOf(languages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The article with its language, if that can be told, and a warning if it is not English. */
    public Article recognised(Article article) {
        Verdict verdict = verdict(article.text());
        if (verdict.foreign) {
            String name = verdict.language == null
                    ? "not to be English"
                    : "to be " + verdict.language.name + " (" + verdict.language.tag + ")";
            List<Warning> warnings = new ArrayList<>(article.warnings());
            warnings.add(Warning.of(
                    NOT_ENGLISH, "seems " + name + "; only English is read yet, so nothing was taken from it"));
            return with(article, verdict.tag(), warnings);
        }
        return with(article, verdict.tag(), article.warnings());
    }

    /** What an input says of its language holds; what a page says is often that of its template, so that its words come first. */
    private static Article with(Article article, Optional<String> recognised, List<Warning> warnings) {
        Optional<String> given = article.language();
        Optional<String> language =
                article.page().isPresent() ? recognised.or(() -> given) : given.or(() -> recognised);
        return article.withLanguage(language).withWarnings(warnings);
    }

    /** BCP 47 tag of the language of a text, if it can be told. */
    public Optional<String> of(String text) {
        return verdict(text).tag();
    }

    private record Verdict(boolean foreign, @Nullable Language language) {
        static final Verdict UNKNOWN = new Verdict(false, null);

        Optional<String> tag() {
            return Optional.ofNullable(language).map(Language::tag);
        }
    }

    private Verdict verdict(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS));
        Optional<UnicodeScript> script = script(sample);
        if (script.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        List<String> words = words(sample).stream().map(Languages::lower).toList();
        Language best = null;
        double bestShare = -1;
        double english = 0;
        for (Language language : languages) {
            if (language.script == script.get()) {
                double share = share(words, language.words);
                best = share > bestShare ? language : best;
                bestShare = Math.max(share, bestShare);
                english = language.tag.equals(ENGLISH) ? share : english;
            }
        }
        if (script.get() != UnicodeScript.LATIN) {
            return new Verdict(true, best);
        }
        Verdict verdict = latin(words.size(), best, bestShare, english);
        return verdict.language == null && !verdict.foreign && words.size() < ENOUGH_WORDS ? brief(sample) : verdict;
    }

    /** One or two sentences, if they are surely in another language. */
    private Verdict brief(String text) {
        return shortTexts
                .foreign(words(text))
                .map(tag -> new Verdict(
                        true,
                        languages.stream()
                                .filter(language -> language.tag.equals(tag))
                                .findFirst()
                                .orElse(null)))
                .orElse(Verdict.UNKNOWN);
    }

    private static Verdict latin(int words, @Nullable Language best, double bestShare, double english) {
        if (words < FEWEST_WORDS || best == null) {
            return Verdict.UNKNOWN;
        }
        if (best.tag.equals(ENGLISH)) {
            return english >= SPOKEN ? new Verdict(false, best) : unknown(words, english);
        }
        return bestShare >= SPOKEN && bestShare >= 2 * english ? new Verdict(true, best) : unknown(words, english);
    }

    private static Verdict unknown(int words, double english) {
        return new Verdict(words >= ENOUGH_WORDS && english < FOREIGN, null);
    }

    /** The script of most letters, if there are enough of them; Chinese characters among kana are Japanese. */
    private static Optional<UnicodeScript> script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .map(script -> script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
        if (kana > 0 && kana * 10 > counts.getOrDefault(UnicodeScript.HAN, 0)) {
            counts.merge(UnicodeScript.HIRAGANA, counts.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= FEWEST_LETTERS)
                .map(Map.Entry::getKey);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static double share(List<String> words, Set<String> known) {
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(known::contains).count() / words.size();
    }
}
