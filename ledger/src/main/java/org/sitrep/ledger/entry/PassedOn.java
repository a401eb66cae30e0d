package org.sitrep.ledger.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;

/**
 * Through whom a claim came to its article. "The Lantern reported that 2,500 soldiers had been moved" is no second report beside The Lantern's own, whatever else the two articles tell: an
 * origin counts once, for each claim too.
 */
public final class PassedOn {
    private PassedOn() {}

    /** The origins of some claims that tell the same: those that came through another's outlet, or through one and the same, are one; each by its first id. */
    static List<String> origins(List<Told> claims, Function<Told, String> originOf) {
        Map<String, String> one = new HashMap<>();
        Map<String, String> by = new HashMap<>();
        for (Told told : claims) {
            String origin = originOf.apply(told);
            one.putIfAbsent(origin, origin);
            outlet(told).ifPresent(name -> by.putIfAbsent(name, origin));
        }
        for (Told told : claims) {
            String origin = originOf.apply(told);
            for (String name : chain(told)) {
                unite(one, origin, by.computeIfAbsent(name, key -> origin));
            }
            for (String name : speaker(told)) {
                Optional.ofNullable(by.get(name)).ifPresent(other -> unite(one, origin, other));
            }
        }
        return claims.stream()
                .map(told -> one.getOrDefault(originOf.apply(told), originOf.apply(told)))
                .distinct()
                .sorted()
                .toList();
    }

    private static void unite(Map<String, String> one, String a, String b) {
        String from = one.getOrDefault(a, a);
        String to = one.getOrDefault(b, b);
        String first = from.compareTo(to) <= 0 ? from : to;
        one.replaceAll((origin, root) -> root.equals(from) || root.equals(to) ? first : root);
    }

    /** Whether one of two claims came through the outlet of the other's article. Symmetric. */
    public static boolean isBetween(Told a, Told b) {
        return cameFrom(a, b) || cameFrom(b, a);
    }

    private static boolean cameFrom(Told told, Told other) {
        Optional<String> outlet = outlet(other);
        return outlet.isPresent()
                && !outlet.equals(outlet(told))
                && Stream.concat(chain(told).stream(), speaker(told).stream()).anyMatch(outlet.get()::equals);
    }

    private static Optional<String> outlet(Told told) {
        return told.source().reading().document().article().outlet().map(PassedOn::name);
    }

    private static List<String> chain(Told told) {
        return statements(told).stream()
                .flatMap(statement -> statement.chain().stream())
                .map(link -> name(link.party().name()))
                .filter(name -> !name.isEmpty() && !outlet(told).equals(Optional.of(name)))
                .toList();
    }

    private static List<String> speaker(Told told) {
        return statements(told).stream()
                .flatMap(statement -> statement.speaker().stream())
                .map(Statement.Speaker::party)
                .map(Party::name)
                .map(PassedOn::name)
                .toList();
    }

    /** The statement that a claim is or that answers for it, and those around it. */
    private static List<Statement> statements(Told told) {
        List<Statement> around = new ArrayList<>();
        Optional<String> next = statement(told.claim());
        while (next.isPresent()) {
            Optional<String> id = next;
            next = Optional.empty();
            for (Statement statement : told.source().reading().statements()) {
                if (id.get().equals(statement.id()) && !around.contains(statement)) {
                    around.add(statement);
                    next = statement.within();
                }
            }
        }
        return around;
    }

    private static Optional<String> statement(Claim claim) {
        if (claim instanceof Statement statement) {
            return Optional.of(statement.id());
        }
        if (claim instanceof Position position) {
            return position.statement();
        }
        Asserter asserter = claim instanceof Event event ? event.assertedBy() : ((Figure) claim).assertedBy();
        return asserter instanceof Asserter.By by ? Optional.of(by.statement()) : Optional.empty();
    }

    /** "The Lantern" and "Lantern": the words of a name in small letters, in order, without the article. */
    private static String name(String name) {
        List<String> words = new ArrayList<>();
        for (Word word : Words.of(name)) {
            if (!word.form().equals("the")) {
                words.add(word.form());
            }
        }
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }
}
