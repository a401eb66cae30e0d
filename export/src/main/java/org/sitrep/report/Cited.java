package org.sitrep.report;

import org.sitrep.export.Source;

/** Where a citation is from, for people. */
final class Cited {
    private Cited() {}

    /** "Meridian Press Agency, 2031-03-03, mpa-0303" */
    static String where(Line.Citation citation) {
        Source source = citation.source();
        return Words.outlet(source) + ", " + Words.published(source.article()) + ", "
                + source.article().id();
    }
}
