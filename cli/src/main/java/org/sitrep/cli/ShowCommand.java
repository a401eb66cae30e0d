package org.sitrep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sitrep.article.Article;
import org.sitrep.article.Page;
import org.sitrep.claim.Claim;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.correction.CorrectionText;
import org.sitrep.ledger.store.CalledClaim;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.version.Versions;
import org.sitrep.reading.Reading;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep show}: an article, a claim or a thing of a list of a record. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Show an article, a claim or a thing of a list of a record.",
        description = {
            "",
            "An article is called by its id or by the head of its key, a claim by the key of its article, a full stop and "
                    + "its own id: 4k2m7x.s3. What was corrected is marked, with the value before. An entry, a conflict, a series, a strip, "
                    + "a pledge, an origin or a story is told as its list tells it, by the id that the list gives it."
        },
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:shown",
            " 1:there is no such",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;

    @Parameters(paramLabel = "ID", description = "Id or key of an article, id of a claim, or of what a list tells.")
    private String id = "";

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(
            names = "--json",
            description =
                    "One JSON object instead of text, an article with its text, a thing of a list as the list has it.")
    private boolean json;

    @Mixin
    private final ColorOption color = new ColorOption();

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id.isBlank()) {
            throw new ParameterException(spec.commandLine(), "ID is empty");
        }
        try (Store store = record.open(console, Store.Mode.READ)) {
            Optional<Recorded> article = store.article(id);
            if (article.isPresent()) {
                Recorded asRead = store.asRead(article.get().key()).orElseThrow();
                console.print(told(article.get(), asRead, Versions.of(store, article.get())));
                return Exit.DONE;
            }
            Optional<CalledClaim> claim = CalledClaim.of(store, id);
            if (claim.isPresent()) {
                console.print(told(claim.get(), Versions.of(store, claim.get().source())));
                return Exit.DONE;
            }
            Optional<String> listed = new Alone(console, json, color.on(console)).shown(store, id);
            listed.ifPresent(console::print);
            if (listed.isEmpty()) {
                console.err()
                        .println("sitrep: " + record.address(console) + " has no article or claim " + id
                                + "; 'sitrep search' tells the ids of claims, 'sitrep origins' those of articles, "
                                + Alone.WHERE_ELSE);
            }
            return listed.isPresent() ? Exit.DONE : Exit.NOTHING;
        }
    }

    private ReadingText text() {
        return new ReadingText(console.columns(), color.on(console));
    }

    private String told(Recorded article, Recorded asRead, Versions versions) {
        if (json) {
            return ReadingJson.line(article.reading(), true, sink -> {
                        CorrectionJson.marks(sink, article.marks());
                        versions.json(sink);
                    })
                    + "\n";
        }
        StringBuilder out = new StringBuilder(text().account(
                        article.reading(),
                        id -> Stream.concat(
                                        remarks(article.marks(id)).stream(),
                                        id.isEmpty() ? versions.remarks().stream() : Stream.of())
                                .toList()));
        asRead.reading().claims().stream()
                .filter(claim -> article.marks(claim.id()).stream().anyMatch(ShowCommand::isRejection))
                .forEach(claim ->
                        out.append(text().account(asRead.reading(), claim, "", id -> remarks(article.marks(id)))));
        return out.append(versions.lines()).toString();
    }

    private static boolean isRejection(Mark mark) {
        return mark.kind() == Mark.Kind.REJECTED;
    }

    private static List<String> remarks(List<Mark> marks) {
        return marks.stream().map(CorrectionText::line).toList();
    }

    /** What people corrected, and what became of its article. */
    static List<String> remarks(CalledClaim called, Claim claim, Versions versions) {
        List<String> all = new ArrayList<>(remarks(called.marks()));
        all.addAll(versions.remarks(called.source(), claim));
        return all;
    }

    /** A rejected claim is told as it was read. */
    private String told(CalledClaim called, Versions versions) {
        Reading reading = called.now().isPresent()
                ? called.source().reading()
                : called.asRead().reading();
        Claim claim = called.now().orElse(called.read());
        return json
                ? ReadingJson.line(reading, claim, called.source().key(), sink -> {
                            CorrectionJson.marks(sink, called.marks());
                            versions.json(sink, called.source(), claim);
                        })
                        + "\n"
                : text().account(reading, claim, called.source().key() + ".", id -> remarks(called, claim, versions))
                        + onPage(reading, claim).map(Place::line).orElse("");
    }

    /** Where a claim's words stand in the page that its article was taken out of. */
    private record Place(Page page, Page.Stretch stretch) {
        String line() {
            return "    on its page: characters " + stretch.start() + "-" + stretch.end() + " of the HTML with SHA-256 "
                    + page.sha256() + "\n";
        }
    }

    private static Optional<Place> onPage(Reading reading, Claim claim) {
        Article article = reading.document().article();
        CodePoints points = new CodePoints(article.text());
        Span span = Cells.span(claim);
        return article.page()
                .flatMap(page -> page.stretch(points.at(span.start()), points.at(span.end()))
                        .map(stretch -> new Place(page, stretch)));
    }
}
