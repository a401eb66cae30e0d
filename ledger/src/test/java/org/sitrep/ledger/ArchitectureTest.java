package org.sitrep.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.Architecture;

/** Invariants of ARCHITECTURE.md for {@code ledger}. */
class ArchitectureTest {
    private static final Architecture LEDGER = Architecture.of(Keys.class, "org.sitrep.ledger");

    @Test
    void knowsWhatAReadingIsNotHowItIsMade() {
        LEDGER.check(
                Architecture.onlyDependsOn(
                        "java..",
                        "org.jspecify..",
                        "org.jdbi..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "javax.sql..",
                        "org.flywaydb..",
                        "org.sitrep.ledger..",
                        "org.sitrep.formats..",
                        "org.sitrep.text..",
                        "org.sitrep.lexicon..",
                        "org.sitrep.article..",
                        "org.sitrep.document..",
                        "org.sitrep.claim..",
                        "org.sitrep.reading.."),
                "Object known = org.sitrep.neural.NeuralReader.class;",
                "Object known = org.sitrep.actor.Actors.class;");
    }

    @Test
    void wiresNothing() {
        LEDGER.check(
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.sitrep.reading.ArticleReader"),
                "Object known = org.sitrep.reading.ArticleReader.class;");
    }

    @Test
    void whereAndWhenItRunsChangesNothing() {
        LEDGER.check(Architecture.noClock(), Architecture.CLOCKS);
        LEDGER.check(Architecture.noDefaultLocaleOrZone(), Architecture.DEFAULTS);
        LEDGER.check(
                Architecture.never("asks its surroundings", Architecture.environment()), Architecture.SURROUNDINGS);
        LEDGER.check(Architecture.noChance(), Architecture.DICE);
    }

    @Test
    void noPrintingNoExit() {
        LEDGER.check(
                Architecture.never(
                        "prints or ends the program", Architecture.streams().or(Architecture.exit())),
                Stream.of(Architecture.PRINTING, Architecture.EXITS)
                        .flatMap(List::stream)
                        .toList());
    }
}
