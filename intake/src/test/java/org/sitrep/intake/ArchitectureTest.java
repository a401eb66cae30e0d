package org.sitrep.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.Architecture;

/** Invariants 1, 3 and 4 of ARCHITECTURE.md for {@code intake}. */
class ArchitectureTest {
    private static final Architecture INTAKE = Architecture.of(ArticleStream.class, "org.sitrep.intake");
    private static final Architecture PAGES = Architecture.of(ArticleStream.class, "org.sitrep.intake.html");

    @Test
    void knowsArticlesNotHowTheyAreRead() {
        INTAKE.check(
                Architecture.onlyDependsOn(
                        "java..",
                        "javax.xml.stream..",
                        "com.fasterxml.jackson.core..",
                        "org.jspecify..",
                        "org.jsoup..",
                        "org.mozilla.universalchardet..",
                        "io.airlift.compress..",
                        "org.sitrep.intake..",
                        "org.sitrep.formats..",
                        "org.sitrep.text..",
                        "org.sitrep.lexicon..",
                        "org.sitrep.article.."),
                "Object known = org.sitrep.neural.NeuralReader.class;",
                "Object known = org.sitrep.reading.ArticleReader.class;",
                "Object known = org.sitrep.claim.Statement.class;",
                "org.assertj.core.api.Assertions.fail(\"\");");
    }

    @Test
    void pagesKnowNothingOfFiles() {
        PAGES.check(
                noClasses()
                        .that()
                        .resideInAPackage("org.sitrep.intake.html..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.nio.file.."),
                "java.nio.file.Path.of(\"x\");");
    }

    @Test
    void noNetworkNoLogging() {
        INTAKE.check(
                Architecture.noNetwork(),
                "new URL(\"x\").openStream();",
                "new Socket();",
                "Object known = java.net.http.HttpClient.class;");
        INTAKE.check(
                Architecture.never("fetches", Architecture.member("org.jsoup.Jsoup", "connect", "newSession")),
                "org.jsoup.Jsoup.connect(\"x\");",
                "org.jsoup.Jsoup.newSession();");
    }

    @Test
    void whereAndWhenItRunsChangesNothing() {
        INTAKE.check(Architecture.noClock(), Architecture.CLOCKS);
        INTAKE.check(Architecture.noDefaultLocaleOrZone(), Architecture.DEFAULTS);
        INTAKE.check(
                Architecture.never("asks its surroundings", Architecture.environment()), Architecture.SURROUNDINGS);
        INTAKE.check(Architecture.noChance(), Architecture.DICE);
    }

    @Test
    void noPrintingNoExit() {
        INTAKE.check(
                Architecture.never(
                        "prints or ends the program", Architecture.streams().or(Architecture.exit())),
                Stream.of(Architecture.PRINTING, Architecture.EXITS)
                        .flatMap(List::stream)
                        .toList());
    }
}
