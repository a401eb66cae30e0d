package org.sitrep.extract.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/** Acts that the neural reader takes for words: "acquitted the minister", "signed a treaty". From {@code deeds.tsv}. */
final class Deeds {
    private static final Deeds ENGLISH = new Deeds(Table.english("deeds.tsv"));

    /** Lines by verb, or by verb and particle. */
    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * @param objects lemmas; none where any will do
     * @param any whether the content need not be the object
     * @param alone whether nothing may be told of what it is done for
     */
    private record Entry(List<String> objects, boolean any, boolean alone) {
        boolean has(Document document, Token noun) {
            return objects.isEmpty()
                    ? Cues.english().find(document, noun).isEmpty()
                    : objects.contains(Words.lemma(counted(document, noun)));
        }
    }

    /** "44 of the 46 soldiers" are soldiers. */
    private static Token counted(Document document, Token noun) {
        return noun.upos() == Upos.NUM ? document.child(noun, "nmod").orElse(noun) : noun;
    }

    private Deeds(Table table) {
        table.rows()
                .forEach(row -> entries.put(
                        row.get("verb"),
                        new Entry(
                                row.list("objects"),
                                row.get("content").equals("any"),
                                row.get("content").equals("alone"))));
    }

    static Deeds english() {
        return ENGLISH;
    }

    /** Whether the cue is a deed: its content is the thing it is done to, in the author's words, and no speech. */
    boolean isDeed(Document document, Proposal proposal) {
        Optional<Token> verb =
                proposal.cue().flatMap(cue -> Cues.head(document, cue)).filter(Words::isVerb);
        Optional<Entry> entry = verb.flatMap(v -> entry(document, v));
        if (entry.isEmpty() || proposal.content().stream().anyMatch(part -> Forms.touchesQuotation(document, part))) {
            return false;
        }
        if (entry.get().alone() && isFor(document, verb.get())) {
            return false;
        }
        return entry.get().any()
                || proposal.content().stream()
                        .allMatch(part -> document.headOf(part)
                                .filter(noun -> isObject(noun, verb.get())
                                        && entry.get().has(document, noun))
                                .isPresent());
    }

    /** "summoned the ambassador to explain the raid". */
    private static boolean isFor(Document document, Token verb) {
        return document.children(verb).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), document.children(child).stream()))
                .anyMatch(child ->
                        child.index() > verb.index() && Words.isVerb(child) && Words.isInfinitive(document, child));
    }

    private Optional<Entry> entry(Document document, Token verb) {
        List<Token> particles = Words.particles(document, verb);
        for (Token particle : particles) {
            Entry found = entries.get(Words.lemma(verb) + " " + Words.lemma(particle));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return particles.isEmpty() ? Optional.ofNullable(entries.get(Words.lemma(verb))) : Optional.empty();
    }

    private static boolean isObject(Token noun, Token verb) {
        return noun.head() == verb.index()
                && (Words.isNominal(noun) || noun.upos() == Upos.PRON || noun.upos() == Upos.NUM)
                && (noun.relation().equals("obj") || noun.relation().equals("nsubj:pass"));
    }
}
