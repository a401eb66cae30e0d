package org.sitrep.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.article.Warning;
import org.sitrep.claim.Claim;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.reading.Reading;
import org.sitrep.text.CodePoints;

/**
 * Tells a reading to people: who said what, figures, events, positions, each with its place in the text. Places are
 * characters (code points) as in {@link ReadingJson}.
 *
 * @param width of the terminal in columns
 * @param coloured whether escape sequences may be used
 */
public record ReadingText(int width, boolean coloured) {
    /** The account, with a blank line at its end. */
    public String account(Reading reading) {
        return account(reading, id -> List.of());
    }

    /**
     * The account with remarks.
     *
     * @param remarks what else is to be told of the claim with an id, a line each; with an empty id of the article
     */
    public String account(Reading reading, Function<String, List<String>> remarks) {
        Sheet sheet = new Sheet(width, coloured);
        Article article = reading.document().article();
        header(sheet, article);
        remarks.apply("").forEach(remark -> sheet.line(0, Style.NOTICE, "! " + Printable.line(remark)));
        ClaimText claims = new ClaimText(sheet, reading, "", remarks);
        section(sheet, "Who said what", reading.statements(), claims::statement);
        section(sheet, "Figures", reading.figures(), claims::figure);
        section(sheet, "Events", reading.events(), claims::event);
        section(sheet, "Positions", reading.positions(), claims::position);
        if (reading.claims().isEmpty()) {
            sheet.line(2, Style.FAINT, "Nothing was found that somebody said, did, counted or demanded.");
        }
        sheet.blank();
        return sheet.toString();
    }

    /**
     * One claim among those of other articles, with where it stands.
     *
     * @param prefix before its id: whose claim it is
     */
    public String account(Reading reading, Claim claim, String prefix) {
        return account(reading, claim, prefix, id -> List.of());
    }

    /**
     * The same with remarks.
     *
     * @param remarks what else is to be told of the claim with an id, a line each
     */
    public String account(Reading reading, Claim claim, String prefix, Function<String, List<String>> remarks) {
        Sheet sheet = new Sheet(width, coloured);
        account(sheet, reading, claim, prefix, remarks);
        return sheet.toString();
    }

    /** The same, on a sheet. */
    public static void account(Sheet sheet, Reading reading, Claim claim, String prefix) {
        account(sheet, reading, claim, prefix, id -> List.of());
    }

    private static void account(
            Sheet sheet, Reading reading, Claim claim, String prefix, Function<String, List<String>> remarks) {
        ClaimText claims = new ClaimText(sheet, reading, prefix, remarks);
        claim.visit(claims::statement, claims::event, claims::figure, claims::position);
        Article article = reading.document().article();
        List<String> where = new ArrayList<>();
        article.outlet().map(Printable::line).ifPresent(where::add);
        where.add(Printable.line(article.title().orElse(article.id())));
        String days = ClaimText.days(
                article.published().earliest(), article.published().latest());
        if (!days.isEmpty()) {
            where.add("published " + days);
        }
        sheet.items(4, Style.FAINT, where);
    }

    /** The account of an input that could not be read. */
    public String account(Incoming.Refused refused) {
        Sheet sheet = new Sheet(width, coloured);
        sheet.line(0, Style.STRONG, Printable.line(refused.path()));
        warning(sheet, refused.warning());
        sheet.blank();
        return sheet.toString();
    }

    private static void header(Sheet sheet, Article article) {
        List<String> parts = new ArrayList<>();
        parts.add(article.path());
        if (!article.path().contains(article.id())) {
            parts.add(article.id());
        }
        article.outlet().ifPresent(parts::add);
        article.title().ifPresent(parts::add);
        article.url().ifPresent(parts::add);
        sheet.line(
                0,
                Style.STRONG,
                String.join(" \u00b7 ", parts.stream().map(Printable::line).toList()));
        published(sheet, article);
        article.warnings().forEach(warning -> warning(sheet, warning));
    }

    private static void published(Sheet sheet, Article article) {
        Published published = article.published();
        if (published.earliest().isEmpty() && published.latest().isEmpty()) {
            sheet.line(0, Style.FAINT, "published: unknown; --published YYYY-MM-DD tells");
            return;
        }
        String basis = published.basis().name().toLowerCase(Locale.ROOT);
        String days = "published: " + ClaimText.days(published.earliest(), published.latest()) + " (" + basis + ")";
        boolean stated = published.basis() != Published.Basis.INFERRED
                && published.reasons().size() < 2;
        if (stated) {
            String why = published.reasons().stream()
                    .map(reason -> "; " + Printable.line(reason.why()))
                    .collect(Collectors.joining());
            sheet.line(0, Style.FAINT, days + why);
            return;
        }
        sheet.line(0, Style.FAINT, days);
        CodePoints codePoints = new CodePoints(article.text());
        for (Published.Reason reason : published.reasons()) {
            List<String> items = new ArrayList<>();
            if (reason.earliest().isPresent() || reason.latest().isPresent()) {
                items.add(ClaimText.days(reason.earliest(), reason.latest()));
            }
            reason.span()
                    .ifPresent(span -> items.add("\"" + Printable.line(span.in(article.text())) + "\" "
                            + codePoints.at(span.start()) + "-" + codePoints.at(span.end())));
            items.add(Printable.line(reason.why()));
            sheet.items(2, Style.FAINT, items);
        }
    }

    private static void warning(Sheet sheet, Warning warning) {
        sheet.line(0, Style.NOTICE, "! " + warning.code() + ": " + Printable.line(warning.message()));
    }

    private static <T> void section(Sheet sheet, String title, List<T> claims, Consumer<T> tell) {
        if (!claims.isEmpty()) {
            sheet.blank();
            sheet.line(0, Style.TITLE, title);
            claims.forEach(tell);
        }
    }
}
