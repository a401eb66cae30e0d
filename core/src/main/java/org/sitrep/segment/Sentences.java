package org.sitrep.segment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Where the sentences of one paragraph end. */
final class Sentences {
    private static final Set<String> REPORTING = WordParts.of(WordParts.Kind.REPORTING);
    /** A name with its titles before the reporting verb; longer ones are rare. */
    private static final int LONGEST_SPEAKER = 6;
    /** Words between the brackets of a reference such as {@code [1, 3-5]}. */
    private static final int LONGEST_NOTE = 12;

    private final String text;
    private final List<Span> words;
    private final QuoteMarks marks;

    Sentences(String text, List<Span> words, QuoteMarks marks) {
        this.text = text;
        this.words = words;
        this.marks = marks;
    }

    /** One past the last word of the sentence that begins with word {@code first}. */
    int end(int first) {
        boolean begun = false;
        for (int i = first; i < words.size(); i++) {
            begun |= Characters.isWord(start(i));
            if (i > first && Glyphs.isBullet(start(i))) {
                return i;
            }
            if (!begun || !isEnd(i)) {
                continue;
            }
            int closed = i + 1;
            while (closed < words.size() && belongsBefore(closed)) {
                closed++;
            }
            int next = afterNote(closed);
            if (next == words.size() || divides(i, next)) {
                return next;
            }
            i = next - 1;
        }
        return words.size();
    }

    private char start(int i) {
        return text.charAt(words.get(i).start());
    }

    private char last(int i) {
        return text.charAt(words.get(i).end() - 1);
    }

    private String word(int i) {
        return words.get(i).in(text);
    }

    private boolean adjoins(int i) {
        return words.get(i - 1).end() == words.get(i).start();
    }

    private boolean isEnd(int i) {
        return Glyphs.isFull(last(i)) && (Glyphs.isFull(start(i)) || Glyphs.isWord(start(i)));
    }

    /** A closing mark, or a second end mark behind it. */
    private boolean belongsBefore(int i) {
        if (marks.closing().get(words.get(i).end() - 1)) {
            return true;
        }
        if (marks.opening().get(words.get(i).start())) {
            return false;
        }
        char c = start(i);
        boolean adjoins = adjoins(i);
        if (Glyphs.isFull(c)) {
            return adjoins || isTrailing(i);
        }
        if (Glyphs.isCloser(c)) {
            return !Characters.isWord(last(i));
        }
        boolean mark = (c == '"' || c == '\'' || c == '`') && words.get(i).length() <= 2;
        return adjoins && mark;
    }

    /** Another period or an ellipsis, as in {@code . . .}; one set against the next word begins a sentence. */
    private boolean isTrailing(int i) {
        return start(i) != '?'
                && start(i) != '!'
                && (i + 1 == words.size() || !adjoins(i + 1) || !Characters.isWord(start(i + 1)));
    }

    /** One past a reference to notes that stands behind the end of a sentence, {@code [12]}; else {@code i}. */
    private int afterNote(int i) {
        if (i >= words.size() || start(i) != '[') {
            return i;
        }
        int end = i + 1;
        while (end < words.size() && end - i < LONGEST_NOTE && "0123456789,-–.…".indexOf(start(end)) >= 0) {
            end++;
        }
        return end < words.size() && end > i + 1 && start(end) == ']' ? end + 1 : i;
    }

    private boolean divides(int i, int next) {
        boolean quoted = next > i + 1;
        if (!quoted && Characters.isDash(start(next))) {
            return false;
        }
        int head = next;
        while (head < words.size() - 1 && head - next < 5 && isOpening(head)) {
            head++;
        }
        char first = start(head);
        boolean spaced = !adjoins(next);
        String end = word(i);
        Optional<Abbreviations.Kind> kind = Abbreviations.kind(end);
        if (kind.isPresent()) {
            return spaced && start(next) != '(' && divides(kind.get(), i, head);
        }
        if (Character.isLowerCase(first)) {
            return spaced && !quoted && start(next) == '(' && end.equals(".");
        }
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            boolean asked = last(i) == '?' || last(i) == '!';
            return !(asked && quoted && isReported(head));
        }
        return spaced;
    }

    private boolean divides(Abbreviations.Kind kind, int i, int head) {
        boolean capital = Character.isUpperCase(start(head));
        return switch (kind) {
            case TITLE, NUMBER, NEVER_ENDS -> false;
            case MAY_END -> Abbreviations.isStarter(word(head));
            case PLACE -> capital && ((i > 0 && start(i - 1) == ',') || Abbreviations.isStarter(word(head)));
            case ENDS -> capital;
        };
    }

    private boolean isOpening(int i) {
        char c = start(i);
        return words.get(i).length() <= 2
                && (Glyphs.isOpener(c) || c == '"' || c == '\'' || c == '`' || Characters.isDash(c) || c == '…');
    }

    /** {@code "Why?" President Smith asked}: a capitalised name, then a verb that reports. */
    private boolean isReported(int head) {
        if (Abbreviations.isStarter(word(head))) {
            return false;
        }
        for (int i = head; i < Math.min(words.size(), head + LONGEST_SPEAKER); i++) {
            if (!Character.isUpperCase(start(i)) && start(i) != '-') {
                return REPORTING.contains(word(i).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }
}
