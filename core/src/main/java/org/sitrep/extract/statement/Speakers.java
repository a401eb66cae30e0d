package org.sitrep.extract.statement;

import java.util.Optional;
import org.sitrep.claim.Party;
import org.sitrep.claim.Statement.Speaker;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** The speaker behind a source: the noun phrase the model's words belong to, and the actor it stands for. */
final class Speakers {
    private Speakers() {}

    static Optional<Speaker> of(Document document, Span source) {
        Span span = Phrases.trimPunctuation(document.text(), source);
        if (!Forms.hasWords(document.text(), span)) {
            return Optional.empty();
        }
        Party party = Parties.of(document, whole(document, span));
        return Optional.of(new Speaker(party, Optional.empty(), Optional.empty()));
    }

    /** A source that ends or begins inside a noun phrase is widened to it ("Russian" of "Russian-backed separatists"). */
    private static Span whole(Document document, Span source) {
        Optional<Token> head = document.headOf(source);
        if (head.isEmpty() || head.get().upos() == Upos.VERB) {
            return source;
        }
        Span phrase = Phrases.nounPhrase(document, head.get());
        return phrase.overlaps(source) && phrase.length() > source.length() && phrase.length() < 120
                ? Span.cover(phrase, source)
                : source;
    }
}
