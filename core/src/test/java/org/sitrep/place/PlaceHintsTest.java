package org.sitrep.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.Quotation;
import org.sitrep.neural.NeuralReader;
import org.sitrep.quotation.Quotations;
import org.sitrep.segment.Segmenter;

/** What is attached to a name decides which place it is; what contradicts all places of the name leaves it without a point. */
class PlaceHintsTest {
    private static final NeuralReader READER =
            NeuralReader.load(name -> PlaceHintsTest.class.getResourceAsStream("/org/sitrep/models/" + name));
    private static final PlaceTagger TAGGER = new PlaceTagger(GazetteerTest.GAZETTEER);

    @Test
    void anAdjectiveBeforeTheWordForItsKindDecides() {
        check("Fighting broke out in the Lebanese city of Tripoli on Monday.", "Tripoli", "LB 34 36");
        check("Two people died in the northern Lebanese port city of Tripoli.", "Tripoli", "LB 34 36");
        check("Clashes broke out in the Georgian town of Gori.", "Gori", "GE 42 44");
        check("Troops entered the Pakistani city of Hyderabad.", "Hyderabad", "PK 25 68");
        check("Troops entered the Indian city of Hyderabad.", "Hyderabad", "IN 17 78");
        check("An explosion shook the Spanish city of Cordoba.", "Cordoba", "ES 38 -5");
        check("An explosion shook the Argentine city of Cordoba.", "Cordoba", "AR -31 -64");
        check("An explosion shook the Spanish port of Cartagena.", "Cartagena", "ES 38 -1");
        check("Police found the bodies in the Californian city of San Jose.", "San Jose", "US 37 -122");
        check("Miners marched in the Western Australian city of Perth.", "Perth", "AU -32 116");
        check("They fled to the New Zealand city of Hamilton.", "Hamilton", "NZ -38 175");
        check("They fled to the Idaho town of Moscow.", "Moscow", "US 47 -117");
        check("They fled to the Jamaican capital Kingston.", "Kingston", "JM 18 -77");
        check("Police in the Indian state of Punjab arrested ten men.", "Punjab", "IN 31 75");
    }

    @Test
    void aPhraseOfPlaceBehindTheNameDecides() {
        check("Two people died in Tripoli, in Lebanon's north, on Monday.", "Tripoli", "LB 34 36");
        check("Two people died in Tripoli in northern Lebanon on Monday.", "Tripoli", "LB 34 36");
        check("Police found the bodies in San José in Costa Rica.", "San José", "CR 10 -84");
        check("Troops entered Hyderabad, in Pakistan's Sindh province.", "Hyderabad", "PK 25 68");
        check("Troops entered Hyderabad in the Pakistani province of Sindh.", "Hyderabad", "PK 25 68");
        check("An explosion shook Merida in western Spain.", "Merida", "ES 39 -6");
        check("Soldiers shot a man in Bethlehem in South Africa's Free State province.", "Bethlehem", "ZA -28 28");
        check("They fled to St Petersburg, in Florida.", "St Petersburg", "US 28 -83");
        check("Miners marched in Newcastle, in South Africa's KwaZulu-Natal province.", "Newcastle", "ZA -28 30");
        check("The ferry left Georgetown in Malaysia's Penang state.", "Georgetown", "MY 5 100");
        check("Gunmen hit Barranquilla, on Colombia's Caribbean coast.", "Barranquilla", "CO 11 -75");
    }

    @Test
    void aDescriptionBehindTheNameDecides() {
        check("Two people died in Tripoli, a port in northern Lebanon, on Monday.", "Tripoli", "LB 34 36");
        check("A storm hit Santiago, the Dominican Republic's second city.", "Santiago", "DO 19 -71");
        check("Rebels attacked Trujillo, a coastal city in northern Honduras.", "Trujillo", "HN 16 -86");
        check("The ferry left Victoria, the capital of the Seychelles.", "Victoria", "SC -5 55");
        check("Soldiers shot a man in Alexandria, a town in Romania's south.", "Alexandria", "RO 44 25");
        check("They fled to Moscow, a college town in Idaho.", "Moscow", "US 47 -117");
        check("An explosion shook Valencia, Venezuela's third city.", "Valencia", "VE 10 -68");
    }

    @Test
    void aPossessorDecides() {
        check("Two people died in Lebanon's Tripoli on Monday.", "Tripoli", "LB 34 36");
        check("Two people died in Lebanon's northern city of Tripoli on Monday.", "Tripoli", "LB 34 36");
        check("Chile's Santiago was hit by a quake.", "Santiago", "CL -33 -71");
    }

    @Test
    void whereNoPlaceOfTheNameIsKnownThereIsNoPoint() {
        check("A storm hit Santiago, in the Cape Verde islands.", "Santiago", "CV ?");
        check("A storm hit Santiago, the largest island of Cape Verde.", "Santiago", "CV ?");
        check("Protesters marched in the Syrian town of Tripoli.", "Tripoli", "SY ?");
        check("Protesters marched in the Somali city of Vienna.", "Vienna", "SO ?");
        check("Protesters marched in Manchester, a town in southern Chad.", "Manchester", "TD ?");
        check("Protesters marched in Mariupol, a village in Japan.", "Mariupol", "JP ?");
        check("They fled to the Bosnian capital of Paris.", "Paris", "BA ?");
        check("They marched in the Somali city of Vienna. Later they left Vienna.", "Vienna", "SO ?", "SO ?");
    }

    @Test
    void aTerritoryIsCalledByItsClaimants() {
        check("The Russian city of Sevastopol was hit.", "Sevastopol", "UA 45 34");
        check("The Ukrainian city of Sevastopol was hit.", "Sevastopol", "UA 45 34");
        check("Police in the Chinese city of Hong Kong arrested him.", "Hong Kong", "HK 22 114");
        check("Fighting raged in Tiraspol, in Transnistria.", "Tiraspol", "MD 47 30");
        check("Fighting raged in Ramallah, in the West Bank.", "Ramallah", "PS 32 35");
    }

    @Test
    void whatIsNotAttachedTellsNothing() {
        check("The Lebanese president flew to Tripoli for talks with Libyan leaders.", "Tripoli", "LY 33 13");
        check("Lebanese troops left Tripoli for Benghazi.", "Tripoli", "LY 33 13");
        check("In Moscow, the Ukrainian city of Kharkiv is seen as Russian.", "Moscow", "RU 56 38");
        check("In Paris, a Ukrainian city official said help was needed.", "Paris", "FR 49 2");
        check("In Geneva, Russia and Ukraine agreed to talk.", "Geneva", "CH 46 6");
        check("In Geneva, Russia, China and Iran agreed to talk.", "Geneva", "CH 46 6");
        check("Talks were held in Geneva, in Iran and in Oman.", "Geneva", "CH 46 6");
        check("Support from Moscow in Syria is vital.", "Moscow", "RU 56 38");
        check("Troops shelled the Russian-held Ukrainian city of Donetsk.", "Donetsk", "UA 48 38");
        check("The attack on the mainly Serb town of Mitrovica in Kosovo failed.", "Mitrovica", "XK 43 21");
        check("He was born in the former German city of Breslau.", "Breslau", "PL 51 17");
        check("He was arrested in Moscow in a Ukrainian restaurant.", "Moscow", "RU 56 38");
        check("The Cuban ship left Santiago for Chile.", "Santiago", "CL -33 -71");
    }

    @Test
    void shipsRiversAndIslandsAreNoTowns() {
        check("The destroyer Lancaster was hit off Yemen.", "Lancaster");
        check("Missiles hit the USS Lancaster off Yemen.", "Lancaster");
        check("The tanker Vienna sank off Malta.", "Vienna");
        check("Troops crossed the Dnipro and dug in.", "Dnipro");
        check("Troops crossed the river Sava.", "Sava", "? ?");
        check("Troops crossed the Sava.", "Sava", "? ?");
        check("Militiamen attacked Bogoro.", "Bogoro", "? ?");
        check("Militiamen attacked Bogoro, a village in Congo.", "Bogoro", "CD 1 30");
        check("They fled to the island of Santiago.", "Santiago", "? ?");
        check("They met in The Hague.", "The Hague", "NL 52 4");
        check("Fighting went on in the Bakhmut and Avdiivka sectors.", "Bakhmut", "UA 49 38");
    }

    /** Each mention of a name: its country and, in whole degrees, its point. */
    private static void check(String text, String name, String... expected) {
        assertThat(TAGGER.mentions(document(text)))
                .as(text)
                .filteredOn(m -> m.span().in(text).equals(name))
                .extracting(PlaceHintsTest::told)
                .containsExactly(expected);
    }

    private static String told(PlaceMention mention) {
        Optional<PlaceMention.Point> point = mention.point();
        return mention.country().orElse("?") + " "
                + point.map(p -> Math.round(p.latitude()) + " " + Math.round(p.longitude()))
                        .orElse("?");
    }

    private static Document document(String text) {
        List<Quotation> quotations = Quotations.of(text);
        return new Document(
                Article.ofText("test", text), READER.read(text, Segmenter.segment(text, quotations), quotations));
    }
}
