package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;

class ActorTaggerTest {
    /** Checks all mentions of a text, each written {@code words=ID}, the id empty where it is unknown. */
    private static void check(String text, String... expected) {
        assertThat(mentions(TestDocuments.withActors(text))).as(text).containsExactly(expected);
    }

    private static List<String> mentions(Document document) {
        return document.actors().stream()
                .map(m -> m.span().in(document.text()) + "=" + m.actor().orElse(""))
                .toList();
    }

    @Test
    void statesGovernmentsPeoplesAndArmiesAreDifferentActors() {
        check("Kenya accused Somalia of harbouring smugglers.", "Kenya=KEN", "Somalia=SOM");
        check("The Kenyan government rejected the offer.", "The Kenyan government=KEN-GOV");
        check("The government of Kenya rejected the offer.", "The government of Kenya=KEN-GOV");
        check(
                "The Rapid Support Forces left. The RSF denied it.",
                "The Rapid Support Forces=SDN-RSF",
                "The RSF=SDN-RSF");
        check("The minister met Kenya and AXB ( ) on Monday.", "The minister=", "Kenya=KEN", "AXB=AXB");
        check("Kenya's government rejected the offer.", "Kenya's government=KEN-GOV");
        check("The Kyiv government rejected the offer.", "The Kyiv government=UKR-GOV");
        check("The Addis Ababa government rejected the offer.", "The Addis Ababa government=ETH-GOV");
        check("The Tehran regime rejected the offer.", "The Tehran regime=IRN-REGIME");
        without("The Kyiv city government rejected the offer.", "UKR-GOV");
        without("The Mexico City government rejected the offer.", "MEX-GOV");
        check("Ukrainians remember the winter.", "Ukrainians=UKR-PEOPLE");
        check("Ukrainian soldiers repaired the bridge.", "Ukrainian soldiers=UKR-MIL");
        check("A Kenyan warplane bombed the bridge.", "A Kenyan warplane=KEN-AIRFORCE");
        check("Kenyan military planes bombed the bridge.", "Kenyan military planes=KEN-AIRFORCE");
        check("Kenyan planes were grounded by fog."); // whose they are is not told
        check("Peruvian police arrested a smuggler.", "Peruvian police=PER-COP");
        check("Officials from Kenya arrived late.", "Officials from Kenya=KEN-OFFICIALS");
        check("The Foreign Ministry of Poland summoned the envoy.", "The Foreign Ministry of Poland=POL-MFA");
    }

    /** Checks the ids that a text must not have. */
    private static void without(String text, String id) {
        assertThat(mentions(TestDocuments.withActors(text))).as(text).noneMatch(m -> m.endsWith("=" + id));
    }

    @Test
    void whoLeavesACountryIsNotItsOwn() {
        without("The kingdom plans to withdraw its troops from Afghanistan.", "AFG-MIL");
        without("France withdrew its forces from Mali.", "MLI-MIL");
        without("Russia moved troops from Syria.", "SYR-MIL");
        without("The queen welcomed the withdrawal of soldiers from Kenya.", "KEN-MIL");
        without("The ministry pulled diplomats and soldiers from Yemen.", "YEM-MIL");
        without("The general praised the king's soldiers from Kenya.", "KEN-MIL");
        check("Soldiers from Kenya were killed.", "Soldiers from Kenya=KEN-MIL");
        check("Rebels attacked soldiers from Kenya.", "Rebels=", "soldiers from Kenya=KEN-MIL");
    }

    @Test
    void theWorldsArmedGroupsBodiesAndLeadersAreKnownByTheirNames() {
        check("Hemedti met Burhan in Sudan.", "Hemedti=MOHAMED-HAMDAN-DAGALO", "Burhan=ABDEL-FATTAH-AL-BURHAN");
        check("The Tigray Defence Forces left.", "The Tigray Defence Forces=ETH-TDF");
        check("Fighters of the Azawad Liberation Front left.", "Fighters of the Azawad Liberation Front=MLI-FLA");
        check("The IRA met the Official IRA.", "The IRA=IRA", "the Official IRA=OFFICIAL-IRA");
        check("BINUH counted the dead.", "BINUH=UN-BINUH");
        check("A White Army of geese crossed the road.", "White Army=WHITE-ARMY"); // and not South Sudan's
        check("Lawyers cited Article 19 of the constitution.", "Lawyers=");
        check("Breaking the silence, Ana Ruda spoke.", "Ana Ruda=ANA-RUDA");
    }

    @Test
    void anAllianceIsNotItsMembers() {
        check("NATO allies met while NATO planned.", "NATO allies=NATO-MEMBERS", "NATO=NATO");
        check("NATO’s 31 member countries agreed.", "NATO’s 31 member countries=NATO-MEMBERS");
        check("EU leaders agreed with the EU.", "EU leaders=EU-LEADERS", "the EU=EU");
        check(
                "The foreign ministers of the EU member states met.",
                "The foreign ministers of the EU member states=EU-FM");
    }

    @Test
    void groupsWithOneStanceCountryAndKindAreOneActor() {
        check(
                "Pro-Iranian militants fired. The Iran-backed fighters fled. Iranian-backed rebels hid.",
                "Pro-Iranian militants=PRO-IRN-REB",
                "The Iran-backed fighters=PRO-IRN-REB",
                "Iranian-backed rebels=PRO-IRN-REB");
        check("Rwandan-led troops advanced.", "Rwandan-led troops=LED-RWA-MIL");
        check("Anti-Turkish protesters marched.", "Anti-Turkish protesters=ANTI-TUR-PROTEST");
        check("Kurdish fighters took the hill.", "Kurdish fighters=KURD-REB");
        check("Former Kenyan officials disagreed.", "Former Kenyan officials=");
        check("Houthi rebels fired a missile.", "Houthi rebels=YEM-HOUTHI");
    }

    @Test
    void outletsAreNoCountriesOrGovernments() {
        check("Interfax-Ukraine reported the talks.", "Interfax-Ukraine=INTERFAX-UKRAINE");
        check("The Washington Post quoted him.", "The Washington Post=WASHINGTON-POST");
        check("Radio Free Asia reported the talks.", "Radio Free Asia=RFA");
    }

    @Test
    void namesOfCountriesThatMeanSomethingElse() {
        check("Georgia passed a law on peaches.");
        check("Georgia accused Russia. The talks in Tbilisi failed.", "Georgia=GEO", "Russia=RUS");
        check("Chad Smith played the drums.", "Chad Smith=CHAD-SMITH");
        check(
                "Michael Jordan retired. Jordan had won six titles.",
                "Michael Jordan=MICHAEL-JORDAN",
                "Jordan=MICHAEL-JORDAN");
        check("Roast the turkey for three hours.");
    }

    @Test
    void definiteNounsTakeUpWhoWasNamed() {
        check("NATO met on Monday. The alliance promised help.", "NATO=NATO", "The alliance=NATO");
        check("The alliance promised help.", "The alliance=");
    }

    @Test
    void familyNamesAreJoinedToFullNames() {
        check("Ana Lima resigned. Lima gave no reason.", "Ana Lima=ANA-LIMA", "Lima=ANA-LIMA");
        check(
                "Ana Lima and Rui Lima resigned. Lima gave no reason.",
                "Ana Lima=ANA-LIMA",
                "Rui Lima=RUI-LIMA",
                "Lima=");
        check(
                "Ana Lima resigned. Lima gave no reason. Rui Lima stayed.",
                "Ana Lima=ANA-LIMA",
                "Lima=",
                "Rui Lima=RUI-LIMA");
        check(
                "Anna Reed resigned. Ms. Reed gave no reason. Her husband, Mr. Reed, wept.",
                "Anna Reed=ANNA-REED",
                "Reed=",
                "Reed=");
        check("John and Mary Reed sued. Reed won.", "John=JOHN", "Mary Reed=MARY-REED", "Reed=");
    }

    @Test
    void jointSubjectsAreSeveralActors() {
        check(
                "Anna Reed and John Stone left. Reed and Stone laughed.",
                "Anna Reed=ANNA-REED",
                "John Stone=JOHN-STONE",
                "Reed=ANNA-REED",
                "Stone=JOHN-STONE");
        check("Russian and Syrian forces shelled the town.", "Russian=RUS-MIL", "Syrian forces=SYR-MIL");
        check("Sunni and Shiite militias fought.", "Sunni=SUNNI-PRM", "Shiite militias=SHIA-PRM");
        check("The French and German foreign ministers met.", "French=FRA-FM", "German foreign ministers=DEU-FM");
        check("Hamas and Hezbollah said they would fight.", "Hamas=PSE-HAMAS", "Hezbollah=LBN-HEZBOLLAH");
        check(
                "Russian warships and Syrian forces shelled the town.",
                "Russian warships=RUS-NAVY",
                "Syrian forces=SYR-MIL");
    }

    @Test
    void aPossessiveBelongsToItsOwnNounOnly() {
        check("Norvik police and Kenya's army searched the port.", "Norvik police=NORVIK-COP", "Kenya's army=KEN-MIL");
        check("The police and Kenya's army left.", "The police=", "Kenya's army=KEN-MIL");
        check("The government and people of Kenya agreed.", "The government=KEN-GOV", "people of Kenya=KEN-PEOPLE");
    }

    @Test
    void namesThatManyBearAreNobodysWithoutCompany() {
        check("The Security Council condemned the raid.", "The Security Council=");
        check(
                "The UN Security Council met. The Security Council condemned the raid.",
                "The UN Security Council=UN-SC",
                "The Security Council=UN-SC");
        check("The West said no.", "The West=WEST");
    }

    @Test
    void aGroupCalledAfterAnotherIsNotTheOther() {
        check(
                "Troops fought the ABX, a FARC dissident group. The group fled.",
                "Troops=",
                "the ABX=ABX",
                "FARC=COL-FARC",
                "The group=");
        check("FARC left the town. The group said so.", "FARC=COL-FARC", "The group=COL-FARC");
    }

    @Test
    void forcesCalledAfterAPlaceAndAbbreviationsAreOrganizations() {
        check("The Norvik Front attacked the town.", "The Norvik Front=NORVIK-FRONT");
        check("NAVCENT said so.", "NAVCENT=NAVCENT");
        check("They broke the UN Charter.");
    }

    @Test
    void someOfAPeopleAreNotThePeople() {
        check("Many young Kenyans left.");
        check("The French left on Monday.", "French=FRA-PEOPLE");
    }

    @Test
    void parties() {
        check(
                "U.S. Republicans and Democrats agreed.",
                "U.S.=USA",
                "Republicans=USA-REP-MEMBERS",
                "Democrats=USA-DEM-MEMBERS");
        check("Ana Lima (D-Ohio) agreed.", "Ana Lima=ANA-LIMA");
    }

    @Test
    void rolesTakeUpPersons() {
        check(
                "Prime Minister Ana Lima left for Oslo. The prime minister promised help.",
                "Ana Lima=ANA-LIMA",
                "The prime minister=ANA-LIMA");
        check("The prime minister promised help.", "The prime minister=");
        check(
                "A spokesman for the Harbour Workers Union, Rui Okoro, said that the port was closed.",
                "the Harbour Workers Union=HARBOUR-WORKERS-UNION",
                "Rui Okoro=RUI-OKORO");
    }

    @Test
    void shipsWarsAndModelsAreNoActors() {
        check("The crew of USS Marigold slept.");
        check("They praised God for the harvest.");
    }

    @Test
    void groupsAgainstSomebody() {
        check(
                "The counter-ISIS coalition promised help. ISIS fled.",
                "The counter-ISIS coalition=ANTI-IS-COALITION",
                "ISIS=IS");
    }

    @Test
    void capitalsThatSpeakAreGovernments() {
        check("Nairobi rejected the offer.", "Nairobi=KEN-GOV");
        check("The plane landed in Nairobi.");
        check("Brussels rejected the offer.", "Brussels=EU");
        check("He lives in Brussels.");
        check("Belgium closed its border. Brussels rejected the offer.", "Belgium=BEL", "Brussels=");
    }

    @Test
    void aListedGroupIsTheSameWhoeverBacksIt() {
        check("The US-backed Syrian Democratic Forces withdrew.", "The US-backed Syrian Democratic Forces=SYR-SDF");
        check("Iran-backed Taliban fighters withdrew.", "Iran-backed Taliban fighters=AFG-TALIBAN");
        check("Gunmen from the Taliban withdrew.", "Gunmen from the Taliban=AFG-TALIBAN");
        check("Iran-backed gunmen withdrew.", "Iran-backed gunmen=PRO-IRN-GUNMEN");
    }

    @Test
    void aTownBehindAPrepositionIsNoPerson() {
        check("Gunmen killed ten farmers in Kaya. Troops left Kaya.", "Gunmen=", "Troops=");
        check("Officials in Tiraspol and Adana stayed. Thousands fled to Adana.", "Officials=");
        check("PRISTINA (Reuters) - Judges slept.", "Reuters=REUTERS", "Judges=");
        check("Mehmet Kaya resigned. Kaya gave no reason.", "Mehmet Kaya=MEHMET-KAYA", "Kaya=MEHMET-KAYA");
        check("She painted the Queen of Sheba.");
        check("Rebels captured Kaya on Monday.", "Rebels=");
        check("The shelling of Adana went on.");
        check("Jets bombed Khan Darwa and Saramin overnight.", "Jets=");
        check("Rebels attacked Kaya on Monday.", "Rebels=");
        check("Rebels attacked Colonel Kaya. They captured Kaya.", "Rebels=", "Kaya=KAYA", "Kaya=KAYA");
        check("Rebels captured Ana Kaya. Kaya was freed.", "Rebels=", "Ana Kaya=ANA-KAYA", "Kaya=ANA-KAYA");
    }

    @Test
    void abbreviationsAreExplainedByTheArticle() {
        check(
                "The Harbour Workers Union (HWU) went on strike. HWU members marched.",
                "The Harbour Workers Union=HARBOUR-WORKERS-UNION",
                "HWU=HARBOUR-WORKERS-UNION",
                "HWU=HARBOUR-WORKERS-UNION");
        check(
                "HWU (Harbour Workers Union) went on strike.",
                "HWU=HARBOUR-WORKERS-UNION",
                "Harbour Workers Union=HARBOUR-WORKERS-UNION");
        check(
                "The Movement for Free Norvik (also known as MFN) took the hill. MFN said so.",
                "The Movement for Free Norvik=MOVEMENT-FOR-FREE-NORVIK",
                "MFN=MOVEMENT-FOR-FREE-NORVIK",
                "MFN=MOVEMENT-FOR-FREE-NORVIK");
        check(
                "Norvik Naval Forces Central Command (NAVCENT) held a drill.",
                "Norvik Naval Forces Central Command=NORVIK-NAVAL-FORCES-CENTRAL-COMMAND",
                "NAVCENT=NORVIK-NAVAL-FORCES-CENTRAL-COMMAND");
    }

    @Test
    void namesAreUsedInTheirTimeOnly() {
        String text = "ISWAP attacked a convoy.";
        assertThat(mentions(dated(text, LocalDate.of(2019, 5, 1)))).containsExactly("ISWAP=ISWAP");
        ActorMention early = dated(text, LocalDate.of(2009, 5, 1)).actors().stream()
                .findFirst()
                .orElse(null);
        assertThat(early == null || early.sector().isEmpty()).isTrue();
    }

    private static Document dated(String text, LocalDate day) {
        Article article = Article.ofText("test", text);
        return TestDocuments.withActors(article.withPublished(Published.on(day, Published.Basis.GIVEN)));
    }

    @Test
    void twoNamesThatTheArticleSaysAreOne() {
        check("Rui Lima, also known as Abu Okoro, left Karsk.", "Rui Lima=RUI-LIMA", "Abu Okoro=RUI-LIMA");
        check(
                "The Karsk Liberation Front, formerly known as the Norvik League, left Karsk. The Norvik League was banned.",
                "The Karsk Liberation Front=KARSK-LIBERATION-FRONT",
                "the Norvik League=KARSK-LIBERATION-FRONT",
                "The Norvik League=KARSK-LIBERATION-FRONT");
        check("Rui Lima, known to Abu Okoro, left Karsk.", "Rui Lima=RUI-LIMA", "Abu Okoro=ABU-OKORO");
    }

    @Test
    void aNicknameIsPartOfTheName() {
        check(
                "Col. Rui \u201cRed\u201d Lima left Karsk. Lima was ill.",
                "Rui \u201cRed\u201d Lima=RUI-LIMA",
                "Lima=RUI-LIMA");
        check("Rui Lima said \"Okoro\" twice.", "Rui Lima=RUI-LIMA", "Okoro=OKORO");
    }

    @Test
    void namesThatManyStatesShareNeedTheState() {
        check("Kenya's Ministry of Fisheries paid.", "Kenya=KEN", "Ministry of Fisheries=KEN-MINISTRY-OF-FISHERIES");
        check("The Kenyan Geological Service paid.", "The Kenyan Geological Service=KEN-GEOLOGICAL-SERVICE");
        check("The Ministry of Fisheries paid.", "The Ministry of Fisheries=");
        check("The Democratic Party met the 3rd Brigade.", "The Democratic Party=", "the 3rd Brigade=");
        check(
                "The Karsk Peace Council met Turkish Airlines.",
                "The Karsk Peace Council=KARSK-PEACE-COUNCIL",
                "Turkish Airlines=TURKISH-AIRLINES");
        check("Turkish airlines paid.", "Turkish airlines=TUR-BUS");
    }

    @Test
    void throughWhatSomebodySpeaksIsNotTheCompany() {
        check("The mayor wrote on Facebook. The company will pay.", "The mayor=", "Facebook=FACEBOOK", "The company=");
        check("Facebook was fined. The company will pay.", "Facebook=FACEBOOK", "The company=FACEBOOK");
        check(
                "Facebook and Norvik Steel were fined. The company will pay.",
                "Facebook=FACEBOOK",
                "Norvik Steel=NORVIK-STEEL",
                "The company=");
        check(
                "The mayor told Reuters it was late. The agency will pay.",
                "The mayor=",
                "Reuters=REUTERS",
                "The agency=");
        check("Reuters reported it. The agency will pay.", "Reuters=REUTERS", "The agency=REUTERS");
    }

    @Test
    void theCompanyIsWhatIsKnownToBeOneAndNoOtherMayBeMeant() {
        check(
                "Lorania Motors raised prices. The company said they would fall.",
                "Lorania Motors=LORANIA-MOTORS",
                "The company=LORANIA-MOTORS");
        check(
                "Lorania Motors bought Norvik Steel. The company said prices would fall.",
                "Lorania Motors=LORANIA-MOTORS",
                "Norvik Steel=NORVIK-STEEL",
                "The company=");
        check(
                "Amnesty International criticised Norvik. The company said prices would fall.",
                "Amnesty International=AMNESTY",
                "Norvik=NORVIK",
                "The company=");
        check(
                "The Karsk Council met Norvik Steel. The council said prices would fall.",
                "The Karsk Council=KARSK-COUNCIL",
                "Norvik Steel=NORVIK-STEEL",
                "The council=KARSK-COUNCIL");
    }

    @Test
    void theSameNameHasTheSameIdInTwoArticles() {
        checkSame("Ana O\u2019Hara resigned.", "Officials met Ana O'Hara in Karsk.", "ANA-OHARA");
        checkSame(
                "The Karsk Liberation Front fled.",
                "Rui Lima leads the Karsk Liberation Front.",
                "KARSK-LIBERATION-FRONT");
        checkSame(
                "Kenya's Ministry of Fisheries paid.",
                "The Kenyan Ministry of Fisheries paid.",
                "KEN-MINISTRY-OF-FISHERIES");
        checkOther("Ana Lima resigned.", "Rui Lima resigned.");
        checkOther("Ana Lima met Rui Lima. Mr. Lima resigned.", "Mr. Lima resigned.");
        checkOther("Kenya's Ministry of Fisheries paid.", "Ghana's Ministry of Fisheries paid.");
        checkOther("The Ministry of Fisheries paid.", "Ghana's Ministry of Fisheries paid.");
    }

    private static void checkSame(String one, String other, String id) {
        assertThat(ids(one)).as(one).contains(id);
        assertThat(ids(other)).as(other).contains(id);
    }

    private static void checkOther(String one, String other) {
        assertThat(ids(one))
                .as(one + " " + other)
                .doesNotContainAnyElementsOf(
                        ids(other).stream().filter(id -> !id.matches("KEN|GHA")).toList());
    }

    private static List<String> ids(String text) {
        return TestDocuments.withActors(text).actors().stream()
                .flatMap(mention -> mention.actor().stream())
                .toList();
    }

    @Test
    void whoHeldAnOfficeThenIsKnownByItAndTheFamilyName() {
        checkDated("President Chirac left.", LocalDate.of(2003, 5, 5), "Chirac=JACQUES-CHIRAC");
        checkDated(
                "President Chirac left. Chirac smiled.",
                LocalDate.of(2003, 5, 5),
                "Chirac=JACQUES-CHIRAC",
                "Chirac=JACQUES-CHIRAC");
        checkDated("President Chirac left.", LocalDate.of(2021, 5, 5), "Chirac=CHIRAC");
        checkDated("Mr. Chirac left.", LocalDate.of(2003, 5, 5), "Chirac=CHIRAC");
        checkDated(
                "President Chirac met Ana Chirac.",
                LocalDate.of(2003, 5, 5),
                "Chirac=ANA-CHIRAC",
                "Ana Chirac=ANA-CHIRAC");
        check("President Chirac left.", "Chirac=CHIRAC");
    }

    @Test
    void anOfficeIsItsHoldersOfTheDay() {
        checkDated("The French president left.", LocalDate.of(2015, 5, 3), "The French president=FRANCOIS-HOLLANDE");
        checkDated("The French president left.", LocalDate.of(2022, 5, 3), "The French president=EMMANUEL-MACRON");
        checkDated(
                "The French president left.",
                LocalDate.of(2017, 5, 14),
                "The French president="); // the day of the change
        checkDated("The former French president left.", LocalDate.of(2015, 5, 3), "The former French president=");
        checkDated("The president left.", LocalDate.of(2015, 5, 3), "The president=");
        checkDated("The Republican candidate left.", LocalDate.of(2015, 5, 3), "The Republican candidate=");
        checkDated("The French president, Jean Dalen, left.", LocalDate.of(2015, 5, 3), "Jean Dalen=JEAN-DALEN");
        check("The French president left.", "The French president=");
    }

    @Test
    void anAddressIsNoActor() {
        check("Rebels attacked Mocha, Yemen, on Monday.", "Rebels=");
        check("A court in Istanbul, Turkey, jailed a writer.");
        check("In Geneva, Kenya and Uganda signed a deal.", "Kenya=KEN", "Uganda=UGA");
    }

    private static void checkDated(String text, LocalDate day, String... expected) {
        Optional<LocalDate> published = Optional.of(day);
        Article article = Article.ofText("test", text)
                .withPublished(new Published(published, published, Published.Basis.GIVEN, List.of()));
        assertThat(mentions(TestDocuments.withActors(article))).as(text).containsExactly(expected);
    }
}
