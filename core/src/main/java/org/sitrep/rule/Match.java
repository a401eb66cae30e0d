package org.sitrep.rule;

import java.util.Map;
import java.util.Optional;
import org.sitrep.text.Span;

/**
 * Words that a rule recognised.
 *
 * @param captures the named parts that the pattern went through, in the order of their names
 */
public record Match(Rule rule, Span span, Map<String, Span> captures) {
    public Match {
        captures = Map.copyOf(captures);
    }

    public Optional<Span> capture(String name) {
        return Optional.ofNullable(captures.get(name));
    }
}
