package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/** "According to X, ..." and "..., according to X", where the model has passed them over. */
final class AccordingTo {
    private static final String BY = "rule:according-to-1";

    /** The share of such phrases that PolNeAR train holds for attributions. */
    private static final double CONFIDENCE = 0.9;

    private static final Set<String> NOT_A_SOURCE =
            Set.of("plan", "schedule", "law", "rule", "need", "size", "age", "type");

    private AccordingTo() {}

    static List<Proposal> missed(Document document, List<Proposal> proposals) {
        List<Proposal> found = new ArrayList<>();
        List<Token> tokens = document.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token first = tokens.get(i);
            Token second = tokens.get(i + 1);
            if (!first.form().equalsIgnoreCase("according") || !second.form().equalsIgnoreCase("to")) {
                continue;
            }
            Span cue = Span.cover(first.span(), second.span());
            if (proposals.stream().noneMatch(p -> p.cue().filter(cue::overlaps).isPresent())) {
                proposal(document, first, cue).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Proposal> proposal(Document document, Token according, Span cue) {
        Optional<Token> noun = document.head(according)
                .filter(head -> head.index() > according.index() && !NOT_A_SOURCE.contains(head.lemma()));
        if (noun.isEmpty()) {
            return Optional.empty();
        }
        Span source = Phrases.nounPhrase(document, noun.get());
        source = new Span(Math.max(source.start(), cue.end()), source.end()).trimmed(document.text());
        Sentence sentence = document.sentenceOf(according);
        Span rest = cue.start() - sentence.span().start() > sentence.span().end() - source.end()
                ? new Span(sentence.span().start(), cue.start())
                : new Span(
                        Math.min(source.end(), sentence.span().end()),
                        sentence.span().end());
        Span content = withoutFullStop(document.text(), Phrases.trimPunctuation(document.text(), rest));
        return Forms.hasWords(document.text(), content)
                ? Optional.of(new Proposal(Optional.of(cue), Optional.of(source), List.of(content), CONFIDENCE, BY))
                : Optional.empty();
    }

    private static Span withoutFullStop(String text, Span span) {
        return !span.isEmpty() && text.charAt(span.end() - 1) == '.' ? new Span(span.start(), span.end() - 1) : span;
    }
}
