package org.sitrep.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.document.Document;
import org.sitrep.text.Span;

/** The rules of one file, ready to be matched. Immutable. */
public final class Rules {
    /** One rule with its machine. */
    record Compiled(Rule rule, Automaton automaton) {}

    private final String name;
    private final List<Compiled> rules;
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final Map<String, List<Integer>> byKind = new HashMap<>();
    private final List<Integer> anywhere = new ArrayList<>();

    Rules(String name, List<Compiled> rules) {
        this.name = name;
        this.rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            Automaton.First first = rules.get(i).automaton().first();
            if (first.anything()) {
                anywhere.add(i);
                continue;
            }
            for (String key : first.keys()) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
            for (String kind : first.kinds()) {
                byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The rules in file order. */
    public List<Rule> rules() {
        return rules.stream().map(Compiled::rule).toList();
    }

    /** As {@link #matches(Words)}, on the document's own mentions. */
    public List<Match> matches(Document document) {
        return matches(PatternWords.of(document));
    }

    /**
     * The matches of all rules in text order, none overlapping another: the longer one wins, then the rule that
     * stands first in the file, then the earlier one.
     */
    public List<Match> matches(PatternWords words) {
        List<Match> candidates = new ArrayList<>(candidates(words));
        Map<Rule, Integer> order = new HashMap<>();
        for (Compiled compiled : rules) {
            order.put(compiled.rule(), order.size());
        }
        candidates.sort(Comparator.comparingInt((Match match) -> -match.span().length())
                .thenComparingInt(match -> order.getOrDefault(match.rule(), 0))
                .thenComparing(Match::span));
        Taken taken = new Taken();
        List<Match> kept = new ArrayList<>();
        for (Match match : candidates) {
            if (taken.add(match.span())) {
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparing(Match::span));
        return kept;
    }

    /**
     * The longest match of each rule at each word, overlaps and all, in text order and then file order; only those
     * are left out that their rule's {@code unless} forbids.
     */
    public List<Match> candidates(PatternWords words) {
        List<Match> found = new ArrayList<>();
        for (int s = 0; s < words.sentenceCount(); s++) {
            int limit = words.sentenceStart(s + 1);
            for (int at = words.sentenceStart(s); at < limit; at++) {
                for (int r : startingAt(words, at)) {
                    Compiled compiled = rules.get(r);
                    Optional<Automaton.Found> match = compiled.automaton().longest(words, at, limit);
                    if (match.isPresent()) {
                        Span span = words.span(at, match.get().end());
                        found.add(new Match(compiled.rule(), span, match.get().captures()));
                    }
                }
            }
        }
        return withoutForbidden(found);
    }

    /** The rules whose first word may stand here, in file order. */
    private Collection<Integer> startingAt(PatternWords words, int at) {
        List<Integer> byWord = byKey.getOrDefault(words.key(at), List.of());
        Set<String> kinds = words.kindsAt(at);
        if (byWord.isEmpty() && kinds.isEmpty()) {
            return anywhere;
        }
        Set<Integer> tried = new TreeSet<>(anywhere);
        tried.addAll(byWord);
        for (String kind : kinds) {
            tried.addAll(byKind.getOrDefault(kind, List.of()));
        }
        return tried;
    }

    private List<Match> withoutForbidden(List<Match> found) {
        Set<String> asked = new LinkedHashSet<>();
        rules.forEach(compiled -> asked.addAll(compiled.rule().unless()));
        if (asked.isEmpty()) {
            return found;
        }
        Map<String, Taken> taken = new HashMap<>();
        for (Match match : found) {
            if (asked.contains(match.rule().id())) {
                taken.computeIfAbsent(match.rule().id(), id -> new Taken()).mark(match.span());
            }
        }
        return found.stream()
                .filter(match -> match.rule().unless().stream()
                        .noneMatch(id -> taken.containsKey(id) && taken.get(id).overlaps(match.span())))
                .toList();
    }

    /** Characters already given away. */
    private static final class Taken {
        private final BitSet characters = new BitSet();

        boolean overlaps(Span span) {
            int next = characters.nextSetBit(span.start());
            return next >= 0 && next < span.end();
        }

        void mark(Span span) {
            characters.set(span.start(), span.end());
        }

        boolean add(Span span) {
            if (overlaps(span)) {
                return false;
            }
            mark(span);
            return true;
        }
    }
}
