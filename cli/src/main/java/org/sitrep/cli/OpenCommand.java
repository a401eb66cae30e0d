package org.sitrep.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.store.Address;
import org.sitrep.server.Server;
import org.sitrep.server.ServerException;
import org.sitrep.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep open}: a record in the browser. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        header = "Look at a record in the browser.",
        description = {
            "",
            "Serves the record's pages to this machine alone and opens the browser. The address ends in a token, with which the page "
                    + "may correct the record; it is made anew each time. Pages: overview, statements, events, figures, "
                    + "positions, conflicts, stories, places, actors, articles, report, review (docs/page.md). Ctrl-C ends it."
        },
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine, or the port is taken",
            "130:interrupted"
        })
final class OpenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Parameters(
            paramLabel = "RECORD",
            arity = "0..1",
            description = "The record; as --record. Default: record.sitrep, or what SITREP_RECORD names.")
    private @Nullable String named;

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Port to listen on; 0 for any that is free. Default: one that is always the same for this record, "
                            + "so that the browser remembers what was reviewed; if it is taken, any that is free.")
    private @Nullable Integer port;

    @Option(names = "--no-browser", description = "Print the address and open nothing.")
    private boolean noBrowser;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new ParameterException(spec.commandLine(), "--port " + port + " is no port; they go from 0 to 65535");
        }
        Address address = record.address(console, Optional.ofNullable(named));
        String secret = Secret.made();
        try (Server server = start(address, secret)) {
            String at = server.address() + "#token=" + secret;
            console.err().println("sitrep: " + address + " is open at " + at + " ; Ctrl-C ends it");
            if (!Server.hasPage()) {
                console.err()
                        .println(
                                "sitrep: this build has no page, for there was no Node where it was built; the address says how to get it");
            } else if (!noBrowser && !browse(at)) {
                console.err().println("sitrep: no browser could be opened; open the address yourself");
            }
            new CountDownLatch(1).await();
            return Exit.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.DONE;
        } catch (ServerException e) {
            console.err().println("sitrep: " + Printable.line(String.valueOf(e.getMessage())));
            return Exit.INTERNAL;
        }
    }

    /** What a browser remembers of a page it remembers of its port too. */
    private Server start(Address address, String secret) {
        if (port != null) {
            return Server.start(settings(address, secret, port));
        }
        int own = Ports.of(address.toString());
        try {
            return Server.start(settings(address, secret, own));
        } catch (ServerException e) {
            console.err()
                    .println(
                            "sitrep: port " + own
                                    + ", where this record is opened otherwise, is taken; what the browser remembers of the review there it does not know here");
            return Server.start(settings(address, secret, 0));
        }
    }

    private Settings settings(Address address, String secret, int at) {
        return new Settings(
                address, "127.0.0.1", at, Optional.empty(), Optional.of(secret), console.clock(), Version.number());
    }

    /** By whatever opens addresses on this machine: Linux, macOS, Windows. */
    private static boolean browse(String address) {
        return Stream.of(List.of("xdg-open"), List.of("open"), List.of("rundll32", "url.dll,FileProtocolHandler"))
                .anyMatch(opener -> started(opener, address));
    }

    private static boolean started(List<String> opener, String address) {
        List<String> command = new ArrayList<>(opener);
        command.add(address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false; // there is no such program here
        }
    }
}
