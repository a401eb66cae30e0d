package org.sitrep.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.search.Field;
import org.sitrep.ledger.search.Query;

/** What a request asks for, by the names that the command line has; a name that is none is refused, for who mistypes one would take all for some. */
record Asked(Filter filter, int limit, Optional<String> cursor) {
    /** Items of a page if none is said, and at most. */
    static final int PAGE = 50;

    static final int MOST = 1000;

    static final List<String> FIELDS = Field.wide();

    /** The claims that are asked for, and which page of them. */
    static Asked page(Context request) {
        known(request, List.of("limit", "cursor"));
        return new Asked(filter(request), number(request, "limit", PAGE, MOST), once(request, "cursor"));
    }

    /** The claims that are asked for, all of them. */
    static Filter all(Context request) {
        known(request, List.of());
        return filter(request);
    }

    /** The claims that are asked for, and how much of what is told of them. */
    static Asked some(Context request) {
        known(request, List.of("limit"));
        return new Asked(filter(request), number(request, "limit", PAGE, MOST), Optional.empty());
    }

    /** How many items are asked for. */
    static int limit(Context request) {
        return number(request, "limit", PAGE, MOST);
    }

    /**
     * Refuses what no request of this kind can ask.
     *
     * @param more names beside those of the fields and {@code q}
     */
    private static void known(Context request, List<String> more) {
        Set<String> known = new TreeSet<>(FIELDS);
        known.add("q");
        known.addAll(more);
        nothingBut(request, known);
    }

    /** Refuses every parameter but these. */
    static void nothingBut(Context request, Set<String> known) {
        for (String name : request.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw Problem.badRequest("'" + name + "' is no parameter here; there are " + String.join(", ", known));
            }
        }
    }

    /** The value of a parameter that can have one. */
    static Optional<String> once(Context request, String name) {
        List<String> values = request.queryParams(name);
        if (values.size() > 1) {
            throw Problem.badRequest(name + " is given " + values.size() + " times: " + String.join(", ", values));
        }
        return values.stream().findFirst();
    }

    private static Filter filter(Context request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            List<String> values = new ArrayList<>(request.queryParams(field));
            values.removeIf(String::isBlank);
            if (!values.isEmpty()) {
                fields.put(field, values);
            }
        }
        return filter(String.join(" ", request.queryParams("q")), fields);
    }

    /** The claims that words and fields ask for. */
    static Filter filter(String words, Map<String, List<String>> fields) {
        try {
            return Query.parse(words, fields);
        } catch (Query.QueryException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static int number(Context request, String name, int usual, int most) {
        String given = once(request, name).orElse(null);
        if (given == null) {
            return usual;
        }
        if (given.matches("[0-9]{1,4}") && Integer.parseInt(given) >= 1 && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        throw Problem.badRequest(name + "=" + given + " is no number from 1 to " + most);
    }
}
