package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.lexicon.Table;

/** What was in the news for a time: an article that keeps coming back to it was written then. */
final class Stories {
    private record Story(int times, List<String> needs, List<Days.Stretch> days) {}

    private final PhraseIndex<String> names = new PhraseIndex<>();
    private final Map<String, Story> stories = new HashMap<>();

    Stories() {
        for (Table.Row row : Table.english("dating-stories.tsv").rows()) {
            String story = row.get("names");
            if (!stories.containsKey(story)) {
                row.list("names").forEach(name -> names.add(name, story));
                stories.put(story, new Story(Integer.parseInt(row.get("times")), row.list("needs"), new ArrayList<>()));
            }
            stories.get(story)
                    .days()
                    .add(new Days.Stretch(
                            LocalDate.parse(row.get("from")),
                            row.get("to").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("to"))));
        }
    }

    List<Constraint> constraints(Clues clues) {
        Map<String, List<PhraseIndex.Found<String>>> told = new HashMap<>();
        for (PhraseIndex.Found<String> name : names.in(clues.text(), clues.words())) {
            told.computeIfAbsent(name.meaning(), story -> new ArrayList<>()).add(name);
        }
        List<Constraint> found = new ArrayList<>();
        told.forEach((name, mentions) -> {
            Story story = stories.getOrDefault(name, new Story(Integer.MAX_VALUE, List.of(), List.of()));
            boolean fits = story.needs().isEmpty() || story.needs().stream().anyMatch(clues.text()::contains);
            if (fits && mentions.size() >= story.times()) {
                found.add(new Constraint(
                        Days.of(story.days()),
                        Strength.USUAL,
                        "story",
                        "comes back to what was in the news then",
                        mentions.get(0).span()));
            }
        });
        return found;
    }
}
