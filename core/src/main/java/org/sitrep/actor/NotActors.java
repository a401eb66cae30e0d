package org.sitrep.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

/** Names that look like persons or organisations and are none: ships, wars, treaties, weapons by number. */
final class NotActors {
    /** A type of weapon or vehicle: F-16, KC-135R, T72. */
    private static final Pattern MODEL = Pattern.compile("[A-Z]{1,4}-?\\d+[A-Z]{0,2}(\\s.*)?");

    /** Party and constituency of a lawmaker: R-Ohio, D-N.Y. */
    private static final Pattern PARTY = Pattern.compile("[RDI]-[A-Z].*");

    private final Map<String, Set<String>> words = new HashMap<>();

    NotActors() {
        for (Row row : Table.english("not-actors.tsv").rows()) {
            words.computeIfAbsent(row.get("kind"), k -> new HashSet<>()).add(row.get("word"));
        }
    }

    boolean has(String name) {
        int space = name.indexOf(' ');
        String first = space < 0 ? name : name.substring(0, space); // "USS" where the ship's name is cut off
        String last = space < 0 ? "" : name.substring(name.lastIndexOf(' ') + 1);
        return is("whole", name)
                || is("first", first)
                || is("last", last)
                || name.codePointCount(0, name.length()) == 1
                || PARTY.matcher(name).matches()
                || MODEL.matcher(name).matches();
    }

    /** Whether a name is that of a body without saying whose ("the House"). */
    boolean isGeneric(String name) {
        return is("generic", name);
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
