package org.sitrep.time;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.Quotation;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * From which days the words of quotations count: {@code On Monday he said: "We leave tomorrow."} means Tuesday, whenever
 * the article was published. Only where the time of the saying stands beside the word for it.
 */
final class Utterances {
    /** "In a statement on Monday he said": what may stand between the time and the word for saying. */
    private final Set<String> texts = new HashSet<>(Set.of("interview", "speech", "conference"));

    Utterances() {
        Table.english("document-nouns.tsv").rows().forEach(row -> texts.add(row.get("noun")));
    }

    /**
     * For each time the days from which it counts: those of the utterance it is quoted from, else of publication.
     *
     * @param isComingWeekday the times that count from the utterance in reported speech too: "said on Monday that talks
     *     would go on on Tuesday" was seen from that Monday
     */
    List<Interval> bases(
            Document document, List<TimeMention> times, Predicate<TimeMention> isComingWeekday, Interval published) {
        List<Interval> bases = new ArrayList<>();
        for (TimeMention time : times) {
            Optional<Span> said = quotation(document, time.span())
                    .map(Quotation::span)
                    .or(() -> Optional.of(time.span()).filter(span -> isComingWeekday.test(time)));
            bases.add(said.flatMap(span -> uttered(document, time, span, times)).orElse(published));
        }
        return bases;
    }

    private static Optional<Quotation> quotation(Document document, Span span) {
        return document.quotationsIn(span).stream()
                .filter(quotation -> quotation.level() == 0 && quotation.span().contains(span))
                .findFirst();
    }

    /** The days of the saying; empty without any, and where the text names more than one. */
    private Optional<Interval> uttered(Document document, TimeMention time, Span quotation, List<TimeMention> times) {
        Set<Interval> found = new HashSet<>();
        for (Attribution said : document.attributions()) {
            if (said.cue().overlaps(quotation)
                    || said.content().stream().noneMatch(content -> content.overlaps(time.span()))) {
                continue;
            }
            for (TimeMention other : times) {
                boolean dated = other.interval().earliest().isPresent()
                        && other.interval().latest().isPresent()
                        && other.type() != TimeMention.Type.DURATION;
                if (dated && quotation(document, other.span()).isEmpty() && isBeside(document, other, said.cue())) {
                    found.add(other.interval());
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Whether a time depends on a word for saying, directly or through the text or the occasion. */
    private boolean isBeside(Document document, TimeMention time, Span cue) {
        Optional<Token> governor = document.headOf(time.span()).flatMap(document::head);
        if (governor.isPresent() && texts.contains(governor.get().lemma())) {
            governor = governor.flatMap(document::head);
        }
        return governor.filter(word -> cue.overlaps(word.span())).isPresent();
    }
}
