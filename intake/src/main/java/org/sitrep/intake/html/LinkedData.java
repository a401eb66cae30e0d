package org.sitrep.intake.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The articles that a page describes in JSON-LD with the words of schema.org. */
final class LinkedData {
    private static final int DEPTH = 64;

    /** As pages write it: line feeds in strings, comments, commas too many. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private final List<Map<String, List<String>>> articles = new ArrayList<>();
    private final List<Map<String, List<String>>> pages = new ArrayList<>();

    private LinkedData() {}

    /**
     * The fields of each article, by name in lower case; an object counts as its name. What is no JSON ends where it breaks.
     * Where nothing calls itself an article, those of a page.
     */
    static List<Map<String, List<String>>> articles(List<String> scripts) {
        LinkedData data = new LinkedData();
        for (String script : scripts) {
            try (JsonParser parser = JSON.createParser(script.strip())) {
                parser.nextToken();
                data.value(parser);
            } catch (IOException e) {
                // what stood before the fault counts
            }
        }
        return data.articles.isEmpty() ? data.pages : data.articles;
    }

    /** What a value says in words: itself, the name of an object, or each of a list. */
    private List<String> value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        List<String> words = new ArrayList<>();
        if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                words.addAll(value(parser));
            }
        } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            words.add(parser.getText().strip());
        }
        return words;
    }

    private List<String> object(JsonParser parser) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        try {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName().toLowerCase(Locale.ROOT);
                parser.nextToken();
                List<String> value = value(parser);
                fields.merge(name, value, (a, b) -> a);
            }
        } finally {
            sort(fields);
        }
        return fields.getOrDefault("name", fields.getOrDefault("@id", List.of()));
    }

    private void sort(Map<String, List<String>> fields) {
        for (String type : fields.getOrDefault("@type", List.of())) {
            if (type.endsWith("Article")
                    || type.endsWith("Posting")
                    || type.endsWith("Report")
                    || type.endsWith("NewsItem")) {
                articles.add(fields);
                return;
            }
            if (type.endsWith("Page") || type.equals("CreativeWork") || type.endsWith("VideoObject")) {
                pages.add(fields);
                return;
            }
        }
    }
}
