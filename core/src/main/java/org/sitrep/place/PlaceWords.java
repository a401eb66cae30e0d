package org.sitrep.place;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.WordKinds;

/** Words around place names, from {@code place-words.tsv} and {@code volition.tsv}. */
final class PlaceWords {
    /** What a word tells; explained in the table. */
    enum Role {
        REGION,
        DISTRICT,
        TOWN,
        TERRAIN,
        LAND,
        SITE,
        STREET,
        VESSEL,
        EPONYM,
        SEATED,
        BODY,
        OUTLET,
        COMPANY,
        TITLE,
        GENERAL,
        PEOPLE,
        COMPASS,
        PART,
        NEAR,
        LOCATIVE,
        STATE,
        COMMON
    }

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    private final Set<String> actingVerbs = new HashSet<>();
    private final Set<String> actingNouns = new HashSet<>();
    private final Set<String> givenNames = new HashSet<>();
    private final WordKinds locative = new WordKinds(Table.english("locative-words.tsv"));

    PlaceWords() {
        for (Table.Row row : Table.english("place-words.tsv").rows()) {
            words.computeIfAbsent(row.constant("role", Role.class), k -> new HashSet<>())
                    .add(row.get("word"));
        }
        Table.english("given-names.tsv").rows().forEach(row -> givenNames.add(row.get("name")));
        for (Table.Row row : Table.english("volition.tsv").rows()) {
            (row.get("kind").equals("verb") ? actingVerbs : actingNouns).add(row.get("lemma"));
        }
    }

    /** Whether a word as written, in any case, singular or plural, has the role. */
    boolean is(Role role, String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace(".", "");
        Set<String> all = words.getOrDefault(role, Set.of());
        return all.contains(lower) || all.contains(singular(lower));
    }

    /** Whether a verb's object, "taken", or what stands behind a noun and "of", "taking", is a place rather than a person. */
    boolean isLocative(String kind, String lemma) {
        return locative.has(kind, lemma);
    }

    /** Whether men or women are called so by their first name. */
    boolean isGivenName(String name) {
        return givenNames.contains(name);
    }

    /** Whether a verb makes its subject an actor. */
    boolean isActingVerb(String lemma) {
        return actingVerbs.contains(lemma.toLowerCase(Locale.ROOT));
    }

    /** Whether a noun makes its possessor an actor. */
    boolean isActingNoun(String lemma) {
        return actingNouns.contains(lemma.toLowerCase(Locale.ROOT));
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
