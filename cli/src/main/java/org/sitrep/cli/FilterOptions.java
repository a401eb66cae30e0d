package org.sitrep.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.search.Field;
import org.sitrep.ledger.search.Query;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which claims are wanted, as a query and as options: each name of each {@link Field} is one. */
final class FilterOptions {
    @Parameters(paramLabel = "WORD|FIELD:VALUE", arity = "0..*", description = "What to look for. Default: everything.")
    private List<String> query = List.of();

    @Mixin
    private final CommandSpec fields = options();

    private static CommandSpec options() {
        CommandSpec options = CommandSpec.create();
        for (Field field : Field.values()) {
            options.addOption(OptionSpec.builder(
                            field.names().stream().map(FilterOptions::option).toArray(String[]::new))
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .paramLabel(field.value())
                    .description(field.meaning())
                    .build());
        }
        return options;
    }

    private static String option(String name) {
        return "--" + name;
    }

    /** For the description of a command. */
    static String help() {
        return "Fields: " + Field.line() + ". Each is an option too: --" + Field.SPEAKER.usual() + " NATO is "
                + Field.SPEAKER.usual() + ":NATO.";
    }

    /** What to do where nothing was found, behind the message that says so. */
    static String hint(Filter filter) {
        return filter.equals(Filter.ALL)
                ? ""
                : "; leave a condition out, or see by 'sitrep search --facets' what there is";
    }

    /**
     * The filter that is asked for.
     *
     * @param kind the only kind of claims that the command lists
     * @throws ParameterException if some value makes no sense
     */
    Filter checked(CommandLine command, Optional<Row.Kind> kind) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            List<String> given = fields.findOption(option(field.usual())).getValue();
            values.put(field.usual(), given == null ? List.of() : given);
        }
        try {
            return Query.parse(String.join(" ", query), values, kind);
        } catch (Query.QueryException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }
}
