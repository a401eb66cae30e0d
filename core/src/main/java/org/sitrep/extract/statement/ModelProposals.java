package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Trace;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** What the neural reader proposes, with its known faults mended (see the model's card). */
final class ModelProposals {
    /**
     * Least calibrated probability: what is rather wrong than right is not printed. On the 89 training texts of PolNeAR whose attributions the
     * network was not shown F1 is .755 here and .762 at its best, .35, for five points of precision; of 46 below .60 that the
     * annotators of the dev set do not have 12 were right when read, of 54 above it 31.
     */
    static final double THRESHOLD = 0.50;

    /** What "be" stands with when it tells what lies ahead, whoever says so. */
    private static final Set<String> PROSPECTS = Set.of("about", "set", "due", "poised");

    private static final Set<String> RECIPROCAL = Set.of("each", "one", "other", "another");

    /** What stands before a colon and tells of what kind an article is, not who speaks. */
    private static final Set<String> RUBRICS = Table.english("rubrics.tsv").rows().stream()
            .map(row -> row.get("word"))
            .collect(Collectors.toUnmodifiableSet());

    static final String MODEL = "reader-1";

    private ModelProposals() {}

    static List<Proposal> of(Document document) {
        List<Proposal> proposals = new ArrayList<>();
        for (Attribution read : document.attributions()) {
            Attribution attribution = Terms.without(document, read);
            if (attribution.confidence() < THRESHOLD || isWordless(document, attribution.cue())) {
                document.note(
                        Trace.Step.CUE,
                        attribution.cue(),
                        false,
                        () -> "ModelProposals, the neural reader is " + Math.round(attribution.confidence() * 100)
                                + " % sure; wanted are " + Math.round(THRESHOLD * 100) + " % and a word");
                continue;
            }
            List<Span> content = trimmed(document, attribution);
            if (content.isEmpty() || content.stream().allMatch(part -> isEachOther(document, part))) {
                continue;
            }
            Proposal proposal = new Proposal(
                    Optional.of(attribution.cue()), attribution.source(), content, attribution.confidence(), MODEL);
            proposals.add(DescribedSubjects.guard(document, PassiveCues.guard(document, proposal)));
        }
        proposals.removeIf(proposal -> isRepeated(document, proposal, proposals) || isRubric(document, proposal));
        List<Proposal> marks =
                proposals.stream().filter(p -> isMark(document, p)).toList();
        proposals.replaceAll(proposal -> marks.contains(proposal) ? betweenMarks(document, proposal, marks) : proposal);
        return proposals;
    }

    /** "Rebels: We hold the town. Army: They do not": what a name and its colon open lies behind it and ends before the next. */
    private static Proposal betweenMarks(Document document, Proposal proposal, List<Proposal> marks) {
        Span cue = proposal.cue().get();
        if (proposal.source().filter(source -> source.end() <= cue.start()).isEmpty()) {
            return proposal;
        }
        int end = marks.stream()
                .flatMap(other -> other.source().stream())
                .mapToInt(Span::start)
                .filter(start -> start > cue.end())
                .min()
                .orElse(document.text().length());
        List<Span> content = proposal.content().stream()
                .filter(part -> part.start() >= cue.end() && part.start() < end)
                .map(part -> new Span(part.start(), Math.min(part.end(), end)).trimmed(document.text()))
                .filter(part -> Forms.hasWords(document.text(), part))
                .toList();
        return content.isEmpty() ? proposal : proposal.withContent(content);
    }

    /** "said on Monday: ...": the colon after a verb is no second saying of the same. */
    private static boolean isRepeated(Document document, Proposal proposal, List<Proposal> all) {
        return isMark(document, proposal)
                && all.stream()
                        .anyMatch(other -> !isMark(document, other)
                                && other.content()
                                        .get(0)
                                        .overlaps(proposal.content().get(0)));
    }

    /** {@code Interview: "The river does not forgive"}. */
    private static boolean isRubric(Document document, Proposal proposal) {
        return isMark(document, proposal)
                && proposal.source()
                        .filter(source ->
                                RUBRICS.contains(source.in(document.text()).toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private static boolean isMark(Document document, Proposal proposal) {
        return proposal.cue()
                .filter(cue -> !Forms.hasWords(document.text(), cue))
                .isPresent();
    }

    /** "It is alleged", "they were about to attack", "is to attack", "set to attack": no word that says anything. */
    private static boolean isWordless(Document document, Span cue) {
        return document.tokensIn(cue).stream()
                .allMatch(token -> token.upos() == Upos.PRON
                        || Words.lemma(token).equals("be")
                        || PROSPECTS.contains(Words.lower(token)));
    }

    /** "Rebels and army accuse each other": whom, and nothing of what. */
    private static boolean isEachOther(Document document, Span content) {
        return document.tokensIn(content).stream().allMatch(word -> RECIPROCAL.contains(Words.lower(word)));
    }

    private static List<Span> trimmed(Document document, Attribution attribution) {
        List<Span> content = new ArrayList<>();
        for (Span part : attribution.content()) {
            Span words = Phrases.withoutDateline(document, withoutSlug(document, part));
            Span span = Phrases.withoutOpening(document.text(), words.trimmed(document.text()));
            if (!span.isEmpty() && Forms.hasWords(document.text(), span) && !span.overlaps(attribution.cue())) {
                content.add(span);
            }
        }
        return content;
    }

    /** "13:12 More than ...": a sentence that does not end as one is a slug before the next, and nobody said it. */
    private static Span withoutSlug(Document document, Span part) {
        List<Token> words = document.tokensIn(part);
        if (words.isEmpty()) {
            return part;
        }
        Sentence first = document.sentenceOf(words.get(0));
        int next = first.end();
        boolean more = words.get(words.size() - 1).index() >= next;
        boolean clock = Character.isDigit(words.get(0).form().codePointAt(0));
        boolean ended = document.token(next - 1).upos() == Upos.PUNCT;
        return more && clock && !ended ? new Span(document.token(next).span().start(), part.end()) : part;
    }
}
