package org.sitrep.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Statement;
import org.sitrep.reading.Reading;
import org.sitrep.reading.Shipped;
import org.sitrep.text.Span;

class StatementExtractorTest {
    @Test
    void quotations() {
        check(
                "\"We will leave on Monday,\" Mayor Ann Lee said. \"Nobody will stop us.\"",
                "direct | Mayor Ann Lee (Mayor) | said say | We will leave on Monday, … Nobody will stop us.");
        check(
                "The Allies \"remain determined to defend every village of the valley\".",
                "mixed | The Allies | - | \"remain determined to defend every village of the valley\"");
    }

    @Test
    void indirectSpeech() {
        check(
                "The ministry denied that its troops had entered the town.",
                "indirect | The ministry | denied deny | that its troops had entered the town");
        check(
                "According to the Daily Courier, the army has left the town.",
                "indirect | the Daily Courier | According to relay | the army has left the town");
    }

    @Test
    void remarksBetweenCommasAndBehindTheClause() {
        check(
                "India, which trained the rebels, says Pakistan, bombed Balakot.",
                "indirect | Pakistan | says say | India, which trained the rebels … bombed Balakot");
        check(
                "The general, who fled to Chad, insists his lawyer, never ordered the massacre.",
                "indirect | his lawyer | insists assert | The general, who fled to Chad … never ordered the massacre");
        check(
                "Ukraine, claimed Moscow, bombed a market in Donetsk.",
                "indirect | Moscow | claimed assert | Ukraine … bombed a market in Donetsk");
        check(
                "The army recaptured Palmyra, or so Damascus claims.",
                "indirect | Damascus | claims assert | The army recaptured Palmyra");
        check(
                "The guards killed no prisoners, or so the warden insisted.",
                "indirect | the warden | insisted assert | The guards killed no prisoners");
        checkNone("The mission did not fire on the crowd, as the militia had claimed, but over its heads.");
    }

    @Test
    void whatIsPromisedIsWhatTheClauseDescribes() {
        check(
                "The Free Movement released 44 of the 46 soldiers it had promised to free.",
                "indirect | it | had promised commit | the 46 soldiers … to free");
    }

    @Test
    void pronounsGoOnWithANamelessSpeaker() {
        assertThat(Shipped.read("Kenyan forces plan to leave the town. Two officers said the rebels had gone."
                                + " They said the road was open.")
                        .statements())
                .filteredOn(statement -> statement
                        .speaker()
                        .filter(s -> s.party().name().equals("They"))
                        .isPresent())
                .hasSize(1)
                .allMatch(statement ->
                        statement.speaker().orElseThrow().party().actor().isEmpty());
    }

    @Test
    void whatIsWithheldIsNotSaid() {
        checkNone("The minister refused to say where the prisoners were held.");
        checkNone("The court has yet to announce that the trial will begin.");
        checkNone("The alliance stopped short of condemning the raid.");
        checkNone("Mr Diaz refused to condemn the killing of four nuns.");
        checkNone("No gang has claimed responsibility for the fire.");
        checkNone("Nobody believes that the truce will hold.");
        checkNone("Few believe that the truce will hold.");
        check(
                "Surveys found that hardly any farmer had heard of the plan, and that the share of those who would sign it fell "
                        + "by half.",
                "indirect | Surveys | found assert | that hardly any farmer had heard of the plan, and that the share of "
                        + "those who would sign it fell by half");
        check("A few officials said that it was true.", "indirect | A few officials | said say | that it was true");
        checkNone("The ministry neither confirmed nor denied the report.");
        checkNone("Neither Israel nor Hamas has accepted the proposal.");
        check(
                "France called on Kenya to halt the offensive and did not rule out sanctions.",
                "indirect | France | called on request | to halt the offensive");
    }

    @Test
    void aSemicolonBehindTheCueBeginsTheNextSentence() {
        check(
                "Forty soldiers were injured, NATO said; Serbia has sent an envoy.",
                "indirect | NATO | said say | Forty soldiers were injured");
        check(
                "Some say the king ordered the massacre; he did not.",
                "indirect | Some | say say | the king ordered the massacre");
    }

    @Test
    void whereItWasDoesNotSpeak() {
        assertThat(Shipped.read("Casualties were reported in the Goma blast.").statements())
                .allMatch(statement -> statement.speaker().isEmpty());
    }

    @Test
    void deedsAreNoStatements() {
        checkNone("A court in Velmar acquitted the former minister of corruption.");
        checkNone("The appeals court struck down the law.");
        checkNone("The two governments signed an agreement.");
        checkNone("The council voted 12 to 1 to extend the mission.");
        checkNone("Unions called a one-day strike.");
        check("The council rejected the plan.", "indirect | The council | rejected oppose | the plan");
    }

    @Test
    void whomItWasToldIsNotWhatWasTold() {
        check(
                "Her father told the soldiers that the mice had eaten it.",
                "indirect | Her father | told say | that the mice had eaten it");
    }

    @Test
    void theAuthorsNextSentenceIsNobodys() {
        check(
                "The bridge collapsed on Friday, the mayor said. Troops shelled the town in revenge.",
                "indirect | the mayor | said say | The bridge collapsed on Friday");
        check(
                "French police said the gunman was arrested. Nobody was hurt. The minister left.",
                "indirect | French police | said say | the gunman was arrested");
        checkNone("The prosecutor was late; the court acquitted him.");
    }

    @Test
    void whoIsCitedIsALinkOfTheChain() {
        check(
                "The Gazette, citing two officials, reported that the army had left.",
                "indirect | The Gazette | reported relay | that the army had left | cites two officials");
        check(
                "The Gazette reported on Friday, citing two unnamed officers, that soldiers had entered the town.",
                "indirect | The Gazette | reported relay | that soldiers had entered the town | cites two unnamed officers");
    }

    @Test
    void whoIsOnlyDescribedDoesNotSpeak() {
        check(
                "The Front, backed by Rwanda, said on Monday it had taken the town.",
                "indirect | The Front | said say | it had taken the town");
        check("09:40 RSF says it seized the airport.", "indirect | RSF | says say | it seized the airport");
    }

    private static void checkNone(String text) {
        assertThat(Shipped.read(text).statements()).as(text).isEmpty();
    }

    @Test
    void itSaysNothing() {
        check(
                "It is alleged that the mayor took bribes.",
                "indirect | - | is alleged assert | that the mayor took bribes");
    }

    @Test
    void speakersOfRelativeClauses() {
        assertThat(Shipped.read("The Free Movement, which had promised to open the road, attacked the town.")
                        .statements())
                .extracting(
                        statement -> statement.speaker().orElseThrow().party().name())
                .containsExactly("Free Movement");
        check("It is a charge the ministry calls \"absurd\".", "mixed | the ministry | calls say | a charge … absurd");
    }

    @Test
    void aDatelineIsNotSaid() {
        check(
                "TERN, Veland (AVP) - Two soldiers were hurt on Tuesday, the ministry said.",
                "indirect | the ministry | said say | Two soldiers were hurt on Tuesday");
        check(
                "TERN — Two soldiers were hurt on Tuesday, the ministry said.",
                "indirect | the ministry | said say | Two soldiers were hurt on Tuesday");
    }

    @Test
    void contentsEndBeforeACoordinatedCue() {
        check(
                "Ministers declare their readiness to help in rebuilding the port and express solidarity with all widows.",
                "indirect | Ministers | declare say | their readiness to help in rebuilding the port",
                "indirect | Ministers | express support | solidarity with all widows");
    }

    @Test
    void contentsGoOnAfterAConjunction() {
        check(
                "Hale said crime had fallen and the prisons had emptied.",
                "indirect | Hale | said say | crime had fallen and the prisons had emptied");
        check(
                "The minister said the port would open and that ships would return.",
                "indirect | The minister | said say | the port would open and that ships would return");
    }

    @Test
    void whatWasSaidUnderAModalIsAStatement() {
        check(
                "The spokesman could only say that talks went on.",
                "indirect | The spokesman | could only say say | that talks went on");
        check(
                "\"We were late, I must admit that the plan had failed,\" the minister said.",
                "direct | the minister | said say | We were late, I must admit that the plan had failed,");
    }

    @Test
    void whatWasNotSaidIsNoStatement() {
        check("The senate would need to approve the loan.");
        check("The minister did not say that the army had left.");
        check("The rebels may announce a withdrawal.");
        check("The mayor could say no more that night.");
    }

    @Test
    void thePatientOfAPassiveDoesNotSpeak() {
        check("Mayor accused of taking bribes.", "indirect | - | accused of accuse | taking bribes");
        check("Minister urged to publish the report.", "indirect | - | urged request | to publish the report");
        check(
                "Mayor praised for quick action after flood",
                "indirect | - | praised for praise | quick action after flood");
        check(
                "The mayor was accused by the council of taking bribes.",
                "indirect | the council | was accused accuse | The mayor … of taking bribes");
        check(
                "The minister urged the army to leave the town.",
                "indirect | The minister | urged request | the army to leave the town");
    }

    @Test
    void aNegationBelongsToWhatIsAsked() {
        check(
                "A guard who asked not to be filmed said the bridge was closed.",
                "indirect | who | asked request | not to be filmed",
                "indirect | A guard | said say | the bridge was closed");
    }

    @Test
    void twoWhoSpeakTogetherAreNoSingleActor() {
        for (String pair : List.of("Ann Lee and Tom Hale", "France and Germany", "The army and the police")) {
            Statement said = Shipped.read(pair + " said the bridge was closed.")
                    .statements()
                    .get(0);
            assertThat(said.speaker().orElseThrow().party().name()).isEqualTo(pair);
            assertThat(said.speaker().orElseThrow().party().actor()).isEmpty();
        }
    }

    @Test
    void questionsAreNoClaims() {
        check(
                "Reporters asked whether the mayor would resign.",
                "indirect | Reporters | asked ask | whether the mayor would resign");
        check(
                "Reporters demanded to know whether the mayor would resign.",
                "indirect | Reporters | demanded to know ask | whether the mayor would resign");
        check(
                "The minister asked the army to leave the town.",
                "indirect | The minister | asked request | the army to leave the town");
        check(
                "Asked whether the army would leave the town, Ann Lee said it would.",
                "indirect | - | Asked ask | whether the army would leave the town",
                "indirect | Ann Lee | said say | it would");
        check(
                "\"Will you resign?\" Tom Hale asked the mayor. \"No.\"",
                "direct | Tom Hale | asked ask | Will you resign?");
    }

    @Test
    void turnsThatNameNobodyHaveNoSpeaker() {
        assertThat(Shipped.read("Q: Why did you leave the town?\n\nA: We had no water left there.\n\n"
                                + "Q: And the food was gone?\n\nA: Yes it was.")
                        .statements())
                .isNotEmpty()
                .allMatch(statement -> statement.speaker().isEmpty());
    }

    @Test
    void aTextThatNobodyIsNamedBesideSpeaks() {
        check(
                "It is stated in the document that all troops will leave by June.",
                "indirect | the document | is stated say | that all troops will leave by June");
        check(
                "It was said in the street that the king was dead.",
                "indirect | - | was said say | that the king was dead");
    }

    @Test
    void anIssuedTextStandsForItsAuthor() {
        Statement statement = Shipped.read(
                        "Amnesty International issued a statement on Friday." + " The statement condemned the arrests.")
                .statements()
                .get(0);
        assertThat(statement.speaker().orElseThrow().party().name()).isEqualTo("Amnesty International");
        assertThat(statement.speaker().orElseThrow().party().actor()).contains("AMNESTY");
    }

    @Test
    void headlinesGiveEachTheirOwn() {
        check(
                "Rebels: We hold the town. Army: Lies",
                "indirect | Rebels | : say | We hold the town.",
                "indirect | Army | : say | Lies");
        check("The Senate voted 60 to 40 to end the debate.");
    }

    @Test
    void transcripts() {
        check(
                "LEE: Why did you leave the town?\n\nORR: We had no water left there.\n\nLEE: And the food was gone?",
                "direct | LEE | : say | Why did you leave the town?",
                "direct | ORR | : say | We had no water left there.",
                "direct | LEE | : say | And the food was gone?");
        check(
                "LEE: Why did you leave?\n\nORR: Yes, absolutely.\n\nLEE: And the food was gone?",
                "direct | LEE | : say | Why did you leave?",
                "direct | ORR | : say | Yes, absolutely.",
                "direct | LEE | : say | And the food was gone?");
    }

    @Test
    void theChainOfTheOpeningIsInherited() {
        checkChains(
                "The towns will feed the valley.\n\nThis is written in the letter of the mayors, which was signed in"
                        + " Geneva, reports Reuters with reference to ANSA.\n\n"
                        + "\"We will share our bread until spring,\" the letter says.",
                "Reuters | cites ANSA",
                "the letter | as above reports Reuters | as above cites ANSA");
        checkChains(
                "Two boats sank off Tern, Reuters reports, citing ANSA.\n\nThe mayor said the port was closed.\n\n"
                        + "The minister told the BBC that it would open.\n\nThe Guardian reported that ships had left.",
                "Reuters | cites ANSA",
                "The mayor | as above reports Reuters | as above cites ANSA",
                "The minister",
                "The Guardian");
    }

    @Test
    void anOutletsOwnReportIsNotWhereTheArticleGoesBackTo() {
        checkChains(
                "The Guardian, citing two officers, reported on Monday that the army had left Tern.\n\n"
                        + "The ministry said it had no comment.\n\nReuters said the road was open.",
                "The Guardian | cites two officers",
                "The ministry",
                "Reuters");
    }

    /** Every statement as its speaker and its chain, the inherited links behind "as above". */
    private static void checkChains(String text, String... expected) {
        assertThat(Shipped.read(text).statements().stream().map(s -> chain(s, text)))
                .as(text)
                .containsExactly(expected);
    }

    private static String chain(Statement statement, String text) {
        String speaker = statement.speaker().map(s -> s.party().span().in(text)).orElse("-");
        return speaker
                + statement.chain().stream()
                        .map(link -> (link.inherited() ? " | as above " : " | ")
                                + link.relation().name().toLowerCase(Locale.ROOT) + " "
                                + link.party().span().in(text))
                        .collect(Collectors.joining());
    }

    @Test
    void theTermsOnWhichOneSpeaksAreNoStatement() {
        check(
                "The envoy, who declined to be named, said talks went on.",
                "indirect | The envoy | said say | talks went on");
        check(
                "A clerk who asked not to be identified said the bank was shut.",
                "indirect | A clerk | said say | the bank was shut");
    }

    @Test
    void aQuotationOfSeveralParagraphsIsOnePersons() {
        check(
                "\"The water came at night.\n\n\"I heard the dogs first.\n\n\"Then the wall fell in,\" said Rosa Lind.",
                "direct | Rosa Lind | said say | The water came at night. … I heard the dogs first. … Then the wall fell in,");
        check(
                "\"We lost everything.\"\n\n\"The water came at night.\"\n\n\"I will never go back,\" said Tomas Veld.",
                "direct | Tomas Veld | said say | We lost everything. … The water came at night. … I will never go back,");
        check(
                "Mayor Ilia Benn said the bridge would reopen in May.\n\n\"We owe it to the children of the valley.\"",
                "mixed | Mayor Ilia Benn (Mayor) | said say | the bridge would reopen in May … We owe it to the children of the valley.");
    }

    @Test
    void aQuotationBesideTheOnlyPersonIsThatPersons() {
        check(
                "Rosa Lind shook her head. \"They promised us boats. None came.\"",
                "direct | Rosa Lind | - | They promised us boats. None came.");
        check(
                "Ilia Benn was angry.\n\n\"We will rebuild the bridge before winter.\"\n\nHe turned and left.",
                "direct | Ilia Benn | - | We will rebuild the bridge before winter.");
    }

    @Test
    void whereTwoMaySpeakNobodyDoes() {
        check(
                "\"I loved the play,\" said Karl Mund.\n\n\"I hated every minute of it.\"\n\n\"I fell asleep,\" said Ann Roe.",
                "direct | Karl Mund | said say | I loved the play,",
                "direct | Ann Roe | said say | I fell asleep,");
        check("Rosa Lind embraced Karl Mund. \"They promised us boats. None came.\"");
        check("Dana Poll held up a poster. \"Trespassers will be shot on sight.\"");
        check("The play opens on Friday.\n\n\"A night you will never forget.\"\n\nTickets cost 20 euros.");
    }

    @Test
    void aQuotationIsWhoseSentenceItStandsIn() {
        check(
                "\"I want my money,\" said Vera Till, who was tenth in the queue. \"Me too,\" said the man behind her.",
                "direct | Vera Till | said say | I want my money,",
                "direct | the man behind her | said say | Me too,");
        check(
                "\"The fund has served its purpose,\" the first statement read. \"There is no more money,\" read the second.",
                "direct | the first statement | read say | The fund has served its purpose,",
                "direct | the second | read say | There is no more money,");
    }

    @Test
    void whatTheAuthorSaysIsNobodysStatement() {
        checkNone("Let us say it plainly: the bill must be withdrawn.");
        checkNone("They would say that.");
        checkNone("The question is whether she will act.");
        checkNone("Interview: \"The river does not forgive\"");
    }

    @Test
    void nothingIsNotSaid() {
        checkNone("The envoy stayed an hour and said nothing.");
        check("The envoy said nothing had changed.", "indirect | The envoy | said say | nothing had changed");
    }

    @Test
    void aRankBelongsToTheRole() {
        check(
                "Chief executive Nora Feld said profit had dropped.",
                "indirect | Chief executive Nora Feld (Chief executive) | said say | profit had dropped");
    }

    @Test
    void aTickersTimeIsNotSaid() {
        check(
                "13:12 More than 300 villagers fled on Monday, officials say.",
                "indirect | officials | say say | More than 300 villagers fled on Monday");
    }

    @Test
    void evidenceIsTheText() {
        String text = "\"\uD83D\uDE00 We\u00a0stay,\" Lee said.\r\nShe told the BBC that they \u201cwill not go\u201d.";
        Reading reading = Shipped.read(text);
        assertThat(reading.claims())
                .hasSizeGreaterThan(1)
                .allSatisfy(claim -> assertThat(claim.evidence().exact())
                        .isEqualTo(claim.evidence().span().in(text)));
    }

    private static void check(String text, String... expected) {
        List<String> found = Shipped.read(text).statements().stream()
                .map(statement -> print(statement, text))
                .toList();
        assertThat(found).as(text).containsExactly(expected);
    }

    private static String print(Statement statement, String text) {
        String speaker = statement
                .speaker()
                .map(s -> s.party().span().in(text)
                        + s.role().map(r -> " (" + r + ")").orElse(""))
                .orElse("-");
        String cue = statement
                .cue()
                .map(c -> c.span().in(text) + " " + c.kind().name().toLowerCase(Locale.ROOT))
                .orElse("-");
        String content =
                statement.content().stream().map((Span s) -> s.in(text)).collect(Collectors.joining(" … "));
        String own = statement.chain().stream()
                .filter(link -> !link.inherited())
                .map(link -> " | " + link.relation().name().toLowerCase(Locale.ROOT) + " "
                        + link.party().span().in(text))
                .collect(Collectors.joining());
        return statement.form().name().toLowerCase(Locale.ROOT) + " | " + speaker + " | " + cue + " | " + content + own;
    }
}
