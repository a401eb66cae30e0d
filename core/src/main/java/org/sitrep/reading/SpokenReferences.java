package org.sitrep.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.actor.References;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.claim.Statements;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** Whom pronouns mean, who speaks taken into account: "I" in somebody's own words is that somebody. */
final class SpokenReferences {
    private static final Set<String> ONE = Set.of("i", "me", "myself");
    private static final Set<String> SEVERAL = Set.of("we", "us", "ourselves");

    /** Speakers that are several: "We regret it," the ministry said. */
    private static final Set<ActorMention.Type> BODIES = EnumSet.of(
            ActorMention.Type.COUNTRY,
            ActorMention.Type.GOVERNMENT,
            ActorMention.Type.ORGANIZATION,
            ActorMention.Type.GROUP);

    private SpokenReferences() {}

    /** All references of a document whose statements are known, in text order. */
    static List<ActorMention> with(Document document, List<Statement> said) {
        Map<Span, ActorMention> found = new TreeMap<>();
        References.of(document).forEach(reference -> found.put(reference.span(), reference));
        for (Statement statement : said) {
            statement
                    .speaker()
                    .map(Statement.Speaker::party)
                    .ifPresent(party -> pronoun(document, party.span())
                            .ifPresent(word -> named(document, party)
                                    .ifPresent(meant ->
                                            found.put(word.span(), References.at(word.span(), word.index(), meant)))));
        }
        Statements statements = new Statements(said);
        for (Token token : document.tokens()) {
            if (token.upos() == Upos.PRON) {
                speaker(document, statements, token)
                        .ifPresent(meant -> found.put(token.span(), References.at(token.span(), token.index(), meant)));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Optional<Token> pronoun(Document document, Span span) {
        List<Token> tokens = document.tokensIn(span);
        return tokens.size() == 1 && tokens.get(0).upos() == Upos.PRON ? Optional.of(tokens.get(0)) : Optional.empty();
    }

    /** The first mention of whoever takes part, if it has an id. */
    private static Optional<ActorMention> named(Document document, Party party) {
        return party.actor()
                .flatMap(id -> document.mentionsOf(id).stream().min(Comparator.comparing(ActorMention::span)));
    }

    private static Optional<ActorMention> speaker(Document document, Statements statements, Token pronoun) {
        String word = pronoun.form().toLowerCase(Locale.ROOT);
        boolean one = ONE.contains(word);
        if (!one && !SEVERAL.contains(word)) {
            return Optional.empty();
        }
        return statements
                .innermost(pronoun.span())
                .filter(statement -> statement.quoted().stream().anyMatch(quoted -> quoted.contains(pronoun.span())))
                .flatMap(Statement::speaker)
                .flatMap(speaker -> named(document, speaker.party()))
                .filter(meant -> one ? meant.type() == ActorMention.Type.PERSON : BODIES.contains(meant.type()));
    }
}
