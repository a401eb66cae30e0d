package org.sitrep.intake.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Characters of a page on their way to a block: blanks become one, and each keeps where it stood. Not thread-safe. */
final class Run {
    /** The longest name of an entity, {@code CounterClockwiseContourIntegral}, with its marks. */
    private static final int LONGEST_ENTITY = 34;

    /** The longest that needs no semicolon, and like ones. */
    private static final int LONGEST_OPEN_ENTITY = 7;

    /** No page that people read has more. */
    private static final int MOST_KNOWN = 2000;

    private final StringBuilder text = new StringBuilder();
    private final List<Block.Piece> pieces = new ArrayList<>();

    /** What entities and beginnings of them stand for: a page has few, and each many times. */
    private final Map<String, String> entities = new HashMap<>();

    private int linked;
    private boolean blank;
    private char gap = ' ';

    /** The words of a node. */
    void add(TextNode node, String source, boolean link, boolean verbatim) {
        String words = node.getWholeText();
        int start = node.sourceRange().startPos();
        int end = node.sourceRange().endPos();
        boolean known = start >= 0 && end <= source.length() && start <= end;
        boolean same = known && end - start == words.length();
        int at = known ? start : -1;
        for (int i = 0; i < words.length(); ) {
            char c = words.charAt(i);
            int length = 1;
            int taken = 1;
            if (known && !same && at < end && source.charAt(at) == '&') {
                int[] entity = entity(source, at, end, words, i);
                length = entity[0];
                taken = entity[1];
            }
            if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
                // says where a line may break, and nothing else
            } else if (verbatim && c == '\n') {
                gap('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap(' ');
            } else {
                put(words, i, length, known ? at : -1, taken, link);
            }
            i += length;
            at = known ? Math.min(end, at + taken) : -1;
        }
    }

    /**
     * How many characters of the words an entity of the source gives, and how many it takes there. An old one needs no
     * semicolon: a copyright sign before a year begins with one.
     */
    private int[] entity(String source, int at, int end, String words, int i) {
        int limit = Math.min(end, at + LONGEST_ENTITY);
        for (int k = at + 3; k <= limit; k++) {
            boolean closed = source.charAt(k - 1) == ';';
            boolean open = k < limit && Character.isLetterOrDigit(source.charAt(k));
            if (closed || !open || k <= at + LONGEST_OPEN_ENTITY) {
                String decoded = decoded(source.substring(at, k));
                boolean one = decoded.length() <= 2 && decoded.length() < k - at - 1;
                if (one && words.startsWith(decoded, i)) {
                    boolean mark = !closed && k < end && source.charAt(k) == ';';
                    return new int[] {decoded.length(), k - at + (mark ? 1 : 0)};
                }
            }
            if (closed) {
                break;
            }
        }
        return new int[] {1, 1};
    }

    private String decoded(String written) {
        if (entities.size() >= MOST_KNOWN && !entities.containsKey(written)) {
            return Parser.unescapeEntities(written, false);
        }
        return entities.computeIfAbsent(written, any -> Parser.unescapeEntities(any, false));
    }

    private void put(String words, int i, int length, int page, int taken, boolean link) {
        if (blank && text.length() > 0) {
            text.append(gap);
            linked += link ? 1 : 0;
        }
        blank = false;
        gap = ' ';
        int at = text.length();
        text.append(words, i, i + length);
        linked += link ? length : 0;
        if (page < 0) {
            return;
        }
        if (!pieces.isEmpty() && length == taken) {
            Block.Piece last = pieces.get(pieces.size() - 1);
            int gap = at - last.text() - last.length();
            boolean follows =
                    last.length() == last.pageLength() && gap <= 1 && last.page() + last.pageLength() + gap == page;
            if (follows) {
                int all = last.length() + gap + length;
                pieces.set(pieces.size() - 1, new Block.Piece(last.text(), last.page(), all, all));
                return;
            }
        }
        pieces.add(new Block.Piece(at, page, length, taken));
    }

    private void gap(char c) {
        gap = blank && gap == '\n' ? '\n' : c;
        blank = true;
    }

    void blank() {
        if (!blank) {
            gap(' ');
        }
    }

    void lineBreak() {
        gap('\n');
    }

    /** The next cell of a row. */
    void cell() {
        blank = true;
        gap = '\t';
    }

    /** The block that ends here, unless nothing is in it. */
    Optional<Block> take(Block.Kind kind, int level) {
        blank = false;
        gap = ' ';
        if (text.length() == 0) {
            return Optional.empty();
        }
        Block block = new Block(kind, kind == Block.Kind.HEADING ? level : 0, text.toString(), pieces, linked);
        text.setLength(0);
        pieces.clear();
        linked = 0;
        return Optional.of(block);
    }
}
