package org.sitrep.export;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.claim.Claim;
import org.sitrep.claim.Party;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Told;
import org.sitrep.text.Span;

/**
 * A claim that was chosen, in its article.
 *
 * @param entry id of the entry it belongs to
 */
public record Item(Source source, Told told, String entry) {
    public Claim claim() {
        return told.claim();
    }

    public Row row() {
        return told.row();
    }

    public String id() {
        return told.id();
    }

    /** What was said, the word that names the event, the number with what it counts, or what a position is about. */
    public Span span() {
        return claim().match(
                        s -> s.content().stream().reduce(Span::cover).orElseThrow(),
                        e -> e.trigger(),
                        f -> f.span(),
                        p -> p.object().orElse(p.holder().span()));
    }

    /** The sentence that says it. */
    public Span sentence() {
        return source.sentence(span());
    }

    /** The words of parties, with "; " between them. */
    public String words(List<Party> parties) {
        return parties.stream().map(party -> source.words(party.span())).collect(Collectors.joining("; "));
    }

    /** The ids of parties, those that have one. */
    public static String ids(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.actor().stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
