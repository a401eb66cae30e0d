package org.sitrep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sitrep.article.Article;
import org.sitrep.claim.Claim;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Trace;
import org.sitrep.formats.ExplanationJson;
import org.sitrep.formats.ExplanationText;
import org.sitrep.formats.JsonSink;
import org.sitrep.formats.Printable;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.across.Watch;
import org.sitrep.ledger.correction.ClaimRef;
import org.sitrep.ledger.correction.CorrectionJson;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.store.CalledClaim;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.version.Versions;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep why}: how a claim came into a record, or a thing into a list. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        header = "Tell why a claim is in a record, or claims and articles in one entry, conflict, origin.",
        description = {
            "",
            "Shows its words, what found it and how surely, what people corrected, with which claims of other articles it "
                    + "is one and why, and the steps of its sentence as 'sitrep explain' tells them: + speaks for a "
                    + "record, - is what nearly made another. For the steps the article is read again, by this version.",
            "",
            "Of an entry, a conflict, a series, a strip, a pledge, an origin or a story it tells the parts, the reason of each where one is known, "
                    + "and what makes such a one."
        },
        parameterListHeading = "%nWhat:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:told",
            " 1:there is no such",
            " 2:wrong usage, or no such record",
            "70:a fault of Sitrep or of the machine"
        })
final class WhyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Console console;
    private final Function<Wanted, BiFunction<Article, Trace, Reading>> reader;

    @Parameters(paramLabel = "ID", description = "Of a claim, as 'sitrep search' tells it, or of what a list tells.")
    private String id = "";

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private Reread again = new Reread();

    @Option(names = "--json", description = "One line of JSON with the same, for programs.")
    private boolean json;

    @Mixin
    private final ColorOption color = new ColorOption();

    WhyCommand(Console console, Function<Wanted, BiFunction<Article, Trace, Reading>> reader) {
        this.console = console;
        this.reader = reader;
    }

    /**
     * What there is to tell.
     *
     * @param version of the program that read the article
     * @param entry none for a rejected claim
     * @param again the article as this version reads it
     */
    private record Told(
            CalledClaim called,
            String version,
            Optional<Entry> entry,
            Reading again,
            List<Trace.Note> notes,
            Same same,
            Versions versions) {}

    /** Whether this version reads the claim as the record has it. */
    private enum Same {
        SAME("as the record has it"),
        OTHER("otherwise than the record has it, which an older version or another table of actors read"),
        GONE("not at all: an older version or another table of actors found it");

        private final String words;

        Same(String words) {
            this.words = words;
        }
    }

    @Override
    public Integer call() {
        try (Store store = record.open(console, Store.Mode.READ)) {
            Optional<CalledClaim> called = CalledClaim.of(store, id);
            if (called.isPresent()) {
                Told told = told(store, called.get());
                console.print(json ? line(told) + "\n" : account(told));
                return Exit.DONE;
            }
            Optional<String> listed = new Alone(console, json, color.on(console)).explained(store, id);
            listed.ifPresent(console::print);
            if (listed.isEmpty()) {
                console.err()
                        .println("sitrep: " + record.address(console) + " has no claim " + id
                                + "; 'sitrep search' tells the ids of claims, " + Alone.WHERE_ELSE);
            }
            return listed.isPresent() ? Exit.DONE : Exit.NOTHING;
        }
    }

    private Told told(Store store, CalledClaim called) {
        String version = store.version(called.source().key()).orElse("");
        if (!again.sameActors(spec.commandLine(), version)) {
            console.err()
                    .println("sitrep: the article was read "
                            + (version.contains(OwnActors.MARK) ? "with" : "without")
                            + " a table of actors of your own; the steps below are those of a reading "
                            + (version.contains(OwnActors.MARK)
                                    ? "without, or with another: name the same by --actors FILE"
                                    : "with one"));
        }
        Recorded asRead = called.asRead();
        Article article = Reread.article(
                asRead.reading().document().article(), store.corrections().published(asRead.key()));
        List<Trace.Note> notes = new ArrayList<>();
        Reading reading = Reread.read(article, reader.apply(again.wanted(spec.commandLine())), notes::add);
        Span sentence = sentence(reading.document(), Cells.span(called.read()));
        return new Told(
                called,
                version,
                called.now().flatMap(claim -> entry(store, called)),
                reading,
                notes.stream().filter(note -> note.span().overlaps(sentence)).toList(),
                same(called, Recorded.of(reading)),
                Versions.of(store, called.source()));
    }

    private static Same same(CalledClaim called, Recorded reread) {
        Optional<Claim> claim = ClaimRef.of(called.asRead(), called.read()).in(reread);
        if (claim.isEmpty()) {
            return Same.GONE;
        }
        String key = called.asRead().key();
        String before = ReadingJson.line(called.asRead().reading(), called.read(), key);
        return ReadingJson.line(reread.reading(), claim.get(), key).equals(before) ? Same.SAME : Same.OTHER;
    }

    /** From the sentence in which the claim begins to that in which it ends. */
    private static Span sentence(Document document, Span span) {
        return document.sentences().stream()
                .map(Sentence::span)
                .filter(sentence -> sentence.overlaps(span))
                .reduce(span, Span::cover);
    }

    /** The claims of other articles, or of the same, that tell the same. */
    private static Optional<Entry> entry(Store store, CalledClaim called) {
        return Across.around(store, Set.of(called.id()), Watch.NOBODY).entries().stream()
                .findFirst();
    }

    private String account(Told told) {
        boolean coloured = color.on(console);
        ReadingText text = new ReadingText(console.columns(), coloured);
        CalledClaim called = told.called();
        Claim claim = called.now().orElse(called.read());
        Recorded source = called.now().isPresent() ? called.source() : called.asRead();
        StringBuilder out = new StringBuilder(text.account(
                source.reading(),
                claim,
                source.key() + ".",
                one -> ShowCommand.remarks(called, claim, told.versions())));
        out.append("\nFound by ")
                .append(Printable.line(claim.found().by()))
                .append(", ")
                .append(Math.round(claim.found().confidence() * 100))
                .append(" % sure; read by Sitrep ")
                .append(Printable.line(told.version()))
                .append("\nThis version reads it ")
                .append(told.same().words)
                .append('\n');
        told.entry().ifPresent(entry -> out.append('\n').append(account(entry, called)));
        out.append("\nThe steps of its sentence\n")
                .append(new ExplanationText(console.columns(), coloured)
                        .steps(told.again().document(), told.notes()));
        return out.toString();
    }

    private static String account(Entry entry, CalledClaim called) {
        if (entry.members().size() == 1) {
            return "No other claim of the record tells the same\n";
        }
        StringBuilder out =
                new StringBuilder("Told by " + Numbers.counted(entry.members().size(), "claim") + ", "
                        + Numbers.counted(entry.origins().size(), "origin") + "\n");
        for (Entry.Member member : entry.members()) {
            out.append(member.told().id().equals(called.id()) ? "* " : "  ")
                    .append(member.told().id())
                    .append("  ")
                    .append(Printable.line(Cells.span(member.told().claim())
                            .in(member.told().source().text())))
                    .append("  (")
                    .append(Printable.line(member.told()
                            .source()
                            .reading()
                            .document()
                            .article()
                            .id()))
                    .append(')');
            member.reason()
                    .ifPresent(reason -> out.append("\n    one with ")
                            .append(reason.with())
                            .append(": ")
                            .append(String.join(", ", reason.shared())));
            out.append('\n');
        }
        return out.toString();
    }

    private String line(Told told) {
        CalledClaim called = told.called();
        Claim claim = called.now().orElse(called.read());
        Recorded source = called.now().isPresent() ? called.source() : called.asRead();
        return ReadingJson.line(source.reading(), claim, source.key(), sink -> {
            sink.field("read_by", told.version());
            sink.field("this_version", told.same());
            CorrectionJson.marks(sink, called.marks());
            told.versions().json(sink, called.source(), claim);
            told.entry().ifPresent(entry -> sink.object("entry", () -> entry(sink, entry)));
            ExplanationJson.notes(sink, told.notes());
        });
    }

    private static void entry(JsonSink sink, Entry entry) {
        sink.field("id", entry.id());
        sink.strings("origins", entry.origins());
        sink.objects("claims", entry.members(), member -> {
            sink.field("id", member.told().id());
            member.reason().ifPresent(reason -> {
                sink.field("with", reason.with());
                sink.strings("shared", reason.shared());
            });
        });
    }
}
