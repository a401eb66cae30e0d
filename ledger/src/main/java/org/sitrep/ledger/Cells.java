package org.sitrep.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitrep.article.Article;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.PlaceMention;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/** A claim as one row of a table, the same columns for all kinds; what a kind has not is empty. */
public final class Cells {
    /** Names of the columns. {@code start} and {@code end} are code points of {@code words} in the article. */
    public static final List<String> NAMES = List.of(
            "id",
            "kind",
            "type",
            "modality",
            "by",
            "by_id",
            "to",
            "to_id",
            "place",
            "country",
            "earliest",
            "latest",
            "low",
            "best",
            "high",
            "words",
            "start",
            "end",
            "confidence",
            "article",
            "outlet",
            "title",
            "url",
            "published_earliest",
            "published_latest");

    private Cells() {}

    /** The cells of a claim, in the order of {@link #NAMES}. */
    public static List<String> of(Recorded source, Claim claim, Row row) {
        Article article = source.reading().document().article();
        Span span = span(claim);
        CodePoints points = new CodePoints(article.text());
        return List.of(
                source.key() + "." + claim.id(),
                row.kind().word(),
                row.type(),
                row.modality().orElse(""),
                parties(article, by(claim)),
                String.join("; ", row.by()),
                parties(article, to(claim)),
                String.join("; ", row.to()),
                row.place().map(PlaceMention::name).orElse(""),
                row.place().flatMap(PlaceMention::country).orElse(""),
                day(row.days().earliest()),
                day(row.days().latest()),
                claim.match(s -> "", e -> "", f -> number(f.low().orElse(Double.NaN)), p -> ""),
                claim.match(s -> "", e -> "", f -> number(f.best().orElse(Double.NaN)), p -> ""),
                claim.match(s -> "", e -> "", f -> number(f.high().orElse(Double.NaN)), p -> ""),
                span.in(article.text()),
                Integer.toString(points.at(span.start())),
                Integer.toString(points.at(span.end())),
                String.format(Locale.ROOT, "%.3f", row.confidence()),
                article.id(),
                article.outlet().orElse(""),
                article.title().orElse(""),
                article.url().orElse(""),
                day(article.published().earliest()),
                day(article.published().latest()));
    }

    /** The words a claim is told by: what was said, the trigger, the number with what it counts, or what a position is about. */
    public static Span span(Claim claim) {
        return claim.match(
                s -> s.content().stream().reduce(Span::cover).orElseThrow(),
                e -> e.trigger(),
                f -> f.span(),
                p -> p.object().orElse(p.holder().span()));
    }

    private static List<Party> by(Claim claim) {
        return claim.match(
                s -> s.speaker().map(Statement.Speaker::party).stream().toList(),
                e -> e.actors(),
                f -> List.of(),
                p -> List.of(p.holder()));
    }

    private static List<Party> to(Claim claim) {
        return claim.match(
                s -> s.addressee().stream().toList(),
                e -> e.recipients(),
                f -> List.of(),
                (Position p) -> p.toward().stream().toList());
    }

    private static String parties(Article article, List<Party> parties) {
        return String.join(
                "; ",
                parties.stream()
                        .map(party -> party.span().in(article.text()).replaceAll("\\s+", " "))
                        .toList());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
