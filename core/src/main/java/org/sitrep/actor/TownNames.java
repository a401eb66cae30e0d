package org.sitrep.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.WordKinds;
import org.sitrep.text.Span;

/**
 * Which names, taken for persons, an article uses for a town: "in Kaya", "captured Kaya", "shelled Kaya". What shows
 * somewhere that it is a person, by title, age or speech, is none.
 */
final class TownNames {
    /** Behind these a name that is a town's is the town. */
    private static final Set<String> LOCATIVE = Set.of(
            "in", "near", "outside", "inside", "into", "around", "across", "throughout", "on", "at", "to", "from");

    /** Inhabitants from which a single word behind "attacked" or "in" is the town: family names are towns' as often. */
    private static final int OF_ONE_WORD = 50_000;

    /** The same of several words, which are seldom a person's by chance. */
    private static final int OF_SEVERAL = 20_000;

    private final WordKinds locative = new WordKinds(Table.english("locative-words.tsv"));
    private final Titles titles;
    private final Predicate<String> towns;
    private final ToIntFunction<String> inhabitants;

    /**
     * @param towns whether a name is that of a sizeable town
     * @param inhabitants of the largest town so called where towns are seldom called after persons; 0 if there is none
     */
    TownNames(Titles titles, Predicate<String> towns, ToIntFunction<String> inhabitants) {
        this.titles = titles;
        this.towns = towns;
        this.inhabitants = inhabitants;
    }

    /** The names, as written, that the article uses for a town. */
    Set<String> in(Document document, List<Span> persons) {
        Set<String> shown = shown(document, persons);
        Stream<Span> read = document.entities().stream()
                .filter(entity -> entity.type() == Entity.Type.LOC)
                .map(Entity::span)
                .filter(span -> towns.test(PersonFinder.written(document, span)));
        return Stream.concat(
                        read,
                        persons.stream()
                                .filter(span -> !shown.contains(PersonFinder.written(document, span)))
                                .filter(span -> isTown(document, span)))
                .map(span -> PersonFinder.written(document, span))
                .collect(Collectors.toSet());
    }

    /** The names of those with a title before them, their age behind them, or who speak. */
    private Set<String> shown(Document document, List<Span> persons) {
        Set<Integer> cues = new HashSet<>();
        for (Attribution attribution : document.attributions()) {
            document.tokensIn(attribution.cue()).forEach(token -> cues.add(token.index()));
        }
        Set<String> shown = new HashSet<>();
        for (Span span : persons) {
            int before = document.tokensIn(span).get(0).index() - 1;
            boolean title =
                    before >= 0 && titles.of(document.token(before).form()).isPresent();
            Optional<Token> head = document.headOf(span);
            boolean speaks =
                    head.filter(h -> h.is("nsubj") && cues.contains(h.head())).isPresent();
            boolean aged = head.flatMap(h -> document.child(h, "appos"))
                    .filter(age -> age.upos() == Upos.NUM)
                    .isPresent();
            if (title || speaks || aged) {
                shown.add(PersonFinder.written(document, span));
            }
        }
        return shown;
    }

    /** Whether a town's name stands in a phrase of place ("in Kaya and Fada") or in capitals before a dateline's dash. */
    private boolean isTown(Document document, Span span) {
        String written = PersonFinder.written(document, span);
        Token first = document.tokensIn(span).get(0);
        boolean town = towns.test(written);
        if ((town && isDateline(document, span)) || isSettlement(document, first)) {
            return true;
        }
        boolean abroad = inhabitants.applyAsInt(written) >= (isOneWord(written) ? OF_ONE_WORD : OF_SEVERAL);
        Optional<Token> head = document.headOf(span);
        while (head.isPresent() && head.get().is("conj")) {
            head = document.head(head.get());
        }
        if (head.isEmpty()) {
            return false;
        }
        boolean given = Genders.isGivenName(written) || Genders.isGivenName(first.form());
        boolean taken = isObject(document, head.get(), "shelled")
                || ((town || abroad) && (isObject(document, head.get(), "taken") || isPart(document, head.get())))
                || (abroad && isObject(document, head.get(), "attacked"));
        return (taken && !given)
                || ((town || (abroad && !given))
                        && document.child(head.get(), "case")
                                .filter(preposition ->
                                        LOCATIVE.contains(preposition.form().toLowerCase(Locale.ROOT)))
                                .isPresent());
    }

    /** "the suburb of Abu Salim". */
    private boolean isSettlement(Document document, Token first) {
        int of = first.index() - 1;
        return of > 0
                && document.token(of).form().equals("of")
                && document.token(of).sentence() == first.sentence()
                && locative.has("settlement", document.token(of - 1).form());
    }

    private static boolean isOneWord(String name) {
        return name.chars().noneMatch(c -> c == ' ' || c == '-');
    }

    private static boolean isDateline(Document document, Span span) {
        List<Token> tokens = document.tokensIn(span);
        int after = tokens.get(tokens.size() - 1).index() + 1;
        String next = after < document.tokens().size() ? document.token(after).form() : "";
        return span.in(document.text()).chars().noneMatch(Character::isLowerCase)
                && document.sentenceOf(tokens.get(0)).first() == tokens.get(0).index()
                && Set.of("(", ",", "-", "–", "—").contains(next);
    }

    /** "captured Kaya", "Kaya was shelled". */
    private boolean isObject(Document document, Token name, String kind) {
        return (name.is("obj") || name.relation().equals("nsubj:pass"))
                && document.head(name)
                        .filter(verb -> locative.has(kind, verb.lemma()))
                        .isPresent();
    }

    /** "the shelling of Kaya". */
    private boolean isPart(Document document, Token name) {
        return name.is("nmod")
                && document.child(name, "case")
                        .filter(preposition -> preposition.form().equals("of"))
                        .isPresent()
                && document.head(name)
                        .filter(noun -> locative.has("taking", noun.lemma()))
                        .isPresent();
    }
}
