package org.sitrep.extract.event;

import java.util.Optional;
import org.sitrep.claim.EventType;

/**
 * Which event a word names, by what the lexicon proposes and what the network thinks of the word in its place: a probability
 * for each type and for none. A logistic regression over the types, whose few weights {@code training/event_judge.py} fits on the sentences
 * of {@code training/events} that are kept back; how often it is right there is in docs/decisions/0008-events.md.
 */
final class Judge {
    /** How the lexicon stands to a word. */
    enum Kind {
        /** A verb without a frame. */
        VERB(1.37),
        /** A verb whose frame is filled. */
        FRAMED(1.83),
        NOUN(1.75),
        ADJECTIVE(-0.11),
        /** No line has the word. */
        SILENT(1.42),
        /** A line has the word, but its frame is not filled. */
        UNFILLED(0.91);

        /** What is added to the type the lexicon names, or to none where it names no type. */
        final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        static Kind of(Triggers.Answer answer) {
            if (answer.trigger().isEmpty()) {
                return answer.known() ? UNFILLED : SILENT;
            }
            Triggers.Entry entry = answer.trigger().get().entry();
            return switch (entry.pos()) {
                case "noun" -> NOUN;
                case "adjective" -> ADJECTIVE;
                default -> entry.frame().constraints().isEmpty() ? VERB : FRAMED;
            };
        }
    }

    /**
     * A type, and how probable it is that the word names an event of it.
     *
     * @param stands whether that is enough to tell of it
     */
    record Verdict(EventType type, double probability, boolean stands) {}

    /** Weight of the network's logarithms. */
    private static final double NETWORK = 0.58;
    /** Share of the lexicon's events whose type is right, without the network, on the same sentences. */
    private static final double LISTED_ALONE = 0.71;
    /** Least probability that is taken from the network: it is never that sure. */
    private static final double FLOOR = 1e-3;

    /** From which probability a word of the lexicon names an event of its type. */
    private static final double LEAST_LISTED = 0.2;
    /** From which probability of any event a word of the lexicon stays one though its type is unlikely. */
    private static final double LEAST_ANY = 0.5;
    /** Share of such words whose type in the lexicon is right: 11 of 20. */
    private static final double DISPUTED = 0.55;
    /** From which probability a word that no line has is an event. Words whose frame is not filled are none: frames keep other senses out. */
    private static final double LEAST_SILENT = 0.6;

    private Judge() {}

    /**
     * The type that the lexicon names, or where it names none the likeliest, and how likely it is. The network does not put another type in the
     * place of the lexicon's: where they differ it was right less often (6 of 26 words, the lexicon 13).
     */
    static Verdict of(Triggers.Answer answer, Optional<org.sitrep.document.Trigger> network) {
        Optional<EventType> listed = answer.trigger().map(t -> t.entry().type());
        if (answer.trigger().filter(Judge::isOfSeveral).isPresent()) {
            return new Verdict(listed.get(), LISTED_ALONE, true);
        }
        double weight = Kind.of(answer).weight;
        double none = 1;
        double total = 0;
        Verdict chosen = new Verdict(listed.orElse(EventType.ASSAULT), 0, false);
        for (EventType type : EventType.values()) {
            double p = network.map(n -> n.probability(type.name())).orElse(0.0);
            boolean named = listed.filter(type::equals).isPresent();
            double share = share(p, named ? weight : 0);
            none -= p;
            total += share;
            if (named || (listed.isEmpty() && share > chosen.probability())) {
                chosen = new Verdict(type, share, false);
            }
        }
        double of = share(none, listed.isEmpty() ? weight : 0) + total;
        double probability = chosen.probability() / of;
        if (listed.isEmpty()) {
            return new Verdict(chosen.type(), probability, !answer.known() && probability >= LEAST_SILENT);
        }
        boolean disputed = probability < LEAST_LISTED && total / of >= LEAST_ANY;
        boolean stands = disputed || probability >= LEAST_LISTED || isPlain(answer);
        return new Verdict(chosen.type(), disputed ? DISPUTED : probability, stands);
    }

    /**
     * Whether the lexicon is enough: a word that needs no frame has one sense ("the raid"), and what is not told of an attack is missed most. The
     * event then stays though the network doubts it, with little confidence.
     */
    private static boolean isPlain(Triggers.Answer answer) {
        return answer.trigger()
                .filter(t -> t.entry().type() == EventType.ASSAULT
                        || t.entry().frame().isOfWordAlone())
                .isPresent();
    }

    /** Of "cease-fire" the network reads "fire", of "held responsible" it reads "held". */
    private static boolean isOfSeveral(Triggers.Trigger trigger) {
        boolean joined = trigger.entry().pos().equals("noun")
                && !trigger.span().equals(trigger.token().span());
        return joined || trigger.entry().frame().isExpression();
    }

    private static double share(double probability, double weight) {
        return Math.exp(NETWORK * Math.log(Math.max(FLOOR, probability)) + weight);
    }
}
