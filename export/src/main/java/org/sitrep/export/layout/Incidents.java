package org.sitrep.export.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Party;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.Selected;
import org.sitrep.export.Source;
import org.sitrep.ledger.entry.EventFields;
import org.sitrep.text.Span;

/**
 * Events as layouts count them, whose rows are added up by who uses them: "12 people were killed and 40 wounded when shells hit a market" is three words and one
 * assault. Harm ("killed", "wounded") is one with the deed of its sentence if that is its only deed, the same one answers for both, the words between say so, and nothing
 * tells them apart: no other day, place, side, means or number of dead. What is done by a deed is that deed ("the bombardment destroyed", "shelling kills 12"), and "the
 * shelling" that nothing else tells of is the one assault of the sentence before. The assault of a headline is one with that of its article that has the same dead.
 */
final class Incidents {
    /** Nothing but a few words without a place, a day or a doer. */
    private static final Pattern NEXT =
            Pattern.compile("(?!.*\\b(?:in|at|near|outside|on|by|when|after|while)\\b)[^;:]*");

    /** Between clauses that tell of two things. */
    private static final Pattern APART = Pattern.compile(";|\\b(?:while|but|whereas|before|later|then)\\b");

    /** Before the deed by which somebody came to harm. */
    private static final Pattern LINK = Pattern.compile("\\b(?:when|after|as|in|by|during|from)\\b");

    /** Before a word that takes up what was told. */
    private static final Pattern THE = Pattern.compile("(?i)(?:^|\\W)(?:the|this|that)\\s+$");

    /** Behind a word that is told by something else: "the shelling of Velk". */
    private static final Pattern OWN = Pattern.compile(
            "(?i)^[\\s-]+(?:of|on|in|at|against|near|by|that|which|who|outside|between)\\b.*", Pattern.DOTALL);

    /** Between a deed and the word for what it did. */
    private static final Pattern DID = Pattern.compile("(?:also|later|then|has|have|had)?");

    private final List<Happening> all;
    private final Map<Integer, List<Integer>> groups = new HashMap<>();

    private Incidents(List<Happening> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            groups.put(i, new ArrayList<>(List.of(i)));
        }
    }

    static List<Happening> of(Selected selected) {
        Incidents incidents = new Incidents(Happening.of(selected));
        incidents.sentences();
        incidents.takenUp();
        incidents.headlines();
        return incidents.joined();
    }

    private List<Happening> joined() {
        Set<List<Integer>> seen = new HashSet<>();
        List<Happening> joined = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Integer> group = groups.getOrDefault(i, List.of(i));
            if (seen.add(group)) {
                joined.add(new Happening(group.stream()
                        .sorted()
                        .flatMap(member -> all.get(member).items().stream())
                        .toList()));
            }
        }
        return joined;
    }

    private static boolean isAssault(Item item) {
        return Happening.event(item).type() == EventType.ASSAULT && Happening.isReal(item);
    }

    /** An item and the happening it is of. */
    private record Told(int happening, Item item) {
        Span word() {
            return Happening.event(item).trigger();
        }

        boolean isHarm() {
            return EventFields.isHarm(item.told());
        }
    }

    /** By article, sentence and who answers. */
    private void sentences() {
        Map<String, List<Told>> sentences = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Item item : all.get(i).items()) {
                if (isAssault(item)) {
                    String key = item.source().key() + " " + item.sentence() + " "
                            + Happening.event(item).assertedBy();
                    sentences
                            .computeIfAbsent(key, sentence -> new ArrayList<>())
                            .add(new Told(i, item));
                }
            }
        }
        for (List<Told> sentence : sentences.values()) {
            List<Told> harms = sentence.stream().filter(Told::isHarm).toList();
            List<Told> deeds = deeds(sentence);
            for (Told harm : harms) {
                harms.stream()
                        .filter(other -> areOneHarm(harm, other))
                        .forEach(other -> join(harm.happening(), other.happening()));
                deeds.stream()
                        .filter(deed -> doesItself(deed, harm) || (deeds.size() == 1 && isOf(harm, deed)))
                        .forEach(deed -> join(deed.happening(), harm.happening()));
            }
        }
    }

    /** Each once: "the bombardment destroyed a school" is one. */
    private List<Told> deeds(List<Told> sentence) {
        List<Told> deeds = new ArrayList<>();
        for (Told told : sentence) {
            if (!told.isHarm()) {
                Optional<Told> same =
                        deeds.stream().filter(deed -> doesItself(deed, told)).findFirst();
                if (same.isEmpty() || !join(same.get().happening(), told.happening())) {
                    deeds.add(told);
                }
            }
        }
        return deeds;
    }

    /** Whether the deed is who did it, or stands right before the word for what it did. */
    private static boolean doesItself(Told deed, Told other) {
        List<Party> doers = Happening.event(other.item()).actors();
        boolean next = deed.word().end() < other.word().start()
                && DID.matcher(between(deed, other).strip()).matches();
        return deed.happening() != other.happening()
                && (doers.stream().anyMatch(doer -> doer.span().overlaps(deed.word())) || (doers.isEmpty() && next));
    }

    /** "The shelling killed 12": nothing else tells which, so it is the one assault of the sentence before, by whoever answers for both. */
    private void takenUp() {
        Map<String, Map<Span, List<Told>>> articles = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Item item : all.get(i).items()) {
                if (isAssault(item)) {
                    articles.computeIfAbsent(
                                    item.source().key() + " "
                                            + Happening.event(item).assertedBy(),
                                    key -> new TreeMap<>())
                            .computeIfAbsent(item.sentence(), key -> new ArrayList<>())
                            .add(new Told(i, item));
                }
            }
        }
        articles.values().forEach(sentences -> {
            List<Told> before = List.of();
            for (List<Told> sentence : sentences.values()) {
                for (Told told : sentence) {
                    if (isTakenUp(told) && stand(before, told) && areOne(before)) {
                        join(before.get(0).happening(), told.happening());
                    }
                }
                before = sentence;
            }
        });
    }

    private static boolean isTakenUp(Told told) {
        Source source = told.item().source();
        Span sentence = told.item().sentence();
        return THE.matcher(source.text().substring(sentence.start(), told.word().start()))
                        .find()
                && !OWN.matcher(source.text().substring(told.word().end(), sentence.end()))
                        .matches();
    }

    /** Whether those are of the sentence right before. */
    private static boolean stand(List<Told> before, Told told) {
        return !before.isEmpty()
                && told.item()
                        .source()
                        .text()
                        .substring(
                                Math.min(
                                        before.get(0).item().sentence().end(),
                                        told.item().sentence().start()),
                                told.item().sentence().start())
                        .isBlank();
    }

    private boolean areOne(List<Told> some) {
        return some.stream()
                        .map(told -> groups.getOrDefault(told.happening(), List.of()))
                        .distinct()
                        .count()
                == 1;
    }

    private static String between(Told one, Told other) {
        Span left = one.word().start() < other.word().start() ? one.word() : other.word();
        Span right = left.equals(one.word()) ? other.word() : one.word();
        return left.end() >= right.start()
                ? ""
                : one.item().source().words(new Span(left.end(), right.start())).toLowerCase(Locale.ROOT);
    }

    /** "12 killed and more than 40 wounded". */
    private static boolean areOneHarm(Told one, Told other) {
        boolean hand = (hands(one).isEmpty() && hands(other).isEmpty()) || haveOneHand(one, other);
        return one.happening() != other.happening()
                && hand
                && NEXT.matcher(between(one, other)).matches();
    }

    /** "Killed when shells hit", "the raid killed", "hit a market, killing". */
    private static boolean isOf(Told harm, Told deed) {
        String between = between(harm, deed);
        String clause = between.substring(Math.max(0, between.lastIndexOf(" and ")));
        boolean apart = APART.matcher(between).find()
                || (between.contains(" and ") && !LINK.matcher(clause).find());
        return haveOneHand(harm, deed) || (hands(harm).isEmpty() && !apart);
    }

    private static boolean haveOneHand(Told one, Told other) {
        return hands(one).stream().anyMatch(hands(other)::contains);
    }

    private static Set<String> hands(Told told) {
        return actors(List.of(told.item()));
    }

    private void headlines() {
        Map<String, List<Integer>> told = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Item item : all.get(i).items()) {
                if (isAssault(item)) {
                    told.computeIfAbsent(item.source().key(), key -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        told.forEach((key, some) -> some.stream()
                .filter(one -> all.get(one).items().stream()
                        .anyMatch(item -> item.source().key().equals(key) && isHeadline(item)))
                .forEach(headline -> some.forEach(other -> {
                    if (haveTheSameDead(headline, other)) {
                        join(headline, other);
                    }
                })));
    }

    private static boolean isHeadline(Item item) {
        Optional<String> title = item.source().article().title();
        return title.filter(item.source().words(item.sentence())::equals).isPresent();
    }

    private boolean haveTheSameDead(int one, int other) {
        Fatalities dead = Fatalities.of(all.get(one));
        return dead.anyDied() && dead.equals(Fatalities.of(all.get(other)));
    }

    /** Whether both are one now. */
    private boolean join(int one, int other) {
        List<Integer> left = groups.getOrDefault(one, List.of());
        List<Integer> right = groups.getOrDefault(other, List.of());
        boolean fit = left != right
                && left.stream().allMatch(a -> right.stream().allMatch(b -> canBeOne(all.get(a), all.get(b))));
        if (fit) {
            left.addAll(right);
            right.forEach(member -> groups.put(member, left));
        }
        return fit || left == right;
    }

    private static boolean canBeOne(Happening a, Happening b) {
        return !areApart(a.days(), b.days())
                && !areApart(a.where(), b.where())
                && !areApart(actors(a.real()), actors(b.real()))
                && !areApart(modes(a), modes(b))
                && haveNoOtherDead(a, b);
    }

    /** By each article that tells of both; if none does, by all. What other articles count is another account of the same dead. */
    private static boolean haveNoOtherDead(Happening a, Happening b) {
        Set<String> both = sources(a);
        both.retainAll(sources(b));
        return both.isEmpty() ? isOneToll(a, b) : both.stream().allMatch(key -> isOneToll(of(a, key), of(b, key)));
    }

    private static boolean isOneToll(Happening a, Happening b) {
        Fatalities one = Fatalities.of(a);
        Fatalities other = Fatalities.of(b);
        return !one.anyDied() || !other.anyDied() || one.equals(other);
    }

    private static Set<String> sources(Happening happening) {
        return happening.items().stream()
                .map(item -> item.source().key())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Happening of(Happening happening, String source) {
        return new Happening(happening.items().stream()
                .filter(item -> item.source().key().equals(source))
                .toList());
    }

    private static boolean areApart(Interval one, Interval other) {
        return isBefore(one, other) || isBefore(other, one);
    }

    private static boolean isBefore(Interval one, Interval other) {
        return one.latest()
                .flatMap(last -> other.earliest().filter(last::isBefore))
                .isPresent();
    }

    /** Of one level and two names, or in two countries: a town may lie in the region that is named beside it. */
    private static boolean areApart(Optional<Happening.Where> one, Optional<Happening.Where> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        PlaceMention a = one.get().place();
        PlaceMention b = other.get().place();
        boolean countries = a.country().isPresent()
                && b.country().isPresent()
                && !a.country().equals(b.country());
        boolean spots = isSpot(a.level()) && isSpot(b.level());
        return countries || ((spots || a.level() == b.level()) && !a.name().equalsIgnoreCase(b.name()));
    }

    private static boolean isSpot(Level level) {
        return level == Level.SITE || level == Level.TOWN;
    }

    private static boolean areApart(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    /** Ids and words; a deed is nobody. */
    private static Set<String> actors(List<Item> items) {
        return items.stream()
                .flatMap(item -> Happening.event(item).actors().stream()
                        .filter(party -> item.source().recorded().reading().events().stream()
                                .noneMatch(event -> event.trigger().overlaps(party.span())))
                        .flatMap(party -> Stream.concat(
                                party.actor().stream(),
                                Stream.of(item.source().words(party.span()).toLowerCase(Locale.ROOT)))))
                .collect(Collectors.toSet());
    }

    private static Set<String> modes(Happening happening) {
        return happening.real().stream()
                .map(Happening::event)
                .flatMap((Event event) -> event.mode().stream())
                .collect(Collectors.toSet());
    }
}
