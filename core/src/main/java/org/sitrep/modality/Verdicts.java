package org.sitrep.modality;

import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;

/** What a predicate says of its subject or object: "is false", "turned out to be a hoax", "called it a fabrication". */
final class Verdicts {
    /** Verbs that give a name to their object. */
    static final Set<String> NAMING = Set.of("call", "label", "term", "brand", "dub", "name");

    private final Signatures signatures;
    private final LocalModality local;

    Verdicts(Signatures signatures, LocalModality local) {
        this.signatures = signatures;
        this.local = local;
    }

    /** Of a verb's complements on what the verb is about. */
    Optional<Effect> ofComplement(Document document, Token verb) {
        for (Token child : document.children(verb)) {
            boolean complement = child.is("xcomp") || (child.is("obl") && hasAs(document, child));
            Optional<Effect> effect = complement ? signatures.effect(document, child, "subj") : Optional.empty();
            if (effect.isPresent()) {
                return effect;
            }
        }
        return Optional.empty();
    }

    /** "called the attack a crime", "termed the raid cowardly": names what is there, whatever the verb does elsewhere. */
    boolean isNaming(Document document, Token verb) {
        Optional<Token> object = document.child(verb, "obj");
        boolean named = object.flatMap(o -> document.child(o, "appos"))
                .filter(name -> NAMING.contains(Words.lemma(verb)) && !hasComma(document, name))
                .isPresent(); // so the parser takes "called the visit "a mistake""
        return named
                || document.child(verb, "xcomp")
                        .filter(complement -> !Words.isVerb(complement)
                                && Words.preposition(document, complement).isEmpty()
                                && object.isPresent())
                        .isPresent();
    }

    private static boolean hasComma(Document document, Token apposition) {
        return document.children(apposition).stream()
                .anyMatch(part -> part.form().equals(","));
    }

    /**
     * Of a predicate that stands beside a clause, below the noun that both are about: parsers often hang "were false" in
     * "reports that they had fled were false" there.
     */
    Optional<Effect> beside(Document document, Token clause, Token noun) {
        for (Token child : document.children(noun)) {
            boolean predicate = child.index() > clause.index()
                    && (child.is("ccomp") || child.is("acl") || child.is("parataxis"))
                    && document.child(child, "nsubj").isEmpty();
            Optional<Effect> effect = predicate ? ofSubject(document, child) : Optional.empty();
            if (effect.isPresent()) {
                return effect;
            }
        }
        return Optional.empty();
    }

    /** What is doubted or denied in its turn ("could not be confirmed", "may be false") leaves its subject open. */
    private Optional<Effect> ofSubject(Document document, Token predicate) {
        boolean open = local.of(document, predicate, false)
                .filter(m -> !Reality.isReal(m))
                .isPresent();
        return said(document, predicate).map(effect -> open ? Effect.UNKNOWN : effect);
    }

    private Optional<Effect> said(Document document, Token predicate) {
        if (document.child(predicate, "cop").isPresent()) {
            return signatures.effect(document, predicate, "subj");
        }
        return Voice.isMarked(document, predicate) ? signatures.effect(document, predicate, "obj") : Optional.empty();
    }

    private static boolean hasAs(Document document, Token noun) {
        return Words.preposition(document, noun).equals("as");
    }
}
