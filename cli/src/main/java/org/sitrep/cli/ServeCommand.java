package org.sitrep.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.sitrep.formats.Printable;
import org.sitrep.server.Server;
import org.sitrep.server.ServerException;
import org.sitrep.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep serve}: a record over HTTP. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Serve a record to programs, over HTTP.",
        description = {
            "",
            "What 'sitrep search' and the lists tell, as JSON, CSV and exports under /api/v1: docs/api.md shows it, "
                    + "/api/v1/openapi.yaml tells all of it. Only this machine can ask, unless --host names an address that others "
                    + "reach; then every request must know the token in the environment variable "
                    + ServeCommand.TOKEN + ". What is added or corrected meanwhile is seen at once. Ctrl-C ends it."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine, or the port is taken",
            "130:interrupted"
        })
final class ServeCommand implements Callable<Integer> {
    /** The environment variable with the token: an option would be seen in the list of processes. */
    static final String TOKEN = "SITREP_TOKEN";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8321",
            description = "Port to listen on; 0 for any that is free. Default: 8321.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: 127.0.0.1.")
    private String host = "";

    @Option(
            names = "--writable",
            description =
                    "Who knows the token in " + TOKEN + " may also correct the record. Default: nobody changes it.")
    private boolean writable;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Server server = Server.start(settings())) {
            console.err()
                    .println("sitrep: " + record.address(console) + " is served at " + server.address()
                            + "api/v1; Ctrl-C ends it");
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

    private Settings settings() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port " + port + " is no port; they go from 0 to 65535");
        }
        String token = console.environment().getOrDefault(TOKEN, "");
        try {
            Optional<String> known = token.isEmpty() ? Optional.empty() : Optional.of(token);
            if (writable && known.isEmpty()) {
                throw new IllegalArgumentException("--writable wants a token");
            }
            return new Settings(
                    record.address(console),
                    host,
                    port,
                    known,
                    writable ? known : Optional.empty(),
                    console.clock(),
                    Version.number());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), e.getMessage() + " in " + TOKEN + " (--host " + host + ")", e);
        }
    }
}
