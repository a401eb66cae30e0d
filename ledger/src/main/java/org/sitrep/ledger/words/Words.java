package org.sitrep.ledger.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Cuts a text into words: runs of letters and digits, with apostrophes inside words and points inside numbers. */
public final class Words {
    private final String text;
    private final List<Word> found = new ArrayList<>();
    private boolean opens = true;

    private Words(String text) {
        this.text = text;
    }

    /** The words of a text, in order. */
    public static List<Word> of(String text) {
        Words words = new Words(text);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Characters.isWord(c)) {
                at = words.word(at, c);
            } else {
                words.opens = words.opens ? !insideSentence(c) : endsSentence(c);
                at += Character.charCount(c);
            }
        }
        return words.found;
    }

    private int word(int start, int first) {
        int end = plainEnd(start);
        if (end > start && !(form(start, end).equals("s") && apostropheAt(start - 1))) {
            add(start, end, form(start, end), first);
            opens = false;
            return end;
        }
        return anyWord(start, first);
    }

    private String form(int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The end of a word of nothing but ASCII letters and digits, as most are; its start where it may be more. */
    private int plainEnd(int start) {
        int end = start;
        while (end < text.length() && isAsciiWord(text.charAt(end))) {
            end++;
        }
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean more = next >= 0x80
                || next == '\''
                || next == '.'
                || next == ','
                || Characters.isWord(next)
                || Characters.isApostrophe(next);
        return more ? start : end;
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private int anyWord(int start, int first) {
        int end = start;
        StringBuilder form = new StringBuilder();
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (Characters.isWord(c)) {
                form.appendCodePoint(c);
            } else if (!joins(end, c)) {
                break;
            } else if (c == '.') {
                form.append('.');
            }
            end += Character.charCount(c);
        }
        boolean possessive = form.length() > 1 && form.charAt(form.length() - 1) == 's' && apostropheAt(end - 2);
        if (possessive) {
            form.setLength(form.length() - 1);
        } else if (form.length() == 1 && form.charAt(0) == 's' && apostropheAt(start - 1)) {
            return end; // a possessive that was cut off: "Karsia 's"
        }
        add(start, end, form.toString().toLowerCase(Locale.ROOT), first);
        opens = false;
        return end;
    }

    private void add(int start, int end, String form, int first) {
        found.add(new Word(new Span(start, end), form, kind(first, form)));
    }

    /** "Seven" inside a sentence is a name ("the Group of Seven"). */
    private Word.Kind kind(int first, String form) {
        boolean capital = Character.isUpperCase(first);
        if (capital && !opens) {
            return Word.Kind.NAME;
        }
        if (Character.isDigit(first) || NumberWords.value(form).isPresent()) {
            return Word.Kind.NUMBER;
        }
        return capital ? Word.Kind.OPENING : Word.Kind.PLAIN;
    }

    /** An apostrophe between letters, a point or comma between digits. */
    private boolean joins(int at, int c) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return (Characters.isApostrophe(c) && Character.isLetter(before) && Character.isLetter(after))
                || ((c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after));
    }

    private boolean apostropheAt(int at) {
        return at >= 0 && Characters.isApostrophe(text.charAt(at));
    }

    /** What comes after it may be a sentence: full stops and their like, quotation marks, line ends. */
    private static boolean endsSentence(int c) {
        return !Characters.isApostrophe(c) && !insideSentence(c) && c != ' ' && c != '\t' && c != 0xa0;
    }

    private static boolean insideSentence(int c) {
        return Characters.isDash(c) || ",;()/&$#%@+*".indexOf(c) >= 0;
    }
}
