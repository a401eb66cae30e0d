package org.sitrep.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;

/** Reads rule files; {@code docs/rules.md} describes them. */
public final class RuleFile {
    /** The kinds of mention that {@link PatternWords#of} takes from a document. */
    private static final Set<String> KINDS =
            Set.of("TIME", "NUMBER", "ACTOR", "PLACE", "QUOTATION", "PER", "ORG", "LOC", "OTH");

    private static final Set<String> FILE_KEYS = Set.of("about", "kinds", "patterns", "rules");
    private static final Set<String> RULE_KEYS =
            Set.of("id", "gives", "pattern", "unless", "examples", "counter-examples", "why");
    private static final Set<String> EXAMPLE_KEYS = Set.of("text", "match", "captures", "value");

    private final String file;
    private final Function<String, Table> lexicon;
    private final Map<String, Table> tables = new HashMap<>();
    private final Set<String> kinds = new HashSet<>(KINDS);
    private final Map<String, Element> patterns = new HashMap<>();

    private RuleFile(String file, Function<String, Table> lexicon) {
        this.file = file;
        this.lexicon = lexicon;
    }

    /**
     * Reads rules that use the English lexicon.
     *
     * @param name for messages
     * @param in UTF-8; not closed
     * @throws RuleException if the file is not as it should be
     */
    public static Rules load(String name, InputStream in) {
        return load(name, in, Table::english);
    }

    /**
     * Reads rules.
     *
     * @param lexicon finds a table by file name, such as {@code months.tsv}, or throws {@link LexiconException}
     */
    public static Rules load(String name, InputStream in, Function<String, Table> lexicon) {
        return new RuleFile(name, lexicon).read(Yaml.read(name, in));
    }

    /** Reads a rule file of the English language that lies beside the program, such as {@code time.yaml}. */
    public static Rules english(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream("/org/sitrep/en/rules/" + name)) {
            if (in == null) {
                throw new RuleException(new Location(name, 1, 1), "there is no such rule file");
            }
            return load(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rules read(Yaml root) {
        Map<String, Yaml> entries = root.entries(FILE_KEYS);
        root.required(entries, "about").text();
        if (entries.containsKey("kinds")) {
            root.required(entries, "kinds").items().forEach(kind -> kinds.add(kind.text()));
        }
        if (entries.containsKey("patterns")) {
            // In file order: a pattern may use those above it, so none can contain itself.
            root.required(entries, "patterns").entries().forEach((name, pattern) -> {
                if (!PatternParser.isName(name)) {
                    throw new RuleException(pattern.place(), "'" + name + "' is not a name in small letters");
                }
                patterns.put(name, parse(pattern));
            });
        }
        List<Rules.Compiled> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml item : root.required(entries, "rules").items()) {
            Rules.Compiled compiled = rule(item);
            if (!ids.add(compiled.rule().id())) {
                throw new RuleException(
                        item.place(),
                        "there is another rule '" + compiled.rule().id() + "' above");
            }
            rules.add(compiled);
        }
        checkUnless(rules, ids);
        return new Rules(file, rules);
    }

    private static void checkUnless(List<Rules.Compiled> rules, Set<String> ids) {
        for (Rules.Compiled compiled : rules) {
            for (String other : compiled.rule().unless()) {
                if (!ids.contains(other) || other.equals(compiled.rule().id())) {
                    throw new RuleException(
                            compiled.rule().place(), "'unless: " + other + "' names no other rule of this file");
                }
            }
        }
    }

    private Rules.Compiled rule(Yaml item) {
        Map<String, Yaml> entries = item.entries(RULE_KEYS);
        Yaml pattern = item.required(entries, "pattern");
        String id = item.required(entries, "id").text();
        Rule rule = new Rule(
                id,
                Optional.ofNullable(entries.get("gives")).map(Yaml::text).orElse(id),
                pattern.text(),
                unless(Optional.ofNullable(entries.get("unless"))),
                item.required(entries, "examples").items().stream()
                        .map(RuleFile::example)
                        .toList(),
                item.required(entries, "counter-examples").items().stream()
                        .map(text -> new Rule.Counterexample(text.text(), text.place()))
                        .toList(),
                item.required(entries, "why").text(),
                item.place());
        return new Rules.Compiled(rule, new Automaton(parse(pattern), pattern.textPlace()));
    }

    private static List<String> unless(Optional<Yaml> value) {
        return value.map(yaml -> yaml.node() instanceof org.snakeyaml.engine.v2.nodes.SequenceNode
                        ? yaml.items().stream().map(Yaml::text).toList()
                        : List.of(yaml.text()))
                .orElse(List.of());
    }

    private static Rule.Example example(Yaml item) {
        Map<String, Yaml> entries = item.entries(EXAMPLE_KEYS);
        Map<String, String> captures = new HashMap<>();
        Yaml named = entries.get("captures");
        if (named != null) {
            named.entries().forEach((name, words) -> captures.put(name, words.text()));
        }
        return new Rule.Example(
                item.required(entries, "text").text(),
                item.required(entries, "match").text(),
                captures,
                Optional.ofNullable(entries.get("value")).map(Yaml::text),
                item.place());
    }

    private Element parse(Yaml pattern) {
        return PatternParser.parse(pattern.text(), pattern.textPlace(), new Named());
    }

    /** What this file and the lexicon define. */
    private final class Named implements PatternParser.Names {
        @Override
        public Element defined(String name, Location place) {
            Element pattern = patterns.get(name);
            if (pattern == null) {
                throw new RuleException(place, "no pattern '" + name + "' is defined above");
            }
            return pattern;
        }

        @Override
        public WordClass words(String table, String wordClass, Location place) {
            try {
                WordClass words = WordClass.of(tables.computeIfAbsent(table + ".tsv", lexicon), wordClass);
                if (words.isEmpty()) {
                    throw new RuleException(place, table + ".tsv has no entry of class '" + wordClass + "'");
                }
                return words;
            } catch (LexiconException e) {
                throw new RuleException(place, "@" + table + ": " + e.getMessage());
            }
        }

        @Override
        public void checkKind(String kind, Location place) {
            if (!kinds.contains(kind)) {
                throw new RuleException(
                        place,
                        "'" + kind + "' is no kind of mention; the kinds are "
                                + kinds.stream().sorted().toList()
                                + "; write words in small letters");
            }
        }
    }
}
