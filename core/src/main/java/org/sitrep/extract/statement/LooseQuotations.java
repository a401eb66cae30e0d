package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sitrep.actor.Coreference;
import org.sitrep.claim.CueClass;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Voice;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** Quotations that no proposal holds: they go on with a speaker's words, or stand in the author's sentence without a cue. */
final class LooseQuotations {
    private static final String FLOATING = "rule:floating-quotation-1";
    private static final String WOVEN = "rule:woven-quotation-1";

    /** Shorter quotations are names, titles and scare quotes more often than speech. */
    static final int WORDS_OF_SPEECH = 4;

    /** A judgement, measured by no set: the words are somebody's and the subject is most often theirs, but scare quotes pass too. */
    private static final double WOVEN_CONFIDENCE = 0.6;

    private LooseQuotations() {}

    static List<Proposal> attach(Document document, Coreference coreference, List<Proposal> proposals) {
        List<Proposal> out = new ArrayList<>(proposals);
        SpanIndex<Proposal> byContent = SpanIndex.ofParts(proposals, Proposal::content);
        SpanIndex<Proposal> byCue = Proposal.byCue(proposals);
        Map<Span, List<Integer>> byParagraph = new HashMap<>();
        for (int i = 0; i < out.size(); i++) {
            add(document, byParagraph, out, i);
        }
        List<Quotation> lonely = new ArrayList<>();
        for (Quotation quotation : document.quotations()) {
            if (quotation.level() > 0 || isHeld(quotation, byContent, byCue)) {
                continue;
            }
            boolean alone = standsAlone(document, quotation);
            OptionalInt speaker = alone
                    ? lastSpeaker(document, quotation, out, inParagraph(document, quotation.span(), byParagraph))
                    : OptionalInt.empty();
            if (speaker.isPresent()) {
                Proposal proposal = out.get(speaker.getAsInt());
                List<Span> content = new ArrayList<>(proposal.content());
                content.add(quotation.inner().trimmed(document.text()));
                out.set(speaker.getAsInt(), proposal.withContent(content, FLOATING));
            } else if (alone) {
                lonely.add(quotation);
            } else {
                woven(document, quotation).ifPresent(proposal -> {
                    out.add(proposal);
                    add(document, byParagraph, out, out.size() - 1);
                });
            }
        }
        return new LonelyQuotations(document, coreference, out).attach(lonely);
    }

    private static boolean isHeld(Quotation quotation, SpanIndex<Proposal> byContent, SpanIndex<Proposal> byCue) {
        return !byContent.overlapping(quotation.inner()).isEmpty()
                || !byCue.overlapping(quotation.span()).isEmpty();
    }

    /** Whether the quotation fills its sentence or sentences. */
    private static boolean standsAlone(Document document, Quotation quotation) {
        for (Sentence sentence : document.sentencesIn(quotation.span())) {
            if (sentence.span().overlaps(quotation.span())) {
                for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
                    if (!quotation.span().contains(i)
                            && Characters.isWord(document.text().charAt(i))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Of the proposals of a paragraph the closest earlier one whose words are quoted. */
    private static OptionalInt lastSpeaker(
            Document document, Quotation quotation, List<Proposal> proposals, List<Integer> candidates) {
        int best = -1;
        int bestEnd = -1;
        for (int i : candidates) {
            Span cover = proposals.get(i).cover();
            if (cover.end() <= quotation.span().start()
                    && cover.end() > bestEnd
                    && !Forms.quoted(document, proposals.get(i).content()).isEmpty()) {
                best = i;
                bestEnd = cover.end();
            }
        }
        return best < 0 || asks(document, proposals.get(best)) ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** After a question somebody else speaks. */
    private static boolean asks(Document document, Proposal proposal) {
        return proposal.cue()
                .filter(cue -> CueClasses.of(document, cue).kind() == CueClass.ASK)
                .isPresent();
    }

    private static void add(
            Document document, Map<Span, List<Integer>> byParagraph, List<Proposal> proposals, int index) {
        paragraph(document, proposals.get(index).cover())
                .ifPresent(p ->
                        byParagraph.computeIfAbsent(p, k -> new ArrayList<>()).add(index));
    }

    private static List<Integer> inParagraph(Document document, Span span, Map<Span, List<Integer>> byParagraph) {
        return paragraph(document, span)
                .map(p -> byParagraph.getOrDefault(p, List.of()))
                .orElse(List.of());
    }

    private static Optional<Span> paragraph(Document document, Span span) {
        return document.paragraphsIn(span).stream()
                .filter(p -> p.contains(span))
                .findFirst();
    }

    /** {@code The mayors "remain opposed to ..."}: a quoted predicate whose subject stands outside. */
    private static Optional<Proposal> woven(Document document, Quotation quotation) {
        List<Token> words = document.tokensIn(quotation.inner());
        if (words.stream()
                        .filter(t -> Characters.isWord(t.form().codePointAt(0)))
                        .count()
                < WORDS_OF_SPEECH) {
            return Optional.empty();
        }
        Optional<Token> head = document.headOf(quotation.inner());
        if (head.isEmpty()
                || head.get().xpos().equals("VBG")
                || head.get().xpos().equals("VBN")) {
            return Optional.empty();
        }
        boolean predicate = switch (head.get().upos()) {
            case VERB, AUX, ADJ -> true;
            default -> false;
        };
        Optional<Token> subject = Voice.activeSubject(document, head.get());
        if (!predicate
                || subject.isEmpty()
                || quotation.span().contains(subject.get().span())
                || subject.get().xpos().startsWith("W")) {
            return Optional.empty();
        }
        Span source = Phrases.named(document, subject.get());
        boolean before = source.end() <= quotation.span().start();
        return before
                ? Optional.of(new Proposal(
                        Optional.empty(), Optional.of(source), List.of(quotation.span()), WOVEN_CONFIDENCE, WOVEN))
                : Optional.empty();
    }
}
