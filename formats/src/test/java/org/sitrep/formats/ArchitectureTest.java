package org.sitrep.formats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.Architecture;

/** Invariants 1, 3 and 4 of ARCHITECTURE.md for {@code formats}. */
class ArchitectureTest {
    private static final Architecture FORMATS = Architecture.of(ReadingJson.class, "org.sitrep.formats");

    @Test
    void dependencies() {
        FORMATS.check(
                Architecture.onlyDependsOn(
                        "java..", "org.sitrep..", "org.jspecify.annotations..", "com.fasterxml.jackson.core.."),
                "org.assertj.core.api.Assertions.fail(\"\");",
                "ai.onnxruntime.OrtEnvironment.getEnvironment();");
    }

    @Test
    void knowsWhatAReadingIsNotHowItIsMade() {
        FORMATS.check(
                Architecture.onlyDependsOn(
                        "java..",
                        "com.fasterxml..",
                        "org.jspecify..",
                        "org.sitrep.formats..",
                        "org.sitrep.text..",
                        "org.sitrep.lexicon..",
                        "org.sitrep.article..",
                        "org.sitrep.document..",
                        "org.sitrep.claim..",
                        "org.sitrep.reading.."),
                "Object known = org.sitrep.neural.NeuralReader.class;",
                "Object known = org.sitrep.actor.Actors.class;",
                "Object known = org.sitrep.segment.Segmenter.class;",
                "Object known = org.sitrep.rule.Rules.class;");
    }

    @Test
    void wiresNothing() {
        FORMATS.check(
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.sitrep.reading.ArticleReader"),
                "Object known = org.sitrep.reading.ArticleReader.class;");
    }

    @Test
    void noNetworkNoLogging() {
        FORMATS.check(
                Architecture.noNetwork(),
                "new URL(\"x\").openStream();",
                "new Socket();",
                "Object known = java.net.http.HttpClient.class;");
        FORMATS.check(
                noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."),
                "java.util.logging.Logger.getLogger(\"x\");");
    }

    @Test
    void whereAndWhenItRunsChangesNothing() {
        FORMATS.check(Architecture.noClock(), Architecture.CLOCKS);
        FORMATS.check(Architecture.noDefaultLocaleOrZone(), Architecture.DEFAULTS);
        FORMATS.check(
                Architecture.never("asks its surroundings", Architecture.environment()), Architecture.SURROUNDINGS);
        FORMATS.check(Architecture.noChance(), Architecture.DICE);
    }

    @Test
    void noPrintingNoExit() {
        FORMATS.check(
                Architecture.never(
                        "prints or ends the program", Architecture.streams().or(Architecture.exit())),
                Stream.of(Architecture.PRINTING, Architecture.EXITS)
                        .flatMap(List::stream)
                        .toList());
    }
}
