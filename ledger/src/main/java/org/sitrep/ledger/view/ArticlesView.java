package org.sitrep.ledger.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitrep.article.Article;
import org.sitrep.article.Warning;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.across.Across;

/** {@code sitrep articles}. */
final class ArticlesView extends Table<ArticlesView.Listed> {
    /**
     * An article of the list.
     *
     * @param origin what it is one text with, or rests on one source with
     * @param story what tells of the same happening
     */
    record Listed(Recorded recorded, String origin, String story) {
        Article article() {
            return recorded.reading().document().article();
        }
    }

    @Override
    public String name() {
        return "articles";
    }

    @Override
    public String header() {
        return "List what was read.";
    }

    @Override
    public String explanation() {
        return "Articles by their day, with how many claims were read from each, and the origin and story they belong to.";
    }

    @Override
    List<Column<Listed>> table() {
        return List.of(
                Column.words("article", 16, listed -> listed.recorded().key()),
                Column.words("id", 20, listed -> listed.article().id()),
                Column.words("outlet", 22, listed -> listed.article().outlet().orElse("")),
                Column.words("title", 0, listed -> listed.article().title().orElse("")),
                Column.words("url", 0, listed -> listed.article().url().orElse("")),
                Column.words(
                        "earliest",
                        10,
                        listed -> day(listed.article().published().earliest())),
                Column.words(
                        "latest", 10, listed -> day(listed.article().published().latest())),
                Column.words(
                        "basis",
                        0,
                        listed -> listed.article().published().basis().name().toLowerCase(Locale.ROOT)),
                Column.words("origin", 0, Listed::origin),
                Column.words("story", 0, Listed::story),
                Column.number(
                        "statements",
                        listed -> listed.recorded().reading().statements().size()),
                Column.number(
                        "events", listed -> listed.recorded().reading().events().size()),
                Column.number(
                        "figures",
                        listed -> listed.recorded().reading().figures().size()),
                Column.number(
                        "positions",
                        listed -> listed.recorded().reading().positions().size()),
                Column.words(
                        "warnings",
                        0,
                        listed -> listed.article().warnings().stream()
                                .map(Warning::code)
                                .distinct()
                                .collect(Collectors.joining(" "))));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    @Override
    public List<Listed> list(Across across, Chosen chosen) {
        Map<String, String> origins = new HashMap<>();
        across.origins().forEach(origin -> origin.keys().forEach(key -> origins.put(key, origin.id())));
        Map<String, String> stories = new HashMap<>();
        across.stories().forEach(story -> story.keys().forEach(key -> stories.put(key, story.id())));
        return across.articles().stream()
                .filter(article -> chosen.hasArticle(article.key()))
                .map(article -> new Listed(
                        article, origins.getOrDefault(article.key(), ""), stories.getOrDefault(article.key(), "")))
                .sorted(Comparator.<Listed, String>comparing(
                                listed -> day(listed.article().published().latest()))
                        .reversed()
                        .thenComparing(listed -> listed.recorded().key()))
                .toList();
    }
}
