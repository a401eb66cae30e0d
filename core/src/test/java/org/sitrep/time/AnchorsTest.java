package org.sitrep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.Attribution;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.quotation.Quotations;
import org.sitrep.text.Span;

/** From which days times count that do not count from publication: events that the text dates, and dated sayings. */
class AnchorsTest {
    private static final TimeTagger TAGGER = new TimeTagger();
    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2009, 8, 19);

    /**
     * Reads words written {@code form/UPOS/lemma/head/relation}, with the head counted from 1 through all of the text, 0
     * for a root; {@code |} ends a sentence. The cue of an attribution is the word whose lemma is "say"; its content is
     * all quotations.
     */
    private static void check(String parse, String expected) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        for (String word : (parse + " |").split(" ", -1)) {
            if (word.equals("|")) {
                Span span = new Span(tokens.get(first).span().start(), text.length());
                sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), 0));
                first = tokens.size();
                continue;
            }
            String[] cells = word.split("/", -1);
            Span span = new Span(text.length(), text.length() + cells[0].length());
            text.append(cells[0]).append(' ');
            tokens.add(new Token(
                    tokens.size(),
                    span,
                    cells[0],
                    cells[2],
                    Upos.valueOf(cells[1]),
                    cells[1].equals("VERB") ? "VBD" : "",
                    Integer.parseInt(cells[3]) - 1,
                    cells[4],
                    sentences.size()));
        }
        List<Span> content = Quotations.of(text.toString()).stream()
                .map(quotation -> quotation.span())
                .toList();
        List<Attribution> said = tokens.stream()
                .filter(token -> token.lemma().equals("say"))
                .map(token -> new Attribution(token.span(), Optional.empty(), content, 0.9))
                .toList();
        Document document = new Document(
                Article.ofText("t", text.toString()).withPublished(Published.on(DAY, Published.Basis.GIVEN)),
                new Document.Syntax(
                        List.of(new Span(0, text.length())),
                        Quotations.of(text.toString()),
                        sentences,
                        tokens,
                        List.of(),
                        content.isEmpty() ? List.of() : said));
        assertThat(TAGGER.mentions(document).stream()
                        .map(time -> time.span().in(text.toString()) + " = " + time.value())
                        .collect(Collectors.joining("; ")))
                .as(parse.toLowerCase(Locale.ROOT))
                .isEqualTo(expected);
    }

    private static String two(String event) {
        return " | Two/NUM/two/7/nummod days/NOUN/day/12/obl after/ADP/after/10/case the/DET/the/10/det " + event
                + "/NOUN/" + event + "/7/nmod they/PRON/they/12/nsubj left/VERB/leave/0/root";
    }

    @Test
    void anEventIsDatedByTheTextAlone() {
        String truce =
                "The/DET/the/2/det truce/NOUN/truce/3/nsubj began/VERB/begin/0/root Monday/PROPN/Monday/3/obl ./PUNCT/./3/punct";
        check(truce + two("truce"), "Monday = 2009-08-17; Two days = 2009-08-19");
        check(truce + two("vote"), "Monday = 2009-08-17; Two days = P2D");
        check(
                truce.replace("began", "failed").replace("begin", "fail") + two("truce"),
                "Monday = 2009-08-17; Two days = P2D");
        String bombed = "They/PRON/they/2/nsubj bombed/VERB/bomb/0/root it/PRON/it/2/obj Monday/PROPN/Monday/2/obl";
        check(
                bombed
                        + two("bombing")
                                .replace("/10/", "/9/")
                                .replace("/12/", "/11/")
                                .replace("/7/", "/6/"),
                "Monday = 2009-08-17; Two days = 2009-08-19");
        check(truce.replace("Monday/PROPN/Monday", "June/PROPN/June") + two("truce"), "June = 2009-06; Two days = P2D");
    }

    @Test
    void aQuotationCountsFromTheDayOfTheSaying() {
        String quoted =
                " \"/PUNCT/\"/7/punct We/PRON/we/7/nsubj leave/VERB/leave/3/ccomp tomorrow/NOUN/tomorrow/7/obl \"/PUNCT/\"/7/punct";
        String monday = "On/ADP/on/2/case Monday/PROPN/Monday/3/obl said/VERB/say/0/root he/PRON/he/3/nsubj";
        check(monday + quoted, "Monday = 2009-08-17; tomorrow = 2009-08-18");
        check(
                monday.replace("Monday/PROPN/Monday/3", "Monday/PROPN/Monday/4") + quoted,
                "Monday = 2009-08-17; tomorrow = 2009-08-20");
        check(monday.replace("Monday", "June") + quoted, "June = 2009-06; tomorrow = DCT+1D");
        check(monday + quoted.replace("\"/", "-/"), "Monday = 2009-08-17; tomorrow = 2009-08-20");
    }
}
