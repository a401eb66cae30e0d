package org.sitrep.extract.figure;

import java.util.Optional;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;

/**
 * A count whose verb is left out since it is the one before: "two people were killed on Monday and three on Tuesday". What befell them is what
 * befell those counted before; when and where is told beside the number itself.
 */
final class Gapped {
    static final String RULE = "gapped";

    private Gapped() {}

    /** The effect of the count; empty where it is not joined to the verb of the one before. */
    static Optional<FigureEffect> of(Document document, Counted counted, Candidate before) {
        Token node = counted.node();
        return Optional.of(before.effect())
                .filter(effect -> Words.isGapped(document, node)
                        && document.head(node)
                                .filter(effect.predicate()::equals)
                                .isPresent())
                .map(effect -> new FigureEffect(effect.unit(), RULE, effect.predicate(), effect.weak()));
    }
}
