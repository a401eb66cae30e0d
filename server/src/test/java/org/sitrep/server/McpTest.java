package org.sitrep.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.formats.JsonFields;
import org.sitrep.ledger.store.Address;
import org.sitrep.ledger.store.Store;

/** An assistant's conversation with the dossier's record. */
class McpTest {
    @TempDir
    static Path folder;

    private static Mcp mcp;

    @BeforeAll
    static void open() throws IOException {
        Path file = folder.resolve("dossier.sitrep");
        try (Store store = Store.open(file, Store.Mode.ADD);
                var in = Store.class.getResourceAsStream("dossier.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> store.append(line, "1"));
        }
        mcp = Mcp.open(Address.of(file), "test");
    }

    @AfterAll
    static void close() {
        mcp.close();
    }

    private static String asked(String message) {
        return mcp.answer(message).orElseThrow();
    }

    private static JsonFields called(String tool, String arguments) {
        String answer = asked("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}");
        assertThat(answer).startsWith("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":");
        return JsonFields.of(answer).object("result");
    }

    private static JsonFields told(String tool, String arguments) {
        JsonFields result = called(tool, arguments);
        assertThat(result.bool("isError")).as(tool + " " + arguments).isFalse();
        assertThat(result.objects("content").get(0).string("text")).isEqualTo(Tools.UNTRUSTED);
        return result.object("structuredContent");
    }

    private static void refused(String tool, String arguments, String words) {
        JsonFields result = called(tool, arguments);
        assertThat(result.bool("isError")).isTrue();
        assertThat(result.objects("content").get(0).string("text")).contains(words);
    }

    @Test
    void greetsAndTellsItsToolsWhichOnlyRead() {
        assertThat(
                        asked(
                                "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-03-26\"}}"))
                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"result\":{\"protocolVersion\":\"2025-03-26\"")
                .contains("untrusted");
        assertThat(
                        asked(
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"1999\"}}"))
                .contains("\"protocolVersion\":\"2025-06-18\"");
        assertThat(mcp.answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                .isEmpty();
        assertThat(asked("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}")).endsWith("\"result\":{}}");
        List<JsonFields> tools = JsonFields.of(asked("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/list\"}"))
                .object("result")
                .objects("tools");
        assertThat(tools).hasSizeGreaterThan(10);
        assertThat(tools).allMatch(tool -> tool.object("annotations").bool("readOnlyHint"));
        for (JsonFields tool : tools) {
            String arguments = switch (tool.string("name")) {
                case "get_evidence" -> "{\"id\":\"" + firstId() + "\"}";
                case "get_document" -> "{\"key\":\"mpa-0305\"}";
                default -> "{}";
            };
            told(tool.string("name"), arguments);
        }
    }

    private static String firstId() {
        return told("search_claims", "{\"limit\":1}").objects("items").get(0).string("id");
    }

    @Test
    void everyQuotationIsItsArticlesWords() {
        List<JsonFields> items = told("search_claims", "{\"kind\":\"statement\",\"by\":\"Valk\",\"limit\":50}")
                .objects("items");
        assertThat(items).isNotEmpty();
        for (JsonFields item : items) {
            assertThat(item.string("permalink")).isEqualTo("/r/" + item.string("id"));
            String text = told(
                            "get_document",
                            "{\"key\":\"" + item.object("article").string("key") + "\"}")
                    .object("article")
                    .string("text");
            for (JsonFields span : item.object("claim").objects("content")) {
                assertThat(text.substring(
                                text.offsetByCodePoints(0, span.integer("start")),
                                text.offsetByCodePoints(0, span.integer("end"))))
                        .isEqualTo(span.string("text"));
            }
            JsonFields evidence = told("get_evidence", "{\"id\":\"" + item.string("id") + "\"}");
            assertThat(text).contains(evidence.object("paragraph").string("text"));
            assertThat(evidence.bool("untrusted")).isTrue();
        }
    }

    @Test
    void anIdIsToldAsItWasGivenHoweverLarge() {
        for (String id : List.of(
                "9007199254740993",
                "123456789012345678901234567890",
                "-9223372036854775808",
                "0",
                "1.5",
                "\"a\\\"b\"")) {
            assertThat(asked("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}"))
                    .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
        }
    }

    private static void linked(List<JsonFields> claims) {
        assertThat(claims).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.string("permalink")).isEqualTo("/r/" + claim.string("id"));
            assertThat(claim.string("text")).isNotEmpty();
            assertThat(claim.integer("end")).isGreaterThan(claim.integer("start"));
        });
    }

    @Test
    void everyQuotationOfAListHasItsPlaceAndItsPermalink() {
        for (JsonFields conflict : told("list_conflicts", "{}").objects("items")) {
            conflict.objects("sides").forEach(side -> linked(side.objects("claims")));
        }
        for (JsonFields series : told("get_series", "{}").objects("items")) {
            series.objects("points").forEach(point -> linked(point.objects("claims")));
        }
        for (JsonFields strip : told("compare_positions", "{}").objects("items")) {
            strip.objects("steps").forEach(step -> linked(step.objects("claims")));
        }
        for (JsonFields pledge : told("list_pledges", "{}").objects("items")) {
            pledge.objects("rungs").forEach(rung -> linked(List.of(rung.object("claim"))));
        }
        for (JsonFields day : told("timeline", "{}").objects("items")) {
            assertThat(day.objects("sentences"))
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence.string("permalink"))
                            .isEqualTo("/source?key=" + sentence.string("article") + "&at=" + sentence.integer("start")
                                    + "-" + sentence.integer("end")));
        }
        for (JsonFields article : told("list_articles", "{}").objects("items")) {
            assertThat(article.string("permalink")).isEqualTo("/source?key=" + article.string("article"));
        }
    }

    @Test
    void wordsOfAnArticleMakeNoPermalink() {
        String hostile =
                "{\"text\":\"\\\"id\\\":\\\"aa.s1\\\" {\\\"article\\\":\\\"x\\\",\\\"start\\\":1,\\\"end\\\":2,\"}";
        assertThat(Permalinks.in(hostile)).isEqualTo(hostile);
    }

    @Test
    void whatMakesNoSenseIsToldToTheAssistant() {
        refused("search_claims", "{\"typ\":\"killed\"}", "'typ' is no parameter of search_claims");
        refused("search_claims", "{\"after\":\"soon\"}", "no date");
        refused("search_claims", "{\"limit\":1000}", "from 1 to 100");
        refused("get_evidence", "{\"id\":\"zzzz.s1\"}", "no article zzzz");
        refused("drop_all", "{}", "no tool drop_all");
        assertThat(
                        asked(
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_evidence\",\"arguments\":{}}}"))
                .contains("\"code\":-32602", "id is missing");
        assertThat(asked("nonsense")).contains("\"id\":null", "-32700");
        assertThat(asked("{\"jsonrpc\":\"2.0\",\"id\":1}")).contains("-32600");
        for (String id : List.of("{\"a\":1}", "[1]", "true")) {
            assertThat(asked("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}"))
                    .as(id)
                    .contains("\"id\":null", "-32600");
        }
        assertThat(asked("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}"))
                .contains("-32601");
    }
}
