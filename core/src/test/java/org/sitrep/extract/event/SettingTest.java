package org.sitrep.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.Party;
import org.sitrep.document.PlaceMention;
import org.sitrep.reading.Shipped;

/** When and where an event took place, with what, and who is held responsible, of texts read whole. */
final class SettingTest {
    @Test
    void itsOwnClauseTellsFirst() {
        check("A bomb exploded in Lima on Monday.", "exploded: Lima, Monday");
        check("Rebels killed two nuns in Cusco and bombed a plant in Lima.", "killed: Cusco, -; bombed: Lima, -");
        check(
                "Police are investigating the killing of a judge on 2 May and Monday's attack in Lima.",
                "investigating: -, -; killing: -, 2 May; attack: Lima, Monday");
    }

    @Test
    void elseWhatItsSentenceTellsOfTheSameScene() {
        check(
                "Police hurt three women when a mine blew up in Lima on Monday.",
                "hurt: Lima, Monday; blew up: Lima, Monday");
        check(
                "Three rebels were killed and seven others were wounded during clashes in Cusco on Monday.",
                "killed: Cusco, Monday; wounded: Cusco, Monday; clashes: Cusco, Monday");
        check("A judge was shot while attending a rally in Lima on Monday.", "shot: Lima, Monday; rally: Lima, Monday");
    }

    @Test
    void whatIsAvengedIsElsewhere() {
        check(
                "Retaliating for the bombings in Nairobi, the navy fired missiles at a camp near Khost.",
                "bombings: Nairobi, -; fired: Khōst, -");
        check(
                "To avenge the massacre in Orahovac, guerrillas ambushed a convoy.",
                "massacre: Orahovac, -; ambushed: -, -");
    }

    @Test
    void neverThatOfAnotherScene() {
        check(
                "The mayor, who was kidnapped by rebels, resigned in Lima on Monday.",
                "kidnapped: -, -; resigned: Lima, Monday");
        check("The senator, who founded the party in 1980, was killed.", "killed: -, -");
        check("The minister said in Lima on Monday that rebels had killed a judge.", "killed: -, -");
        check(
                "The council, meeting in Lima on Monday, condemned the murder of a judge.",
                "meeting: Lima, Monday; condemned: -, -; murder: -, -");
        check("Lima, 3 March 2031 -- Rebels killed a judge.", "killed: -, -");
        check("LIMA, May 4 - The president resigned.", "resigned: -, -");
        check("Kenya withdrew from the 1994 treaty.", "withdrew: -, -");
        check("Soldiers from Kenya killed a judge in Lima.", "killed: Lima, -");
        check("Rebels fired rockets at a US base in Lima.", "fired: Lima, -");
        check("The 1994 treaty was signed in Lima.", "signed: Lima, 1994");
        check("Kenya and Uganda signed the 1994 treaty.", "signed: -, 1994");
        check("Peruvian troops killed four rebels.", "killed: -, -");
        check("The rebels broke the truce that was agreed in March.", "broke: -, -; agreed: -, March");
        check("After the truce, shelling resumed near Lima on Monday.", "truce: -, -; shelling: Lima, Monday");
    }

    @Test
    void whatCameBeforeOrAfterHasItsOwnTimeAndPlace() {
        check(
                "After talks in Lima on Monday, the army bombed Cusco on Wednesday.",
                "talks: Lima, Monday; bombed: Cusco, Wednesday");
        check("Before the vote in Lima on 4 May, gunmen killed a mayor in Cusco on 1 May.", "killed: Cusco, 1 May");
        check("Before the vote in Lima on 4 May, gunmen killed a mayor.", "killed: -, -");
        check(
                "Since the coup in Lima, police in Cusco have arrested 40 students.",
                "coup: Lima, -; arrested: Cusco, -");
        check(
                "Two years after the massacre in Lima, police in Cusco arrested a man on Wednesday.",
                "massacre: Lima, -; arrested: Cusco, Wednesday");
        check(
                "Following the attack in Lima on Tuesday, police in Cusco arrested three men on Thursday.",
                "attack: Lima, Tuesday; arrested: Cusco, Thursday");
        check("Days before the parade in Lima on Sunday, Kenya expelled two diplomats.", "expelled: -, -");
        check(
                "In the wake of the bombing in Lima, Kenya expelled two diplomats on 20 April.",
                "bombing: Lima, -; expelled: -, 20 April");
        check("In response to the bombing in Lima, Kenya expelled two diplomats.", "bombing: Lima, -; expelled: -, -");
        check(
                "During a visit to Lima on Monday, rebels bombed Cusco on Tuesday.",
                "visit: Lima, Monday; bombed: Cusco, Tuesday");
        check(
                "Four people were wounded after an explosion in Lima on Monday.",
                "wounded: Lima, Monday; explosion: Lima, -");
    }

    @Test
    void whereAndWhenItIsSpokenOfIsNotWhereAndWhenItWas() {
        check("Speaking in Geneva, the minister said rebels had attacked a village.", "attacked: -, -");
        check("On Monday the army announced it had shot two men.", "shot: -, -");
        check("Rebels attacked a village on Monday, a spokesman said in Lima on Friday.", "attacked: -, Monday");
        check("In Geneva, the minister spoke about the attack on the village.", "attack: -, -");
        check("According to police in Lima, rebels killed ten people.", "killed: -, -");
        check("Ten people were killed, according to police in Lima.", "killed: -, -");
        check("The commander ordered in Dubai the killing of two rivals.", "killing: -, -");
        check("Thousands marched in Beirut against the bombing of a school.", "marched: Beirut, -; bombing: -, -");
    }

    @Test
    void whereSomethingComesFromOrGoesIsNotWhereItHappens() {
        check("The jets took off from Lima and bombed a convoy.", "bombed: -, -");
        check("Planes flying from Cyprus bombed two depots.", "bombed: -, -");
        check("Missiles fired from Lima struck a ship.", "fired: Lima, -; struck: -, -");
        check("A judge was shot dead on the road from Cusco to Lima.", "shot: -, -");
        check("The minister flew to Lima on Monday.", "flew: Lima, Monday");
    }

    @Test
    void whatIsAttackedOrTakenIsWhere() {
        check("The army shelled Tripoli on Monday.", "shelled: Tripoli, Monday");
        check("Tripoli was shelled on Monday.", "shelled: Tripoli, Monday");
        check("Rebels captured Bakhmut on Monday.", "captured: Bakhmut, Monday");
        check("The shelling of Kharkiv killed four.", "shelling: Kharkiv, -; killed: Kharkiv, -");
        check("The army shelled the town of Popasna in Luhansk.", "shelled: Popasna, -");
        check("Rebels attacked an outpost in Goma.", "attacked: Goma, -");
        check("The minister criticised Tripoli.", "criticised: -, -");
        check("The council called on Kenya to free the nurses.", "called: -, -; free: -, -");
        check("Police arrested Jordan Harn.", "arrested: -, -");
    }

    @Test
    void elseItsParagraphGoesOn() {
        check(
                "A bomb exploded in Lima on Monday. Four people were killed.",
                "exploded: Lima, Monday; killed: Lima, Monday");
        check(
                "A bomb exploded in Lima on Monday. A week later the mayor was in Cusco. Four people were killed.",
                "exploded: Lima, Monday; killed: -, -");
        check("A bomb exploded in Lima on Monday.\n\nFour people were killed.", "exploded: Lima, Monday; killed: -, -");
        check(
                "Rebels bombed a bank in Lima on Monday. Police killed four farmers.",
                "bombed: Lima, Monday; killed: -, -");
        check(
                "A bomb exploded in Lima on Monday. Four people had been killed.",
                "exploded: Lima, Monday; killed: -, -");
    }

    private static void check(String text, String expected) {
        String found = Shipped.read(text).events().stream()
                .map(e -> e.trigger().in(text) + ": "
                        + e.place().map(PlaceMention::name).orElse("-") + ", "
                        + e.time()
                                .flatMap(Event.When::span)
                                .map(words -> words.in(text))
                                .orElse("-"))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }

    @Test
    void whatItIsDoneWithIsItsMode() {
        checkMode("A dynamite attack damaged the bridge.", "attack explosives; damaged destroy");
        checkMode("Four farmers were killed in a bomb explosion.", "killed explosives; explosion explosives");
        checkMode("Rebels attacked the post with mortars and grenades.", "attacked heavy-weapons");
        checkMode("The rebels attacked the post.", "attacked -");
        checkMode("Police fired tear gas at protesters.", "fired crowd-control");
        checkMode("Police fired rubber bullets at students.", "fired crowd-control");
        checkMode("The army fired rockets at the port.", "fired heavy-weapons");
        checkMode("Gunmen fired shots at the car.", "fired firearms");
        checkMode("A suicide bomber killed nine people.", "killed suicide-attack");
        checkMode("The man blew himself up at a market.", "blew suicide-attack");
        checkMode("A bomber killed three people.", "killed -");
    }

    private static void checkMode(String text, String expected) {
        String found = Shipped.read(text).events().stream()
                .map(e -> e.trigger().in(text) + " " + e.mode().orElse("-"))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }

    @Test
    void whenSomethingStoppedIsNotWhenItWasDone() {
        check("Norvik stopped bombing the rebels in 2016.", "bombing: -, -");
        check("The army ceased shelling the town on Monday.", "shelling: -, -");
        check("Norvik bombed the rebels in 2016.", "bombed: -, 2016");
    }

    @Test
    void whomItIsDoneToIsNotWhere() {
        check("The council imposed sanctions on Belarus on Monday.", "imposed: -, Monday");
        check("Students protested against Iran in Lima.", "protested: Lima, -");
        check("Iran attacked Israel.", "attacked: Israel, -");
    }

    @Test
    void whatABuildingIsCalledIsNotWhereItStands() {
        check("A bomb exploded at the Cairo cinema in Aden.", "exploded: Aden, -");
    }

    @Test
    void whatIsDoneMeanwhileIsDoneThere() {
        check(
                "During talks in Geneva, the minister accused Iran of arming the rebels.",
                "talks: Geneva, -; accused: Geneva, -; arming: -, -");
    }

    @Test
    void whoIsHeldResponsibleDidItByThatAccount() {
        checkActors(
                "The rebels claimed responsibility for the attack on the bishop.",
                "attack: The rebels -> the bishop s1");
        checkActors("The army took responsibility for killing the mayor.", "killing: The army -> the mayor s1");
        checkActors(
                "Police attributed the kidnapping to the rebels.",
                "attributed: Police -> the rebels author; kidnapping: the rebels ->  s1");
        checkActors(
                "The president blamed the rebels for the murder of a judge.",
                "blamed: The president -> the rebels author; murder: the rebels -> a judge s1");
        checkActors("The rebels denied responsibility for the murder of a judge.", "murder:  -> a judge s1");
        checkActors("No group claimed responsibility for the bombing.", "bombing:  ->  author");
    }

    @Test
    void townsAreYieldedToSomebody() {
        checkActors(
                "The militia handed over Sirte to the government.",
                "handed over: The militia -> the government author");
        checkActors("A Taliban bomb killed a judge in Kabul.", "killed: Taliban -> a judge author");
        checkActors("A drone killed a general in Baghdad.", "killed:  -> a general author");
        checkActors("Israeli tanks shelled the camp.", "shelled: Israeli tanks -> the camp author");
        check("The militia handed over Sirte to the government.", "handed over: Sirte, -");
        check("General Mladic's men marched into Srebrenica.", "marched: Srebrenica, -");
    }

    private static void checkActors(String text, String expected) {
        String found = Shipped.read(text).events().stream()
                .map(e -> e.trigger().in(text) + ": "
                        + names(text, e.actors()) + " -> " + names(text, e.recipients()) + " "
                        + (e.assertedBy() instanceof Asserter.By by ? by.statement() : "author"))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }

    private static String names(String text, List<Party> parties) {
        return parties.stream().map(p -> p.span().in(text)).collect(Collectors.joining(" + "));
    }
}
