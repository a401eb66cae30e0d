package org.sitrep.ledger.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Texts that would join what has nothing to do with one another, and do not: a page that holds several texts (a digest, a live page) goes with
 * the one that fills most of it; a text that stands in two pages goes with the one it fills most of, and one that stands in more (a page's
 * furniture that was read as an article) with none.
 */
final class Bridges {
    /** A text stands in a page if the page holds this much of it while it fills less than this much of the page. */
    private static final double MOST = 0.5;

    /** Pages of nothing in common that a text may stand in and still belong to one of them. */
    private static final int PAGES = 2;

    private final Map<String, List<Link>> textsOf = new TreeMap<>();
    private final Map<String, List<Link>> pagesOf = new TreeMap<>();
    private final Set<List<String>> linked = new HashSet<>();

    private Bridges(Collection<Link> links) {
        for (Link link : links) {
            linked.add(List.of(link.a(), link.b()));
            if (link.why() == Reason.Why.COPY) {
                addIfPage(link.a(), link.b(), link);
                addIfPage(link.b(), link.a(), link);
            }
        }
    }

    private void addIfPage(String page, String text, Link link) {
        if (link.shareOf(page) < MOST && link.shareOf(text) >= MOST) {
            textsOf.computeIfAbsent(page, key -> new ArrayList<>()).add(link);
            pagesOf.computeIfAbsent(text, key -> new ArrayList<>()).add(link);
        }
    }

    /** The links without those that only bridge. */
    static List<Link> without(Collection<Link> links) {
        Collection<Link> distinct = new TreeSet<>(links);
        Bridges bridges = new Bridges(distinct);
        Set<Link> dropped = new HashSet<>();
        bridges.textsOf.forEach((page, texts) -> {
            List<List<Link>> groups = bridges.groups(page, texts);
            groups.subList(1, groups.size()).forEach(dropped::addAll);
        });
        bridges.pagesOf.forEach((text, pages) -> {
            List<List<Link>> groups = bridges.groups(text, pages);
            groups.subList(groups.size() > PAGES ? 0 : 1, groups.size()).forEach(dropped::addAll);
        });
        return distinct.stream().filter(link -> !dropped.contains(link)).toList();
    }

    /** The links of an article, those together whose other articles are linked among themselves; the one that fills most of a page first. */
    private List<List<Link>> groups(String article, List<Link> own) {
        List<Link> rest = new ArrayList<>(own);
        rest.sort(Comparator.comparing((Link link) -> -Math.min(link.shareOfA(), link.shareOfB()))
                .thenComparing(link -> link.other(article)));
        List<List<Link>> groups = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Link> group = new ArrayList<>(List.of(rest.remove(0)));
            for (int i = 0; i < group.size(); i++) {
                String reached = group.get(i).other(article);
                rest.removeIf(link -> areLinked(reached, link.other(article)) && group.add(link));
            }
            groups.add(group);
        }
        return groups;
    }

    private boolean areLinked(String one, String other) {
        return linked.contains(one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one));
    }
}
