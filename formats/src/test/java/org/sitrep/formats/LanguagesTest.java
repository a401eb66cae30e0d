package org.sitrep.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.article.Article;
import org.sitrep.article.Page;
import org.sitrep.article.Warning;
import org.sitrep.lexicon.Table;

class LanguagesTest {
    private static final Languages LANGUAGES = Languages.load();

    @Test
    void languagesAreTold() {
        check(
                "en",
                "The ministry said on Tuesday that the bridge had been closed after the storm, and that it would not"
                        + " open again before the end of the week.");
        check(
                "fr",
                "Le ministère a annoncé mardi que le pont avait été fermé après la tempête et qu'il ne serait pas"
                        + " rouvert avant la fin de la semaine.");
        check(
                "de",
                "Das Ministerium teilte am Dienstag mit, dass die Brücke nach dem Sturm geschlossen wurde und nicht"
                        + " vor dem Ende der Woche wieder für den Verkehr geöffnet wird.");
        check(
                "es",
                "El ministerio dijo el martes que el puente había sido cerrado después de la tormenta y que no se"
                        + " abriría antes del fin de la semana.");
        check(
                "nl",
                "Het ministerie zei dinsdag dat de brug na de storm was gesloten en dat die niet voor het einde van"
                        + " de week weer open zou gaan.");
        check(
                "pl",
                "Ministerstwo poinformowało we wtorek, że most został zamknięty po burzy i nie będzie otwarty do"
                        + " końca tygodnia, jak się okazało, nie tylko dla samochodów.");
        check(
                "tr",
                "Bakanlık salı günü köprünün fırtınadan sonra kapatıldığını ve hafta sonuna kadar açılmayacağını"
                        + " söyledi, bu da çok uzun bir süre için kapalı olduğu demek ve yeni bir yol var.");
        check(
                "uk",
                "Міністерство повідомило у вівторок, що міст закрили після бурі і що він не відкриється до кінця"
                        + " тижня.");
        check(
                "ru",
                "Министерство сообщило во вторник, что мост закрыли после бури и что он не откроется до конца"
                        + " недели.");
        check("ar", "قالت الوزارة يوم الثلاثاء إن الجسر أغلق بعد العاصفة وإنه لن يفتح قبل نهاية هذا الأسبوع");
        check("zh", "该部周二表示，这座桥在暴风雨过后已经关闭，本周末之前不会重新开放。");
        check("ja", "同省は火曜日、橋は嵐の後に閉鎖され、週末まで再開されないと発表した。");
    }

    @Test
    void whatIsTooShortStaysUnknown() {
        check("", "");
        check("", "Pont fermé");
        check("", "12 345 678 90");
        check("", "Ministry: bridge closed.");
    }

    private static void check(String language, String text) {
        assertThat(LANGUAGES.of(text).orElse("")).as(text).isEqualTo(language);
        boolean foreign = !language.isEmpty() && !language.equals("en");
        Article article = LANGUAGES.recognised(Article.ofText("x", text));
        assertThat(article.warnings().stream().map(Warning::code))
                .hasSize(foreign ? 1 : 0)
                .allMatch("not-english"::equals);
    }

    @Test
    void oneSentenceIsToldOrLeft() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("short-sentences.tsv"))) {
            List<Table.Row> rows = Table.read("short-sentences.tsv", in).rows();
            assertThat(rows).hasSize(126);
            for (Table.Row row : rows) {
                assertThat(told(row.get("text"))).as(row.get("text")).isEqualTo(row.get("told"));
                assertThat(row.get("told")).as("never the wrong language").isIn(row.get("language"), "und", "en?");
            }
        }
    }

    private static String told(String text) {
        return LANGUAGES.recognised(Article.ofText("x", text)).warnings().isEmpty()
                ? "en?"
                : LANGUAGES.of(text).orElse("und");
    }

    @Test
    void englishIsNeverForeign() {
        checkEnglish("Police storm café in Rio de Janeiro.");
        checkEnglish("Charles de Gaulle airport shuts.");
        checkEnglish("Mayor visits Plaza de la Constitución.");
        checkEnglish("Corriere della Sera, La Repubblica, Le Monde.");
        checkEnglish("Ali bin Hamad al-Sayed wins Norvik seat.");
        checkEnglish("Norvik troops led by Colonel van der Berg flee Sella.");
        checkEnglish("Crème brûlée recalls, explained.");
        checkEnglish("São Tomé e Príncipe votes.");
        checkEnglish("Lurin de facto leader quits.");
        checkEnglish("\"La guerra no es la solución,\" said the mayor of Sella in a speech.");
        checkEnglish("He wrote \"je ne sais pas\" on the wall.");
        checkEnglish("Die-hard fans hat in hand.");
        checkEnglish("War in Norvik: men die.");
    }

    private static void checkEnglish(String text) {
        assertThat(told(text)).as(text).isEqualTo("en?");
    }

    @Test
    void namesAloneAreNotForeignUnlessThereAreMany() {
        String names = "Ruda Vale Norrin Lurin Kestin Maro Dalen Ostra Birk Tolen ";
        assertThat(LANGUAGES.recognised(Article.ofText("x", names.repeat(3))).warnings())
                .isEmpty();
        assertThat(LANGUAGES.recognised(Article.ofText("x", names.repeat(7))).warnings())
                .hasSize(1);
    }

    @Test
    void theLanguageOfTheInputStays() {
        Article given = Article.ofText("x", "a").withLanguage(Optional.of("en-GB"));
        assertThat(LANGUAGES.recognised(given).language()).contains("en-GB");
    }

    @Test
    void theWordsOfAPageComeBeforeWhatItsTemplateSays() {
        String english =
                "The army said that it had shelled the village and that five people were killed in the night. ";
        Article plain = Article.ofText("x", english.repeat(5));
        Article page = new Article(
                "x",
                "x",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("de"),
                plain.published(),
                plain.text(),
                Optional.of(new Page("00", Optional.empty(), Optional.empty(), List.of())),
                List.of());
        assertThat(LANGUAGES.recognised(page).language()).contains("en");
    }
}
