package org.sitrep.intake.html;

import org.jsoup.nodes.Element;

/** Tells tables of figures from tables that only lay out a page. */
final class Tables {
    /** Longer cells, on average, hold an article rather than a figure. */
    private static final int LONGEST_CELL = 80;

    private Tables() {}

    static boolean isData(Element table) {
        int rows = 0;
        int cells = 0;
        int widest = 0;
        for (Element element : table.getAllElements()) {
            switch (element.normalName()) {
                case "table" -> {
                    if (!element.equals(table)) {
                        return false;
                    }
                }
                case "tr" -> {
                    rows++;
                    int columns = element.childrenSize();
                    widest = Math.max(widest, columns);
                    cells += columns;
                }
                case "ul", "ol", "h1", "h2", "article", "section", "form" -> {
                    return false;
                }
                default -> {}
            }
        }
        if (rows < 2 || widest < 2) {
            return false;
        }
        return table.text().length() <= (long) cells * LONGEST_CELL;
    }
}
