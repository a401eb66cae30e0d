package org.sitrep.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.article.Article;
import org.sitrep.article.Warning;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.across.Across;
import org.sitrep.reading.Reading;

/** {@code sitrep articles}. */
final class ArticlesView extends Table<ArticlesView.Listed> {
    /**
     * An article of the list: the cells of its row.
     *
     * @param latest by which they stand, the newest first; empty if it is not known
     */
    record Listed(String key, String latest, List<String> cells) {}

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
                Column.words("article", 16, cell(0)),
                Column.words("id", 20, cell(1)),
                Column.words("outlet", 22, cell(2)),
                Column.words("title", 0, cell(3)),
                Column.words("url", 0, cell(4)),
                Column.words("earliest", 10, cell(5)),
                Column.words("latest", 10, cell(6)),
                Column.words("basis", 0, cell(7)),
                Column.words("origin", 0, cell(8)),
                Column.words("story", 0, cell(9)),
                Column.count("statements", cell(10)),
                Column.count("events", cell(11)),
                Column.count("figures", cell(12)),
                Column.count("positions", cell(13)),
                Column.words("warnings", 0, cell(14)));
    }

    private static Function<Listed, String> cell(int at) {
        return listed -> listed.cells().get(at);
    }

    private static Listed listed(Recorded recorded, String origin, String story) {
        Reading reading = recorded.reading();
        Article article = reading.document().article();
        String latest = day(article.published().latest());
        return new Listed(
                recorded.key(),
                latest,
                List.of(
                        recorded.key(),
                        article.id(),
                        article.outlet().orElse(""),
                        article.title().orElse(""),
                        article.url().orElse(""),
                        day(article.published().earliest()),
                        latest,
                        article.published().basis().name().toLowerCase(Locale.ROOT),
                        origin,
                        story,
                        Integer.toString(reading.statements().size()),
                        Integer.toString(reading.events().size()),
                        Integer.toString(reading.figures().size()),
                        Integer.toString(reading.positions().size()),
                        article.warnings().stream()
                                .map(Warning::code)
                                .distinct()
                                .collect(Collectors.joining(" "))));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    @Override
    public Collection<String> rests(Listed listed) {
        return List.of(listed.key());
    }

    /** One reading after the other; what is listed of each is held. */
    @Override
    public List<Listed> list(Across across, Chosen chosen) {
        Map<String, String> origins = new HashMap<>();
        across.origins().forEach(origin -> origin.keys().forEach(key -> origins.put(key, origin.id())));
        Map<String, String> stories = new HashMap<>();
        across.stories().forEach(story -> story.keys().forEach(key -> stories.put(key, story.id())));
        List<Listed> all = new ArrayList<>();
        chosen.readings(across)
                .each(article -> all.add(listed(
                        article, origins.getOrDefault(article.key(), ""), stories.getOrDefault(article.key(), ""))));
        all.sort(Comparator.comparing(Listed::latest).reversed().thenComparing(Listed::key));
        return all;
    }
}
