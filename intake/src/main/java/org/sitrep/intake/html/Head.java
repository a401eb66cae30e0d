package org.sitrep.intake.html;

import java.util.List;
import java.util.Locale;

/**
 * What a page says of its article as a whole, to know it again in its text.
 *
 * @param titles the titles it gives, in any of its places
 */
record Head(List<String> titles, String description) {
    /** Fewer characters in common are chance. */
    private static final int COMMON = 30;

    private static final int LONGEST_TITLE = 300;

    Head {
        titles = titles.stream()
                .map(Head::plain)
                .filter(title -> !title.isEmpty())
                .toList();
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
                        || (heading && block.level() <= 2 && text.length() > 8 && title.startsWith(text)));
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

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
