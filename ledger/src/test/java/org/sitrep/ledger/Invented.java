package org.sitrep.ledger;

import java.util.List;
import java.util.Random;
import org.sitrep.article.Article;
import org.sitrep.document.Document;
import org.sitrep.reading.Reading;

/** Invented articles, as readings without claims. */
public final class Invented {
    private static final List<String> WORDS = List.of(
            "river",
            "council",
            "bridge",
            "market",
            "voted",
            "closed",
            "after",
            "heavy",
            "rain",
            "workers",
            "strike",
            "school",
            "hospital",
            "minister",
            "opened",
            "road",
            "north",
            "village",
            "farmers",
            "harvest",
            "police",
            "found",
            "stolen",
            "truck",
            "border",
            "guards",
            "stopped",
            "convoy",
            "medicine",
            "court",
            "judge",
            "ruled",
            "company",
            "factory",
            "smoke",
            "residents",
            "water",
            "power",
            "station",
            "engineers",
            "repair",
            "dam",
            "flood",
            "tents",
            "families",
            "moved",
            "army",
            "patrol",
            "ceasefire",
            "talks",
            "envoy",
            "arrived");

    private Invented() {}

    public static Recorded article(String id, String text) {
        return article(Article.ofText(id, text));
    }

    public static Recorded article(Article article) {
        Document.Syntax none = new Document.Syntax(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return Recorded.of(new Reading(new Document(article, none), List.of(), List.of(), List.of(), List.of()));
    }

    /** A text that no other number gives. */
    public static String text(int number, int words) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(i % 12 == 0 ? capital(word) : word);
        }
        return text.append('.').toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
