package org.sitrep.claim;

/** Who answers for an event or a figure: the article's author, the speaker of a statement, or somebody named on the spot. */
public sealed interface Asserter {
    /** The article itself, in its own voice. */
    record Author() implements Asserter {}

    /** The speaker of a statement of the same reading. */
    record By(String statement) implements Asserter {}

    /** Somebody without a statement of their own ("according to hospital records"). */
    record Named(Party party) implements Asserter {}

    Asserter AUTHOR = new Author();
}
