package org.sitrep.intake.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.article.Warning;

/**
 * Articles that stand side by side on a page, each in an {@code article} element with a heading of its own: the next ones, which some sites put below
 * the one that was asked for, or the entries of a page that is kept up to date. Those within another are its parts.
 *
 * @param own the one that has the title of the page, and no other has; the others have headings of no lower rank
 */
record SideBySide(List<Layout.Box> all, Optional<Layout.Box> own) {
    /** Less prose than this, in characters, is a teaser. */
    private static final int TEASER = 300;

    /** How many blocks a heading may stand below the beginning of its article: a picture, a kicker, a date may come before. */
    private static final int HEADING_BLOCKS = 6;

    private record Headed(Layout.Box box, Block heading) {}

    SideBySide {
        all = List.copyOf(all);
    }

    /**
     * Those of a page.
     *
     * @param dropped blocks that are none of any article
     */
    static SideBySide of(Layout layout, boolean[] dropped, Head head) {
        List<Headed> all = new ArrayList<>();
        for (Layout.Box box : outermost(layout)) {
            if (prose(layout, dropped, box) >= TEASER) {
                heading(layout, box).ifPresent(block -> all.add(new Headed(box, block)));
            }
        }
        List<Headed> titled =
                all.stream().filter(one -> head.isOfPage(one.heading())).toList();
        Optional<Headed> own = titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
        List<Headed> beside = all.stream()
                .filter(one -> own.filter(
                                mine -> one.heading().level() > mine.heading().level())
                        .isEmpty())
                .toList();
        return beside.size() < 2
                ? new SideBySide(List.of(), Optional.empty())
                : new SideBySide(beside.stream().map(Headed::box).toList(), own.map(Headed::box));
    }

    private static List<Layout.Box> outermost(Layout layout) {
        List<Layout.Box> articles = layout.boxes().stream()
                .filter(box -> box.element().normalName().equals("article"))
                .sorted(Comparator.comparingInt(Layout.Box::from)
                        .thenComparing(Comparator.comparingInt(Layout.Box::to).reversed())
                        .thenComparingInt(Layout.Box::depth))
                .toList();
        List<Layout.Box> outer = new ArrayList<>();
        int end = 0;
        for (Layout.Box box : articles) {
            if (box.from() >= end) {
                outer.add(box);
                end = box.to();
            }
        }
        return outer;
    }

    private static int prose(Layout layout, boolean[] dropped, Layout.Box box) {
        int prose = 0;
        for (int i = box.from(); i < box.to(); i++) {
            Block block = layout.blocks().get(i);
            prose += !dropped[i] && block.isProse() ? block.text().length() : 0;
        }
        return prose;
    }

    private static Optional<Block> heading(Layout layout, Layout.Box box) {
        return layout.blocks().subList(box.from(), Math.min(box.to(), box.from() + HEADING_BLOCKS)).stream()
                .takeWhile(block -> !block.isProse())
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .min(Comparator.comparingInt(Block::level));
    }

    /** What a person is to know, if what was chosen holds more than one of them or leaves some out. */
    Optional<Warning> told(Layout.Box chosen) {
        long within = all.stream().filter(chosen::holds).count();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String holds = "the page holds " + all.size() + " articles side by side; ";
        return Optional.of(Warning.of(
                "several-articles",
                within > 1
                        ? holds + "none alone has its title, and " + within
                                + " of them are in one text: who said what when may be mixed"
                        : holds + (own.isPresent() ? "the one with its title was read" : "the longest was read")));
    }
}
