package org.sitrep.rule;

/** A rule file that cannot be used; the message says file, line, column and what to mend. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleException(Location place, String what) {
        super(place + ": " + what);
    }
}
