package org.sitrep.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.sitrep.Architecture;

/** Invariants 1, 3 and 4 of ARCHITECTURE.md for {@code cli}: what it alone may do is done in few places. */
class ArchitectureTest {
    private static final Architecture CLI = Architecture.of(Main.class, "org.sitrep.cli");

    @Test
    void dependencies() {
        CLI.check(
                Architecture.onlyDependsOn(
                        "java..", "org.sitrep..", "org.jspecify.annotations..", "picocli..", "sun.misc"),
                "org.assertj.core.api.Assertions.fail(\"\");",
                "Object known = com.fasterxml.jackson.core.JsonParser.class;");
        CLI.check(
                Architecture.noNetwork(),
                "new URL(\"x\").openStream();",
                "new Socket();",
                "Object known = java.net.http.HttpClient.class;");
    }

    @Test
    void oneClassWires() {
        CLI.check(
                only(
                        "wires the reader",
                        Architecture.member("org.sitrep.reading.ArticleReader", "load", "<init>"),
                        "Readers"),
                "org.sitrep.reading.ArticleReader.load(null, null, null, null);");
    }

    @Test
    void onlyMainAndSignalsExit() {
        CLI.check(only("ends the process", Architecture.exit(), "Main", "Signals"), Architecture.EXITS);
    }

    @Test
    void onlyMainAndConsoleHoldTheStreamsOfTheProcess() {
        CLI.check(only("holds the streams", Architecture.streams(), "Main", "Console"), Architecture.PRINTING);
    }

    @Test
    void onlyConsoleAndVersionAskTheSurroundings() {
        CLI.check(
                only("asks its surroundings", Architecture.environment(), "Console", "Version"),
                Architecture.SURROUNDINGS);
    }

    @Test
    void onlyCommandsThatTellProgressAskAClock() {
        CLI.check(
                only(
                        "asks a clock",
                        Architecture.member("java.lang.System", "nanoTime"),
                        "ReadingOptions",
                        "RebuildCommand",
                        "RulesCommand",
                        "Watching"),
                "System.nanoTime();");
        CLI.check(
                Architecture.never(
                        "asks the time of day",
                        Architecture.member("java.lang.System", "currentTimeMillis")
                                .or(Architecture.member("java.time.LocalDate", "now"))
                                .or(Architecture.member("java.time.Instant", "now"))),
                "System.currentTimeMillis();",
                "LocalDate.now(ZoneOffset.UTC);",
                "Instant.now();");
    }

    @Test
    void onlyTheConsoleKnowsTheTimeOfDay() {
        CLI.check(
                only(
                        "holds a clock",
                        Architecture.member("java.time.InstantSource", "system")
                                .or(Architecture.member("java.time.Clock", "systemUTC", "systemDefaultZone", "system")),
                        "Console"),
                "java.time.InstantSource.system();",
                "java.time.Clock.systemUTC();");
    }

    @Test
    void noDefaultLocaleNoChance() {
        CLI.check(Architecture.noDefaultLocaleOrZone(), Architecture.DEFAULTS);
        CLI.check(only("throws dice", Architecture.chance(), "Secret"), Architecture.DICE.toArray(String[]::new));
    }

    private static ArchRule only(String what, DescribedPredicate<JavaAccess<?>> access, String... names) {
        DescribedPredicate<JavaClass> allowed = DescribedPredicate.alwaysFalse();
        for (String name : names) {
            allowed = allowed.or(simpleName(name));
        }
        return noClasses()
                .that(DescribedPredicate.not(allowed))
                .should()
                .accessTargetWhere(access)
                .as("only " + String.join(", ", names) + " " + what);
    }
}
