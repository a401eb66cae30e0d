package org.sitrep.server;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.Architecture;

/** Invariants of ARCHITECTURE.md for {@code server}. */
class ArchitectureTest {
    private static final Architecture SERVER = Architecture.of(Server.class, "org.sitrep.server");

    @Test
    void asksTheRecordAndNothingBelowIt() {
        SERVER.check(
                Architecture.onlyDependsOn(
                        "java..",
                        "org.jspecify..",
                        "io.javalin..",
                        "kotlin..",
                        "jakarta.servlet..", // Javalin stands on Jetty, to which some of HTTP is left
                        "org.eclipse.jetty..",
                        "org.sitrep.server..",
                        "org.sitrep.export..",
                        "org.sitrep.report..",
                        "org.sitrep.ledger",
                        "org.sitrep.ledger.across..",
                        "org.sitrep.ledger.correction..",
                        "org.sitrep.ledger.search..",
                        "org.sitrep.ledger.store..",
                        "org.sitrep.ledger.version..",
                        "org.sitrep.ledger.view..",
                        "org.sitrep.formats..",
                        "org.sitrep.document..",
                        "org.sitrep.article..",
                        "org.sitrep.text..",
                        "org.sitrep.claim..",
                        "org.sitrep.reading.."),
                "Object known = org.sitrep.ledger.entry.Entries.class;",
                "Object known = com.fasterxml.jackson.core.JsonParser.class;");
    }

    @Test
    void whereAndWhenItRunsChangesNothing() {
        SERVER.check(Architecture.noClock(), Architecture.CLOCKS);
        SERVER.check(Architecture.noDefaultLocaleOrZone(), Architecture.DEFAULTS);
        SERVER.check(
                Architecture.never("asks its surroundings", Architecture.environment()), Architecture.SURROUNDINGS);
        SERVER.check(Architecture.noChance(), Architecture.DICE);
    }

    @Test
    void noPrintingNoExit() {
        SERVER.check(
                Architecture.never(
                        "prints or ends the program", Architecture.streams().or(Architecture.exit())),
                Stream.of(Architecture.PRINTING, Architecture.EXITS)
                        .flatMap(List::stream)
                        .toList());
    }
}
