package org.sitrep.dating;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * Whether a day told to its weekday or hour is the news itself. News tells its own days so, but so does who looks back:
 * where anything in the text looks back from further on, all that is known is that the article is not older.
 */
final class Freshness {
    /** Counts of years, and words of who looks back over them. */
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "(?<![\\w\\p{L}])(?:(?:years?|decades?|century|centuries|generations?)(?: and a half)? (?:later|after|afterwards?|ago|since|on)"
                    + "|decades|anniversar(?:y|ies)|\\w*centenar(?:y|ies)|jubilee|commemorat\\w+|memorials?|now)(?![\\w\\p{L}])",
            Pattern.CASE_INSENSITIVE);

    /** Directly before the day: however the parser hangs it, the day is that of a clause beside. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?<![\\w\\p{L}])(?:where|when|which|who|since|after),? (?:at|on) $", Pattern.CASE_INSENSITIVE);

    private static final int CHARACTERS_BEFORE = 20;

    /** The verbs that tell the news of others. */
    private static final Set<String> SAYING = Set.of("say", "report", "announce", "confirm", "state", "add");

    private Freshness() {}

    /**
     * @param days within how many days from it a day is news
     */
    static boolean isNews(Clues clues, Clues.Told told, int days) {
        boolean later = clues.times().stream()
                .anyMatch(other -> other.isNamedIn(clues.text())
                        && other.first().isAfter(told.last().plusDays(days)));
        return !later
                && !LOOKS_BACK.matcher(clues.text()).find()
                && !BESIDE.matcher(clues.before(told.span().start(), CHARACTERS_BEFORE))
                        .find()
                && !isBackground(clues.document(), told.span());
    }

    /** "The site where a bomb fell on", "the man had left on", "the court heard that on". */
    private static boolean isBackground(Document document, Span span) {
        Optional<Token> at = document.headOf(span);
        while (at.isPresent()) {
            Token word = at.get();
            Optional<Token> head = document.head(word);
            boolean aside = word.is("advcl") || word.is("acl");
            boolean told = word.is("ccomp")
                    && head.filter(verb -> SAYING.contains(verb.lemma())).isEmpty();
            if (aside || told || isBefore(document, word)) {
                return true;
            }
            at = head;
        }
        return false;
    }

    private static boolean isBefore(Document document, Token verb) {
        return document.children(verb).stream()
                .anyMatch(child -> child.is("aux") && child.form().equalsIgnoreCase("had"));
    }
}
