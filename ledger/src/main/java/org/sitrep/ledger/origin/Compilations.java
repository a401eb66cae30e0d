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
 * Pages that hold several texts that have nothing to do with one another: a digest, a live page. Their texts are not one origin because one
 * page holds them both; the page itself goes with the text that fills most of it.
 */
final class Compilations {
    /** A text stands in a page if the page holds this much of it while it fills less than this much of the page. */
    private static final double MOST = 0.5;

    private final Map<String, List<Link>> parts = new TreeMap<>();
    private final Set<List<String>> linked = new HashSet<>();

    private Compilations(Collection<Link> links) {
        for (Link link : links) {
            linked.add(List.of(link.a(), link.b()));
            addPart(link.a(), link);
            addPart(link.b(), link);
        }
    }

    private void addPart(String page, Link link) {
        if (link.why() == Reason.Why.COPY && link.shareOf(page) < MOST && link.shareOf(link.other(page)) >= MOST) {
            parts.computeIfAbsent(page, key -> new ArrayList<>()).add(link);
        }
    }

    /** The links without those of pages to all but their main text. */
    static List<Link> without(Collection<Link> links) {
        Collection<Link> distinct = new TreeSet<>(links);
        Compilations compilations = new Compilations(distinct);
        Set<Link> dropped = new HashSet<>();
        compilations.parts.forEach((page, own) -> dropped.addAll(compilations.besidesMain(page, own)));
        return distinct.stream().filter(link -> !dropped.contains(link)).toList();
    }

    /** Of the texts of a page, what is not linked to the one that fills most of it, directly or through other texts of the page. */
    private List<Link> besidesMain(String page, List<Link> own) {
        List<Link> rest = new ArrayList<>(own);
        rest.sort(Comparator.comparing((Link link) -> -link.shareOf(page)).thenComparing(link -> link.other(page)));
        List<String> reached = new ArrayList<>(List.of(rest.remove(0).other(page)));
        for (int i = 0; i < reached.size(); i++) {
            String text = reached.get(i);
            rest.removeIf(link -> areLinked(text, link.other(page)) && reached.add(link.other(page)));
        }
        return rest;
    }

    private boolean areLinked(String one, String other) {
        return linked.contains(one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one));
    }
}
