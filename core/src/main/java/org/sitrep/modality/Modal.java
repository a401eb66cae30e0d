package org.sitrep.modality;

import java.util.Optional;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;

/** The auxiliaries that say of a verb that it will, can, should or must come true. */
public enum Modal {
    FUTURE,
    WOULD,
    POSSIBLE,
    ADVICE,
    DUTY;

    /** The modal that a dependent of a verb is; "they'd gone" is a perfect, and no other word is one. */
    public static Optional<Modal> of(Token auxiliary, Token verb) {
        String form = Words.lower(auxiliary);
        boolean had = form.endsWith("d") && form.length() == 2 && verb.xpos().equals("VBN");
        return auxiliary.is("aux") && !had ? of(form) : Optional.empty();
    }

    private static Optional<Modal> of(String form) {
        return switch (form) {
            case "will", "shall", "'ll", "’ll", "wo", "sha" -> Optional.of(FUTURE);
            case "would", "'d", "’d" -> Optional.of(WOULD);
            case "can", "could", "may", "might", "ca" -> Optional.of(POSSIBLE);
            case "should", "ought" -> Optional.of(ADVICE);
            case "must" -> Optional.of(DUTY);
            default -> Optional.empty();
        };
    }

    /** Whether it puts off what it governs: "will", and what "will" becomes in reported speech. */
    public boolean isFuture() {
        return this == FUTURE || this == WOULD;
    }
}
