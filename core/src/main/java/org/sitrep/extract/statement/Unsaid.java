package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** Words by which it shows whether somebody said something, {@code unsaid.tsv}, where each use is told. */
final class Unsaid {
    enum Use {
        WISH,
        BARELY,
        PERFORMED,
        PERFORMING,
        DECIDING,
        SPEAKING,
        TOLD,
        NAMING,
        AWAITED,
        COMING,
        ASPECT,
        GAUGE,
        AUTHOR,
        FILLER,
        OPENER
    }

    private static final Unsaid ENGLISH = new Unsaid(Table.english("unsaid.tsv"));

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    /** Words of the longest phrase. */
    private final int longest;

    private Unsaid(Table table) {
        int most = 1;
        for (Table.Row row : table.rows()) {
            String entry = row.get("words");
            words.computeIfAbsent(row.constant("use", Use.class), use -> new HashSet<>())
                    .add(entry);
            most = Math.max(most, entry.split(" ").length);
        }
        longest = most;
    }

    static Unsaid english() {
        return ENGLISH;
    }

    boolean is(Use use, Token word) {
        Set<String> listed = words.getOrDefault(use, Set.of());
        return listed.contains(Words.lemma(word)) || listed.contains(Words.lower(word));
    }

    /** Whether a cue lies in a phrase in which nobody says anything: "needless to say", "that said," where it opens a clause. */
    boolean isPhrase(Document document, Span cue) {
        List<Token> inside = document.tokensIn(cue);
        for (Token last : inside) {
            for (int end = last.index(); end < last.index() + longest; end++) {
                for (int first = Math.max(0, end - longest + 1); first <= last.index(); first++) {
                    if (end < document.tokens().size() && isPhrase(document, first, end)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isPhrase(Document document, int first, int end) {
        if (first > end
                || document.token(first).sentence() != document.token(end).sentence()) {
            return false;
        }
        List<String> forms = new ArrayList<>();
        for (int i = first; i <= end; i++) {
            forms.add(document.token(i).form().toLowerCase(Locale.ROOT));
        }
        String phrase = String.join(" ", forms);
        return words.getOrDefault(Use.FILLER, Set.of()).contains(phrase)
                || (words.getOrDefault(Use.OPENER, Set.of()).contains(phrase) && isClause(document, first, end));
    }

    /** Between the beginning of a clause and a comma. */
    private static boolean isClause(Document document, int first, int end) {
        boolean comma = end + 1 < document.tokens().size()
                && document.token(end + 1).form().equals(",");
        Token start = document.token(first);
        boolean opens = document.sentenceOf(start).first() == first
                || document.token(first - 1).upos() == Upos.PUNCT
                || document.token(first - 1).upos() == Upos.CCONJ;
        return comma && opens;
    }
}
