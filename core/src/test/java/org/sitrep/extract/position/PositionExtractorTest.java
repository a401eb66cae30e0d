package org.sitrep.extract.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.reading.Shipped;

class PositionExtractorTest {
    @Test
    void ofWhatWasSaid() {
        check("\"We condemn Russia for the attack,\" NATO said.", "NATO condemn Russia");
        check("\"We will never recognize Serbia's occupation of the valley,\" Norway said.", "Norway reject Serbia");
        check("\"Belarus bears the responsibility for the raid,\" Norway said.", "Norway accuse Belarus");
        check("\"We will help Ukraine,\" NATO said.", "NATO pledge Ukraine");
        check("\"Russia's barbaric attack will not be forgotten,\" NATO said.", "NATO condemn Russia");
        check("NATO stressed the need for a ceasefire.", "NATO demand -");
        check("NATO vowed to help Ukraine.", "NATO pledge Ukraine");
        check("NATO demanded that Russia withdraw its troops.", "NATO demand Russia");
    }

    @Test
    void whatTheSpeakerWillDo() {
        check("\"We will keep our border open,\" Poland said.", "Poland pledge -");
        check("\"We will maintain our patrols until the ice melts,\" Norway said.", "Norway pledge -");
        checkNone("\"We will see,\" NATO said.", "NATO");
        checkNone("NATO said Norway's decision to support Russia was known.", "NATO support");
        checkNone("\"It will rain,\" NATO said.", "NATO");
        checkNone("\"Russia will attack again,\" NATO said.", "NATO");
    }

    @Test
    void whatBodiesAndThoseInOfficeWillDo() {
        check("Norway said it would send tanks to Ukraine as long as the war lasts.", "Norway pledge Ukraine");
        check("Poland's president said that his country would support Ukraine.", "Poland support Ukraine");
        check("Polish President Jan Nowak said his country would send tanks to Ukraine.", "Poland pledge Ukraine");
        check("The president of Kenya said Kenya would not recognise Kosovo.", "Kenya reject Kosovo");
        check("Japan's prime minister said Tokyo would join the talks.", "government of Japan pledge -");
        check(
                "The EU foreign policy chief, Ines Moreau, said the bloc would stand by Moldova.",
                "European Union support Moldova");
        check("Kenya said its troops would leave Somalia by June.", "Kenya pledge -");
        checkNone("Kenya's envoy to Somalia said Somalia would hold a vote.", "Somalia");
        checkNone("Kenya said Somalia's troops would leave by June.", "Kenya");
        checkNone("The UN said it would take years to clear the mines.", "UN");
        checkNone("The UN said it would run out of food by May.", "UN");
        checkNone("Analysts said Israel would attack Iran.", "Israel");
    }

    @Test
    void whatWouldHarmIsThreatened() {
        check("\"We will punish Serbia,\" NATO said.", "NATO threaten Serbia");
        check("Chad said it will cut ties with Sudan.", "Chad threaten Sudan");
        check("Iran vowed revenge against Israel.", "Iran threaten Israel");
        check("The Houthis vowed to attack ships.", "Houthis threaten -");
        check(
                "\"We will isolate Serbia,\" NATO said.",
                "NATO pledge -"); // of no known kind: at least not promised to Serbia
        checkNone("\"We will isolate Serbia,\" NATO said.", "NATO pledge Serbia");
    }

    @Test
    void whoIsReady() {
        check("Turkey said it was ready to host talks.", "Turkey pledge -");
        check("\"We are willing to send troops to Ukraine,\" France said.", "France pledge Ukraine");
        check("\"We are not ready to recognise Kosovo,\" Serbia said.", "Serbia reject Kosovo");
        checkNone("\"Russia is ready to attack,\" Kenya said.", "Kenya");
    }

    @Test
    void whatOneWantsOfAnother() {
        check("Kenya wants Somalia to withdraw its troops.", "Kenya request Somalia");
        checkNone("Kenya wants Somalia to be punished.", "Kenya request Somalia");
        checkNone("Kenya wants to leave.", "Kenya request");
    }

    @Test
    void eachOther() {
        checkAll(
                "India and Pakistan blamed each other for the shelling.",
                "India accuse Pakistan",
                "Pakistan accuse India");
        checkAll("Egypt and Sudan accused one another of lying.", "Egypt accuse Sudan", "Sudan accuse Egypt");
    }

    @Test
    void whatOthersMustDo() {
        check("\"Russia must withdraw its troops,\" NATO said.", "NATO demand Russia");
        check("\"Russia must end the war,\" NATO said.", "NATO demand Russia");
        check("NATO said the killers must be put on trial.", "NATO demand -");
        check("NATO said that Russia should accept observers.", "NATO request Russia");
        checkNone("\"Russia must have known,\" NATO said.", "NATO");
        checkNone("\"We must hurry,\" NATO said.", "NATO");
        checkNone("NATO asked why Russia should withdraw.", "NATO demand");
    }

    @Test
    void whatIsDeniedIsNoPosition() {
        checkNone("Nobody condemned the attack.", "Nobody");
        checkNone("No minister condemned the attack.", "No minister");
        checkNone("Neither side supports Kenya.", "Neither side support");
        checkNone("NATO no longer supports Kenya.", "NATO support");
        checkNone("\"We do not condemn Kenya but we support Somalia,\" Lee said.", "Lee oppose");
        check("\"We do not condemn Kenya but we support Somalia,\" Lee said.", "Lee support Somalia");
        check("\"We will never attack and we will defend Somalia,\" Lee said.", "Lee pledge Somalia");
    }

    @Test
    void whatOnePleadsFor() {
        check("Norway pleaded with Russia to open the border.", "Norway request Russia");
        check("Norway pleaded with the rebels to open the bridge.", "Norway request rebels");
        checkAll("Norway pleaded for a truce.", "Norway request -");
        checkAll("The driver pleaded guilty to theft.");
        checkAll("The driver pleaded not guilty to arson.");
        checkAll("The driver pleaded guilty on Monday.");
    }

    @Test
    void whatIsAskedOfOthersIsTheirs() {
        checkNone("NATO urged Russia to support Ukraine.", "NATO support");
        check("NATO urged Russia to support Ukraine.", "NATO request Russia");
    }

    @Test
    void aWordsSpanHasNoEdges() {
        String text = "NATO expressed solidarity with Poland.";
        assertThat(Shipped.read(text).positions())
                .extracting(position -> position.toward()
                        .map(Party::span)
                        .or(position::object)
                        .map(span -> span.in(text))
                        .orElse("-"))
                .containsExactly("Poland");
    }

    @Test
    void ofTheCue() {
        check("NATO expressed solidarity with Poland.", "NATO support Poland");
        check("NATO accused Russia of breaking the ceasefire.", "NATO accuse Russia");
    }

    @Test
    void othersStancesAreNotTheSpeakers() {
        assertThat(Shipped.read("NATO said that Belarus supports Russia.").positions())
                .noneMatch(position -> position.holder().name().equals("NATO"));
    }

    @Test
    void whereOthersStandInTheTextItself() {
        check(
                "Norway, which opposes the Belarusian government, recalled its envoy.",
                "Norway oppose government of Belarus");
        check("Ana Ruda, a critic of Poland, arrived on Monday.", "Ana Ruda condemn Poland");
        check("Ana Ruda is one of the most vocal critics of Poland.", "Ana Ruda condemn Poland");
        check("Norway was criticised by France on Monday.", "France condemn Norway");
        check("Germany's support for Poland is strong.", "Germany support Poland");
        check("Germany voted against Poland.", "Germany oppose Poland");
        check("NATO said that Belarus supports Russia.", "Belarus support Russia");
        checkNone("Germany may oppose Poland.", "Germany");
        checkNone("Germany was asked to endorse Poland.", "Germany");
        checkNone("It is unclear whether Norway opposes Poland.", "Norway");
        checkNone("If Norway opposes Poland, the talks end.", "Norway");
    }

    @Test
    void anothersSupportIsNotTheSpeakers() {
        checkNone("Kenya called Norway's support for the rebels a mistake.", "Kenya support");
        check("NATO expressed its support for Poland.", "NATO support Poland");
    }

    @Test
    void whoDidWhatIsCondemned() {
        check("Poland condemned the Russian attack on Ukraine.", "Poland condemn Russian");
        check("Poland condemned the attack on Ukraine.", "Poland condemn -");
        check("Poland condemned the treatment of Kenyans.", "Poland condemn -");
        check("Poland condemned the policies of Kenya.", "Poland condemn Kenya");
        check("Poland welcomed the removal of President Tom Dale.", "Poland praise -");
        check("Poland criticised Kenya's lawyers.", "Poland condemn Kenya's lawyers");
        check("\"Kenya is responsible for the massacre,\" Lena Hart said.", "Lena Hart accuse Kenya");
        checkNone("\"Kenya is responsible for security,\" Lena Hart said.", "Lena Hart accuse");
    }

    @Test
    void eachTargetIsOne() {
        check("France accused Poland and Kenya of fraud.", "France accuse Poland");
        check("France accused Poland and Kenya of fraud.", "France accuse Kenya");
    }

    @Test
    void whoIsMeantByAPronounOfTheSpeaker() {
        check("Lena Hart said she supports Poland.", "Lena Hart support Poland");
        checkNone("Lena Hart told Tom Dale he supports Poland.", "Lena Hart");
    }

    @Test
    void whomAPledgeIsTo() {
        check("Norway pledged to deliver tanks to Kenya.", "Norway pledge Kenya");
        check("\"We will strike Kenya,\" NATO said.", "NATO threaten Kenya");
        checkNone("\"We will strike Kenya,\" NATO said.", "NATO pledge");
        check("Norway urged both sides to stop the fighting.", "Norway request both sides");
        check("\"We condemn everyone, particularly Kenya,\" NATO said.", "NATO condemn Kenya");
    }

    @Test
    void whatAWarningIs() {
        check("Iran warned that it would strike Israel.", "Iran threaten Israel");
        check("Iran warned Israel against attacking its ships.", "Iran demand Israel");
        checkNone("The mayor warned residents to leave the town.", "mayor threaten");
        checkNone("Iran warned that it might sell its bonds.", "Iran");
    }

    @Test
    void whatOneWillDoIsNoConcern() {
        checkNone("Rebels warned that they would attack the port.", "Rebels");
        check("The ministry warned that thousands could starve.", "ministry concern -");
        checkNone("The king warned that any landing would be an act of war.", "The king");
    }

    @Test
    void fromWhomAStanceIsReceived() {
        check("Kenya drew criticism from Norway.", "Norway condemn Kenya");
        check("Poland received praise from Norway and France.", "France praise Poland");
        checkNone("Kenya drew criticism from Norway.", "Kenya");
        checkNone("Kenya may face criticism from Norway.", "Norway");
    }

    @Test
    void whomAPronounMeans() {
        check("Norway recalled its envoy. It condemned Kenya on Monday.", "Norway condemn Kenya");
        checkNone("Lena Hart met Tom Dale. He criticised her.", "Lena Hart condemn");
        checkNone("Lena Hart, who thought she would win, left the room.", "Lena Hart pledge");
        checkNone("Minister Tom Dale is confident his team will finish the dam.", "Tom Dale pledge");
    }

    @Test
    void onePositionATarget() {
        checkAll("\"We will strengthen our support for Kenya,\" Norway said.", "Norway pledge Kenya");
        checkAll("Norway proposed equipping Kenya with radars.", "Norway propose Kenya");
        checkAll("Norway expressed solidarity with the Kenyan people and government.", "Norway support Kenyan people");
        check("\"We support Kenya. We will maintain our support,\" Norway said.", "Norway pledge Kenya");
    }

    @Test
    void whoIsUrged() {
        check(
                "Norway encouraged both sides of the conflict to show restraint.",
                "Norway request both sides of the conflict");
        checkNone("Norway requested the release of prisoners to ease tensions.", "Norway request the release");
    }

    @Test
    void nobodyStandsWhereTheWordsAboveDoNotLetThem() {
        checkNone("Norway rejected calls to support Kenya.", "Norway support");
        checkNone("Norway called it a mistake to back Kenya.", "Norway support");
        checkNone("Norway rejected accusations that it supported Kenya.", "Norway support");
        checkNone("\"We refuse to condemn Kenya,\" Norway said.", "Norway condemn");
        checkNone("\"They accuse us of supporting Kenya,\" Norway said.", "Norway support");
        checkNone("\"They want us to support Kenya,\" Norway said.", "Norway support");
        checkNone("\"Some say we support Kenya,\" Norway said.", "Norway support");
        checkNone("\"It is not true that we support Kenya,\" Norway said.", "Norway support");
        checkNone("\"We need your support for Kenya,\" Norway said.", "Norway support");
        checkNone("Norway voted to end its support for Kenya.", "Norway support");
        checkNone("Norway told the army to stop supporting Kenya.", "army support");
        checkAll("Norway used to support Kenya.");
        checkAll("Norway came close to condemning Kenya.");
        checkNone("Norway opposes Kenya's enemies.", "Norway oppose Kenya");
        checkNone("\"We are not here to condemn Kenya,\" Norway said.", "Norway condemn");
        checkNone("\"The idea that we support Kenya is absurd,\" Norway said.", "Norway support");
        checkNone("Norway said it had been wrong to support Kenya.", "Norway support");
        checkAll("Norway opposes condemning Kenya.", "Norway oppose -");
        checkAll("Norway refused to support Kenya.", "Norway oppose Kenya");
        checkAll("Norway openly challenged the Kenyan decree.", "Norway oppose -");
        check("\"We have decided to support Kenya,\" Norway said.", "Norway support Kenya");
        check("\"We continue to support Kenya,\" Norway said.", "Norway support Kenya");
        check("\"Our decision to support Kenya stands,\" Norway said.", "Norway support Kenya");
    }

    @Test
    void whatIsAssertedIsNotWhatIsOpposed() {
        checkAll("Norway objected: \"The bridge is safe.\"");
        checkAll("Norway protested that the vote was fair.");
        check("Norway objected to the plan.", "Norway oppose -");
        checkAll("Norway promised to condemn Kenya.", "Norway pledge -", "Norway condemn Kenya");
    }

    @Test
    void whatAStanceDependsOn() {
        checkCondition("\"We will support Kenya for as long as it takes,\" Norway said.", "for as long as it takes");
        checkCondition("\"We will support Kenya provided that it votes,\" Norway said.", "provided that it votes");
        checkCondition("Norway promised to send tanks if Kenya voted.", "if Kenya voted");
        checkCondition("\"We support Kenya as a friend,\" Norway said.");
    }

    private static void checkCondition(String text, String... expected) {
        assertThat(Shipped.read(text).positions().stream()
                        .flatMap(position -> position.condition().stream())
                        .map(span -> span.in(text)))
                .as(text)
                .containsExactly(expected);
    }

    private static void checkAll(String text, String... expected) {
        assertThat(Shipped.read(text).positions())
                .as(text)
                .extracting(PositionExtractorTest::print)
                .containsExactly(expected);
    }

    private static void check(String text, String expected) {
        assertThat(Shipped.read(text).positions())
                .as(text)
                .extracting(PositionExtractorTest::print)
                .contains(expected);
    }

    private static void checkNone(String text, String unexpected) {
        assertThat(Shipped.read(text).positions())
                .as(text)
                .extracting(PositionExtractorTest::print)
                .noneMatch(position -> position.startsWith(unexpected));
    }

    private static String print(Position position) {
        return position.holder().name() + " " + position.stance().name().toLowerCase(Locale.ROOT) + " "
                + position.toward().map(Party::name).orElse("-");
    }
}
