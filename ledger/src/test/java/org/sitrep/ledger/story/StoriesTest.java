package org.sitrep.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Published;
import org.sitrep.ledger.Invented;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.origin.Origins;

class StoriesTest {
    private static final String DAM =
            "A dam above the town of Tarn broke late on Monday. The flood swept away two bridges, Governor Ilse Maro said."
                    + " Families from the lower town spent the night in the sports hall of Tarn.";
    private static final String DAM_AGAIN =
            "In Tarn hundreds had to flee when the dam upstream gave way on Monday night. Two bridges are gone."
                    + " Nobody died in the flood, according to Governor Maro, who had asked for repairs of the dam.";
    private static final String DAM_ELSEWHERE =
            "The wall of the Pell reservoir has burst near Oska. Three farms are under water, the mayor, Jon Adery,"
                    + " told the radio on Friday. Soldiers brought the farmers of Oska to safety by boat.";
    private static final String STRIKE =
            "Nurses at the Velm hospital walked out on Monday over pay. Their union, led by Petra Lund, wants nine per cent."
                    + " Operations in Velm were put off.";
    private static final String STRIKE_AGAIN =
            "The Velm hospital put off operations because nurses are on strike for more pay. Petra Lund of the union"
                    + " said that nine per cent was fair.";

    private static void check(List<String> texts, String expected) {
        check(texts, texts.stream().map(text -> "").toList(), expected);
    }

    private static void check(List<String> texts, List<String> days, String expected) {
        List<Recorded> articles = new ArrayList<>();
        Map<String, Integer> places = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Article article = Article.ofText("a" + i, texts.get(i));
            Recorded recorded = Invented.article(
                    days.get(i).isEmpty()
                            ? article
                            : article.withPublished(Published.on(LocalDate.parse(days.get(i)), Published.Basis.GIVEN)));
            places.put(recorded.key(), i);
            articles.add(recorded);
        }
        TreeSet<String> found = new TreeSet<>();
        for (Story story : Stories.of(articles, Origins.of(articles))) {
            found.add(story.keys().stream().map(places::get).sorted().toList().toString());
        }
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void oneHappeningInOwnWordsIsOneStory() {
        check(List.of(DAM, DAM_AGAIN, STRIKE, STRIKE_AGAIN), "[0, 1] [2, 3]");
        check(List.of(DAM, STRIKE), "[0] [1]");
        check(List.of(), "");
        check(List.of("", ""), "[0] [1]");
    }

    @Test
    void copiesAreOneStoryAndCountOnce() {
        check(List.of(DAM, DAM + " More follows.", DAM_AGAIN, STRIKE), "[0, 1, 2] [3]");
    }

    @Test
    void anotherTownIsAnotherStory() {
        check(List.of(DAM, DAM_AGAIN, DAM_ELSEWHERE), "[0, 1] [2]");
    }

    @Test
    void theSameTemplateOfTwoTownsIsTwoStories() {
        String fire = "A fire in %s destroyed the house of %s on %s. %s Crews came from %s.";
        List<String> texts = new ArrayList<>();
        for (String own :
                List.of("Nobody was hurt, neighbours said.", "The family was away.", "Smoke was seen for miles.")) {
            texts.add(String.format(fire, "Tarn", "Ilse Maro", "Mill Lane", own, "Velm and Brint"));
        }
        for (String own :
                List.of("Nobody was hurt, neighbours said.", "The family was away.", "Smoke was seen for miles.")) {
            texts.add(String.format(fire, "Pell", "Jon Adery", "Harbour Square", own, "Oska and Sorrow"));
        }
        check(texts, "[0, 1, 2] [3, 4, 5]");
    }

    @Test
    void whatIsKnownToBeYearsApartIsNotOneStory() {
        check(List.of(DAM, DAM_AGAIN), List.of("2014-03-04", "2014-03-05"), "[0, 1]");
        check(List.of(DAM, DAM_AGAIN), List.of("2014-03-04", "2016-03-05"), "[0] [1]");
    }

    @Test
    void orderAndRepetitionChangeNothing() {
        List<Recorded> articles = new ArrayList<>();
        List<String> texts = List.of(DAM, DAM_AGAIN, DAM_ELSEWHERE, STRIKE, STRIKE_AGAIN);
        for (int i = 0; i < 60; i++) {
            articles.add(Invented.article("a" + i, texts.get(i % 5) + " " + Invented.text(i, 20 + i % 7)));
        }
        List<Story> expected = Stories.of(articles, Origins.of(articles));
        Random random = new Random(5);
        for (int round = 0; round < 10; round++) {
            List<Recorded> shuffled = new ArrayList<>(articles);
            shuffled.addAll(articles.subList(0, random.nextInt(60)));
            Collections.shuffle(shuffled, random);
            assertThat(Stories.of(shuffled, Origins.of(shuffled))).isEqualTo(expected);
        }
    }

    @Test
    void aStoryIsALine() {
        Recorded article = Invented.article("a", DAM);
        Story story = Stories.of(List.of(article), Origins.of(List.of(article))).get(0);
        assertThat(StoryJson.line(story, key -> "a"))
                .isEqualTo("{\"story\":\"" + story.id() + "\",\"articles\":[\"a\"]}");
    }
}
