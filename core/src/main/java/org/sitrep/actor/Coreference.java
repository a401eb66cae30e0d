package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/**
 * Whom a pronoun means, in chains of subjects only: "Lima resigned. She gave no reason." A pronoun that several actors
 * fit, or that is no subject, means nobody. Thread safe.
 */
public final class Coreference {
    /** Sentences before the pronoun's own that are looked through. */
    private static final int SENTENCES = 2;

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");

    private static final Set<ActorMention.Type> BODIES =
            Set.of(ActorMention.Type.ORGANIZATION, ActorMention.Type.GOVERNMENT, ActorMention.Type.COUNTRY);

    private static final Map<String, Set<ActorMention.Type>> MEANT = Map.of(
            "he", Set.of(ActorMention.Type.PERSON),
            "she", Set.of(ActorMention.Type.PERSON),
            "they", Set.of(ActorMention.Type.GROUP, ActorMention.Type.COLLECTIVE),
            "it", BODIES);

    private final RoleWords words = new RoleWords();

    /**
     * The actor that a pronoun takes up.
     *
     * @param document with its actors
     */
    public Optional<ActorMention> antecedent(Token pronoun, Document document) {
        String form = pronoun.form().toLowerCase(Locale.ROOT);
        Set<ActorMention.Type> types = MEANT.get(form);
        if (types == null || pronoun.upos() != Upos.PRON || !SUBJECTS.contains(pronoun.relation())) {
            return Optional.empty();
        }
        Optional<ActorMention> own = choose(subjectsBefore(pronoun, document), types, form, document);
        if (own.isPresent()) {
            return own;
        }
        List<Sentence> sentences = document.sentences();
        for (int back = 1; back <= SENTENCES && pronoun.sentence() - back >= 0; back++) {
            Sentence sentence = sentences.get(pronoun.sentence() - back);
            List<ActorMention> subjects = subjects(document.tokensOf(sentence), pronoun, document);
            boolean several = subjects.stream()
                            .filter(m -> types.contains(m.type()))
                            .map(Coreference::key)
                            .distinct()
                            .count()
                    > 1;
            Optional<ActorMention> found = choose(subjects, types, form, document);
            if (found.isPresent() || several) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String key(ActorMention mention) {
        return mention.actor().orElse(mention.span().toString());
    }

    /** Subjects of the clauses that govern the pronoun's clause or stand before it in the sentence. */
    private List<ActorMention> subjectsBefore(Token pronoun, Document document) {
        List<Token> before = new ArrayList<>();
        for (Token token : document.tokensOf(document.sentenceOf(pronoun))) {
            if (token.index() < pronoun.index()) {
                before.add(token);
            }
        }
        return subjects(before, pronoun, document);
    }

    private List<ActorMention> subjects(List<Token> tokens, Token pronoun, Document document) {
        List<ActorMention> found = new ArrayList<>();
        for (Token token : tokens) {
            boolean subject = SUBJECTS.contains(token.relation()) && sameQuotation(token, pronoun, document);
            if (subject) {
                Issuers.mentionAt(token, document).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The only fitting actor. */
    private Optional<ActorMention> choose(
            List<ActorMention> subjects, Set<ActorMention.Type> types, String pronoun, Document document) {
        ActorMention chosen = null;
        for (ActorMention mention : subjects) {
            if (!types.contains(mention.type()) || !fits(mention, pronoun, document)) {
                continue;
            }
            if (chosen != null && !key(chosen).equals(key(mention))) {
                return Optional.empty();
            }
            chosen = mention;
        }
        return Optional.ofNullable(chosen);
    }

    /** Whether no title or role of the person speaks against the pronoun. */
    private boolean fits(ActorMention mention, String pronoun, Document document) {
        Titles.Gender wrong =
                pronoun.equals("he") ? Titles.Gender.FEMALE : pronoun.equals("she") ? Titles.Gender.MALE : null;
        if (wrong == null || mention.actor().isEmpty()) {
            return true;
        }
        for (ActorMention other : document.mentionsOf(mention.actor().get())) {
            if (gender(other, document) == wrong) {
                return false;
            }
        }
        return true;
    }

    private Titles.Gender gender(ActorMention mention, Document document) {
        int first = document.tokensIn(mention.span()).get(0).index();
        Titles.Gender before = first > 0 ? words.gender(document.token(first - 1)) : Titles.Gender.ANY;
        if (before != Titles.Gender.ANY) {
            return before;
        }
        for (Token child : document.children(document.token(mention.head()))) {
            if (child.is("appos")) {
                return words.gender(child);
            }
        }
        return Titles.Gender.ANY;
    }

    /** A pronoun inside a quotation may mean only whom the same quotation names. */
    private static boolean sameQuotation(Token a, Token b, Document document) {
        return quotation(a, document).equals(quotation(b, document));
    }

    private static Optional<Quotation> quotation(Token token, Document document) {
        return document.quotationsIn(token.span()).stream()
                .filter(quotation -> quotation.level() == 0 && quotation.inner().contains(token.span()))
                .findFirst();
    }
}
