package org.sitrep.extract.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.NumberMention;
import org.sitrep.document.NumberMention.Form;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.extract.figure.Individual.Gender;
import org.sitrep.extract.figure.Individual.Reference;
import org.sitrep.syntax.Phrases;
import org.sitrep.text.Span;

/** Finds phrases that name one person, or several one by one, without a number: "a man", "Ana Bell and her son", "she". */
final class PersonPhrases {
    /** "The wounded" are more than one, though their word has no plural. */
    private static final Set<String> MANY = Set.of("wounded", "injured", "dead", "missing", "killed", "displaced");

    private static final Set<String> INDEFINITE = Set.of("a", "an", "another");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> PRONOUNS = Set.of("he", "she");

    private final Document document;
    private final EffectLexicon lexicon;
    private final Set<Integer> named = new HashSet<>();

    PersonPhrases(Document document, EffectLexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
        for (Entity entity : document.entities()) {
            if (entity.type() == Entity.Type.PER) {
                document.headOf(entity.span()).ifPresent(head -> named.add(head.index()));
            }
        }
    }

    /** The phrases in text order. */
    List<Individual> phrases() {
        List<Individual> found = new ArrayList<>();
        for (Token token : document.tokens()) {
            boolean joined = token.is("conj")
                    && document.head(token).filter(this::isGroup).isPresent();
            if (!joined) {
                individual(token).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Token> conjuncts(Token head) {
        return document.children(head).stream()
                .filter(child -> child.is("conj") && CountedPhrases.isNominal(child))
                .toList();
    }

    /** Whether all that are joined are single persons, which "both men" are not; others are counted by their numbers, each for itself. */
    private boolean isGroup(Token head) {
        return reference(head).isPresent()
                && !isBoth(head)
                && conjuncts(head).stream().allMatch(child -> reference(child).isPresent() && !isBoth(child));
    }

    /** The phrase that a word heads, with the persons joined to it; empty where it is no single person. */
    private Optional<Individual> individual(Token head) {
        Optional<Reference> reference = reference(head);
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Span span = span(head);
        if (isBoth(head)) {
            return Optional.of(new Individual(counted(head, span, 2), Reference.KNOWN, Set.of(), Gender.UNTOLD));
        }
        Set<String> names = new HashSet<>(name(head).stream().toList());
        int size = size(head);
        boolean alike = true;
        for (Token child : isGroup(head) ? conjuncts(head) : List.<Token>of()) {
            alike &= reference(child).equals(reference);
            span = Span.cover(span, span(child));
            names.addAll(name(child).stream().toList());
            size += size(child);
        }
        Gender gender = size == 1 ? gender(head) : Gender.UNTOLD;
        return Optional.of(
                new Individual(counted(head, span, size), alike ? reference.get() : Reference.NEW, names, gender));
    }

    /** How many a word for persons names: "a couple" are two. */
    private int size(Token head) {
        return lexicon.isKind(document, head, "couple") ? 2 : 1;
    }

    private static Counted counted(Token head, Span span, int size) {
        OptionalDouble value = OptionalDouble.of(size);
        NumberMention number = new NumberMention(span, Optional.empty(), value, value, value, Form.CARDINAL);
        return new Counted(number, head, Optional.of(head), head, span, Optional.of(span));
    }

    /** A name, a pronoun, or the noun with its modifiers, of which "26-year-old" is one. */
    private Span span(Token head) {
        if (head.upos() == Upos.PRON) {
            return head.span();
        }
        Span span = entity(head).map(Entity::span).orElseGet(() -> Phrases.described(document, head));
        int first = document.tokensIn(span).get(0).index();
        while (first > 1 && isHyphen(document.token(first - 1), document.token(first))) {
            first -= 2;
        }
        if (first > 0 && document.token(first - 1).is("det")) { // of the years in "a 17-year-old"
            first--;
        }
        return Span.cover(document.token(first).span(), span);
    }

    private static boolean isHyphen(Token sign, Token next) {
        return sign.form().equals("-") && sign.span().end() == next.span().start();
    }

    /** How the phrase that the word heads takes up one person; empty where it is none or its number is not certain. */
    private Optional<Reference> reference(Token head) {
        boolean many = MANY.contains(head.lemma().toLowerCase(Locale.ROOT));
        if (many || head.is("compound") || head.is("flat") || head.is("amod") || isCounted(head)) {
            return Optional.empty();
        }
        if (PRONOUNS.contains(head.lemma().toLowerCase(Locale.ROOT))
                && head.xpos().equals("PRP")) {
            return head.is("nsubj") ? Optional.of(Reference.KNOWN) : Optional.empty();
        }
        if (named.contains(head.index())) {
            return Optional.of(Reference.NAMED);
        }
        if (isBoth(head)) {
            return Optional.of(Reference.KNOWN);
        }
        boolean person = (head.xpos().equals("NN") || head.xpos().equals("NNP")) // "Man" in a headline
                && (lexicon.isKind(document, head, "person") || lexicon.isKind(document, head, "military"))
                && !lexicon.isKind(document, head, "group");
        boolean couple = head.xpos().equals("NN") && lexicon.isKind(document, head, "couple");
        return person || couple || isOfAge(head) ? determined(head) : Optional.empty();
    }

    /** "both", "both men". */
    private boolean isBoth(Token head) {
        boolean persons = head.xpos().equals("NNS") && lexicon.isPerson(document, head);
        return (head.lemma().equals("both") && head.is("nsubj"))
                || (persons
                        && document.child(head, "det")
                                .filter(det -> det.lemma().equals("both"))
                                .isPresent());
    }

    /** Whether a number stands by the word, such as the ordinal of "the 12th soldier". */
    private boolean isCounted(Token head) {
        boolean counted = document.child(head, "nummod").isPresent()
                || !document.numbersIn(head.span()).isEmpty();
        for (Token child : document.children(head)) {
            counted |= child.is("amod") && !document.numbersIn(child.span()).isEmpty();
        }
        return counted;
    }

    /** "a 17-year-old", "the 3-year-old". */
    private boolean isOfAge(Token head) {
        return head.lemma().equals("old")
                && head.index() > 2
                && document.token(head.index() - 2).lemma().equals("year");
    }

    private Optional<Reference> determined(Token head) {
        Optional<Token> determiner = document.child(head, "det")
                .or(() -> isOfAge(head) ? document.child(document.token(head.index() - 2), "det") : Optional.empty());
        if (determiner.isEmpty()) {
            boolean owned = document.children(head).stream()
                    .anyMatch(child -> child.relation().equals("nmod:poss"));
            return owned ? Optional.of(Reference.KNOWN) : opens(head) ? Optional.of(Reference.NEW) : Optional.empty();
        }
        String word = determiner.get().lemma().toLowerCase(Locale.ROOT);
        return INDEFINITE.contains(word)
                ? Optional.of(Reference.NEW)
                : DEFINITE.contains(word) ? Optional.of(Reference.KNOWN) : Optional.empty();
    }

    /** Whether the phrase is the first of its sentence, as in a headline: "Norwick man shot dead". */
    private boolean opens(Token head) {
        Span sentence = document.sentenceOf(head).span();
        return Phrases.described(document, head).start() == sentence.start();
    }

    /** The last word of a name: the family name, where there is one. */
    private Optional<String> name(Token head) {
        return entity(head).map(entity -> document.token(entity.end() - 1).form());
    }

    private Optional<Entity> entity(Token head) {
        return named.contains(head.index())
                ? document.entitiesIn(head.span()).stream()
                        .filter(entity -> entity.type() == Entity.Type.PER)
                        .findFirst()
                : Optional.empty();
    }

    private Gender gender(Token head) {
        if (lexicon.isKind(document, head, "male")) {
            return Gender.MALE;
        }
        return lexicon.isKind(document, head, "female") ? Gender.FEMALE : Gender.UNTOLD;
    }
}
