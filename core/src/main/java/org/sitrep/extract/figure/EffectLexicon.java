package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/** What words say happened to those they count ({@code figure-effects.tsv}), and what is counted ({@code figure-nouns.tsv}). */
final class EffectLexicon {
    /** Word classes of an effect; see the table's comments. */
    enum Part {
        VERB,
        ADJECTIVE,
        NOUN,
        EVENT,
        TOLL
    }

    /** Which nouns an entry may count. */
    enum Counts {
        ANY,
        PERSONS,
        MILITARY,
        MASS,
        WEAK
    }

    /**
     * One line of the table.
     *
     * @param with lemmas of which one must stand by the word, or none needed
     * @param unit absent for words like "number", which take it from what they are the number of
     */
    record Entry(List<String> with, String role, Optional<Unit> unit, Counts counts) {}

    /** From how many on those who flee are displaced and not getting away: a convention of this project. */
    private static final double MASS = 100;

    private record Key(Part part, String word) {}

    private final Map<Key, List<Entry>> entries = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();

    EffectLexicon() {
        for (Table.Row row : Table.english("figure-effects.tsv").rows()) {
            Optional<Unit> unit =
                    row.get("unit").isEmpty() ? Optional.empty() : Optional.of(row.constant("unit", Unit.class));
            Counts counts = row.get("counts").isEmpty() ? Counts.ANY : row.constant("counts", Counts.class);
            Key key = new Key(row.constant("part", Part.class), row.get("word"));
            entries.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Entry(row.list("with"), row.get("role"), unit, counts));
        }
        for (Table.Row row : Table.english("figure-nouns.tsv").rows()) {
            kinds.computeIfAbsent(row.get("word"), k -> new HashSet<>()).add(row.get("kind"));
        }
    }

    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    /** The entries of a word; the tagger takes some forms in -s for a plural verb, whose lemma then keeps the ending. */
    List<Entry> entries(Part part, Token token) {
        boolean lasting = part == Part.ADJECTIVE && token.xpos().equals("VBG"); // "are missing": a verb to the parser
        String lemma = lasting ? Words.lower(token) : lemma(token);
        List<Entry> found = entries.getOrDefault(new Key(part, lemma), List.of());
        boolean untaken = found.isEmpty() && part == Part.VERB && lemma.endsWith("s");
        return untaken ? entries.getOrDefault(new Key(part, lemma.substring(0, lemma.length() - 1)), List.of()) : found;
    }

    /** Whether the noun, alone or with a compound before it ("crew member"), is of a kind of {@code figure-nouns.tsv}. */
    boolean isKind(Document document, Token noun, String kind) {
        for (Token child : document.children(noun)) {
            if (child.is("compound") && hasKind(lemma(child) + " " + lemma(noun), kind)) {
                return true;
            }
        }
        return hasKind(lemma(noun), kind);
    }

    private boolean hasKind(String word, String kind) {
        return kinds.getOrDefault(word, Set.of()).contains(kind);
    }

    /** Whether an entry may count this phrase: no animals or objects, and only known persons or soldiers where it says so. */
    boolean counts(Entry entry, Document document, Counted counted) {
        if (entry.counts() == Counts.MASS && counted.value() < MASS) {
            return false;
        }
        if (counted.noun().isEmpty()) {
            return entry.counts() != Counts.MILITARY;
        }
        Token noun = counted.noun().get();
        if (isKind(document, noun, "no-count") || isKind(document, noun, "animal")) {
            return false;
        }
        if (entry.counts() == Counts.MILITARY) {
            return isKind(document, noun, "military");
        }
        boolean person = isPerson(document, noun);
        boolean object =
                isKind(document, noun, "thing") || isKind(document, noun, "vehicle") || isKind(document, noun, "body");
        boolean affected = entry.unit().filter(unit -> unit == Unit.AFFECTED).isPresent();
        boolean open = entry.counts() != Counts.PERSONS && entry.counts() != Counts.MASS && counted.value() > 0;
        return person || (open && (affected || !object));
    }

    /** Known persons and groups of them, names in the plural ("12 Ukrainians"), and pronouns. */
    boolean isPerson(Document document, Token noun) {
        boolean name = noun.xpos().equals("NNPS")
                || noun.xpos().startsWith("PRP")
                || noun.xpos().equals("WP"); // "14 of whom"
        return name
                || isKind(document, noun, "person")
                || isKind(document, noun, "military")
                || isKind(document, noun, "group");
    }
}
