package org.sitrep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep correct}: what people know better than the program. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        header = "Correct a record.",
        description = {
            "",
            "What was read is never changed: a correction is kept beside it, with its author and time, and everything "
                    + "else is made of both. It names a claim by its words, so that it holds when a newer version reads "
                    + "the article again. 'sitrep log' lists all corrections, 'sitrep undo' takes one back."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  sitrep correct reject 4k2m7x.s3 --because \"a caption, nobody says it\"",
            "  sitrep correct edit 4k2m7x.e2 place=Dalen modality=denied",
            "  sitrep correct merge 4k2m7x.f1 9qpw3z.f4",
            "  sitrep correct date 4k2m7x 2031-03-04",
            "  sitrep correct alias \"Okoro\" OKORO-ANNA"
        })
final class CorrectCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing command: try 'sitrep correct reject CLAIM' or 'sitrep correct --help'");
    }
}
