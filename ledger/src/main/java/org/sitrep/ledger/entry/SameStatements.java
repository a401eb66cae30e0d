package org.sitrep.ledger.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement;
import org.sitrep.ledger.entry.Agreement.Verdict;
import org.sitrep.text.Span;

/**
 * Two reports of one statement: the same words by the same speaker, or most of a quotation's words by speakers that can be one. Copies
 * and cuts have the same words; translations of one another share most.
 */
final class SameStatements implements Sameness {
    /** Fewer words than these are said again and again. */
    private static final int FEWEST = 5;
    /** Share of the shorter's words, for one speaker; set by reason: of ten words three may be other in another's translation. */
    private static final double MOST = 0.7;
    /** The same where it is not told who speaks. */
    private static final double NEARLY_ALL = 0.9;

    private static Statement statement(Told told) {
        return (Statement) told.claim();
    }

    @Override
    public String block(Told told) {
        return "";
    }

    @Override
    public Optional<List<String>> same(Told a, Told b) {
        Verdict speaker = speaker(a, b);
        Set<String> one = words(a);
        Set<String> other = words(b);
        if (speaker == Verdict.DIFFERENT || Math.min(one.size(), other.size()) < FEWEST) {
            return Optional.empty();
        }
        double share = Fields.containment(one, other);
        boolean same = share >= (speaker == Verdict.SAME ? MOST : NEARLY_ALL);
        if (!same) {
            return Optional.empty();
        }
        return Optional.of(speaker == Verdict.SAME ? List.of("speaker", percent(share)) : List.of(percent(share)));
    }

    private static String percent(double share) {
        return "words " + Math.round(share * 100) + " %";
    }

    @Override
    public boolean compatible(Told a, Told b) {
        return speaker(a, b) != Verdict.DIFFERENT;
    }

    private static Verdict speaker(Told a, Told b) {
        return Fields.parties(a, speakers(a), b, speakers(b));
    }

    private static List<Party> speakers(Told told) {
        return statement(told).speaker().map(Statement.Speaker::party).stream().toList();
    }

    private static Set<String> words(Told told) {
        Set<String> words = new HashSet<>();
        for (Span span : statement(told).content()) {
            words.addAll(Fields.words(told, span));
        }
        return words;
    }
}
