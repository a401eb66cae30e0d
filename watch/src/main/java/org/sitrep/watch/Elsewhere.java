package org.sitrep.watch;

/** An answer is to be had from another host only, whose turn it may not be: whoever asked is to ask there when it is. */
final class Elsewhere extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Way way;

    Elsewhere(Way way) {
        super("is at " + way.at());
        this.way = way;
    }

    Way way() {
        return way;
    }
}
