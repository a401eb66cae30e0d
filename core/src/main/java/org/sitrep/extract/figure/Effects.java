package org.sitrep.extract.figure;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;

/** What happened to those a phrase counts: by its clause, its modifiers, its noun, or the nouns above it. */
final class Effects {
    /** The units an effect can have, the gravest first. */
    private static final List<Unit> GRAVITY = List.of(
            Unit.KILLED,
            Unit.INJURED,
            Unit.MISSING,
            Unit.DETAINED,
            Unit.DISPLACED,
            Unit.AFFECTED,
            Unit.TROOPS,
            Unit.OTHER);

    private final Document document;
    private final ClauseEffects clauses;
    private final PhraseEffects phrases;
    private final TollEffects tolls;

    Effects(Document document, EffectLexicon lexicon, ContextWords words) {
        this.document = document;
        this.clauses = new ClauseEffects(document, lexicon, words);
        this.phrases = new PhraseEffects(document, lexicon, clauses);
        this.tolls = new TollEffects(document, lexicon);
    }

    Optional<FigureEffect> of(Counted counted) {
        boolean whole = counted.noun()
                .filter(noun -> noun.equals(counted.node()) && CountedPhrases.isWhole(document, noun))
                .isPresent();
        Optional<FigureEffect> clause = whole ? Optional.empty() : strongest(clauses.of(counted));
        Optional<FigureEffect> modifiers = strongest(phrases.modifiers(counted));
        Optional<FigureEffect> event = strongest(phrases.event(counted));
        if (counted.node().is("conj") && modifiers.isPresent()) {
            return modifiers;
        }
        return clause.filter(effect -> effect.unit() != Unit.OTHER)
                .or(() -> event.filter(effect -> effect.unit() != Unit.OTHER))
                .or(() -> modifiers)
                .or(() -> event)
                .or(() -> clause)
                .or(() -> strongest(phrases.nominal(counted)))
                .or(() -> tolls.of(counted))
                .or(() -> strongest(phrases.adjacent(counted)));
    }

    /**
     * The gravest effect, as in "beaten and killed". Killed and wounded together are people affected, since the
     * text does not tell how many of each.
     */
    static Optional<FigureEffect> strongest(List<FigureEffect> effects) {
        Optional<FigureEffect> best = Optional.empty();
        Optional<FigureEffect> injured = Optional.empty();
        for (FigureEffect effect : effects) {
            if (best.isEmpty() || rank(effect) < rank(best.get())) {
                best = Optional.of(effect);
            }
            if (effect.unit() == Unit.INJURED && !effect.weak()) {
                injured = Optional.of(effect);
            }
        }
        boolean mixed = injured.isPresent()
                && best.filter(effect -> effect.unit() == Unit.KILLED).isPresent();
        return mixed
                ? best.map(effect -> new FigureEffect(Unit.AFFECTED, effect.rule(), effect.predicate(), false))
                : best;
    }

    private static int rank(FigureEffect effect) {
        return GRAVITY.indexOf(effect.unit()) + (effect.weak() ? GRAVITY.size() : 0);
    }
}
