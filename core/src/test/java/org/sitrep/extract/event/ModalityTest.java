package org.sitrep.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Document;

/** Whether the events of a text are said to be real; one counter-example and more for each way of not being real. */
final class ModalityTest {
    private static final EventExtractor EVENTS = EventExtractor.english();

    @Test
    void anEventIsAsRealAsTheWordsAboveItAllow() {
        check("Rebels shelled the airport on Monday.", "ASSAULT happened shelled");
        check("Rebels have shelled the airport.", "ASSAULT happened shelled");
        check("Rebels are shelling the airport.", "ASSAULT ongoing shelling");
        check("The king supports the rebels.", "SUPPORT ongoing supports");
        check("The army holds talks with the rebels every week.", "CONSULT ongoing holds");
        check("A ceasefire was due to begin at midnight.", "RETREAT planned ceasefire");
        check("Rebels did not shell the airport.", "ASSAULT negated shell");
        check("Rebels never attacked the village.", "ASSAULT negated attacked");
        check("No soldiers were killed in the raid.", "ASSAULT negated killed; ASSAULT happened raid");
        check("Nobody attacked the village.", "ASSAULT negated attacked");
        check("Rebels not only attacked the village but held it.", "ASSAULT happened attacked");
        check("Rebels will attack the town.", "ASSAULT planned attack");
        check("The army is going to attack the town.", "ASSAULT planned attack");
        check("The army could attack the town within days.", "ASSAULT hypothetical attack");
        check("The army may have killed three hostages.", "ASSAULT hypothetical killed");
        check("Troops must withdraw from the town.", "RETREAT demanded withdraw");
        check("The two sides should hold talks.", "CONSULT demanded hold");
        check("Withdraw the troops!", "RETREAT demanded Withdraw");
        check(
                "If rebels attack the town, the army will strike back.",
                "ASSAULT hypothetical attack; ASSAULT planned strike");
        check(
                "Unless the army withdraws its troops, the talks will fail.",
                "RETREAT hypothetical withdraws; CONSULT unknown talks");
        check("Had the rebels attacked the town, thousands would have fled.", "ASSAULT hypothetical attacked");
        check("The army tried to seize the bridge.", "COERCE unknown seize");
        check(
                "The colonels tried to storm the palace, killing two guards.",
                "ASSAULT unknown storm; ASSAULT happened killing");
        check("The army managed to seize the bridge.", "COERCE happened seize");
        check("The army failed to seize the bridge.", "COERCE negated seize");
        check("The army refused to release the prisoners.", "REJECT happened refused; RETREAT negated release");
        check("The rebels planned to kidnap the governor.", "ASSAULT planned kidnap");
        check("The rebels threatened to kill the hostages.", "THREATEN happened threatened; ASSAULT threatened kill");
        check(
                "The envoy warned the rebels against attacking the town.",
                "THREATEN happened warned; ASSAULT hypothetical attacking");
        check("The general vowed to destroy the camp.", "THREATEN happened vowed; ASSAULT threatened destroy");
        check("The king promised to send food to the island.", "AGREE happened promised; AID promised send");
        check("The minister proposed sending troops to the island.", "MOBILIZE proposed sending");
        check(
                "The bishop urged the rebels to release the hostages.",
                "REQUEST happened urged; RETREAT demanded release");
        check(
                "The bishop called on the rebels to release the hostages.",
                "REQUEST happened called; RETREAT demanded release");
        check(
                "The bishop demanded the release of the hostages.",
                "REQUEST happened demanded; RETREAT demanded release");
        check("The general denied shelling the town.", "ASSAULT denied shelling");
        check("The general denied that his troops had shelled the town.", "ASSAULT denied shelled");
        check("The police prevented an attack on the embassy.", "ASSAULT negated attack");
        check("The police prevented the rebels from attacking the embassy.", "ASSAULT negated attacking");
        check("The police foiled a plot to kill the king.", "ASSAULT planned kill");
        check("The king cancelled a visit to the island.", "SANCTION happened cancelled; CONSULT negated visit");
        check("The two kings postponed their talks.", "SANCTION happened postponed; CONSULT planned talks");
        check("The army sent tanks to seize the bridge.", "MOBILIZE happened sent; COERCE unknown seize");
        check("The army withdrew in order to protect the civilians.", "RETREAT happened withdrew; AID unknown protect");
        check(
                "The rebels left the town without attacking the garrison.",
                "RETREAT happened left; ASSAULT negated attacking");
        check(
                "The rebels withdrew instead of attacking the garrison.",
                "RETREAT happened withdrew; ASSAULT negated attacking");
        check("Did the rebels attack the town?", "ASSAULT unknown attack");
        check("Any attack on the town would be unacceptable.", "ASSAULT hypothetical attack");
        check("Any attempt to seize the bridge will fail.", "COERCE hypothetical seize");
        check("The rebels have no plans to attack the town.", "ASSAULT unknown attack");
        check("The attempt to seize the bridge failed.", "COERCE unknown seize");
        check("The threat of attacks remains high.", "ASSAULT threatened attacks");
        check("People fear an attack on the town.", "ASSAULT hypothetical attack");
        check("The residents protected their homes from missile attacks.", "ASSAULT hypothetical attacks");
        check("The bishop condemned the attack on the church.", "ACCUSE happened condemned; ASSAULT happened attack");
        check("The bishop regretted that the police had beaten the students.", "ASSAULT happened beaten");
        check("The army stopped shelling the town.", "ASSAULT happened shelling");
        check("The army continued to shell the town.", "ASSAULT happened shell");
        check("The army began shelling the town.", "ASSAULT happened shelling");
        check("The parliament would need to approve both plans.", "AGREE hypothetical approve");
        check("The army allegedly shelled the town.", "ASSAULT unknown shelled");
        check("Perhaps the rebels kidnapped the doctor.", "ASSAULT hypothetical kidnapped");
        check("The rebels almost captured the town.", "COERCE unknown captured");
        check("The planned attack on the port alarmed the sailors.", "ASSAULT planned attack");
        check("An alleged attack on the port alarmed the sailors.", "ASSAULT unknown attack");
        check(
                "The council discussed possible attacks on the port.",
                "CONSULT happened discussed; ASSAULT hypothetical attacks");
        check("An attack on the port was planned.", "ASSAULT planned attack");
        check("The army carried out an attack on the port.", "ASSAULT happened attack");
        check("The army plans to carry out an attack on the port.", "ASSAULT planned attack");
        check("The army did not carry out an attack on the port.", "ASSAULT negated attack");
        check(
                "Two men were arrested after an attack on the port.",
                "COERCE happened arrested; ASSAULT happened attack");
        check(
                "Two people were killed when a bomb exploded in the market.",
                "ASSAULT happened killed; ASSAULT happened exploded");
        check("The talks will take place in the capital.", "CONSULT planned talks");
        check("The talks took place in the capital.", "CONSULT happened talks");
        check("There were clashes between protesters and police.", "ASSAULT happened clashes");
        check("There were no clashes between protesters and police.", "ASSAULT negated clashes");
        check(
                "The army would attack the town if the talks failed.",
                "ASSAULT hypothetical attack; CONSULT hypothetical talks");
        check("Anyone who attacks the embassy will be arrested.", "ASSAULT unknown attacks; COERCE planned arrested");
        check("The army wants to avoid attacking civilians.", "ASSAULT negated attacking");
        check("The village was attacked by neither army.", "ASSAULT negated attacked");
        check("The town was shelled by no one.", "ASSAULT negated shelled");
        check("The rebels all but destroyed the village.", "ASSAULT unknown destroyed");
        check("The rebels were forced to release the hostages.", "RETREAT happened release");
        check("The king ordered the army to attack the town.", "REQUEST happened ordered; ASSAULT demanded attack");
        check("The president considered sending troops to the island.", "MOBILIZE hypothetical sending");
        check("The minister said he would visit the capital.", "AGREE happened said; CONSULT promised visit");
        check("The army is expected to attack the town.", "ASSAULT planned attack");
        check("The army is ready to attack the town.", "THREATEN happened ready; ASSAULT planned attack");
        check(
                "The refusal of the rebels to release the hostages angered the mayor.",
                "REJECT happened refusal; RETREAT negated release");
        check("The council called for an end to the fighting.", "REQUEST happened called; ASSAULT happened fighting");
        check("The council called for talks between the two sides.", "REQUEST happened called; CONSULT demanded talks");
        check("The general did not deny that his troops had shelled the town.", "ASSAULT unknown shelled");
        check("The rebels agreed to release the hostages.", "AGREE happened agreed; RETREAT promised release");
        check(
                "The company was accused of bribing and the militia was blamed for killing a priest.",
                "ACCUSE happened accused; ACCUSE happened blamed; ASSAULT happened killing");
        check(
                "The soldiers were convicted of killing a priest.",
                "SANCTION happened convicted; ASSAULT happened killing");
        check("The rebels hope to seize the port.", "COERCE planned seize");
        check("Troops seized the bridge, killing two guards.", "COERCE happened seized; ASSAULT happened killing");
        check("Rebels accused the army of shelling the town.", "ACCUSE happened accused; ASSAULT happened shelling");
        check("Two killed in market bombing", "ASSAULT happened killed; ASSAULT happened bombing");
        check("The proposal to ban the party angered its members.", "COERCE proposed ban");
        check("The army has yet to attack the town.", "ASSAULT unknown attack");
        check(
                "\"We also condemn everyone, particularly Kenya, who supports the rebels,\" the envoy said.",
                "ACCUSE happened condemn; SUPPORT ongoing supports");
        check("The army can attack the town at any time.", "ASSAULT hypothetical attack");
        check("The victims of the bombing were buried on Sunday.", "ASSAULT happened bombing");
        check("The government said rebels had killed nine soldiers.", "ASSAULT happened killed");
        check("The rebels stopped attacking the town.", "ASSAULT happened attacking");
        check("The president suspended a ceasefire with the rebels.", "SANCTION happened suspended");
        check("The general ended the truce.", "");
        check("The ceasefire collapsed on Monday.", "");
        check("The truce could not last.", "");
        check("The truce did not hold.", "");
        check("The breach of the ceasefire angered the king.", "");
        check("The ceasefire ended the war.", "RETREAT happened ceasefire");
        check("The withdrawal of the troops ended in May.", "RETREAT happened withdrawal");
        check("The river burst its banks and destroyed 200 homes.", "");
        check("A storm struck the capital and killed nine people.", "");
        check("Storms and floods killed nine people.", "");
        check("Floods hit the valley. Some 2,000 homes were destroyed.", "");
        check(
                "Rebels attacked the town. Some 2,000 homes were destroyed.",
                "ASSAULT happened attacked; ASSAULT happened destroyed");
        check("A fire swept the market, killing nine people.", "");
        check("Artillery fire killed two nurses.", "ASSAULT happened killed");
        check("The farmer shot himself.", "");
        check("The bomber blew himself up at a market.", "ASSAULT happened blew");
        check("The council called elections.", "");
        check("The unions called a general strike.", "PROTEST planned strike");
        check("The king called his visit \"a mistake\".", "ACCUSE happened called; CONSULT unknown visit");
        check("The visit was cancelled.", "SANCTION happened cancelled");
        check("The army sought to annex the province.", "COERCE planned annex");
        check(
                "The plan would allow the army to arrest suspects.",
                "CONCEDE hypothetical allow; COERCE hypothetical arrest");
        check("The shelling has stopped.", "ASSAULT happened shelling");
        check("The fighting continues.", "ASSAULT ongoing fighting");
        check("Soldiers are accused of torturing detainees.", "ACCUSE happened accused; ASSAULT unknown torturing");
    }

    @Test
    void whatOthersSayIsNotSaidByTheAuthor() {
        Document document = TestDocuments.parse("The mayor said rebels had killed nine soldiers.");
        assertThat(EVENTS.events(document, List.of()))
                .as("nobody found who says it")
                .extracting(e -> e.modality().name())
                .containsExactly("UNKNOWN");
    }

    @Test
    void whatSomebodyShallNotDoIsNotToldAsLeftUndone() {
        check("Kenya warned Uganda not to attack Peru.", "THREATEN happened warned; ASSAULT unknown attack");
        check("Rebels promised not to attack the town.", "AGREE happened promised; ASSAULT unknown attack");
        check("Police did not arrest the man.", "COERCE negated arrest");
    }

    @Test
    void whoHoldsItIsToldBesideWhoTells() {
        held("Kenya threatened to attack Peru.", "threatened: -; attack: Kenya");
        held("The general ordered his troops to attack the village.", "ordered: -; attack: The general");
        held("Troops were ordered to attack the village.", "ordered: -; attack: -");
        held("Kenya's plan to attack the port was leaked.", "attack: Kenya");
        held("The army denied that it had bombed the hospital.", "bombed: The army");
        held("The minister said Kenya had promised to attack the port.", "promised: -; attack: Kenya");
        held("Police did not arrest the man.", "arrest: -");
    }

    private static void held(String text, String expected) {
        Document document = TestDocuments.parse(text);
        String found = EVENTS.events(document, PlainStatements.of(document)).stream()
                .map(e -> e.trigger().in(text) + ": "
                        + e.heldBy().map(holder -> holder.span().in(text)).orElse("-"))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }

    private static void check(String text, String expected) {
        Document document = TestDocuments.parse(text);
        String found = EVENTS.events(document, PlainStatements.of(document)).stream()
                .map(e -> e.type() + " " + e.modality().name().toLowerCase(Locale.ROOT) + " "
                        + e.trigger().in(text))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }
}
