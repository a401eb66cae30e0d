package org.sitrep.ledger.strip;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sitrep.claim.Event;
import org.sitrep.claim.Position;
import org.sitrep.ledger.entry.Named;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.words.NumberWords;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Span;

/** Of what a claim tells: the words by which a promise and what became of it are set beside each other. */
final class Things {
    /** How many words behind the word of a deed tell what it is done to. */
    private static final int BEHIND = 14;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private Things() {}

    /** What is promised: the words of the object and its numbers ("20 tanks"), or those behind the event's word and of its recipients. Names are none. */
    static Set<String> promised(Told told) {
        if (told.claim() instanceof Position position) {
            Set<String> things =
                    plain(told, position.object().orElse(position.evidence().span()));
            position.condition().ifPresent(condition -> things.removeAll(plain(told, condition)));
            return things;
        }
        return around(told, 0);
    }

    /** The plain words behind a claim's word, as many of them as {@link #BEHIND}, and before it. */
    static Set<String> around(Told told, int before) {
        Set<String> found = plain(told, beside(told, before));
        if (told.claim() instanceof Event event) {
            event.recipients().forEach(party -> found.addAll(plain(told, party.span())));
        }
        return found;
    }

    /** The names there: "30 trucks to Karsk" are no trucks that came to Brenmark. */
    static Named names(Told told, int before) {
        Span span = told.claim() instanceof Position position
                ? position.object().orElse(position.evidence().span())
                : beside(told, before);
        return Named.of(told, List.of(span));
    }

    private static Span beside(Told told, int before) {
        Span span = told.claim() instanceof Event event
                ? event.trigger()
                : told.claim().evidence().span();
        Span sentence = sentence(told);
        List<Word> words = Words.of(sentence.in(told.text()));
        int at = 0;
        while (at < words.size() && sentence.start() + words.get(at).span().end() <= span.start()) {
            at++;
        }
        int from = Math.max(0, at - before);
        int to = Math.min(words.size(), at + BEHIND);
        return from >= to
                ? span
                : new Span(
                        sentence.start() + words.get(from).span().start(),
                        sentence.start() + words.get(to - 1).span().end());
    }

    private static Set<String> plain(Told told, Span span) {
        Set<String> found = new TreeSet<>();
        Words.of(span.in(told.text())).forEach(word -> add(word, found));
        return found;
    }

    private static void add(Word word, Set<String> found) {
        if (word.kind() == Word.Kind.NUMBER && !YEAR.matcher(word.form()).matches()) {
            found.add(NumberWords.value(word.form()).map(String::valueOf).orElse(word.form()));
        }
        if (word.kind() == Word.Kind.PLAIN && word.form().length() > 3 && !SAYING.contains(word.form())) {
            found.add(word.form());
        }
    }

    /** Words of saying, doing and time that any two sentences may share. */
    private static final Set<String> SAYING =
            Set.of(("said says will would also more than after before week weeks month months year years days "
                            + "government president minister people promised pledged announced told over into about when "
                            + "been could should next last that this with from they their have were which long term help "
                            + "relief effort efforts support send sent million billion thousand hundreds thousands first "
                            + "other some many most all what until while")
                    .split(" "));

    static Span sentence(Told told) {
        Span evidence = told.claim().evidence().span();
        return Sentences.of(told.text()).stream()
                .filter(span -> span.overlaps(evidence))
                .reduce(Span::cover)
                .orElse(evidence);
    }
}
