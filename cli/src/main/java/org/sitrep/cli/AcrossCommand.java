package org.sitrep.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.OriginJson;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.story.Story;
import org.sitrep.ledger.story.StoryJson;
import org.sitrep.ledger.timeline.Day;
import org.sitrep.ledger.timeline.DayJson;
import org.sitrep.ledger.timeline.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep origins}, {@code stories} and {@code timeline}: what the articles of a record have to do with one another. */
@Command(
        mixinStandardHelpOptions = true,
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:told",
            " 1:the record has no article, or no date",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class AcrossCommand implements Callable<Integer> {
    private final Console console;
    private final View view;

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(
            names = "--json",
            description = "One JSON object a line. Default: so to a pipe or file, readable text to a terminal.")
    private boolean json;

    /** What is told. */
    enum View {
        ORIGINS("Tell which articles are one text, or rest on one source.") {
            @Override
            List<String> lines(Articles articles, boolean json) {
                return articles.origins().stream()
                        .map(origin -> json ? OriginJson.line(origin, articles::id) : told(articles, origin))
                        .toList();
            }

            private String told(Articles articles, Origin origin) {
                StringBuilder out = new StringBuilder(articles.count(origin.keys()));
                for (Origin.Member member : origin.members()) {
                    out.append("\n  ").append(articles.title(member.key()));
                    member.reason()
                            .ifPresent(reason -> out.append(" (")
                                    .append(reason.why().name().toLowerCase(java.util.Locale.ROOT))
                                    .append(" of ")
                                    .append(articles.id(reason.with()))
                                    .append(", ")
                                    .append(Math.round(reason.share() * 100))
                                    .append(" %)"));
                }
                return out.toString();
            }
        },
        STORIES("Tell which articles are about the same happening.") {
            @Override
            List<String> lines(Articles articles, boolean json) {
                List<String> lines = new ArrayList<>();
                for (Story story : articles.stories()) {
                    StringBuilder out = new StringBuilder(articles.count(story.keys()));
                    story.keys().forEach(key -> out.append("\n  ").append(articles.title(key)));
                    lines.add(json ? StoryJson.line(story, articles::id) : out.toString());
                }
                return lines;
            }
        },
        TIMELINE("Tell which days matter: by how many origins speak of them.") {
            @Override
            List<String> lines(Articles articles, boolean json) {
                List<String> lines = new ArrayList<>();
                Map<String, Recorded> readings = articles.readings();
                Function<String, Recorded> byKey =
                        key -> Optional.ofNullable(readings.get(key)).orElseThrow();
                for (Day day : Timeline.of(readings.values(), articles.origins())) {
                    StringBuilder out = new StringBuilder(day.date() + "  " + Numbers.counted(day.origins(), "origin"));
                    for (Day.Citation citation : day.sentences()) {
                        Recorded source = byKey.apply(citation.key());
                        out.append("\n  ")
                                .append(Printable.line(citation.span().in(source.text())))
                                .append(" (")
                                .append(Printable.line(
                                        source.reading().document().article().id()))
                                .append(')');
                    }
                    lines.add(json ? DayJson.line(day, byKey) : out.toString());
                }
                return lines;
            }
        };

        private final String header;

        View(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }

        /** One line or paragraph each, without line end. */
        abstract List<String> lines(Articles articles, boolean json);
    }

    /** What a record's articles are called, and what of them is looked at. */
    private static final class Articles {
        private final Store store;
        private final Map<String, Store.Called> called = new HashMap<>();

        Articles(Store store) {
            this.store = store;
            store.called().forEach(one -> called.put(one.key(), one));
        }

        List<Origin> origins() {
            return store.origins();
        }

        List<Story> stories() {
            return store.stories(store.origins());
        }

        Map<String, Recorded> readings() {
            Map<String, Recorded> byKey = new TreeMap<>();
            store.readings(article -> byKey.put(article.key(), article));
            return byKey;
        }

        String id(String key) {
            return Optional.ofNullable(called.get(key)).orElseThrow().id();
        }

        String count(List<String> keys) {
            return Numbers.counted(keys.size(), "article");
        }

        /** Its id, and what it is called. */
        String title(String key) {
            Store.Called article = Optional.ofNullable(called.get(key)).orElseThrow();
            Function<Optional<String>, String> after =
                    part -> part.map(text -> ", " + text).orElse("");
            return Printable.line(article.id() + after.apply(article.outlet()) + after.apply(article.title()));
        }
    }

    AcrossCommand(Console console, View view) {
        this.console = console;
        this.view = view;
    }

    @Override
    public Integer call() {
        boolean asJson = json || !console.outIsTerminal();
        try (Store store = record.open(console, Store.Mode.READ)) {
            List<String> lines = view.lines(new Articles(store), asJson);
            lines.forEach(line -> console.print(line + "\n" + (asJson ? "" : "\n")));
            return lines.isEmpty() ? Exit.NOTHING : Exit.DONE;
        }
    }
}
