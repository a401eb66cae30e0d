package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.lexicon.Table;
import org.sitrep.lexicon.Table.Row;

class ActorsTest {
    private static final Actors ACTORS = Actors.english();

    /** PLOVER sectors, frequent and less frequent, and its kinds of non-state actors. */
    private static final Set<String> SECTORS = Set.of(
            ("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC"
                            + " IGO UNO EUR NGO ISM IMG MNC")
                    .split(" "));

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Test
    void findsActorsByIdNameAndPeople() {
        assertThat(ACTORS.byId("NATO").orElseThrow().name()).isEqualTo("NATO");
        assertThat(ACTORS.meanings("North Atlantic Treaty Organization"))
                .extracting(Meaning::actor)
                .containsExactly("NATO");
        assertThat(ACTORS.meanings("Congo")).extracting(Meaning::actor).containsExactly("COD", "COG");
        assertThat(ACTORS.byDemonym("Ukrainian")).extracting(Actor::id).containsExactly("UKR");
        assertThat(ACTORS.byDemonym("Congolese")).extracting(Actor::id).containsExactly("COD", "COG");
        assertThat(ACTORS.meanings("Nobody at all")).isEmpty();
    }

    @Test
    void usersOwnListWins() throws IOException {
        String list = """
                id\tname\ttype\taliases
                NATO\tThe Pact\torganization\tNATO
                GEO\tGeorgia Ltd\torganization\tGeorgia
                RUS-NEWS\tReuters of Rostov\torganization\tReuters
                """;
        Actors actors = Actors.load(
                List.of(Table.read("own.tsv", new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))));
        assertThat(actors.byId("NATO").orElseThrow().name()).isEqualTo("The Pact");
        assertThat(actors.meanings("Reuters")).extracting(Meaning::actor).containsExactly("RUS-NEWS");
        assertThat(actors.meanings("Georgia")).containsExactly(Meaning.always("GEO"));
    }

    @Test
    void namesMeanOneActorUnlessDeclaredAmbiguous() {
        Map<String, List<String>> shared = new TreeMap<>();
        for (Actor actor : ACTORS.all()) {
            for (String name : actor.names()) {
                shared.computeIfAbsent(name, k -> new ArrayList<>()).add(actor.id());
            }
        }
        Table.english("ambiguous-names.tsv").rows().forEach(row -> shared.remove(row.get("name")));
        shared.values().removeIf(ids -> ids.size() == 1);
        assertThat(shared).isEmpty();
    }

    @Test
    void sectorsCountriesAndDatesAreValid() {
        for (Actor actor : ACTORS.all()) {
            assertThat(actor.sector()).as(actor.id()).matches(s -> s.isEmpty() || SECTORS.contains(s.get()));
            assertThat(actor.country())
                    .as(actor.id())
                    .matches(c -> c.isEmpty()
                            || COUNTRIES.contains(c.get())
                            || c.get().equals("XK"));
            assertThat(actor.id()).matches("[A-Z0-9]+(-[A-Z0-9]+)*");
            assertThat(actor.names().size() + actor.weak().size())
                    .as(actor.id())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actors.tsv",
                "outlets.tsv",
                "group-nouns.tsv",
                "affinities.tsv",
                "backing-affixes.tsv",
                "neutral-modifiers.tsv",
                "titles.tsv",
                "role-nouns.tsv",
                "shared-names.tsv",
                "type-nouns.tsv",
                "document-nouns.tsv",
                "metonyms.tsv"
            })
    void tablesAreSortedWithoutRepetition(String name) {
        List<String> keys = keys(name);
        assertThat(keys).isSorted();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static List<String> keys(String name) {
        Table table = Table.english(name);
        return table.rows().stream().map(row -> row.get(table.columns().get(0))).toList();
    }

    @Test
    void sectorsOfWordListsAreValid() {
        for (String table : List.of("group-nouns.tsv", "titles.tsv", "type-nouns.tsv")) {
            for (Row row : Table.english(table).rows()) {
                assertThat(row.get("sector")).as(table).matches(s -> s.isEmpty() || SECTORS.contains(s));
            }
        }
    }

    @Test
    void idsOfOtherTablesResolve() {
        Set<String> governments = new HashSet<>();
        ACTORS.all().stream()
                .filter(actor -> actor.country().isPresent())
                .forEach(actor -> governments.add(actor.id() + "-GOV"));
        for (String table : List.of("metonyms.tsv", "ambiguous-names.tsv")) {
            for (Row row : Table.english(table).rows()) {
                String id = row.get("id");
                assertThat(id)
                        .as(table + " " + row.get("name"))
                        .matches(i -> i.isEmpty() || ACTORS.byId(i).isPresent() || governments.contains(i));
            }
        }
    }
}
