package org.sitrep.cli;

import java.io.IOException;
import java.util.List;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.correction.CorrectionException;
import org.sitrep.ledger.store.StoreException;
import org.sitrep.neural.DeviceException;
import org.sitrep.neural.ModelException;
import picocli.CommandLine;

/** Faults that end a command, told in words for people; the stack trace only on request. */
final class Failures {
    private Failures() {}

    /** Standard output could not be written: a reader that went away, or a full disk. */
    static final class OutputException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputException(IOException cause) {
            super(cause);
        }

        /** Whether the reader of the pipe went away, as {@code head} does: no fault at all. */
        boolean isBrokenPipe() {
            String message =
                    String.valueOf(getCause() == null ? null : getCause().getMessage());
            return message.matches("(?is).*(broken pipe|pipe is being closed|pipe closed|stream closed).*");
        }
    }

    /** A command line that makes no sense: what is wrong with it, what was perhaps meant, where help is. */
    static int usage(CommandLine.ParameterException e, Console console) {
        console.err().println("sitrep: " + Printable.line(Wording.of(e)));
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        List<String> meant = Suggestions.of(e);
        if (!meant.isEmpty()) {
            console.err().println("Did you mean '" + String.join("' or '", meant) + "'?");
        }
        console.err().println("Try '" + command + " --help'.");
        return Exit.USAGE;
    }

    static int report(Throwable e, Console console, CommandLine.ParseResult parsed) {
        if (e instanceof OutputException output && output.isBrokenPipe()) {
            return Exit.DONE;
        }
        if (e instanceof StoreException store) {
            console.err().println("sitrep: " + Printable.line(String.valueOf(e.getMessage())));
            if (parsed.expandedArgs().contains("--debug")) {
                e.printStackTrace(console.err());
            }
            return store.kind() == StoreException.Kind.MACHINE ? Exit.INTERNAL : Exit.USAGE;
        }
        if (e instanceof CorrectionException) {
            console.err().println("sitrep: " + Printable.line(String.valueOf(e.getMessage())));
            return Exit.USAGE;
        }
        if (e instanceof DeviceException) {
            console.err().println("sitrep: " + Printable.line("cannot read on this device: " + e.getMessage()));
            return Exit.INTERNAL;
        }
        if (e instanceof ModelException) {
            console.err().println("sitrep: " + Printable.line("cannot load what reads: " + e.getMessage()));
            return Exit.INTERNAL;
        }
        String what = e instanceof OutputException && e.getCause() != null
                ? "cannot write the output: " + e.getCause().getMessage()
                : "internal fault: " + oneLine(e);
        console.err().println("sitrep: " + Printable.line(what));
        boolean debug = parsed.expandedArgs().contains("--debug");
        boolean hasDebug = leaf(parsed).commandSpec().findOption("--debug") != null;
        if (debug || !(hasDebug || e instanceof OutputException)) {
            e.printStackTrace(console.err());
        }
        if (!debug && !(e instanceof OutputException)) {
            console.err()
                    .println("sitrep: "
                            + (hasDebug
                                    ? "run again with --debug for details, and please report them"
                                    : "please report this"));
        }
        return Exit.INTERNAL;
    }

    /** The command that was run, below all those above it. */
    private static CommandLine.ParseResult leaf(CommandLine.ParseResult parsed) {
        return parsed.hasSubcommand() ? leaf(parsed.subcommand()) : parsed;
    }

    /** The fault in one line: its type and message. */
    static String oneLine(Throwable e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.strip().replaceAll("\\s+", " "));
    }
}
