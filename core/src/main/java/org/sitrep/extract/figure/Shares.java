package org.sitrep.extract.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sitrep.document.Document;
import org.sitrep.document.NumberMention;
import org.sitrep.document.NumberMention.Form;
import org.sitrep.document.Token;

/**
 * Parts of a counted whole, told as a share: "a third of the 60 soldiers" counts 20, "40 percent of the 500 houses" 200.
 *
 * <p>A share of what nobody counts ("a third of the soldiers") is no figure. A part that comes out broken is given by the
 * whole numbers on both sides: a third of 50 is 16 to 17. No part is greater than its whole: "more than half of the 60"
 * is 30 to 60.
 */
final class Shares {
    private final Document document;

    Shares(Document document) {
        this.document = document;
    }

    static boolean isShare(NumberMention number) {
        return number.form() == Form.SHARE || number.form() == Form.PERCENT;
    }

    /** The share as a count of its own; empty where the whole has no number. */
    Optional<NumberMention> count(NumberMention share, Token whole) {
        return document.numbers().stream()
                .filter(number -> number.form() == Form.CARDINAL
                        && share.span().end() <= number.span().start()
                        && document.headOf(number.span())
                                .filter(head -> head.head() == whole.index())
                                .isPresent())
                .findFirst()
                .map(number -> part(share, number));
    }

    private static NumberMention part(NumberMention share, NumberMention whole) {
        double unit = share.form() == Form.PERCENT ? 0.01 : 1;
        OptionalDouble low = times(share.low(), unit, whole.low());
        OptionalDouble best = times(share.best(), unit, whole.best());
        OptionalDouble high = share.high().isPresent() ? times(share.high(), unit, whole.high()) : whole.high();
        boolean broken = best.isPresent() && best.getAsDouble() != Math.rint(best.getAsDouble());
        return new NumberMention(
                share.span(),
                share.bound(),
                floor(low),
                broken ? OptionalDouble.empty() : best,
                ceiling(high),
                Form.CARDINAL);
    }

    /** A product, free of the dust that a third of 60 leaves in binary fractions. */
    private static OptionalDouble times(OptionalDouble share, double unit, OptionalDouble whole) {
        return share.isPresent() && whole.isPresent()
                ? OptionalDouble.of(Math.rint(share.getAsDouble() * unit * whole.getAsDouble() * 1e6) / 1e6)
                : OptionalDouble.empty();
    }

    private static OptionalDouble floor(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(Math.floor(value.getAsDouble())) : value;
    }

    private static OptionalDouble ceiling(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(Math.ceil(value.getAsDouble())) : value;
    }
}
