package org.sitrep.extract.figure;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.sitrep.article.Article;
import org.sitrep.claim.Figure;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.neural.NeuralReader;
import org.sitrep.number.NumberTagger;
import org.sitrep.segment.Segmenter;

/** Documents with real parses, for tests: the shipped models, loaded once. */
final class Parses {
    private Parses() {}

    private static final class Loaded {
        static final NeuralReader READER =
                NeuralReader.load(name -> Parses.class.getResourceAsStream("/org/sitrep/models/" + name));
        static final NumberTagger NUMBERS = new NumberTagger();
    }

    static Document document(String text) {
        Document.Syntax syntax = Loaded.READER.read(text, Segmenter.segment(text, List.of()), List.of());
        Document document = new Document(Article.ofText("t", text), CrudeLemmas.of(syntax));
        return document.withNumbers(Loaded.NUMBERS.mentions(document));
    }

    /** {@code UNIT low..best..high KIND span [counted] rule}. */
    static String shown(Figure figure) {
        return figure.unit() + " " + shown(figure.low()) + "," + shown(figure.best()) + "," + shown(figure.high())
                + (figure.kind() == Figure.Kind.UNKNOWN ? "" : " " + figure.kind())
                + figure.bound().map(bound -> " '" + bound + "'").orElse("")
                + " [" + figure.counted() + "] "
                + figure.found().by().replaceAll(".*:", "");
    }

    private static String shown(OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", value.getAsDouble());
    }

    /** One line a sentence: form(lemma)/tag/relation->head. */
    static String shown(Document document) {
        StringBuilder out = new StringBuilder();
        document.sentences().forEach(sentence -> {
            for (Token token : document.tokensOf(sentence)) {
                String head = token.isRoot() ? "" : document.token(token.head()).form();
                out.append(token.form())
                        .append('/')
                        .append(token.xpos())
                        .append('/')
                        .append(token.relation());
                out.append(">").append(head).append("  ");
            }
            out.append('\n');
        });
        return out.toString();
    }
}
