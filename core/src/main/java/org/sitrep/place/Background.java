package org.sitrep.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;

/** What tells the countries an article is about besides the places it names: demonyms, and where its outlet is. */
final class Background {
    /** Each mention of a people counts this much of a mention of its country, up to {@link #MOST} mentions. */
    private static final double DEMONYM = 0.5;

    private static final int MOST = 4;
    private static final double OUTLET = 1.0;

    /** Country domains whose holders need not be of the country: sold for what they spell. */
    private static final Set<String> SOLD = Set.of(
            "ai", "am", "cc", "co", "fm", "gg", "im", "io", "la", "ly", "me", "nu", "sh", "st", "to", "tv", "vc", "ws");

    private final Map<String, Set<String>> demonyms = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    Background() {
        for (Table.Row row : Table.english("countries.tsv").rows()) {
            codes.add(row.get("iso2"));
            for (String demonym : row.list("demonyms")) {
                demonyms.computeIfAbsent(demonym, k -> new HashSet<>()).add(row.get("iso2"));
            }
        }
    }

    /** Countries by ISO 3166-1 alpha-2, with how often the article points to them. */
    Map<String, Double> countries(Document document) {
        Map<String, Double> found = new HashMap<>();
        for (int i = 0; i < document.tokens().size(); i++) {
            Token token = document.token(i);
            String two = i + 1 < document.tokens().size()
                    ? token.form() + " " + document.token(i + 1).form()
                    : "";
            Set<String> named = demonyms.getOrDefault(two, demonyms.getOrDefault(token.form(), Set.of()));
            for (String code : named) {
                found.merge(code, DEMONYM / named.size(), (a, b) -> Math.min(a + b, DEMONYM * MOST));
            }
        }
        document.article().url().map(Background::host).ifPresent(host -> outlet(host, found));
        document.article().outlet().ifPresent(outlet -> outlet(outlet, found));
        return found;
    }

    private void outlet(String host, Map<String, Double> found) {
        String end = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String code = end.equals("uk") ? "GB" : end.toUpperCase(Locale.ROOT);
        if (host.indexOf('.') > 0 && codes.contains(code) && !SOLD.contains(end)) {
            found.merge(code, OUTLET, Math::max);
        }
    }

    private static String host(String url) {
        int start = url.indexOf("://");
        String rest = start < 0 ? url : url.substring(start + 3);
        return rest.split("[/?#:]", 2)[0];
    }
}
