package org.sitrep.ledger.view;

import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.entry.ToldJson;

/** Tells of a claim in a list what became of its article since it was read: that it was changed, and whether the claim still stands there, and that its page is gone. */
final class Since {
    private Since() {}

    /** Lines under a claim, of most none. */
    static void under(Sheet sheet, int indent, Across across, Told told) {
        across.versions(told.source())
                .remarks(told.source(), told.claim())
                .forEach(remark -> sheet.line(indent, Style.NOTICE, remark));
    }

    /** Fields {@code later}, {@code stands} and {@code page_gone}, those that there are. */
    static ToldJson.Since json(Across across) {
        return (json, told) -> across.versions(told.source()).json(json, told.source(), told.claim());
    }
}
