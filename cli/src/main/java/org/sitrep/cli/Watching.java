package org.sitrep.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sitrep.ledger.across.Watch;

/** Tells people how far it is: what is derived of a large record takes minutes. */
final class Watching implements Watch {
    private final Console console;
    private String doing = "";
    private @Nullable Progress progress;

    Watching(Console console) {
        this.console = console;
    }

    @Override
    public void at(String what, long done, long all) {
        if (progress == null || !what.equals(doing)) {
            hide();
            doing = what;
            Progress.Mode mode = console.errIsTerminal() ? Progress.Mode.BAR : Progress.Mode.LINES;
            progress = new Progress(console.err(), mode, "article", what, System::nanoTime);
        }
        progress.show((int) done, 0, OptionalDouble.of(all == 0 ? 0 : (double) done / all));
    }

    /** Takes a bar away, so that other lines can be printed. */
    void hide() {
        Optional.ofNullable(progress).ifPresent(Progress::hide);
    }
}
