package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.lexicon.Table;

/** Things that nobody named before they were there: organisations, techniques, diseases, laws, currencies. */
final class Firsts {
    private record First(LocalDate day, String why) {}

    private final PhraseIndex<First> things = new PhraseIndex<>();

    Firsts() {
        for (Table.Row row : Table.english("dating-firsts.tsv").rows()) {
            First first = new First(LocalDate.parse(row.get("since")), "there was none before");
            row.list("names").forEach(name -> things.add(name, first));
        }
    }

    List<Constraint> constraints(Clues clues) {
        List<Constraint> found = new ArrayList<>();
        for (PhraseIndex.Found<First> thing : things.in(clues.text(), clues.words())) {
            found.add(Constraint.since(
                    thing.meaning().day(),
                    Strength.CERTAIN,
                    "first",
                    thing.meaning().why(),
                    thing.span()));
        }
        return found;
    }
}
