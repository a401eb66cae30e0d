package org.sitrep.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.sitrep.server.Mcp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sitrep mcp}: a record for assistants, over standard input and output. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        header = "Let an assistant ask a record (Model Context Protocol).",
        description = {
            "",
            "Read-only, over standard input and output: an assistant starts it. Every answer has the words of an article, their place, and "
                    + "a permalink; words of articles are marked as untrusted, for they may be written to be obeyed. 'sitrep serve' answers "
                    + "the same at /mcp over HTTP."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the assistant has ended it",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class McpCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RecordOption record = new RecordOption();

    McpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Mcp mcp = Mcp.open(record.address(console), Version.number());
                BufferedReader messages =
                        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))) {
            for (String message = messages.readLine(); message != null; message = messages.readLine()) {
                if (!message.isBlank()) {
                    mcp.answer(message).ifPresent(told -> console.print(told + "\n"));
                }
            }
            return Exit.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
