package org.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Interval;
import org.sitrep.lexicon.LexiconException;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;
import org.sitrep.lexicon.TableCheck;

/** Looks through a user's own table of actors for what would be read in silence and not as it is meant. */
final class OwnActorTable {
    /** Columns without which a line says nothing. */
    private static final Set<String> NEEDED = Set.of("id", "name", "type");

    /** Faults that one message tells; more are counted. */
    private static final int TOLD = 8;

    /** Words that begin a sentence with a capital, and name nobody. */
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "it", "he", "she", "they", "we", "i", "you", "this", "that", "these", "those", "who",
            "which", "there", "his", "her", "its", "their", "our", "on", "in", "at", "of", "and", "or", "but", "if",
            "as", "by", "for");

    /** What may stand behind a comma in one name: "Acme, Inc." */
    private static final Set<String> OF_ONE_NAME =
            Set.of("inc", "inc.", "ltd", "ltd.", "llc", "jr", "jr.", "sr", "sr.");

    private OwnActorTable() {}

    /** @throws LexiconException naming the faults by file and line */
    static void check(Table own) {
        if (NEEDED.stream().noneMatch(own.columns()::contains)) {
            throw new LexiconException(
                    own.name(),
                    1,
                    "the first line must name the columns: id, name, type and, if wanted,"
                            + " country, sector, aliases, weak, nouns, from, to, with tabs between them");
        }
        List<String> problems = new ArrayList<>(TableCheck.english().problems(own, "actors.tsv", NEEDED));
        if (problems.isEmpty() && own.rows().isEmpty()) {
            problems.add(own.name() + ": no line stands below the names of the columns");
        }
        if (problems.isEmpty()) {
            ofLines(own, problems);
        }
        if (!problems.isEmpty()) {
            int more = problems.size() - TOLD;
            throw new LexiconException(String.join("\n", problems.subList(0, Math.min(TOLD, problems.size())))
                    + (more > 0 ? "\n(and " + more + " more)" : ""));
        }
    }

    private static void ofLines(Table own, List<String> problems) {
        Map<String, String> ids = new HashMap<>();
        for (Row row : own.rows()) {
            try {
                Actor actor = ActorTables.actor(own, row);
                names(row, actor);
                twice(row, actor, ids);
            } catch (LexiconException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private static void names(Row row, Actor actor) {
        List<String> all = new ArrayList<>(actor.names());
        all.addAll(actor.weak());
        for (String name : all) {
            boolean small = name.codePoints()
                    .noneMatch(c -> Character.isDigit(c) || (Character.isLetter(c) && !Character.isLowerCase(c)));
            if (small || SMALL.contains(name.toLowerCase(Locale.ROOT))) {
                throw row.error(
                        "'" + name + "' would be taken for " + actor.id()
                                + " wherever it stands: a name has a capital letter or a digit; what \"the ...\" may call it stands in 'nouns'");
            }
            int comma = name.indexOf(',');
            if (comma >= 0
                    && !name.equals(row.get("name"))
                    && !OF_ONE_NAME.contains(name.substring(comma + 1).strip().toLowerCase(Locale.ROOT))) {
                throw row.error("'" + name + "' is one name with a comma in it: put | between names");
            }
        }
        for (String noun : actor.nouns()) {
            if (!noun.codePoints().allMatch(c -> Character.isLowerCase(c) || c == '-')) {
                throw row.error(
                        "'" + noun + "' in 'nouns' fits no text: single words in small letters, as in \"the militia\"");
            }
        }
    }

    private static void twice(Row row, Actor actor, Map<String, String> ids) {
        boolean dated = !actor.inUse().equals(Interval.UNKNOWN); // an office may pass from one to the other
        for (String name : dated ? List.<String>of() : actor.names()) {
            String other = ids.putIfAbsent(name, actor.id());
            if (other != null && !other.equals(actor.id())) {
                throw row.error("'" + name + "' is a name of " + other
                        + " too: whom it means nobody could tell; put it into 'weak' of both, or take it from one");
            }
        }
    }
}
