package org.sitrep.extract.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sitrep.actor.Coreference;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** {@code Rosa Lind shook her head. "They promised us boats."}: the one person that the sentence before a quotation is about speaks. */
final class Beats {
    private static final String BEAT = "rule:beat-quotation-1";

    /** A judgement, no set has more than a few: the only person there is most often the one who speaks. */
    private static final double BEAT_CONFIDENCE = 0.6;

    private static final Set<String> PERSONAL = Set.of("he", "she");

    private static final Set<String> FIRST_PERSON =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");

    private final Document document;
    private final Coreference coreference;

    Beats(Document document, Coreference coreference) {
        this.document = document;
        this.coreference = coreference;
    }

    private Optional<Token> root(Sentence sentence) {
        return document.tokensOf(sentence).stream().filter(Token::isRoot).findFirst();
    }

    /**
     * The statement that a quotation is, if it is clear who speaks; without a cue.
     *
     * @param isTaken whether something is said in a span
     */
    Optional<Proposal> of(Quotation quotation, Predicate<Span> isTaken) {
        List<Token> words = document.tokensIn(quotation.span());
        if (words.isEmpty() || !isSpeech(quotation) || !isOfOneself(words)) {
            return Optional.empty();
        }
        int at = words.get(0).sentence() - 1;
        if (at < 0) {
            return Optional.empty();
        }
        Sentence before = document.sentences().get(at);
        Span near = before.span();
        Optional<Span> paragraph = document.paragraphsIn(near).stream().findFirst();
        boolean apart = paragraph.filter(p -> p.contains(quotation.inner())).isEmpty();
        boolean quoted = !document.quotationsIn(near).isEmpty();
        if (isTaken.test(near) || quoted || paragraph.isEmpty()) {
            return Optional.empty();
        }
        return root(before)
                .flatMap(verb -> document.child(verb, "nsubj"))
                .filter(subject -> isOnlyPerson(subject, apart ? paragraph.get() : near) && !hasText(near))
                .map(subject -> new Proposal(
                        Optional.empty(),
                        Optional.of(Phrases.named(document, subject)),
                        List.of(quotation.inner().trimmed(document.text())),
                        BEAT_CONFIDENCE,
                        BEAT));
    }

    /** "Nobody warned us": a sign, a title or a slogan seldom speaks of itself. */
    private static boolean isOfOneself(List<Token> words) {
        return words.stream().anyMatch(word -> word.upos() == Upos.PRON && FIRST_PERSON.contains(Words.lower(word)));
    }

    /** Whole sentences: a capital, an end, and more words than a sign has. */
    boolean isSpeech(Quotation quotation) {
        String words = quotation.inner().in(document.text()).strip();
        long count = document.tokensIn(quotation.inner()).stream()
                .filter(token -> Characters.isWord(token.form().codePointAt(0)))
                .count();
        boolean ended = words.endsWith(".") || words.endsWith("!") || words.endsWith("?");
        return quotation.closed()
                && ended
                && count >= LooseQuotations.WORDS_OF_SPEECH
                && !Character.isLowerCase(words.codePointAt(0));
    }

    private boolean isOnlyPerson(Token subject, Span where) {
        Optional<ActorMention> person = document.actorHeadedBy(subject)
                .filter(actor -> actor.type() == ActorMention.Type.PERSON)
                .or(() -> PERSONAL.contains(subject.form().toLowerCase(Locale.ROOT))
                        ? coreference.antecedent(subject)
                        : Optional.empty());
        return person.isPresent()
                && document.actorsIn(where).stream()
                        .filter(actor -> actor.type() == ActorMention.Type.PERSON)
                        .allMatch(actor -> isSame(actor, person.get()));
    }

    private static boolean isSame(ActorMention one, ActorMention other) {
        return one.span().equals(other.span())
                || (one.actor().isPresent()
                        ? one.actor().equals(other.actor())
                        : one.name().equals(other.name()));
    }

    /** "Kole read the letter.": the words may be those of the letter. */
    private boolean hasText(Span sentence) {
        return document.tokensIn(sentence).stream()
                .anyMatch(word -> word.upos() == Upos.NOUN && (Showing.isText(word) || Media.isMedium(document, word)));
    }
}
