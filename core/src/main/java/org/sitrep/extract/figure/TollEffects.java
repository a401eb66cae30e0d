package org.sitrep.extract.figure;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.extract.figure.EffectLexicon.Entry;
import org.sitrep.extract.figure.EffectLexicon.Part;

/** "The death toll rose to 45", "a toll of 45", "put the number of dead at 300". */
final class TollEffects {
    /** Prepositions before the value of a toll; "by 5" is what was added, "from 40" what was before. */
    private static final List<String> VALUE_PREPOSITIONS = List.of("to", "at", "of", "past", "above", "over", "beyond");

    private static final String RULE = "toll";

    private final Document document;
    private final EffectLexicon lexicon;

    TollEffects(Document document, EffectLexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
    }

    Optional<FigureEffect> of(Counted counted) {
        Optional<Token> toll = toll(counted);
        return toll.flatMap(this::unit).map(unit -> new FigureEffect(unit, RULE, toll.get(), false));
    }

    /** "the total", of nothing that it names, has the unit of what was counted before it. */
    Optional<FigureEffect> bare(Counted counted, Unit unit) {
        return toll(counted)
                .filter(toll ->
                        unit(toll).isEmpty() && document.child(toll, "nmod").isEmpty())
                .map(toll -> new FigureEffect(unit, RULE, toll, false));
    }

    private Optional<Token> toll(Counted counted) {
        Token node = counted.node();
        boolean copula = document.child(node, "cop").isPresent();
        boolean argument = node.is("obj") || node.is("xcomp");
        if (!copula && !argument && !hasValueCase(node)) {
            return Optional.empty();
        }
        return copula ? tollBelow(node, node) : tollAbove(node);
    }

    private boolean hasValueCase(Token node) {
        for (Token child : document.children(node)) {
            if (child.is("case") && VALUE_PREPOSITIONS.contains(child.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** The toll among the words that govern the value, or beside it under their verb. */
    private Optional<Token> tollAbove(Token node) {
        Token at = node;
        while (!at.isRoot()) {
            at = document.token(at.head());
            if (at.upos() == Upos.VERB) {
                return tollBelow(at, node);
            }
            if (isToll(at)) {
                return Optional.of(at);
            }
            if (lexicon.entries(Part.NOUN, at).isEmpty() && at.upos() != Upos.NUM) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Token> tollBelow(Token verb, Token value) {
        for (Token child : document.children(verb)) {
            boolean argument = child.is("nsubj") || child.is("obj");
            if (argument && !child.equals(value) && isToll(child)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private boolean isToll(Token token) {
        return !lexicon.entries(Part.TOLL, token).isEmpty();
    }

    /** The unit of a toll word, or of what it is the number of: "number of dead", "number of people killed". */
    private Optional<Unit> unit(Token toll) {
        for (Token child : document.children(toll)) {
            for (Entry entry : lexicon.entries(Part.NOUN, child)) {
                if (child.is("compound") || child.is("nmod")) {
                    return entry.unit();
                }
            }
            if (child.is("nmod") || child.is("acl") || child.is("amod")) {
                Optional<Unit> unit = participle(child).or(() -> participles(child));
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return lexicon.entries(Part.TOLL, toll).get(0).unit();
    }

    private Optional<Unit> participles(Token noun) {
        for (Token child : document.children(noun)) {
            if (child.is("acl") || child.is("amod")) {
                Optional<Unit> unit = participle(child);
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Unit> participle(Token word) {
        for (Entry entry : lexicon.entries(Part.ADJECTIVE, word)) {
            return entry.unit();
        }
        for (Entry entry : lexicon.entries(Part.VERB, word)) {
            boolean fits =
                    entry.with().isEmpty() && entry.role().equals(word.xpos().equals("VBG") ? "subject" : "object");
            if (fits) {
                return entry.unit();
            }
        }
        return Optional.empty();
    }
}
