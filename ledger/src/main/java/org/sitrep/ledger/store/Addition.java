package org.sitrep.ledger.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.article.Article;
import org.sitrep.document.ActorMention;
import org.sitrep.formats.ReadingParser;
import org.sitrep.formats.ReadingParser.Parsed;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Names;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.correction.Corrections;
import org.sitrep.ledger.origin.Fingerprint;
import org.sitrep.ledger.story.Bag;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;

/**
 * A reading made ready to be added: all work on it that needs no database, so that many threads can do it while one writes. Immutable.
 */
public final class Addition {
    /** Pronouns at the head of a sentence, which have a capital and are no names. */
    private static final Set<String> PRONOUNS = Set.of(
            "I", "He", "She", "It", "We", "You", "They", "His", "Her", "Its", "Our", "Their", "Who", "Which", "This",
            "That");

    private final Recorded recorded;
    private final String version;
    private final byte[] packed;
    private final List<Row> rows;
    private final Set<Name> names;
    private final byte[] fingerprint;
    private final byte[] bag;

    private Addition(Recorded recorded, byte[] packed, String version) {
        this.recorded = recorded;
        this.version = version;
        this.packed = packed;
        this.rows = Row.of(recorded.reading());
        this.names = names(recorded);
        List<Word> words = Words.of(recorded.text());
        this.fingerprint = Fingerprint.of(recorded, words).bytes();
        this.bag = Bag.of(recorded, words).bytes();
    }

    /** A name in small letters, and whose it is. */
    record Name(String folded, String actor) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int order = folded.compareTo(other.folded);
            return order != 0 ? order : actor.compareTo(other.actor);
        }
    }

    /**
     * Of a line as {@code sitrep read --text} prints it.
     *
     * @throws StoreException if it is no reading
     */
    public static Addition of(String line, String version) {
        return new Addition(parsed(line), Lines.packed(line), version);
    }

    /** What is kept already, for its rows to be made again. */
    static Addition ofKept(String line, byte[] packed, String version) {
        return new Addition(parsed(line), packed, version);
    }

    /** With the rows of the corrected reading; what is kept is the reading as it was read. */
    Addition corrected(Corrections corrections) {
        Recorded corrected = corrections.applied(recorded);
        return corrected.equals(recorded) ? this : new Addition(corrected, packed, version);
    }

    /** {@link org.sitrep.ledger.Keys#of} its article. */
    public String key() {
        return recorded.key();
    }

    /** Of the program that read it. */
    String version() {
        return version;
    }

    /** What was read. */
    public Article article() {
        return recorded.reading().document().article();
    }

    /** The line as it is kept. */
    byte[] packed() {
        return packed.clone();
    }

    /** Of its claims. */
    public List<Row> rows() {
        return rows;
    }

    /** What it calls actors with an id. */
    Set<Name> names() {
        return names;
    }

    byte[] fingerprint() {
        return fingerprint.clone();
    }

    byte[] bag() {
        return bag.clone();
    }

    static Recorded parsed(String line) {
        Parsed parsed = ReadingParser.parse(line);
        if (parsed instanceof Parsed.Refused refused) {
            throw new StoreException(
                    StoreException.Kind.MACHINE, "what was to be added is no reading: " + refused.why());
        }
        return Recorded.of(((Parsed.Read) parsed).reading());
    }

    private static Set<Name> names(Recorded recorded) {
        Set<Name> names = new TreeSet<>();
        for (ActorMention mention : recorded.reading().document().actors()) {
            mention.actor().ifPresent(actor -> {
                name(mention.name(), actor).ifPresent(names::add);
                name(mention.span().in(recorded.text()), actor).ifPresent(names::add);
            });
        }
        recorded.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.ALIASED)
                .forEach(mark ->
                        mark.after().ifPresent(actor -> names.add(new Name(Names.folded(mark.field()), actor))));
        return names;
    }

    /** A name has a capital, which "he" and "the rebels" have not. */
    private static Optional<Name> name(String words, String actor) {
        String name = Names.bare(words);
        boolean named = name.codePoints().anyMatch(Character::isUpperCase) && !PRONOUNS.contains(name);
        return named ? Optional.of(new Name(Names.folded(words), actor)) : Optional.empty();
    }
}
