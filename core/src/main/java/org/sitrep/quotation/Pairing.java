package org.sitrep.quotation;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.quotation.Mark.Family;
import org.sitrep.text.Span;

/**
 * Pairs the marks of a text, paragraph by paragraph, with a stack of what is open. A mark that cannot be right is
 * left out; whatever went wrong, the next paragraph starts afresh.
 */
final class Pairing {
    /** Deeper nesting is broken typesetting. */
    private static final int DEEPEST = 4;
    /** A name and a title, in characters. */
    private static final int LONGEST_CAPTION = 80;

    private final String text;
    private final List<Open> all = new ArrayList<>();
    private final List<Open> stack = new ArrayList<>();
    /** What the paragraph before left open, outermost first: indices into {@link #all}. */
    private List<Integer> carried = List.of();

    private Span paragraph = new Span(0, 0);
    private List<Mark> marks = List.of();
    private Outlook outlook = new Outlook(List.of());

    Pairing(String text) {
        this.text = text;
    }

    /** All quotations so far in order of their start; those not ended are to be ignored. */
    List<Open> all() {
        return all;
    }

    /**
     * Reads one paragraph.
     *
     * @param next the marks of the next paragraph, which decide whether an open quotation goes on
     */
    void read(Span line, List<Mark> here, List<Mark> next, int nextStart) {
        paragraph = line;
        marks = here;
        outlook = new Outlook(here);
        int first = reopen(paragraph.start());
        for (int i = first; i < marks.size(); i++) {
            switch (marks.get(i).family()) {
                case SINGLE -> single(i);
                case DOUBLE, ANGLE -> outer(i);
            }
        }
        finish(!next.isEmpty() && next.get(0).start() == nextStart ? next : List.of());
    }

    /** Takes the marks that repeat, at the start of a paragraph, what the one before left open. */
    private int reopen(int start) {
        int n = 0;
        int at = start;
        while (n < carried.size() && n < marks.size()) {
            Mark mark = marks.get(n);
            if (mark.start() != at || mark.isClosingSign() || mark.family() != all.get(carried.get(n)).family) {
                break;
            }
            push(new Open(mark, false, carried.get(n), -1));
            at = mark.end();
            n++;
        }
        if (n == 0 && !carried.isEmpty() && all.get(carried.get(0)).family != Family.SINGLE) {
            Open open = all.get(carried.get(0));
            push(Open.without(open.family, open.sign, start, carried.get(0)));
        }
        return n;
    }

    private void push(Open open) {
        if (stack.size() < DEEPEST) {
            open.id = all.size();
            stack.add(open);
            all.add(open);
        }
    }

    /** Index on the stack of the innermost open quotation of a family; -1 if there is none. */
    private int innermost(Family family) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).family == family) {
                return i;
            }
        }
        return -1;
    }

    private void outer(int i) {
        Mark mark = marks.get(i);
        int depth = innermost(mark.family());
        if (depth < 0) {
            if (opensAnew(mark)) {
                push(new Open(mark, isWeak(mark), -1, -1));
            }
        } else if (stack.get(depth).hasNoMark()) {
            if (endsSpeech(mark, stack.get(depth).start)) {
                close(depth, mark);
            } else {
                stack.remove(depth);
                outer(i);
            }
        } else {
            within(i, depth);
        }
    }

    /**
     * Whether a mark closes a quotation that the paragraph did not open. A short paragraph that ends with it, such as
     * a name and a title, is rather a caption with a stray mark.
     */
    private boolean endsSpeech(Mark mark, int start) {
        boolean closes =
                mark.isStraight() ? mark.closes() && !followsDigit(mark) : mark.isClosingSign() && !mark.opens();
        boolean caption = mark.end() == paragraph.end()
                && mark.start() - start < LONGEST_CAPTION
                && text.charAt(mark.start() - 1) == '.';
        return closes && mark.start() > start && !caption;
    }

    private boolean opensAnew(Mark mark) {
        if (mark.start() == paragraph.start()) {
            return true;
        }
        if (mark.isStraight() && followsDigit(mark) && !mark.opens()) {
            return false;
        }
        return mark.isClosingSign() ? mark.opens() : !mark.closes();
    }

    /** A mark while one of its family is open. */
    private void within(int i, int depth) {
        Mark mark = marks.get(i);
        Open open = stack.get(depth);
        boolean reversed = open.sign == '„' || open.sign == '”' || open.sign == '»' || open.sign == '›';
        boolean closing = mark.isClosingSign()
                ? !(mark.opens() && reversed)
                : mark.closes() || (mark.isOpeningSign() && reversed && !mark.opens());
        if (closing) {
            if (!isInches(i)) {
                close(depth, mark);
            }
        } else if (outlook.nests(i)) {
            push(new Open(mark, isWeak(mark), -1, -1));
        } else if (mark.isStraight() && (!mark.opens() || !outlook.staysOpen(i))) {
            close(depth, mark);
        } else {
            restart(i, depth);
        }
    }

    /** The closing mark of an earlier quotation was lost: it ends, as never closed, where the next one opens. */
    private void restart(int i, int depth) {
        unwind(depth, marks.get(i).start());
        push(new Open(marks.get(i), false, -1, -1));
    }

    private void close(int depth, Mark mark) {
        unwind(depth + 1, mark.start());
        stack.remove(depth).close(mark);
    }

    /** Ends without mark all that is open from a depth on. */
    private void unwind(int depth, int at) {
        while (stack.size() > depth) {
            Open open = stack.remove(stack.size() - 1);
            if (open.family != Family.SINGLE && !open.weak) {
                open.endWithoutMark(trimmed(open.innerStart, at));
            }
        }
    }

    private int trimmed(int start, int end) {
        return new Span(start, end).trimmed(text).end();
    }

    /** Whether a mark is too doubtful to open a quotation that nothing closes. */
    private static boolean isWeak(Mark mark) {
        return !mark.opens() && !mark.isOpeningSign();
    }

    /** A number of at most three digits that is not all there is between the marks. */
    private boolean followsLength(Mark mark) {
        int i = mark.start();
        while (i > 0 && mark.start() - i < 4 && Character.isDigit(text.charAt(i - 1))) {
            i--;
        }
        int digits = mark.start() - i;
        return digits > 0 && digits < 4 && i > stack.get(0).innerStart;
    }

    private boolean followsDigit(Mark mark) {
        return mark.start() > 0 && Character.isDigit(text.charAt(mark.start() - 1));
    }

    /** {@code "a 12" pipe," he said}: after a digit, and the quotation is closed by the mark after it. */
    private boolean isInches(int i) {
        Mark mark = marks.get(i);
        return mark.isStraight() && stack.size() == 1 && followsLength(mark) && outlook.closesNext(i);
    }

    private void single(int i) {
        Mark mark = marks.get(i);
        int depth = innermost(Family.SINGLE);
        if (depth >= 0) {
            Open open = stack.get(depth);
            boolean sign = mark.sign() != '‘' || open.sign == '‚';
            if (open.closer == i || (open.closer < 0 && mark.closes() && sign && outlook.endsSingle(i))) {
                close(depth, mark);
            }
            return;
        }
        boolean inner = innermost(Family.DOUBLE) >= 0;
        if (mark.sign() == '‘' || mark.sign() == '‚' || mark.sign() == '‛') {
            if (!mark.closes()) {
                push(new Open(mark, false, -1, -1));
            }
        } else if (mark.opens() && mark.sign() != '’') {
            int closer = outlook.singleCloser(i, inner);
            if (closer >= 0) {
                push(new Open(mark, false, -1, closer));
            }
        }
    }

    private void finish(List<Mark> next) {
        List<Integer> left = new ArrayList<>();
        int n = 0;
        for (Open open : stack) {
            boolean repeated = n < next.size()
                    && next.get(n).family() == open.family
                    && !next.get(n).isClosingSign();
            boolean kept = open.family == Family.SINGLE ? repeated && open.closer < 0 : !open.weak;
            if (kept && open.innerStart < paragraph.end()) {
                open.endWithoutMark(paragraph.end());
                left.add(open.id);
                n++;
            }
        }
        stack.clear();
        carried = left;
    }
}
