package org.sitrep.neural;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.document.Attribution;
import org.sitrep.document.Segmentation;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * Moves the edges of attributions outwards when they cut a word in two: the reader takes each hyphen and apostrophe
 * for a word, so that "Russian-backed separatists" may begin as "Russian-".
 */
final class SpanEdges {
    private static final String JOINTS = "-\u2010\u2011/&";

    private final String text;
    private final NavigableMap<Integer, Span> words = new TreeMap<>();

    SpanEdges(String text, Segmentation segmentation) {
        this.text = text;
        segmentation.sentences().forEach(s -> s.words().forEach(word -> words.put(word.start(), word)));
    }

    /** The attribution with whole words; an edge that would run into another part of it stays. */
    Attribution snap(Attribution found) {
        List<Span> others = new ArrayList<>(found.content());
        found.source().ifPresent(others::add);
        Span cue = snap(found.cue(), others);
        List<Span> cueAndContent = new ArrayList<>(found.content());
        cueAndContent.add(cue);
        Optional<Span> source = found.source().map(span -> snap(span, cueAndContent));
        List<Span> cueAndSource = new ArrayList<>(source.stream().toList());
        cueAndSource.add(cue);
        List<Span> content = new ArrayList<>();
        for (Span span : found.content()) {
            Span next = snap(span, cueAndSource);
            Span last = content.isEmpty() ? next : content.get(content.size() - 1);
            if (last.overlaps(next) && !content.isEmpty()) {
                content.set(content.size() - 1, Span.cover(last, next));
            } else {
                content.add(next);
            }
        }
        return new Attribution(cue, source, content, found.confidence());
    }

    private Span snap(Span span, Collection<Span> others) {
        int start = span.start();
        int end = span.end();
        while (cutsWord(start)) {
            start--;
        }
        while (cutsWord(end)) {
            end++;
        }
        Span whole = new Span(start, end);
        return others.stream().anyMatch(whole::overlaps) ? span : whole;
    }

    private boolean cutsWord(int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        var before = words.lowerEntry(offset);
        return (before != null && before.getValue().end() > offset) || isJoint(offset - 1) || isJoint(offset);
    }

    /** Whether a hyphen, slash or ampersand stands here between two letters or digits; "U.S.-led" is one word too. */
    private boolean isJoint(int at) {
        return JOINTS.indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && (Characters.isWord(text.codePointBefore(at)) || text.charAt(at - 1) == '.')
                && Characters.isWord(text.codePointAt(at + 1));
    }
}
