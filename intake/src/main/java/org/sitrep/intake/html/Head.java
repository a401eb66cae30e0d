package org.sitrep.intake.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a page says of its article as a whole, to know it again in its text.
 *
 * @param titles the titles it gives, in any of its places
 * @param ofPage those among them that are of the page as a whole, in its head: not every heading that looks like one
 */
record Head(List<String> titles, List<String> ofPage, String description) {
    /** Fewer characters in common are chance. */
    private static final int COMMON = 30;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int LONGEST_TITLE = 300;

    /** Shorter headings are "Report" and "Analysis". */
    private static final int SHORTEST_TITLE = 9;

    Head {
        titles = plain(titles);
        ofPage = plain(ofPage);
        description = plain(description);
    }

    /** Whether a block is the title once more; a title may carry the name of the site behind it. */
    boolean isTitle(Block block) {
        if (block.text().length() > LONGEST_TITLE) {
            return false;
        }
        String text = plain(block.text());
        boolean heading = block.kind() == Block.Kind.HEADING;
        return titles.stream()
                .anyMatch(title -> title.equals(text)
                        || (heading
                                && block.level() <= 2
                                && text.length() >= SHORTEST_TITLE
                                && title.startsWith(text)));
    }

    /** Whether a heading is what the page is about; its title may carry more. */
    boolean isOfPage(Block heading) {
        String text = plain(heading.text());
        return text.length() >= SHORTEST_TITLE
                && ofPage.stream().anyMatch(title -> title.contains(text) || text.contains(title));
    }

    /** Whether a block is what the page gives as its description. */
    boolean isDescription(Block block) {
        if (description.length() < COMMON) {
            return false;
        }
        String text = plain(block.text());
        int n = Math.min(60, Math.min(text.length(), description.length()));
        return n >= COMMON && text.regionMatches(0, description, 0, n);
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(Head::plain).filter(text -> !text.isEmpty()).toList();
    }

    static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
