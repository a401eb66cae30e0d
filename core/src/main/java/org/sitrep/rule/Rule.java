package org.sitrep.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pattern with the texts that prove it.
 *
 * @param id unique in its file
 * @param gives what a match means to the annotator that asked for it; the rule's id where the file does not say
 * @param unless ids of rules of the same file; where one of them matches overlapping words, this rule does not
 * @param why what the rule is for, one clause
 */
public record Rule(
        String id,
        String gives,
        String pattern,
        List<String> unless,
        List<Example> examples,
        List<Counterexample> counterexamples,
        String why,
        Location place) {

    /**
     * A text in which the rule must match.
     *
     * @param match the words matched
     * @param captures the words of each named part; parts that are not mentioned are not compared
     * @param value what the annotator must make of the match
     */
    public record Example(
            String text, String match, Map<String, String> captures, Optional<String> value, Location place) {
        public Example {
            captures = Map.copyOf(captures);
        }
    }

    /** A text in which the rule must not match. */
    public record Counterexample(String text, Location place) {}

    public Rule {
        unless = List.copyOf(unless);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
