package org.sitrep.neural;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;

/** Dictionary forms of English words, from the form and its tags: a list of exceptions, then the rules of inflection. */
final class Lemmatizer {
    private static final String CURLY = "\u2018\u2019\u02bc\u201c\u201d";
    private static final String STRAIGHT = "\'\'\'\"\"";

    /** Lists of words by their dictionary form: what they name is a word, though it be rare ("lauded": to laud). */
    private static final List<String> LISTS = List.of(
            "cues.tsv",
            "deeds.tsv",
            "states-of-mind.tsv",
            "stances.tsv",
            "event_triggers.tsv",
            "modality-signatures.tsv",
            "volition.tsv");

    private final Map<Upos, Map<String, String>> exceptions = new HashMap<>();
    private final BaseForms baseForms;

    /**
     * The lemmatizer of English.
     *
     * @param isCommon whether a lower-case word is a common one; those of our lists are known besides
     */
    static Lemmatizer english(Predicate<String> isCommon) {
        Set<String> listed = LISTS.stream()
                .map(Table::english)
                .flatMap(list ->
                        list.rows().stream().map(row -> row.get(list.columns().get(0))))
                .collect(Collectors.toUnmodifiableSet());
        return new Lemmatizer(Table.english("lemmas.tsv"), isCommon.or(listed::contains));
    }

    /**
     * Reads the exceptions.
     *
     * @param isWord whether a lower-case word is a common one; decides between "hop" and "hope"
     */
    Lemmatizer(Table lemmas, Predicate<String> isWord) {
        baseForms = new BaseForms(isWord);
        for (Table.Row row : lemmas.rows()) {
            exceptions
                    .computeIfAbsent(Upos.valueOf(row.get("upos")), upos -> new HashMap<>())
                    .put(row.get("form"), row.get("lemma"));
        }
    }

    /**
     * The lemma of a word of a sentence; tells "he's gone" from "he's going" by the head.
     *
     * @param words all words of the sentence
     */
    String lemma(String form, ParsedWord word, List<ParsedWord> words) {
        String lemma = lemma(form, word.upos(), word.xpos());
        boolean perfect = word.head() >= 0
                && word.relation().equals("aux")
                && words.get(word.head()).xpos().equals("VBN");
        boolean shortened = form.length() == 2 && (lemma.equals("be") || lemma.equals("would"));
        return perfect && shortened && "sd".indexOf(form.charAt(1)) >= 0 ? "have" : lemma;
    }

    /** The dictionary form in lower case; names and the pronoun "I" keep their case. */
    String lemma(String form, Upos upos, String xpos) {
        if (upos == Upos.PROPN) {
            return form;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        for (int i = 0; i < CURLY.length(); i++) {
            lower = lower.replace(CURLY.charAt(i), STRAIGHT.charAt(i));
        }
        return upos == Upos.PART ? particle(lower, xpos) : open(lower, upos, xpos);
    }

    private String particle(String lower, String xpos) {
        return xpos.equals("POS") ? "'s" : known(lower, Upos.PART).orElse(lower);
    }

    private String open(String lower, Upos upos, String xpos) {
        return switch (upos) {
            case VERB, AUX -> verb(lower, xpos);
            case NOUN ->
                known(lower, Upos.NOUN).orElseGet(() -> plural(lower, xpos) ? baseForms.ofPlural(lower) : lower);
            case ADJ, ADV ->
                known(lower, upos)
                        .orElseGet(() ->
                                List.of("JJR", "JJS", "RBR", "RBS").contains(xpos) ? baseForms.ofDegree(lower) : lower);
            case PRON -> xpos.equals("PRP$") ? lower : known(lower, upos).orElse(lower);
            default -> known(lower, upos).orElse(lower);
        };
    }

    private static boolean plural(String lower, String xpos) {
        return xpos.equals("NNS") && lower.endsWith("s") && !Character.isDigit(lower.charAt(0));
    }

    private String verb(String lower, String xpos) {
        Optional<String> auxiliary = known(lower, Upos.AUX);
        if (auxiliary.isPresent()) {
            return auxiliary.get();
        }
        return switch (xpos) {
            case "VB", "VBP", "MD" -> lower;
            case "VBZ" -> known(lower, Upos.VERB).orElseGet(() -> baseForms.ofPlural(lower));
            case "VBG" -> known(lower, Upos.VERB).orElseGet(() -> baseForms.ofParticiple(lower, "ing"));
            case "VBD", "VBN" -> known(lower, Upos.VERB).orElseGet(() -> baseForms.ofParticiple(lower, "ed"));
            default -> lower;
        };
    }

    private Optional<String> known(String lower, Upos upos) {
        return Optional.ofNullable(exceptions.getOrDefault(upos, Map.of()).get(lower));
    }
}
