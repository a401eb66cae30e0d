package org.sitrep.intake.html;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.article.Page;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/**
 * The article of a page as plain text: an empty line between its blocks, and none between the items of a list or the
 * rows of a table.
 *
 * @param parts its blocks, each with the span it takes
 * @param pieces which characters of the page its characters are; blanks between words and blocks stand for themselves
 */
record PageText(String text, List<Part> parts, List<Block.Piece> pieces) {
    /** A block of the text. */
    record Part(Block.Kind kind, int level, Span span) {}

    PageText {
        parts = List.copyOf(parts);
        pieces = List.copyOf(pieces);
    }

    static PageText of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        List<Block.Piece> pieces = new ArrayList<>();
        Block.Kind before = null;
        for (Block block : blocks) {
            boolean close = block.kind() == before && (before == Block.Kind.ROW || before == Block.Kind.ITEM);
            if (before != null) {
                text.append(close ? "\n" : "\n\n");
            }
            int start = text.length();
            text.append(block.text());
            parts.add(new Part(block.kind(), block.level(), new Span(start, text.length())));
            block.pieces().forEach(piece -> pieces.add(piece.shifted(start)));
            before = block.kind();
        }
        return new PageText(text.toString(), parts, pieces);
    }

    /** The pieces counted in code points of the text and of the page. */
    List<Page.Piece> codePointPieces(String page) {
        CodePoints inText = new CodePoints(text);
        CodePoints inPage = new CodePoints(page);
        return pieces.stream()
                .map(piece -> {
                    int start = inText.at(piece.text());
                    int pageStart = inPage.at(piece.page());
                    return new Page.Piece(
                            start,
                            inText.at(piece.text() + piece.length()) - start,
                            pageStart,
                            inPage.at(piece.page() + piece.pageLength()) - pageStart);
                })
                .toList();
    }
}
