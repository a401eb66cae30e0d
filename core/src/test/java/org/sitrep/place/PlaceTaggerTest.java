package org.sitrep.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.document.Quotation;
import org.sitrep.neural.NeuralReader;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;

class PlaceTaggerTest {
    private static final NeuralReader READER =
            NeuralReader.load(name -> PlaceTaggerTest.class.getResourceAsStream("/org/sitrep/models/" + name));
    private static final PlaceTagger TAGGER = new PlaceTagger(GazetteerTest.GAZETTEER);

    @Test
    void townsAreResolvedByFameAndByContext() {
        check("Shells fell on Kharkiv overnight.", "Kharkiv: Kharkiv UA town");
        check("The convoy left Homs for Aleppo.", "Homs: Homs SY town", "Aleppo: Aleppo SY town");
        check("The minister flew to London on Monday.", "London: London GB town");
        check(
                "Police in London, Ontario, said a man was hurt.",
                "London: London CA town",
                "Ontario: Ontario CA region");
        check(
                "Farmers near Tripoli blocked the road. Lebanese soldiers came from Beirut.",
                "Tripoli: Tripoli LB town",
                "Beirut: Beirut LB town");
        check("Rebels took Debal’tseve and Ugledar.", "Debal’tseve: Debaltseve UA town", "Ugledar: Vuhledar UA town");
    }

    @Test
    void otherSpellingsAreTheSamePlace() {
        check("Shells fell on Lugansk overnight.", "Lugansk: Luhansk UA town");
        check("A fire broke out in Kharkov.", "Kharkov: Kharkiv UA town");
        check("Ships left Odessa, Ukraine, on Sunday.", "Odessa: Odesa UA town", "Ukraine: Ukraine UA country");
        check("Two died in Donetsk and Lugansk.", "Donetsk: Donetsk UA town", "Lugansk: Luhansk UA town");
        check("Riots broke out in Bombay.", "Bombay: Mumbai IN town");
        check("The ship left Rangoon.", "Rangoon: Yangon MM town");
        check("Ships reached Port-au-Prince.", "Port-au-Prince: Port-au-Prince HT town");
        check("Shells fell on Deir ez-Zor.", "Deir ez-Zor: Deir ez-Zor SY town");
    }

    @Test
    void aPlaceNamedAroundANameDecides() {
        check("A fire broke out in Paris, Texas, on Sunday.", "Paris: Paris US town", "Texas: Texas US region");
        check("He was born in Gary, Ind., in 1950.", "Gary: Gary US town", "Ind.: Indiana US region");
        check("Two workers of Zorbville, Okla., were hurt.", "Okla.: Oklahoma US region");
        check(
                "He is held in Honolulu, W. Va., for theft.",
                "Honolulu: Honolulu ? site",
                "W. Va.: West Virginia US region");
        check("A bridge collapsed in Washington County overnight.", "Washington County: Washington County ? district");
        check("They met in Tbilisi, Georgia.", "Tbilisi: Tbilisi GE town", "Georgia: Georgia GE country");
        check("They met in Atlanta, Georgia.", "Atlanta: Atlanta US town", "Georgia: Georgia US region");
        check(
                "He visited Mexico, China, Japan and Peru.",
                "Mexico: Mexico MX country",
                "China: China CN country",
                "Japan: Japan JP country",
                "Peru: Peru PE country");
    }

    @Test
    void whatIsTakenIsATown() {
        check("Rebels captured Bakhmut on Monday.", "Bakhmut: Bakhmut UA town");
        check("The shelling of Kharkiv killed four.", "Kharkiv: Kharkiv UA town");
        check("Rebels captured Lopez on Monday.");
        check("The United States Department of State denied it.");
    }

    @Test
    void disputedRegionsAreNotTheirTowns() {
        check("Gaza is under siege.", "Gaza: Gaza PS region");
        check("The shelling of Gaza City went on.", "Gaza City: Gaza PS town");
        check("Thousands fled Nagorno-Karabakh.", "Nagorno-Karabakh: Nagorno-Karabakh AZ region");
    }

    @Test
    void oneNameIsOnePlaceThroughoutAnArticle() {
        check(
                "A storm hit Birmingham, Alabama. Schools in Birmingham closed.",
                "Birmingham: Birmingham US town",
                "Alabama: Alabama US region",
                "Birmingham: Birmingham US town");
    }

    @Test
    void theWordBesideANameTellsItsKind() {
        check(
                "Snow fell in the Kherson and Poltava regions.",
                "Kherson: Kherson UA region",
                "Poltava: Poltava UA region");
        check("Two died in the Kherson region.", "Kherson region: Kherson UA region");
        check("Two died in Helmand province.", "Helmand province: Helmand AF region");
        check(
                "Floods hit Lancaster County, Pennsylvania.",
                "Lancaster County: Lancaster County US district",
                "Pennsylvania: Pennsylvania US region");
        check("The city of Donetsk was shelled.", "Donetsk: Donetsk UA town");
        check("Ships were attacked in the Red Sea.", "Red Sea: Red Sea ? area");
        check("Fighting broke out in Red Sea State.", "Red Sea State: Red Sea SD region");
    }

    @Test
    void aDirectionMakesAnAreaWithoutAPoint() {
        check("Fighting went on in eastern Ukraine.", "eastern Ukraine: eastern Ukraine UA area");
        check(
                "Syria is at war. Rebels hold the northern part of the country.",
                "Syria: Syria SY country",
                "the northern part of the country: northern Syria SY area");
        check("Drought struck Ethiopia's east.", "Ethiopia's east: east Ethiopia ET area");
        check("The village lies in southern Lebanon.", "southern Lebanon: southern Lebanon LB area");
    }

    @Test
    void aCountryThatActsIsNoPlace() {
        check("Russia agreed to a ceasefire.");
        check("Moscow accused Kyiv of lying.", "Kyiv: Kyiv UA town");
        check("Israel bombed the harbour.");
        check("Ukraine has a long coast.", "Ukraine: Ukraine UA country");
        check("Turkey's refusal angered the allies.");
        check("Troops crossed into Russia.", "Russia: Russia RU country");
    }

    @Test
    void namesOfOtherThingsAreNoPlaces() {
        check("He told Interfax-Ukraine that talks had failed.");
        check("The Washington Post reported the deal.");
        check("Paris Hilton waved.");
        check("Jordan Henderson scored twice.");
        check("Russian-backed fighters left.");
        check("Kyiv-backed fighters left.");
        check("Nice weather helped the harvest.");
        check("They told us to wait.");
        check("She lives on Baker Street.");
        check("St. Patrick's Day was quiet.");
        check("Talks between Israel and Hamas failed.", "Israel: Israel IL country");
    }

    @Test
    void anAuthorityOrASiteOfAPlaceNamesThePlace() {
        check("Oakland police arrested a man.", "Oakland: Oakland US town");
        check("Missiles hit Odesa International Airport.", "Odesa: Odesa UA town");
        check("The Oakland Police Department arrested a man.", "Oakland: Oakland US town");
        check("He studied at the University of Nebraska.", "Nebraska: Nebraska US region");
        check("The Minnesota Twins won.");
        check("The Chicago Tribune reported the deal.");
        check("Rep. Dana Okoro, D-Cleveland, voted against it.", "Cleveland: Cleveland US town");
        check("Ana Ruda, a V-Cleveland fan, left.");
    }

    @Test
    void aRegionIsNotItsTown() {
        check("A quake hit Hatay on Monday.", "Hatay: Hatay TR region");
        check("Rescuers reached Antakya in Hatay.", "Antakya: Antakya TR town", "Hatay: Hatay TR region");
        check("Floods hit Bahia and Ceará.", "Bahia: Bahia BR region", "Ceará: Ceará BR region");
        check("They landed in Penang.", "Penang: Penang MY region");
        check("Ferries left Chittagong.", "Chittagong: Chattogram BD town");
        check("They fought in Basra.", "Basra: Basrah IQ town");
    }

    @Test
    void aCountrysNameMayBeARegionOrATown() {
        check("A Georgia man was hurt.", "Georgia: Georgia US region");
        check("He flew from Cyprus to Georgia.", "Cyprus: Cyprus CY country", "Georgia: Georgia GE country");
        check("She was held in Cyprus, Texas, on Sunday.", "Cyprus: Cyprus ? site", "Texas: Texas US region");
        check(
                "A barn burned in Lebanon, Pennsylvania.",
                "Lebanon: Lebanon US town",
                "Pennsylvania: Pennsylvania US region");
        checkPoints("Police in Athens held a student. He came from Atlanta, and Georgia shut its schools.", "Athens ?");
        checkPoints(
                "TRIPOLI, Lebanon (Reuters) - A bus burned. Gunmen fled Tripoli.", "TRIPOLI 34 36", "Tripoli 34 36");
    }

    @Test
    void monthsTitlesAndFirmsAreNoPlaces() {
        check("LIMA, Nov 3 (Reuters) - Miners marched.", "LIMA: Lima PE town");
        check("The Queen of Sheba was sung.");
        check("Fargo Capital and Carlisle Group sold shares in Troy Bank.");
        check("Shops closed in the Somalia capital.", "Somalia: Somalia SO country");
        check("He worked at Quarrefour.");
    }

    @Test
    void aSiteCalledAfterAPersonIsNotTheTownOfThatName() {
        check("He teaches at the Webb Center.", "Webb Center: Webb Center ? site");
    }

    @Test
    void whatNoListKnowsKeepsItsWordsAndHasNoPoint() {
        List<PlaceMention> found = mentions("The body was found in Qwurtzlebad on Friday.");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).name()).isEqualTo("Qwurtzlebad");
        assertThat(found.get(0).point()).isEmpty();
        assertThat(found.get(0).country()).isEmpty();
    }

    @Test
    void aCityTheWorldKnowsGivesWayOnlyToTheNeighbourhood() {
        checkPoints("Envoys met in Geneva. A senator flew home to Chicago, Illinois, later.", "Geneva 46 6");
        checkPoints("A barn burned in Geneva, Ill., on Sunday. Geneva mourned.", "Geneva 42 -88", "Geneva 42 -88");
        checkPoints("The crew reached Naples. The owner lives in Miami, Florida.", "Naples 41 14");
        checkPoints(
                "A barn burned in Paris on Sunday, the Lamar County sheriff said. Crews came from Bonham.",
                "Paris 34 -96");
        checkPoints("Classes in Athens will resume. Students in Macon and Atlanta, Georgia, stay at home.", "Athens ?");
    }

    @Test
    void aSmallTownThatNothingElseSpeaksForHasNoPoint() {
        checkPoints(
                "Zarvania withdrew its troops from Sella. Rebels of the Norvik Front are in Sella now.",
                "Sella ?",
                "Sella ?");
        checkPoints("The Spanish police found the boat at Sella, near Alicante.", "Sella 39 0");
        checkPoints("A fire broke out in Belz, residents said.", "Belz ?");
    }

    @Test
    void oneOfManyTownsOfANameHasNoPoint() {
        checkPoints("The president flew from Washington to Springfield.", "Springfield ?");
        checkPoints("Drones hit Kamianka in the Kharkiv region, Ukraine said.", "Kamianka ?");
    }

    @Test
    void aPlaceBehindInDecides() {
        check(
                "They met in Valencia in northern Venezuela.",
                "Valencia: Valencia VE town",
                "northern Venezuela: northern Venezuela VE area");
        check("The storm hit the states of Texas and Georgia.", "Texas: Texas US region", "Georgia: Georgia US region");
        check(
                "The plan covers Chad, Niger, Nigeria and Togo.",
                "Chad: Chad TD country",
                "Niger: Niger NE country",
                "Nigeria: Nigeria NG country",
                "Togo: Togo TG country");
    }

    @Test
    void whatIsCalledAfterAPlaceIsNotThere() {
        check("Nine people caught the Marburg virus.");
        check("Both sides broke the Geneva Convention.");
        check("SWAT officers came.");
        check("She painted \u201cHudson\u201d in May.");
        check("The farm cost $US 20,000.");
    }

    @Test
    void areasAndOnlyAreasLackAPoint() {
        assertThat(mentions("Bombs fell on western Iraq, on Mosul, on Anbar province and on Syria."))
                .hasSize(4)
                .allMatch(mention -> mention.point().isPresent() == (mention.level() != Level.AREA));
    }

    @Test
    void noTextThrowsAndMentionsAreInOrderInsideTheText() {
        Random random = new Random(3);
        String[] pieces = {
            "Paris", ", ", "Texas", " ", "the ", "eastern ", "part of ", "Ukraine", "'s ", "-", ".", "\n", "US", "😀",
            "St. ", "County", " region", "of ", "(", ")", "R-", "al-", "Tanf", "É", "“", "”", "Washington", "D.C."
        };
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int last = 0;
            for (PlaceMention mention : mentions(text.toString())) {
                assertThat(mention.span().start()).as(text.toString()).isGreaterThanOrEqualTo(last);
                last = mention.span().end();
                assertThat(last).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @Test
    void everyPlaceTellsHowFarItReaches() {
        String text =
                "Shells fell on Avdiivka. Farmers in eastern Ukraine fled to Zorbville Forest. Snow fell in Washington County.";
        assertThat(mentions(text))
                .extracting(m -> m.span().in(text) + " " + m.radius().orElse(0))
                .containsExactly(
                        "Avdiivka 3",
                        "eastern Ukraine " + radiusOf("Ukraine"),
                        "Zorbville Forest " + Reach.usual(Level.AREA),
                        "Washington County " + Reach.usual(Level.DISTRICT));
    }

    @Test
    void aDivisionKnownOnlyByItsTownLiesAroundIt() {
        String text = "Floods hit the Malindi district of Kenya.";
        check(text, "Malindi district: Malindi district KE district", "Kenya: Kenya KE country");
        PlaceMention district = mentions(text).get(0);
        assertThat(district.point().orElseThrow().latitude()).isBetween(-3.4, -3.0);
        assertThat(district.point().orElseThrow().geonames()).isEmpty();
        assertThat(district.radius()).hasValue(Reach.usual(Level.DISTRICT));
    }

    private static int radiusOf(String country) {
        return GazetteerTest.GAZETTEER.radius(
                GazetteerTest.GAZETTEER.find(country).get(0).place());
    }

    @Test
    void aPartOfALongerNameOrTheNameOfABuildingElsewhereIsNoPlace() {
        check("Soldiers burned the village of Tula Toli.", "Tula Toli: Tula Toli ? town");
        check(
                "Militiamen burned the village of Kota Lama in Aceh.",
                "Kota Lama: Kota Lama ? town",
                "Aceh: Aceh ID region");
        check("A bomb exploded at the Cairo cinema in Aden.", "Cairo: Cairo ? site", "Aden: Aden YE town");
        check("Gunmen attacked the Lima hotel in Kampala.", "Kampala: Kampala UG town");
        check("Shells hit the Aleppo hospital in Syria.", "Aleppo: Aleppo SY town", "Syria: Syria SY country");
        check(
                "Gunmen killed ten people in the Adamawa region of Cameroon.",
                "Adamawa region: Adamawa region CM region",
                "Cameroon: Cameroon CM country");
    }

    private static void check(String text, String... expected) {
        assertThat(mentions(text))
                .as(text)
                .extracting(m -> m.span().in(text) + ": " + m.name() + " "
                        + m.country().orElse("?") + " " + m.level().name().toLowerCase(java.util.Locale.ROOT))
                .containsExactly(expected);
    }

    /** The points, in whole degrees, of the mentions of the names expected. */
    private static void checkPoints(String text, String... expected) {
        List<String> names =
                Stream.of(expected).map(e -> e.substring(0, e.indexOf(' '))).toList();
        assertThat(mentions(text))
                .as(text)
                .filteredOn(m -> names.contains(m.span().in(text)))
                .extracting(m -> m.span().in(text) + " "
                        + m.point()
                                .map(p -> Math.round(p.latitude()) + " " + Math.round(p.longitude()))
                                .orElse("?"))
                .containsExactly(expected);
    }

    private static List<PlaceMention> mentions(String text) {
        List<Quotation> quotations = Quotations.of(text);
        Document.Syntax syntax = READER.read(text, Segmenter.segment(text, quotations), quotations);
        return TAGGER.mentions(new Document(Article.ofText("test", text), syntax));
    }
}
