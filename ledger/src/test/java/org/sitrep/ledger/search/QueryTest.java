package org.sitrep.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.ledger.Filter;

class QueryTest {
    @Test
    void queries() {
        check("", "");
        check("shelling market", "words=[shelling, market]");
        check("\"as long as\"", "words=[as long as]");
        check("\u201cas long as\u201d", "words=[as long as]");
        check("10:30 a:b", "words=[10:30, a:b]");
        check(
                "http://dorn.example \"mayor:Dorn\" cease-fire 5*",
                "words=[http://dorn.example, mayor:Dorn, cease-fire, 5*]");
        check("speaker:NATO", "kind=STATEMENT by=[NATO]");
        check(
                "speaker:NATO stance:pledge after:2022-01 \"as long as\"",
                "kind=POSITION words=[as long as] by=[NATO] types=[pledge] after=2022-01-01");
        check("unit:killed speaker:UN", "kind=FIGURE by=[UN] types=[killed]");
        check("kind:position speaker:UN", "kind=POSITION by=[UN]");
        check("by:NATO by:OLF", "by=[NATO, OLF]");
        check("by:NATO,OLF", "by=[NATO, OLF]");
        check("by:\"Ana Ruda\"", "by=[Ana Ruda]");
        check("by:\"Ruda, Ana\"", "by=[Ruda, Ana]");
        check("holder:NATO toward:Russia stance:pledge", "kind=POSITION by=[NATO] to=[Russia] types=[pledge]");
        check(
                "kind:events modality:happened type:assault place:UA",
                "kind=EVENT types=[assault] modalities=[happened] places=[UA]");
        check("modality:said", "kind=STATEMENT modalities=[said]");
        check("class:concern modality:held", "kind=STATEMENT types=[concern] modalities=[held]");
        check("modality:\"Said\"", "kind=STATEMENT modalities=[Said]");
        check("KIND:Figure unit:killed", "kind=FIGURE types=[killed]");
        check("after:2022 before:2022-02", "after=2022-01-01 before=2022-02-28");
        check("from:2022-01-05 until:2022-01-05", "after=2022-01-05 before=2022-01-05");
        check("source:reuters sure:.8", "sources=[reuters] sure=0.8");
        check("actor:? dated:no", "actor=[?] undated");
        check("\"\" \"  \"", "");
    }

    private static void check(String query, String expected) {
        assertThat(told(Query.parse(query))).as(query).isEqualTo(expected);
    }

    private static String told(Filter filter) {
        List<String> parts = new ArrayList<>();
        filter.kind().ifPresent(kind -> parts.add("kind=" + kind));
        list(parts, "words", filter.words());
        list(parts, "by", filter.by());
        list(parts, "to", filter.to());
        list(parts, "actor", filter.actor());
        list(parts, "types", filter.types());
        list(parts, "modalities", filter.modalities());
        list(parts, "places", filter.places());
        filter.after().ifPresent(day -> parts.add("after=" + day));
        filter.before().ifPresent(day -> parts.add("before=" + day));
        list(parts, "sources", filter.sources());
        if (filter.undated()) {
            parts.add("undated");
        }
        if (filter.sure() > 0) {
            parts.add("sure=" + filter.sure());
        }
        return String.join(" ", parts);
    }

    private static void list(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + "=" + values);
        }
    }

    @Test
    void whatMakesNoSenseIsToldWithWhatWould() {
        refused("\"as long", "a quotation mark is not closed");
        refused("speaker:", "speaker: wants a value behind the colon");
        refused("by:a,,b", "by: wants a value behind the colon");
        refused("kind:opinion", "there are statement, event, figure, position");
        refused("after:yesterday", "after:yesterday is no date such as 2022, 2022-01 or 2022-01-31");
        refused("after:2022-13", "is no date such as");
        refused("after:2020 after:2021", "after: can be given once, not as 2020 and 2021");
        refused("army -shelled", "-shelled: words cannot be left out");
        refused("-\"as long as\"", "words cannot be left out");
        refused("market*", "a word is looked for as it stands");
        refused("speeker:NATO", "speeker: is no field; there are kind, by, speaker, holder");
        refused("dated:yes", "dated:no asks for what has no day");
        refused("sure:2", "is no share from 0 to 1");
        refused("type:shelled", "type:shelled is none; there are say, ");
        refused("stance:killed", "stance:killed is none; there are support, oppose, ");
        refused("class:assault", "class:assault is none; there are say, ");
        refused("unit:deny", "unit:deny is none; there are killed, ");
        refused("modality:perhaps", "modality:perhaps is none; there are happened, ");
        refused("after:2022-02 before:2022-01-31", "is later than before:2022-01-31: no day is both");
        refused("class:say unit:killed", "unit: is of a figure, another field of a statement");
        refused("speaker:NATO holder:NATO class:say", "class: is of a statement, another field of a position");
        refused("kind:event class:say", "kind:event and a field of a statement exclude one another");
        refused("kind:event speaker:NATO", "speaker: is of no event, for nobody speaks one; who acts in it is by:");
        refused("speaker:NATO modality:happened", "speaker: is of no event");
    }

    private static void refused(String query, String why) {
        assertThatThrownBy(() -> Query.parse(query)).as(query).hasMessageContaining(why);
    }

    @FuzzTest(maxDuration = "5m")
    void anyTextIsAFilterOrRefused(byte[] bytes) {
        try {
            assertThat(Query.parse(new String(bytes, StandardCharsets.UTF_8))).isNotNull();
        } catch (Query.QueryException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
