package org.sitrep.intake.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A page as a reader sees it: its blocks in order, and the boxes around them. An element's blocks are one run of the
 * list, so that sums over elements are differences.
 */
record Layout(List<Block> blocks, List<Box> boxes) {
    /** An element and the blocks within it: {@code from} inclusive, {@code to} exclusive. Outer boxes end after inner ones. */
    record Box(Element element, int from, int to, int depth) {
        /** Whether all blocks of another are among those of this. */
        boolean holds(Box other) {
            return other.from >= from && other.to <= to;
        }
    }

    private static final Set<String> BLOCK_TAGS = new HashSet<>(List.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "td",
            "th",
            "tr",
            "ul",
            "caption"));

    /** Tags whose content nobody reads as text. */
    private static final Set<String> UNREAD_TAGS = new HashSet<>(List.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "video",
            "audio",
            "button",
            "input",
            "select",
            "textarea",
            "option",
            "datalist",
            "head",
            "map",
            "applet",
            "rp",
            "rt"));

    Layout {
        blocks = List.copyOf(blocks);
        boxes = List.copyOf(boxes);
    }

    static Layout of(Document page, String source) {
        Walk walk = new Walk(source);
        page.body().traverse(walk);
        walk.flush();
        return new Layout(walk.blocks, walk.boxes);
    }

    private static final class Walk implements NodeVisitor {
        private final String source;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final Run run = new Run();
        private int unread;
        private int links;
        private int pre;
        private int quotes;
        private int items;
        private int captions;
        private int heading;
        private int tables;
        private int breaks;

        Walk(String source) {
            this.source = source;
        }

        @Override
        public void head(Node node, int depth) {
            Stopped.check();
            if (node instanceof TextNode text) {
                if (unread == 0) {
                    breaks = text.isBlank() ? breaks : 0;
                    run.add(text, source, links > 0, pre > 0);
                }
                return;
            }
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            if (unread > 0 || UNREAD_TAGS.contains(tag) || Clutter.isHidden(element)) {
                unread++;
                return;
            }
            if (BLOCK_TAGS.contains(tag)) {
                if (tables > 0 && (tag.equals("td") || tag.equals("th"))) {
                    run.cell();
                } else if (tables == 0 || !(tag.equals("p") || tag.equals("div"))) {
                    flush();
                } else {
                    run.blank();
                }
                while (starts.size() <= depth) {
                    starts.add(0);
                }
                starts.set(depth, blocks.size());
            }
            switch (tag) {
                case "a" -> links += leads(element) ? 1 : 0;
                case "pre" -> pre++;
                case "blockquote" -> quotes++;
                case "li", "dd", "dt" -> items++;
                case "figcaption" -> captions++;
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = tag.charAt(1) - '0';
                case "table" -> tables = tables > 0 ? tables + 1 : Tables.isData(element) ? 1 : 0;
                case "br" -> lineBreak();
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (unread > 0) {
                unread--;
                return;
            }
            String tag = element.normalName();
            if (BLOCK_TAGS.contains(tag)) {
                boolean inRow =
                        tables > 0 && (tag.equals("td") || tag.equals("th") || tag.equals("p") || tag.equals("div"));
                if (!inRow) {
                    flush();
                    int from = starts.get(depth);
                    if (from < blocks.size()) {
                        boxes.add(new Box(element, from, blocks.size(), depth));
                    }
                } else {
                    run.blank();
                }
            }
            switch (tag) {
                case "a" -> links -= leads(element) ? 1 : 0;
                case "pre" -> pre--;
                case "blockquote" -> quotes--;
                case "li", "dd", "dt" -> items--;
                case "figcaption" -> captions--;
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
                case "table" -> tables = Math.max(0, tables - 1);
                default -> {}
            }
        }

        /** Whether a link leads away from the page. */
        private static boolean leads(Element link) {
            String target = link.attr("href");
            return !target.isEmpty() && target.charAt(0) != '#';
        }

        private void lineBreak() {
            breaks++;
            if (breaks > 1 && pre == 0 && tables == 0) {
                flush();
            } else {
                run.lineBreak();
            }
        }

        private Block.Kind kind() {
            if (tables > 0) {
                return Block.Kind.ROW;
            }
            if (heading > 0) {
                return Block.Kind.HEADING;
            }
            if (captions > 0) {
                return Block.Kind.CAPTION;
            }
            if (pre > 0) {
                return Block.Kind.PREFORMATTED;
            }
            if (items > 0) {
                return Block.Kind.ITEM;
            }
            return quotes > 0 ? Block.Kind.QUOTATION : Block.Kind.PARAGRAPH;
        }

        private void flush() {
            run.take(kind(), heading).ifPresent(blocks::add);
        }
    }
}
