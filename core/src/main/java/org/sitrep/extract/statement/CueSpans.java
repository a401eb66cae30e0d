package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Cues end where a quotation begins: {@code expressed "serious concern} is the cue "expressed" and quoted words. */
final class CueSpans {
    private CueSpans() {}

    static Proposal trim(Document document, Proposal proposal) {
        if (proposal.cue().isEmpty()) {
            return proposal;
        }
        Span cue = proposal.cue().get();
        List<Span> content = new ArrayList<>(proposal.content());
        for (Quotation quotation : document.quotationsIn(cue)) {
            Span marks = quotation.span();
            if (marks.overlaps(cue) && cue.start() < marks.start()) {
                Span rest = new Span(marks.start(), cue.end());
                cue = new Span(cue.start(), marks.start());
                if (Forms.hasWords(document.text(), rest)) {
                    content.add(bridged(document.text(), rest, proposal.content()));
                }
            }
        }
        Optional<Token> cut = cutPhrase(document, cue).or(() -> deed(document, proposal));
        if (cut.isPresent()) {
            content.add(bridged(document.text(), new Span(cut.get().span().start(), cue.end()), proposal.content()));
            cue = new Span(cue.start(), cut.get().span().start());
        }
        cue = bare(document.text(), ofSaying(document, cue));
        if (cue.isEmpty() || cue.equals(proposal.cue().get())) {
            return proposal;
        }
        return new Proposal(Optional.of(cue), proposal.source(), content, proposal.confidence(), proposal.by());
    }

    /** The last word of a cue, if it is the first of a fixed phrase that goes on behind it: "blamed each", of "each other". */
    private static Optional<Token> cutPhrase(Document document, Span cue) {
        List<Token> words = document.tokensIn(cue);
        return words.size() < 2
                ? Optional.empty()
                : Optional.of(words.get(words.size() - 1))
                        .filter(last -> document.child(last, "fixed")
                                .filter(next -> next.span().start() >= cue.end())
                                .isPresent());
    }

    /** The deed at the end of a cue that tells of it: "denied shelling", "ruled out recognising", where the content follows. */
    private static Optional<Token> deed(Document document, Proposal proposal) {
        Span cue = proposal.cue().orElseThrow();
        List<Token> words = document.tokensIn(cue);
        Token last = words.get(words.size() - 1);
        boolean told = words.size() > 1
                && last.xpos().equals("VBG")
                && (last.is("xcomp") || last.is("ccomp"))
                && proposal.content().stream().anyMatch(part -> part.start() > cue.start());
        return told
                ? document.head(last)
                        .filter(verb -> cue.contains(verb.span())
                                && !Unsaid.english().is(Unsaid.Use.ASPECT, verb)
                                && Cues.english().find(document, verb).isPresent())
                        .map(verb -> last)
                : Optional.empty();
    }

    /** Without "it" in front and the name of whom it is said to behind: "It is alleged", "called on Norvik". */
    private static Span ofSaying(Document document, Span cue) {
        List<Token> words = document.tokensIn(cue);
        int first = 0;
        int end = words.size();
        if (end > 1
                && words.get(0).upos() == Upos.PRON
                && Words.lower(words.get(0)).equals("it")) {
            first++;
        }
        while (end > first + 1 && words.get(end - 1).upos() == Upos.PROPN) {
            end--;
            boolean time = !document.timesIn(words.get(end).span()).isEmpty();
            if (time && end > first + 1 && words.get(end - 1).upos() == Upos.ADP) {
                end--; // "announced on Saturday"
            }
        }
        boolean same = first == 0 && end == words.size();
        return same
                ? cue
                : Span.cover(words.get(first).span(), words.get(end - 1).span());
    }

    /** The rest reaches to the content that follows it at once. */
    private static Span bridged(String text, Span rest, List<Span> content) {
        for (Span part : content) {
            boolean follows = part.start() >= rest.end();
            if (follows && text.substring(rest.end(), part.start()).codePoints().noneMatch(Characters::isWord)) {
                return new Span(rest.start(), part.start());
            }
        }
        return rest;
    }

    private static Span bare(String text, Span cue) {
        int start = cue.start();
        int end = cue.end();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isEdge(char c) {
        return Characters.isSpace(c) || "\"“”«»,".indexOf(c) >= 0;
    }
}
