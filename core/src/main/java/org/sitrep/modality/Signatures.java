package org.sitrep.modality;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;

/** What words say of the reality of their complements ({@code modality-signatures.tsv}). */
public final class Signatures {
    /**
     * One word.
     *
     * @param complements effect by complement: fin, inf, ger, obj, subj, or "prep:" and a preposition
     * @param negated the effect on all of them when the word is negated, if it is not the usual one
     * @param light who the subject is in the event its object names: actor, recipient, or empty
     */
    record Signature(Map<String, Effect> complements, Optional<Effect> negated, String light) {}

    private final Map<String, Signature> byWord = new HashMap<>();

    Signatures(Table table) {
        for (Table.Row row : table.rows()) {
            Map<String, Effect> complements = new HashMap<>();
            for (String column : new String[] {"fin", "inf", "ger", "obj", "subj"}) {
                if (!row.get(column).isEmpty()) {
                    complements.put(column, row.constant(column, Effect.class));
                }
            }
            for (String pair : row.list("prep")) {
                int equals = pair.indexOf('=');
                if (equals < 0) {
                    throw row.error("'" + pair + "' should be PREPOSITION=EFFECT");
                }
                complements.put("prep:" + pair.substring(0, equals), effect(row, pair.substring(equals + 1)));
            }
            Optional<Effect> negated = row.get("negated").isEmpty()
                    ? Optional.empty()
                    : Optional.of(row.constant("negated", Effect.class));
            String key = row.get("pos") + " " + row.get("lemma");
            if (byWord.put(key, new Signature(Map.copyOf(complements), negated, row.get("light"))) != null) {
                throw row.error("the word stands twice: " + key);
            }
        }
    }

    public static Signatures english() {
        return new Signatures(Table.english("modality-signatures.tsv"));
    }

    private static Effect effect(Table.Row row, String name) {
        for (Effect effect : Effect.values()) {
            if (effect.name().toLowerCase(Locale.ROOT).equals(name)) {
                return effect;
            }
        }
        throw row.error("'" + name + "' is no effect");
    }

    /** The entry of a word with its particle, if it has one; participles are looked up as verbs and as adjectives. */
    Optional<Signature> of(Document document, Token token) {
        String particle = document.child(token, "compound:prt")
                .map(p -> " " + Words.lemma(p))
                .orElse("");
        for (String pos : wordClasses(token)) {
            for (String word : Words.spellings(token)) {
                Signature found = byWord.get(pos + " " + word + particle);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return participle(token);
    }

    /** "is unconfirmed", where the tagger takes an adjective of the lexicon for the passive of a verb that is not there. */
    private Optional<Signature> participle(Token token) {
        return Words.isVerb(token)
                ? Optional.ofNullable(byWord.get("adjective " + Words.lower(token)))
                : Optional.empty();
    }

    /** The same for its subject; empty where the verb itself has an entry. */
    Optional<Effect> participle(Document document, Token token, String complement) {
        return participle(token)
                .filter(adjective ->
                        of(document, token).filter(adjective::equals).isPresent())
                .map(adjective -> adjective.complements().get(complement));
    }

    private static List<String> wordClasses(Token token) {
        if (Words.isNominal(token)) {
            return List.of("noun");
        }
        return token.upos() == Upos.ADJ ? List.of("adjective", "verb") : List.of("verb", "adjective");
    }

    /** Who the subject of a light verb is in the event its object names, "actor" or "recipient"; empty for other words. */
    public Optional<String> light(Document document, Token verb) {
        return of(document, verb).map(Signature::light).filter(role -> !role.isEmpty());
    }

    /** Whether what this verb governs with "to" was not done for all the verb says: "failed to", "refused to", "need to", "asked to". */
    public boolean isUndone(Document document, Token verb) {
        return effect(document, verb, "inf")
                .filter(effect -> effect == Effect.NOT || effect == Effect.DEMANDED)
                .isPresent();
    }

    /** Whether what this verb governs with "to" is only meant: "planned to", "hoped to". */
    public boolean isMeant(Document document, Token verb) {
        return effect(document, verb, "inf")
                .filter(effect -> effect == Effect.PLANNED || effect == Effect.HYPOTHETICAL || effect == Effect.UNKNOWN)
                .isPresent();
    }

    /** Whether what this verb has for its object or clause is only thought of: "feared an attack". */
    public boolean isHypothetical(Document document, Token verb) {
        return List.of("obj", "fin").stream()
                .anyMatch(complement -> effect(document, verb, complement)
                        .filter(Effect.HYPOTHETICAL::equals)
                        .isPresent());
    }

    Optional<Effect> effect(Document document, Token token, String complement) {
        return of(document, token).map(s -> s.complements().get(complement));
    }
}
