package org.sitrep.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.lexicon.Table;

/**
 * Forms of English words, for sentences with a slot: the irregular ones are those of {@code lemmas.tsv}, turned round. Of
 * several words the noun is the last ("aid workers"), the verb the first ("called off").
 */
final class Inflection {
    /** Their past is the word itself. */
    private static final Set<String> UNCHANGED = Set.of(
            "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "set", "shut", "split", "spread",
            "thrust");
    /** Their last syllable is stressed, so that it doubles its last letter: "permitted", unlike "visited". */
    private static final Set<String> STRESSED = Set.of(
            "abet",
            "abut",
            "admit",
            "allot",
            "commit",
            "compel",
            "concur",
            "confer",
            "defer",
            "deter",
            "dispel",
            "emit",
            "expel",
            "forget",
            "incur",
            "occur",
            "omit",
            "permit",
            "prefer",
            "propel",
            "rebel",
            "recur",
            "refer",
            "regret",
            "repel",
            "submit",
            "transfer",
            "transmit",
            "patrol",
            "control",
            "begin",
            "kidnap",
            "equip",
            "outwit");
    /** Their plural is the word itself. */
    private static final Set<String> COLLECTIVE = Set.of("fish", "sheep", "deer", "personnel");

    private static final String VOWELS = "aeiou";

    private final Map<String, TreeSet<String>> verbs = new LinkedHashMap<>();
    private final Map<String, String> plurals = new LinkedHashMap<>();

    private Inflection(Table lemmas) {
        for (Table.Row row : lemmas.rows()) {
            String form = row.get("form");
            String lemma = row.get("lemma");
            if (row.get("upos").equals("VERB") && !form.endsWith("ing") && !form.endsWith("s") && !form.equals(lemma)) {
                verbs.computeIfAbsent(lemma, word -> new TreeSet<>()).add(form);
            } else if (row.get("upos").equals("NOUN") && !form.equals(lemma)) {
                plurals.putIfAbsent(lemma, form);
            }
        }
    }

    static Inflection english() {
        return new Inflection(Table.english("lemmas.tsv"));
    }

    /** A form of a word: its {@code ed} (past), {@code en} (participle), {@code ing}, {@code s} or {@code es} (of a verb). */
    String form(String words, String ending) {
        int blank = ending.equals("s") ? words.lastIndexOf(' ') + 1 : 0;
        int end = ending.equals("s") || words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        String word = words.substring(blank, end);
        String form = switch (ending) {
            case "ed" -> past(word);
            case "en" -> participle(word);
            case "ing" -> gerund(word);
            case "s" -> plural(word);
            case "es" -> withS(word);
            default -> throw new IllegalArgumentException("there is no form '" + ending + "'");
        };
        return words.substring(0, blank) + form + words.substring(end);
    }

    private String past(String verb) {
        List<String> forms = List.copyOf(verbs.getOrDefault(verb, new TreeSet<>()));
        return forms.stream()
                .filter(form -> !isParticiple(form, forms))
                .findFirst()
                .orElseGet(() -> UNCHANGED.contains(verb) || verb.equals("beat") ? verb : regular(verb));
    }

    private String participle(String verb) {
        List<String> forms = List.copyOf(verbs.getOrDefault(verb, new TreeSet<>()));
        if (forms.size() == 1 && (forms.get(0).endsWith("came") || forms.get(0).endsWith("ran"))) {
            return verb;
        }
        return forms.stream()
                .filter(form -> isParticiple(form, forms))
                .findFirst()
                .orElseGet(() -> past(verb));
    }

    /** "taken", "borne" beside "took", "bore"; "begun" beside "began". */
    private static boolean isParticiple(String form, List<String> forms) {
        boolean begun = form.contains("u") && forms.contains(form.replace('u', 'a'));
        return begun || form.endsWith("en") || form.endsWith("wn") || form.endsWith("orn") || form.endsWith("ne");
    }

    private static String regular(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        return (isConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "i" : doubled(verb)) + "ed";
    }

    private static String gerund(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && !verb.equals("be");
        return (silent ? verb.substring(0, verb.length() - 1) : doubled(verb)) + "ing";
    }

    private String plural(String noun) {
        if (COLLECTIVE.contains(noun) || noun.endsWith("craft")) {
            return noun;
        }
        boolean man = noun.endsWith("man") && !noun.endsWith("human");
        return plurals.getOrDefault(noun, man ? noun.substring(0, noun.length() - 2) + "en" : withS(noun));
    }

    private static String withS(String word) {
        if (isConsonantY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (word.matches(".*(s|x|z|ch|sh)") || word.equals("do") || word.equals("go") ? "es" : "s");
    }

    private static boolean isConsonantY(String word) {
        return word.length() > 1 && word.endsWith("y") && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
    }

    private static String doubled(String verb) {
        String lower = verb.toLowerCase(Locale.ROOT);
        boolean brief = lower.matches("[^aeiou]*(qu)?[aeiou][^aeiouwxy]");
        return brief || STRESSED.contains(lower) ? verb + verb.charAt(verb.length() - 1) : verb;
    }
}
