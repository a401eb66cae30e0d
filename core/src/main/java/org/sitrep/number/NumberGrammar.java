package org.sitrep.number;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitrep.document.NumberMention.Form;
import org.sitrep.number.NumberWords.Kind;

/**
 * Reads one number, in digits or words, exact or vague, at a given place.
 *
 * <p>Values of vague words are what English grammar warrants and no more: a plural names at least two of its unit
 * (dozens: 24 or more; tens of thousands: 20,000 or more), "several" at least three. They have no upper bound.
 */
final class NumberGrammar {
    /** Words of "not a single". */
    private static final int LONGEST_NONE = 3;

    /** How many words behind "not one" a "but" may stand that tells how many it was. A judgement. */
    private static final int CORRECTION = 4;

    private final List<Atom> atoms;
    private final NumberWords words;

    NumberGrammar(List<Atom> atoms, NumberWords words) {
        this.atoms = atoms;
        this.words = words;
    }

    /** The number that begins at atom {@code i}. */
    Optional<Amount> at(int i) {
        return none(i).or(() -> vague(i))
                .or(() -> plural(i))
                .or(() -> half(i))
                .or(() -> digits(i))
                .or(() -> cardinal(i))
                .or(() -> ordinal(i));
    }

    String word(int i) {
        return i >= 0 && i < atoms.size() ? atoms.get(i).word() : "";
    }

    private Optional<NumberWords.Word> known(int i) {
        return i < atoms.size() ? words.word(word(i)) : Optional.empty();
    }

    private boolean is(int i, Kind kind) {
        return known(i).map(word -> word.kind() == kind).orElse(false);
    }

    private double value(int i) {
        return known(i).map(NumberWords.Word::value).orElse(Double.NaN);
    }

    private boolean isArticle(int i) {
        return word(i).equals("a") || word(i).equals("an");
    }

    /** Index past one hyphen, if one stands at {@code i}. */
    private int pastDash(int i) {
        return word(i).equals("-") ? i + 1 : i;
    }

    private Optional<Amount> none(int i) {
        if (word(i).equals("no") && word(pastDash(i + 1)).equals("one")) {
            return Optional.of(Amount.exactly(0, 1, pastDash(i + 1) + 1));
        }
        for (int length = LONGEST_NONE; length > 1; length--) {
            if (isNone(i, length)) {
                return Optional.of(Amount.exactly(0, 1, i + length));
            }
        }
        if (is(i, Kind.NOBODY) || (is(i, Kind.ZERO) && i + 1 < atoms.size() && isPlainWord(i + 1))) {
            return Optional.of(Amount.exactly(0, 1, i + 1));
        }
        return Optional.empty();
    }

    /** Whether several words are one for none before a noun ("not a single"), and no number is told instead: "not one but two". */
    private boolean isNone(int i, int length) {
        int noun = i + length;
        String phrase = IntStream.range(i, noun).mapToObj(this::word).collect(Collectors.joining(" "));
        return words.word(phrase).filter(word -> word.kind() == Kind.ZERO).isPresent()
                && noun < atoms.size()
                && isPlainWord(noun)
                && IntStream.range(noun, noun + CORRECTION).noneMatch(k -> word(k).equals("but"));
    }

    private boolean isPlainWord(int i) {
        return atoms.get(i).kind() == Atom.Kind.WORD;
    }

    /** several, a few, many, a couple of, a handful of: alone or before a scale ("several hundred"). */
    private Optional<Amount> vague(int i) {
        int next = i + 1;
        Optional<NumberWords.Word> word = known(i);
        if (isArticle(i)) {
            word = words.word(word(i) + " " + word(i + 1));
            next = i + 2;
        }
        Kind kind = word.map(NumberWords.Word::kind).orElse(Kind.UNIT);
        if (kind != Kind.VAGUE && kind != Kind.COUPLE) {
            return Optional.empty();
        }
        int scaleAt = kind == Kind.COUPLE && word(next).equals("of") ? next + 1 : next;
        double least = word.map(NumberWords.Word::value).orElse(0.0);
        if (is(scaleAt, Kind.HUNDRED) || is(scaleAt, Kind.SCALE)) {
            double scale = value(scaleAt);
            int end = scaleAt + 1;
            if (is(end, Kind.SCALE)) {
                scale *= value(end++);
            }
            return Optional.of(Amount.atLeast(least * scale, scale, end));
        }
        if (is(scaleAt, Kind.PLURAL)) {
            return Optional.of(Amount.atLeast(value(scaleAt), 1, scaleAt + 1));
        }
        boolean counts = kind == Kind.VAGUE || scaleAt > next;
        return counts ? Optional.of(Amount.atLeast(least, 1, next)) : Optional.empty();
    }

    /** dozens, hundreds of thousands, tens of millions. */
    private Optional<Amount> plural(int i) {
        boolean tens = is(i, Kind.TENS);
        if (!tens && !is(i, Kind.PLURAL)) {
            return Optional.empty();
        }
        if (word(i + 1).equals("of") && is(i + 2, Kind.PLURAL) && value(i + 2) >= 2000) {
            return Optional.of(Amount.atLeast(value(i) * value(i + 2) / 2, 1, i + 3));
        }
        return tens ? Optional.empty() : Optional.of(Amount.atLeast(value(i), 1, i + 1));
    }

    /** half a million, half-a-dozen, a half dozen. */
    private Optional<Amount> half(int i) {
        int j = isArticle(i) ? i + 1 : i;
        if (!is(j, Kind.HALF)) {
            return Optional.empty();
        }
        int k = pastDash(j + 1);
        if (isArticle(k)) {
            k = pastDash(k + 1);
        }
        return is(k, Kind.SCALE) ? Optional.of(Amount.exactly(value(k) / 2, value(k), k + 1)) : Optional.empty();
    }

    private Optional<Amount> digits(int i) {
        if (atoms.get(i).kind() != Atom.Kind.DIGITS) {
            return Optional.empty();
        }
        double value = atoms.get(i).value();
        double scale = 1;
        int j = i + 1;
        while (isScale(pastDash(j)) && scale < 1e9) {
            scale *= value(pastDash(j));
            j = pastDash(j) + 1;
        }
        return Optional.of(Amount.exactly(value * scale, scale, j));
    }

    private boolean isScale(int i) {
        return is(i, Kind.HUNDRED) || is(i, Kind.SCALE) || is(i, Kind.ABBREVIATION);
    }

    private Optional<Amount> ordinal(int i) {
        double value = atoms.get(i).kind() == Atom.Kind.ORDINAL ? atoms.get(i).value() : value(i);
        boolean found = atoms.get(i).kind() == Atom.Kind.ORDINAL || is(i, Kind.ORDINAL);
        return found ? Optional.of(Amount.exactly(value, 1, i + 1).as(Form.ORDINAL, i + 1)) : Optional.empty();
    }

    /** two hundred and six, twenty-five, a hundred, two and a half million. */
    private Optional<Amount> cardinal(int i) {
        int j = i;
        double total = 0;
        double group = Double.NaN;
        double scale = 1;
        if (isArticle(i) && (is(i + 1, Kind.HUNDRED) || is(i + 1, Kind.SCALE))) {
            group = 1;
            j++;
        }
        Kind last = Kind.ZERO;
        while (j < atoms.size()) {
            int k = joined(j, last);
            Kind kind = known(k).map(NumberWords.Word::kind).orElse(Kind.ZERO);
            double value = value(k);
            if (isSmall(kind) && follows(kind, last)) {
                group = (Double.isNaN(group) ? 0 : group) + value;
            } else if (kind == Kind.HUNDRED && group < 100 && last != Kind.HUNDRED) {
                group *= value;
            } else if (kind == Kind.SCALE && !Double.isNaN(group)) {
                total += group * value;
                group = Double.NaN;
                scale = value;
            } else if (isAndAHalf(j) && last != Kind.ZERO) {
                if (Double.isNaN(group)) {
                    return Optional.of(Amount.exactly(total + scale / 2, scale, j + 3));
                }
                group += 0.5;
                j += 3;
                continue;
            } else {
                break;
            }
            last = kind;
            j = k + 1;
        }
        double sum = total + (Double.isNaN(group) ? 0 : group);
        return last == Kind.ZERO
                ? Optional.empty()
                : Optional.of(Amount.exactly(sum, last == Kind.HUNDRED ? 100 : scale, j));
    }

    private static boolean isSmall(Kind kind) {
        return kind == Kind.UNIT || kind == Kind.TEEN || kind == Kind.TEN;
    }

    private static boolean follows(Kind kind, Kind last) {
        return switch (last) {
            case ZERO, HUNDRED, SCALE -> true;
            case TEN -> kind == Kind.UNIT;
            default -> false;
        };
    }

    /** The place of the next number word: past the hyphen of twenty-five, past the "and" of two hundred and six. */
    private int joined(int j, Kind last) {
        if (last == Kind.ZERO) {
            return j;
        }
        boolean and = word(j).equals("and") && (last == Kind.HUNDRED || last == Kind.SCALE);
        if (and && known(j + 1).filter(word -> isSmall(word.kind())).isPresent()) {
            return j + 1;
        }
        return pastDash(j) < atoms.size() && known(pastDash(j)).isPresent() ? pastDash(j) : j;
    }

    private boolean isAndAHalf(int j) {
        return word(j).equals("and") && isArticle(j + 1) && is(j + 2, Kind.HALF);
    }
}
