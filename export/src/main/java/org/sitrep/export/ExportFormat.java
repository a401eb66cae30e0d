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
    CSV(Tabular::csv),
    JSONL(Tabular::jsonl),
    PARQUET(Tabular::parquet),
    SQLITE(Tabular::sqlite),
    GEOJSON(GeoJson::of),
    JSONLD(JsonLd::of),
    BIBTEX(Bibliography::bibtex),
    CSL(Bibliography::csl),
    PLOVER(Plover::of),
    POLECAT(Polecat::of),
    GED(Ged::of),
    ACLED(Acled::of),
    GDELT(Gdelt::of),
    FTM(FollowTheMoney::of);

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final Function<Selected, Exported> export;

    ExportFormat(Function<Selected, Exported> export) {
        this.export = export;
    }

    /** The files, and the account of what is in them and what is lost. */
    public Exported of(Selected selected) {
        return export.apply(selected);
    }
}
