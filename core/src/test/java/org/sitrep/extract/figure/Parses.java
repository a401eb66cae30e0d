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
import org.sitrep.time.TimeTagger;

/** Documents with real parses, for tests: the shipped models, loaded once. */
final class Parses {
    private Parses() {}

    private static final class Loaded {
        static final NeuralReader READER =
                NeuralReader.load(name -> Parses.class.getResourceAsStream("/org/sitrep/models/" + name));
        static final TimeTagger TIMES = new TimeTagger();
        static final NumberTagger NUMBERS = new NumberTagger();
    }

    static Document document(String text) {
        Document.Syntax syntax = Loaded.READER.read(text, Segmenter.segment(text, List.of()), List.of());
        Document document = new Document(Article.ofText("t", text), syntax);
        document = document.withTimes(Loaded.TIMES.mentions(document));
        return document.withNumbers(Loaded.NUMBERS.mentions(document));
    }

    /** {@code unit value counted kind of whole}: the value is 10, >=10, <=10, ~10 or 20-30; an unknown kind is left out. */
    static String shown(Figure figure) {
        String kind = figure.kind() == Figure.Kind.UNKNOWN ? "" : " " + lower(figure.kind());
        String whole = figure.partOf().map(id -> " of " + id).orElse("");
        return lower(figure.unit()) + " " + value(figure) + " " + figure.counted() + kind + whole;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String value(Figure figure) {
        String low = number(figure.low());
        String best = number(figure.best());
        String high = number(figure.high());
        if (!best.isEmpty()) {
            return low.equals(high) && !low.isEmpty() ? best : "~" + best;
        }
        return high.isEmpty() ? ">=" + low : low.isEmpty() ? "<=" + high : low + "-" + high;
    }

    private static String number(OptionalDouble value) {
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
