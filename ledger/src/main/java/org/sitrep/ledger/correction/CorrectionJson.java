package org.sitrep.ledger.correction;

import java.util.List;
import java.util.Optional;
import org.sitrep.document.Interval;
import org.sitrep.formats.JsonFields;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.Days;
import org.sitrep.ledger.Mark;
import org.sitrep.ledger.Row;

/** A change as a line of JSON, and back: what a record keeps of it. Offsets are code points of the article. */
public final class CorrectionJson {
    private CorrectionJson() {}

    /** The change alone, without line end. */
    public static String line(Change change) {
        JsonSink json = new JsonSink("");
        json.object(() -> fields(json, change));
        return json.finish();
    }

    /**
     * A correction for people's programs, without line end.
     *
     * @param undoneBy number of the correction that undid it
     * @param idle whether it found nothing to correct
     */
    public static String line(Correction correction, Optional<Long> undoneBy, boolean idle) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.number("no", (double) correction.no());
            json.field("at", Optional.of(correction.at()));
            json.field("author", correction.author());
            json.field("because", correction.why());
            json.field("says", CorrectionText.line(correction.change()));
            json.object("change", () -> fields(json, correction.change()));
            undoneBy.ifPresent(by -> json.number("undone_by", (double) by));
            if (idle) {
                json.field("rests_on_nothing", true);
            }
        });
        return json.finish();
    }

    /** Writes the field {@code corrections} if there are marks. */
    public static void marks(JsonSink json, List<Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        json.objects("corrections", marks, mark -> {
            json.number("no", (double) mark.no());
            json.field("what", mark.kind());
            if (!mark.claim().isEmpty()) {
                json.field("claim", mark.claim());
            }
            if (!mark.field().isEmpty()) {
                json.field("field", mark.field());
            }
            json.field("was", mark.before());
            json.field("is", mark.after());
            json.field("author", mark.author());
            json.field("at", Optional.of(mark.at()));
            json.field("because", mark.why());
        });
    }

    private static void fields(JsonSink json, Change change) {
        if (change instanceof Change.Reject reject) {
            json.field("what", "reject");
            claim(json, "claim", reject.claim());
        } else if (change instanceof Change.Edit edit) {
            json.field("what", "edit");
            claim(json, "claim", edit.claim());
            json.field("field", edit.field());
            json.field("was", edit.was());
            json.objects("values", edit.values(), value -> value(json, value));
        } else if (change instanceof Change.Merge merge) {
            json.field("what", "merge");
            claim(json, "claim", merge.one());
            claim(json, "other", merge.other());
        } else if (change instanceof Change.Split split) {
            json.field("what", "split");
            claim(json, "claim", split.one());
            claim(json, "other", split.other());
        } else if (change instanceof Change.Join join) {
            pair(json, "join", join.level(), join.one(), join.other());
        } else if (change instanceof Change.Part part) {
            pair(json, "part", part.level(), part.one(), part.other());
        } else if (change instanceof Change.Date date) {
            json.field("what", "date");
            json.field("article", date.article());
            json.field("id", date.id());
            json.field("published", Days.written(date.days()));
            json.field("was", date.was());
        } else if (change instanceof Change.Alias alias) {
            json.field("what", "alias");
            json.field("name", alias.name());
            json.field("actor", alias.actor());
            json.field("called", alias.called());
        } else if (change instanceof Change.Undo undo) {
            json.field("what", "undo");
            json.number("correction", (double) undo.no());
        }
    }

    private static void pair(JsonSink json, String what, Change.Level level, String one, String other) {
        json.field("what", what);
        json.field("level", level);
        json.field("article", one);
        json.field("other", other);
    }

    private static void claim(JsonSink json, String name, ClaimRef claim) {
        json.object(name, () -> {
            json.field("article", claim.article());
            json.field("kind", claim.kind());
            json.field("type", claim.type());
            json.number("start", claim.start());
            json.number("end", claim.end());
            json.field("text", claim.words());
            if (claim.nth() > 0) {
                json.number("nth", claim.nth());
            }
        });
    }

    private static void value(JsonSink json, Value value) {
        value.place().ifPresent(place -> {
            json.number("start", place.start());
            json.number("end", place.end());
        });
        json.field("text", value.text());
        json.field("actor", value.actor());
    }

    /**
     * The change of a line.
     *
     * @throws JsonFields.Fault if it is none
     */
    public static Change change(String line) {
        JsonFields fields = JsonFields.of(line);
        String what = fields.string("what");
        return switch (what) {
            case "reject" -> new Change.Reject(claim(fields, "claim"));
            case "edit" ->
                new Change.Edit(
                        claim(fields, "claim"),
                        fields.constant("field", Field.class),
                        values(fields),
                        fields.optionalString("was"));
            case "merge" -> new Change.Merge(claim(fields, "claim"), claim(fields, "other"));
            case "split" -> new Change.Split(claim(fields, "claim"), claim(fields, "other"));
            case "join" -> new Change.Join(level(fields), fields.string("article"), fields.string("other"));
            case "part" -> new Change.Part(level(fields), fields.string("article"), fields.string("other"));
            case "date" ->
                new Change.Date(
                        fields.string("article"), fields.string("id"), days(fields), fields.optionalString("was"));
            case "alias" -> new Change.Alias(fields.string("name"), fields.string("actor"), fields.string("called"));
            case "undo" -> new Change.Undo(fields.integer("correction"));
            default -> throw fields.fault("what", "is '" + what + "', which this version does not know");
        };
    }

    private static Change.Level level(JsonFields fields) {
        return fields.constant("level", Change.Level.class);
    }

    private static Interval days(JsonFields fields) {
        return Days.of(fields.string("published")).orElseThrow(() -> fields.fault("published", "is no date"));
    }

    private static ClaimRef claim(JsonFields fields, String name) {
        JsonFields claim = fields.object(name);
        return new ClaimRef(
                claim.string("article"),
                claim.constant("kind", Row.Kind.class),
                claim.integer("start"),
                claim.integer("end"),
                claim.string("text"),
                claim.string("type"),
                claim.optionalInteger("nth").orElse(0));
    }

    private static List<Value> values(JsonFields fields) {
        return fields.objects("values").stream()
                .map(value -> new Value(
                        value.string("text"),
                        value.has("start")
                                ? Optional.of(new Value.Place(value.integer("start"), value.integer("end")))
                                : Optional.empty(),
                        value.optionalString("actor")))
                .toList();
    }
}
