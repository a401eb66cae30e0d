package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Figure.Unit;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.extract.figure.EffectLexicon.Counts;
import org.sitrep.extract.figure.EffectLexicon.Entry;
import org.sitrep.extract.figure.EffectLexicon.Part;
import org.sitrep.syntax.Gap;
import org.sitrep.syntax.Voice;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Effects told by the verb whose subject or object the counted phrase is: "10 soldiers were killed", "wounding 12". */
final class ClauseEffects {
    private static final Set<String> QUANTITIES = Set.of("many", "more", "several", "few", "other", "others");

    private final Document document;
    private final EffectLexicon lexicon;
    private final ContextWords words;

    ClauseEffects(Document document, EffectLexicon lexicon, ContextWords words) {
        this.document = document;
        this.lexicon = lexicon;
        this.words = words;
    }

    /** All effects of the clause, several where verbs are joined ("killed or wounded"). */
    List<FigureEffect> of(Counted counted) {
        Token node = joined(counted.node());
        List<FigureEffect> found = new ArrayList<>();
        Optional<Token> governor = document.head(node);
        if (governor.isEmpty()) {
            return found;
        }
        Optional<Gap> gap = Gap.around(document, counted.node());
        if (gap.isPresent()) {
            predicate(counted, gap.get().participle(), true, found);
            return found;
        }
        Optional<Token> orphan = orphan(counted);
        if (orphan.isPresent()) {
            predicate(counted, orphan.get(), true, found);
            return found;
        }
        Token verb = governor.get();
        if (counted.noun().filter(noun -> noun.xpos().equals("WP")).isPresent()) {
            ofWhom(counted, node, verb, found);
        } else if (node.is("nsubj")) {
            subject(counted, node, verb, found);
        } else if (node.is("obj") || node.relation().equals("iobj")) {
            object(counted, verb, found);
        } else if (isCompanion(node)) {
            predicate(counted, verb, Voice.isMarked(document, verb), found);
        }
        return found;
    }

    /** The phrase that bears the relation to the verb: the first of joined ones, "a total" for "a total of 45 people". */
    private Token joined(Token node) {
        Token top = node;
        while (!top.isRoot()) {
            Token head = document.token(top.head());
            boolean joined = top.is("conj") && CountedPhrases.isNominal(head);
            if (!joined && !(top.is("nmod") && words.is(head, "carrier"))) {
                return top;
            }
            top = head;
        }
        return top;
    }

    /**
     * A passive without a subject right behind a phrase that follows "and": in "killed a man and five others were
     * injured" the parser often takes the five for a second object.
     */
    private Optional<Token> orphan(Counted counted) {
        List<Token> phrase = document.tokensIn(counted.span());
        int first = phrase.get(0).index();
        int end = document.sentenceOf(counted.numeric()).end();
        if (first == 0 || document.token(first - 1).upos() != Upos.CCONJ) {
            return Optional.empty();
        }
        for (int i = phrase.get(phrase.size() - 1).index() + 1; i < end; i++) {
            Token token = document.token(i);
            if (token.relation().equals("aux:pass")) {
                Token before = document.token(i - 1);
                boolean follows = counted.span().contains(before.span()) || before.upos() == Upos.PUNCT;
                Token verb = document.token(token.head());
                boolean bare = document.child(verb, "nsubj").isEmpty();
                return follows && bare ? Optional.of(verb) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "three of whom were killed": the subject of the relative clause, however the parser hangs it. */
    private void ofWhom(Counted counted, Token node, Token governor, List<FigureEffect> found) {
        Token verb = document.child(node, "acl").orElse(governor);
        if (verb.index() > node.index()) {
            predicate(counted, verb, Voice.isMarked(document, verb), found);
        }
    }

    private void subject(Counted counted, Token node, Token verb, List<FigureEffect> found) {
        boolean passive = node.relation().equals("nsubj:pass") || isReducedPassive(verb);
        predicate(counted, verb, passive, found);
        for (Token child : document.children(verb)) {
            if (child.is("conj") && sharesSubject(verb, child)) {
                boolean alike = document.child(child, "aux").isEmpty() ? passive : Voice.isMarked(document, child);
                predicate(counted, child, alike && child.xpos().equals("VBN"), found);
            } else if (child.is("xcomp")
                    && (passive || document.child(verb, "obj").isEmpty())) { // "shot dead two brothers"
                predicate(counted, child, child.xpos().equals("VBN"), found);
            }
        }
    }

    /** Not so where a number stands before it: "2 killed and 30 wounded", "two were killed and twice as many wounded". */
    private boolean sharesSubject(Token verb, Token conjunct) {
        boolean others =
                document.children(conjunct).stream().anyMatch(child -> QUANTITIES.contains(EffectLexicon.lemma(child)));
        return document.child(conjunct, "nsubj").isEmpty()
                && !others
                && !isNumberBetween(verb.span().end(), conjunct.span().start());
    }

    private boolean isNumberBetween(int from, int to) {
        return from < to
                && document.numbersIn(new Span(from, to)).stream()
                        .anyMatch(number -> number.span().start() >= from);
    }

    /** "was killed along with two guards": they shared what the subject underwent. */
    private boolean isCompanion(Token node) {
        List<String> cases = new ArrayList<>();
        for (Token child : document.children(node)) {
            if (child.is("case")) {
                cases.add(EffectLexicon.lemma(child));
            }
        }
        return node.is("obl") && cases.contains("with") && (cases.contains("along") || cases.contains("together"));
    }

    private void predicate(Counted counted, Token predicate, boolean passive, List<FigureEffect> found) {
        add(counted, predicate, Part.VERB, passive ? "object" : "subject", passive ? "passive" : "subject", found);
        boolean does = predicate.xpos().equals("VBD"); // who "shot dead two brothers" is not dead
        boolean governs = predicate.xpos().equals("VBG")
                && document.child(predicate, "obj").isPresent();
        if (predicate.upos() != Upos.VERB || !(passive || does || governs)) {
            add(counted, predicate, Part.ADJECTIVE, "subject", "adjective", found);
        }
    }

    private void object(Counted counted, Token verb, List<FigureEffect> found) {
        add(counted, verb, Part.VERB, "object", "object", found);
        life(counted, verb, found);
        for (Token child : document.children(verb)) {
            boolean before = child.index() < counted.node().index();
            if (child.is("conj") && before && document.child(child, "obj").isEmpty()) {
                add(counted, child, Part.VERB, "object", "object", found);
            } else if (child.is("xcomp") && isNearest(counted, child)) {
                add(counted, child, Part.ADJECTIVE, "subject", "result", found);
                add(counted, child, Part.VERB, child.xpos().equals("VBN") ? "object" : "subject", "result", found);
            }
        }
        if (verb.is("conj")) {
            Optional<Token> first = document.head(verb);
            if (first.isPresent()
                    && first.get().upos() == Upos.VERB
                    && document.child(first.get(), "obj").isEmpty()
                    && !Voice.isMarked(document, first.get())) {
                add(counted, first.get(), Part.VERB, "object", "object", found);
            }
        }
    }

    /** Whether no other number stands between, or before what is told first: of "10 dead and 30 injured" only the dead are ten. */
    private boolean isNearest(Counted counted, Token complement) {
        boolean before = complement.span().end() <= counted.span().start();
        int from = before
                ? document.head(complement).orElse(complement).span().end()
                : counted.span().end();
        return !isNumberBetween(from, complement.span().start());
    }

    /** "claimed 12 lives", "claimed the lives of 12 people". */
    private void life(Counted counted, Token verb, List<FigureEffect> found) {
        boolean lives = counted.noun()
                .filter(noun -> EffectLexicon.lemma(noun).equals("life"))
                .isPresent();
        if (lives) {
            add(counted, verb, Part.VERB, "count-life", "object", found);
        }
    }

    /** Adds the entries of a word that fit role and noun; {@code rule} names the construction. */
    void add(Counted counted, Token word, Part part, String role, String rule, List<FigureEffect> found) {
        for (Entry entry : lexicon.entries(part, word)) {
            boolean roomy = entry.unit().filter(unit -> unit == Unit.DETAINED).isPresent() && hasRoom(word);
            if (roomy || (entry.counts() == Counts.WEAK && isAimed(word))) {
                continue;
            }
            boolean lives = role.equals("count-life");
            if (entry.role().equals(role)
                    && entry.unit().isPresent()
                    && (entry.with().isEmpty() || hasDependent(word, entry.with()))
                    && (lives || lexicon.counts(entry, document, counted))) {
                found.add(new FigureEffect(entry.unit().get(), rule, word, entry.counts() == Counts.WEAK));
            }
        }
    }

    /** "The hall holds 300 people", not "the prison camp holds 300 people": a place that people are not kept in by force. */
    private boolean hasRoom(Token verb) {
        return document.child(verb, "nsubj")
                .filter(subject -> words.is(subject, "capacity"))
                .filter(subject -> document.children(subject).stream().noneMatch(part -> words.is(part, "confinement")))
                .isPresent();
    }

    /** "shot at" somebody: the subject is whole. */
    private boolean isAimed(Token verb) {
        for (Token child : document.children(verb)) {
            boolean at = child.is("obl")
                    && document.child(child, "case")
                            .filter(c -> c.lemma().equals("at"))
                            .isPresent();
            if (at && !Voice.isMarked(document, verb)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the lemmas stands by a word: a verb's particle, object, complement or oblique, a noun's adjective. */
    boolean hasDependent(Token verb, List<String> lemmas) {
        for (Token child : document.children(verb)) {
            boolean complement = child.is("xcomp") || (child.is("advcl") && child.upos() == Upos.ADJ);
            boolean argument = child.is("obj")
                    || child.is("obl")
                    || child.is("compound")
                    || child.is("advmod")
                    || child.is("iobj")
                    || child.is("nmod")
                    || child.is("amod")
                    || complement;
            boolean own = argument && !Effects.isOfNumber(document, child);
            if (own && (isOne(child, lemmas) || joins(child, lemmas))) {
                return true;
            }
        }
        return false;
    }

    /** The lemma itself, or with the noun before it: "medical center". */
    private boolean isOne(Token argument, List<String> lemmas) {
        String lemma = EffectLexicon.lemma(argument);
        return lemmas.contains(lemma)
                || document.children(argument).stream()
                        .anyMatch(child -> (child.is("compound") || child.is("amod"))
                                && lemmas.contains(EffectLexicon.lemma(child) + " " + lemma));
    }

    private boolean joins(Token argument, List<String> lemmas) {
        for (Token child : document.children(argument)) {
            boolean of = Words.preposition(document, child).equals("of"); // "a hint of his life" is no life
            boolean below = child.is("nmod") && (!of || words.is(argument, "carrier"));
            if ((child.is("conj") || below) && lemmas.contains(EffectLexicon.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** "3 killed in bombing": a participle of a verb with nobody but its patient, as headlines have it. */
    private boolean isReducedPassive(Token verb) {
        boolean object = false;
        boolean subject = false;
        for (Entry entry : lexicon.entries(Part.VERB, verb)) {
            object |= entry.role().equals("object") && entry.with().isEmpty();
            subject |= entry.role().equals("subject") && entry.with().isEmpty();
        }
        return object && !subject && Voice.isBare(document, verb) && !hasHiddenObject(verb);
    }

    /** "Four soldiers stabbed to death two traders": the parser hangs them on "to death" as if they were a measure. */
    private boolean hasHiddenObject(Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("obl")
                        && child.index() > verb.index()
                        && CountedPhrases.isNominal(child)
                        && document.child(child, "case").isEmpty()
                        && document.timesIn(child.span()).isEmpty());
    }
}
