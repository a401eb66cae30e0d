package org.sitrep.extract.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Statement.Cue;
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
     */
    record Entry(String lemma, CueClass kind, boolean light) {}

    private static final Set<String> COMPLETING = Set.of("compound:prt", "xcomp", "obj");

    private static final Cues ENGLISH = new Cues(Table.english("cues.tsv"));

    private final Map<String, Entry> entries = new HashMap<>();

    private Cues(Table table) {
        for (Table.Row row : table.rows()) {
            Entry entry = new Entry(
                    row.get("lemma"),
                    row.constant("class", CueClass.class),
                    row.get("use").equals("light"));
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

    /** The cue under a span; a word the lexicon does not know counts as saying. */
    Cue classify(Document document, Span span) {
        String words = span.in(document.text()).toLowerCase(Locale.ROOT).strip();
        Entry preposition = entries.get("adp " + words.replaceAll("\\s+", " "));
        if (preposition != null) {
            return new Cue(span, preposition.lemma(), preposition.kind());
        }
        Optional<Token> head = head(document, span);
        if (head.isEmpty()) {
            return new Cue(span, words, CueClass.SAY);
        }
        Token token = head.get();
        Optional<Entry> entry = find(document, token);
        if (entry.isEmpty()) {
            return new Cue(span, token.lemma(), CueClass.SAY);
        }
        if (entry.get().light()) {
            Optional<Entry> object = document.child(token, "obj").flatMap(noun -> find(document, noun));
            return new Cue(span, entry.get().lemma(), object.orElse(entry.get()).kind());
        }
        return new Cue(
                span, entry.get().lemma(), kind(document, token, entry.get().kind()));
    }

    /** "Asked him to go" requests, "asked whether he would go" and "demanded to know" ask, "warned him to go" demands. */
    private static CueClass kind(Document document, Token verb, CueClass listed) {
        Optional<Token> complement = document.child(verb, "xcomp")
                .or(() -> document.child(verb, "ccomp"))
                .filter(c -> c.index() > verb.index());
        boolean toKnow = complement.filter(c -> c.lemma().equals("know")).isPresent();
        Optional<String> mark = complement
                .flatMap(c -> document.child(c, "mark"))
                .map(m -> m.lemma().toLowerCase(Locale.ROOT));
        return switch (listed) {
            case ASK ->
                mark.filter(m -> m.equals("to") || m.equals("that")).isPresent() && !toKnow
                        ? CueClass.REQUEST
                        : CueClass.ASK;
            case DEMAND, REQUEST ->
                toKnow
                                || mark.filter(m -> m.equals("whether") || m.equals("if"))
                                        .isPresent()
                        ? CueClass.ASK
                        : listed;
            case WARN ->
                mark.filter(m -> m.equals("to")).isPresent() && isTold(document, verb) ? CueClass.DEMAND : listed;
            default -> listed;
        };
    }

    /** Who "warned them to leave" wants something of them; who "warned to leave" would leave. */
    private static boolean isTold(Document document, Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("obj") || child.is("iobj") || child.is("nsubj:pass"));
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

    private static boolean isContentWord(Token token) {
        return switch (token.upos()) {
            case VERB, NOUN, PROPN, ADJ -> true;
            default -> false;
        };
    }
}
