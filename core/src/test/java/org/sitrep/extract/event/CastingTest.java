package org.sitrep.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Party;
import org.sitrep.document.Document;

/** Who does an event and who undergoes it. */
final class CastingTest {
    private static final EventExtractor EVENTS = EventExtractor.english();

    @Test
    void verbsGiveSubjectAndObject() {
        check("Rebels killed soldiers and civilians.", "killed: Rebels -> soldiers + civilians");
        check("Two soldiers were killed by gunmen.", "killed: gunmen -> Two soldiers");
        check("Gunmen kidnapped and killed a priest.", "kidnapped: Gunmen -> a priest; killed: Gunmen -> a priest");
        check(
                "Troops stormed the village, arresting three men.",
                "stormed: Troops -> the village; arresting: Troops -> three men");
        check("Coalition planes bombed the bridge.", "bombed: Coalition planes -> the bridge");
        check("A plane strafed the convoy.", "strafed: A plane -> the convoy");
        check("The rebels who shelled the town fled.", "shelled: The rebels -> the town");
        check("The houses destroyed by the army belonged to farmers.", "destroyed: the army -> The houses");
        check("Police used force to disperse the demonstrators.", "disperse: Police -> the demonstrators");
        check("Soldiers killed dozens of villagers.", "killed: Soldiers -> dozens of villagers");
        check("The council imposed sanctions on Belarus.", "imposed: The council -> Belarus");
        check("The agency supplied the refugees with food.", "supplied: The agency -> the refugees");
        check("The union sent medicine to Ukraine.", "sent: The union -> Ukraine");
        check("The minister praised the army's restraint.", "praised: The minister -> the army");
        check(
                "The envoy demanded that Serbia withdraw its troops.",
                "demanded: The envoy -> Serbia; withdraw: Serbia -> ");
        check(
                "The envoy accused Serbia of shelling the town.",
                "accused: The envoy -> Serbia; shelling: Serbia -> the town");
        check(
                "The envoy urged Serbia to release the prisoners.",
                "urged: The envoy -> Serbia; release: Serbia -> the prisoners");
        check(
                "The council called on the army to stop shelling the hospital.",
                "called: The council -> the army; shelling: the army -> the hospital");
        check(
                "The envoy appealed to the rebels to release the nurses.",
                "appealed: The envoy -> the rebels; release: the rebels -> the nurses");
        check("Gunmen shot dead four farmers.", "shot: Gunmen -> four farmers");
        check("The bridge, says the ministry, was blown up by rebels.", "blown up: rebels -> The bridge");
        check("She was assassinated by two of her bodyguards.", "assassinated: two of her bodyguards -> She");
        check("Pakistan held a pilot, whom Okafor offered to return.", "offered: Okafor -> ");
        check("The king appealed from exile for calm.", "appealed: The king -> ");
        check("The nuns were taken hostage by gunmen.", "taken: gunmen -> The nuns");
        check("Two pilots are being held by the rebels.", "held: the rebels -> Two pilots");
        check("Dozens of refugees lay wounded on the road outside Goma.", "");
        check("Ukraine, claimed Moscow, bombed a market in Donetsk.", "bombed: Ukraine -> a market");
        check(
                "The army and the rebels attacked each other.",
                "attacked: The army + the rebels -> The army + the rebels");
        check("Two armies exchanged fire.", "exchanged: Two armies -> Two armies");
        check(
                "France, Germany and Britain called on Iran to release the nurses.",
                "called: France + Germany + Britain -> Iran; release: Iran -> the nurses");
        check("A car bomb killed nine people.", "killed:  -> nine people");
        check("Ten farmers died in the shelling.", "died:  -> Ten farmers; shelling:  -> ");
        check("Market shelled in Karsk", "shelled:  -> Market");
        check("Rebels shelled Karsk", "shelled: Rebels -> Karsk");
        check("Hostages freed after talks", "freed:  -> Hostages; talks:  -> ");
        check("We will help Kenya rebuild its ports.", "help: We -> Kenya");
        check("Shelling killed four farmers.", "Shelling:  -> ; killed:  -> four farmers");
        check("The army's killing of two nuns angered the king.", "killing: The army -> two nuns");
        check("Rebels withdrew from Karsk", "withdrew: Rebels -> Karsk");
        check("A rebel attack killed nine people.", "attack: rebel -> ; killed: rebel -> nine people");
        check("The rebels began to attack the garrison.", "attack: The rebels -> the garrison");
        check(
                "The army was ordered to attack the garrison.",
                "ordered:  -> The army; attack: The army -> the garrison");
        check("The army is accused of killing farmers.", "accused:  -> The army; killing: The army -> farmers");
    }

    @Test
    void whoIsToldOrChargedDoesIt() {
        check(
                "Prosecutors charged two men with killing a shopkeeper.",
                "charged: Prosecutors -> two men; killing: two men -> a shopkeeper");
        check(
                "The general told his soldiers not to shoot at civilians.",
                "told: The general -> his soldiers; shoot: his soldiers -> civilians");
        check(
                "The envoy urged Norvik and Ostrel not to arrest the editors.",
                "urged: The envoy -> Norvik + Ostrel; arrest: Norvik + Ostrel -> the editors");
        check(
                "The general promised the mayor not to attack the town.",
                "promised: The general -> the mayor; attack: The general -> the town");
        check("Karsk, captured by rebels in May, was quiet.", "captured: rebels -> Karsk");
    }

    @Test
    void whoseItIsMayStandBehindAParticiple() {
        check("The president rejected an offer made by the rebels.", "rejected: The president -> the rebels");
        check("The agency donated tents to help Kenya.", "donated: The agency -> Kenya");
        check("The kingdom returned the paintings to Kenya.", "returned: The kingdom -> Kenya");
        check("Hackers launched an attack on Kenya's grid.", "attack: Hackers -> Kenya's grid");
        check("The army launched airstrikes on the depot.", "airstrikes: The army -> the depot");
    }

    @Test
    void whatIsExchangedIsNoParty() {
        check(
                "Ostrel and Norvik agreed to exchange prisoners.",
                "agreed: Ostrel + Norvik -> Ostrel + Norvik; exchange: Ostrel + Norvik -> Ostrel + Norvik");
        check(
                "The rebels agreed with the army to exchange 40 prisoners.",
                "agreed: The rebels -> the army; exchange: The rebels -> the army");
        check("The army released 40 prisoners.", "released: The army -> 40 prisoners");
    }

    @Test
    void workersOnStrikeProtest() {
        check("A strike by pilots hit the airline on Tuesday.", "strike: pilots -> ");
        check("The miners are still on strike.", "strike: The miners -> ");
        check("The strike of bus drivers entered its third week.", "strike: bus drivers -> ");
        check("The strike by rebels on the camp killed four.", "strike: rebels -> the camp; killed: rebels -> four");
    }

    @Test
    void whatWasHarmedIsARecipientAndWhatWasSpokenOfIsNot() {
        check("Men threw a grenade at the house of the mayor.", "threw: Men -> the house of the mayor");
        check("Gunmen opened fire on the car of the governor.", "opened: Gunmen -> the car of the governor");
        check("Gunmen shot a judge at the house of the mayor.", "shot: Gunmen -> a judge");
        check("A judge was killed along with two bodyguards.", "killed:  -> A judge + two bodyguards");
        check("A judge was killed with a knife.", "killed:  -> A judge");
        check("The union condemned the shooting of a judge.", "condemned: The union -> ; shooting:  -> a judge");
        check("Rebels launched an attack on the garrison at 2130.", "attack: Rebels -> the garrison");
        check("The government fought the drug traffickers.", "");
        check("The people fought for freedom.", "");
        check("Villagers fought with the police.", "fought: Villagers -> the police");
    }

    @Test
    void nounsGivePossessorsAgentsAndDemonyms() {
        check(
                "Iranian drone strikes on Kuwait killed two farmers.",
                "strikes: Iranian -> Kuwait; killed: Iranian -> two farmers");
        check("The shelling of the town by rebels lasted an hour.", "shelling: rebels -> the town");
        check("The army's attack on the village lasted an hour.", "attack: The army -> the village");
        check("The arrest of the editor angered the union.", "arrest:  -> the editor");
        check("The editor's arrest angered the union.", "arrest:  -> The editor");
        check("The army carried out an attack on the village.", "attack: The army -> the village");
        check("The village suffered an attack.", "attack:  -> The village");
        check("The protest of the students lasted an hour.", "protest: the students -> ");
        check("The minister's visit to Poland lasted a day.", "visit: The minister -> Poland");
    }

    @Test
    void whatIsDoneWithSomethingOrToSomebodyIsNotWhomItIsSaidTo() {
        check("The army threatened to use force.", "threatened: The army -> ");
        check("The mayor offered to send a search team.", "offered: The mayor -> ");
        check("The mayor offered to help Poland.", "offered: The mayor -> Poland; help: The mayor -> Poland");
        check(
                "Students protested against the beating of their leader.",
                "protested: Students -> ; beating:  -> their leader");
        check("Students protested against the policies of the government.", "protested: Students -> the government");
        check(
                "The king condemned the killing of the priest by rebels.",
                "condemned: The king -> rebels; killing: rebels -> the priest");
    }

    @Test
    void eachTakesPartLikeTheOtherWhereBothDo() {
        check("Kenya and Sudan agreed to a truce.", "agreed: Kenya + Sudan -> Kenya + Sudan; truce:  -> ");
        check("The talks between Russia and Ukraine began in May.", "talks: Russia + Ukraine -> Russia + Ukraine");
        check("The president met the king.", "met: The president -> the king");
        check("The two ministers met in Vienna.", "met: The two ministers -> The two ministers");
        check(
                "The conflict between the army and the rebels began in May.",
                "conflict: the army + the rebels -> the army + the rebels");
        check("Police clashed with protesters.", "clashed: Police -> protesters");
        check("France signed a treaty with Poland.", "signed: France -> Poland");
    }

    @Test
    void whoIsUnderAttackUndergoesIt() {
        check("The convoy came under attack near Gao.", "attack:  -> The convoy");
        check("Aleppo came under heavy shelling on Friday.", "shelling:  -> Aleppo");
        check("Police came under fire from gunmen.", "came: gunmen -> Police");
        check("The mayor came under fire for his remarks.", "");
        check("The town fell to the rebels on Monday.", "fell: the rebels -> The town");
        check("Government forces lost the town to the rebels.", "lost: the rebels -> Government forces + the town");
        check("Shells fell on the market.", "fell:  -> the market");
        check("Soldiers returned fire.", "returned: Soldiers -> ");
    }

    @Test
    void whoIsAccusedIsSoWhereverTheParserHangsHim() {
        check(
                "The minister accused Iran of arming the rebels during talks in Geneva.",
                "accused: The minister -> Iran; arming: Iran -> the rebels; talks:  -> ");
        check(
                "The prime minister said there would be none, and accused the West of plotting a coup.",
                "accused: The prime minister -> the West; coup: the West -> ");
    }

    @Test
    void theDeadDoNothingAfterwards() {
        check(
                "The rebels said 46 people had been killed and vowed to retaliate.",
                "killed:  -> 46 people; vowed: The rebels -> ; retaliate: The rebels -> ");
    }

    @Test
    void topicsDestinationsAndWatersAreNoRecipients() {
        check("Erdogan discussed Libya with Trump.", "discussed: Erdogan -> Trump");
        check("The United States completed its withdrawal of troops from Iraq.", "withdrawal:  -> ");
        check("The rebels fired a barrage of rockets at the town.", "fired: The rebels -> the town");
        check("The patrol exchanged fire with smugglers on the Putumayo river.", "exchanged: The patrol -> smugglers");
        check(
                "Palestinian factions have agreed to lay down their weapons.",
                "agreed: Palestinian factions -> ; lay down: Palestinian factions -> ");
        check("A roadside bomb killed six soldiers between Douentza and Hombori.", "killed:  -> six soldiers");
        check(
                "Police arrested 25 foreign members of a fraud ring.",
                "arrested: Police -> 25 foreign members of a fraud ring");
    }

    @Test
    void whoIsOnlyNearHasNoPart() {
        check("Ten people were killed, according to officials in Damascus.", "killed:  -> Ten people");
        check("The convoy left Gao on Monday and was attacked near Kidal.", "attacked:  -> The convoy");
        check("Missiles fired from Yemen struck a ship.", "fired:  -> ; struck:  -> a ship");
        check("The attack in Niger killed ten people.", "attack:  -> ; killed:  -> ten people");
        check("The Niger attack killed ten people.", "attack:  -> ; killed:  -> ten people");
    }

    private static void check(String text, String expected) {
        Document document = TestDocuments.parse(text);
        String found = EVENTS.events(document, List.of()).stream()
                .map(e -> e.trigger().in(text) + ": " + words(text, e.actors()) + " -> " + words(text, e.recipients()))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }

    private static String words(String text, List<Party> parties) {
        return parties.stream().map(p -> p.span().in(text)).collect(Collectors.joining(" + "));
    }
}
