package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.sitrep.actor.Coreference;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/**
 * Whole sentences in quotation marks whose paragraph names no speaker. They are the words of whoever says the next part of a quotation that is
 * re-opened at each paragraph; of whom a paragraph beside them names; or of the only person that the sentence before is about. Where two may
 * speak, nobody does.
 */
final class LonelyQuotations {
    private static final String CONTINUED = "rule:continued-quotation-1";
    private static final String BESIDE = "rule:lonely-quotation-1";

    /** Classes of cues that tell what is so; a word nobody knows may be one. */
    private static final Set<CueClass> TELLING =
            EnumSet.of(CueClass.SAY, CueClass.ASSERT, CueClass.WARN, CueClass.UNKNOWN);

    private final Document document;
    private final List<Proposal> proposals;
    private final Beats beats;
    /** By the index of a quotation, the one that goes on with it in a later paragraph. */
    private final Map<Integer, Integer> next = new HashMap<>();

    private final Map<Quotation, Integer> indices = new HashMap<>();
    private final Map<Span, Integer> paragraphs = new HashMap<>();

    LonelyQuotations(Document document, Coreference coreference, List<Proposal> proposals) {
        this.document = document;
        this.proposals = new ArrayList<>(proposals);
        this.beats = new Beats(document, coreference);
        for (int i = 0; i < document.quotations().size(); i++) {
            Quotation quotation = document.quotations().get(i);
            indices.put(quotation, i);
            int index = i;
            quotation.continues().ifPresent(earlier -> next.put(earlier, index));
        }
        for (int i = 0; i < document.paragraphs().size(); i++) {
            paragraphs.put(document.paragraphs().get(i), i);
        }
    }

    /** The proposals with the quotations of a list, in text order, where it is clear who speaks. */
    List<Proposal> attach(List<Quotation> lonely) {
        Set<Quotation> left = new HashSet<>(lonely);
        SpanIndex<Integer> known = index();
        for (Quotation quotation : lonely) {
            OptionalInt speaker = continued(quotation, known);
            if (speaker.isPresent()) {
                hold(speaker.getAsInt(), List.of(quotation), CONTINUED);
                left.remove(quotation);
            }
        }
        SpanIndex<Integer> index = index();
        for (int i = 0; i < lonely.size(); i++) {
            List<Quotation> run = run(lonely, i, left);
            if (!run.isEmpty()) {
                beside(run, index);
                run.forEach(left::remove);
            } else if (left.remove(lonely.get(i))) {
                beats.of(lonely.get(i), near -> !index.overlapping(near).isEmpty())
                        .ifPresent(proposals::add);
            }
        }
        return proposals;
    }

    /** The proposals, by what they are found at: their cues and contents. */
    private SpanIndex<Integer> index() {
        return SpanIndex.ofParts(
                IntStream.range(0, proposals.size()).boxed().toList(),
                i -> proposals.get(i).cueAndContent());
    }

    private void hold(int speaker, List<Quotation> quotations, String why) {
        Proposal proposal = proposals.get(speaker);
        List<Span> content = new ArrayList<>(proposal.content());
        quotations.forEach(quotation -> content.add(quotation.inner().trimmed(document.text())));
        proposals.set(speaker, proposal.withContent(content, why));
    }

    /** Whoever says the part that goes on with a quotation, if one alone does. */
    private OptionalInt continued(Quotation quotation, SpanIndex<Integer> known) {
        Integer later = next.get(indices.get(quotation));
        while (later != null) {
            Span inner = document.quotations().get(later).inner();
            List<Integer> holders = known.overlapping(inner).stream()
                    .filter(i -> proposals.get(i).contentContains(inner.trimmed(document.text())))
                    .toList();
            if (!holders.isEmpty()) {
                return only(holders);
            }
            later = next.get(later);
        }
        return OptionalInt.empty();
    }

    /** The quotation at an index and those after it that fill the paragraphs which follow its own. */
    private List<Quotation> run(List<Quotation> lonely, int first, Set<Quotation> left) {
        List<Quotation> run = new ArrayList<>();
        for (int i = first; i < lonely.size() && left.contains(lonely.get(i)); i++) {
            OptionalInt at = filled(lonely.get(i));
            if (at.isEmpty()
                    || (i > first && at.getAsInt() != filled(lonely.get(i - 1)).getAsInt() + 1)) {
                break;
            }
            run.add(lonely.get(i));
        }
        return run;
    }

    /** The paragraph that a quotation fills. */
    private OptionalInt filled(Quotation quotation) {
        Optional<Span> paragraph =
                document.paragraphsIn(quotation.span()).stream().findFirst();
        if (paragraph.isEmpty() || !paragraph.get().contains(quotation.inner())) {
            return OptionalInt.empty();
        }
        for (int i = paragraph.get().start(); i < paragraph.get().end(); i++) {
            if (!quotation.span().contains(i)
                    && Characters.isWord(document.text().charAt(i))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(paragraphs.getOrDefault(paragraph.get(), -1));
    }

    private static OptionalInt only(List<Integer> found) {
        return found.size() == 1 ? OptionalInt.of(found.get(0)) : OptionalInt.empty();
    }

    /** Gives a run of paragraphs to whom the one before or behind it names. */
    private void beside(List<Quotation> run, SpanIndex<Integer> index) {
        int before = filled(run.get(0)).getAsInt() - 1;
        int behind = filled(run.get(run.size() - 1)).getAsInt() + 1;
        if (run.stream().anyMatch(quotation -> isRepeated(quotation) || isVerbless(quotation))) {
            return; // set off from the text that has it, or a heading
        }
        OptionalInt earlier =
                paragraph(before).map(span -> last(span, run, index)).orElse(OptionalInt.empty());
        OptionalInt later = paragraph(behind).map(span -> opening(span, index)).orElse(OptionalInt.empty());
        if (earlier.isPresent() && (later.isEmpty() || isSame(earlier.getAsInt(), later.getAsInt()))) {
            hold(earlier.getAsInt(), run, BESIDE);
        } else if (later.isPresent()
                && paragraph(before)
                        .filter(span -> !index.overlapping(span).isEmpty())
                        .isEmpty()) {
            hold(later.getAsInt(), run, BESIDE);
        } else if (earlier.isEmpty() && later.isEmpty()) {
            beats.of(run.get(0), near -> !index.overlapping(near).isEmpty())
                    .ifPresent(found -> proposals.add(found.withContent(inner(run))));
        }
    }

    private List<Span> inner(List<Quotation> run) {
        return run.stream()
                .map(quotation -> quotation.inner().trimmed(document.text()))
                .toList();
    }

    private Optional<Span> paragraph(int index) {
        return index < 0 || index >= document.paragraphs().size()
                ? Optional.empty()
                : Optional.of(document.paragraphs().get(index));
    }

    private boolean isVerbless(Quotation quotation) {
        return document.tokensIn(quotation.inner()).stream().noneMatch(Words::isVerb);
    }

    private boolean isRepeated(Quotation quotation) {
        String words = quotation.inner().trimmed(document.text()).in(document.text());
        return document.text().indexOf(words) != document.text().lastIndexOf(words);
    }

    /** Who speaks at the end of a paragraph, if all that is said there is said by one: in quotation marks, or in so many words. */
    private OptionalInt last(Span paragraph, List<Quotation> run, SpanIndex<Integer> index) {
        int best = -1;
        for (int i : index.overlapping(paragraph)) {
            if (best >= 0 && !isSame(best, i)) {
                return OptionalInt.empty();
            }
            best = i;
        }
        boolean speaks = best >= 0
                && proposals.get(best).source().isPresent()
                && isTelling(proposals.get(best))
                && (isQuoted(proposals.get(best)) || run.stream().allMatch(beats::isSpeech))
                && isLastSentence(proposals.get(best), paragraph);
        return speaks ? OptionalInt.of(best) : OptionalInt.empty();
    }

    /** Whether a statement reaches into the last sentence of a paragraph. */
    private boolean isLastSentence(Proposal proposal, Span paragraph) {
        List<Token> words = document.tokensIn(paragraph);
        if (words.isEmpty()) {
            return false;
        }
        Span sentence = document.sentenceOf(words.get(words.size() - 1)).span();
        return proposal.cue().filter(sentence::overlaps).isPresent() || proposal.contentOverlaps(sentence);
    }

    /** Who says the quotation that a paragraph opens with. */
    private OptionalInt opening(Span paragraph, SpanIndex<Integer> index) {
        Optional<Quotation> first = document.quotationsIn(paragraph).stream()
                .filter(quotation -> quotation.level() == 0)
                .findFirst()
                .filter(quotation -> document.text()
                        .substring(
                                paragraph.start(),
                                Math.max(paragraph.start(), quotation.span().start()))
                        .isBlank());
        if (first.isEmpty()) {
            return OptionalInt.empty();
        }
        Span inner = first.get().inner();
        return only(index.overlapping(inner).stream()
                .filter(i -> proposals.get(i).contentOverlaps(inner)
                        && proposals.get(i).source().isPresent()
                        && proposals
                                .get(i)
                                .cue()
                                .filter(cue -> !inner.overlaps(cue))
                                .isPresent())
                .toList());
    }

    private boolean isQuoted(Proposal proposal) {
        List<Span> quoted = Forms.quoted(document, proposal.content());
        return Forms.of(document, proposal.content(), quoted) == Statement.Form.DIRECT;
    }

    private CueClass kind(Proposal proposal) {
        return proposal.cue().map(cue -> CueClasses.of(document, cue).kind()).orElse(CueClass.SAY);
    }

    /** In quotation marks all but a question, which somebody else answers; of other words those that tell: what is denied is not what is said. */
    private boolean isTelling(Proposal proposal) {
        CueClass kind = kind(proposal);
        return isQuoted(proposal) ? kind != CueClass.ASK : TELLING.contains(kind);
    }

    /** Whether two statements are of one speaker, by the words that name them. */
    private boolean isSame(int one, int other) {
        Optional<String> a = name(proposals.get(one));
        Optional<String> b = name(proposals.get(other));
        return a.isPresent() && a.equals(b);
    }

    private Optional<String> name(Proposal proposal) {
        return proposal.source()
                .flatMap(document::headOf)
                .map(head -> document.actorHeadedBy(head)
                        .flatMap(actor -> actor.actor())
                        .orElse(head.form()));
    }
}
