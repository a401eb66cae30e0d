package org.sitrep.server;

import io.javalin.http.Context;
import org.sitrep.formats.JsonSink;

/** What was asked for is being made of a large record: who asks again later gets it. */
final class Unfinished extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Seconds after which it is worth asking again. */
    private static final int LATER = 3;

    /** How far it is. */
    record Progress(String doing, long done, long all) {
        String words() {
            return all > 0 ? doing + ", " + done + " of " + all + " articles" : doing;
        }
    }

    private final transient Progress progress;

    Unfinished(Progress progress) {
        super("it is being made: " + progress.words() + "; ask again in " + LATER + " seconds", null, false, false);
        this.progress = progress;
    }

    /** Accepted, not done. */
    void answer(Context request) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("doing", progress.doing());
            json.number("done", (double) progress.done());
            json.number("all", (double) progress.all());
            json.number("again_in", LATER);
        });
        request.status(202)
                .header("Retry-After", Integer.toString(LATER))
                .header("Cache-Control", "no-store")
                .contentType(Answer.JSON)
                .result(json.finish());
    }
}
