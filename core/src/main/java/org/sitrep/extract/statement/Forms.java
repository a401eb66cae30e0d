package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.claim.Statement.Form;
import org.sitrep.document.Document;
import org.sitrep.document.Quotation;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Direct, indirect or mixed: how much of a content stands in quotation marks. */
final class Forms {
    private Forms() {}

    /** The parts of a content inside outer quotation marks, without the marks. */
    static List<Span> quoted(Document document, List<Span> content) {
        List<Span> quoted = new ArrayList<>();
        Span whole = Span.cover(content.get(0), content.get(content.size() - 1));
        for (Quotation quotation : document.quotationsIn(whole)) {
            if (quotation.level() > 0) {
                continue;
            }
            for (Span part : content) {
                if (part.overlaps(quotation.inner())) {
                    Span inside = new Span(
                            Math.max(part.start(), quotation.inner().start()),
                            Math.min(part.end(), quotation.inner().end()));
                    if (hasWords(document.text(), inside)) {
                        quoted.add(inside.trimmed(document.text()));
                    }
                }
            }
        }
        return quoted;
    }

    static Form of(Document document, List<Span> content, List<Span> quoted) {
        if (quoted.isEmpty()) {
            return Form.INDIRECT;
        }
        for (Span part : content) {
            for (int i = part.start(); i < part.end(); i++) {
                int at = i;
                if (Characters.isWord(document.text().charAt(i))
                        && quoted.stream().noneMatch(q -> q.contains(at))) {
                    return Form.MIXED;
                }
            }
        }
        return beginsSentence(document.text(), quoted.get(0)) ? Form.DIRECT : Form.MIXED;
    }

    /** A whole quoted sentence begins with a capital or a digit; a fragment woven into the author's does not. */
    private static boolean beginsSentence(String text, Span quoted) {
        for (int i = quoted.start(); i < quoted.end(); i++) {
            if (Characters.isWord(text.charAt(i))) {
                return !Character.isLowerCase(text.charAt(i));
            }
        }
        return false;
    }

    /** Whether some of a part stands in quotation marks. */
    static boolean touchesQuotation(Document document, Span part) {
        return document.quotationsIn(part).stream().anyMatch(q -> q.span().overlaps(part));
    }

    static boolean hasWords(String text, Span span) {
        return span.in(text).codePoints().anyMatch(Characters::isWord);
    }
}
