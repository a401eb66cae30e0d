package org.sitrep.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, where picocli found it: in our words, with what would do. Our own messages stay as they are. */
final class Wording {
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private Wording() {}

    static String of(ParameterException fault) {
        String said = String.valueOf(fault.getMessage());
        if (fault instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing, said);
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " can be given once";
        }
        if (fault instanceof MutuallyExclusiveArgsException) {
            return said.replaceFirst("^Error: ", "").replaceFirst(", ([^,]+) are mutually.*", " and $1")
                    + " exclude one another; give one of them";
        }
        ArgSpec option = fault.getArgSpec();
        return option == null || !(fault.getCause() instanceof TypeConversionException cause)
                ? said
                : name(option) + value(option, String.valueOf(fault.getValue()), cause);
    }

    private static String unmatched(UnmatchedArgumentException fault) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        String word = fault.getUnmatched().get(0);
        if (word.startsWith("-") && word.length() > 1) {
            return "'" + command + "' has no option '" + word + "'";
        }
        if (!fault.getCommandLine().getSubcommands().isEmpty()) {
            return "'" + command + "' has no command '" + word + "'";
        }
        List<String> taken = fault.getCommandLine().getCommandSpec().positionalParameters().stream()
                .map(ArgSpec::paramLabel)
                .toList();
        return "'" + word + "' is too much: '" + command + "' takes "
                + (taken.isEmpty() ? "options only" : "no more than " + String.join(" ", taken));
    }

    private static String missing(MissingParameterException fault, String said) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        if (fault.getMissing().size() == 1
                && fault.getMissing().get(0) instanceof OptionSpec option
                && !said.startsWith("Missing required option")) {
            return name(option) + " wants a value: " + usage(option);
        }
        // of several words that are missing, only the message has all
        List<String> wanted = fault.getMissing().stream().anyMatch(OptionSpec.class::isInstance)
                ? fault.getMissing().stream().map(Wording::usage).toList()
                : QUOTED.matcher(said).results().map(word -> word.group(1)).toList();
        return "'" + command + "' wants " + String.join(" and ", wanted);
    }

    /** As it is written on a command line; where its values are few, with all of them. */
    private static String usage(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        String values = names(option.type());
        return option.longestName() + "=" + option.paramLabel() + (values.isEmpty() ? "" : ", one of " + values);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Why an option does not take a value. */
    private static String value(ArgSpec option, String value, TypeConversionException cause) {
        Class<?> type = option.type();
        if (type == boolean.class) {
            return " takes no value: leave '=" + value + "' out";
        }
        if (type == int.class || type == Integer.class) {
            boolean large = value.matches("[+-]?[0-9]{10,}");
            return " cannot be '" + value + "': that is " + (large ? "too large" : "no whole number such as 20");
        }
        if (type.isEnum()) {
            return " cannot be '" + value + "': there are " + names(type);
        }
        // the converters of this program say what they want
        return ": " + Objects.requireNonNullElse(cause.getMessage(), "'" + value + "' makes no sense");
    }

    /** The values of an enumeration as they are typed; empty for another type. */
    private static String names(Class<?> type) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                : "";
    }
}
