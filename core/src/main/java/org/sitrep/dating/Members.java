package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.lexicon.Table;
import org.sitrep.rule.PatternWords;

/** "NATO's 28 member countries", "the 27-nation European Union": how many members a body had when. */
final class Members {
    private static final Set<String> NOUNS = Set.of(
            "member",
            "members",
            "nation",
            "nations",
            "country",
            "countries",
            "state",
            "states",
            "allies",
            "ally",
            "governments",
            "strong");
    /** Words between a body and its count, on either side. */
    private static final int REACH = 5;

    private static final Set<String> PARTIAL = Set.of(
            "other",
            "of",
            "some",
            "least",
            "about",
            "than",
            "remaining",
            "nearly",
            "almost",
            "another",
            "only",
            "around",
            "over",
            "new");

    private final PhraseIndex<String> bodies = new PhraseIndex<>();
    private final Map<String, List<Days.Stretch>> days = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    Members() {
        Set<String> added = new java.util.HashSet<>();
        for (Table.Row row : Table.english("dating-members.tsv").rows()) {
            String body = row.list("body").get(0);
            if (added.add(body)) {
                row.list("body").forEach(name -> bodies.add(name, body));
            }
            LocalDate to = row.get("to").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("to"));
            days.computeIfAbsent(body + " " + row.get("count"), key -> new ArrayList<>())
                    .add(new Days.Stretch(LocalDate.parse(row.get("from")), to));
        }
        for (Table.Row row : Table.english("number-words.tsv").rows()) {
            if (row.get("value").matches("\\d+")) {
                numbers.put(row.get("word"), row.get("value"));
            }
        }
    }

    List<Constraint> constraints(Clues clues) {
        List<Constraint> found = new ArrayList<>();
        PatternWords words = clues.words();
        for (PhraseIndex.Found<String> body : bodies.in(clues.text(), words)) {
            for (int i = Math.max(0, body.first() - REACH); i < Math.min(words.size() - 2, body.end() + REACH); i++) {
                Optional<List<Days.Stretch>> held = held(words, i, body);
                if (held.isPresent()) {
                    int noun = words.key(i + 1).equals("-") || words.key(i + 1).equals("full") ? i + 3 : i + 2;
                    found.add(new Constraint(
                            Days.of(held.get()),
                            Strength.USUAL,
                            "members",
                            "it had so many members then",
                            words.span(Math.min(i, body.first()), Math.max(noun, body.end()))));
                }
            }
        }
        return found;
    }

    private Optional<List<Days.Stretch>> held(PatternWords words, int i, PhraseIndex.Found<String> body) {
        String count = numbers.getOrDefault(words.key(i), words.key(i));
        int noun = words.key(i + 1).equals("-") || words.key(i + 1).equals("full") ? i + 2 : i + 1;
        boolean inside = i >= body.first() && i < body.end();
        if (inside || noun >= words.size() || !NOUNS.contains(words.key(noun))) {
            return Optional.empty();
        }
        String before = i > 0 ? words.key(i - 1) : "";
        boolean all = before.equals("s")
                || before.equals("'")
                || before.equals("the")
                || before.equals("all")
                || before.equals("its")
                || words.key(i + 1).equals("-");
        return all && !PARTIAL.contains(before)
                ? Optional.ofNullable(days.get(body.meaning() + " " + count))
                : Optional.empty();
    }
}
