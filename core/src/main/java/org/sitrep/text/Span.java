package org.sitrep.text;

import java.util.Comparator;

/**
 * A half-open range of a text.
 *
 * @param start first UTF-16 code unit, 0-based
 * @param end one past the last UTF-16 code unit; {@code start <= end}
 */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") is not a range");
        }
    }

    /** The smallest span that holds both. */
    public static Span cover(Span a, Span b) {
        return new Span(Math.min(a.start, b.start), Math.max(a.end, b.end));
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether {@code other} lies inside this span; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** The characters under this span. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** This span without the white space at its two ends; may be empty. */
    public Span trimmed(String text) {
        int s = start;
        int e = end;
        while (s < e && Characters.isSpace(text.charAt(s))) {
            s++;
        }
        while (e > s && Characters.isSpace(text.charAt(e - 1))) {
            e--;
        }
        return new Span(s, e);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
