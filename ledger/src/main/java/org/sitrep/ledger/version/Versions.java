package org.sitrep.ledger.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.claim.Claim;
import org.sitrep.formats.JsonSink;
import org.sitrep.formats.Printable;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.store.Gone;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.store.Watched;
import org.sitrep.ledger.words.Sentences;

/**
 * An article among the versions of it that were fetched from its address, and whether that address has any of them still.
 *
 * @param article key of the article
 * @param all in the order of time; empty if it was not watched, or never changed
 * @param text of the last; empty if the article is the last itself
 * @param gone what the address does instead, if it has none of them any more
 */
public record Versions(String article, List<One> all, Optional<String> text, Optional<Gone> gone) {
    /** What {@link #cells} are called. */
    public static final List<String> NAMES = List.of("later", "stands", "page_gone");

    /** Sentences told of a change, for people. */
    private static final int SHOWN = 5;

    private static final int MINUTES = "2031-03-04T10:20".length();

    /**
     * One of them.
     *
     * @param at when it was fetched first
     * @param from what it changed of the one before; empty of the first, and of one that the record has not
     */
    public record One(String article, Instant at, String sha256, String page, Optional<Difference> from) {}

    public Versions {
        all = List.copyOf(all);
    }

    /** Of an article that was not watched. */
    public static Versions unwatched(Recorded article) {
        return new Versions(article.key(), List.of(), Optional.empty(), Optional.empty());
    }

    /** The versions of an article in a record. */
    public static Versions of(Store store, Recorded article) {
        List<Watched.Version> fetched = store.watched().versions(article.key());
        if (fetched.isEmpty()) {
            return unwatched(article);
        }
        Optional<Gone> gone = store.watched().gone(article.key());
        if (fetched.stream().map(Watched.Version::article).distinct().count() < 2) {
            return new Versions(article.key(), List.of(), Optional.empty(), gone);
        }
        List<One> all = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (Watched.Version version : fetched) {
            Optional<String> text = store.article(version.article()).map(Recorded::text);
            Optional<String> last = before;
            Optional<Difference> from = text.flatMap(now -> last.map(old -> Difference.of(old, now)));
            all.add(new One(version.article(), version.at(), version.sha256(), version.page(), from));
            before = text;
        }
        boolean isLast = all.get(all.size() - 1).article().equals(article.key());
        return new Versions(article.key(), all, isLast ? Optional.empty() : before, gone);
    }

    /** The version that stands there now, as far as anybody looked; empty if it is the article itself, or nobody looked. */
    public Optional<One> later() {
        return text.map(any -> all.get(all.size() - 1));
    }

    /** When the address was first found without any of them, if it is so still. */
    public Optional<Instant> goneSince() {
        return gone.map(Gone::at);
    }

    /**
     * Whether the sentences that a claim stands in are in the last version too, word for word; empty if the article is the last.
     *
     * @param source the article, as {@link #of} was given it
     */
    public Optional<Boolean> keeps(Recorded source, Claim claim) {
        return text.map(now -> {
            Set<String> there = new HashSet<>(Difference.sentences(now));
            String words = source.text();
            return Sentences.of(words).stream()
                    .filter(sentence -> sentence.overlaps(Cells.span(claim)))
                    .allMatch(sentence -> there.contains(sentence.in(words).replaceAll("\\s+", " ")));
        });
    }

    /** Lines for people under a claim of the article: that it is not the last version, and that its page is gone. */
    public List<String> remarks(Recorded source, Claim claim) {
        return told(later().map(last -> "the article was changed: "
                + (keeps(source, claim).orElse(false) ? "this still stands in " : "this does not stand so in ")
                + last.article() + ", fetched " + minute(last.at())));
    }

    /** The same under the head of the article. */
    public List<String> remarks() {
        return told(later().map(last -> "the article was changed: " + last.article() + ", fetched " + minute(last.at())
                + ", is the last of its " + all.size() + " versions; the end tells what was changed"));
    }

    private List<String> told(Optional<String> change) {
        return Stream.of(
                        change,
                        gone.map(
                                one -> "the page is gone: its address " + one.why() + ", first at " + minute(one.at())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Lines for people under an article, or nothing. */
    public String lines() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            One one = all.get(i);
            out.append(one.article().equals(article) ? "* " : "  ")
                    .append("version ")
                    .append(i + 1)
                    .append(" of ")
                    .append(all.size())
                    .append(": ")
                    .append(one.article())
                    .append(", fetched ")
                    .append(minute(one.at()))
                    .append('\n');
            one.from().ifPresent(difference -> {
                change(out, "- ", difference.gone());
                change(out, "+ ", difference.fresh());
            });
        }
        return out.isEmpty() ? "" : "Versions\n" + out;
    }

    private static void change(StringBuilder out, String mark, List<String> sentences) {
        sentences.stream()
                .limit(SHOWN)
                .forEach(sentence -> out.append("    ")
                        .append(mark)
                        .append(Printable.line(sentence))
                        .append('\n'));
        if (sentences.size() > SHOWN) {
            out.append("    ")
                    .append(mark)
                    .append("and ")
                    .append(sentences.size() - SHOWN)
                    .append(" more\n");
        }
    }

    private static String minute(Instant at) {
        return at.toString().substring(0, MINUTES).replace('T', ' ') + " UTC";
    }

    /** Writes the fields {@code page_gone}, if it is, and {@code versions}, if there are several. */
    public void json(JsonSink json) {
        gone(json);
        if (all.isEmpty()) {
            return;
        }
        json.objects("versions", all, one -> {
            json.field("article", one.article());
            json.field("fetched", one.at().toString());
            json.field("sha256", one.sha256());
            json.field("url", one.page());
            one.from().ifPresent(difference -> {
                json.strings("gone", difference.gone());
                json.strings("new", difference.fresh());
            });
        });
    }

    private void gone(JsonSink json) {
        gone.ifPresent(one -> json.object("page_gone", () -> {
            json.field("since", one.at().toString());
            json.field("why", one.why());
        }));
    }

    /** Writes {@code later} and {@code stands} of a claim, if the article is not the last version, and {@code page_gone}, if it is. */
    public void json(JsonSink json, Recorded source, Claim claim) {
        later().ifPresent(last -> {
            json.field("later", last.article());
            json.field("stands", keeps(source, claim).orElse(false));
        });
        gone(json);
    }

    /** Cells of a claim of the article: key of the last version, whether the claim stands in it, since when the page is gone; each may be empty. */
    public List<String> cells(Recorded source, Claim claim) {
        return List.of(
                later().map(One::article).orElse(""),
                keeps(source, claim).map(Object::toString).orElse(""),
                goneSince().map(Instant::toString).orElse(""));
    }
}
