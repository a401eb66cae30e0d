package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.claim.Statement.Medium;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Through what something is said: "in a letter to the court", "wrote on Telegram", "data of the ministry" ({@code media.tsv}). */
final class Media {
    /**
     * A word that names a medium.
     *
     * @param kind absent for what only tells whom one speaks to: "in remarks to"
     */
    private record Entry(Optional<Medium.Kind> kind, List<String> prepositions, List<String> partner, boolean speaks) {}

    /**
     * A medium in use.
     *
     * @param word its noun
     * @param partner to whom or with whom it is: "an interview with the Post"
     */
    record Use(Token word, Optional<Medium> medium, Optional<Token> partner) {}

    private static final Map<String, Entry> ENTRIES = entries();

    private Media() {}

    private static Map<String, Entry> entries() {
        Map<String, Entry> entries = new HashMap<>();
        for (Table.Row row : Table.english("media.tsv").rows()) {
            Optional<Medium.Kind> kind = row.get("kind").equals("-")
                    ? Optional.empty()
                    : Optional.of(row.constant("kind", Medium.Kind.class));
            entries.put(
                    row.get("word"),
                    new Entry(
                            kind,
                            row.list("prepositions"),
                            row.list("partner"),
                            row.get("speaks").equals("yes")));
        }
        return Map.copyOf(entries);
    }

    /** The media that the words around a cue lead to, the nearest to the cue first. */
    static List<Use> uses(Document document, CueFrame frame, Proposal proposal) {
        List<Use> uses = new ArrayList<>();
        for (Token word : frame.words()) {
            for (Token child : below(document, word)) {
                find(document, child)
                        .filter(entry -> leads(document, word, child, entry) && !proposal.contentContains(child.span()))
                        .ifPresent(entry -> uses.add(use(document, child, entry)));
            }
        }
        return uses;
    }

    /** What hangs on a word, or on its object: "told investors in a letter". */
    private static List<Token> below(Document document, Token word) {
        List<Token> below = new ArrayList<>(document.children(word));
        for (Token child : document.children(word)) {
            if (child.is("obj") || child.is("iobj")) {
                below.addAll(Words.children(document, child, "nmod"));
            }
        }
        return below;
    }

    /** Whether a noun names a medium. */
    static boolean isMedium(Document document, Token noun) {
        return find(document, noun).isPresent();
    }

    /** The medium of a statement: what it is said in, else the text that speaks, else what the verb is made of ("tweeted"). */
    static Optional<Medium> of(Document document, CueFrame frame, Proposal proposal, List<Use> uses) {
        return uses.stream()
                .flatMap(use -> use.medium().stream())
                .findFirst()
                .or(() -> proposal.source().flatMap(source -> speaking(document, source)))
                .or(() -> frame.cue().flatMap(Media::ofVerb));
    }

    private static boolean leads(Document document, Token word, Token child, Entry entry) {
        String preposition = Words.preposition(document, child);
        boolean taken = Words.lemma(word).equals("take") && preposition.equals("to");
        boolean addressed = child.is("obj")
                && Words.lemma(word).equals("address")
                && entry.kind().isPresent();
        return addressed
                || ((child.is("obl") || child.is("nmod"))
                        && (taken || entry.prepositions().contains(preposition)));
    }

    private static Use use(Document document, Token noun, Entry entry) {
        Optional<Token> partner = document.children(noun).stream()
                .filter(child -> child.is("nmod")
                        && entry.partner().contains(Words.preposition(document, child))
                        && Audiences.isActor(document, child))
                .findFirst();
        return new Use(noun, entry.kind().map(kind -> medium(document, noun, kind)), partner);
    }

    private static Optional<Medium> speaking(Document document, Span source) {
        return document.headOf(source)
                .filter(noun -> noun.upos() == Upos.NOUN)
                .flatMap(noun -> find(document, noun)
                        .filter(Entry::speaks)
                        .flatMap(Entry::kind)
                        .map(kind -> medium(document, noun, kind)));
    }

    private static Optional<Medium> ofVerb(Token verb) {
        return Optional.ofNullable(ENTRIES.get(Words.lemma(verb)))
                .filter(entry -> Words.isVerb(verb))
                .flatMap(Entry::kind)
                .filter(kind -> kind == Medium.Kind.POST || kind == Medium.Kind.LETTER)
                .map(kind -> new Medium(verb.span(), kind));
    }

    private static Medium medium(Document document, Token noun, Medium.Kind kind) {
        return new Medium(Phrases.described(document, noun), kind);
    }

    /** "news conference" before "conference"; names as they are written, so that the Post is no post. */
    private static Optional<Entry> find(Document document, Token noun) {
        if (!Words.isNominal(noun)) {
            return Optional.empty();
        }
        List<String> forms = noun.upos() == Upos.PROPN
                ? List.of(noun.form())
                : List.of(Words.lemma(noun), noun.form().toLowerCase(Locale.ROOT));
        for (Token child : document.children(noun)) {
            if (child.index() == noun.index() - 1) {
                for (String form : forms) {
                    Entry phrase = ENTRIES.get(child.form() + " " + form);
                    if (phrase != null) {
                        return Optional.of(phrase);
                    }
                }
            }
        }
        return forms.stream().filter(ENTRIES::containsKey).map(ENTRIES::get).findFirst();
    }
}
