package org.sitrep.cli;

/** Exit codes of all commands. */
final class Exit {
    static final int DONE = 0;
    /** Nothing matched, as grep says it. */
    static final int NOTHING = 1;
    /** The command line makes no sense. */
    static final int USAGE = 2;
    /** Done, but some inputs failed or want a look: each says so on a line of its own. */
    static final int SOME_FAILED = 3;
    /** A check found faults. */
    static final int CHECK_FAILED = 4;
    /** A fault of Sitrep's own, or of the machine. */
    static final int INTERNAL = 70;

    private Exit() {}
}
