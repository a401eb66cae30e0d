package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/** "Angela Merkel, 59,": the age of somebody whose day of birth is known; the living only, as the dead grow no older. */
final class Ages {
    private static final Pattern AGE = Pattern.compile("\\s*(?:,|\\()\\s*(?:aged? )?(\\d\\d)(?=\\s*[,)])");

    private final PhraseIndex<LocalDate> people = new PhraseIndex<>();

    Ages() {
        for (Table.Row row : Table.english("dating-births.tsv").rows()) {
            LocalDate born = LocalDate.parse(row.get("born"));
            row.list("name").forEach(name -> people.add(name, born));
        }
    }

    List<Constraint> constraints(Clues clues) {
        List<Constraint> found = new ArrayList<>();
        for (PhraseIndex.Found<LocalDate> person : people.in(clues.text(), clues.words())) {
            Matcher age = AGE.matcher(clues.after(person.span().end(), 20));
            if (age.lookingAt()) {
                int years = Integer.parseInt(age.group(1));
                LocalDate birthday = person.meaning().plusYears(years);
                found.add(new Constraint(
                        Days.between(birthday, birthday.plusYears(1)),
                        Strength.USUAL,
                        "age",
                        "that was the age then",
                        new Span(person.span().start(), person.span().end() + age.end())));
            }
        }
        return found;
    }
}
