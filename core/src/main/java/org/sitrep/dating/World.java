package org.sitrep.dating;

import java.util.ArrayList;
import java.util.List;

/** What the world was like when: the tables {@code dating-*.tsv}, read by the rules that use them. */
final class World {
    private final Offices offices = new Offices();
    private final Members members = new Members();
    private final Events events = new Events();
    private final Firsts firsts = new Firsts();
    private final Ages ages = new Ages();
    private final Contests contests = new Contests();
    private final Stories stories = new Stories();

    List<Constraint> constraints(Clues clues) {
        List<Constraint> found = new ArrayList<>(offices.constraints(clues));
        found.addAll(members.constraints(clues));
        found.addAll(events.constraints(clues));
        found.addAll(firsts.constraints(clues));
        found.addAll(ages.constraints(clues));
        found.addAll(contests.constraints(clues));
        found.addAll(stories.constraints(clues));
        return found;
    }
}
