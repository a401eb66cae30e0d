package org.sitrep.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.search.Query;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which claims are wanted, as a query and as options: each is a field of the language of {@link Query}. */
final class FilterOptions {
    /** For the description of a command. */
    static final String FIELDS = "Fields: kind, by (speaker, holder), to (toward, recipient, addressee), actor, "
            + "type (class, stance, unit), modality, place (country), after, before, source (outlet), dated, sure.";

    @Parameters(paramLabel = "WORD|FIELD:VALUE", arity = "0..*", description = "What to look for. Default: everything.")
    private List<String> query = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who speaks, acts, holds or asserts: a name, or an id.")
    private List<String> by = List.of();

    @Option(names = "--to", paramLabel = "NAME", description = "To whom it is said or done, or towards whom.")
    private List<String> to = List.of();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Whoever takes part, on either side; ? where nobody has an id.")
    private List<String> actor = List.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "Class of the cue, type of the event, unit of the figure, stance: deny, ASSAULT, killed, pledge.")
    private List<String> type = List.of();

    @Option(
            names = "--modality",
            paramLabel = "MODALITY",
            description =
                    "Of events: happened, planned, denied, ...; of statements said (they said so) or held (hopes, fears, backs).")
    private List<String> modality = List.of();

    @Option(names = "--place", paramLabel = "PLACE", description = "A place's name, or a country by its two letters.")
    private List<String> place = List.of();

    @Option(
            names = "--after",
            paramLabel = "DATE",
            description = "That day, month or year, or later: 2022, 2022-01-31.")
    private List<String> after = List.of();

    @Option(names = "--before", paramLabel = "DATE", description = "That day, month or year, or earlier.")
    private List<String> before = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "An outlet, or an article by its id or key.")
    private List<String> source = List.of();

    @Option(names = "--dated", paramLabel = "no", description = "no: of no known day.")
    private List<String> dated = List.of();

    @Option(names = "--sure", paramLabel = "SHARE", description = "At least so sure, from 0 to 1.")
    private List<String> sure = List.of();

    /** What to do where nothing was found, behind the message that says so. */
    static String hint(Filter filter) {
        return filter.equals(Filter.ALL)
                ? ""
                : "; leave a condition out, or see by 'sitrep search --facets' what there is";
    }

    /**
     * The filter that is asked for.
     *
     * @throws ParameterException if some value makes no sense
     */
    Filter checked(CommandLine command) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("by", by);
        fields.put("to", to);
        fields.put("actor", actor);
        fields.put("type", type);
        fields.put("modality", modality);
        fields.put("place", place);
        fields.put("after", after);
        fields.put("before", before);
        fields.put("source", source);
        fields.put("dated", dated);
        fields.put("sure", sure);
        try {
            return Query.parse(String.join(" ", query), fields);
        } catch (Query.QueryException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }
}
