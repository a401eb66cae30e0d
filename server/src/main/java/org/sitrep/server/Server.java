package org.sitrep.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.ledger.store.StoreException;

/** A record over HTTP, from {@link #start} to {@link #close}. */
public final class Server implements AutoCloseable {
    static final String API = "/api/v1";

    /** Articles that are held with all that is derived of them, if no more memory than a quarter goes: that takes a few seconds after each change. */
    static final int HELD = 1500;

    /** Bytes of a request: a correction with a long reason. */
    private static final long BODY = 64L * 1024;

    private final Javalin javalin;
    private final Records records;
    private final String host;

    private Server(Javalin javalin, Records records, String host) {
        this.javalin = javalin;
        this.records = records;
        this.host = host;
    }

    /**
     * Opens the record and listens.
     *
     * @throws StoreException if the record is not there
     * @throws ServerException if the address cannot be listened on
     */
    public static Server start(Settings settings) {
        return start(settings, HELD);
    }

    /** @param held articles from which on a record is not held */
    static Server start(Settings settings, int held) {
        Records records = new Records(settings.record(), held);
        try {
            Javalin javalin = Javalin.create(config -> configure(config, settings, records));
            return new Server(javalin.start(settings.host(), settings.port()), records, settings.host());
        } catch (RuntimeException e) {
            records.close();
            throw new ServerException(settings, e);
        }
    }

    private static void configure(JavalinConfig config, Settings settings, Records records) {
        config.startup.showJavalinBanner = false;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = BODY;
        Guard guard = new Guard(settings);
        String version = settings.version();
        Refused refused = new Refused();
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(refused));
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(refused);
            context.addFilter(new Heads(), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
        config.routes.before(guard::check);
        new Overview(records, settings).add(config.routes);
        new Corrected(records, settings).add(config.routes);
        new Reports(records, version).add(config.routes);
        new Claims(records, version).add(config.routes);
        new Lists(records, version).add(config.routes);
        new Articles(records, version).add(config.routes);
        new Exports(records, version).add(config.routes);
        Mcp mcp = new Mcp(records, settings.name(), version);
        config.routes.post(
                "/mcp",
                request -> mcp.answer(request.body())
                        .ifPresentOrElse(
                                told -> request.contentType(Answer.JSON).result(told), () -> request.status(202)));
        new Permanent(records, settings.token(), version).add(config.routes);
        new Pages().add(config.routes);
        config.routes.exception(Unfinished.class, (later, request) -> later.answer(request));
        config.routes.exception(Problem.class, (problem, request) -> problem.answer(request));
        config.routes.exception(io.javalin.http.HttpResponseException.class, (e, request) -> {
            if (e instanceof io.javalin.http.MethodNotAllowedResponse) {
                request.header("Allow", allowed(e.getDetails().getOrDefault("availableMethods", "")));
            }
            boolean missing = e.getStatus() == 404;
            Problem.answer(
                    request,
                    e.getStatus(),
                    missing ? "Nothing is here" : "No answer",
                    request.method() + " " + request.path() + ": "
                            + (missing ? "there is no such page" : e.getMessage()));
        });
        config.routes.exception(
                StoreException.class,
                (e, request) ->
                        Problem.answer(request, 500, "The record cannot be read", String.valueOf(e.getMessage())));
        config.routes.exception(
                Exception.class,
                (e, request) -> Problem.answer(
                        request, 500, "A fault of Sitrep", e.getClass().getSimpleName() + " in " + request.path()));
    }

    /** What may be asked where something else was; who may GET may HEAD. */
    private static String allowed(String methods) {
        return methods.replaceAll("\\bGET\\b(?!.*\\bHEAD\\b)", "GET, HEAD");
    }

    /** Whether this build has the page. */
    public static boolean hasPage() {
        return Pages.isThere();
    }

    /** Where it listens, for a browser. */
    public String address() {
        return "http://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":"
                + javalin.port() + "/";
    }

    /** The paths it answers, below {@code /api/v1}. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .filter(endpoint -> endpoint.path.startsWith(API))
                .forEach(
                        endpoint -> paths.add(endpoint.path.equals(API) ? "/" : endpoint.path.substring(API.length())));
        return paths;
    }

    @Override
    public void close() {
        javalin.stop();
        records.close();
    }
}
