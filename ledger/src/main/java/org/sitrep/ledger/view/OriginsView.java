package org.sitrep.ledger.view;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.sitrep.formats.Printable;
import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.origin.OriginJson;
import org.sitrep.ledger.origin.Reason;

/** {@code sitrep origins}. */
final class OriginsView implements ById<Origin> {
    @Override
    public String name() {
        return "origins";
    }

    @Override
    public char letter() {
        return 'o';
    }

    @Override
    public String id(Origin origin) {
        return origin.id();
    }

    @Override
    public String header() {
        return "Tell which articles are one text, or rest on one source.";
    }

    @Override
    public String explanation() {
        return "Copies, cuts and edited versions of one text, and texts that rest on one source, are one origin. It counts once, everywhere.";
    }

    @Override
    public List<String> columns() {
        return List.of("origin", "article", "outlet", "title", "why", "with", "share", "source");
    }

    @Override
    public List<Origin> list(Across across, Chosen chosen) {
        return across.origins().stream()
                .filter(origin -> chosen.hasAny(origin.keys()))
                .toList();
    }

    @Override
    public Collection<String> rests(Origin origin) {
        return origin.keys();
    }

    @Override
    public void text(Across across, Origin origin, Sheet sheet) {
        sheet.line(
                0,
                Style.TITLE,
                origin.id() + " \u00b7 " + Titles.counted(origin.members().size(), "article"));
        for (Origin.Member member : origin.members()) {
            String why = member.reason()
                    .map(reason ->
                            " (" + why(reason, across.called(reason.with()).id()) + ")")
                    .orElse("");
            sheet.line(2, Style.PLAIN, Titles.of(across.called(member.key())) + why);
        }
    }

    private static String why(Reason reason, String with) {
        return reason.why() == Reason.Why.CORRECTION
                ? "one with " + with + " by " + reason.source()
                : reason.why() == Reason.Why.VERSION
                        ? "at the address of " + with
                        : reason.why().name().toLowerCase(Locale.ROOT) + " of " + with + ", "
                                + Math.round(reason.share() * 100) + " %"
                                + (reason.source().isEmpty() ? "" : " of " + Printable.line(reason.source()));
    }

    @Override
    public String json(Across across, Origin origin) {
        return OriginJson.line(origin, key -> across.called(key).id());
    }

    @Override
    public List<List<String>> rows(Across across, Origin origin) {
        return origin.members().stream()
                .map(member -> {
                    var article = across.called(member.key());
                    return List.of(
                            origin.id(),
                            article.id(),
                            article.outlet().orElse(""),
                            article.title().orElse(""),
                            member.reason()
                                    .map(reason -> reason.why().name().toLowerCase(Locale.ROOT))
                                    .orElse(""),
                            member.reason()
                                    .map(reason -> across.called(reason.with()).id())
                                    .orElse(""),
                            member.reason()
                                    .map(reason -> String.format(Locale.ROOT, "%.3f", reason.share()))
                                    .orElse(""),
                            member.reason().map(reason -> reason.source()).orElse(""));
                })
                .toList();
    }
}
