package org.sitrep.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.quotation.Mark.Family;
import org.sitrep.quotation.Mark.Lean;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Finds the quotation marks of one paragraph and tells them from apostrophes, feet, inches and decoration. */
final class Marks {
    private static final String DOUBLES = "\"“”„‟\uff02";
    private static final String ANGLES = "«»‹›";
    private static final String SINGLES = "'‘’‚‛`";
    /** Signs repeated more often are a rule or a decoration, not marks. */
    private static final int LONGEST_RUN = 3;
    /** Words that begin with an apostrophe. */
    private static final Set<String> ELISIONS = Set.of(
            "em", "til", "till", "tis", "twas", "twere", "cause", "n", "round", "bout", "neath", "tween", "s", "re",
            "ve", "ll", "d", "m");

    private final String text;
    private final Span paragraph;
    private final List<Mark> marks = new ArrayList<>();

    private Marks(String text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
    }

    static List<Mark> of(String text, Span paragraph) {
        Marks marks = new Marks(text, paragraph);
        int i = paragraph.start();
        while (i < paragraph.end()) {
            if (isSign(text.charAt(i))) {
                int end = i + 1;
                while (end < paragraph.end() && isSign(text.charAt(end))) {
                    end++;
                }
                marks.run(i, end);
                i = end;
            } else {
                i++;
            }
        }
        return marks.marks;
    }

    private static boolean isSign(char c) {
        return c == '"' || c == '\'' || c == '`' || (c >= 0xab && (DOUBLES + ANGLES + SINGLES).indexOf(c) >= 0);
    }

    private char at(int i) {
        return i >= paragraph.start() && i < paragraph.end() ? text.charAt(i) : ' ';
    }

    /** Adds the marks of a run of signs, which all have the neighbours of the run. */
    private void run(int start, int end) {
        Lean lean = lean(at(start - 1), at(end));
        int i = start;
        while (i < end) {
            int same = i + 1;
            while (same < end && text.charAt(same) == text.charAt(i)) {
                same++;
            }
            if (same - i <= LONGEST_RUN) {
                same(i, same, start, end, lean);
            }
            i = same;
        }
    }

    /** Adds the marks of one to three equal signs inside the run from {@code runStart} to {@code runEnd}. */
    private void same(int start, int end, int runStart, int runEnd, Lean lean) {
        char sign = text.charAt(start);
        if (SINGLES.indexOf(sign) < 0) {
            Family family = ANGLES.indexOf(sign) >= 0 ? Family.ANGLE : Family.DOUBLE;
            for (int i = start; i < end; i++) {
                if (!isMeasure(i)) {
                    marks.add(new Mark(i, i + 1, family, sign, lean, true));
                }
            }
            return;
        }
        int pair = end - start >= 2 ? (lean == Lean.OPEN || end - start == 2 ? start : start + 1) : -1;
        for (int i = start; i < end; i++) {
            if (i == pair) {
                pair(i, lean);
                i++;
            } else {
                single(i, runStart, runEnd, lean);
            }
        }
    }

    /** Two single signs that stand for one double mark. */
    private void pair(int i, Lean lean) {
        char sign = text.charAt(i) == '\'' ? '"' : text.charAt(i) == '’' ? '”' : '“';
        if (!isMeasure(i)) {
            marks.add(new Mark(i, i + 2, Family.DOUBLE, sign, lean, true));
        }
    }

    private void single(int i, int runStart, int runEnd, Lean lean) {
        char sign = text.charAt(i);
        char before = at(runStart - 1);
        char after = at(runEnd);
        boolean alone = runEnd - runStart == 1;
        if (Characters.isWord(before) && Characters.isWord(after)) {
            return;
        }
        if (alone && isElision(i) && (lean != Lean.CLOSE || after != ' ')) {
            return;
        }
        boolean plural = before == 's' || before == 'S' || before == 'z' || (sign == '\'' && isDigit(before));
        boolean goesOn = isDigit(before) || (after == ' ' && Characters.isWord(at(runEnd + 1)));
        marks.add(new Mark(i, i + 1, Family.SINGLE, sign, lean, !(plural && alone && goesOn)));
    }

    private static Lean lean(char before, char after) {
        boolean spaceBefore = isGap(before);
        boolean spaceAfter = isGap(after);
        boolean opened = spaceBefore || "([{".indexOf(before) >= 0;
        if (opened && !spaceAfter) {
            return Lean.OPEN;
        }
        boolean closed = spaceAfter || ".,;:?!)]}…%".indexOf(after) >= 0 || Characters.isDash(after);
        return !opened && closed ? Lean.CLOSE : Lean.EITHER;
    }

    private static boolean isGap(char c) {
        return Characters.isSpace(c) || Characters.isInvisible(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code 5'10"}, {@code 6' 2"}: the inches after feet. Other inches need the context of the pairing. */
    private boolean isMeasure(int i) {
        if (!isDigit(at(i - 1))) {
            return false;
        }
        int j = i - 1;
        while (i - j < 6 && (isDigit(at(j)) || at(j) == '.' || at(j) == '/')) {
            j--;
        }
        j = at(j) == ' ' ? j - 1 : j;
        return Characters.isApostrophe(at(j)) && isDigit(at(j - 1));
    }

    /** {@code '90s}, {@code 'em}, {@code 'n'}. */
    private boolean isElision(int i) {
        int end = i + 1;
        while (end - i < 7 && Characters.isWord(at(end))) {
            end++;
        }
        if (end == i + 1 || Characters.isWord(at(end))) {
            return false;
        }
        String word = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        boolean year = word.length() >= 2
                && isDigit(word.charAt(0))
                && isDigit(word.charAt(1))
                && (word.length() == 2 || word.equals(word.substring(0, 2) + "s"));
        boolean clitic = word.length() <= 2 && !word.equals("em") && !word.equals("n");
        return year || (ELISIONS.contains(word) && !(clitic && Characters.isApostrophe(at(end))));
    }
}
