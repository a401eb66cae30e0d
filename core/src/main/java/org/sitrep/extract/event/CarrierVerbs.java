package org.sitrep.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.modality.Signatures;
import org.sitrep.syntax.Objects;
import org.sitrep.syntax.Subjects;
import org.sitrep.syntax.Words;

/** Verbs whose object names the event: "carried out an attack", "an attack was carried out", "the attack they launched". */
final class CarrierVerbs {
    private static final Set<String> COMING = Set.of("come", "remain", "stay", "be", "fall");

    private final Signatures signatures;

    CarrierVerbs(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The light verb whose object is this noun or a noun it is coordinated with. */
    Optional<Token> governing(Document document, Token noun) {
        Token top = noun;
        while (top.is("conj") && document.head(top).isPresent() && Words.isNominal(document.token(top.head()))) {
            top = document.token(top.head());
        }
        for (Token child : document.children(top)) {
            boolean clause = child.relation().equals("acl") || child.relation().equals("acl:relcl");
            if (clause
                    && isLight(document, child)
                    && Objects.of(document, child).contains(top)) {
                return Optional.of(child);
            }
        }
        Token head = top;
        return document.head(top)
                .filter(v -> isLight(document, v) && Objects.of(document, v).contains(head));
    }

    boolean isLight(Document document, Token verb) {
        return signatures.light(document, verb).isPresent();
    }

    /** Whether the subject of this light verb undergoes the event: "suffered an attack". */
    boolean subjectUndergoes(Document document, Token verb) {
        return signatures.light(document, verb).filter("recipient"::equals).isPresent();
    }

    /** Who is "under" what a noun names: "the convoy came under attack", "the town is under siege". */
    List<Token> under(Document document, Token noun) {
        if (!Words.preposition(document, noun).equals("under")) {
            return List.of();
        }
        if (document.child(noun, "cop").isPresent()) {
            return Subjects.doers(document, noun);
        }
        return document.head(noun)
                .filter(verb -> noun.is("obl") && COMING.contains(Words.lemma(verb)))
                .map(verb -> Subjects.doers(document, verb))
                .orElse(List.of());
    }

    /** A plan or a hope is no event itself, whatever is planned: "planned to attack". */
    boolean isMeant(Document document, Token verb) {
        return !Words.children(document, verb, "xcomp").isEmpty() && signatures.isMeant(document, verb);
    }

    /** A fear or a doubt threatens nobody: "feared an attack". */
    boolean isHypothetical(Document document, Token verb) {
        return signatures.isHypothetical(document, verb);
    }

    List<Token> subjects(Document document, Token verb) {
        return Subjects.doers(document, verb);
    }
}
