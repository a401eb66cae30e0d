package org.sitrep.ledger.view;

import java.util.Collection;
import java.util.List;
import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.story.Story;
import org.sitrep.ledger.story.StoryJson;

/** {@code sitrep stories}. */
final class StoriesView implements ById<Story> {
    @Override
    public String name() {
        return "stories";
    }

    @Override
    public char letter() {
        return 's';
    }

    @Override
    public String id(Story story) {
        return story.id();
    }

    @Override
    public String header() {
        return "Tell which articles are about the same happening.";
    }

    @Override
    public String explanation() {
        return "Articles are put together by their words, names and days. What is said of one story is never merged with what is said of another.";
    }

    @Override
    public List<String> columns() {
        return List.of("story", "article", "outlet", "title");
    }

    @Override
    public List<Story> list(Across across, Chosen chosen) {
        return across.stories().stream()
                .filter(story -> chosen.hasAny(story.keys()))
                .toList();
    }

    @Override
    public Collection<String> rests(Story story) {
        return story.keys();
    }

    @Override
    public void text(Across across, Story story, Sheet sheet) {
        sheet.line(
                0,
                Style.TITLE,
                story.id() + " \u00b7 " + Titles.counted(story.keys().size(), "article"));
        story.keys().forEach(key -> sheet.line(2, Style.PLAIN, Titles.of(across.called(key))));
    }

    @Override
    public String json(Across across, Story story) {
        return StoryJson.line(story, key -> across.called(key).id());
    }

    @Override
    public List<List<String>> rows(Across across, Story story) {
        return story.keys().stream()
                .map(across::called)
                .map(article -> List.of(
                        story.id(),
                        article.id(),
                        article.outlet().orElse(""),
                        article.title().orElse("")))
                .toList();
    }
}
