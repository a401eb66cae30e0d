package org.sitrep.watch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.Architecture;

/** Invariants 3 and 4 of ARCHITECTURE.md for {@code watch}, and that nothing but it asks the network. */
class ArchitectureTest {
    private static final Architecture WATCH = Architecture.of(Watch.class, "org.sitrep.watch");
    private static final Architecture FEEDS = Architecture.of(Watch.class, "org.sitrep.watch.feed");

    @Test
    void knowsRecordsNotHowArticlesAreRead() {
        WATCH.check(
                Architecture.onlyDependsOn(
                        "java..",
                        "javax.xml.stream..",
                        "com.fasterxml.jackson.core..",
                        "org.jspecify..",
                        "org.jsoup..",
                        "org.sitrep.watch..",
                        "org.sitrep.intake..",
                        "org.sitrep.formats..",
                        "org.sitrep.ledger..",
                        "org.sitrep.article.."),
                "Object known = org.sitrep.neural.NeuralReader.class;",
                "Object known = org.sitrep.reading.ArticleReader.class;",
                "org.assertj.core.api.Assertions.fail(\"\");");
    }

    @Test
    void onlyTheFetcherAsksTheNetwork() {
        FEEDS.check(
                noClasses()
                        .that()
                        .doNotHaveSimpleName("Fetcher")
                        .and()
                        .haveNameNotMatching(".*Fetcher\\$.*")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.net.http.."),
                "Object known = java.net.http.HttpClient.class;");
        WATCH.check(
                Architecture.never("fetches", Architecture.member("org.jsoup.Jsoup", "connect", "newSession")),
                "org.jsoup.Jsoup.connect(\"x\");");
    }

    @Test
    void whereAndWhenItRunsChangesNothing() {
        WATCH.check(Architecture.noClock(), Architecture.CLOCKS);
        WATCH.check(Architecture.noDefaultLocaleOrZone(), Architecture.DEFAULTS);
        WATCH.check(Architecture.never("asks its surroundings", Architecture.environment()), Architecture.SURROUNDINGS);
        WATCH.check(Architecture.noChance(), Architecture.DICE);
    }

    @Test
    void noPrintingNoExit() {
        WATCH.check(
                Architecture.never(
                        "prints or ends the program", Architecture.streams().or(Architecture.exit())),
                Stream.of(Architecture.PRINTING, Architecture.EXITS)
                        .flatMap(List::stream)
                        .toList());
    }
}
