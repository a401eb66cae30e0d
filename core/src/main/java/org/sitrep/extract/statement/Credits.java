package org.sitrep.extract.statement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.claim.Party;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.text.Span;

/**
 * A line that says from whom a whole article comes: the agency of a dateline, {@code (Translated from X)}, {@code Source: X}.
 *
 * @param words the line, as far as it says so
 */
record Credits(Span words, Party outlet) {
    /** {@code LIMA, Peru, March 3 (Reuters) -}, {@code LIMA (Reuters), 3 March 2031 -} and {@code (Reuters) -}. */
    private static final Pattern DATELINE = Pattern.compile(
            "^(?:\\p{Lu}[^()\\n.]{0,60} )?\\(([^()\\n]{2,40})\\)(?:, [\\p{L} ,]{0,12}\\d[\\p{L}\\d ,]{0,20}?)? ?(?:--?|[\\u2013\\u2014:])",
            Pattern.UNICODE_CASE);

    private static final Pattern TRANSLATED =
            Pattern.compile("[\\[(](?:[Tt]ranslated|[Rr]eprinted) from (?:the )?([^()\\[\\]\\n]{2,60})[\\])]");

    private static final Pattern SOURCE = Pattern.compile("^\\(?Source: ([^()\\n]{2,60}?)[.)]?\\s*$");

    /** The first such line that names an outlet. */
    static Optional<Credits> of(Document document) {
        for (Span paragraph : document.paragraphs()) {
            for (Pattern pattern : new Pattern[] {DATELINE, TRANSLATED, SOURCE}) {
                Matcher matcher = pattern.matcher(paragraph.in(document.text()));
                if (matcher.find()) {
                    Span name = new Span(paragraph.start() + matcher.start(1), paragraph.start() + matcher.end(1));
                    Optional<ActorMention> outlet = outlet(document, name);
                    if (outlet.isPresent()) {
                        Span words = new Span(paragraph.start() + matcher.start(), paragraph.start() + matcher.end());
                        return Optional.of(new Credits(words, Party.of(outlet.get())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ActorMention> outlet(Document document, Span name) {
        return document.actorsIn(name).stream()
                .filter(actor ->
                        Parties.isOutlet(actor) && name.start() >= actor.span().start() - 4)
                .findFirst();
    }
}
