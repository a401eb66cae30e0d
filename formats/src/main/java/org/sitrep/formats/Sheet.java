package org.sitrep.formats;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of text for a terminal, wrapped at its width. Foreign text must go through {@link Printable} first. Not
 * thread-safe.
 */
public final class Sheet {
    /** How a stretch of text looks; the numbers are those of ECMA-48, 8.3.117. */
    public enum Style {
        PLAIN(0),
        STRONG(1),
        FAINT(2),
        TITLE(4),
        NOTICE(33);

        private final int code;

        Style(int code) {
            this.code = code;
        }
    }

    private static final Pattern WORD = Pattern.compile("\\S+");
    /** A no-break space: part of a word here; {@link Printable} leaves none in foreign text. */
    private static final char GLUE = '\u00a0';

    private static final int NARROWEST = 20;

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean coloured;

    public Sheet(int width, boolean coloured) {
        this.width = Math.max(NARROWEST, width);
        this.coloured = coloured;
    }

    public void blank() {
        out.append('\n');
    }

    /** A paragraph; all its lines are indented. */
    public void line(int indent, Style style, String text) {
        StringBuilder line = new StringBuilder();
        int room = width - indent;
        int used = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int columns = Printable.columns(word.group());
            if (used > 0 && used + 1 + columns > room) {
                flush(indent, style, line);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(word.group());
            used += columns + (used > 0 ? 1 : 0);
        }
        if (used > 0) {
            flush(indent, style, line);
        }
    }

    /** A line of a table, as it is: neither wrapped nor its spaces joined. */
    public void row(int indent, String text) {
        out.append(" ".repeat(indent)).append(text.stripTrailing()).append('\n');
    }

    /** Short items with dots between them; a line is broken between items rather than inside one. */
    public void items(int indent, Style style, List<String> items) {
        int room = width - indent;
        line(
                indent,
                style,
                items.stream()
                        .map(item -> Printable.columns(item) + 2 > room ? item : item.replace(' ', GLUE))
                        .collect(Collectors.joining(GLUE + "\u00b7 ")));
    }

    private void flush(int indent, Style style, StringBuilder line) {
        out.append(" ".repeat(indent))
                .append(styled(style, line.toString().replace(GLUE, ' ')))
                .append('\n');
        line.setLength(0);
    }

    private String styled(Style style, String text) {
        return coloured && style != Style.PLAIN ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
