package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.story.Story;

/** The entries of a set of articles. A pure function of the set: the strongest agreements merge first, ties by ids. */
public final class Entries {
    private static final Map<Row.Kind, Sameness<?>> KINDS = Map.of(
            Row.Kind.STATEMENT, new SameStatements(),
            Row.Kind.EVENT, new SameEvents(),
            Row.Kind.FIGURE, new SameFigures(),
            Row.Kind.POSITION, new SamePositions());

    private Entries() {}

    /**
     * All entries, by kind and first claim. Claims of one article are merged too: a report tells its event more than once.
     *
     * @param origins of the same articles
     * @param stories of the same articles; claims of different stories are never one
     */
    public static List<Entry> of(Collection<Recorded> articles, List<Origin> origins, List<Story> stories) {
        Map<String, String> originOf = new HashMap<>();
        origins.forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin.id())));
        Map<String, String> storyOf = new HashMap<>();
        stories.forEach(story -> story.keys().forEach(key -> storyOf.put(key, story.id())));
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        Blocks<Told> blocks = new Blocks<>();
        byKey.values().stream()
                .flatMap(article -> Told.of(article).stream())
                .forEach(told -> blocks.add(block(told, storyOf), told));
        Ties ties = Ties.of(byKey.values());
        ties.merged().forEach(tie -> blocks.unite(block(tie.one(), storyOf), block(tie.other(), storyOf)));
        return blocks.all().stream()
                .flatMap(block -> merged(sameness(block.get(0).thing()), block, ties, originOf).stream())
                .map(members -> Entry.of(
                        members,
                        PassedOn.origins(
                                members.stream().map(Entry.Member::told).toList(),
                                told -> originOf.getOrDefault(
                                        told.source().key(), told.source().key()))))
                .sorted(Comparator.comparing(Entry::kind)
                        .thenComparing(entry -> entry.members().get(0).told()))
                .toList();
    }

    private static String block(Told told, Map<String, String> storyOf) {
        String article = told.source().key();
        return told.row().kind() + " " + storyOf.getOrDefault(article, article) + " "
                + sameness(told).block(told);
    }

    private static Sameness<?> sameness(Told told) {
        return Optional.ofNullable(KINDS.get(told.row().kind())).orElseThrow();
    }

    private record Pair(int a, int b, List<String> shared) {}

    /** Whether they are copies of one text, and the claims have all of their words in common. */
    private static boolean areCopies(Told a, Told b, Map<String, String> originOf) {
        String one = a.source().key();
        String other = b.source().key();
        return !one.equals(other)
                && originOf.containsKey(one)
                && Objects.equals(originOf.get(one), originOf.get(other))
                && a.row().words().equals(b.row().words());
    }

    /** What people tied comes first, then the strongest agreements; what people split stays apart. */
    private static <P> List<List<Entry.Member>> merged(
            Sameness<P> sameness, List<Blocks.Placed<Told>> placed, Ties ties, Map<String, String> originOf) {
        List<Told> block = placed.stream().map(Blocks.Placed::thing).toList();
        List<P> prepared = block.stream().map(sameness::prepared).toList();
        List<Pair> alike = new ArrayList<>();
        sameness.likely(prepared, (a, b) -> {
            if (placed.get(a).block().equals(placed.get(b).block())) {
                sameness.same(prepared.get(a), prepared.get(b)).ifPresent(shared -> alike.add(new Pair(a, b, shared)));
            }
        });
        ofOneText(block, (a, b) -> {
            boolean copies = placed.get(a).block().equals(placed.get(b).block())
                    && areCopies(block.get(a), block.get(b), originOf)
                    && sameness.same(prepared.get(a), prepared.get(b)).isEmpty()
                    && sameness.compatible(prepared.get(a), prepared.get(b));
            if (copies) {
                alike.add(new Pair(a, b, List.of("copy")));
            }
        });
        alike.sort(Comparator.comparingInt((Pair pair) -> -pair.shared().size())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        List<Pair> pairs = new ArrayList<>(tied(block, ties));
        int tied = pairs.size();
        pairs.addAll(alike);
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < block.size(); i++) {
            groups.put(i, new ArrayList<>(List.of(i)));
        }
        Map<Integer, Entry.Reason> reasons = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            List<Integer> left = groups.getOrDefault(pair.a(), List.of());
            List<Integer> right = groups.getOrDefault(pair.b(), List.of());
            boolean one = left != right
                    && !ties.part(of(block, left), of(block, right))
                    && (i < tied || fit(prepared, sameness, left, right));
            if (one) {
                left.addAll(right);
                right.forEach(member -> groups.put(member, left));
                reasons.putIfAbsent(
                        pair.a(), new Entry.Reason(block.get(pair.b()).id(), pair.shared()));
                reasons.putIfAbsent(
                        pair.b(), new Entry.Reason(block.get(pair.a()).id(), pair.shared()));
            }
        }
        return groups.values().stream()
                .distinct()
                .map(group -> group.stream()
                        .map(i -> new Entry.Member(block.get(i), Optional.ofNullable(reasons.get(i))))
                        .toList())
                .toList();
    }

    /** The pairs of claims that have the same words. */
    private static void ofOneText(List<Told> block, SharedWords.Pairs each) {
        Map<String, List<Integer>> byWords = new HashMap<>();
        for (int i = 0; i < block.size(); i++) {
            List<Integer> before = byWords.computeIfAbsent(block.get(i).row().words(), words -> new ArrayList<>());
            for (int other : before) {
                each.of(other, i);
            }
            before.add(i);
        }
    }

    private static List<Told> of(List<Told> block, List<Integer> group) {
        return group.stream().map(block::get).toList();
    }

    private static List<Pair> tied(List<Told> block, Ties ties) {
        List<Pair> pairs = new ArrayList<>();
        for (Ties.Tie tie : ties.merged()) {
            int one = block.indexOf(tie.one());
            int other = block.indexOf(tie.other());
            if (one >= 0 && other >= 0) {
                pairs.add(new Pair(one, other, List.of("correction " + tie.correction())));
            }
        }
        return pairs;
    }

    /** No two of both groups may contradict each other: a chain of likenesses does not make one thing. */
    private static <P> boolean fit(List<P> prepared, Sameness<P> sameness, List<Integer> left, List<Integer> right) {
        for (int a : left) {
            for (int b : right) {
                if (!sameness.compatible(prepared.get(a), prepared.get(b))) {
                    return false;
                }
            }
        }
        return true;
    }
}
