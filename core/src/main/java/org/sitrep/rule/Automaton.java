package org.sitrep.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.text.Span;

/**
 * A pattern as a state machine without loops. From one word it visits each pair of state and word once, so its work
 * is bounded by the number of states times the length of the longest match, whatever the text.
 */
final class Automaton {
    /** Patterns may not unfold to more than this; a larger one is a mistake in its subpatterns. */
    private static final int MOST_STATES = 20_000;

    private static final int ACCEPT = 0;

    private enum Act {
        PASS,
        OPEN,
        CLOSE,
        TAKE,
        ANY
    }

    /**
     * A way from one state to another.
     *
     * @param element what TAKE takes, or the capture that OPEN and CLOSE belong to
     */
    private record Step(int to, Act act, Optional<Element> element) {
        Element taken() {
            return element.orElseThrow();
        }
    }

    private record Node(int state, int word, int parent, Act by, String name) {}

    private final List<List<Step>> states = new ArrayList<>();
    private final int start;

    /** The states that several ways lead to: only these can be come upon twice at one word. */
    private final BitSet joining = new BitSet();

    Automaton(Element pattern, Location place) {
        states.add(List.of());
        start = compile(pattern, ACCEPT, place);
        BitSet reached = new BitSet();
        states.stream().flatMap(List::stream).forEach(step -> {
            joining.set(step.to(), joining.get(step.to()) || reached.get(step.to()));
            reached.set(step.to());
        });
        if (reachable(start).contains(ACCEPT)) {
            throw new RuleException(place, "the pattern can match nothing; make one of its parts required");
        }
    }

    private int state(List<Step> steps, Location place) {
        if (states.size() >= MOST_STATES) {
            throw new RuleException(place, "the pattern is too large: its subpatterns unfold too often");
        }
        states.add(steps);
        return states.size() - 1;
    }

    private static Step pass(int to) {
        return new Step(to, Act.PASS, Optional.empty());
    }

    /** Builds the machine backwards: the entry of {@code element} when {@code next} comes after it. */
    private int compile(Element element, int next, Location place) {
        if (element instanceof Element.Sequence sequence) {
            int entry = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                entry = compile(sequence.parts().get(i), entry, place);
            }
            return entry;
        }
        if (element instanceof Element.Choice choice) {
            List<Step> steps = new ArrayList<>();
            for (Element option : choice.options()) {
                steps.add(pass(compile(option, next, place)));
            }
            return state(steps, place);
        }
        if (element instanceof Element.Maybe maybe) {
            return state(List.of(pass(compile(maybe.inner(), next, place)), pass(next)), place);
        }
        if (element instanceof Element.Capture capture) {
            int close = state(List.of(new Step(next, Act.CLOSE, Optional.of(capture))), place);
            int inner = compile(capture.inner(), close, place);
            return state(List.of(new Step(inner, Act.OPEN, Optional.of(capture))), place);
        }
        if (element instanceof Element.Gap gap) {
            int entry = next;
            for (int i = 0; i < gap.most(); i++) {
                entry = state(List.of(pass(next), new Step(entry, Act.ANY, Optional.empty())), place);
            }
            return entry;
        }
        return state(List.of(new Step(next, Act.TAKE, Optional.of(element))), place);
    }

    private Set<Integer> reachable(int from) {
        Set<Integer> seen = new HashSet<>(Set.of(from));
        List<Integer> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            for (Step step : states.get(open.remove(open.size() - 1))) {
                if (step.act() != Act.TAKE && step.act() != Act.ANY && seen.add(step.to())) {
                    open.add(step.to());
                }
            }
        }
        return seen;
    }

    /**
     * What a match can begin with, so that a rule is tried only where it may match.
     *
     * @param keys words
     * @param kinds kinds of mention
     * @param anything whether it may begin with any word
     */
    record First(Set<String> keys, Set<String> kinds, boolean anything) {}

    First first() {
        Set<String> keys = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        boolean anything = false;
        for (int state : reachable(start)) {
            for (Step step : states.get(state)) {
                Element element = step.element().orElse(null);
                if (step.act() == Act.ANY) {
                    anything = true;
                } else if (step.act() == Act.TAKE && element instanceof Element.Literal literal) {
                    keys.add(literal.key());
                } else if (step.act() == Act.TAKE && element instanceof Element.Mention mention) {
                    kinds.add(mention.kind());
                } else if (step.act() == Act.TAKE && element instanceof Element.Entry entry && !entry.byLemma()) {
                    keys.addAll(entry.words().first());
                } else if (step.act() == Act.TAKE) {
                    anything = true;
                }
            }
        }
        return new First(keys, kinds, anything);
    }

    /**
     * The longest match that begins at a word.
     *
     * @param end what one past its last word is
     */
    record Found(int end, Map<String, Span> captures) {}

    /** Among several ways to the same longest match the one that takes earlier options and optional parts wins. */
    Optional<Found> longest(PatternWords words, int from, int limit) {
        List<Node> nodes = new ArrayList<>();
        Visited seen = new Visited();
        List<Node> open = new ArrayList<>();
        open.add(new Node(start, from, -1, Act.PASS, ""));
        int best = -1;
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            if (joining.get(node.state()) && !seen.add(node.state(), node.word())) {
                continue;
            }
            nodes.add(node);
            int index = nodes.size() - 1;
            if (node.state() == ACCEPT
                    && (best < 0 || node.word() > nodes.get(best).word())) {
                best = index;
            }
            List<Step> steps = states.get(node.state());
            for (int i = steps.size() - 1; i >= 0; i--) {
                follow(steps.get(i), index, node.word(), words, limit, open);
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Found(nodes.get(best).word(), captures(nodes, best, words)));
    }

    /** Pairs of state and word, as a table of numbers: most attempts to match visit a handful, and there are many attempts. */
    private static final class Visited {
        private static final int FEW = 16;

        /** The pairs, each one more than its number, at or behind where its hash points; 0 where nothing stands. */
        private long[] slots = new long[FEW];

        private int size;

        boolean add(int state, int word) {
            if (size * 2 > slots.length) {
                long[] old = slots;
                slots = new long[old.length * 2];
                for (long pair : old) {
                    if (pair != 0) {
                        slots[slot(pair)] = pair;
                    }
                }
            }
            long pair = (long) word * MOST_STATES + state + 1;
            int slot = slot(pair);
            boolean added = slots[slot] == 0;
            slots[slot] = pair;
            size += added ? 1 : 0;
            return added;
        }

        private int slot(long pair) {
            int slot = Long.hashCode(pair * 0x9E3779B97F4A7C15L) >>> 1 & (slots.length - 1);
            while (slots[slot] != 0 && slots[slot] != pair) {
                slot = slot + 1 & (slots.length - 1);
            }
            return slot;
        }
    }

    private static void follow(Step step, int parent, int word, PatternWords words, int limit, List<Node> open) {
        switch (step.act()) {
            case PASS -> open.add(new Node(step.to(), word, parent, Act.PASS, ""));
            case OPEN, CLOSE -> {
                String name = ((Element.Capture) step.taken()).name();
                open.add(new Node(step.to(), word, parent, step.act(), name));
            }
            case ANY -> {
                if (word < limit) {
                    open.add(new Node(step.to(), word + 1, parent, Act.ANY, ""));
                }
            }
            case TAKE -> {
                for (int end : ends(step.taken(), words, word, limit)) {
                    open.add(new Node(step.to(), end, parent, Act.TAKE, ""));
                }
            }
        }
    }

    private static int[] ends(Element element, PatternWords words, int at, int limit) {
        if (at >= limit) {
            return new int[0];
        }
        if (element instanceof Element.Literal literal) {
            return literal.key().equals(words.key(at)) ? new int[] {at + 1} : new int[0];
        }
        if (element instanceof Element.Entry entry) {
            return entry.byLemma()
                    ? entry.words().endsByLemma(words, at, limit)
                    : entry.words().ends(words, at, limit);
        }
        if (element instanceof Element.Mention mention) {
            return words.ends(mention.kind(), at);
        }
        boolean matches = words.startsToken(at)
                && (element instanceof Element.Tagged tagged
                        ? words.hasTag(at, tagged.tag())
                        : element instanceof Element.Lemma lemma
                                && words.lemma(at).equals(lemma.lemma()));
        return matches ? new int[] {words.tokenEnd(at)} : new int[0];
    }

    private static Map<String, Span> captures(List<Node> nodes, int last, PatternWords words) {
        Map<String, Span> found = new HashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        for (int i = last; i >= 0; i = nodes.get(i).parent()) {
            Node node = nodes.get(i);
            if (node.by() == Act.CLOSE) {
                ends.put(node.name(), node.word());
            } else if (node.by() == Act.OPEN) {
                int end = ends.getOrDefault(node.name(), node.word());
                if (end > node.word()) {
                    found.put(node.name(), words.span(node.word(), end));
                }
            }
        }
        return found;
    }
}
