package org.sitrep.ledger.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.entry.Blocks;
import org.sitrep.ledger.origin.Origin;
import org.sitrep.ledger.story.Story;

/** The conflicts of a set of articles: of all at once, or of a record whose articles are handed over in portions. */
public final class Conflicts {
    /** By kind, then by the first claim. */
    public static final Comparator<Conflict> ORDER = Comparator.comparing(Conflict::kind)
            .thenComparing(conflict -> conflict.sides().get(0).claims().get(0))
            .thenComparing(Conflict::id);

    private final Map<String, String> originOf = new HashMap<>();
    private final Independence reports = new Independence(originOf);
    private final ByHand hand = ByHand.none();
    private final Blocks<String> figures = new Blocks<>();

    private Conflicts(List<Origin> origins) {
        origins.forEach(origin -> origin.keys().forEach(key -> originOf.put(key, origin.id())));
    }

    /**
     * All conflicts, by kind and first claim. The order of articles and repetitions change nothing.
     *
     * @param origins of the same articles; claims of one origin are never in conflict
     * @param stories of the same articles; nor are events of different stories, but those that people merged
     */
    public static List<Conflict> of(Collection<Recorded> articles, List<Origin> origins, List<Story> stories) {
        Map<String, Recorded> byKey = new TreeMap<>();
        articles.forEach(article -> byKey.putIfAbsent(article.key(), article));
        Conflicts search = new Conflicts(origins);
        List<Conflict> found = new ArrayList<>(search.ofStories(byKey.values(), origins, stories));
        found.addAll(FigureConflicts.of(byKey.values(), search.reports, search.hand, block -> true));
        return found.stream().sorted(ORDER).toList();
    }

    /**
     * A search in a record whose articles are handed over in portions: first of whole stories, then of the groups that it asks for.
     *
     * @param origins all of the record
     */
    public static Conflicts search(List<Origin> origins) {
        return new Conflicts(origins);
    }

    /**
     * The conflicts between events, which are within stories; remembers where figures are to be looked at.
     *
     * @param articles all of those stories
     */
    public List<Conflict> ofStories(Collection<Recorded> articles, List<Origin> origins, List<Story> stories) {
        Map<String, String> storyOf = new HashMap<>();
        stories.forEach(story -> story.keys().forEach(key -> storyOf.put(key, story.id())));
        ByHand own = ByHand.of(articles, origins, stories);
        hand.add(own);
        articles.forEach(this::remember);
        return EventConflicts.of(articles, storyOf, reports, own);
    }

    /** Remembers where the figures of an article are to be looked at, whose story was not handed over. */
    public void remember(Recorded article) {
        FigureConflicts.place(
                article, hand, block -> true, figures, count -> count.told().id());
    }

    /** Types of the figures that may be in conflict, as a filter has them. */
    public static List<String> figureTypes() {
        return FigureConflicts.UNITS.stream()
                .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /**
     * Figures that must be looked at together.
     *
     * @param claims their ids
     */
    public record Group(Set<String> blocks, Set<String> claims) {
        /** The keys of their articles. */
        public Set<String> articles() {
            return claims.stream()
                    .map(id -> id.substring(0, id.indexOf('.')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /**
         * The same groups, put together until they have so many articles, so that these are read once for many groups. Those of one day stand beside each other, for they
         * have articles in common.
         */
        public static List<Group> together(List<Group> groups, int full) {
            List<Group> together = new ArrayList<>();
            Set<String> blocks = new HashSet<>();
            Set<String> claims = new HashSet<>();
            Set<String> articles = new HashSet<>();
            for (Group group : groups.stream().sorted(BY_DAY).toList()) {
                blocks.addAll(group.blocks());
                claims.addAll(group.claims());
                articles.addAll(group.articles());
                if (articles.size() >= full) {
                    together.add(new Group(Set.copyOf(blocks), Set.copyOf(claims)));
                    blocks.clear();
                    claims.clear();
                    articles.clear();
                }
            }
            if (!blocks.isEmpty()) {
                together.add(new Group(Set.copyOf(blocks), Set.copyOf(claims)));
            }
            return together;
        }

        private static final Comparator<Group> BY_DAY = Comparator.comparing((Group group) -> group.blocks().stream()
                        .map(FigureConflicts::day)
                        .min(Comparator.naturalOrder())
                        .orElse(""))
                .thenComparing(group ->
                        group.claims().stream().min(Comparator.naturalOrder()).orElse(""));
    }

    /** The groups of all figures that were remembered. */
    public List<Group> groups() {
        return figures.all().stream()
                .map(block -> new Group(
                        block.stream().map(Blocks.Placed::block).collect(Collectors.toSet()),
                        block.stream().map(Blocks.Placed::thing).collect(Collectors.toSet())))
                .toList();
    }

    /** Whether independent reports are in a group, as far as is known of their articles. */
    public boolean areSeveral(Group group) {
        return group.articles().stream()
                        .map(key -> originOf.getOrDefault(key, key))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /**
     * The conflicts of a group.
     *
     * @param articles its articles
     */
    public List<Conflict> of(Group group, Collection<Recorded> articles) {
        return FigureConflicts.of(articles, reports, hand, group.blocks()::contains);
    }
}
