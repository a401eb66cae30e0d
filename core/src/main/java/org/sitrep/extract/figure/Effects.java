package org.sitrep.extract.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

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

    /** What totals are kept of. */
    private static final Set<Unit> HARM =
            Set.of(Unit.KILLED, Unit.INJURED, Unit.MISSING, Unit.DETAINED, Unit.DISPLACED, Unit.AFFECTED);

    private static final Set<String> FATAL = Set.of("fatally", "mortally");

    private final Document document;
    private final ClauseEffects clauses;
    private final PhraseEffects phrases;
    private final TollEffects tolls;
    private final Among among;

    Effects(Document document, EffectLexicon lexicon, ContextWords words) {
        this.document = document;
        this.clauses = new ClauseEffects(document, lexicon, words);
        this.phrases = new PhraseEffects(document, lexicon, clauses);
        this.tolls = new TollEffects(document, lexicon);
        this.among = new Among(document, lexicon);
    }

    Optional<FigureEffect> of(Counted counted) {
        boolean whole = counted.noun()
                .filter(noun ->
                        noun.equals(counted.node()) && CountedPhrases.isWhole(document, noun, counted.numeric()))
                .isPresent();
        Optional<FigureEffect> clause = whole ? Optional.empty() : strongest(counted, clauses.of(counted));
        boolean some = counted.noun()
                .filter(noun -> !noun.equals(counted.node())
                        && document.child(noun, "nummod").isPresent())
                .isPresent(); // "released 12 of the 40 students they had arrested": what befell the 40
        Optional<FigureEffect> modifiers = some ? Optional.empty() : strongest(counted, phrases.modifiers(counted));
        Optional<FigureEffect> event = strongest(counted, phrases.event(counted));
        if (counted.node().is("conj") && modifiers.isPresent()) {
            return modifiers;
        }
        return clause.filter(effect -> effect.unit() != Unit.OTHER && !effect.weak())
                .or(() -> event.filter(effect -> effect.unit() != Unit.OTHER))
                .or(() -> modifiers.filter(effect -> !effect.weak()))
                .or(() -> clause.filter(effect -> effect.unit() != Unit.OTHER))
                .or(() -> modifiers)
                .or(() -> event)
                .or(() -> clause)
                .or(() -> strongest(counted, phrases.nominal(counted)))
                .or(() -> tolls.of(counted))
                .or(() -> among.of(counted))
                .or(() -> strongest(counted, phrases.adjacent(counted)));
    }

    /** "killed five people, bringing the total to 17": the total of those just counted. */
    Optional<FigureEffect> total(Counted counted, Counted part, FigureEffect effect) {
        boolean after = counted.numeric().sentence() == part.numeric().sentence()
                && part.span().end() <= counted.span().start();
        return after && HARM.contains(effect.unit()) ? tolls.bare(counted, effect.unit()) : Optional.empty();
    }

    /**
     * The gravest effect, as in "beaten and killed". Several killed and wounded together are people affected, since the
     * text does not tell how many of each.
     */
    private static Optional<FigureEffect> strongest(Counted counted, List<FigureEffect> effects) {
        Optional<FigureEffect> best = Optional.empty();
        for (FigureEffect effect : effects) {
            if (best.isEmpty() || rank(effect) < rank(best.get())) {
                best = Optional.of(effect);
            }
        }
        Optional<Token> killing =
                best.filter(effect -> effect.unit() == Unit.KILLED).map(FigureEffect::predicate);
        boolean mixed = counted.value() > 1
                && killing.isPresent()
                && effects.stream()
                        .anyMatch(effect -> effect.unit() == Unit.INJURED
                                && !effect.weak()
                                && !effect.predicate().equals(killing.get())); // "fatally injured" is one
        return mixed
                ? best.map(effect -> new FigureEffect(Unit.AFFECTED, effect.rule(), effect.predicate(), false))
                : best;
    }

    /** "three were shot, one fatally", "two of them fatally": an adverb on the number, wherever the parser hangs it. */
    static boolean isFatal(Document document, Counted counted) {
        List<Token> inside = document.tokensIn(counted.span());
        int next = inside.get(inside.size() - 1).index() + 1;
        return next < document.tokens().size() && isOfNumber(document, document.token(next));
    }

    /** Whether the word says of the number before it, and not of a verb, that it died. */
    static boolean isOfNumber(Document document, Token adverb) {
        return FATAL.contains(EffectLexicon.lemma(adverb))
                && adverb.index() > 0
                && (document.token(adverb.index() - 1).upos() == Upos.NUM
                        || document.token(adverb.index() - 1).lemma().equals("they"));
    }

    private static int rank(FigureEffect effect) {
        return GRAVITY.indexOf(effect.unit()) + (effect.weak() ? GRAVITY.size() : 0);
    }
}
