package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.ledger.entry.Place;

class RowsTest {
    private static List<String> row(int place) {
        return List.of("", "\u0439\ud83d\ude00\n\t\"", "x".repeat(place * 40), "row " + place);
    }

    @Test
    void rowsComeByTheirPlacesHoweverTheyWerePutIn() throws IOException {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            places.add(i);
        }
        Collections.shuffle(places, new Random(7));
        try (Rows rows = Rows.create()) {
            for (int place : places) {
                rows.add(new Place("k" + place / 100, place % 100), row(place));
            }
            assertThat(rows.sorted()).hasSize(200);
            for (int pass = 0; pass < 2; pass++) {
                List<List<String>> read = List.copyOf(rows.sorted());
                for (int i = 0; i < 200; i++) {
                    assertThat(read.get(i)).isEqualTo(row(i));
                }
            }
        }
    }

    @Test
    void rowsOfOnePlaceStayAsTheyCame() throws IOException {
        try (Rows rows = Rows.create()) {
            rows.add(new Place("b", 0), List.of("3"));
            rows.add(new Place("a", 1), List.of("1"));
            rows.add(new Place("a", 1), List.of("2"));
            assertThat(rows.sorted()).containsExactly(List.of("1"), List.of("2"), List.of("3"));
        }
    }

    @Test
    void rowsAreClosedIfWhatPutsThemInFails() {
        Rows rows = Rows.create();
        IllegalStateException failure = new IllegalStateException("a part cannot be read");
        assertThatThrownBy(() -> rows.filled(() -> {
                    rows.add(new Place("a", 0), List.of("1"));
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatThrownBy(() -> List.copyOf(rows.sorted())).isInstanceOf(UncheckedIOException.class);
    }
}
