package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitrep.dating.Constraint.Strength;

/** Comments of readers below an article: they come after it, and the first comes soon. */
final class Comments {
    private static final Pattern BEHIND = Pattern.compile(
            "(?:\\s*[-\u2013,]?\\s*(?:at )?\\d{1,2}[:.]\\d\\d(?:\\s*[ap]m)?)?[\\s,:]*(?:[^\\s,.]+ ){1,3}?(?:wrote|said|commented)\\s*:"
                    + "|(?:\\s*[-\u2013,]\\s*\\d{1,2}[:.]\\d\\d)?\\s*This comment(?![\\w\\p{L}])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?<![\\w\\p{L}])comment(?:ed)? by|(?<![\\w\\p{L}])posted by) [^.\\n]{1,30}$", Pattern.CASE_INSENSITIVE);

    /** The first reader writes within days; more is slack. */
    private static final int SOON = 31;

    private Comments() {}

    /** The dates of comments. */
    static List<Clues.Told> in(Clues clues) {
        List<Clues.Told> found = new ArrayList<>();
        for (Clues.Told told : clues.times()) {
            if (told.isDay()
                    && (BEHIND.matcher(clues.after(told.span().end(), 80)).lookingAt()
                            || BEFORE.matcher(clues.before(told.span().start(), 60))
                                    .find())) {
                found.add(told);
            }
        }
        return found;
    }

    static Optional<Constraint> constraint(List<Clues.Told> comments) {
        return comments.stream().min(Comparator.comparing(Clues.Told::first)).map(first -> {
            LocalDate day = first.first();
            return new Constraint(
                    Days.between(day.minusDays(SOON), day),
                    Strength.USUAL,
                    "comment",
                    "a reader commented on it that day",
                    first.span());
        });
    }
}
