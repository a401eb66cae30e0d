package org.sitrep.cli;

import java.util.List;
import org.sitrep.lexicon.Table;
import org.sitrep.neural.Device;

/**
 * What a command line asks of the reader of articles.
 *
 * @param device what the models run on
 * @param actors the user's own tables of actors
 */
record Wanted(Device device, List<Table> actors) {
    static final Wanted USUAL = new Wanted(Device.CPU, List.of());

    Wanted {
        actors = List.copyOf(actors);
    }
}
