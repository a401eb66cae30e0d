package org.sitrep.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmWordsTest {
    @Test
    void eachHeadIsThatOfItsForm() {
        assertThat(EntryTables.table("harm-words.tsv").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(EventFields.stem(row.get("form")))
                        .as(row.get("form"))
                        .isEqualTo(row.get("head")));
    }
}
