package org.sitrep.time;

import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/** Names that look like times. */
final class TimeNames {
    /** Words up to this length are written small in headlines too. */
    private static final int SHORT_WORD = 3;

    private final TimeWords lexicon;

    TimeNames(TimeWords lexicon) {
        this.lexicon = lexicon;
    }

    /** "April Jones", "The Sunday Times"; a weekday or a date after a name may be swallowed by it and stays a time. */
    boolean isName(Document document, Span span) {
        String words = span.in(document.text());
        if (isCapitalUnit(document, span, words)) {
            return true;
        }
        for (Entity entity : document.entitiesIn(span)) {
            boolean begins = entity.span().start() == span.start();
            boolean part = entity.type() == Entity.Type.ORG && entity.span().length() > span.length();
            boolean person = entity.type() == Entity.Type.PER && (begins || isMonth(words));
            if (entity.span().contains(span) && (person || part)) {
                return true;
            }
        }
        return false;
    }

    /** "Book of the Year", "said on 60 Minutes": a unit with a capital letter, outside headlines, is part of a title; days may be holidays. */
    private boolean isCapitalUnit(Document document, Span span, String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return last.length() < words.length()
                && Character.isUpperCase(last.charAt(0))
                && !last.equals("Day")
                && lexicon.has("unit", last)
                && document.headOf(span)
                        .map(head -> !isHeadline(document, head.sentence()))
                        .orElse(false);
    }

    /** Whether most long words of a sentence have capital letters. */
    private static boolean isHeadline(Document document, int sentence) {
        int small = 0;
        int capital = 0;
        for (Token token : document.tokensOf(document.sentences().get(sentence))) {
            boolean isLong = token.form().length() > SHORT_WORD;
            small += isLong && Character.isLowerCase(token.form().charAt(0)) ? 1 : 0;
            capital += isLong && Character.isUpperCase(token.form().charAt(0)) ? 1 : 0;
        }
        return capital > small;
    }

    private static boolean isMonth(String words) {
        return words.equals("April") || words.equals("May") || words.equals("June") || words.equals("August");
    }
}
