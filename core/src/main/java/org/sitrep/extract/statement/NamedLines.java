package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** Speakers set off by layout: {@code NAME: words} in transcripts, and {@code “words” ― Name} under a quotation. */
final class NamedLines {
    private static final String TRANSCRIPT = "rule:transcript-1";
    private static final String SIGNED = "rule:signed-quotation-1";

    /** Honest guess, no set measures it: layout is unmistakable, the odd heading in capitals is not. */
    private static final double CONFIDENCE = 0.8;

    /** Characters of a name with its office; a judgement: longer lines of capitals are headings more often. */
    private static final int LONGEST_NAME = 40;

    /** They say which turn it is, not whose. */
    private static final Set<String> TURN = Set.of("Q", "A", "QUESTION", "ANSWER");

    /** A transcript has at least this many such lines; a single one is a heading. */
    private static final int TURNS = 3;

    private NamedLines() {}

    static List<Proposal> missed(Document document, List<Proposal> proposals) {
        List<Proposal> turns = new ArrayList<>();
        List<Proposal> signed = new ArrayList<>();
        for (Span paragraph : document.paragraphs()) {
            turn(document.text(), paragraph).ifPresent(turns::add);
            signature(document.text(), paragraph).ifPresent(signed::add);
        }
        List<Proposal> found = new ArrayList<>(turns.size() >= TURNS ? turns : List.of());
        found.addAll(signed);
        SpanIndex<Proposal> byContent = SpanIndex.ofParts(proposals, Proposal::content);
        found.removeIf(f -> byContent.overlapping(f.content().get(0)).stream()
                .anyMatch(p ->
                        p.source().filter(f.source().orElseThrow()::overlaps).isPresent()));
        return found;
    }

    /** Whether a cue is the colon of a transcript's line, named or "Q" and "A": what follows are the speaker's own words. */
    static boolean isTranscript(Document document, Span cue) {
        if (!cue.in(document.text()).equals(":")) {
            return false;
        }
        List<Span> colons = document.paragraphs().stream()
                .flatMap(paragraph -> colon(document.text(), paragraph).stream())
                .toList();
        return colons.size() >= TURNS && colons.contains(cue);
    }

    /** Whether the words before a colon tell question from answer, but not who speaks. */
    static boolean isTurn(String words) {
        return TURN.contains(words.strip());
    }

    /** The colon behind a name in capitals at the head of a paragraph. */
    private static Optional<Span> colon(String text, Span paragraph) {
        int limit = Math.min(paragraph.start() + LONGEST_NAME + 1, paragraph.end() - 2);
        int colon = paragraph.start();
        while (colon < limit && text.charAt(colon) != ':') {
            colon++;
        }
        if (colon >= limit) {
            return Optional.empty();
        }
        String words = text.substring(paragraph.start(), colon);
        boolean capitals = words.codePoints().anyMatch(Character::isUpperCase)
                && words.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isDigit(c));
        return capitals && Forms.hasWords(text, new Span(colon + 1, paragraph.end()))
                ? Optional.of(new Span(colon, colon + 1))
                : Optional.empty();
    }

    private static Optional<Proposal> turn(String text, Span paragraph) {
        return colon(text, paragraph)
                .filter(colon -> !isTurn(text.substring(paragraph.start(), colon.start())))
                .map(colon -> proposal(
                        colon,
                        new Span(paragraph.start(), colon.start()),
                        new Span(colon.end(), paragraph.end()).trimmed(text),
                        TRANSCRIPT));
    }

    private static Optional<Proposal> signature(String text, Span paragraph) {
        for (int i = paragraph.end() - 1; i > paragraph.start() && paragraph.end() - i < LONGEST_NAME; i--) {
            char c = text.charAt(i);
            if (!Characters.isDash(c) || c == '-') {
                continue;
            }
            Span name = new Span(i + 1, paragraph.end()).trimmed(text);
            Span before = new Span(paragraph.start(), i).trimmed(text);
            boolean quoted = before.length() > 2
                    && "\"“«".indexOf(text.charAt(before.start())) >= 0
                    && "\"”»".indexOf(text.charAt(before.end() - 1)) >= 0;
            boolean capital = !name.isEmpty() && Character.isUpperCase(text.charAt(name.start()));
            return quoted && capital
                    ? Optional.of(
                            proposal(new Span(i, i + 1), name, new Span(before.start() + 1, before.end() - 1), SIGNED))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Proposal proposal(Span cue, Span name, Span content, String by) {
        return new Proposal(Optional.of(cue), Optional.of(name), List.of(content), CONFIDENCE, by);
    }
}
