package org.sitrep.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sitrep.document.Document;
import org.sitrep.document.NumberMention;
import org.sitrep.document.NumberMention.Form;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/**
 * Finds the quantities of a document: exact, vague, bounded, ranges, shares and money. Numbers inside times
 * ({@link Document#times()}), addresses, names ("Resolution 1325", F-16), ages and clock times are none.
 *
 * <p>Works on characters; tokens are only asked whether "over", "some" and the like belong to the number. Values:
 * a plain number has low, best and high equal; "at least" and "more than" give low; "up to" gives high; "nearly"
 * gives best and high; "about" gives best; vague words give low ({@link NumberGrammar}); a range gives low and
 * high. A bound that is absent is not stated, it is not zero.
 *
 * <p>Thread-safe.
 */
public final class NumberTagger {
    private final NumberWords words = new NumberWords();
    private final NumberBounds bounds = new NumberBounds();

    /** The quantities in text order, none overlapping another. */
    public List<NumberMention> mentions(Document document) {
        List<NumberMention> mentions = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            List<Atom> atoms = NumberLexer.atoms(document.text(), sentence.span(), words);
            NumberExpressions expressions = new NumberExpressions(atoms, words, bounds);
            int i = 0;
            while (i < atoms.size()) {
                int past = bounds.past(atoms, i);
                if (past > i) {
                    i = past;
                    continue;
                }
                Optional<NumberExpressions.Expression> found = expressions.at(i);
                if (found.isPresent()) {
                    add(document, atoms, found.get(), mentions);
                }
                i = found.map(NumberExpressions.Expression::next).orElse(i + 1);
            }
        }
        return List.copyOf(mentions);
    }

    private void add(
            Document document,
            List<Atom> atoms,
            NumberExpressions.Expression expression,
            List<NumberMention> mentions) {
        Span span = span(atoms, expression.start(), expression.amount().end());
        if (expression.isName() || isTime(document, span)) {
            return;
        }
        Amount amount = expression.amount();
        Optional<NumberBounds.Match> bound = expression.bound().or(() -> boundBefore(document, atoms, expression));
        if (bound.isPresent() && !bound.get().bound().isRangeMarker()) {
            amount = bound.get().bound().of(amount);
        }
        Optional<Span> words = bound.map(match -> span(atoms, match.start(), match.end()));
        mentions.add(new NumberMention(
                span, words, value(amount.low()), value(amount.best()), value(amount.high()), amount.form()));
    }

    /** The bound before the number; of two in a row ("at least about 50") the outer one decides. */
    private Optional<NumberBounds.Match> boundBefore(
            Document document, List<Atom> atoms, NumberExpressions.Expression expression) {
        if (expression.amount().form() == Form.ORDINAL) {
            return Optional.empty();
        }
        Span number = span(atoms, expression.start(), expression.amount().end());
        Optional<NumberBounds.Match> inner = bounds.before(atoms, expression.start())
                .filter(match -> !match.bound().isRangeMarker())
                .filter(match -> !match.bound().ambiguous() || isModifier(document, atoms.get(match.start()), number));
        return inner.flatMap(match -> bounds.before(atoms, match.start()))
                .filter(match -> !match.bound().ambiguous() && !match.bound().isRangeMarker())
                .or(() -> inner);
    }

    /** Whether an ambiguous word belongs to the number and is not a preposition of what is counted. */
    private static boolean isModifier(Document document, Atom atom, Span number) {
        for (Token token : document.tokensIn(atom.span())) {
            boolean inNumber = !token.isRoot()
                    && number.overlaps(document.token(token.head()).span());
            return inNumber || token.upos() == Upos.ADV || token.is("advmod") || token.is("det");
        }
        return true;
    }

    private static boolean isTime(Document document, Span span) {
        return !document.timesIn(span).isEmpty();
    }

    private static Span span(List<Atom> atoms, int start, int end) {
        return new Span(
                atoms.get(start).span().start(), atoms.get(end - 1).span().end());
    }

    private static OptionalDouble value(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
