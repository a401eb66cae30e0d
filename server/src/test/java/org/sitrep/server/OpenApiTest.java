package org.sitrep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Hits;
import org.sitrep.ledger.store.Store;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code openapi.yaml} says is so, and what the server has stands there. */
class OpenApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object node) {
        return (List<Object>) Objects.requireNonNull(node);
    }

    private static Map<String, Object> document() throws IOException {
        try (var in = Server.class.getResourceAsStream("openapi.yaml")) {
            return map(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        }
    }

    private HttpResponse<String> get(Server server, String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + "api/v1" + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Object read(String json) {
        return new Load(LoadSettings.builder().build()).loadFromString(json);
    }

    /** Every field of an answer is in its schema, and those are there that must be. */
    private static void fits(Map<String, Object> document, Map<String, Object> schema, Object answer, String where) {
        Object ref = schema.get("$ref");
        if (ref != null) {
            Map<String, Object> schemas = map(map(document.get("components")).get("schemas"));
            fits(document, map(schemas.get(ref.toString().replaceAll(".*/", ""))), answer, where);
            return;
        }
        if (answer instanceof List<?> items && schema.containsKey("items")) {
            items.forEach(item -> fits(document, map(schema.get("items")), Objects.requireNonNull(item), where));
        } else if (answer instanceof Map<?, ?> && schema.containsKey("properties")) {
            Map<String, Object> properties = map(schema.get("properties"));
            assertThat(properties.keySet()).as(where).containsAll(map(answer).keySet());
            assertThat(map(answer).keySet().stream().map(Object.class::cast))
                    .as(where)
                    .containsAll(list(schema.getOrDefault("required", List.of())));
            map(answer).forEach((name, value) -> fits(document, map(properties.get(name)), value, where + " " + name));
        }
    }

    @Test
    void everyPathAnswersAsItSaysAndTakesEveryParameterItNames() throws Exception {
        Path file = folder.resolve("dossier.sitrep");
        Hits.Hit first;
        try (Store store = Store.open(file, Store.Mode.ADD);
                var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> store.append(line, "1"));
            first = store.found(Filter.ALL, 1).shown().get(0);
        }
        Map<String, Object> document = document();
        Map<String, Object> named = map(map(document.get("components")).get("parameters"));
        Set<String> documented = new TreeSet<>();
        try (Server server =
                Server.start(Settings.readOnly(Address.of(file), "127.0.0.1", 0, Optional.empty(), "test"))) {
            for (Map.Entry<String, Object> path : map(document.get("paths")).entrySet()) {
                documented.add(path.getKey());
                Map<String, Object> get = map(map(path.getValue()).get("get"));
                String asked = path.getKey()
                        .replaceAll("/$", "")
                        .replace("{id}", first.id())
                        .replace("{key}", first.source().key())
                        .replace("{format}", "csv.zip");
                HttpResponse<String> plain = get(server, asked);
                assertThat(plain.statusCode()).as(asked).isEqualTo(200);
                Set<String> types = map(map(map(get.get("responses")).get("200"))
                                .get("content"))
                        .keySet();
                String type =
                        plain.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
                assertThat(types).as(asked).containsExactly(type);
                Object schema = map(map(map(map(get.get("responses")).get("200"))
                                        .get("content"))
                                .get(type))
                        .get("schema");
                if (schema != null) {
                    fits(document, map(schema), read(plain.body()), asked);
                }
                Set<String> taken = new TreeSet<>();
                for (Object parameter : list(get.get("parameters"))) {
                    Object ref = map(parameter).get("$ref");
                    if (ref != null) {
                        String name = ref.toString().replaceAll(".*/", "");
                        taken.add(name);
                        Object example = map(named.get(name)).get("example");
                        if (example != null) {
                            String query = asked + "?" + name + "="
                                    + URLEncoder.encode(example.toString(), StandardCharsets.UTF_8);
                            assertThat(get(server, query).statusCode())
                                    .as(query)
                                    .isEqualTo(200);
                        }
                    }
                }
                for (String name : named.keySet()) {
                    if (!taken.contains(name) && !asked.equals("/openapi.yaml")) {
                        assertThat(get(server, asked + "?" + name + "=1").statusCode())
                                .as(asked + " does not document " + name)
                                .isEqualTo(400);
                    }
                }
            }
            assertThat(server.paths()).as("documented").isEqualTo(documented);
        }
    }
}
