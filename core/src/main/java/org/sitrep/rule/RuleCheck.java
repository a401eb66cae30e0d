package org.sitrep.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sitrep.document.Document;
import org.sitrep.text.Span;

/** Executes the examples and counter-examples of rule files. */
public final class RuleCheck {
    /** The house rule (CONTRIBUTING): a pattern nobody tried on two texts is a guess. */
    private static final int LEAST_EXAMPLES = 2;

    private final Function<String, Document> reader;
    private final Function<Document, List<Match>> matcher;
    private final BiFunction<Document, Match, String> valueOf;

    /** One thing that is wrong. {@link #toString} says where, in which rule and what. */
    public record Problem(Location place, String rule, String what) {
        @Override
        public String toString() {
            return place + ": rule '" + rule + "': " + what;
        }
    }

    private RuleCheck(
            Function<String, Document> reader,
            Function<Document, List<Match>> matcher,
            BiFunction<Document, Match, String> valueOf) {
        this.reader = reader;
        this.matcher = matcher;
        this.valueOf = valueOf;
    }

    /**
     * Executes all examples of rules without values, on plain words: for files that use neither tags nor lemmas.
     *
     * @return what is wrong, in file order; empty if all is well
     */
    public static List<Problem> problems(Rules rules) {
        return problems(rules, PlainDocument::of, rules::matches, (document, match) -> "");
    }

    /**
     * Executes all examples.
     *
     * @param reader makes a document of an example's text, as rich as the patterns need
     * @param matcher finds the matches, with whatever mentions it adds
     * @param valueOf what the annotator makes of a match
     * @return what is wrong, in file order; empty if all is well
     */
    public static List<Problem> problems(
            Rules rules,
            Function<String, Document> reader,
            Function<Document, List<Match>> matcher,
            BiFunction<Document, Match, String> valueOf) {
        RuleCheck check = new RuleCheck(reader, matcher, valueOf);
        List<Problem> found = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            check.examples(rule, found);
            check.counterexamples(rule, found);
        }
        return List.copyOf(found);
    }

    private void examples(Rule rule, List<Problem> found) {
        if (rule.examples().size() < LEAST_EXAMPLES) {
            found.add(new Problem(rule.place(), rule.id(), "needs at least " + LEAST_EXAMPLES + " examples"));
        }
        for (Rule.Example example : rule.examples()) {
            failure(rule, example).ifPresent(what -> found.add(new Problem(example.place(), rule.id(), what)));
        }
    }

    private void counterexamples(Rule rule, List<Problem> found) {
        if (rule.counterexamples().isEmpty()) {
            found.add(new Problem(rule.place(), rule.id(), "needs a counter-example"));
        }
        for (Rule.Counterexample counter : rule.counterexamples()) {
            Document document = reader.apply(counter.text());
            for (Match match : matcher.apply(document)) {
                if (match.rule().id().equals(rule.id())) {
                    String words = match.span().in(document.text());
                    found.add(new Problem(counter.place(), rule.id(), "must not match but takes \"" + words + "\""));
                }
            }
        }
    }

    private Optional<String> failure(Rule rule, Rule.Example example) {
        Document document = reader.apply(example.text());
        List<String> seen = new ArrayList<>();
        for (Match match : matcher.apply(document)) {
            String words = match.span().in(document.text());
            if (match.rule().id().equals(rule.id()) && words.equals(example.match())) {
                return wrongPart(document, match, example);
            }
            seen.add(match.rule().id() + " \"" + words + "\"");
        }
        return Optional.of("does not match \"" + example.match() + "\"; matches: "
                + (seen.isEmpty() ? "none" : String.join(", ", seen)));
    }

    private Optional<String> wrongPart(Document document, Match match, Rule.Example example) {
        for (Map.Entry<String, String> capture : example.captures().entrySet()) {
            Optional<Span> span = match.capture(capture.getKey());
            String words = span.map(s -> s.in(document.text())).orElse("");
            if (!words.equals(capture.getValue())) {
                return Optional.of(
                        "captures " + capture.getKey() + " = \"" + words + "\", not \"" + capture.getValue() + "\"");
            }
        }
        String value = example.value().isEmpty() ? "" : valueOf.apply(document, match);
        return example.value().isEmpty() || value.equals(example.value().get())
                ? Optional.empty()
                : Optional.of(
                        "gives \"" + value + "\", not \"" + example.value().get() + "\"");
    }
}
