package org.sitrep.formats;

import java.util.List;
import org.sitrep.document.Document;
import org.sitrep.document.Trace.Note;
import org.sitrep.reading.Reading;

/**
 * Prints how a reading came about as one line of JSON: the words as the parser has them, the names and attributions of
 * the models, and the notes of the trace. Offsets are Unicode code points. For people who build on it: its fields may
 * change with any version, unlike those of {@link ReadingJson}.
 */
public final class ExplanationJson {
    private ExplanationJson() {}

    /**
     * The explanation without a line end.
     *
     * @param notes of the reading's trace, in the order in which they were made
     */
    public static String line(Reading reading, List<Note> notes) {
        Document document = reading.document();
        JsonSink json = new JsonSink(document.text());
        ClaimJson claims = new ClaimJson(json);
        json.object(() -> {
            json.field("text", document.text());
            json.objects("words", document.tokens(), token -> {
                json.number("index", token.index());
                json.span(token.span());
                json.field("lemma", token.lemma());
                json.field("tag", token.xpos());
                json.field("relation", token.relation());
                if (!token.isRoot()) {
                    json.number("head", token.head());
                }
            });
            json.objects("names", document.entities(), entity -> {
                json.span(entity.span());
                json.field("type", entity.type().name());
            });
            json.objects("attributions", document.attributions(), attribution -> {
                json.span("cue", attribution.cue());
                json.span("source", attribution.source());
                json.objects("content", attribution.content(), json::span);
                json.probability("confidence", attribution.confidence());
            });
            notes(json, notes);
            json.objects("mentions", ReadingJson.mentions(document, json), Runnable::run);
            json.objects("statements", reading.statements(), claims::statement);
            json.objects("events", reading.events(), claims::event);
            json.objects("figures", reading.figures(), claims::figure);
            json.objects("positions", reading.positions(), claims::position);
        });
        return json.finish();
    }

    /** Writes the field {@code notes}. */
    public static void notes(JsonSink json, List<Note> notes) {
        json.objects("notes", notes.stream().distinct().toList(), note -> {
            json.field("step", note.step());
            json.span(note.span());
            json.field("kept", note.kept());
            json.field("why", note.why());
        });
    }
}
