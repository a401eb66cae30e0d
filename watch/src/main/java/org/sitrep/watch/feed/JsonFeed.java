package org.sitrep.watch.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(16 << 20)
                    .build())
            .build();

    private JsonFeed() {}

    static Feed read(byte[] bytes, URI base) throws FeedException {
        Map<String, Item> items = new LinkedHashMap<>();
        Optional<String> damage = Optional.empty();
        int passedOver = 0;
        boolean isCut = false;
        boolean any = false;
        try (JsonParser in = FACTORY.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new FeedException("is no JSON Feed: it is no object");
            }
            while (!isCut && in.nextToken() == JsonToken.FIELD_NAME) {
                boolean isItems = in.currentName().equals("items");
                if (in.nextToken() == JsonToken.START_ARRAY && isItems) {
                    any = true;
                    while (!isCut && in.nextToken() != JsonToken.END_ARRAY && in.currentToken() != null) {
                        if (items.size() == Feed.MOST) {
                            isCut = true;
                            continue;
                        }
                        Optional<Item> item =
                                in.currentToken() == JsonToken.START_OBJECT ? item(in, base) : Optional.empty();
                        item.ifPresent(one -> items.putIfAbsent(one.url(), one));
                        passedOver += item.isEmpty() ? 1 : 0;
                    }
                } else {
                    in.skipChildren();
                }
            }
        } catch (IOException e) {
            damage = Optional.of("is broken JSON");
        }
        if (!any) {
            throw new FeedException(damage.orElse("is no JSON Feed: it has no \"items\""));
        }
        return new Feed(items.values().stream().toList(), passedOver, isCut, damage);
    }

    private static Optional<Item> item(JsonParser in, URI base) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            if (in.nextToken() == JsonToken.VALUE_STRING) {
                fields.putIfAbsent(name, in.getText());
            } else {
                in.skipChildren();
            }
        }
        String all = Stream.of("title", "summary", "content_html", "content_text", "date_published", "date_modified")
                .map(key -> fields.getOrDefault(key, ""))
                .collect(Collectors.joining("\n"));
        String id = fields.getOrDefault("id", "");
        return Stream.of(
                        fields.getOrDefault("url", ""),
                        fields.getOrDefault("external_url", ""),
                        id.contains("://") ? id : "")
                .flatMap(written -> Addresses.of(written, base).stream())
                .findFirst()
                .map(url -> new Item(
                        url,
                        Optional.ofNullable(fields.get("title"))
                                .map(XmlFeed::plain)
                                .filter(title -> !title.isEmpty()),
                        FeedDays.day(fields.getOrDefault("date_published", "")),
                        Optional.empty(),
                        all));
    }
}
