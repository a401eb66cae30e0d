package org.sitrep.ledger.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/**
 * A claim called by what it says, not by its id: a newer version reads the article again, and ids move. The text of an article never
 * changes under its key, so that a range of it always means the same words.
 *
 * @param article key of its article
 * @param start of the words it is told by ({@link Cells#span}), in code points of the article
 * @param words these words
 * @param type as read when it was named
 * @param nth its place among claims that agree in all of these
 */
public record ClaimRef(String article, Row.Kind kind, int start, int end, String words, String type, int nth) {
    /**
     * Of claims that moved, one is the same if it shares more than this part of all words of both: then no two that lie side by side can
     * both be it.
     */
    private static final double MOST = 0.5;

    private record Candidate(Claim claim, Span span, String type) {}

    /** The name of a claim of a reading, as it was read. */
    public static ClaimRef of(Recorded source, Claim claim) {
        Row row = Row.of(source.reading(), claim);
        Span span = Cells.span(claim);
        CodePoints points = new CodePoints(source.text());
        List<Candidate> alike = candidates(source, row.kind()).stream()
                .filter(one -> one.span().equals(span) && one.type().equals(row.type()))
                .toList();
        int nth = alike.stream().map(Candidate::claim).toList().indexOf(claim);
        return new ClaimRef(
                source.key(),
                row.kind(),
                points.at(span.start()),
                points.at(span.end()),
                span.in(source.text()),
                row.type(),
                nth);
    }

    private static List<Candidate> candidates(Recorded source, Row.Kind kind) {
        List<Claim> claims = source.reading().claims();
        List<Row> rows = Row.of(source.reading());
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (rows.get(i).kind() == kind) {
                Claim claim = claims.get(i);
                all.add(new Candidate(claim, Cells.span(claim), rows.get(i).type()));
            }
        }
        return all;
    }

    /**
     * The claim in a reading of its article: the one of the same kind and words; of several that of the same type; where none has these
     * words, the only one of the same kind and type that has most of them. None where that is not clear.
     */
    public Optional<Claim> in(Recorded source) {
        CodePoints points = new CodePoints(source.text());
        Span span = new Span(points.utf16(start), points.utf16(end));
        List<Candidate> candidates = candidates(source, kind);
        List<Candidate> exact =
                candidates.stream().filter(one -> one.span().equals(span)).toList();
        if (exact.size() == 1) {
            return Optional.of(exact.get(0).claim());
        }
        List<Candidate> typed =
                exact.stream().filter(one -> one.type().equals(type)).toList();
        if (!exact.isEmpty()) {
            return typed.size() == 1
                    ? Optional.of(typed.get(0).claim())
                    : typed.stream().skip(nth).map(Candidate::claim).findFirst();
        }
        List<Candidate> near = candidates.stream()
                .filter(one -> one.type().equals(type) && shared(one.span(), span) > MOST)
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0).claim()) : Optional.empty();
    }

    /** Characters in both, of those in either. */
    private static double shared(Span a, Span b) {
        int both = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return both <= 0 ? 0 : (double) both / Span.cover(a, b).length();
    }
}
