package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

final class NeuralReaderTest {
    @Test
    void tagsWordsAndHangsThemOnTheirHeads() {
        checkParse(
                "The minister resigned.",
                "The/DET/DT<minister:det minister/NOUN/NN<resigned:nsubj resigned/VERB/VBD<:root ./PUNCT/.<resigned:punct");
        checkParse(
                "Rebels were seen near Brakow",
                "Rebels/NOUN/NNS<seen:nsubj:pass were/AUX/VBD<seen:aux:pass seen/VERB/VBN<:root near/ADP/IN<Brakow:case"
                        + " Brakow/PROPN/NNP<seen:obl");
        checkParse("Why?", "Why/ADV/WRB<:root ?/PUNCT/.<Why:punct");
    }

    /** The parser alone hangs "urged" and "left" on the infinitives. */
    @Test
    void verbsWithTenseAreCoordinatedWithVerbsWithTense() {
        checkHead("The council vowed to retaliate and urged its allies to help.", "urged", "vowed");
        checkHead("She stopped to rest and left at noon.", "left", "stopped");
        checkHead("They promised to stay and fight.", "fight", "stay");
    }

    /** The parser alone has some of these as an object, a subject and a complement. */
    @Test
    void subjectsBehindTheirVerbAndParticiplesBehindAComma() {
        checkRelation("The towns fell, which were held by rebels, reports Meridian.", "Meridian", "nsubj");
        checkRelation("Two boats sank off Tern, Reuters reports, citing ANSA.", "ANSA", "obj");
        checkRelation("Two boats sank off Tern, Reuters reports, citing ANSA.", "citing", "advcl");
        checkRelation("Soldiers have left the town, state media reported, citing the ministry.", "ministry", "obj");
    }

    /** The parser alone has the army attacked, the pilots flown by the president, and Pakistan beside India. */
    @Test
    void whoSaidSoBetweenCommasSaysIt() {
        checkHead("The convoy, insists the army, was attacked by bandits.", "army", "insists");
        checkHead("The convoy, insists the army, was attacked by bandits.", "convoy", "attacked");
        checkHead("The pilots, said President Okafor, bombed the wrong village.", "Okafor", "said");
        checkHead("India, which trained the rebels, says Pakistan, bombed Balakot.", "Pakistan", "says");
        checkRelation("The general, insists his lawyer, never ordered the massacre.", "general", "nsubj");
        checkHead("The mayor, said to be ill, was attacked by gunmen.", "mayor", "attacked");
    }

    private static void checkRelation(String text, String word, String relation) {
        assertThat(TestReader.read(text).tokens().stream()
                        .filter(t -> t.form().equals(word))
                        .map(Token::relation))
                .as(text)
                .containsExactly(relation);
    }

    private static void checkHead(String text, String word, String head) {
        List<Token> tokens = TestReader.read(text).tokens();
        Token found =
                tokens.stream().filter(t -> t.form().equals(word)).findFirst().orElseThrow();
        assertThat(tokens.get(found.head()).form()).as(text).isEqualTo(head);
    }

    @Test
    void findsNames() {
        checkEntities(
                "Anna Kovalenko left Kyiv for the European Union.", "PER=Anna Kovalenko LOC=Kyiv ORG=European Union");
        checkEntities("nothing happened here", "");
    }

    @Test
    void findsWhoSaidWhat() {
        checkAttributions(
                "The army had shelled the town, Mayor Olena Bondar said on Monday.",
                "Mayor Olena Bondar -> said -> The army had shelled the town");
        checkAttributions(
                "\u201cWe will hold the bridge,\u201d General Harris told reporters.",
                "General Harris -> told -> \u201cWe will hold the bridge,\u201d");
        checkAttributions("The bridge was rebuilt in May.", "");
    }

    /** Agencies file in capitals, and headlines capitalise all words or none. */
    @Test
    void readsCapitalsAndHeadlines() {
        checkParse(
                "THE MINISTER RESIGNED.",
                "THE/DET/DT<MINISTER:det MINISTER/NOUN/NN<RESIGNED:nsubj RESIGNED/VERB/VBD<:root ./PUNCT/.<RESIGNED:punct");
        checkEntities(
                "ANNA KOVALENKO LEFT KYIV FOR THE EUROPEAN UNION.", "PER=ANNA KOVALENKO LOC=KYIV ORG=EUROPEAN UNION");
        checkEntities(
                "anna kovalenko left kyiv for the european union", "PER=anna kovalenko LOC=kyiv ORG=european union");
        checkEntities(
                "Anna Kovalenko Leaves Kyiv for Talks With European Union",
                "PER=Anna Kovalenko LOC=Kyiv ORG=European Union");
        checkAttributions(
                "THE ARMY HAD SHELLED THE TOWN, MAYOR OLENA BONDAR SAID ON MONDAY.",
                "MAYOR OLENA BONDAR -> SAID -> THE ARMY HAD SHELLED THE TOWN");
        checkAttributions(
                "\u201cWE WILL HOLD THE BRIDGE,\u201d GENERAL HARRIS TOLD REPORTERS.",
                "GENERAL HARRIS -> TOLD -> \u201cWE WILL HOLD THE BRIDGE,\u201d");
        checkAttributions("army shelled town, mayor says", "mayor -> says -> army shelled town");
        checkAttributions("Mayor: Army Shelled Town", "Mayor -> : -> Army Shelled Town");
        checkAttributions("Rebels Claim Capture of Brakow", "Rebels -> Claim -> Capture of Brakow");
    }

    @Test
    void findsAttributionsInsideContents() {
        checkAttributions(
                "The spokesman said the minister believes that the truce will hold.",
                "The spokesman -> said -> the minister believes that the truce will hold"
                        + "; the minister -> believes -> that the truce will hold");
    }

    @Test
    void wordsAreNotCutAtHyphens() {
        checkAttributions(
                "Russian-backed separatists said they had left Brakow.",
                "Russian-backed separatists -> said -> they had left Brakow");
    }

    @Test
    void textsWithoutWordsHaveNone() {
        for (String text : List.of("", " ", "\n\n", "\u00a0\t")) {
            Document.Syntax syntax = TestReader.read(text);
            assertThat(syntax.tokens()).isEmpty();
            assertThat(syntax.entities()).isEmpty();
            assertThat(syntax.attributions()).isEmpty();
        }
    }

    private static void checkParse(String text, String expected) {
        List<Token> tokens = TestReader.read(text).tokens();
        String found = tokens.stream()
                .map(t -> t.form() + "/" + t.upos() + "/" + t.xpos() + "<"
                        + (t.isRoot() ? "" : tokens.get(t.head()).form()) + ":" + t.relation())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    private static void checkAttributions(String text, String expected) {
        String found = TestReader.read(text).attributions().stream()
                .filter(a -> a.confidence() >= .3)
                .map(a -> a.source().map(s -> s.in(text)).orElse("") + " -> "
                        + a.cue().in(text) + " -> "
                        + a.content().stream().map(s -> s.in(text)).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected);
    }

    private static void checkEntities(String text, String expected) {
        String found = TestReader.read(text).entities().stream()
                .map(e -> e.type() + "=" + e.span().in(text))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }
}
