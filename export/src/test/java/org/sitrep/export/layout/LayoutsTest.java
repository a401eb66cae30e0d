package org.sitrep.export.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Modality;
import org.sitrep.document.ActorMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.export.Exported;
import org.sitrep.export.Made;
import org.sitrep.export.Opened;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.formats.Json;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;

/** A row of a layout never says more than the record. */
class LayoutsTest {
    private static Selected of(Recorded... articles) {
        return Whole.of(List.of(articles)).all();
    }

    private static List<Map<String, String>> ged(Selected selected) {
        return Opened.table(Opened.text(Ged.of(selected), "ged.csv"));
    }

    private static List<Map<String, String>> acled(Selected selected) {
        return Opened.table(Opened.text(Acled.of(selected), "acled.csv"));
    }

    private static List<String> gdelt(Selected selected) {
        return Opened.text(Gdelt.of(selected), "gdelt.export.CSV").lines().toList();
    }

    private static Recorded shelling(Modality modality, Asserter by) {
        return Made.article("The army shelled a camp near Dorn, and 12 people died there on Monday.")
                .in("Dorn Post")
                .actor("The army", ActorMention.Type.GROUP, "MIL")
                .event(EventType.ASSAULT, "shelled", modality, "The army", "a camp", by)
                .there("Dorn", Level.TOWN, "2031-03-03")
                .killed("12 people", 12, 12, Figure.Kind.UNKNOWN)
                .recorded();
    }

    @Test
    void anEventThatHappenedIsARow() {
        Map<String, String> row =
                ged(of(shelling(Modality.HAPPENED, Asserter.AUTHOR))).get(0);
        assertThat(row)
                .containsEntry("low", "12")
                .containsEntry("best", "12")
                .containsEntry("high", "12")
                .containsEntry("where_prec", "2") // near Dorn
                .containsEntry("where_coordinates", "Dorn")
                .containsEntry("date_prec", "1")
                .containsEntry("date_start", "2031-03-03")
                .containsEntry("year", "2031")
                .containsEntry("side_a", "The army")
                .containsEntry("side_b", "a camp")
                .containsEntry("type_of_violence", "") // nothing tells whose camp
                .containsEntry("number_of_sources", "1")
                .containsEntry("sitrep_asserted_by", "article")
                .containsEntry("sitrep_denials", "0")
                .containsEntry("deaths_civilians", "");
        assertThat(acled(of(shelling(Modality.ONGOING, Asserter.AUTHOR))).get(0))
                .containsEntry("fatalities", "12")
                .containsEntry("geo_precision", "2")
                .containsEntry("time_precision", "1")
                .containsEntry("event_date", "2031-03-03")
                .containsEntry("event_type", "")
                .containsEntry("location", "Dorn");
        assertThat(gdelt(of(shelling(Modality.HAPPENED, Asserter.AUTHOR)))).hasSize(1);
    }

    @Test
    void whatDidNotHappenIsNoRow() {
        for (Modality modality : Modality.values()) {
            if (modality != Modality.HAPPENED && modality != Modality.ONGOING) {
                Selected selected = of(shelling(modality, Asserter.AUTHOR));
                assertThat(ged(selected)).as("GED, %s", modality).isEmpty();
                assertThat(acled(selected)).as("ACLED, %s", modality).isEmpty();
                assertThat(gdelt(selected)).as("GDELT, %s", modality).isEmpty();
                assertThat(Opened.text(Polecat.of(selected), "polecat.txt").lines())
                        .as("POLECAT, %s", modality)
                        .hasSize(1);
                assertThat(Opened.text(FollowTheMoney.of(selected), "ftm.jsonl"))
                        .as("FtM, %s", modality)
                        .isEmpty();
                assertThat(Ged.of(selected).account().left()).containsKey(Leaving.NOT_REAL);
                assertThat(Opened.text(Plover.of(selected), "plover.jsonl"))
                        .contains("\"modality\":\"" + modality.name().toLowerCase(java.util.Locale.ROOT) + "\"");
            }
        }
    }

    @Test
    void whatSomebodySaysIsARowOnlyWhereAColumnTellsWho() {
        Selected selected = of(shelling(Modality.HAPPENED, new Asserter.By("s1")));
        assertThat(gdelt(selected)).isEmpty();
        assertThat(Opened.text(FollowTheMoney.of(selected), "ftm.jsonl")).isEmpty();
        assertThat(Gdelt.of(selected).account().left()).containsKey(Leaving.SAID);
        assertThat(acled(selected).get(0)).containsEntry("sitrep_asserted_by", "somebody who is not named");
        assertThat(acled(selected).get(0))
                .containsEntry("fatalities", ""); // the article answers for the figure, not they
    }

    @Test
    void aCopyCountsOnce() {
        String text = "The army shelled a camp near Dorn, and 12 people died there on Monday. "
                + "Villagers had fled to the hills when the first shells came down, said a farmer who lost two sons. "
                + "The ministry in Karv did not answer letters of this newspaper, nor calls to its duty officer.";
        Selected selected = of(copy(text, "Dorn Post"), copy(text, "Valley News"));
        assertThat(selected.of(Row.Kind.EVENT)).hasSize(2);
        List<Map<String, String>> rows = ged(selected);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).containsEntry("number_of_sources", "1").containsEntry("best", "12");
        assertThat(rows.get(0).get("source_office")).contains("Dorn Post").contains("Valley News");
        assertThat(Ged.of(selected).account().kept()).isEqualTo(2);
    }

    private static Recorded copy(String text, String outlet) {
        return Made.article(text)
                .in(outlet)
                .actor("The army", ActorMention.Type.GROUP, "MIL")
                .event(EventType.ASSAULT, "shelled", Modality.HAPPENED, "The army", "a camp")
                .there("Dorn", Level.TOWN, "2031-03-03")
                .killed("12 people", 12, 12, Figure.Kind.UNKNOWN)
                .recorded();
    }

    /** The deaths that GED tells of a text with one raid. */
    private static String deaths(String text, String words, double low, double high, Figure.Kind kind) {
        List<Map<String, String>> rows = ged(of(Made.article(text)
                .event(EventType.ASSAULT, "raided", Modality.HAPPENED, "", "")
                .killed(words, low, high, kind)
                .recorded()));
        return rows.isEmpty()
                ? "none"
                : rows.get(0).get("low") + "/" + rows.get(0).get("best") + "/"
                        + rows.get(0).get("high");
    }

    @Test
    void deathsAreThoseOfTheEventAlone() {
        String raid = "Rebels raided Dorn and killed 12 people.";
        assertThat(deaths(raid, "12 people", 12, 12, Figure.Kind.UNKNOWN)).isEqualTo("12/12/12");
        assertThat(deaths(raid, "12 people", 12, Double.NaN, Figure.Kind.UNKNOWN))
                .isEqualTo("12//");
        assertThat(deaths(raid, "12 people", 10, 14, Figure.Kind.TOTAL)).isEqualTo("10//14");
        assertThat(deaths(raid, "12 people", 12, 12, Figure.Kind.INCREMENT)).isEqualTo("none");
        assertThat(deaths(
                        "Rebels raided Dorn. Since spring 900 people died.", "900 people", 900, 900, Figure.Kind.TOTAL))
                .isEqualTo("none"); // another sentence
        List<Map<String, String>> two =
                ged(of(Made.article("Rebels raided Dorn after the army bombed Velk and 12 people died.")
                        .event(EventType.ASSAULT, "raided", Modality.HAPPENED, "", "")
                        .event(EventType.ASSAULT, "bombed", Modality.HAPPENED, "the army", "")
                        .killed("12 people", 12, 12, Figure.Kind.UNKNOWN)
                        .recorded()));
        assertThat(two).hasSize(1);
        assertThat(two.get(0)).containsEntry("side_a", "the army"); // the nearest assault
    }

    @Test
    void theTotalOfAWarIsNotTheDeadOfADay() {
        String day = "Another 35 soldiers were killed on Wednesday, bringing the total to 1,255.";
        assertThat(ged(of(Made.article(day)
                        .event(EventType.ASSAULT, "killed", Modality.HAPPENED, "", "35 soldiers")
                        .killed("35 soldiers", 35, 35, Figure.Kind.INCREMENT)
                        .killed("1,255", 1255, 1255, Figure.Kind.TOTAL)
                        .recorded())))
                .isEmpty();
    }

    @Test
    void groupsOfOneSentenceAreNoTwoAccounts() {
        List<Map<String, String>> rows = ged(of(Made.article("Five soldiers and three children were killed in Dorn.")
                .event(EventType.ASSAULT, "killed", Modality.HAPPENED, "", "Five soldiers")
                .killed("Five soldiers", 5, 5, Figure.Kind.UNKNOWN)
                .killed("three children", 3, 3, Figure.Kind.UNKNOWN)
                .recorded()));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0))
                .containsEntry("low", "5")
                .containsEntry("best", "")
                .containsEntry("high", "");
    }

    @Test
    void aHappeningOfWhichAnotherArticleCountsOtherDeadIsOneRow() {
        Recorded one = Made.article("In Dorn 14 people were killed when a rocket hit a bus station.")
                .event(EventType.ASSAULT, "killed", Modality.HAPPENED, "", "14 people")
                .there("Dorn", Level.TOWN, "2031-03-03")
                .event(EventType.ASSAULT, "hit", Modality.HAPPENED, "", "a bus station")
                .there("Dorn", Level.TOWN, "2031-03-03")
                .killed("14 people", 14, 14, Figure.Kind.UNKNOWN)
                .recorded();
        Recorded other = Made.article("A rocket hit a bus station in Dorn, where 22 people died.")
                .event(EventType.ASSAULT, "hit", Modality.HAPPENED, "", "a bus station")
                .there("Dorn", Level.TOWN, "2031-03-03")
                .killed("22 people", 22, 22, Figure.Kind.UNKNOWN)
                .recorded();
        List<Map<String, String>> rows = ged(of(one, other));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0))
                .containsEntry("low", "14")
                .containsEntry("best", "")
                .containsEntry("high", "22");
    }

    /** How many rows ACLED has of the assaults of a text: each a word, and who did it behind a bar. */
    private static int rows(String text, String... assaults) {
        Made made = Made.article(text);
        for (String assault : assaults) {
            String[] parts = assault.split("\\|", -1);
            made = made.event(EventType.ASSAULT, parts[0], Modality.HAPPENED, parts.length > 1 ? parts[1] : "", "");
        }
        Selected selected = of(made.recorded());
        List<Map<String, String>> rows = acled(selected);
        assertThat(Acled.of(selected).account().kept()).isEqualTo(assaults.length);
        assertThat(Acled.of(selected).account().rows()).isEqualTo(rows.size());
        return rows.size();
    }

    @Test
    void severalWordsOfOneAssaultAreOneRow() {
        String market = "At least 12 people were killed and more than 40 wounded on Monday when shells hit a market.";
        assertThat(rows(market, "killed", "wounded", "hit")).isEqualTo(1);
        assertThat(rows(market, "killed", "wounded")).isEqualTo(1);
        assertThat(rows("The army shelled Dorn, killing 12 people.", "shelled|The army", "killing"))
                .isEqualTo(1);
        assertThat(rows("Rebels raided Dorn and killed 12 people.", "raided|Rebels", "killed|Rebels"))
                .isEqualTo(1);
        assertThat(rows("The shelling of Dorn wounded 12 people.", "shelling", "wounded"))
                .isEqualTo(1);
    }

    @Test
    void whatTakesUpAnAssaultIsItsRow() {
        assertThat(rows(
                        "The army shelled Dorn. The shelling killed 12 people.",
                        "shelled|The army",
                        "shelling",
                        "killed"))
                .isEqualTo(1);
        assertThat(rows("Shells hit a market. Forty were wounded in the shelling.", "hit", "wounded", "shelling"))
                .isEqualTo(1);
        assertThat(rows("Shelling kills 12 people.", "Shelling", "kills|Shelling"))
                .isEqualTo(1);
        assertThat(rows(
                        "The army shelled Dorn. The bombardment destroyed a school, killing 3 people.",
                        "shelled|The army",
                        "bombardment",
                        "destroyed",
                        "killing"))
                .isEqualTo(1);
        assertThat(rows("The army shelled Dorn. The shelling of Velk killed 12.", "shelled", "shelling", "killed"))
                .isEqualTo(2);
        assertThat(rows("The army shelled Dorn. Talks began. The shelling stopped.", "shelled", "shelling"))
                .isEqualTo(2);
        assertThat(rows(
                        "Rebels raided Dorn and the army bombed Velk. The attack killed 12.",
                        "raided|Rebels",
                        "bombed|the army",
                        "attack",
                        "killed"))
                .isEqualTo(3);
        assertThat(rows("The army shelled Dorn. A shelling killed 12 people.", "shelled", "shelling", "killed"))
                .isEqualTo(2);
    }

    @Test
    void whatMayBeTwoAssaultsIsTwoRows() {
        assertThat(rows("Rebels raided Dorn after the army bombed Velk.", "raided", "bombed"))
                .isEqualTo(2);
        assertThat(rows("Rebels raided Dorn after the army bombed Velk and 12 died.", "raided", "bombed", "died"))
                .isEqualTo(3);
        assertThat(rows("A judge was killed and shells hit a market.", "killed", "hit"))
                .isEqualTo(2);
        assertThat(rows("A judge was killed before shells hit a market.", "killed", "hit"))
                .isEqualTo(2);
        assertThat(rows("Gunmen killed a judge when shells hit a market.", "killed|Gunmen", "hit"))
                .isEqualTo(2);
        assertThat(rows("Two were killed in Dorn and 40 wounded in Velk.", "killed", "wounded"))
                .isEqualTo(2);
        assertThat(rows("Shells hit a market. Twelve people were killed.", "hit", "killed"))
                .isEqualTo(2);
    }

    @Test
    void aHeadlineTellsTheAssaultOfItsArticle() {
        String body = "Shelling kills 12 people\n\nOn Monday twelve people were killed in Dorn.";
        Selected selected = of(Made.article(body)
                .titled("Shelling kills 12 people")
                .event(EventType.ASSAULT, "Shelling", Modality.HAPPENED, "", "")
                .killed("12 people", 12, 12, Figure.Kind.UNKNOWN)
                .event(EventType.ASSAULT, "killed", Modality.HAPPENED, "", "")
                .killed("twelve people", 12, 12, Figure.Kind.UNKNOWN)
                .recorded());
        assertThat(selected.of(Row.Kind.EVENT)).hasSize(2);
        assertThat(ged(selected)).hasSize(1);
        assertThat(ged(selected).get(0)).containsEntry("best", "12");
    }

    @Test
    void sidesTellTheTypeOfViolence() {
        assertThat(violence("MIL", "REB")).isEqualTo("1/Battles");
        assertThat(violence("REB", "GOV")).isEqualTo("1/Battles");
        assertThat(violence("REB", "REB")).isEqualTo("2/Battles");
        assertThat(violence("REB", "CVL")).isEqualTo("3/Violence against civilians");
        assertThat(violence("CVL", "REB")).isEqualTo("/");
        assertThat(violence("", "")).isEqualTo("/");
    }

    private static String violence(String who, String whom) {
        Selected selected = of(Made.article("Wolves raided Lions and killed 12 people.")
                .actor("Wolves", ActorMention.Type.GROUP, who)
                .actor("Lions", ActorMention.Type.GROUP, whom)
                .event(EventType.ASSAULT, "raided", Modality.HAPPENED, "Wolves", "Lions")
                .killed("12 people", 12, 12, Figure.Kind.UNKNOWN)
                .recorded());
        return ged(selected).get(0).get("type_of_violence") + "/"
                + acled(selected).get(0).get("event_type");
    }

    @Test
    void aPlaceIsAsPreciseAsItIs() {
        assertThat(place(Level.TOWN)).isEqualTo("1 48.5 / 1 48.5");
        assertThat(place(Level.SITE)).isEqualTo("1 48.5 / 1 48.5");
        assertThat(place(Level.DISTRICT)).isEqualTo("3 48.5 / 3 48.5");
        assertThat(place(Level.REGION)).isEqualTo("4 48.5 / 3 48.5");
        assertThat(place(Level.AREA)).isEqualTo("5  / 3 ");
        assertThat(place(Level.COUNTRY)).isEqualTo("6 48.5 /  ");
    }

    private static String place(Level level) {
        Selected selected = of(Made.article("Wolves raided Dorn and killed 12 people.")
                .event(EventType.ASSAULT, "raided", Modality.HAPPENED, "Wolves", "")
                .there("Dorn", level, "2031-03-03")
                .killed("12 people", 12, 12, Figure.Kind.UNKNOWN)
                .recorded());
        Map<String, String> ged = ged(selected).get(0);
        Map<String, String> acled = acled(selected).get(0);
        return ged.get("where_prec") + " " + ged.get("latitude") + " / " + acled.get("geo_precision") + " "
                + acled.get("latitude");
    }

    @Test
    void columnsAreThoseOfTheLayouts() {
        Selected selected = of(shelling(Modality.HAPPENED, Asserter.AUTHOR));
        List<String> ged = Opened.rows(Opened.text(Ged.of(selected), "ged.csv")).get(0);
        assertThat(ged.stream().filter(name -> !name.startsWith("sitrep_"))).hasSize(49);
        assertThat(ged.subList(0, 6))
                .containsExactly("id", "relid", "year", "active_year", "code_status", "type_of_violence");
        assertThat(ged.subList(44, 49)).containsExactly("best", "high", "low", "gwnoa", "gwnob");
        List<String> acled =
                Opened.rows(Opened.text(Acled.of(selected), "acled.csv")).get(0);
        assertThat(String.join(",", acled))
                .startsWith(
                        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
                                + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,"
                                + "admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,"
                                + "tags,timestamp,sitrep_");
        List<String> row = new ArrayList<>(List.of(gdelt(selected).get(0).split("\t", -1)));
        assertThat(row).hasSize(61);
        assertThat(row.subList(25, 30)).containsExactly("", "190", "190", "19", "4");
        assertThat(row.get(1)).isEqualTo("20310303");
        assertThat(row.subList(51, 58)).containsExactly("4", "Dorn", "", "", "", "48.5", "37.25");
        assertThat(row.get(60)).isEqualTo("Dorn Post");
        String polecat = Opened.text(Polecat.of(selected), "polecat.txt")
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(polecat.split("\t", -1))
                .hasSize(40)
                .startsWith("Event ID", "Event Date", "Event Type", "Event Mode");
        assertThat(polecat).endsWith("Story Locations\tLanguage\tVersion");
    }

    @Test
    void ploverHasEveryEvent() {
        Selected dossier = Whole.of(Made.dossier()).all();
        List<String> lines =
                Opened.text(Plover.of(dossier), "plover.jsonl").lines().toList();
        assertThat(lines).hasSize(dossier.of(Row.Kind.EVENT).size()).allSatisfy(line -> {
            Map<String, Object> event = Json.object(line);
            assertThat(event.keySet())
                    .isSubsetOf(
                            "id",
                            "date",
                            "source",
                            "target",
                            "event",
                            "eventText",
                            "context",
                            "mode",
                            "text",
                            "language",
                            "publication",
                            "version",
                            "sitrep");
            assertThat((String) Json.at(event, "text")).contains((String) Json.at(event, "eventText"));
        });
    }

    /** Properties of FollowTheMoney's schemata, those that are written, as the model of 2024 has them. */
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "Article", Set.of("name", "title", "publisher", "sourceUrl", "publishedAt"),
            "Person", Set.of("name"),
            "Organization", Set.of("name"),
            "PublicBody", Set.of("name"),
            "LegalEntity", Set.of("name"),
            "Event",
                    Set.of(
                            "name",
                            "summary",
                            "date",
                            "location",
                            "country",
                            "involved",
                            "proof",
                            "recordId",
                            "publisher"));

    @Test
    void entitiesAreValid() {
        Exported exported = FollowTheMoney.of(Whole.of(Made.dossier()).all());
        Set<Object> ids = new HashSet<>();
        Set<Object> referred = new HashSet<>();
        for (String line : Opened.text(exported, "ftm.jsonl").lines().toList()) {
            Map<String, Object> entity = Json.object(line);
            assertThat(entity.keySet()).containsExactly("id", "schema", "properties");
            assertThat(ids.add(Json.at(entity, "id"))).as(line).isTrue();
            Set<String> allowed = PROPERTIES.get((String) Json.at(entity, "schema"));
            assertThat(allowed).as(line).isNotNull();
            Map<?, ?> properties = (Map<?, ?>) Json.at(entity, "properties");
            assertThat(properties.containsKey("name")).as(line).isTrue();
            properties.forEach((name, values) -> {
                assertThat(allowed).as(line).contains((String) name);
                assertThat((List<?>) values).as(line).isNotEmpty().allMatch(value -> value instanceof String);
                if (name.equals("involved") || name.equals("proof")) {
                    referred.addAll((List<?>) values);
                }
            });
        }
        assertThat(ids).containsAll(referred).isNotEmpty();
        assertThat(referred).isNotEmpty();
    }
}
