package org.sitrep.extract.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.claim.Position.Strength;
import org.sitrep.claim.Position.Strength.Degree;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/**
 * How firmly a stance is taken, by the words that say so ({@code strengths.tsv}): "strongly condemned", "voiced serious
 * concern", "agreed with reservations". Where none does, or two that contradict each other, it is not known. Immutable.
 */
final class Strengths {
    private static final Strengths ENGLISH = new Strengths(Table.english("strengths.tsv"));

    /** Words in one piece behind a stance. */
    private record Phrase(List<String> words, Degree degree) {}

    private final Map<String, Degree> modifiers = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    private Strengths(Table table) {
        for (Table.Row row : table.rows()) {
            Degree degree = row.constant("degree", Degree.class);
            if (row.get("place").equals("phrase")) {
                phrases.add(new Phrase(List.of(row.get("words").split(" ", -1)), degree));
            } else {
                modifiers.put(row.get("words"), degree);
            }
        }
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size())
                .reversed());
    }

    static Strengths english() {
        return ENGLISH;
    }

    /**
     * What words say of the stance they take.
     *
     * @param words the predicate and the words that it shares its clause with
     */
    Optional<Strength> of(Document document, List<Token> words) {
        List<Strength> found = new ArrayList<>();
        for (Token word : words) {
            modifiers(document, word).forEach(modifier -> found.add(strength(document, modifier)));
        }
        if (found.isEmpty()) {
            found.addAll(behind(document, words));
        }
        boolean agreed = found.stream().map(Strength::degree).distinct().count() == 1;
        return agreed
                ? found.stream()
                        .min(Comparator.comparing(strength -> strength.words().start()))
                : Optional.empty();
    }

    /** Whether words are said to be more or less than plain: who does "not fully support" a plan need not oppose it. */
    boolean isSet(Document document, List<Token> words) {
        return words.stream().anyMatch(word -> !modifiers(document, word).isEmpty());
    }

    private List<Token> modifiers(Document document, Token word) {
        return document.children(word).stream()
                .filter(child -> child.is("advmod") || child.is("amod"))
                .filter(child -> degree(child).isPresent())
                .toList();
    }

    private Optional<Degree> degree(Token modifier) {
        return Stream.concat(Stream.of(Words.lower(modifier)), Words.spellings(modifier).stream())
                .flatMap(spelling -> Optional.ofNullable(modifiers.get(spelling)).stream())
                .findFirst();
    }

    /** "Very strongly" is one thing. */
    private Strength strength(Document document, Token modifier) {
        Span span = modifier.span();
        for (Token child : document.children(modifier)) {
            if (child.is("advmod")
                    && child.index() < modifier.index()
                    && degree(child).isPresent()) {
                span = Span.cover(child.span(), span);
            }
        }
        return new Strength(degree(modifier).orElseThrow(), span);
    }

    private List<Strength> behind(Document document, List<Token> words) {
        Sentence sentence = document.sentenceOf(words.get(0));
        for (int i = sentence.first(); i < sentence.end(); i++) {
            for (Phrase phrase : phrases) {
                int end = i + phrase.words().size();
                if (end <= sentence.end() && isAt(document, i, phrase) && hangsOn(document, i, end, words)) {
                    Span span = Span.cover(
                            document.token(i).span(), document.token(end - 1).span());
                    return List.of(new Strength(phrase.degree(), span));
                }
            }
        }
        return List.of();
    }

    private static boolean isAt(Document document, int start, Phrase phrase) {
        int at = start;
        for (String word : phrase.words()) {
            if (!Words.lower(document.token(at++)).equals(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the top of a phrase hangs on one of the words, or on the object of one: "supports the plan without reservation". */
    private static boolean hangsOn(Document document, int start, int end, List<Token> words) {
        for (int i = start; i < end; i++) {
            Token token = document.token(i);
            boolean top = !token.isRoot() && (token.head() < start || token.head() >= end);
            if (top && isOf(document, document.token(token.head()), words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Document document, Token head, List<Token> words) {
        return words.contains(head) || (head.is("obj") && words.contains(document.token(head.head())));
    }
}
