package org.sitrep.ledger.entry;

import org.sitrep.formats.JsonSink;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/** Prints which claim it is, and the words it rests on; {@code sitrep show} tells the rest. */
public final class ToldJson {
    private ToldJson() {}

    /** Writes further fields of a claim: what became of its article since. */
    public interface Since {
        /** Nothing is known. */
        Since UNKNOWN = (json, told) -> {};

        void fields(JsonSink json, Told told);
    }

    /** The fields of a claim, in an object that is open, and those of what became of its article. */
    public static void fields(JsonSink json, Told told, Since since) {
        fields(json, told);
        since.fields(json, told);
    }

    /** The fields of a claim, in an object that is open. */
    private static void fields(JsonSink json, Told told) {
        Span span = told.claim().evidence().span();
        CodePoints points = new CodePoints(told.text());
        json.field("id", told.id());
        json.field("article", told.source().reading().document().article().id());
        json.field("outlet", told.source().reading().document().article().outlet());
        json.field("type", told.row().type());
        json.number("start", points.at(span.start()));
        json.number("end", points.at(span.end()));
        json.field("text", span.in(told.text()));
    }
}
