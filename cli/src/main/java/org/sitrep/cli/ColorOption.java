package org.sitrep.cli;

import picocli.CommandLine.Option;

/** The option {@code --color}. */
final class ColorOption {
    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "Colours in text. auto: on a terminal, unless NO_COLOR is set.")
    private Console.ColorWhen when = Console.ColorWhen.AUTO;

    /** Whether text goes out coloured. */
    boolean on(Console console) {
        return console.coloured(when);
    }
}
