package org.sitrep.extract.figure;

import java.util.Optional;
import org.sitrep.document.NumberMention;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * A number with the phrase it counts.
 *
 * @param numeric the number's head word
 * @param noun head of what is counted, absent in "12 were killed"
 * @param node the word that stands in the clause for the whole: the noun, or the number in "dozens of people"
 * @param span bound, number and what is counted
 * @param words what is counted, empty where nothing is named
 */
record Counted(NumberMention number, Token numeric, Optional<Token> noun, Token node, Span span, Optional<Span> words) {
    /** The value named, else the least, else the greatest one. */
    double value() {
        return number.best().orElse(number.low().orElse(number.high().orElse(0)));
    }
}
