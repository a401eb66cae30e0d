package org.sitrep.export;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.Architecture;

/** Invariants of ARCHITECTURE.md for {@code export}. */
class ArchitectureTest {
    private static final Architecture EXPORT = Architecture.of(Whole.class, "org.sitrep.export");

    @Test
    void knowsWhatARecordSaysNotHowItIsKept() {
        EXPORT.check(
                Architecture.onlyDependsOn(
                        "java..",
                        "org.jspecify..",
                        "org.sqlite..",
                        "org.sitrep.export..",
                        "org.sitrep.report..",
                        "org.sitrep.ledger",
                        "org.sitrep.ledger.across..",
                        "org.sitrep.ledger.conflict..",
                        "org.sitrep.ledger.entry..",
                        "org.sitrep.ledger.origin..",
                        "org.sitrep.ledger.strip..",
                        "org.sitrep.ledger.version..",
                        "org.sitrep.ledger.words..",
                        "org.sitrep.formats..",
                        "org.sitrep.text..",
                        "org.sitrep.article..",
                        "org.sitrep.document..",
                        "org.sitrep.claim..",
                        "org.sitrep.reading.."),
                "Object known = org.sitrep.ledger.store.Store.class;",
                "Object known = com.fasterxml.jackson.core.JsonParser.class;");
    }

    @Test
    void whereAndWhenItRunsChangesNothing() {
        EXPORT.check(Architecture.noClock(), Architecture.CLOCKS);
        EXPORT.check(Architecture.noDefaultLocaleOrZone(), Architecture.DEFAULTS);
        EXPORT.check(
                Architecture.never("asks its surroundings", Architecture.environment()), Architecture.SURROUNDINGS);
        EXPORT.check(Architecture.noChance(), Architecture.DICE);
    }

    @Test
    void noPrintingNoExit() {
        EXPORT.check(
                Architecture.never(
                        "prints or ends the program", Architecture.streams().or(Architecture.exit())),
                Stream.of(Architecture.PRINTING, Architecture.EXITS)
                        .flatMap(List::stream)
                        .toList());
    }
}
