package org.sitrep.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;
import org.sitrep.text.Characters;

/**
 * What tells the countries an article is about besides the places it names: peoples ("Ukrainian"), institutions,
 * currencies and armed groups ("Verkhovna Rada", "rupees"), and where its outlet is.
 */
final class Background {
    /**
     * Each such word counts this much of a mention of its country, up to {@link #MOST} words; the outlet's home counts as
     * one mention. Judgements, measured by no set: more of it draws foreign towns home, less leaves local papers' towns open.
     */
    private static final double WORD = 0.5;

    private static final int MOST = 6;
    private static final double OUTLET = 1.0;

    /** Country domains whose holders need not be of the country: sold for what they spell. */
    private static final Set<String> SOLD = Set.of(
            "ai", "am", "cc", "co", "fm", "gg", "im", "io", "la", "ly", "me", "nu", "sh", "st", "to", "tv", "vc", "ws");

    private record Cue(String words, List<String> countries) {}

    /** Cues by their first two characters, the longest first. */
    private final Map<String, List<Cue>> cues = new HashMap<>();

    private final Map<String, String> outlets = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> countryNames = new HashSet<>();

    Background() {
        Map<String, List<String>> words = new HashMap<>();
        for (Row row : Table.english("countries.tsv").rows()) {
            codes.add(row.get("iso2"));
            countryNames.add(row.get("name"));
            countryNames.addAll(row.list("aliases"));
            row.list("demonyms").forEach(w -> add(words, w, row));
        }
        Table.english("country-cues.tsv")
                .rows()
                .forEach(row -> row.list("words").forEach(w -> add(words, w, row)));
        words.forEach((word, countries) ->
                cues.computeIfAbsent(head(word, 0), k -> new ArrayList<>()).add(new Cue(word, List.copyOf(countries))));
        cues.values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Cue cue) -> -cue.words.length()).thenComparing(Cue::words)));
        for (Row row : Table.english("outlets.tsv").rows()) {
            outlet(row.get("name"), row.get("country"));
            row.list("aliases").forEach(alias -> outlet(alias, row.get("country")));
        }
    }

    private static void add(Map<String, List<String>> words, String word, Row row) {
        words.computeIfAbsent(word, k -> new ArrayList<>()).add(row.get("iso2"));
    }

    private void outlet(String name, String country) {
        String key = Folding.fold(name).replace(" ", "");
        if (!key.isEmpty() && !country.isEmpty()) {
            outlets.putIfAbsent(key, country);
        }
    }

    /** Countries by ISO 3166-1 alpha-2, with how often the article points to them, in mentions. */
    Map<String, Double> countries(Document document) {
        Map<String, Double> found = new HashMap<>();
        int end = 0;
        for (Token token : document.tokens()) {
            int start = token.span().start();
            if (start >= end) {
                end = Math.max(end, countWord(document.text(), start, found));
            }
        }
        countActors(document, found);
        document.article().url().map(Background::host).ifPresent(host -> countOutlet(host, found));
        document.article().outlet().ifPresent(outlet -> countOutlet(outlet, found));
        return found;
    }

    /** Counts bodies and groups of a country whose name and words theirs does not hold: "ETA", "the Taliban". */
    private void countActors(Document document, Map<String, Double> found) {
        for (ActorMention actor : document.actors()) {
            boolean listed = actor.country().isPresent()
                    && actor.actor().isPresent()
                    && (actor.type() == ActorMention.Type.GROUP || actor.type() == ActorMention.Type.ORGANIZATION);
            String text = actor.span().in(document.text());
            boolean worded = IntStream.range(0, text.length())
                    .filter(i -> i == 0 || !Characters.isWord(text.charAt(i - 1)))
                    .anyMatch(i -> cues.getOrDefault(head(text, i), List.of()).stream()
                            .anyMatch(cue -> text.startsWith(cue.words, i)));
            boolean called =
                    countryNames.stream().anyMatch(text::contains); // "the Palestine police", which may be of Texas
            if (listed && !worded && !called) {
                found.merge(actor.country().get(), WORD, (a, b) -> Math.min(a + b, WORD * MOST));
            }
        }
    }

    /** Counts the cue at an offset and tells where it ends, 0 if there is none. */
    private int countWord(String text, int start, Map<String, Double> found) {
        for (Cue cue : cues.getOrDefault(head(text, start), List.of())) {
            int end = start + cue.words.length();
            boolean whole = end >= text.length()
                    || !Characters.isWord(text.charAt(end))
                    || !Characters.isWord(text.charAt(end - 1));
            if (whole && text.startsWith(cue.words, start)) {
                double share = WORD / cue.countries.size();
                cue.countries.forEach(c -> found.merge(c, share, (a, b) -> Math.min(a + b, WORD * MOST)));
                return end;
            }
        }
        return 0;
    }

    private static String head(String text, int start) {
        return text.substring(start, Math.min(text.length(), start + 2));
    }

    /** By the list of outlets, else by the country domain. */
    private void countOutlet(String name, Map<String, Double> found) {
        String[] labels = name.toLowerCase(Locale.ROOT).split("\\.", -1);
        for (String label : labels) {
            String country = outlets.get(Folding.fold(label).replace(" ", ""));
            if (country != null && label.length() > 2) {
                found.merge(country, OUTLET, Math::max);
                return;
            }
        }
        String end = labels.length > 1 ? labels[labels.length - 1] : "";
        String code = end.equals("uk") ? "GB" : end.toUpperCase(Locale.ROOT);
        if (codes.contains(code) && !SOLD.contains(end)) {
            found.merge(code, OUTLET, Math::max);
        }
    }

    private static String host(String url) {
        int start = url.indexOf("://");
        String rest = start < 0 ? url : url.substring(start + 3);
        return rest.split("[/?#:]", 2)[0];
    }
}
