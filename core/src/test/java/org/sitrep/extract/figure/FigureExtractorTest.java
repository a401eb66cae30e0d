package org.sitrep.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.text.Span;

class FigureExtractorTest {
    private static final FigureExtractor EXTRACTOR = new FigureExtractor();

    private static void check(String text, String... expected) {
        List<String> found = new ArrayList<>();
        EXTRACTOR.figures(Parses.document(text), List.of()).forEach(figure -> found.add(Parses.shown(figure)));
        assertThat(found).as(text).containsExactly(expected);
    }

    @Test
    void readsSubjectsAndObjects() {
        check("At least 14 nurses and drivers were killed in the raid on Sunday.", "killed >=14 nurses and drivers");
        check("Rebels killed 10 soldiers and wounded 12 others.", "killed 10 soldiers", "injured 12 others");
        check("Gunmen shot dead four farmers.", "killed 4 farmers");
        check("The ministry expelled four diplomats.");
        check("Ten people died in the fire.", "killed 10 people");
        check("Some 20,000 people have fled their homes.", "displaced ~20000 people");
        check("Six people died and 14 went missing after the raid.", "killed 6 people", "missing 14 missing");
        check("10 people were killed and 20 injured.", "killed 10 people", "injured 20 injured");
        check("One person is dead and two others are wounded.", "killed 1 person", "injured 2 others");
        check("Three nurses and four drivers died.", "killed 3 nurses", "killed 4 drivers");
        check("Dozens of people were wounded when a shell hit a bus.", "injured >=24 people");
        check("Security forces arrested 40 protesters.", "detained 40 protesters");
        check("Two drivers were killed and a third was wounded.", "killed 2 drivers", "injured 1 third");
        check("The storm left 40 dead and 12 missing.", "killed 40 dead", "missing 12 missing");
        check("On 4 March 2031 rebels left the town.");
        check("Soldiers killed an estimated 200 to 300 villagers in one week.", "killed 200-300 villagers");
        check("Of the 45 people on board, 40 died.", "killed 40 died");
        check("A total of 45 people have been killed so far.", "killed 45 people total");
    }

    @Test
    void readsSomeOfThoseCounted() {
        check(
                "The raid killed 45 people, including 12 children and three women.",
                "killed 45 people",
                "killed 12 children of f1",
                "killed 3 women of f1");
        check("Seven people were shot, two fatally.", "affected 7 people", "killed 2 shot of f1");
        check("Forty people were wounded, six of whom later died.", "injured 40 people", "killed 6 whom of f1");
        check(
                "Police killed nine people in the raid. Three of them were children.",
                "killed 9 people",
                "killed 3 them of f1");
        check(
                "Nine people died and 12 were wounded, three of them seriously.",
                "killed 9 people",
                "injured 12 wounded",
                "injured 3 them of f2");
        check("Ten of the 200 hostages died.", "killed 10 200 hostages of f2", "detained 200 hostages");
        check("Of the 30 hostages, 12 were killed.", "detained 30 hostages", "killed 12 killed of f1");
        check("Ten people died. Fourteen of them were children.", "killed 10 people"); // more than there are
        check("Nine people died and four were hurt. Two of them were drivers.", "killed 9 people", "injured 4 hurt");
        check("The villages lost ten soldiers each.");
    }

    @Test
    void readsAdjectivesParticiplesAndRelativeClauses() {
        check("12 dead, five wounded in market blast", "killed 12 dead", "injured 5 wounded");
        check("The bombing left 12 dead and 30 injured.", "killed 12 dead", "injured 30 injured");
        check("3 killed, 12 wounded in bombing", "killed 3 killed", "injured 12 wounded");
        check("About 120 people displaced by the fighting live in tents.", "displaced ~120 people");
        check(
                "A register names 31 miners who were killed and 16 who are missing.",
                "killed 31 miners",
                "missing 16 missing");
        check("The fire left two men hospitalized.", "injured 2 men");
        check("About 400 people remain missing.", "missing ~400 people");
        check("The flood left 3,000 people homeless.", "displaced 3000 people");
        check("Police identified three men shot and killed on Sunday.", "killed 3 men");
    }

    @Test
    void readsNounsAndTolls() {
        check("The epidemic has resulted in more than 900 deaths.", "killed >=900 deaths");
        check("The deaths of 12 people were confirmed by the ministry.", "killed 12 people");
        check("Clashes claimed the lives of six policemen.", "killed 6 policemen");
        check("The accident claimed 12 lives.", "killed 12 lives");
        check(
                "The death toll rose to 45, bringing the total number of dead to 60.",
                "killed 45 toll total",
                "killed 60 number total");
        check("Officials put the number of dead at 300.", "killed 300 number total");
        check("The death toll rose by five to 45.", "killed 45 toll total");
        check("The blast killed five people, bringing the total to 17.", "killed 5 people", "killed 17 total total");
        check("The death toll has risen from 40 to 45.", "killed 45 toll total");
        check("The toll exceeds the population of 70 towns.");
    }

    @Test
    void readsPartsOfAWhole() {
        check("Ten people died, including three children.", "killed 10 people", "killed 3 children of f1");
        check("Four people were shot, three of whom were killed.", "affected 4 people", "killed 3 whom of f1");
        check("Four people were shot, three fatally.", "affected 4 people", "killed 3 shot of f1");
        check(
                "The army killed 30 rebels, 12 of them commanders.",
                "killed 30 rebels",
                "killed 12 them commanders of f1");
        check("The mayor was killed along with two guards.", "killed 2 guards");
        check("Gunmen took 15 hostages and freed three of them.", "detained 15 hostages", "other 3 them of f1");
        check(
                "Nine people (four nurses and five drivers) were wounded.",
                "injured 9 people",
                "injured 4 nurses of f1",
                "injured 5 drivers of f1");
        check("Five of the 12 hostages were freed.", "other 5 12 hostages of f2", "detained 12 hostages");
    }

    @Test
    void countsSharesOfACountedWhole() {
        check("Half the 40 miners died in the raid.", "killed 20 40 miners");
        check("A third of the 60 soldiers died in the ambush.", "killed 20 60 soldiers");
        check("40 percent of the 500 miners were killed.", "killed 200 500 miners");
        check("One in five of the 60 travellers was wounded.", "injured 12 60 travellers");
        check("More than half of the 60 farmers were arrested.", "detained 30-60 60 farmers");
        check("A quarter of the 30 sailors were killed.", "killed 7-8 30 sailors");
        check("A third of the soldiers died in the ambush.");
        check("40 percent of the soldiers died in the ambush.");
        check("At least half of the roughly 200 migrants drowned.");
    }

    @Test
    void readsNone() {
        check("No casualties were reported, and no one was hurt.", "affected 0 casualties", "injured 0 hurt");
        check("No soldiers were killed.", "killed 0 soldiers");
        check("No houses remain.");
        check("Many people were killed.");
    }

    @Test
    void readsOtherCounts() {
        check("Russia has massed 100,000 troops along the border.", "troops 100000 troops");
        check("A 10,000-strong force crossed the river.", "troops 10000 strong force");
        check("The army lost 300 tanks.", "vehicles 300 tanks");
        check("Germany pledged 300 million euros in aid.", "money 300000000 euros");
        check("He paid $8 for the book.");
        check("The league's 17 member states sent envoys.", "members 17 member states total");
        check("The alliance, which has 32 members, met in Brakow.", "members 32 members total");
        check("Two members of the council spoke.");
        check("The drought deprives millions of Kenyans of clean water.", "affected >=2000000 Kenyans");
        check("The rebels fired 20 rockets at the town.", "other 20 rockets");
        check("Three suspects were seen.");
    }

    @Test
    void tellsTotalsFromIncrements() {
        check("Another 500 people are missing.", "missing 500 people increment");
        check("Five more soldiers were wounded.", "injured 5 more soldiers increment");
        check("The feud has killed more than 900 people since it broke out in May 2030.", "killed >=900 people total");
        check("Five miners died and another 12 were injured.", "killed 5 miners", "injured 12 injured");
        check("More than 50 people were killed.", "killed >=50 people");
    }

    @Test
    void leavesOutWhatIsNotSaidToHaveHappened() {
        check("The storm could kill 1,000 people, officials warned.");
        check("If the dam breaks, 5,000 people will lose their homes.");
        check("The group threatened to kill 12 hostages.");
        check("The army did not kill 12 people.");
        check("Did the army kill 12 people?");
        check("He denied that 30 civilians had been killed.");
        check("The government will send 300 soldiers to the region.");
        check("She was convicted of the attempted murder of three nurses.");
        check("The war has forced 3 million people to flee.", "displaced 3000000 people");
        check("A panel will investigate the murder of nine farmers.", "killed 9 farmers");
        check("The attack could lead to the death of 12 people.");
        check("The group is believed to have killed 20 people.");
        check("The group is known to have killed 20 people.", "killed 20 people");
    }

    @Test
    void tellsWhoEachFigureIsAbout() {
        check(
                "The mine killed one farmer and six other villagers, including a nurse, were injured at dusk.",
                "killed 1 farmer",
                "injured 6 other villagers",
                "injured 1 a nurse of f2");
        check("The attack in Karsk killed or wounded over 40 people.", "affected >=40 people");
        check("Police said two officers shot at the suspects.");
        check("Three officers were fatally shot on Monday.", "killed 3 officers");
        check("There is no news that either driver was hurt.");
        check("There might be many farmers wounded.");
        check("Three men stole money and fled the store.");
        check("The town lists five places where victims were shot.");
    }

    @Test
    void someOfThoseWhoAreCalledByWhatBefellThem() {
        check(
                "Ten people were killed in the blast. The dead include four children and two nurses.",
                "killed 10 people",
                "killed 4 children of f1",
                "killed 2 nurses of f1");
        check(
                "The raid killed 19 people. Among the dead were two nurses.",
                "killed 19 people",
                "killed 2 nurses of f1");
        check("Those killed included three policemen.", "killed 3 policemen");
        check("The raid hurt 9 people. The dead include four children.", "injured 9 people", "killed 4 children");
        check("The delegation included four ministers.");
        check("The dead may include four children.");
    }

    @Test
    void whereTheParserTakesAPastForAPassive() {
        check(
                "The earthquake killed at least 40 people, wounded 120 and destroyed 600 houses.",
                "killed >=40 people",
                "injured 120 wounded",
                "other 600 houses");
        check(
                "The two bombs killed at least seven and injured 22.",
                "other 2 bombs",
                "killed >=7 killed",
                "injured 22 injured");
        check("Two brothers killed two days ago were buried on Friday.", "killed 2 brothers");
    }

    @Test
    void lastingStates() {
        check("Dozens are still missing after the landslide.", "missing >=24 missing");
        check("The mother is missing her two sons.");
        check("The shell killed a family of five.", "killed 5 killed");
    }

    @Test
    void dependsOnTheStatementThatHoldsIt() {
        String text = "The ministry said the army reported that 10 soldiers had died. Five are missing.";
        Statement outer = statement("s1", text, "the army reported that 10 soldiers had died");
        Statement inner = statement("s2", text, "that 10 soldiers had died");
        List<Figure> figures = EXTRACTOR.figures(Parses.document(text), List.of(outer, inner));
        assertThat(figures).extracting(Figure::assertedBy).containsExactly(new Asserter.By("s2"), Asserter.AUTHOR);
    }

    @Test
    void theSizeOfABodyIsTheAuthorsInReportedWords() {
        String text = "The spokesman said that NATO's 28 members had agreed.";
        Statement statement = statement("s1", text, "that NATO's 28 members had agreed");
        assertThat(EXTRACTOR.figures(Parses.document(text), List.of(statement)))
                .extracting(Figure::assertedBy)
                .containsExactly(Asserter.AUTHOR);
    }

    @Test
    void namesASourceOnTheSpot() {
        String text = "According to hospital records, 45 people died.";
        Figure figure = EXTRACTOR.figures(Parses.document(text), List.of()).get(0);
        assertThat(figure.assertedBy())
                .isInstanceOfSatisfying(
                        Asserter.Named.class,
                        named -> assertThat(named.party().name()).isEqualTo("hospital records"));
    }

    @Test
    void theTimeOfTheNumberComparedWithIsItsOwn() {
        checkPeriod("Violence killed 800 people, against 500 in 2029.", "none");
        checkPeriod("Violence killed 800 people in 2030, against 500 in 2029.", "2030-01-01/2030-12-31");
        checkPeriod("The miners said 40 had died, up from 35 in May 2031.", "none");
        checkPeriod(
                "Rebels killed 12 soldiers in a raid against three posts on 4 March 2031.", "2031-03-04/2031-03-04");
        checkPeriod("The bomb killed 12 people, up from 10, on 4 March 2031.", "2031-03-04/2031-03-04");
    }

    @Test
    void aRangeOfTimesIsOnePeriod() {
        checkPeriod("Between 2015 and 2019, 300 journalists were arrested.", "2015-01-01/2019-12-31");
        checkPeriod("From 3 to 9 May 2031, 40 people were killed.", "2031-05-03/2031-05-09");
        checkPeriod("From 2027 to 2029, 40 people were killed.", "2027-01-01/2029-12-31");
        checkPeriod("In the year to March 2031, 50 soldiers were killed.", "2030-04-01/2031-03-31");
        checkPeriod("Compared with 2029, 30 people were killed.", "none");
        checkPeriod("In 2029, 30 people were killed.", "2029-01-01/2029-12-31");
        checkPeriod("A farmer was convicted in 2031 over the killing of 40 nurses.", "none");
        checkPeriod("The town mourned on 4 March 2031 the deaths of 20 miners.", "none");
        checkPeriod("The trial over the murder of 12 monks began on 4 March 2031.", "none");
        checkPeriod("He was jailed in 2031 for killing 12 monks in May 2029.", "2029-05-01/2029-05-31");
    }

    @Test
    void takesTheDayTheDeadWereFoundForNoDayTheyDied() {
        checkPeriod("Three bodies were found on 4 March 2031.", "none");
        checkPeriod("The bodies of four miners were found on 4 March 2031.", "none");
        checkPeriod("Divers recovered 12 bodies from the lake on 4 March 2031.", "none");
        checkPeriod("Four men were found shot dead on 4 March 2031.", "none");
        checkPeriod("Four miners were killed on 4 March 2031.", "2031-03-04/2031-03-04");
        Figure found = EXTRACTOR
                .figures(Parses.document("Three bodies were found on 4 March 2031."), List.of())
                .get(0);
        assertThat(found.asOf().orElseThrow().interval()).isEqualTo(Interval.on(LocalDate.of(2031, 3, 4)));
    }

    private static void checkPeriod(String text, String expected) {
        assertThat(new FigureExtractor().figures(Parses.document(text), List.of()))
                .as(text)
                .singleElement()
                .extracting(figure -> figure.period()
                        .map(days -> days.earliest().map(LocalDate::toString).orElse("..") + "/"
                                + days.latest().map(LocalDate::toString).orElse(".."))
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void takesPeriodDayAndPlaceFromItsClause() {
        String text = "As of 4 March 2031, at least 45 people had been killed in Brakow since 1 January 2031,"
                + " the ministry said in Tarn on 5 March 2031.";
        int at = text.indexOf("Brakow");
        int tarn = text.indexOf("Tarn");
        Document document = Parses.document(text).withPlaces(List.of(place(at, "Brakow"), place(tarn, "Tarn")));
        Figure figure = EXTRACTOR.figures(document, List.of()).get(0);
        assertThat(figure.period()).contains(new Interval(Optional.of(LocalDate.of(2031, 1, 1)), Optional.empty()));
        assertThat(figure.asOf().orElseThrow().interval()).isEqualTo(Interval.on(LocalDate.of(2031, 3, 4)));
        assertThat(figure.place()).map(PlaceMention::name).contains("Brakow");
        assertThat(figure.kind()).isEqualTo(Figure.Kind.TOTAL);
        text = "Rebels killed 41 across the country, among them two in Brakow.";
        document = Parses.document(text).withPlaces(List.of(place(text.indexOf("Brakow"), "Brakow")));
        assertThat(EXTRACTOR.figures(document, List.of()))
                .extracting(f -> f.place().map(PlaceMention::name).orElse("-"))
                .containsExactly("-", "Brakow");
    }

    private static PlaceMention place(int start, String name) {
        return new PlaceMention(
                new Span(start, start + name.length()),
                name,
                Optional.empty(),
                Optional.empty(),
                PlaceMention.Level.TOWN,
                OptionalInt.empty());
    }

    private static Statement statement(String id, String text, String content) {
        int start = text.indexOf(content);
        Span span = new Span(start, start + content.length());
        return new Statement(
                id,
                Statement.Form.INDIRECT,
                Optional.empty(),
                Optional.empty(),
                List.of(span),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Evidence.of(span, text),
                new Found(1, "test"));
    }

    @Test
    void anyWordsGiveOrderedValuesInsideTheText() {
        String[] words = {
            "10",
            "dozens",
            "of",
            "people",
            "were",
            "killed",
            "and",
            "no",
            "the",
            "toll",
            "rose",
            "to",
            "45",
            "which",
            "who",
            "lives",
            "including",
            "them",
            "could",
            "not",
            "\n",
            ",",
            ".",
            "\ud83d\ude00",
            "-strong",
            "$5",
            "million",
            "shot",
            "at",
            "a",
            "man",
            "she",
            "both"
        };
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            StringBuilder built = new StringBuilder();
            for (int i = 0; i < 14; i++) {
                built.append(words[random.nextInt(words.length)]).append(' ');
            }
            String text = built.toString();
            for (Figure figure : EXTRACTOR.figures(Parses.document(text), List.of())) {
                assertThat(figure.evidence().exact())
                        .isEqualTo(figure.evidence().span().in(text));
                assertThat(figure.evidence().span().contains(figure.span()))
                        .as(text)
                        .isTrue();
                assertThat(figure.low().orElse(0))
                        .isLessThanOrEqualTo(figure.high().orElse(Double.MAX_VALUE));
                assertThat(figure.found().confidence()).isBetween(0.5, 1.0);
            }
        }
    }

    @Test
    void spansCoverBoundNumberAndCounted() {
        String text = "At least 14 nurses and drivers were killed; 12 dead were found.";
        List<Figure> figures = EXTRACTOR.figures(Parses.document(text), List.of());
        assertThat(figures)
                .extracting(figure -> figure.id() + " " + figure.span().in(text))
                .containsExactly("f1 At least 14 nurses and drivers", "f2 12 dead");
        assertThat(figures.get(0).bound()).contains("At least");
        Document document = Parses.document(text);
        assertThat(EXTRACTOR.figures(document, List.of())).isEqualTo(EXTRACTOR.figures(document, List.of()));
    }
}
