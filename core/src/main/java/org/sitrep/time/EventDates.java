package org.sitrep.time;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/** When an event was, as the text itself says elsewhere: "the ceasefire" of "two days after the ceasefire". */
final class EventDates {
    /** Determiners of an event that the text has spoken of, or will. */
    private static final Set<String> DEFINITE = Set.of("the", "that", "this", "those", "these");

    private EventDates() {}

    /**
     * The days of the event that the word behind an offset names.
     *
     * @param behind offset in the text: of the end of "after"
     * @param lexicon tells the verbs whose time is that of their subject ("the ceasefire began on Monday") or of what is done ("they
     *     signed the accord on Monday")
     * @return empty if it is no definite noun, if the text does not date it, and if it dates it twice
     */
    static Optional<Interval> of(Document document, int behind, List<TimeMention> times, TimeWords lexicon) {
        Optional<Token> event = document.tokens().stream()
                .filter(token -> token.span().start() >= behind)
                .findFirst()
                .flatMap(first -> noun(document, first));
        if (event.isEmpty() || !isDefinite(document, event.get())) {
            return Optional.empty();
        }
        Set<Interval> found = new HashSet<>();
        for (Token other : document.tokens()) {
            boolean same = other.upos() == Upos.NOUN
                    && other.lemma().equals(event.get().lemma())
                    && !isOther(names(document, other), names(document, event.get()));
            if (same || isDoneAs(other, event.get())) {
                times.stream()
                        .filter(time -> isCalendar(time) && dates(document, time, other, lexicon))
                        .forEach(time -> found.add(time.interval()));
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** "attacked" of "the attack", "bombed" of "the bombing". */
    private static boolean isDoneAs(Token verb, Token noun) {
        boolean told = verb.upos() == Upos.VERB
                && (verb.xpos().equals("VBD") || verb.xpos().equals("VBN"));
        String lemma = verb.lemma();
        String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        return told && (noun.lemma().equals(lemma) || noun.lemma().equals(stem + "ing"));
    }

    /** The noun that a phrase beginning with a word is built on. */
    private static Optional<Token> noun(Document document, Token first) {
        Token token = first;
        while (token.upos() != Upos.NOUN) {
            Optional<Token> head = document.head(token);
            if (head.isEmpty()
                    || head.get().sentence() != first.sentence()
                    || head.get().index() < token.index()) {
                return Optional.empty();
            }
            token = head.get();
        }
        Optional<Token> head = document.head(token);
        boolean modifies =
                head.isPresent() && head.get().upos() == Upos.NOUN && head.get().index() > token.index();
        return modifies ? head : Optional.of(token);
    }

    private static boolean isDefinite(Document document, Token noun) {
        return document.children(noun).stream()
                .anyMatch(child -> child.is("nmod:poss")
                        || (child.is("det") && DEFINITE.contains(child.form().toLowerCase(java.util.Locale.ROOT))));
    }

    private static Set<String> names(Document document, Token noun) {
        return document.children(noun).stream()
                .filter(child -> child.upos() == Upos.PROPN)
                .map(Token::form)
                .collect(Collectors.toSet());
    }

    /** "The Karsk bombing" is not "the Dalen bombing". */
    private static boolean isOther(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }

    private static boolean isCalendar(TimeMention time) {
        boolean date = time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME;
        return date
                && time.interval().earliest().isPresent()
                && time.interval().latest().isPresent();
    }

    /** "Monday's ceasefire", "the ceasefire of May 5", "the ceasefire began on May 5". */
    private static boolean dates(Document document, TimeMention time, Token event, TimeWords lexicon) {
        Optional<Token> governor = document.headOf(time.span()).flatMap(document::head);
        if (governor.isEmpty()) {
            return false;
        }
        Token word = governor.get();
        boolean subject = event.is("nsubj") && !event.is("nsubj:pass") && lexicon.has("of-subject", word.lemma());
        boolean done = (event.is("obj") || event.is("nsubj:pass")) && lexicon.has("of-object", word.lemma());
        return word.equals(event) || ((subject || done) && event.head() == word.index());
    }
}
