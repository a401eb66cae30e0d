package org.sitrep.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * Cuts a sentence into atoms by its characters alone, so that the grammar does not depend on how a tokeniser
 * treats "twenty-five", "$5m" or "10,000-strong". Linear in the length of the sentence.
 */
final class NumberLexer {
    private final String text;
    private final int end;
    private final NumberWords words;
    private final List<Atom> atoms = new ArrayList<>();
    private int at;

    private NumberLexer(String text, Span range, NumberWords words) {
        this.text = text;
        this.at = range.start();
        this.end = range.end();
        this.words = words;
    }

    static List<Atom> atoms(String text, Span range, NumberWords words) {
        NumberLexer lexer = new NumberLexer(text, range, words);
        while (lexer.at < lexer.end) {
            lexer.next();
        }
        return lexer.atoms;
    }

    private void next() {
        char c = text.charAt(at);
        if (Characters.isSpace(c)) {
            at++;
        } else if (startsChunk() && isAddress(chunkEnd())) {
            add(Atom.Kind.NAME, chunkEnd(), Double.NaN);
        } else if (isDigit(at)) {
            digits();
        } else if (Character.isLetter(c)) {
            word();
        } else if (Characters.isDash(c)) {
            add(Atom.Kind.DASH, at + 1, Double.NaN);
        } else {
            boolean money = Character.getType(c) == Character.CURRENCY_SYMBOL;
            add(money ? Atom.Kind.CURRENCY : Atom.Kind.MARK, at + 1, Double.NaN);
        }
    }

    private void add(Atom.Kind kind, int to, double value) {
        String form = text.substring(at, to);
        String word =
                kind == Atom.Kind.DASH ? "-" : form.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        atoms.add(new Atom(new Span(at, to), kind, word, value, Character.isUpperCase(form.charAt(0))));
        at = to;
    }

    private boolean isDigit(int i) {
        return i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean isLetter(int i) {
        return i < end && Character.isLetter(text.charAt(i));
    }

    private boolean isApostrophe(int i) {
        return i < end && Characters.isApostrophe(text.charAt(i));
    }

    private boolean startsChunk() {
        return at == 0 || Characters.isSpace(text.charAt(at - 1));
    }

    private int chunkEnd() {
        int i = at;
        while (i < end && !Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isAddress(int to) {
        String chunk = text.substring(at, to);
        return chunk.contains("://") || chunk.startsWith("www.") || chunk.indexOf('@') >= 0;
    }

    private void word() {
        int i = at;
        while (isLetter(i) || isDigit(i) || (isApostrophe(i) && isLetter(i + 1))) {
            i++;
        }
        if (i < end && Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL && i - at <= 3) {
            add(Atom.Kind.CURRENCY, i + 1, Double.NaN);
            return;
        }
        boolean name = false;
        for (int k = at; k < i; k++) {
            name |= isDigit(k);
        }
        add(name ? Atom.Kind.NAME : Atom.Kind.WORD, i, Double.NaN);
    }

    private void digits() {
        int i = runEnd(at);
        StringBuilder number = new StringBuilder(text.substring(at, i));
        while (isGroup(i)) {
            number.append(text, i + 1, runEnd(i + 1));
            i = runEnd(i + 1);
        }
        if (i < end && text.charAt(i) == '.' && isDigit(i + 1)) {
            int fraction = runEnd(i + 1);
            number.append(text, i, fraction);
            i = fraction;
        }
        if (isName(i)) {
            name(i);
            return;
        }
        suffix(i, Double.parseDouble(number.toString()));
    }

    private int runEnd(int from) {
        int i = from;
        while (isDigit(i)) {
            i++;
        }
        return i;
    }

    /**
     * Whether a separator and a group of digits follow: a comma and two or three digits (India writes 10,00,000),
     * a no-break space and three, or a plain space and three that end in 00 ("12 500 people", "10 000").
     */
    private boolean isGroup(int i) {
        if (i >= end || i - at > 12) {
            return false;
        }
        int length = runEnd(i + 1) - i - 1;
        char separator = text.charAt(i);
        if (separator == ',') {
            return length == 3 || (length == 2 && runEnd(i + 1) < end && text.charAt(runEnd(i + 1)) == ',');
        }
        if (length != 3 || runEnd(at) - at > 3) {
            return false;
        }
        boolean narrow = separator == '\u00a0' || separator == '\u202f' || separator == '\u2009';
        return narrow || (separator == ' ' && text.startsWith("00", i + 2));
    }

    /** Whether the digits up to {@code i} are part of a longer thing: F-16, 10:30, 9/11, 1.2.3, 48°, .22. */
    private boolean isName(int i) {
        if (i < end && "°²³:/".indexOf(text.charAt(i)) >= 0 && (isDigit(i + 1) || text.charAt(i) >= '\u0080')) {
            return true;
        }
        if (i < end && text.charAt(i) == '.' && isDigit(i + 1)) {
            return true;
        }
        if (at > 0 && ("/:#§°+_".indexOf(text.charAt(at - 1)) >= 0)) {
            return true;
        }
        boolean bareFraction =
                at > 0 && text.charAt(at - 1) == '.' && (at == 1 || Characters.isSpace(text.charAt(at - 2)));
        return bareFraction || hyphenedWordBefore() || i - at > 15;
    }

    private boolean hyphenedWordBefore() {
        return at > 1
                && "-\u2010\u2011\u2013".indexOf(text.charAt(at - 1)) >= 0
                && Character.isLetter(text.charAt(at - 2));
    }

    private void name(int from) {
        int i = from;
        while (i < end && (Characters.isWord(text.charAt(i)) || ":/.-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        while (i > from && ":/.-".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        add(Atom.Kind.NAME, Math.max(i, from), Double.NaN);
    }

    /** Digits with letters glued on: an ordinal, a factor ("5bn"; "5m" and "5k" only as money or people), or a name ("155mm"). */
    private void suffix(int i, double value) {
        int to = i;
        while (isLetter(to)) {
            to++;
        }
        String letters = text.substring(i, to).toLowerCase(Locale.ROOT);
        boolean sign = !atoms.isEmpty()
                && atoms.get(atoms.size() - 1).kind() == Atom.Kind.CURRENCY
                && atoms.get(atoms.size() - 1).span().end() == at;
        boolean scaled = sign || words.isScaled(wordAfter(to));
        double factor = letters.isEmpty() ? 1 : factor(letters, scaled);
        if (to < end && isDigit(to)) {
            name(to);
        } else if (factor > 0) {
            add(Atom.Kind.DIGITS, to, value * factor);
        } else if (letters.equals("st") || letters.equals("nd") || letters.equals("rd") || letters.equals("th")) {
            add(Atom.Kind.ORDINAL, to, value);
        } else {
            name(to);
        }
    }

    /** The word behind one space, in lower case; empty where there is none. */
    private String wordAfter(int space) {
        int from = space + 1;
        int to = from;
        while (isLetter(to)) {
            to++;
        }
        boolean one = to > from && space < end && Characters.isSpace(text.charAt(space));
        return one ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
    }

    private double factor(String letters, boolean scaled) {
        if (scaled && letters.equals("m")) {
            return 1e6;
        }
        if (scaled && letters.equals("k")) {
            return 1e3;
        }
        if (scaled && letters.equals("b")) {
            return 1e9;
        }
        return words.word(letters)
                .filter(word -> word.kind() == NumberWords.Kind.ABBREVIATION)
                .map(NumberWords.Word::value)
                .orElse(0.0);
    }
}
