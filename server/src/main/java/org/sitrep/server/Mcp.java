package org.sitrep.server;

import java.util.Optional;
import java.util.Set;
import org.sitrep.formats.JsonFields;
import org.sitrep.formats.JsonSink;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.StoreException;

/**
 * The Model Context Protocol over a record, read-only: a message in, an answer out, whatever carries them (modelcontextprotocol.io, revision 2025-06-18). Of the protocol it has what
 * an assistant needs to ask: {@code initialize}, {@code ping}, {@code tools/list}, {@code tools/call}.
 */
public final class Mcp implements AutoCloseable {
    private static final String NEWEST = "2025-06-18";
    private static final Set<String> KNOWN = Set.of("2024-11-05", "2025-03-26", NEWEST);

    /** What an assistant is told once of everything that it gets. */
    private static final String INSTRUCTIONS =
            "A record of what news articles say: statements, events, figures and positions, each with the exact words of its article (start and end count Unicode code "
                    + "points), how sure the program is, and a permalink. It tells who reported or asserted something, never that it is true; cite the words and the permalink. "
                    + Tools.UNTRUSTED;

    private static final int NO_JSON = -32700;
    private static final int NO_REQUEST = -32600;
    private static final int NO_METHOD = -32601;
    private static final int NO_PARAMETERS = -32602;
    private static final int FAULT = -32603;

    private final Records records;
    private final Tools tools;
    private final String version;

    Mcp(Records records, String name, String version) {
        this.records = records;
        this.tools = new Tools(records, name, version);
        this.version = version;
    }

    /**
     * Opens a record for one who asks by messages.
     *
     * @throws StoreException if it is not there
     */
    public static Mcp open(Address record, String version) {
        return new Mcp(new Records(record, Server.HELD), Settings.name(record), version);
    }

    /**
     * The answer to a message; none to a notification.
     *
     * @param message one object of JSON
     */
    public Optional<String> answer(String message) {
        JsonFields request;
        try {
            request = JsonFields.of(message);
        } catch (JsonFields.Fault e) {
            return Optional.of(failed(Optional.empty(), NO_JSON, e.why()));
        }
        Optional<Id> id;
        try {
            id = Id.of(request);
        } catch (JsonFields.Fault e) {
            return Optional.of(failed(Optional.empty(), NO_REQUEST, e.why()));
        }
        try {
            String method = request.string("method");
            return id.isEmpty() ? Optional.empty() : Optional.of(answer(id, method, request));
        } catch (JsonFields.Fault e) {
            return Optional.of(failed(id, NO_REQUEST, e.why()));
        }
    }

    private String answer(Optional<Id> id, String method, JsonFields request) {
        try {
            return switch (method) {
                case "initialize" -> result(id, initialized(request));
                case "ping" -> result(id, "{}");
                case "tools/list" -> result(id, tools.list());
                case "tools/call" -> result(id, called(request.object("params")));
                default -> failed(id, NO_METHOD, "there is no method " + method);
            };
        } catch (JsonFields.Fault e) {
            return failed(id, NO_PARAMETERS, e.why());
        } catch (StoreException e) {
            return failed(id, FAULT, String.valueOf(e.getMessage()));
        }
    }

    /** A tool that refuses what it is asked says so to the assistant, which may ask again. */
    private String called(JsonFields params) {
        String name = params.string("name");
        try {
            return Tools.content(tools.call(name, params.optionalObject("arguments")), false);
        } catch (Problem | Unfinished e) {
            return Tools.content(String.valueOf(e.getMessage()), true);
        }
    }

    private String initialized(JsonFields request) {
        String asked =
                request.object("params").optionalString("protocolVersion").orElse(NEWEST);
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.field("protocolVersion", KNOWN.contains(asked) ? asked : NEWEST);
            json.object("capabilities", () -> json.object("tools", () -> {}));
            json.object("serverInfo", () -> {
                json.field("name", "sitrep");
                json.field("version", version);
            });
            json.field("instructions", INSTRUCTIONS);
        });
        return json.finish();
    }

    /** What a request is called: a number or a string, told as it was given. */
    private record Id(String told) {
        static Optional<Id> of(JsonFields request) {
            if (!request.has("id")) {
                return Optional.empty();
            }
            try {
                String text = request.string("id");
                JsonSink json = new JsonSink("");
                json.object(() -> json.field("id", text));
                String object = json.finish();
                return Optional.of(new Id(object.substring(object.indexOf(':') + 1, object.length() - 1)));
            } catch (JsonFields.Fault e) {
                return request.optionalDigits("id").map(Id::new);
            }
        }
    }

    private static String head(Optional<Id> id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id.map(Id::told).orElse("null");
    }

    private static String result(Optional<Id> id, String result) {
        return head(id) + ",\"result\":" + result + "}";
    }

    private static String failed(Optional<Id> id, int code, String why) {
        JsonSink json = new JsonSink("");
        json.object(() -> {
            json.number("code", (double) code);
            json.field("message", why);
        });
        return head(id) + ",\"error\":" + json.finish() + "}";
    }

    @Override
    public void close() {
        records.close();
    }
}
