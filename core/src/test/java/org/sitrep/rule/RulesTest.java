package org.sitrep.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

class RulesTest {
    private static final String TABLE = "words\tclass\nhigh representative\trole\nminister\trole|post\nsay\tcue\n";

    private static Table table(String name) {
        try {
            return Table.read(name, stream(TABLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Rules rules(String yaml) {
        return RuleFile.load("t.yaml", stream(yaml), RulesTest::table);
    }

    private static String file(String... patterns) {
        StringBuilder yaml = new StringBuilder("about: test\nkinds: [GUN]\npatterns:\n  sub: 'a (b|c)'\nrules:\n");
        for (int i = 0; i < patterns.length; i++) {
            yaml.append("- {id: r" + i + ", pattern: '" + patterns[i].replace("'", "''")
                    + "', examples: [], counter-examples: [], why: test}\n");
        }
        return yaml.toString();
    }

    private static String show(String text, List<Match> matches) {
        StringBuilder shown = new StringBuilder();
        for (Match match : matches) {
            Map<String, String> captures = new TreeMap<>();
            match.captures().forEach((name, span) -> captures.put(name, span.in(text)));
            shown.append(shown.isEmpty() ? "" : "; ").append(match.rule().id()).append(' ');
            shown.append(match.span().in(text)).append(captures.isEmpty() ? "" : " " + captures);
        }
        return shown.toString();
    }

    private static void check(String pattern, String text, String expected) {
        assertThat(show(text, rules(file(pattern)).matches(PlainDocument.of(text))))
                .isEqualTo(expected);
    }

    @Test
    void wordsMatchWhateverTheirCaseAndHowTheyAreSplit() {
        check("two days", "Two days. TWO  DAYS", "r0 Two days; r0 TWO  DAYS");
        check("third-quarter", "a third-quarter loss", "r0 third-quarter");
        check("a.m.", "at 3 a.m. on", "r0 a.m.");
        check("today's", "today’s news", "r0 today’s");
        check("a - b", "a – b", "r0 a – b");
        check("\\(x\\)", "f (x)", "r0 (x)");
        check("élan", "ÉLAN", "r0 ÉLAN");
    }

    @Test
    void elementsCombine() {
        check("a [b] c", "a c, a b c", "r0 a c; r0 a b c");
        check("a [b|c] d", "a c d", "r0 a c d");
        check("(a|a b) c", "a b c", "r0 a b c");
        check("<sub> d", "x a c d", "r0 a c d");
        check("{first: a|b} {rest: c [d]}", "b c d", "r0 b c d {first=b, rest=c d}");
        check("a [{middle: b}] c", "a c", "r0 a c");
        check("{x: a} | {x: b}", "b a", "r0 b {x=b}; r0 a {x=a}");
    }

    @Test
    void lexiconEntriesMayHaveSeveralWords() {
        check(
                "the {who: @words.role}",
                "the high representative",
                "r0 the high representative {who=high representative}");
        check("@words.post", "Minister", "r0 Minister");
        check("@words", "they say", "r0 say");
        check("@~words.cue it", "say it", "r0 say it");
    }

    @Test
    void gapsAreBounded() {
        check("from ... to {x: b}", "from here and there to b", "r0 from here and there to b {x=b}");
        check("from ...2 to", "from one two three to", "");
        check("from ... to", "from to", "r0 from to");
        check("from ... to", "from. 1 2 3 4 5 6 to", "");
    }

    @Test
    void longestMatchWinsThenFileOrder() {
        String text = "late last month";
        Rules rules = rules(file("last month", "late last month", "late {x: last month}"));
        assertThat(show(text, rules.matches(PlainDocument.of(text)))).isEqualTo("r1 late last month");
        assertThat(rules.candidates(PatternWords.of(PlainDocument.of(text)))).hasSize(3);
    }

    @Test
    void unlessForbids() {
        String yaml = """
                about: t
                rules:
                - {id: a, pattern: 'may', unless: b, examples: [], counter-examples: [], why: t}
                - {id: b, pattern: 'may be', examples: [], counter-examples: [], why: t}
                """;
        String text = "in May it may be";
        List<Match> found = rules(yaml).matches(PlainDocument.of(text));
        assertThat(show(text, found)).isEqualTo("a May; b may be");
    }

    @Test
    void mentionsMatchAsAWhole() {
        Document document = PlainDocument.of("two long guns and a gun");
        PatternWords words = PatternWords.of(document)
                .with(Map.of("GUN", List.of(new Span(4, 13), new Span(20, 23), new Span(5, 6))));
        List<Match> found = rules(file("(two|a) {what: GUN}")).matches(words);
        assertThat(show(document.text(), found)).isEqualTo("r0 two long guns {what=long guns}; r0 a gun {what=gun}");
    }

    @Test
    void tagsAndLemmasLookAtTokens() {
        String text = "He said U.S. tanks went";
        Document document = document(
                text,
                "He he PRON PRP",
                "said say VERB VBD",
                "U.S. U.S. PROPN NNP",
                "tanks tank NOUN NNS",
                "went go VERB VBD");
        assertThat(show(text, rules(file("~say {who: /PROPN/ /NNS/} ~go")).matches(document)))
                .isEqualTo("r0 said U.S. tanks went {who=U.S. tanks}");
        assertThat(show(text, rules(file("@~words.cue")).matches(document))).isEqualTo("r0 said");
    }

    private static Document document(String text, String... lines) {
        java.util.List<Token> tokens = new java.util.ArrayList<>();
        int at = 0;
        for (String line : lines) {
            String[] cells = line.split(" ", -1);
            int start = text.indexOf(cells[0], at);
            at = start + cells[0].length();
            Upos upos = Upos.valueOf(cells[2]);
            Span span = new Span(start, at);
            tokens.add(new Token(tokens.size(), span, cells[0], cells[1], upos, cells[3], -1, "root", 0));
        }
        Span all = new Span(0, text.length());
        List<Sentence> sentences = List.of(new Sentence(0, all, 0, tokens.size(), 0));
        return new Document(
                Article.ofText("t", text),
                new Document.Syntax(List.of(all), List.of(), sentences, tokens, List.of(), List.of()));
    }

    private static void broken(String yaml, String message) {
        assertThatThrownBy(() -> rules(yaml)).isInstanceOf(RuleException.class).hasMessageContaining(message);
    }

    @Test
    void mistakesAreReportedWithTheirPlace() {
        broken("about: t\nrules:\n- {id: a, patern: b}", "t.yaml:3:19: unknown key 'patern'");
        broken("about: t\nrules:\n- {id: a}", "t.yaml:3:3: the key 'pattern' is missing");
        broken("about: [", "t.yaml:1:9: not YAML");
        broken("", "t.yaml:1:1: the file is empty");
        broken("rules: []", "the key 'about' is missing");
        broken("about: t\nabout: u\nrules: []", "t.yaml:2:1: the key 'about' stands twice");
        broken(file("a", "b (c"), "t.yaml:7:26: ')' is missing");
        broken(file("a )"), "t.yaml:6:24: ')' closes nothing");
        broken(file("a ()"), "there is nothing to match here");
        broken(file("[a]"), "the pattern can match nothing");
        broken(file("WHO said"), "t.yaml:6:22: 'WHO' is no kind of mention");
        broken(file("a @words.none"), "t.yaml:6:24: words.tsv has no entry of class 'none'");
        broken(file("/NOWN/"), "'/NOWN/' is not a tag");
        broken(file("a ...99 b"), "a gap is");
        broken(file("<none>"), "no pattern 'none' is defined above");
        broken(file("{x: a} {x: b}"), "'x' is captured twice");
        broken(file("{: a}"), "a capture is written");
        broken(file("a").replace("r0", "r0, unless: z"), "names no other rule");
    }

    @Test
    void examplesAreExecuted() {
        String yaml = """
                about: t
                rules:
                - id: ago
                  pattern: '{n: two|three} days ago'
                  examples:
                  - {text: 'left two days ago.', match: two days ago, captures: {n: two}, value: '!'}
                  - {text: 'left three days ago.', match: three days ago, captures: {n: two}}
                  - {text: 'left one day ago.', match: one day ago}
                  counter-examples: ['it was two days ago']
                  why: t
                - {id: lone, pattern: x, examples: [], counter-examples: [], why: t}
                """;
        assertThat(RuleCheck.problems(rules(yaml)).stream().map(Object::toString))
                .containsExactly(
                        "t.yaml:6:5: rule 'ago': gives \"\", not \"!\"",
                        "t.yaml:7:5: rule 'ago': captures n = \"three\", not \"two\"",
                        "t.yaml:8:5: rule 'ago': does not match \"one day ago\"; matches: none",
                        "t.yaml:9:22: rule 'ago': must not match but takes \"two days ago\"",
                        "t.yaml:11:3: rule 'lone': needs at least 2 examples",
                        "t.yaml:11:3: rule 'lone': needs a counter-example");
    }

    @Test
    void hostileTextTakesLinearTime() {
        Rules rules = rules(file("a [a] [a] [a] [a] ...9 ([a] [a]|[a] [a] a) ...9 b", "(a|a a|a a a) (a|a a) ... c"));
        Document document = PlainDocument.of("a ".repeat(20_000));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(rules.matches(document)).isEmpty());
    }

    @Test
    void matchesOfRandomTextLieInsideAndDoNotOverlap() {
        Rules rules = rules(file("a [b] ...3 c", "{x: b|a} (a|b c)", "- [<sub>] '’"));
        Random random = new Random(7);
        String signs = "abcABC -’'é\u0301\ud83d\ude00\ud83d\r\n\u00a0.";
        int found = 0;
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k >= 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length()))).append(k % 2 == 0 ? " " : "");
            }
            int end = 0;
            for (Match match : rules.matches(PlainDocument.of(text.toString()))) {
                assertThat(match.span().start()).isGreaterThanOrEqualTo(end);
                end = match.span().end();
                assertThat(end).isLessThanOrEqualTo(text.length());
                match.captures()
                        .values()
                        .forEach(span -> assertThat(match.span().contains(span)).isTrue());
                found++;
            }
        }
        assertThat(found).as("matches in all texts").isGreaterThan(100);
    }
}
