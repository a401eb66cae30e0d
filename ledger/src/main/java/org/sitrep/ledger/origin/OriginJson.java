package org.sitrep.ledger.origin;

import java.util.function.Function;
import org.sitrep.formats.JsonSink;

/** Prints an origin as a line of JSON: {@code sitrep origins --json}. */
public final class OriginJson {
    private OriginJson() {}

    /**
     * An origin's line, without line end.
     *
     * @param id the article's id by its key
     */
    public static String line(Origin origin, Function<String, String> id) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("origin", origin.id());
            json.strings("articles", origin.keys().stream().map(id).toList());
            origin.why().ifPresent(why -> json.field("why", why));
            if (origin.members().size() > 1) {
                json.objects("members", origin.members(), member -> member(json, member, id));
            }
        });
        return json.finish();
    }

    private static void member(JsonSink json, Origin.Member member, Function<String, String> id) {
        json.field("article", id.apply(member.key()));
        member.reason().ifPresent(reason -> {
            json.field("why", reason.why());
            json.field("with", id.apply(reason.with()));
            json.probability("share", reason.share());
            json.number("shared", reason.shared());
            if (!reason.source().isEmpty()) {
                json.field("source", reason.source());
            }
        });
    }
}
