package org.sitrep.time;

import java.time.LocalDate;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Document;
import org.sitrep.rule.PlainDocument;

/** Documents for the examples of {@code time.yaml}. */
final class RuleExamples {
    /** The one day of publication of all examples, a Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2009, 8, 26);

    private RuleExamples() {}

    static Document document(String text) {
        Article article = Article.ofText("example", text);
        return PlainDocument.of(article.withPublished(Published.on(PUBLISHED, Published.Basis.GIVEN)));
    }
}
