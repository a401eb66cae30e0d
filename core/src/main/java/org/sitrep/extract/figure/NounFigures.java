package org.sitrep.extract.figure;

import java.util.Optional;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.NumberMention.Form;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/** Counts that matter whatever the verb: members of a body, vehicles, troops, attacks, money. */
final class NounFigures {
    /** Smaller sums, in any currency, are prices in passing: a convention of this project. */
    private static final double LEAST_MONEY = 1000;

    /** Fewer soldiers are persons told of one by one: a convention of this project. */
    private static final double LEAST_ARMY = 100;

    private final Document document;
    private final EffectLexicon lexicon;
    private final ContextWords words;

    NounFigures(Document document, EffectLexicon lexicon, ContextWords words) {
        this.document = document;
        this.lexicon = lexicon;
        this.words = words;
    }

    Optional<FigureEffect> of(Counted counted) {
        if (counted.number().form() == Form.MONEY) {
            return money(counted);
        }
        if (counted.noun().isEmpty() || isSmall(counted)) {
            return Optional.empty();
        }
        Token noun = counted.noun().get();
        Optional<Unit> compound = compound(counted, noun);
        if (compound.isPresent()) {
            return compound.map(unit -> new FigureEffect(unit, "compound", noun, false));
        }
        if (isMembers(noun)) {
            return Optional.of(new FigureEffect(Unit.MEMBERS, "members", noun, false));
        }
        if (lexicon.isKind(document, noun, "troops")) {
            return Optional.of(new FigureEffect(Unit.TROOPS, "noun", noun, false));
        }
        if (isArmy(counted, noun)) {
            return Optional.of(new FigureEffect(Unit.TROOPS, "noun", noun, false));
        }
        if (!isArgument(counted.node())) {
            return Optional.empty();
        }
        if (lexicon.isKind(document, noun, "vehicle")) {
            return Optional.of(new FigureEffect(Unit.VEHICLES, "noun", noun, false));
        }
        return lexicon.isKind(document, noun, "thing")
                ? Optional.of(new FigureEffect(Unit.OTHER, "noun", noun, false))
                : Optional.empty();
    }

    /** "15,000 soldiers took part", "commanded 5,000 men", "a garrison of 800 men": those who bear arms, in numbers that make a force. */
    private boolean isArmy(Counted counted, Token noun) {
        Optional<Token> head = document.head(counted.node());
        if (counted.value() < LEAST_ARMY || head.isEmpty()) {
            return false;
        }
        boolean under = counted.node().is("nmod") && lexicon.isKind(document, head.get(), "force");
        boolean commanded = counted.node().is("obj") && words.is(head.get(), "commanding");
        return (lexicon.isKind(document, noun, "military") && (isArgument(counted.node()) || under))
                || (words.is(noun, "ranks") && (under || commanded));
    }

    /** Whether the clause is about what is counted: its subject, object or head, not a detail of another phrase. */
    private boolean isArgument(Token node) {
        Token top = node;
        while (top.is("conj") && !top.isRoot()) {
            top = document.token(top.head());
        }
        return top.isRoot() || top.is("nsubj") || top.is("obj");
    }

    /** Money that is given, owed, lost or asked for; prices in passing are no record of a conflict. */
    private Optional<FigureEffect> money(Counted counted) {
        if (counted.value() < LEAST_MONEY) {
            return Optional.empty();
        }
        Token node = counted.node();
        Token at = node;
        for (int steps = 0; steps < 3; steps++) {
            if (isMoneyWord(at)) {
                return Optional.of(new FigureEffect(Unit.MONEY, "money", node, false));
            }
            for (Token child : document.children(at)) {
                if (isMoneyWord(child) || anyMoneyWord(child)) {
                    return Optional.of(new FigureEffect(Unit.MONEY, "money", node, false));
                }
            }
            if (at.isRoot() || (at.upos() == Upos.VERB && !at.is("acl"))) { // but "damage estimated at $30 million"
                return Optional.empty();
            }
            at = document.token(at.head());
        }
        return Optional.empty();
    }

    private boolean anyMoneyWord(Token token) {
        return document.children(token).stream().anyMatch(this::isMoneyWord);
    }

    private boolean isMoneyWord(Token token) {
        return lexicon.isKind(document, token, "money");
    }

    /** One thing, or none, is no count of things. */
    private static boolean isSmall(Counted counted) {
        return counted.value() < 2;
    }

    /** "a 28-member alliance", "a 10,000-strong force". */
    private Optional<Unit> compound(Counted counted, Token noun) {
        int end = counted.number().span().end();
        String after = document.text().substring(end, Math.max(end, noun.span().end()));
        if (after.startsWith("-strong")) {
            return lexicon.isKind(document, noun, "force") ? Optional.of(Unit.TROOPS) : Optional.empty();
        }
        boolean members = after.startsWith("-member") || after.startsWith("-nation") || after.startsWith("-country");
        return members && lexicon.isKind(document, noun, "body") ? Optional.of(Unit.MEMBERS) : Optional.empty();
    }

    /** "28 member countries", "the 15 members of the council"; not "two members said". */
    private boolean isMembers(Token noun) {
        if (lexicon.isKind(document, noun, "member-holder")) {
            for (Token child : document.children(noun)) {
                if ((child.is("compound") || child.is("amod")) && lexicon.isKind(document, child, "member")) {
                    return true;
                }
            }
            return false;
        }
        if (!lexicon.isKind(document, noun, "member")
                || document.child(noun, "compound").isPresent()) {
            return false;
        }
        boolean definite = document.child(noun, "det")
                .filter(det -> det.lemma().equalsIgnoreCase("the"))
                .isPresent();
        boolean owned = noun.is("obj") && lexicon.isKind(document, document.token(noun.head()), "have");
        for (Token child : document.children(noun)) {
            owned |= child.relation().equals("nmod:poss") && child.upos() == Upos.PROPN;
            owned |= definite && child.is("nmod") && child.upos() == Upos.PROPN;
        }
        return owned;
    }
}
