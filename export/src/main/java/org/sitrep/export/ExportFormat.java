package org.sitrep.export;

import java.util.function.Function;
import org.sitrep.export.layout.Acled;
import org.sitrep.export.layout.FollowTheMoney;
import org.sitrep.export.layout.Gdelt;
import org.sitrep.export.layout.Ged;
import org.sitrep.export.layout.Plover;
import org.sitrep.export.layout.Polecat;

/** What claims of a record can be written as; docs/exports.md tells what each holds and loses. */
public enum ExportFormat {
    CSV(Tabular::csv, true),
    JSONL(Tabular::jsonl, true),
    PARQUET(Tabular::parquet, true),
    SQLITE(Tabular::sqlite, true),
    GEOJSON(GeoJson::of, true),
    JSONLD(JsonLd::of, true),
    BIBTEX(Bibliography::bibtex, true),
    CSL(Bibliography::csl, true),
    PLOVER(Plover::of, true),
    POLECAT(Polecat::of, false),
    GED(Ged::of, false),
    ACLED(Acled::of, false),
    GDELT(Gdelt::of, false),
    FTM(FollowTheMoney::of, false);

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final Function<Selected, Exported> export;

    private final boolean passes;

    ExportFormat(Function<Selected, Exported> export, boolean passes) {
        this.export = export;
        this.passes = passes;
    }

    /** Whether it goes through the claims one after the other; others hold all events at once, for claims of one event are a row. */
    public boolean passes() {
        return passes;
    }

    /** The files, and the account of what is in them and what is lost. */
    public Exported of(Selected selected) {
        return export.apply(selected);
    }
}
