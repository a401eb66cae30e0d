package org.sitrep.ledger.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Statement;
import org.sitrep.ledger.entry.Agreement.Verdict;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Span;

/**
 * Two reports of one statement: the same words by the same speaker, or most of a quotation's words by speakers that can be one. Copies
 * and cuts have the same words; translations of one another share most. Names alone do not make two statements one: an organisation's long
 * name is in many. Names that each has and the other lacks make them two ({@link Named}): who says the same of two towns says two things; and so do words that
 * one turns round ({@link Turned}): who will leave and who will not.
 */
final class SameStatements implements Sameness<SameStatements.Said> {
    /** Fewer words than these are said again and again. */
    private static final int FEWEST = 5;
    /** Of them so many must be other than names. */
    private static final int FEWEST_PLAIN = 3;
    /** The same where it is not told who speaks. */
    private static final int FEWEST_OPEN = 5;
    /** Share of the shorter's words, for one speaker; set by reason: of ten words three may be other in another's translation. */
    private static final double MOST = 0.7;
    /** The same where it is not told who speaks. */
    private static final double NEARLY_ALL = 0.9;

    /**
     * A statement and its words.
     *
     * @param words that mean something
     * @param plain those of them that are no names
     */
    record Said(Told told, Set<String> words, Set<String> plain, Named names, Turned turned, List<Who> speakers) {
        /** Whether they name other things, or one says the opposite of the other. */
        boolean isApart(Said other) {
            return names.part(other.names) || turned.isAgainst(other.turned);
        }
    }

    private static Statement statement(Told told) {
        return (Statement) told.claim();
    }

    @Override
    public String block(Told told) {
        return "";
    }

    @Override
    public Said prepared(Told told) {
        Set<String> words = new HashSet<>();
        Set<String> plain = new HashSet<>();
        for (Span span : statement(told).content()) {
            words.addAll(Fields.words(told, span));
            for (Word word : Words.of(span.in(told.text()))) {
                boolean name = word.kind() == Word.Kind.NAME || word.kind() == Word.Kind.OPENING;
                if (!name && words.contains(word.form())) {
                    plain.add(word.form());
                }
            }
        }
        return new Said(
                told,
                words,
                plain,
                Named.of(told, statement(told).content()),
                Turned.of(told.text(), statement(told).content()),
                speakers(told));
    }

    @Override
    public Optional<List<String>> same(Said a, Said b) {
        if (Math.min(a.words().size(), b.words().size()) < FEWEST) {
            return Optional.empty();
        }
        double share = Fields.containment(a.words(), b.words());
        if (share < MOST) {
            return Optional.empty();
        }
        Verdict speaker = speaker(a, b);
        Set<String> plain = new HashSet<>(a.plain());
        plain.retainAll(b.plain());
        boolean same = !a.isApart(b)
                && switch (speaker) {
                    case SAME -> plain.size() >= FEWEST_PLAIN;
                    case OPEN -> plain.size() >= FEWEST_OPEN && share >= NEARLY_ALL && isSameCue(a.told(), b.told());
                    case DIFFERENT -> false;
                };
        if (!same) {
            return Optional.empty();
        }
        return Optional.of(speaker == Verdict.SAME ? List.of("speaker", percent(share)) : List.of(percent(share)));
    }

    /** A story has thousands of statements, of which few share that much. */
    @Override
    public void likely(List<Said> all, SharedWords.Pairs each) {
        SharedWords.pairs(all.stream().map(Said::words).toList(), MOST, FEWEST, each);
    }

    /** Who welcomes a thing and who regrets it do not say the same, in whatever words they name it. */
    private static boolean isSameCue(Told a, Told b) {
        return statement(a).cue().isEmpty()
                || statement(b).cue().isEmpty()
                || a.row().type().equals(b.row().type());
    }

    private static String percent(double share) {
        return "words " + Math.round(share * 100) + " %";
    }

    @Override
    public boolean compatible(Said a, Said b) {
        return speaker(a, b) != Verdict.DIFFERENT && !a.isApart(b);
    }

    private static Verdict speaker(Said a, Said b) {
        return Who.compared(a.speakers(), b.speakers());
    }

    private static List<Who> speakers(Told told) {
        return Who.of(
                told,
                statement(told).speaker().map(Statement.Speaker::party).stream().toList());
    }
}
