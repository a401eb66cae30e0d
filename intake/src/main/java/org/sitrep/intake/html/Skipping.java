package org.sitrep.intake.html;

import java.util.List;

/**
 * What stands among an article and is none of it: lines that say so, links to elsewhere, and the parts that a heading
 * such as "Related articles" or "Comments" opens.
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record Skipping(Layout layout, Clutter clutter, double[] prose, Layout.Box article) {
    /** A sentence of so many words with something beside its links says something itself. */
    private static final int SENTENCE_WORDS = 12;

    /** A part of the article holds no more of its prose than this when it is none of it. */
    private static final double PART = 0.3;

    /** When so much of the prose has come, what a heading opens may go on to the end. */
    private static final double LATE = 0.6;

    /** Marks the blocks that are to be left out. */
    void mark(boolean[] dropped) {
        List<Block> blocks = layout.blocks();
        boolean begun = false;
        int i = article.from();
        while (i < article.to()) {
            Stopped.check();
            Block block = blocks.get(i);
            int end = dropped[i] ? i : skipped(i, block, begun);
            for (int k = i; k < end; k++) {
                dropped[k] = true;
            }
            begun |= !dropped[i];
            i = Math.max(end, i + 1);
        }
    }

    /** Where what is to be left out from this block on ends; the block itself, if nothing is. */
    private int skipped(int i, Block block, boolean begun) {
        Clutter.Line line = clutter.line(block.text());
        boolean heading = block.kind() == Block.Kind.HEADING;
        boolean elsewhere = heading && begun && block.linkShare() > 0.9 && block.words() > 2;
        if (begun && (elsewhere || (line == Clutter.Line.SECTION && !block.isProse()))) {
            return part(i, heading ? block.level() : 0, elsewhere);
        }
        boolean alone = line != Clutter.Line.NONE || block.kind() == Block.Kind.CAPTION || (!heading && isLink(block));
        return alone ? i + 1 : i;
    }

    /** Where the part that a heading opens ends. */
    private int part(int i, int level, boolean elsewhere) {
        double all = prose[article.to()] - prose[article.from()];
        int end = i + 1;
        for (Layout.Box box : layout.boxes()) {
            boolean opens =
                    box.from() <= i && box.from() >= i - 1 && box.from() > article.from() && box.to() <= article.to();
            if (opens && prose[box.to()] - prose[box.from()] <= PART * all) {
                end = Math.max(end, box.to());
            }
        }
        if (end > i + 1) {
            return end;
        }
        boolean late = !elsewhere && prose[i] - prose[article.from()] >= LATE * all;
        while (end < article.to()) {
            Block next = layout.blocks().get(end);
            boolean over = next.kind() == Block.Kind.HEADING ? next.level() <= level : next.isProse() && !late;
            if (over) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isLink(Block block) {
        double share = block.linkShare();
        return share > 0.9 || (share > 0.7 && block.words() < SENTENCE_WORDS);
    }
}
