package org.sitrep.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who corrects, when, and why: no correction is without. */
final class AuthorOption {
    /** The environment variable that names who corrects. */
    private static final String VARIABLE = "SITREP_AUTHOR";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who corrects. Default: whom " + VARIABLE + " names, else the user of this computer.")
    private @Nullable String author;

    @Option(names = "--because", paramLabel = "WHY", description = "Why, in your words; kept with it.")
    private @Nullable String why;

    String author(CommandLine command, Console console) {
        String named = author != null ? author : console.environment().getOrDefault(VARIABLE, console.user());
        if (named.isBlank()) {
            throw new ParameterException(command, "who corrects? Name yourself by --author NAME or " + VARIABLE);
        }
        return named.strip();
    }

    Optional<String> why() {
        return Optional.ofNullable(why).map(String::strip).filter(words -> !words.isEmpty());
    }

    Instant at(Console console) {
        return console.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
