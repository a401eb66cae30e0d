package org.sitrep.intake.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.article.Warning;

/** Which blocks of a page are its article. */
final class MainText {
    /** Tags and roles that HTML gives to what stands beside an article. */
    private static final Set<String> BESIDE_TAGS =
            Set.of("nav", "aside", "footer", "dialog", "menu", "form", "fieldset", "address");

    private static final Set<String> BESIDE_ROLES = Set.of(
            "navigation",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist");

    /** With less text than this, in characters, what was dropped may have been the article. */
    private static final int ENOUGH = 120;

    private static final double MOST = 0.5;
    private static final double NEARLY_ALL = 0.8;
    private static final double FAIR_PART = 0.2;
    private static final double MOST_OF_BODY = 0.7;

    /** An outer element that weighs hardly more holds nothing more of the article. */
    private static final double NO_MORE = 1.005;

    /** Fewer words are a label. */
    private static final int LABEL_WORDS = 8;

    /** A dateline takes no more characters and words than this. */
    private static final int DATELINE = 60;

    private static final int DATELINE_WORDS = 7;
    private static final Pattern DATELINE_END = Pattern.compile("[)\u2014\u2013:]|\\s-\\s");

    /** Longer lines are no line of metadata. */
    private static final int LONGEST_LINE = 400;

    /** How far above its text an article may open. */
    private static final int LEAD_BLOCKS = 15;

    private final Layout layout;
    private final Clutter clutter;
    private final boolean[] dropped;
    private final double[] prose;
    private final Clutter.Verdict[] verdicts;

    private MainText(Layout layout, Clutter clutter) {
        this.layout = layout;
        this.clutter = clutter;
        this.dropped = new boolean[layout.blocks().size()];
        this.prose = new double[layout.blocks().size() + 1];
        this.verdicts = verdicts();
        sumProse();
    }

    /** What each box says of itself, in their order. */
    private Clutter.Verdict[] verdicts() {
        Map<String, Clutter.Verdict> known = new HashMap<>();
        Clutter.Verdict[] verdicts = new Clutter.Verdict[layout.boxes().size()];
        for (int i = 0; i < verdicts.length; i++) {
            Element element = layout.boxes().get(i).element();
            String names = element.attributesSize() == 0 ? "" : element.className() + "\n" + element.id();
            verdicts[i] = verdict(
                    element,
                    names.length() < 2
                            ? Clutter.Verdict.NONE
                            : known.computeIfAbsent(names, any -> clutter.verdict(element)));
        }
        return verdicts;
    }

    /**
     * An article on its page.
     *
     * @param blocks in order
     * @param lines short lines near it, which may tell of it
     * @param several what a person is to know if the page holds other articles too
     */
    record Found(List<Block> blocks, List<String> lines, Optional<Warning> several) {
        Found {
            blocks = List.copyOf(blocks);
            lines = List.copyOf(lines);
        }
    }

    /** The article. */
    static Found of(Layout layout, Clutter clutter, Head head) {
        MainText main = new MainText(layout, clutter);
        List<Block> kept = List.of();
        List<String> lines = List.of();
        Optional<Warning> several = Optional.empty();
        for (Clutter.Verdict least : List.of(Clutter.Verdict.WEAK, Clutter.Verdict.STRONG, Clutter.Verdict.BODY)) {
            main.dropClutter(least);
            SideBySide beside = SideBySide.of(layout, main.dropped, head);
            Layout.Box best = main.best(beside);
            several = best == null ? Optional.empty() : beside.told(best);
            kept = best == null ? List.of() : main.kept(best, head);
            lines = best == null ? main.lines(0, layout.blocks().size()) : main.linesNear(best);
            if (kept.stream().mapToInt(block -> block.text().length()).sum() >= ENOUGH) {
                break;
            }
        }
        return new Found(kept.isEmpty() ? main.all(head) : kept, lines, several);
    }

    /** Short lines above, in and below the article, the nearest above first. */
    private List<String> linesNear(Layout.Box best) {
        List<String> near = new ArrayList<>(lines(best.from(), best.from() + 3));
        List<String> above = new ArrayList<>(lines(best.from() - LEAD_BLOCKS, best.from()));
        Collections.reverse(above);
        near.addAll(above);
        layout.blocks().subList(best.from(), best.to()).stream()
                .filter(Block::isProse)
                .findFirst()
                .flatMap(first -> dateline(first.text()))
                .ifPresent(near::add);
        near.addAll(lines(Math.max(best.from() + 3, best.to() - 3), best.to() + 6));
        return near;
    }

    /** What stands before the first sentence: "KARLSRUHE (12 May 2021) - ". */
    private static Optional<String> dateline(String text) {
        String beginning = text.substring(0, Math.min(DATELINE, text.length()));
        Matcher end = DATELINE_END.matcher(beginning);
        return end.find() && beginning.substring(0, end.start()).split("\\s+").length <= DATELINE_WORDS
                ? Optional.of(beginning.substring(0, end.start()))
                : Optional.empty();
    }

    private List<String> lines(int from, int to) {
        int start = Math.max(0, Math.min(from, dropped.length));
        return layout.blocks().subList(start, Math.max(start, Math.min(to, dropped.length))).stream()
                .filter(block -> block.kind() != Block.Kind.HEADING)
                .map(Block::text)
                .filter(text -> text.length() <= LONGEST_LINE)
                .toList();
    }

    /** A page without a sentence: all that is on it. */
    private List<Block> all(Head head) {
        dropClutter(Clutter.Verdict.STRONG);
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < dropped.length; i++) {
            if (!dropped[i] && !head.isTitle(layout.blocks().get(i))) {
                kept.add(layout.blocks().get(i));
            }
        }
        return kept;
    }

    private void sumProse() {
        for (int i = 0; i < dropped.length; i++) {
            Block block = layout.blocks().get(i);
            prose[i + 1] = prose[i] + (block.isProse() ? block.text().length() : 0);
        }
    }

    private double prose(Layout.Box box) {
        return prose[box.to()] - prose[box.from()];
    }

    private void dropClutter(Clutter.Verdict least) {
        Arrays.fill(dropped, false);
        double all = prose[dropped.length];
        int[] bodies = bodies(all);
        for (int i = 0; i < verdicts.length; i++) {
            Stopped.check();
            Layout.Box box = layout.boxes().get(i);
            Clutter.Verdict verdict = verdicts[i];
            if (verdict.compareTo(least) < 0
                    || verdict.compareTo(Clutter.Verdict.STRONG) > 0
                    || verdict == Clutter.Verdict.NONE) {
                continue;
            }
            double limit = verdict == Clutter.Verdict.WEAK ? MOST : NEARLY_ALL;
            if (prose(box) <= limit * all && bodies[box.to()] == bodies[box.from()]) {
                Arrays.fill(dropped, box.from(), box.to(), true);
            }
        }
    }

    /** Running count of the blocks that stand in what is named the body of an article and holds a fair part of the prose. */
    private int[] bodies(double all) {
        boolean[] within = new boolean[dropped.length];
        for (int i = 0; i < verdicts.length; i++) {
            Layout.Box box = layout.boxes().get(i);
            if (isBody(i) && prose(box) > FAIR_PART * all) {
                Arrays.fill(within, box.from(), box.to(), true);
            }
        }
        // only what begins in a box is asked for: a part of a body may be clutter
        int[] begun = new int[dropped.length + 1];
        for (int i = 0; i < dropped.length; i++) {
            begun[i + 1] = begun[i] + (within[i] && (i == 0 || !within[i - 1]) ? 1 : 0);
        }
        return begun;
    }

    private static boolean isWhole(Element element) {
        return element.normalName().equals("body") || element.normalName().equals("main");
    }

    private static Clutter.Verdict verdict(Element element, Clutter.Verdict named) {
        String tag = element.normalName();
        if (isWhole(element)
                || tag.equals("article")
                || element.attr("itemprop").equals("articleBody")) {
            return Clutter.Verdict.BODY;
        }
        boolean beside = BESIDE_TAGS.contains(tag) || BESIDE_ROLES.contains(element.attr("role"));
        return beside && named != Clutter.Verdict.STRONG ? Clutter.Verdict.WEAK : named;
    }

    /**
     * The element whose blocks, those of clutter left out, weigh most: prose for it, links and labels against it. Of articles side by side the one that has
     * the title of the page.
     */
    private Layout.@Nullable Box best(SideBySide beside) {
        double[] weight = new double[dropped.length + 1];
        for (int i = 0; i < dropped.length; i++) {
            weight[i + 1] = weight[i] + (dropped[i] ? 0 : weight(layout.blocks().get(i)));
        }
        Layout.Box best = null;
        double most = 0;
        Optional<Layout.Box> own = beside.own();
        for (Layout.Box box : layout.boxes()) {
            if (own.filter(article -> !article.holds(box)).isPresent()) {
                continue;
            }
            double sum = weight[box.to()] - weight[box.from()];
            if (sum > most * NO_MORE) {
                most = sum;
                best = box;
            }
        }
        return best == null ? null : body(best, weight, most);
    }

    /** What is named the body within the best element, if nearly all of it is there. */
    private Layout.Box body(Layout.Box best, double[] weight, double most) {
        for (int i = 0; i < verdicts.length; i++) {
            Layout.Box box = layout.boxes().get(i);
            boolean within = box.from() >= best.from() && box.to() <= best.to();
            if (within && weight[box.to()] - weight[box.from()] >= MOST_OF_BODY * most && isBody(i)) {
                return box;
            }
        }
        return best;
    }

    private boolean isBody(int box) {
        return verdicts[box] == Clutter.Verdict.BODY
                && !isWhole(layout.boxes().get(box).element());
    }

    private static double weight(Block block) {
        int length = block.text().length();
        if (block.linkShare() >= 0.5) {
            return -10 - Math.min(length, 100) / 4.0;
        }
        if (block.isProse()) {
            return Math.min(length, 800) * (1 - block.linkShare());
        }
        if (block.kind() == Block.Kind.CAPTION
                || block.kind() == Block.Kind.ROW
                || block.kind() == Block.Kind.PREFORMATTED) {
            return 0;
        }
        return block.words() >= LABEL_WORDS ? length / 2.0 : block.kind() == Block.Kind.HEADING ? 0 : -10;
    }

    private List<Block> kept(Layout.Box best, Head head) {
        List<Block> kept = new ArrayList<>();
        lead(best, head).forEach(kept::add);
        new Skipping(layout, clutter, prose, best).mark(dropped);
        for (int i = best.from(); i < best.to(); i++) {
            Block block = layout.blocks().get(i);
            if (!dropped[i] && !head.isTitle(block)) {
                kept.add(block);
            }
        }
        return withoutEmptyHeadings(kept);
    }

    /** What opens the article above its text: named so, or what the page gives as its description. */
    private List<Block> lead(Layout.Box best, Head head) {
        boolean[] named = new boolean[dropped.length];
        for (Layout.Box box : layout.boxes()) {
            if (box.to() <= best.from()
                    && box.to() > best.from() - LEAD_BLOCKS
                    && clutter.verdict(box.element()) == Clutter.Verdict.LEAD) {
                Arrays.fill(named, box.from(), box.to(), true);
            }
        }
        List<Block> lead = new ArrayList<>();
        for (int i = Math.max(0, best.from() - LEAD_BLOCKS); i < best.from(); i++) {
            Block block = layout.blocks().get(i);
            boolean fits = block.linkShare() < 0.3 && block.words() >= LABEL_WORDS && !head.isTitle(block);
            if (fits && (named[i] || head.isDescription(block)) && !repeated(block, best)) {
                lead.add(block);
            }
        }
        return lead;
    }

    private boolean repeated(Block block, Layout.Box best) {
        String beginning = block.text().substring(0, Math.min(60, block.text().length()));
        return layout.blocks().subList(best.from(), Math.min(best.to(), best.from() + 6)).stream()
                .anyMatch(other -> other.text().startsWith(beginning));
    }

    /** Headings with nothing below them head what was left out. */
    private static List<Block> withoutEmptyHeadings(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        int next = Integer.MAX_VALUE;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean heading = block.kind() == Block.Kind.HEADING;
            boolean over =
                    next == Integer.MAX_VALUE || (next > 0 && block.level() >= next && block.words() < LABEL_WORDS);
            if (heading && over) {
                continue;
            }
            next = heading ? block.level() : 0;
            kept.add(block);
        }
        Collections.reverse(kept);
        return kept;
    }
}
