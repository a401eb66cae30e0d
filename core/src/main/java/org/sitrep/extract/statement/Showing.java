package org.sitrep.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.actor.Coreference;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;

/**
 * "The strike shows that the truce is dead": things show and suggest ({@code showing-verbs.tsv}) and say nothing. Whoever is a person or a
 * body speaks, and so do texts and data ({@code document-nouns.tsv}, {@code data-nouns.tsv}).
 */
final class Showing {
    private static final Set<String> VERBS = column("showing-verbs.tsv", "verb", row -> true);

    private static final Set<String> SOURCES = Stream.of(
                    column("document-nouns.tsv", "noun", row -> true),
                    column("data-nouns.tsv", "noun", row -> row.get("of").isEmpty()))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COLLECTIONS =
            column("data-nouns.tsv", "noun", row -> row.get("of").equals("yes"));

    /** Pronouns that take up what happened. */
    private static final Set<String> HAPPENED = Set.of("this", "that", "it", "what", "which", "everything", "nothing");

    private final Document document;
    private final Coreference coreference;

    Showing(Document document, Coreference coreference) {
        this.document = document;
        this.coreference = coreference;
    }

    private static Set<String> column(String table, String name, Predicate<Table.Row> which) {
        return Table.english(table).rows().stream()
                .filter(which)
                .map(row -> row.get(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nobody speaks in a proposal, but a thing shows something. */
    boolean isThings(Proposal proposal) {
        Optional<Token> verb = proposal.cue()
                .flatMap(cue -> Cues.head(document, cue))
                .filter(word -> Words.isVerb(word)
                        && VERBS.contains(Words.lemma(word))
                        && !Words.hasParticle(document, word)); // who "points out" speaks
        if (verb.isEmpty() || isQuoted(proposal)) {
            return false;
        }
        Optional<Token> source = proposal.source()
                .flatMap(document::headOf)
                .filter(word -> !word.xpos().startsWith("W"));
        List<Token> who = source.map(List::of).orElseGet(() -> Subjects.doers(document, verb.get()));
        return !who.isEmpty() && who.stream().noneMatch(this::maySpeak);
    }

    /** {@code "I should have stayed," the exile reflected}: whoever is quoted speaks. */
    private boolean isQuoted(Proposal proposal) {
        return !proposal.content().isEmpty()
                && proposal.content().stream()
                        .allMatch(part -> document.quotationsIn(part).stream()
                                .anyMatch(quotation -> quotation.span().contains(part)));
    }

    private boolean maySpeak(Token word) {
        return isSource(word) || isSource(Words.measured(document, word));
    }

    private boolean isSource(Token word) {
        return switch (word.upos()) {
            case NOUN -> Audiences.isActor(document, word) || isText(word) || isCollection(word);
            case PRON ->
                !HAPPENED.contains(Words.lower(word))
                        || coreference.antecedent(word).isPresent();
            case VERB, AUX -> // "video surfaced showing"; not "what they did shows"
                document.child(word, "nsubj").filter(this::isSource).isPresent();
            default -> word.upos() != Upos.PROPN || Audiences.isActor(document, word);
        };
    }

    /** Whether a noun names a text or data. */
    static boolean isText(Token noun) {
        return SOURCES.contains(Words.lemma(noun)) || SOURCES.contains(Words.lower(noun));
    }

    /** "A batch of emails". */
    private boolean isCollection(Token noun) {
        return COLLECTIONS.contains(Words.lemma(noun))
                && Words.children(document, noun, "nmod").stream().anyMatch(Showing::isText);
    }
}
