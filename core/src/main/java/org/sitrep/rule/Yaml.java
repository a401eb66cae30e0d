package org.sitrep.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One value of a YAML 1.2 file that knows where it stands. Scalars are text and nothing else. */
record Yaml(String file, Node node) {

    /** The whole of a file. */
    static Yaml read(String file, InputStream in) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> root = new Compose(settings).composeInputStream(in);
            return new Yaml(
                    file, root.orElseThrow(() -> new RuleException(new Location(file, 1, 1), "the file is empty")));
        } catch (MarkedYamlEngineException e) {
            throw new RuleException(place(file, e.getProblemMark()), "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new RuleException(new Location(file, 1, 1), "not YAML: " + e.getMessage());
        }
    }

    private static Location place(String file, Optional<Mark> mark) {
        return new Location(
                file,
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1);
    }

    Location place() {
        return place(file, node.getStartMark());
    }

    /** The place of the first character of a scalar: after its quotation mark; in a block, the block's line. */
    Location textPlace() {
        boolean quoted = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                        || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED);
        return quoted ? place().right(1) : place();
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new RuleException(place(), "text is wanted here");
    }

    List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            List<Yaml> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(new Yaml(file, item));
            }
            return items;
        }
        throw new RuleException(place(), "a list is wanted here");
    }

    /** The entries of a mapping in file order. */
    Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw new RuleException(place(), "keys and values are wanted here");
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Yaml key = new Yaml(file, tuple.getKeyNode());
            if (entries.put(key.text(), new Yaml(file, tuple.getValueNode())) != null) {
                throw new RuleException(key.place(), "the key '" + key.text() + "' stands twice");
            }
        }
        return entries;
    }

    /** The entries of a mapping that may have these keys and no others. */
    Map<String, Yaml> entries(Set<String> allowed) {
        Map<String, Yaml> entries = entries();
        entries.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw new RuleException(
                        value.place(),
                        "unknown key '" + key + "'; the keys here are "
                                + allowed.stream().sorted().toList());
            }
        });
        return entries;
    }

    /** The value of a key that must be there. */
    Yaml required(Map<String, Yaml> entries, String key) {
        Yaml value = entries.get(key);
        if (value == null) {
            throw new RuleException(place(), "the key '" + key + "' is missing");
        }
        return value;
    }
}
