package org.sitrep.ledger.story;

import java.util.function.Function;
import org.sitrep.formats.JsonSink;

/** Prints a story as a line of JSON: {@code sitrep stories --json}. */
public final class StoryJson {
    private StoryJson() {}

    /**
     * A story's line, without line end.
     *
     * @param id the article's id by its key
     */
    public static String line(Story story, Function<String, String> id) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("story", story.id());
            json.strings("articles", story.keys().stream().map(id).toList());
        });
        return json.finish();
    }
}
