package org.sitrep.number;

import java.util.List;
import java.util.Optional;
import org.sitrep.document.NumberMention.Form;
import org.sitrep.number.NumberBounds.Match;

/** Numbers with what belongs to them: ranges, per cent signs, currencies, bounds after them; and those that are names. */
final class NumberExpressions {
    /** How far before "from 5 to 7" a word of change is looked for, in atoms: "rose sharply from 5 to 7". */
    private static final int CHANGE_WINDOW = 4;

    private final List<Atom> atoms;
    private final NumberWords words;
    private final NumberBounds bounds;
    private final NumberGrammar grammar;

    /**
     * A number with its unit.
     *
     * @param start index of its first atom
     * @param bound bounding words after it, or "between" and "from" before a range
     * @param isName whether it is no quantity after all
     * @param next where to read on
     */
    record Expression(int start, Amount amount, Optional<Match> bound, boolean isName, int next) {}

    NumberExpressions(List<Atom> atoms, NumberWords words, NumberBounds bounds) {
        this.atoms = atoms;
        this.words = words;
        this.bounds = bounds;
        this.grammar = new NumberGrammar(atoms, words);
    }

    /** The expression that begins at atom {@code i}. */
    Optional<Expression> at(int i) {
        Optional<Amount> share = share(i);
        if (share.isPresent()) {
            Amount part = share.get();
            return Optional.of(new Expression(i, part, Optional.empty(), false, part.end()));
        }
        boolean symbol = isCurrencyBefore(i);
        Optional<Amount> first = symbol ? grammar.at(i + 1) : grammar.at(i);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Amount amount = first.get();
        Optional<Match> bound = Optional.empty();
        Optional<Amount> range = range(i, amount);
        if (range.isPresent()) {
            amount = range.get();
            bound = bounds.before(atoms, i).filter(match -> match.bound().isRangeMarker());
        }
        amount = unit(amount, symbol);
        Optional<Match> after = range.isPresent() ? Optional.empty() : bounds.after(atoms, amount.end());
        if (after.isPresent() && !startsNumber(after.get().end())) {
            bound = after;
        }
        int next = bound.map(Match::end).filter(end -> end > i).orElse(amount.end());
        boolean name = isName(i, amount) || isDegree(i, amount);
        return Optional.of(new Expression(i, amount, bound, name, next));
    }

    /** "at least" after a number binds the next one when one follows: "12 dead, at least 5 wounded". */
    private boolean startsNumber(int i) {
        return i < atoms.size() && grammar.at(i).isPresent();
    }

    private boolean isCurrencyBefore(int i) {
        boolean digitsNext = i + 1 < atoms.size() && atoms.get(i + 1).kind() == Atom.Kind.DIGITS;
        boolean symbol = atoms.get(i).kind() == Atom.Kind.CURRENCY;
        return digitsNext && (symbol || words.isCurrency(grammar.word(i), "code"));
    }

    private Optional<Amount> range(int i, Amount low) {
        int j = low.end();
        String link = grammar.word(j);
        boolean between = grammar.word(i - 1).equals("between");
        boolean dash = link.equals("-");
        boolean linked = dash || link.equals("to") || link.equals("or") || (link.equals("and") && between);
        if (dash && (isTelephone(j - 1, j + 1) || isMixed(j - 1, j + 1))) {
            return Optional.empty();
        }
        if (!linked || low.form() != Form.CARDINAL || !low.isExact() || j + 1 >= atoms.size() || changes(i)) {
            return Optional.empty();
        }
        int k = atoms.get(j + 1).kind() == Atom.Kind.CURRENCY ? j + 2 : j + 1;
        Optional<Amount> second = k < atoms.size() ? grammar.at(k) : Optional.empty();
        if (second.isEmpty() || !second.get().isExact()) {
            return Optional.empty();
        }
        Amount high = second.get();
        double least = low.best();
        if (low.scale() == 1 && high.scale() > 1 && least * high.scale() < high.best()) {
            least *= high.scale();
        }
        boolean choice = link.equals("or") && high.best() - least > Math.max(1, least);
        return least > 0 && least < high.best() && !choice
                ? Optional.of(new Amount(least, Double.NaN, high.best(), high.scale(), Form.CARDINAL, high.end()))
                : Optional.empty();
    }

    /** Three digits and four, as in 555-1234. */
    private boolean isTelephone(int i, int k) {
        return grammar.word(i).length() == 3 && grammar.word(k).matches("[0-9]{4}");
    }

    /** Digits and a word joined by a hyphen, as in a name. */
    private boolean isMixed(int i, int k) {
        return k < atoms.size()
                && atoms.get(i).kind() == Atom.Kind.DIGITS
                && atoms.get(k).kind() == Atom.Kind.WORD;
    }

    private boolean changes(int i) {
        if (!grammar.word(i - 1).equals("from") && !grammar.word(i - 1).equals("by")) {
            return words.isChange(grammar.word(i - 1));
        }
        for (int k = i - 2; k >= i - 1 - CHANGE_WINDOW; k--) {
            if (words.isChange(grammar.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** The per cent sign or the currency after a number. */
    private Amount unit(Amount amount, boolean symbol) {
        int j = amount.end();
        if (symbol) {
            return amount.as(Form.MONEY, j);
        }
        int k = grammar.word(j).equals("-") ? j + 1 : j;
        String word = grammar.word(k);
        if (word.equals("%") || word.equals("percent") || word.equals("pct") || word.equals("percentage")) {
            return amount.as(Form.PERCENT, k + 1);
        }
        if (word.equals("per") && grammar.word(k + 1).startsWith("cent")) {
            return amount.as(Form.PERCENT, k + 2);
        }
        boolean of = grammar.word(j).equals("of");
        int c = of ? j + 1 : k;
        int nationality = c + 1 < atoms.size() && atoms.get(c).capital() ? c + 1 : c;
        for (int m = c; m <= nationality; m++) {
            boolean weight =
                    grammar.word(m).startsWith("pound") && grammar.word(m + 1).equals("of");
            boolean money = words.isCurrency(grammar.word(m), "word") || words.isCurrency(grammar.word(m), "code");
            if (money && !weight && amount.form() != Form.ORDINAL) {
                return amount.as(Form.MONEY, m + 1);
            }
        }
        return amount;
    }

    /** Whether the number is part of a name, an age, a clock time, a year, a score or a compound that counts nothing. */
    private boolean isName(int i, Amount amount) {
        if (amount.form() == Form.MONEY || amount.form() == Form.PERCENT) {
            return false;
        }
        boolean digits = atoms.get(i).kind() == Atom.Kind.DIGITS;
        if (digits && (isLabelled(i) || isAge(i, amount) || isYear(i, amount) || isListMark(i, amount))) {
            return true;
        }
        boolean one = grammar.word(i).equals("one") && amount.end() == i + 1;
        if (one && (isPronoun(grammar.word(i + 1)) || words.isDeterminer(grammar.word(i - 1)))) {
            return true;
        }
        return isMeasured(amount.end()) || isCompound(amount) || isScore(i, amount);
    }

    private boolean isMeasured(int end) {
        String dotted = grammar.word(end) + grammar.word(end + 1) + grammar.word(end + 2);
        return words.isMeasure(grammar.word(end)) || words.isMeasure(dotted);
    }

    private static boolean isPronoun(String next) {
        return next.equals("of") || next.equals("another") || next.equals("'s") || next.equals("that");
    }

    private boolean isLabelled(int i) {
        if (i == 0) {
            return false;
        }
        int before = grammar.word(i - 1).equals(".") ? i - 2 : i - 1;
        return before >= 0 && words.isLabel(atoms.get(before));
    }

    /** "Anna Bell, 38, of Brick" and "38 years old". */
    private boolean isAge(int i, Amount amount) {
        int end = amount.end();
        boolean old =
                grammar.word(end).startsWith("year") && grammar.word(end + 1).equals("old");
        boolean comma =
                i > 1 && grammar.word(i - 1).equals(",") && atoms.get(i - 2).capital();
        boolean closed = end >= atoms.size() || ",.;".contains(grammar.word(end));
        return old || (comma && closed && amount.best() < 120);
    }

    /** Four digits without a comma from 1900 to 2100 that no lower-case word follows. */
    private boolean isYear(int i, Amount amount) {
        boolean plain = atoms.get(i).word().length() == 4 && amount.end() == i + 1;
        boolean counts = i + 1 < atoms.size()
                && atoms.get(i + 1).kind() == Atom.Kind.WORD
                && !atoms.get(i + 1).capital()
                && atoms.get(i + 1).word().length() > 4;
        return plain && amount.best() >= 1900 && amount.best() <= 2100 && !counts;
    }

    private boolean isListMark(int i, Amount amount) {
        return i == 0
                && amount.end() == 1
                && (grammar.word(1).equals(".") || grammar.word(1).equals(")"));
    }

    private boolean isCompound(Amount amount) {
        int j = amount.end();
        return j + 1 < atoms.size()
                && grammar.word(j).equals("-")
                && atoms.get(j - 1).touches(atoms.get(j))
                && atoms.get(j).touches(atoms.get(j + 1))
                && atoms.get(j + 1).kind() == Atom.Kind.WORD
                && !words.isCompound(grammar.word(j + 1))
                && !grammar.word(j + 1).equals("plus");
    }

    /** 3-1, 555-1234: digits joined by a hyphen that are no range. */
    private boolean isScore(int i, Amount amount) {
        return !Double.isNaN(amount.best()) && (isJoined(i - 1, i - 2) || isJoined(amount.end(), amount.end() + 1));
    }

    private boolean isJoined(int dash, int digits) {
        return digits >= 0
                && digits < atoms.size()
                && dash + 1 < atoms.size()
                && grammar.word(dash).equals("-")
                && (atoms.get(digits).kind() == Atom.Kind.DIGITS
                        || atoms.get(digits).kind() == Atom.Kind.NAME)
                && atoms.get(dash).touches(atoms.get(dash + 1))
                && atoms.get(dash - 1).touches(atoms.get(dash));
    }

    /** What begins here as a part of one: "two-thirds", "one in five", "two out of three", "a third of", "half the". */
    private Optional<Amount> share(int i) {
        String after = grammar.word(i + 1);
        if (words.word(grammar.word(i))
                .filter(word -> word.kind() == NumberWords.Kind.HALF)
                .isPresent()) {
            return after.equals("of") || words.beginsWhole(after)
                    ? Optional.of(part(1, words.denominator(grammar.word(i)), i + 1))
                    : Optional.empty();
        }
        if (grammar.word(i).equals("a") && !Double.isNaN(words.denominator(after))) {
            return grammar.word(i + 2).equals("of")
                    ? Optional.of(part(1, words.denominator(after), i + 2))
                    : Optional.empty();
        }
        return grammar.at(i)
                .filter(amount -> amount.isExact() && amount.best() > 0)
                .flatMap(amount -> divided(amount).or(() -> among(i, amount)))
                .filter(part -> part.best() < 1);
    }

    /** two-thirds */
    private Optional<Amount> divided(Amount amount) {
        int j = amount.end();
        int k = grammar.word(j).equals("-") ? j + 1 : j;
        double denominator = words.denominator(grammar.word(k));
        return Double.isNaN(denominator) ? Optional.empty() : Optional.of(part(amount.best(), denominator, k + 1));
    }

    /** One in five, two out of every three; "nine in ten" only where no verb can stand before it: "killed two in five attacks". */
    private Optional<Amount> among(int start, Amount amount) {
        int j = amount.end();
        boolean outOf = grammar.word(j).equals("out") && grammar.word(j + 1).equals("of");
        boolean every = grammar.word(j).equals("of") && grammar.word(j + 1).equals("every");
        boolean in = grammar.word(j).equals("in") && (amount.best() == 1 || words.beforeShare(grammar.word(start - 1)));
        if (!outOf && !in && !every) {
            return Optional.empty();
        }
        int of = outOf ? j + 2 : j + 1;
        int whole = grammar.word(of).equals("every") || grammar.word(of).equals("each") ? of + 1 : of;
        return whole < atoms.size()
                ? grammar.at(whole).filter(Amount::isExact).map(all -> part(amount.best(), all.best(), all.end()))
                : Optional.empty();
    }

    private static Amount part(double numerator, double denominator, int end) {
        double value = numerator / denominator;
        return new Amount(value, value, value, 1, Form.SHARE, end);
    }

    private boolean isDegree(int i, Amount amount) {
        return amount.form() == Form.VAGUE && grammar.word(i).equals("many") && words.isDegree(grammar.word(i - 1));
    }
}
