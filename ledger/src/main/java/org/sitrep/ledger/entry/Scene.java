package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.document.Document;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.entry.Agreement.Verdict;
import org.sitrep.ledger.words.Dateline;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Span;

/**
 * What the sentence of a claim tells of where: the places it names, and the sites that have no name ("a clinic"). A claim whose own place is not known is kept apart by them from
 * one that tells of another town: "five civilians were killed in shelling of Kirov Most".
 *
 * @param places the claim's own; if that is none or a site, also all that its sentence names behind a dateline
 * @param unknown names behind "in" or the word of what happened of which the gazetteer knows nothing, in small letters
 * @param sites their kinds, by {@code sites.tsv}
 */
public record Scene(List<PlaceMention> places, Set<String> unknown, Set<String> sites) {
    private static final Set<String> BEFORE_PLACES = Set.of("in", "at", "near", "around", "outside");
    /** Only behind the word of what happened: "shelling of". */
    private static final Set<String> BEHIND_DEEDS = Set.of("of", "on", "against");

    private static final Map<String, String> SITES = read();
    /** Where the wounded are brought is not where they were hurt. */
    private static final Set<String> CARE = Set.of("medical");

    /** Before it within a few words: "taken to a nearby hospital", "died of their wounds in a hospital". */
    private static final Set<String> BEFORE_CARE = Set.of("to", "die", "died", "dies", "treated");

    private static final int BETWEEN = 6;

    private static final Pattern SIBILANT = Pattern.compile("(?:[cs]h|ss|x)es$");
    /** Mean radius of the earth, in km. */
    private static final double EARTH = 6371;

    public Scene {
        places = List.copyOf(places);
        unknown = Set.copyOf(unknown);
        sites = Set.copyOf(sites);
    }

    private static Map<String, String> read() {
        Map<String, String> kinds = new HashMap<>();
        EntryTables.table("sites.tsv").rows().forEach(row -> kinds.put(row.get("word"), row.get("kind")));
        return Map.copyOf(kinds);
    }

    /**
     * Around some words of an article.
     *
     * @param own the place that is the claim's own, if it has one
     */
    public static Scene of(Told told, Span words, Optional<PlaceMention> own) {
        String text = told.text();
        Span sentence = Sentences.around(text, words);
        Document document = told.source().reading().document();
        int begin = Dateline.end(text, sentence);
        List<PlaceMention> places = new ArrayList<>(own.stream().toList());
        if (own.filter(place -> place.level() != PlaceMention.Level.SITE).isEmpty()) {
            document.placesIn(sentence).stream()
                    .filter(place -> place.span().end() > begin)
                    .forEach(places::add);
        }
        Set<String> unknown = new HashSet<>();
        Set<String> sites = new HashSet<>();
        List<Word> all = Words.of(sentence.in(text));
        for (int i = 1; i < all.size(); i++) {
            Word word = all.get(i);
            if (word.kind() == Word.Kind.PLAIN && !isCare(all, i)) {
                Optional.ofNullable(SITES.get(singular(word.form()))).ifPresent(sites::add);
            }
            Span at = new Span(
                    sentence.start() + word.span().start(),
                    sentence.start() + word.span().end());
            if (word.kind() == Word.Kind.NAME && isWhere(told, all, i, sentence) && isNothing(document, at)) {
                unknown.add(run(all, i));
            }
        }
        return new Scene(places, own.isPresent() ? Set.of() : unknown, sites);
    }

    /** "Port Ansa" and "Port Veld" are two. */
    private static String run(List<Word> all, int from) {
        StringBuilder run = new StringBuilder(all.get(from).form());
        for (int i = from + 1; i < all.size() && all.get(i).kind() == Word.Kind.NAME; i++) {
            run.append(' ').append(all.get(i).form());
        }
        return run.toString();
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (SIBILANT.matcher(word).find()) {
            return word.substring(0, word.length() - 2);
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Where somebody is cared for; also "in hospital", where no "a" or "the" makes it a building. */
    private static boolean isCare(List<Word> all, int at) {
        if (!CARE.contains(SITES.getOrDefault(singular(all.get(at).form()), ""))) {
            return false;
        }
        return all.get(at - 1).form().equals("in")
                || all.subList(Math.max(0, at - BETWEEN), at).stream()
                        .anyMatch(word -> BEFORE_CARE.contains(word.form()));
    }

    private static boolean isWhere(Told told, List<Word> all, int at, Span sentence) {
        String before = all.get(at - 1).form();
        return BEFORE_PLACES.contains(before)
                || (at > 1
                        && BEHIND_DEEDS.contains(before)
                        && isDeed(
                                told, sentence.start() + all.get(at - 2).span().start()));
    }

    private static boolean isDeed(Told told, int at) {
        return told.source().reading().events().stream()
                .anyMatch(event ->
                        event.trigger().start() <= at && at < event.trigger().end());
    }

    private static boolean isNothing(Document document, Span at) {
        return document.placesIn(at).isEmpty()
                && document.timesIn(at).isEmpty()
                && document.actorsIn(at).stream()
                        .allMatch(actor -> actor.actor().isEmpty());
    }

    /** Whether both tell where, and nothing of it is the same. Symmetric. */
    public boolean isApart(Scene other) {
        return arePlacesApart(other)
                || areNamesApart(other)
                || (!sites.isEmpty() && !other.sites.isEmpty() && Collections.disjoint(sites, other.sites));
    }

    /** A town of which the gazetteer knows nothing is another one than that of another name. */
    private boolean areNamesApart(Scene other) {
        Set<String> here = spots();
        Set<String> there = other.spots();
        return !(unknown.isEmpty() && other.unknown.isEmpty())
                && !here.isEmpty()
                && !there.isEmpty()
                && Collections.disjoint(here, there);
    }

    /** The names of towns and sites, known or not. */
    private Set<String> spots() {
        Set<String> spots = new HashSet<>(unknown);
        for (PlaceMention place : places) {
            if (isPoint(place)) {
                spots.add(name(place));
            }
        }
        return spots;
    }

    private boolean arePlacesApart(Scene other) {
        List<PlaceMention> here = places.stream().filter(Scene::isSpot).toList();
        List<PlaceMention> there = other.places.stream().filter(Scene::isSpot).toList();
        return !here.isEmpty()
                && !there.isEmpty()
                && here.stream().allMatch(one -> there.stream().allMatch(two -> areApart(one, two)));
    }

    /** Of a site that no gazetteer knows the name alone tells where it is; of others, how far they reach. */
    private static boolean areApart(PlaceMention one, PlaceMention other) {
        boolean placed = one.point().isPresent() && other.point().isPresent();
        return Fields.place(Optional.of(one), Optional.of(other)) == Verdict.DIFFERENT
                || (placed
                        ? distance(one, other)
                                > one.radius().orElse(0) + other.radius().orElse(0)
                        : isPoint(one) && isPoint(other) && isOtherName(one, other));
    }

    /** A valley may hold a town. */
    private static boolean isPoint(PlaceMention place) {
        return place.level() == PlaceMention.Level.TOWN || place.level() == PlaceMention.Level.SITE;
    }

    /** Neither is a part of the other: "Sella ridge", "the ridge". */
    private static boolean isOtherName(PlaceMention one, PlaceMention other) {
        return !name(one).contains(name(other)) && !name(other).contains(name(one));
    }

    private static String name(PlaceMention place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    /** In km along a great circle. */
    private static double distance(PlaceMention one, PlaceMention other) {
        PlaceMention.Point a = one.point().orElseThrow();
        PlaceMention.Point b = other.point().orElseThrow();
        double north = Math.toRadians(b.latitude() - a.latitude());
        double east = Math.toRadians(b.longitude() - a.longitude());
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(half));
    }

    /** A country that is named may be whom it is about. */
    private static boolean isSpot(PlaceMention place) {
        return place.level() != PlaceMention.Level.COUNTRY;
    }
}
