package org.sitrep;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Invariants 1, 2 and 4 of the architecture. Each rule is proven: it must pass the program and reject a class that
 * breaks it on purpose.
 */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sitrep");

    /** The classes that break the rules, one import for all. */
    private static final JavaClasses FIXTURES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.sitrep");

    private static final String[] ANNOTATORS = {
        "actor", "dating", "entity", "neural", "number", "place", "quotation", "rule", "segment", "time"
    };
    /** By package, what else of the program it may know. A package that is not here has no place yet. */
    private static final Map<String, List<String>> LAYERS = layers();

    private static Map<String, List<String>> layers() {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        layers.put("text", List.of());
        layers.put("lexicon", List.of());
        layers.put("article", List.of("text"));
        layers.put("document", List.of("text", "article"));
        layers.put("claim", List.of("text", "article", "document"));
        layers.put("syntax", List.of("text", "document"));
        layers.put("modality", List.of("text", "lexicon", "document", "claim", "syntax"));
        List<String> below = new ArrayList<>(List.of("text", "lexicon", "article", "document"));
        below.addAll(List.of(ANNOTATORS));
        for (String annotator : ANNOTATORS) {
            layers.put(annotator, List.copyOf(below));
        }
        below.addAll(List.of("claim", "syntax", "modality"));
        below.add("extract");
        layers.put("extract", List.copyOf(below));
        layers.put("reading", List.copyOf(below));
        return layers;
    }

    /** The rule holds for the program, and is no empty phrase: the class that breaks it is rejected. */
    private static void check(ArchRule rule, Class<?>... violations) {
        rule.check(CORE);
        for (Class<?> violation : violations) {
            assertThat(rule.evaluate(fixtures(violation)).hasViolation())
                    .as("%s breaks: %s", violation, rule.getDescription())
                    .isTrue();
        }
    }

    private static JavaClasses fixtures(Class<?>... types) {
        Set<String> names = Arrays.stream(types).map(Class::getName).collect(Collectors.toSet());
        return FIXTURES.that(describe("are " + names, type -> names.contains(type.getName())));
    }

    private static void checkAccess(String what, DescribedPredicate<JavaAccess<?>> forbidden, Class<?>... violations) {
        check(noClasses().should().accessTargetWhere(forbidden).as("no class of core " + what), violations);
    }

    /** Accesses to members of a class, by names alone, so that no overload slips through. */
    private static DescribedPredicate<JavaAccess<?>> member(String owner, String... names) {
        Set<String> members = Set.of(names);
        return describe(
                owner + " " + members,
                access -> access.getTargetOwner().getName().equals(owner)
                        && members.contains(access.getTarget().getName()));
    }

    /** Calls without an argument of a type that they can be given. */
    private static DescribedPredicate<JavaAccess<?>> without(Class<?> argument, String owner, String... names) {
        return member(owner, names)
                .and(describe(
                        "without " + argument.getSimpleName(),
                        access -> access instanceof com.tngtech.archunit.core.domain.JavaCodeUnitAccess<?> call
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(argument))));
    }

    @Test
    void dependencies() {
        check(
                classes()
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.sitrep..",
                                "org.jspecify.annotations..",
                                "org.snakeyaml.engine..",
                                "ai.onnxruntime..")),
                Violations.Library.class);
    }

    @Test
    void noFilesNetworkLogging() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                        "java.net..", "java.nio.file..", "java.nio.channels..", "java.util.logging..")
                                .or(describe(
                                        "files and processes",
                                        type -> type.getName().matches("java\\.io\\.(File.*|RandomAccessFile)")
                                                || type.getName()
                                                        .matches("java\\.lang\\.(System\\$Logger|Process.*)")))),
                Violations.Network.class,
                Violations.Paths.class,
                Violations.Files.class,
                Violations.Logging.class);
    }

    @Test
    void layersNeverKnowWhatIsAbove() {
        LAYERS.forEach((name, below) -> {
            List<String> allowed = new ArrayList<>(List.of(packageOf(name)));
            below.forEach(layer -> allowed.add(packageOf(layer)));
            DescribedPredicate<JavaClass> above = resideInAnyPackage("org.sitrep..")
                    .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))));
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(packageOf(name))
                    .should()
                    .dependOnClassesThat(above)
                    .allowEmptyShould(true);
            check(rule, violationOf(name));
        });
    }

    /** The class in test scope that stands in a layer and knows one above; for annotators that of {@code segment}. */
    private static Class<?>[] violationOf(String layer) {
        return switch (layer) {
            case "text" -> new Class<?>[] {org.sitrep.text.KnowsDocument.class};
            case "document" -> new Class<?>[] {org.sitrep.document.KnowsSegment.class};
            case "segment" -> new Class<?>[] {org.sitrep.segment.KnowsClaim.class};
            case "extract" -> new Class<?>[] {org.sitrep.extract.first.KnowsReading.class};
            default -> new Class<?>[] {};
        };
    }

    private static String packageOf(String layer) {
        return "org.sitrep." + layer + "..";
    }

    @Test
    void everyClassHasALayer() {
        String[] known =
                LAYERS.keySet().stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
        check(classes().should().resideInAnyPackage(known), org.sitrep.stray.Stray.class);
    }

    @Test
    void extractorsDoNotKnowOneAnother() {
        ArchRule rule = SlicesRuleDefinition.slices()
                .matching("org.sitrep.extract.(*)..")
                .should()
                .notDependOnEachOther();
        rule.check(CORE);
        assertThat(rule.evaluate(fixtures(
                                org.sitrep.extract.first.KnowsSecond.class, org.sitrep.extract.second.Second.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void noClock() {
        checkAccess(
                "asks a clock",
                describe(
                                "java.time now",
                                (JavaAccess<?> access) ->
                                        access.getTargetOwner().getPackageName().startsWith("java.time")
                                                && access.getTarget().getName().equals("now"))
                        .or(member("java.time.Clock", "systemUTC", "systemDefaultZone", "system", "tickSeconds"))
                        .or(member("java.lang.System", "currentTimeMillis", "nanoTime"))
                        .or(member("java.util.Calendar", "getInstance"))
                        .or(member("java.util.Date", "<init>")),
                Violations.Now.class,
                Violations.NowInZone.class,
                Violations.NowReference.class,
                Violations.SystemClock.class,
                Violations.Milliseconds.class,
                Violations.OldDate.class);
    }

    @Test
    void noDefaultLocaleOrZone() {
        checkAccess(
                "depends on where it runs",
                member("java.util.Locale", "getDefault")
                        .or(member("java.time.ZoneId", "systemDefault"))
                        .or(member("java.util.TimeZone", "getDefault"))
                        .or(member("java.nio.charset.Charset", "defaultCharset"))
                        .or(member("java.lang.System", "getenv", "getProperty", "getProperties", "lineSeparator"))
                        .or(member("java.lang.String", "formatted"))
                        .or(without(Locale.class, "java.lang.String", "toLowerCase", "toUpperCase", "format"))
                        .or(without(Locale.class, "java.time.format.DateTimeFormatter", "ofPattern")),
                Violations.DefaultLocale.class,
                Violations.DefaultZone.class,
                Violations.Environment.class,
                Violations.LowerCase.class,
                Violations.Format.class,
                Violations.Formatted.class,
                Violations.DatePattern.class);
    }

    @Test
    void noChance() {
        DescribedPredicate<JavaAccess<?>> unseeded = describe(
                "new Random()",
                access -> access.getTargetOwner().isAssignableTo(java.util.Random.class)
                        && access instanceof com.tngtech.archunit.core.domain.JavaCodeUnitAccess<?> call
                        && call.getTarget().getName().equals("<init>")
                        && call.getTarget().getRawParameterTypes().isEmpty());
        checkAccess(
                "throws dice",
                unseeded.or(member("java.lang.Math", "random"))
                        .or(member("java.util.concurrent.ThreadLocalRandom", "current"))
                        .or(member("java.util.UUID", "randomUUID"))
                        .or(without(java.util.Random.class, "java.util.Collections", "shuffle")),
                Violations.Dice.class,
                Violations.SecureDice.class,
                Violations.MathDice.class,
                Violations.ThreadDice.class,
                Violations.Uuid.class,
                Violations.Shuffle.class);
    }

    @Test
    void noPrintingNoExit() {
        checkAccess(
                "prints or ends the program",
                member("java.lang.System", "out", "err", "in", "console", "exit")
                        .or(member("java.lang.Runtime", "exit", "halt"))
                        .or(describe(
                                "printStackTrace",
                                access -> access.getTargetOwner().isAssignableTo(Throwable.class)
                                        && access.getTarget().getName().equals("printStackTrace"))),
                Violations.Print.class,
                Violations.PrintError.class,
                Violations.Exit.class,
                Violations.Trace.class);
    }
}
