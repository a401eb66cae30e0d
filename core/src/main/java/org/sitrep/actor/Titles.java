package org.sitrep.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/** Titles before names ("Foreign Minister", "Gen.", "Mrs"). */
final class Titles {
    /** Words in the longest title of the table. */
    private static final int MOST_WORDS = 5;

    /** What a title is. */
    enum Kind {
        HONORIFIC,
        RANK,
        OFFICE
    }

    /** Whom a title may stand before. */
    enum Gender {
        MALE,
        FEMALE,
        ANY;

        static Gender of(String cell) {
            return cell.equals("m") ? MALE : cell.equals("f") ? FEMALE : ANY;
        }
    }

    /**
     * One title.
     *
     * @param sector PLOVER sector of who bears it, if it tells
     */
    record Title(String form, Kind kind, Gender gender, Optional<String> sector) {}

    private final Map<String, Title> titles = new HashMap<>();

    Titles() {
        for (Row row : Table.english("titles.tsv").rows()) {
            String sector = row.get("sector");
            Title title = new Title(
                    row.get("title"),
                    row.constant("kind", Kind.class),
                    Gender.of(row.get("gender")),
                    sector.isEmpty() ? Optional.empty() : Optional.of(sector));
            titles.put(key(title.form()), title);
        }
    }

    private static String key(String form) {
        return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }

    /** The title that these words are, letter case included; a final full stop makes no difference. */
    Optional<Title> of(String words) {
        return Optional.ofNullable(titles.get(key(words.replaceAll("\\s+", " "))));
    }

    int mostWords() {
        return MOST_WORDS;
    }
}
