package org.sitrep.quotation;

import java.util.List;
import org.sitrep.quotation.Mark.Family;

/** What the marks ahead in the paragraph make of the present one. Every question looks at few marks. */
final class Outlook {
    /** Marks looked ahead at to tell nesting from a lost mark. */
    private static final int AHEAD = 12;
    /** A plural possessive may be the closing mark only this near; in characters. */
    private static final int NEAR = 80;

    private final List<Mark> marks;

    Outlook(List<Mark> marks) {
        this.marks = marks;
    }

    /** Whether marks ahead close both a quotation opened at mark {@code i} and the one around it. */
    boolean nests(int i) {
        int depth = 2;
        int seen = 0;
        for (int j = i + 1; j < Math.min(marks.size(), i + 3 * AHEAD) && seen < AHEAD && depth < 4; j++) {
            Mark mark = marks.get(j);
            if (mark.family() == marks.get(i).family()) {
                seen++;
                depth += closes(mark) ? -1 : opens(mark) ? 1 : 0;
                if (depth == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the next mark of the family closes for certain. */
    boolean closesNext(int i) {
        int next = next(i);
        return next >= 0 && closes(marks.get(next));
    }

    /** Whether the next mark of the family does not open, so that it can close what mark {@code i} opens. */
    boolean staysOpen(int i) {
        int next = next(i);
        return next >= 0 && !opens(marks.get(next));
    }

    private int next(int i) {
        for (int j = i + 1; j < Math.min(marks.size(), i + AHEAD); j++) {
            if (marks.get(j).family() == marks.get(i).family()) {
                return j;
            }
        }
        return -1;
    }

    private static boolean opens(Mark mark) {
        return mark.isStraight() ? mark.opens() : mark.isOpeningSign();
    }

    private static boolean closes(Mark mark) {
        return mark.isStraight() ? mark.closes() : mark.isClosingSign();
    }

    /** Whether a curly single mark closes: certainly, or for want of a surer one before the next opens. */
    boolean endsSingle(int i) {
        if (marks.get(i).firm()) {
            return true;
        }
        for (int j = i + 1; j < Math.min(marks.size(), i + AHEAD); j++) {
            Mark mark = marks.get(j);
            if (mark.family() == Family.SINGLE) {
                if (mark.isOpeningSign()) {
                    return true;
                }
                if (mark.closes() && mark.firm()) {
                    return false;
                }
            } else if (closes(mark)) {
                return true;
            }
        }
        return true;
    }

    /**
     * The mark that closes a typewriter single quotation opened at mark {@code i}; -1 if there is none, and then it
     * was no quotation.
     *
     * @param inner whether it stands inside a double quotation, which it may not outlast
     */
    int singleCloser(int i, boolean inner) {
        int plural = -1;
        for (int j = i + 1; j < Math.min(marks.size(), i + AHEAD); j++) {
            Mark mark = marks.get(j);
            if (mark.family() != Family.SINGLE) {
                if (inner && closes(mark)) {
                    break;
                }
            } else if (mark.opens()) {
                break;
            } else if (mark.closes() && mark.firm()) {
                return j;
            } else if (mark.closes()
                    && plural < 0
                    && mark.start() - marks.get(i).start() < NEAR) {
                plural = j;
            }
        }
        return plural;
    }
}
