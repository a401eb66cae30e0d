package org.sitrep.cli;

import org.sitrep.ledger.across.Room;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses what would not fit into memory. */
final class Refusal {
    private Refusal() {}

    /**
     * Goes on if so many articles fit.
     *
     * @param what needs them, for people: "'sitrep strips'"
     * @param instead what to do, for people
     */
    static void unlessRoom(CommandSpec spec, String what, long articles, String instead) {
        Room.lacks(what, articles, instead).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
    }
}
