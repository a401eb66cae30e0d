package org.sitrep.extract.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.claim.Party;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * To whom it was said: "told X", "called on X to", "said to X", "speaking to X", "in a letter to X"; of a passive, who was told
 * ({@code addressees.tsv}).
 */
final class Addressees {
    /** What stands behind the verb and names whom it is said to. */
    private enum Takes {
        NOBODY,
        ANY,
        ACTOR,
        CLAUSE,
        SUBJECT
    }

    private record Entry(Takes object, List<String> prepositions) {}

    private static final Map<String, Entry> ENTRIES = entries();

    private Addressees() {}

    private static Map<String, Entry> entries() {
        Map<String, Entry> entries = new HashMap<>();
        for (Table.Row row : Table.english("addressees.tsv").rows()) {
            Takes object = row.get("object").isEmpty() ? Takes.NOBODY : row.constant("object", Takes.class);
            entries.put(row.get("pos") + " " + row.get("word"), new Entry(object, row.list("prepositions")));
        }
        return Map.copyOf(entries);
    }

    /** "The court heard that ...": whoever hears is spoken to, and the sentence does not tell who spoke. */
    static boolean isHeard(Document document, Proposal proposal) {
        return hearer(document, proposal).isPresent();
    }

    private static Optional<Token> hearer(Document document, Proposal proposal) {
        return proposal.cue()
                .flatMap(cue -> Cues.head(document, cue))
                .filter(word -> {
                    Entry entry = ENTRIES.get("verb " + Words.lemma(word));
                    return Words.isVerb(word) && entry != null && entry.object() == Takes.SUBJECT;
                })
                .flatMap(verb -> document.child(verb, "nsubj"))
                .filter(noun -> proposal.source()
                        .filter(source -> source.overlaps(noun.span()))
                        .isPresent());
    }

    static Optional<Party> of(Document document, CueFrame frame, Proposal proposal, List<Media.Use> media) {
        Optional<Token> hearer = hearer(document, proposal);
        if (hearer.isPresent()) {
            return hearer.map(noun -> party(document, noun));
        }
        for (Token word : frame.words()) {
            Entry entry = ENTRIES.get((Words.isVerb(word) ? "verb " : "noun ") + Words.lemma(word));
            Optional<Token> told = entry == null ? Optional.empty() : at(document, word, entry, proposal);
            if (told.isPresent()) {
                return told.map(noun -> party(document, noun));
            }
        }
        return media.stream()
                .flatMap(use -> use.partner().stream())
                .filter(noun -> isOutside(document, noun, proposal))
                .findFirst()
                .map(noun -> party(document, noun));
    }

    private static Party party(Document document, Token noun) {
        boolean medium = Words.children(document, noun, "nmod").stream()
                .anyMatch(child -> !Words.preposition(document, child).equals("of") && Media.isMedium(document, child));
        Span span = medium ? Phrases.described(document, noun) : Phrases.named(document, noun);
        for (Token other : document.children(noun)) {
            if (other.is("conj")
                    && Audiences.isActor(document, other)
                    && document.child(other, "case").isEmpty()) {
                span = Span.cover(span, Phrases.named(document, other));
            }
        }
        return Parties.of(document, span);
    }

    private static Optional<Token> at(Document document, Token word, Entry entry, Proposal proposal) {
        for (Token child : document.children(word)) {
            boolean object = child.is("obj") || child.is("iobj") || child.is("nsubj:pass");
            boolean prepositional = (child.is("obl") || child.is("nmod"))
                    && entry.prepositions().contains(Words.preposition(document, child))
                    && Audiences.isActor(document, child)
                    && (isOutside(document, child, proposal) || isAsked(document, word, child));
            if (prepositional || (object && takes(document, word, child, entry, proposal))) {
                return Optional.of(child);
            }
        }
        Optional<Token> asked = entry.object() == Takes.NOBODY ? Optional.empty() : asked(document, word);
        return asked.isEmpty() && entry.object() == Takes.ANY ? behind(document, word, proposal) : asked;
    }

    /** "Asked about the bridge, Lee said ...": Lee was asked. */
    private static Optional<Token> asked(Document document, Token verb) {
        boolean reduced = (verb.xpos().equals("VBN") || PassiveCues.isReduced(document, verb))
                && verb.is("advcl")
                && document.child(verb, "nsubj").isEmpty()
                && document.child(verb, "aux").isEmpty();
        return reduced
                ? document.head(verb)
                        .flatMap(main -> document.child(main, "nsubj"))
                        .filter(noun -> noun.relation().equals("nsubj") && Audiences.isActor(document, noun))
                : Optional.empty();
    }

    private static boolean takes(Document document, Token verb, Token object, Entry entry, Proposal proposal) {
        boolean second = object.is("iobj") || isAsked(document, verb, object);
        return switch (entry.object()) {
            case NOBODY, SUBJECT -> false;
            case ANY ->
                (Audiences.isActor(document, object) || (second && Audiences.mayBeTold(document, object)))
                        && (second || isOutside(document, object, proposal));
            case ACTOR -> Audiences.isActor(document, object);
            case CLAUSE -> Audiences.isActor(document, object) && second;
        };
    }

    /** "Called on the army to leave": whoever stands before the clause that tells what is asked or told. */
    private static boolean isAsked(Document document, Token verb, Token noun) {
        return Stream.concat(document.children(verb).stream(), Words.children(document, noun, "acl").stream())
                .anyMatch(clause -> (clause.is("xcomp") || clause.is("ccomp") || clause.is("advcl") || clause.is("acl"))
                        && clause.index() > Math.max(verb.index(), noun.index())
                        && document.child(clause, "mark").isPresent());
    }

    /** "Told the hall that": the noun phrase between the verb and "that", should the parser have put it into the clause. */
    private static Optional<Token> behind(Document document, Token verb, Proposal proposal) {
        for (Token last : document.tokensOf(document.sentenceOf(verb))) {
            int next = last.index() + 1;
            boolean before = last.index() > verb.index()
                    && next < document.tokens().size()
                    && Words.lower(document.token(next)).equals("that")
                    && document.token(next).is("mark");
            if (before) {
                Token noun = last.is("conj") ? document.token(last.head()) : last;
                Span phrase = Phrases.named(document, noun);
                boolean touches = document.tokensIn(phrase).get(0).index() == verb.index() + 1;
                return touches && Audiences.isActor(document, noun) && isOutside(document, noun, proposal)
                        ? Optional.of(noun)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOutside(Document document, Token noun, Proposal proposal) {
        Span span = Phrases.named(document, noun);
        return !proposal.contentOverlaps(span)
                && proposal.source().filter(span::overlaps).isEmpty();
    }
}
