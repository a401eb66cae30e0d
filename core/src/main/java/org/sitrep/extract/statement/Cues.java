package org.sitrep.extract.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.CueClass;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** The cue lexicon {@code cues.tsv}: which words attribute, and as what kind of speech. */
final class Cues {
    /**
     * A word that attributes.
     *
     * @param light whether its object tells what was said ("expressed concern")
     * @param held whether it tells where somebody stands rather than that they say so ("backs", "fears")
     */
    record Entry(String lemma, CueClass kind, boolean light, boolean held) {}

    private static final Set<String> COMPLETING = Set.of("compound:prt", "xcomp", "obj");

    private static final Cues ENGLISH = new Cues(Table.english("cues.tsv"));

    private final Map<String, Entry> entries = new HashMap<>();

    private Cues(Table table) {
        for (Table.Row row : table.rows()) {
            Entry entry = new Entry(
                    row.get("lemma"),
                    row.constant("class", CueClass.class),
                    row.get("use").equals("light"),
                    row.get("use").equals("held"));
            if (entries.putIfAbsent(row.get("pos") + " " + entry.lemma(), entry) != null) {
                throw row.error("'" + entry.lemma() + "' stands twice as " + row.get("pos"));
            }
        }
    }

    static Cues english() {
        return ENGLISH;
    }

    /**
     * The entry of a word in its sentence: with its particle or preposition first ("call for"), or what it is made whole
     * by elsewhere ("held Norvik responsible"), then alone.
     */
    Optional<Entry> find(Document document, Token token) {
        Entry adjective = token.xpos().equals("JJ") ? entries.get("adj " + Words.lower(token)) : null;
        if (adjective != null) {
            return Optional.of(adjective); // "is determined to", though it be called a verb
        }
        String pos = pos(token.upos());
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        int next = token.index() + 1;
        if (next < document.tokens().size()) {
            Entry phrase = entries.get(
                    pos + " " + lemma + " " + document.token(next).form().toLowerCase(Locale.ROOT));
            if (phrase != null) {
                return Optional.of(phrase);
            }
        }
        return document.children(token).stream()
                .filter(child -> child.index() > token.index() && COMPLETING.contains(child.relation()))
                .map(child -> entries.get(pos + " " + lemma + " " + Words.lower(child)))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(entries.get(pos + " " + lemma)));
    }

    private static String pos(Upos upos) {
        return switch (upos) {
            case NOUN, PROPN -> "noun";
            case ADJ, ADV -> "adj";
            case ADP, SCONJ -> "adp";
            default -> "verb";
        };
    }

    /** Whether the word names an act of speech, rather than a plan or a state of mind. */
    static boolean isAct(Entry entry) {
        return switch (entry.kind()) {
            case ATTITUDE, ANNOUNCE_INTENT, RELAY, ASSERT, SAY, ASK -> false;
            default -> true;
        };
    }

    /** The entry of words as they stand in the text, read as one part of speech: "according to", "call for". */
    Optional<Entry> find(String pos, String words) {
        return Optional.ofNullable(entries.get(pos + " " + words));
    }

    /** The word that carries a cue: the verb or noun whose head lies outside it, auxiliaries and adverbs passed over. */
    static Optional<Token> head(Document document, Span cue) {
        Optional<Token> head = document.headOf(cue);
        if (head.isPresent() && isContentWord(head.get())) {
            return head;
        }
        for (Token token : document.tokensIn(cue)) {
            if (isContentWord(token)) {
                return Optional.of(token);
            }
        }
        return head;
    }

    static boolean isContentWord(Token token) {
        return switch (token.upos()) {
            case VERB, NOUN, PROPN, ADJ -> true;
            default -> false;
        };
    }
}
