package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Mends the parts of a content: joins what the model tore apart, and drops what is a slip of it or the author's. */
final class ContentParts {
    /**
     * A hole of more words than this is the author's, not a slip of the model: joining wider ones puts words into
     * mouths and costs matches on PolNeAR train.
     */
    private static final int HOLE_WORDS = 3;

    /** Beyond such a hole a part of fewer words than this is a slip of the model. */
    private static final int STRAY_WORDS = 3;

    private static final Set<String> COMPLEMENTS = Set.of("obj", "iobj", "ccomp", "xcomp");

    private ContentParts() {}

    /** The content without small holes and without stray words. */
    static List<Span> mended(Document document, Proposal proposal) {
        List<Span> whole = withoutStrays(document, proposal, withoutHoles(document, proposal));
        return ownSentences(document, proposal, whole.isEmpty() ? proposal.content() : whole).stream()
                .map(part -> withComplement(document, proposal, withNoun(document, proposal, part)))
                .map(part -> withoutComma(document.text(), part))
                .toList();
    }

    /**
     * The words of the cue's own sentences, and quoted ones; the author's next sentence is nobody's: "It was a shell, the governor
     * said. Nobody was hurt." What stands behind a colon or a dash (a turn of a transcript, a signed line) may go on. If nothing would
     * remain, the content stays as it is.
     */
    private static List<Span> ownSentences(Document document, Proposal proposal, List<Span> content) {
        boolean open = proposal.cue()
                .filter(cue -> document.tokensIn(cue).stream()
                        .noneMatch(token -> Characters.isWord(token.form().codePointAt(0))))
                .isPresent();
        if (open || proposal.cue().isEmpty()) {
            return content;
        }
        List<Span> kept = new ArrayList<>();
        for (Span part : content) {
            Optional<Span> run = Optional.empty();
            for (Sentence sentence : document.sentencesIn(part)) {
                Span piece = new Span(
                        Math.max(part.start(), sentence.span().start()),
                        Math.min(part.end(), sentence.span().end()));
                boolean own = sentence.span().overlaps(proposal.cue().get()) || Forms.touchesQuotation(document, piece);
                if (own) {
                    run = Optional.of(
                            run.map(before -> Span.cover(before, piece)).orElse(piece));
                } else {
                    run.map(before -> Phrases.withoutStop(document.text(), before))
                            .ifPresent(kept::add);
                    run = Optional.empty();
                }
            }
            run.ifPresent(kept::add);
        }
        kept.removeIf(part -> !Forms.hasWords(document.text(), part));
        return kept.isEmpty() ? content : kept;
    }

    /** "The strike killed ten, but": a comma at the end divides, and says nothing. */
    private static Span withoutComma(String text, Span span) {
        char last = text.charAt(span.end() - 1);
        return span.length() > 1 && (last == ',' || last == ';')
                ? new Span(span.start(), span.end() - 1).trimmed(text)
                : span;
    }

    /** "that soldiers had entered the": a content does not end between an article and its noun. */
    private static Span withNoun(Document document, Proposal proposal, Span part) {
        List<Token> words = document.tokensIn(part);
        Optional<Token> noun = words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.get(words.size() - 1))
                        .filter(last -> last.is("det"))
                        .flatMap(document::head)
                        .filter(head -> head.span().start() >= part.end() && Words.isNominal(head));
        Span whole = noun.map(head -> Span.cover(part, head.span())).orElse(part);
        return proposal.cue().filter(whole::overlaps).isPresent()
                        || proposal.source().filter(whole::overlaps).isPresent()
                ? part
                : whole;
    }

    /** "provided the council let [ambulances cross]": a content does not end between a verb and what belongs to it. */
    private static Span withComplement(Document document, Proposal proposal, Span part) {
        List<Token> words = document.tokensIn(part);
        if (words.isEmpty() || !Words.isVerb(words.get(words.size() - 1))) {
            return part;
        }
        Token verb = words.get(words.size() - 1);
        Optional<Token> complement = document.children(verb).stream()
                .filter(child -> COMPLEMENTS.contains(child.relation()) && child.index() > verb.index())
                .filter(child -> Words.cover(document.subtree(child)).start() <= part.end() + 1)
                .findFirst();
        Span whole = complement
                .map(child -> Span.cover(part, Words.cover(document.subtree(verb))))
                .orElse(part);
        boolean other = proposal.cue().filter(whole::overlaps).isPresent()
                || proposal.source().filter(whole::overlaps).isPresent()
                || !document.quotationsIn(new Span(part.end(), whole.end())).isEmpty();
        return other ? part : whole;
    }

    /** Joins parts of one sentence unless the cue, the source or a quotation mark stands between them. */
    private static List<Span> withoutHoles(Document document, Proposal proposal) {
        List<Span> joined = new ArrayList<>();
        for (Span part : proposal.content()) {
            int last = joined.size() - 1;
            if (last >= 0 && isHole(document, proposal, joined.get(last), part)) {
                joined.set(last, Span.cover(joined.get(last), part));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Drops words apart from the rest of their sentence's content with nothing but the author's between. */
    private static List<Span> withoutStrays(Document document, Proposal proposal, List<Span> content) {
        List<Span> kept = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            Span part = content.get(i);
            boolean stray = words(document, part) < STRAY_WORDS
                    && (isApart(document, proposal, content, i, i - 1)
                            || isApart(document, proposal, content, i, i + 1));
            if (!stray && !hangsOnGap(document, proposal, content, i)) {
                kept.add(part);
            }
        }
        return kept;
    }

    /** Without unquoted parts that name nothing ("of"), if others remain. */
    static List<Span> withoutFunctionWords(Document document, List<Span> content) {
        List<Span> kept = new ArrayList<>(content);
        kept.removeIf(part -> !Forms.touchesQuotation(document, part)
                && document.tokensIn(part).stream().allMatch(ContentParts::isFunctionWord));
        return kept.isEmpty() ? content : kept;
    }

    private static boolean isFunctionWord(Token token) {
        return switch (token.upos()) {
            case ADP, CCONJ, SCONJ, DET, PART, PUNCT, AUX -> true;
            default -> false;
        };
    }

    /**
     * "the release of his brother [, who was jailed in May] for attacking a shop": what hangs on a word the model left out would say
     * something else without it.
     */
    private static boolean hangsOnGap(Document document, Proposal proposal, List<Span> content, int index) {
        if (index == 0 || !sameSentence(document, content.get(index - 1), content.get(index))) {
            return false;
        }
        Span gap = between(content.get(index - 1), content.get(index));
        return !divides(document, proposal, gap)
                && document.headOf(content.get(index))
                        .flatMap(document::head)
                        .filter(head -> gap.contains(head.span()))
                        .isPresent();
    }

    private static boolean isApart(Document document, Proposal proposal, List<Span> content, int stray, int other) {
        if (other < 0 || other >= content.size() || words(document, content.get(other)) < STRAY_WORDS) {
            return false;
        }
        Span before = content.get(Math.min(stray, other));
        Span after = content.get(Math.max(stray, other));
        return sameSentence(document, before, after) && !divides(document, proposal, between(before, after));
    }

    private static long words(Document document, Span span) {
        return document.tokensIn(span).stream()
                .filter(token -> Characters.isWord(token.form().codePointAt(0)))
                .count();
    }

    private static boolean isHole(Document document, Proposal proposal, Span before, Span after) {
        Span gap = between(before, after);
        return sameSentence(document, before, after)
                && document.tokensIn(gap).size() <= HOLE_WORDS
                && !divides(document, proposal, gap);
    }

    private static Span between(Span before, Span after) {
        return new Span(/* start= */ before.end(), /* end= */ after.start());
    }

    private static boolean sameSentence(Document document, Span before, Span after) {
        return document.sentencesIn(new Span(after.start(), after.start() + 1)).stream()
                .map(Sentence::span)
                .anyMatch(s -> s.contains(before.end() - 1) && s.contains(after.start()));
    }

    /** Whether the cue, the source or a quotation mark stands in a gap. */
    private static boolean divides(Document document, Proposal proposal, Span gap) {
        return proposal.cue().filter(gap::overlaps).isPresent()
                || proposal.source().filter(gap::overlaps).isPresent()
                || document.quotationsIn(gap).stream()
                        .anyMatch(q -> gap.contains(q.span().start())
                                || gap.contains(q.span().end() - 1));
    }
}
