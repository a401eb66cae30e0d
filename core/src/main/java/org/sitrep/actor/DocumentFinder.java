package org.sitrep.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;
import org.sitrep.text.Span;

/**
 * Texts that speak: "the statement says", "according to the report". The id is the issuer's with the noun ({@code
 * NATO-STATEMENT}); without a known issuer there is none.
 */
final class DocumentFinder {
    private final Volition volition;

    /** Whether a noun may be plural, by noun. */
    private final Map<String, Boolean> nouns = new HashMap<>();

    private final Set<String> built = new HashSet<>();

    DocumentFinder(Volition volition) {
        this.volition = volition;
        for (Row row : Table.english("document-nouns.tsv").rows()) {
            nouns.put(row.get("noun"), !row.get("mass").isEmpty());
            if (!row.get("built").isEmpty()) {
                built.add(row.get("noun"));
            }
        }
    }

    void find(Document document, Mentions into) {
        Document known = document.withActors(into.inOrder());
        for (Token token : document.tokens()) {
            if (token.upos() != Upos.NOUN || !isText(token)) {
                continue;
            }
            boolean speaks = speaks(document, token);
            boolean issued = Issuers.named(token, known).isPresent() && !isPlace(document, token);
            if (!speaks && !issued) {
                continue;
            }
            Optional<String> id = Issuers.issuer(token, known)
                    .flatMap(ActorMention::actor)
                    .map(issuer -> issuer + "-" + token.lemma().toUpperCase(Locale.ROOT));
            into.add(span(document, token), id, token.form(), Mentions.Traits.of(ActorMention.Type.DOCUMENT));
        }
    }

    private boolean isText(Token token) {
        Boolean byForm = nouns.get(token.form().toLowerCase(Locale.ROOT));
        return byForm != null && (byForm || token.xpos().equals("NN"));
    }

    /** "the UN post": what may be built is no text by the name before it. */
    private boolean isPlace(Document document, Token token) {
        return built.contains(token.form().toLowerCase(Locale.ROOT))
                && document.child(token, "compound").isPresent();
    }

    private boolean speaks(Document document, Token token) {
        Optional<Token> head = document.head(token);
        boolean subject =
                token.is("nsubj") && head.filter(volition::isDoneByTexts).isPresent();
        boolean according = document.child(token, "case")
                .filter(c -> c.lemma().equals("according"))
                .isPresent();
        return subject || according;
    }

    private static Span span(Document document, Token token) {
        int before = token.index() - 1;
        boolean article = before >= 0
                && document.token(before).head() == token.index()
                && document.token(before).is("det");
        return article ? Span.cover(document.token(before).span(), token.span()) : token.span();
    }
}
